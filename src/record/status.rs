//! `data/statuses.yml`: the closed list of words for where something stands, the same in all
//! documents. Each has a shape besides, for eyes that do not tell colours.

use super::id::StatusId;
use super::{Text, Written, needed_text, optional_text, records, written_id};
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct StatusRecord {
    pub id: Written<StatusId>,
    pub shape: Shape,
    pub word: Text,
    pub meaning: Option<Text>,
}

/// The shape before the word. One more, with a question mark, belongs to what is unknown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    Full,
    Half,
    Open,
    Dash,
    Cross,
}

impl Shape {
    const WORDS: [(&'static str, Shape); 5] = [
        ("full", Shape::Full),
        ("half", Shape::Half),
        ("open", Shape::Open),
        ("dash", Shape::Dash),
        ("cross", Shape::Cross),
    ];

    /// As it is written in the file.
    pub fn word(self) -> &'static str {
        Shape::WORDS.iter().find(|(_, shape)| *shape == self).map_or("", |(word, _)| word)
    }
}

pub fn read(at: &At, log: &mut Log) -> Option<Vec<StatusRecord>> {
    let mut fields = at.fields(log)?;
    let statuses = records(&mut fields, "statuses", status, log);
    fields.end(log);
    Some(statuses)
}

fn status(at: &At, log: &mut Log) -> Option<StatusRecord> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), StatusId, log);
    let shape = fields.need("shape", log).and_then(|at| at.choice(&Shape::WORDS, log));
    let word = needed_text(&mut fields, "word", log);
    let meaning = optional_text(&mut fields, "meaning", log);
    fields.end(log);
    Some(StatusRecord { id: id?, shape: shape?, word, meaning })
}
