//! `data/DOC/history.yml`: how a document came about, event by event.

use super::id::EventId;
use super::records;
use super::{Text, Written, date, needed_text, point, texts, written_id};
use crate::source::Address;
use crate::time::{When, WrittenDate};
use crate::yaml::{At, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct EventRecord {
    pub id: Written<EventId>,
    /// When; several times where it happened again. Never empty.
    pub dates: Vec<WrittenDate>,
    /// It had not happened yet when it was written.
    pub planned: Option<Planned>,
    pub at: Address,
    pub kind: EventKind,
    pub name: Text,
    /// Labelled lists: 報告, 議題.
    pub parts: Vec<EventPart>,
}

/// Since when an event is known as a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Planned {
    Still,
    /// It was a plan when the original was written; what became of it, the document does not say.
    AsOf(When),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EventKind {
    Meeting,
    Hearing,
    Consultation,
    Decision,
    Publication,
    Other,
}

#[derive(Clone, PartialEq, Debug)]
pub struct EventPart {
    pub label: Text,
    pub items: Vec<Text>,
}

const KINDS: &[(&str, EventKind)] = &[
    ("meeting", EventKind::Meeting),
    ("hearing", EventKind::Hearing),
    ("consultation", EventKind::Consultation),
    ("decision", EventKind::Decision),
    ("publication", EventKind::Publication),
    ("other", EventKind::Other),
];

pub fn read(at: &At, log: &mut Log) -> Option<Vec<EventRecord>> {
    let mut fields = at.fields(log)?;
    let events = records(&mut fields, "events", event, log);
    fields.end(log);
    Some(events)
}

fn event(at: &At, log: &mut Log) -> Option<EventRecord> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), EventId, log);
    let dates = match fields.take("dates") {
        Some(at) => at.list(log).iter().filter_map(|item| date(item, log)).collect(),
        None => fields.need("date", log).and_then(|at| date(&at, log)).into_iter().collect(),
    };
    let planned = fields.take("planned").and_then(|at| match at.node {
        Node::Text(word) if word.trim() == "true" => Some(Planned::Still),
        Node::Text(word) if word.trim() == "false" => None,
        _ => point(&at, log).map(Planned::AsOf),
    });
    let kind = fields.take("kind").and_then(|at| at.choice(KINDS, log)).unwrap_or(EventKind::Other);
    let name = needed_text(&mut fields, "name", log);
    let parts = records(&mut fields, "parts", part, log);
    fields.end(log);
    let dates: Vec<WrittenDate> = dates;
    if dates.is_empty() {
        return None;
    }
    Some(EventRecord { id: id?, dates, planned, kind, name, parts, at: at.address() })
}

fn part(at: &At, log: &mut Log) -> Option<EventPart> {
    let mut fields = at.fields(log)?;
    let label = needed_text(&mut fields, "label", log);
    let items = texts(&mut fields, "items", log);
    fields.end(log);
    Some(EventPart { label, items })
}
