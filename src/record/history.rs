//! `data/DOC/history.yml`: how a document came about, event by event.

use super::id::EventId;
use super::records;
use super::{Text, Written, date, needed_text, texts, written_id};
use crate::time::WrittenDate;
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct EventRecord {
    pub id: Written<EventId>,
    pub date: WrittenDate,
    pub kind: EventKind,
    pub name: Text,
    /// Labelled lists: 報告, 議題.
    pub parts: Vec<EventPart>,
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
    let when = fields.need("date", log).and_then(|at| date(&at, log));
    let kind = fields.take("kind").and_then(|at| at.choice(KINDS, log)).unwrap_or(EventKind::Other);
    let name = needed_text(&mut fields, "name", log);
    let parts = records(&mut fields, "parts", part, log);
    fields.end(log);
    Some(EventRecord { id: id?, date: when?, kind, name, parts })
}

fn part(at: &At, log: &mut Log) -> Option<EventPart> {
    let mut fields = at.fields(log)?;
    let label = needed_text(&mut fields, "label", log);
    let items = texts(&mut fields, "items", log);
    fields.end(log);
    Some(EventPart { label, items })
}
