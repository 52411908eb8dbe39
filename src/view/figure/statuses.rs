//! What stands where, in the site's words.

use super::super::{Of, figure_words as words};
use super::point;
use crate::page::Words;
use crate::page::drawn::{self, Standing, StatusGroup, StatusItem, StatusMeaning};
use crate::record::figure::statuses::{self, Group, Item, Layout, Statuses};
use crate::record::status::StatusRecord;

pub fn draw(of: &Of, statuses: &Statuses) -> drawn::Statuses {
    let items = || statuses.groups.iter().flat_map(|group| &group.items);
    let decided = items().any(|item| item.decided.is_some());
    let listed = items().any(|item| item.listed_in.is_some());
    drawn::Statuses {
        columns: statuses.layout == Layout::Columns,
        meanings: meanings(of, statuses),
        decided,
        listed,
        width: 2 + usize::from(decided) + usize::from(listed),
        groups: statuses.groups.iter().map(|group| draw_group(of, group)).collect(),
    }
}

/// The words of the site's list that the figure uses, in the list's order.
fn meanings(of: &Of, statuses: &Statuses) -> Vec<StatusMeaning> {
    let used = |status: &StatusRecord| statuses.named().any(|named| named.value == status.id.value);
    let list = of.view.site.statuses.iter().flat_map(|list| list.iter());
    let meanings = list.filter(|status| used(status)).filter_map(|status| {
        let meaning = of.view.words(status.meaning.as_ref()?);
        let word = of.view.words(&status.word);
        Some(StatusMeaning { standing: Standing { shape: status.shape.word(), word }, meaning })
    });
    meanings.collect()
}

fn draw_group(of: &Of, group: &Group) -> StatusGroup {
    let last = group.items.len().saturating_sub(1);
    let items = group.items.iter().enumerate().map(|(index, item)| {
        let others = group.open_ended && index == last;
        StatusItem {
            and_others: others.then(|| words::and_others(of.lang())),
            ..draw_item(of, group, item)
        }
    });
    StatusGroup {
        anchor: group.id.as_ref().map(|id| id.value.to_string()),
        name: of.view.maybe(&group.name),
        items: items.collect(),
    }
}

fn draw_item(of: &Of, group: &Group, item: &Item) -> StatusItem {
    let lang = of.lang();
    StatusItem {
        anchor: item.id.as_ref().map(|id| id.value.to_string()),
        number: item.number.as_deref().map(str::to_owned),
        name: of.view.words(&item.name),
        and_others: None,
        standing: group.standing(item).and_then(|standing| draw_standing(of, standing)),
        no_status: words::no_status(lang),
        decided: item.decided.map(|when| point(when, lang)),
        listed_in: of.view.maybe(&item.listed_in),
        forum: of.view.maybe(&item.forum),
        note: of.view.maybe(&item.note),
    }
}

fn draw_standing(of: &Of, standing: &statuses::Standing) -> Option<Standing> {
    match standing {
        statuses::Standing::Known(written) => {
            let status = of.view.site.status(&written.value)?;
            let word = of.view.words(&status.word);
            Some(Standing { shape: status.shape.word(), word })
        }
        statuses::Standing::Unknown => {
            let word = Words::plain(words::unknown(of.lang()));
            Some(Standing { shape: "unknown", word })
        }
    }
}
