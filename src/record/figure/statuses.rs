//! What stands where: items in groups, each with one of the site's words for it
//! (`data/statuses.yml`).

use std::sync::Arc;

use super::{named, parts};
use crate::record::id::StatusId;
use crate::record::{
    Text, Written, flag, needed_text, optional_text, plain, point, records, written_id,
};
use crate::time::When;
use crate::yaml::{At, Fields, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct Statuses {
    pub layout: Layout,
    pub groups: Vec<Group>,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Layout {
    /// One table.
    #[default]
    List,
    /// The groups side by side: stages.
    Columns,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    pub id: Option<Written<Arc<str>>>,
    pub name: Option<Text>,
    /// Of all items that say nothing else.
    pub status: Option<Standing>,
    /// There are more than those that are listed: など.
    pub open_ended: bool,
    pub items: Vec<Item>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    pub id: Option<Written<Arc<str>>>,
    /// As printed: ①.
    pub number: Option<Arc<str>>,
    pub name: Text,
    pub status: Option<Standing>,
    pub decided: Option<When>,
    /// The plan that lists it.
    pub listed_in: Option<Text>,
    /// Where it is discussed.
    pub forum: Option<Text>,
    pub note: Option<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Standing {
    Known(Written<StatusId>),
    /// The original has one, and nobody can read any more which.
    Unknown,
}

impl Statuses {
    pub fn has_unknown(&self) -> bool {
        let of_groups = self.groups.iter().filter_map(|group| group.status.as_ref());
        of_groups.chain(self.items()).any(|standing| *standing == Standing::Unknown)
    }

    /// The words that are used, with their places.
    pub fn named(&self) -> impl Iterator<Item = &Written<StatusId>> {
        let of_groups = self.groups.iter().filter_map(|group| group.status.as_ref());
        of_groups.chain(self.items()).filter_map(|standing| match standing {
            Standing::Known(written) => Some(written),
            Standing::Unknown => None,
        })
    }

    /// The ids of groups and items.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.groups.iter().flat_map(|group| {
            std::iter::once(&group.id).chain(group.items.iter().map(|item| &item.id))
        });
        ids.flatten().map(|id| &*id.value)
    }

    fn items(&self) -> impl Iterator<Item = &Standing> {
        let items = self.groups.iter().flat_map(|group| &group.items);
        items.filter_map(|item| item.status.as_ref())
    }
}

impl Group {
    /// Where an item stands: by its own word, else by the group's.
    pub fn standing<'a>(&'a self, item: &'a Item) -> Option<&'a Standing> {
        item.status.as_ref().or(self.status.as_ref())
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Statuses> {
    let layouts = [("list", Layout::List), ("columns", Layout::Columns)];
    let layout = fields.take("layout").and_then(|at| at.choice(&layouts, log)).unwrap_or_default();
    let groups = parts::filled(fields, "groups", group, log);
    let items = groups.iter().flat_map(|group| &group.items);
    let ids = groups.iter().filter_map(|group| group.id.as_ref());
    named::twice(ids.chain(items.filter_map(|item| item.id.as_ref())), log);
    Some(Statuses { layout, groups })
}

fn group(at: &At, log: &mut Log) -> Option<Group> {
    let mut fields = at.fields(log)?;
    let group = Group {
        id: named::id(&mut fields, log),
        name: optional_text(&mut fields, "name", log),
        status: standing(&mut fields, log),
        open_ended: flag(&mut fields, "open_ended", log),
        items: records(&mut fields, "items", item, log),
    };
    fields.end(log);
    Some(group)
}

fn item(at: &At, log: &mut Log) -> Option<Item> {
    let mut fields = at.fields(log)?;
    let item = Item {
        id: named::id(&mut fields, log),
        number: plain(&mut fields, "number", log),
        name: needed_text(&mut fields, "name", log),
        status: standing(&mut fields, log),
        decided: fields.take("decided").and_then(|at| point(&at, log)),
        listed_in: optional_text(&mut fields, "listed_in", log),
        forum: optional_text(&mut fields, "forum", log),
        note: optional_text(&mut fields, "note", log),
    };
    fields.end(log);
    Some(item)
}

fn standing(fields: &mut Fields, log: &mut Log) -> Option<Standing> {
    let at = fields.take("status")?;
    match at.node {
        Node::Text(written) if written.trim() == "unknown" => Some(Standing::Unknown),
        _ => written_id(Some(at), StatusId, log).map(Standing::Known),
    }
}
