//! The site's words for where something stands, and whether what figures say of it is among them.

use std::collections::HashSet;
use std::sync::Arc;

use super::reading::Content;
use super::{Readings, Site};
use crate::diag::{self, Diagnostic};
use crate::record::figure;
use crate::record::id::StatusId;
use crate::record::status::StatusRecord;
use crate::source::FilePath;

pub const FILE: &str = "data/statuses.yml";

impl Site {
    pub fn status(&self, id: &StatusId) -> Option<&StatusRecord> {
        self.statuses.as_ref()?.iter().find(|status| status.id.value == *id)
    }
}

/// Every word that is used must be in the list. Silent where the list itself cannot be read.
pub fn check(site: &Site, readings: &Readings, log: &mut Vec<Diagnostic>) {
    if readings.get(&FilePath::new(FILE)).is_some_and(|reading| reading.lost_something()) {
        return;
    }
    let known: Vec<&str> =
        site.statuses.iter().flat_map(|list| list.iter()).map(|s| s.id.value.as_str()).collect();
    let mut seen = HashSet::new();
    for status in site.statuses.iter().flat_map(|list| list.iter()) {
        if !seen.insert(&status.id.value) {
            let twice = diag::DUPLICATE_ID.at(status.id.at.clone());
            log.push(twice.with("id", &status.id.value));
        }
    }
    let figures = site.documents.iter().flat_map(|document| document.figures.values().flatten());
    for record in figures {
        let figure::Content::Statuses(statuses) = &record.content else { continue };
        for written in statuses.named().filter(|written| site.status(&written.value).is_none()) {
            let id = written.value.as_str();
            log.push(
                diag::UNKNOWN_STATUS
                    .at(written.at.clone())
                    .with("id", id)
                    .with("known", format!("{}, unknown", known.join(", ")))
                    .nearest(id, known.iter().copied()),
            );
        }
    }
}

/// The list in the file, where there is a readable one.
pub fn list(readings: &Readings) -> Option<Arc<Vec<StatusRecord>>> {
    match &readings.get(&FilePath::new(FILE))?.content {
        Content::Statuses(list) => Some(list.clone()),
        _ => None,
    }
}
