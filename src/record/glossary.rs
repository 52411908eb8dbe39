//! `data/DOC/glossary.yml`: terms with reading and definition.

use std::sync::Arc;

use super::id::TermId;
use super::records;
use super::{Text, Written, needed_text, reading, written_id};
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct TermRecord {
    pub id: Written<TermId>,
    pub name: Text,
    /// In kana: the order of the Japanese glossary.
    pub reading: Option<Arc<str>>,
    pub definition: Text,
}

pub fn read(at: &At, log: &mut Log) -> Option<Vec<TermRecord>> {
    let mut fields = at.fields(log)?;
    let terms = records(&mut fields, "terms", term, log);
    fields.end(log);
    Some(terms)
}

fn term(at: &At, log: &mut Log) -> Option<TermRecord> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), TermId, log);
    let name = needed_text(&mut fields, "name", log);
    let reading = reading(&mut fields, log);
    let definition = needed_text(&mut fields, "definition", log);
    fields.end(log);
    Some(TermRecord { id: id?, name, reading, definition })
}
