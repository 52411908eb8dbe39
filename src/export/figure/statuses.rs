//! Items and where they stand: one row for each.

use super::{Table, both};
use crate::model::Site;
use crate::record::figure::mark;
use crate::record::figure::statuses::{Group, Item, Standing, Statuses};

const HEADER: [&str; 17] = [
    "group_id",
    "group_ja",
    "group_en",
    "item_id",
    "number",
    "item_ja",
    "item_en",
    "status",
    "status_ja",
    "status_en",
    "decided",
    "listed_in_ja",
    "listed_in_en",
    "forum_ja",
    "forum_en",
    "note_ja",
    "note_en",
];

pub fn table(site: &Site, statuses: &Statuses) -> Table {
    let items = statuses.groups.iter().flat_map(|group| {
        let line = |item| [of_group(group), of_item(site, group, item)].concat();
        group.items.iter().map(line)
    });
    Table { header: HEADER.to_vec(), rows: items.collect() }
}

fn of_group(group: &Group) -> Vec<String> {
    let id = group.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default();
    let [ja, en] = both(group.name.as_ref());
    vec![id, ja, en]
}

fn of_item(site: &Site, group: &Group, item: &Item) -> Vec<String> {
    let id = item.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default();
    let mut line = vec![id, item.number.as_deref().map(mark::plain).unwrap_or_default()];
    line.extend(both(Some(&item.name)));
    line.extend(standing(site, group.standing(item)));
    line.push(item.decided.map(|when| when.code()).unwrap_or_default());
    for text in [&item.listed_in, &item.forum, &item.note] {
        line.extend(both(text.as_ref()));
    }
    line
}

fn standing(site: &Site, standing: Option<&Standing>) -> [String; 3] {
    match standing {
        None => Default::default(),
        Some(Standing::Unknown) => ["unknown".to_owned(), String::new(), String::new()],
        Some(Standing::Known(written)) => {
            let [ja, en] = both(site.status(&written.value).map(|status| &status.word));
            [written.value.to_string(), ja, en]
        }
    }
}
