//! Cards: cases, services, measures, clusters of items.

use std::sync::Arc;

use super::super::{
    Text, Written, flag, needed_text, number, optional_text, plain, records, text, texts, unit, url,
};
use super::{named, parts};
use crate::number::{Number, Unit};
use crate::source::Address;
use crate::yaml::{At, Fields, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct Cards {
    pub groups: Vec<Group>,
    /// How many there are, as the source says.
    pub total: Option<Total>,
    /// The source has others that it does not list.
    pub open_ended: bool,
    pub cards: Vec<Card>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    pub id: Written<Arc<str>>,
    pub number: Option<Arc<str>>,
    pub name: Text,
    pub text: Option<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Total {
    pub count: Number,
    pub unit: Unit,
    pub at: Address,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Card {
    pub id: Option<Written<Arc<str>>>,
    /// An index into [`Cards::groups`].
    pub group: Option<usize>,
    pub number: Option<Arc<str>>,
    /// What kind of card it is: 事例.
    pub label: Option<Text>,
    pub name: Text,
    pub text: Option<Text>,
    pub region: Option<Region>,
    pub parts: Vec<Part>,
    pub providers: Vec<Text>,
    pub items: Vec<Item>,
    pub open_ended: bool,
    pub url: Option<Arc<str>>,
    /// Made up to explain something, as the source says: イメージ.
    pub illustrative: bool,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Region {
    pub name: Text,
    /// The code of the local government: a text, because it may begin with zero.
    pub code: Option<Arc<str>>,
}

/// A labelled part of a card: 課題, 効果.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    pub label: Text,
    pub text: Option<Text>,
    pub items: Vec<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    pub name: Text,
    pub note: Option<Text>,
}

impl Cards {
    /// The ids of its groups and cards.
    pub fn anchors(&self) -> Vec<String> {
        let groups = self.groups.iter().map(|group| &group.id);
        let cards = self.cards.iter().filter_map(|card| card.id.as_ref());
        groups.chain(cards).map(|id| id.value.to_string()).collect()
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Cards> {
    let groups = records(fields, "groups", group, log);
    let names: Vec<&str> = groups.iter().map(|group| &*group.id.value).collect();
    let total = fields.take("total").and_then(|at| total(&at, log));
    let open_ended = flag(fields, "open_ended", log);
    let cards: Vec<Card> = parts::filled(fields, "cards", |at, log| card(at, &names, log), log);
    // Both lists give ids to the page.
    let ids = groups.iter().map(|group| &group.id);
    named::twice(ids.chain(cards.iter().filter_map(|card| card.id.as_ref())), log);
    Some(Cards { groups, total, open_ended, cards })
}

fn group(at: &At, log: &mut Log) -> Option<Group> {
    let mut fields = at.fields(log)?;
    let id = named::needed_id(&mut fields, log);
    let number = plain(&mut fields, "number", log);
    let name = needed_text(&mut fields, "name", log);
    let text = optional_text(&mut fields, "text", log);
    fields.end(log);
    Some(Group { id: id?, number, name, text })
}

fn total(at: &At, log: &mut Log) -> Option<Total> {
    let mut fields = at.fields(log)?;
    let place = fields.address_of("count");
    let count = fields.need("count", log).and_then(|at| number(&at, log));
    let unit = fields.need("unit", log).map(|at| unit(&at, log)).unwrap_or_default();
    fields.end(log);
    Some(Total { count: count?, unit, at: place })
}

fn card(at: &At, groups: &[&str], log: &mut Log) -> Option<Card> {
    let mut fields = at.fields(log)?;
    let card = Card {
        id: named::id(&mut fields, log),
        group: named::field(&mut fields, "group", "groups", groups, log),
        number: plain(&mut fields, "number", log),
        label: optional_text(&mut fields, "label", log),
        name: needed_text(&mut fields, "name", log),
        text: optional_text(&mut fields, "text", log),
        region: fields.take("region").and_then(|at| region(&at, log)),
        parts: records(&mut fields, "parts", part, log),
        providers: texts(&mut fields, "providers", log),
        items: records(&mut fields, "items", item, log),
        open_ended: flag(&mut fields, "open_ended", log),
        url: url(&mut fields, "url", log),
        illustrative: flag(&mut fields, "illustrative", log),
    };
    fields.end(log);
    Some(card)
}

fn region(at: &At, log: &mut Log) -> Option<Region> {
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let code = plain(&mut fields, "code", log);
    fields.end(log);
    Some(Region { name, code })
}

fn part(at: &At, log: &mut Log) -> Option<Part> {
    let mut fields = at.fields(log)?;
    let label = needed_text(&mut fields, "label", log);
    let text = optional_text(&mut fields, "text", log);
    let items = texts(&mut fields, "items", log);
    fields.end(log);
    Some(Part { label, text, items })
}

/// `{ja: …, en: …}`, or `{name: …, note: …}`.
fn item(at: &At, log: &mut Log) -> Option<Item> {
    let named = matches!(at.node, Node::Map(_))
        && at.entries(&mut Log::new()).iter().any(|(key, _)| &***key == "name");
    if !named {
        return Some(Item { name: text(at, log), note: None });
    }
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let note = optional_text(&mut fields, "note", log);
    fields.end(log);
    Some(Item { name, note })
}
