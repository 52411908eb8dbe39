//! What the parts of a figure say of each other: lists that must not be empty, ids that stand
//! twice, ids that name another part.

use std::collections::HashSet;

use super::super::Written;
use super::super::id::PartId;
use crate::diag::{self, Diagnostic};
use crate::yaml::{At, Fields, Log};

/// A list that needs at least one item.
pub fn filled<T>(
    fields: &mut Fields,
    key: &'static str,
    read: impl Fn(&At, &mut Log) -> Option<T>,
    log: &mut Log,
) -> Vec<T> {
    let Some(at) = fields.need(key, log) else { return Vec::new() };
    let found = log.len();
    let items = at.list(log);
    if items.is_empty() && log.len() == found {
        log.push(diag::EMPTY_FIGURE.at(at.address()).with("list", key));
    }
    items.iter().filter_map(|item| read(item, log)).collect()
}

/// Reports ids that stand twice.
pub fn doubled<'a>(ids: impl Iterator<Item = &'a Written<PartId>>, log: &mut Log) {
    let mut seen = HashSet::new();
    for written in ids {
        if !seen.insert(&written.value) {
            let doubled = diag::DUPLICATE_PART.at(written.at.clone());
            log.push(doubled.with("id", &written.value));
        }
    }
}

/// Whether nothing was wrong since the log had `found` lines. Else a part that is named may be
/// one that could not be read: naming it is then no mistake.
pub fn all_read(log: &Log, found: usize) -> bool {
    !log.iter().skip(found).any(Diagnostic::is_error)
}

/// The ids that stand under a key.
pub struct Known<'a> {
    key: &'static str,
    ids: Vec<&'a str>,
    /// Whether all of them could be read.
    whole: bool,
}

impl<'a> Known<'a> {
    pub fn of(
        key: &'static str,
        ids: impl Iterator<Item = &'a Written<PartId>>,
        whole: bool,
    ) -> Known<'a> {
        Known { key, ids: ids.map(|written| written.value.as_str()).collect(), whole }
    }

    /// Where an id stands in the list; one that does not is reported.
    pub fn place(&self, written: &Written<PartId>, log: &mut Log) -> Option<usize> {
        let id = written.value.as_str();
        let place = self.ids.iter().position(|known| *known == id);
        if place.is_none() && self.whole {
            let unknown = diag::UNKNOWN_PART.at(written.at.clone()).with("id", id);
            log.push(unknown.with("list", self.key).nearest(id, self.ids.iter().copied()));
        }
        place
    }
}
