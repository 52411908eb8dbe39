//! The chronology of a document.

use super::{Of, words};
use crate::page::{History, HistoryEvent, HistoryPart};
use crate::record::history::EventRecord;

pub fn draw(of: &Of, events: &[EventRecord]) -> History {
    let events = events.iter().map(|event| HistoryEvent {
        anchor: event.id.value.to_string(),
        times: event.dates.iter().map(|date| of.view.time(date)).collect(),
        planned: event.planned.map(|planned| words::planned(planned, of.view)),
        label: words::event(event.kind, of.lang()),
        name: of.view.words(&event.name),
        parts: event
            .parts
            .iter()
            .map(|part| HistoryPart {
                label: of.view.words(&part.label),
                items: part.items.iter().map(|item| of.view.words(item)).collect(),
            })
            .collect(),
    });
    History { events: events.collect() }
}
