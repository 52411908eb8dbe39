//! Names inside a figure: a score, a column, a group that one place lists and another uses. What
//! is used is kept as its place in the list, so that later rooms need not look it up again.

use std::sync::Arc;

use super::super::{Written, written_id};
use crate::diag::{self, Diagnostic};
use crate::source::Address;
use crate::yaml::{At, Fields, Log};

/// The place of a name in the figure's list; one that is not there is reported.
pub fn place(
    name: &str,
    at: &At,
    key: &'static str,
    list: &[&str],
    log: &mut Log,
) -> Option<usize> {
    let found = list.iter().position(|known| *known == name);
    if found.is_none() {
        log.push(unknown(name, key, list, at.address()));
    }
    found
}

/// The same for a field that holds one.
pub fn field(
    fields: &mut Fields,
    key: &'static str,
    under: &'static str,
    list: &[&str],
    log: &mut Log,
) -> Option<usize> {
    let at = fields.take(key)?;
    place(at.text(log)?, &at, under, list, log)
}

/// A name that does not stand under a key.
pub fn unknown(name: &str, key: &'static str, list: &[&str], at: Address) -> Diagnostic {
    let unknown = diag::UNKNOWN_PART.at(at).with("id", name).with("list", key);
    unknown.nearest(name, list.iter().copied())
}

/// Reports ids that stand twice in one list.
pub fn twice<'a>(list: impl IntoIterator<Item = &'a Written<Arc<str>>>, log: &mut Log) {
    let mut seen: Vec<&str> = Vec::new();
    for written in list {
        if seen.contains(&&*written.value) {
            log.push(diag::DUPLICATE_PART.at(written.at.clone()).with("id", &written.value));
        }
        seen.push(&written.value);
    }
}

/// `id: tokyo`, where it may be missing.
pub fn id(fields: &mut Fields, log: &mut Log) -> Option<Written<Arc<str>>> {
    written_id(fields.take("id"), |id| id, log)
}

/// `id: tokyo`, where others refer to it.
pub fn needed_id(fields: &mut Fields, log: &mut Log) -> Option<Written<Arc<str>>> {
    written_id(fields.need("id", log), |id| id, log)
}

/// `note: "1"`: the key of a numbered note of the figure. That it exists is checked when all of
/// the figure is read.
pub fn note(fields: &mut Fields, log: &mut Log) -> Option<Written<Arc<str>>> {
    let at = fields.take("note")?;
    Some(Written { value: at.text(log)?.into(), at: at.address() })
}
