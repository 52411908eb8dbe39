//! `data/keywords.yml`: the words that strategies and chapters of all documents share.

use std::sync::Arc;

use super::id::KeywordId;
use super::records;
use super::{Text, Written, needed_text, reading, text, written_id};
use crate::yaml::{At, Log, Node, is_id};

#[derive(Clone, PartialEq, Debug)]
pub struct KeywordRecord {
    pub id: Written<KeywordId>,
    pub name: Text,
    /// In kana: its place in the Japanese index.
    pub reading: Option<Arc<str>>,
}

pub fn read(at: &At, log: &mut Log) -> Option<Vec<KeywordRecord>> {
    let mut fields = at.fields(log)?;
    let keywords = records(&mut fields, "keywords", keyword, log);
    fields.end(log);
    Some(keywords)
}

fn keyword(at: &At, log: &mut Log) -> Option<KeywordRecord> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), KeywordId, log);
    let name = needed_text(&mut fields, "name", log);
    let reading = reading(&mut fields, log);
    fields.end(log);
    Some(KeywordRecord { id: id?, name, reading })
}

/// A keyword of a strategy.
#[derive(Clone, PartialEq, Debug)]
pub enum Keyword {
    /// One of `data/keywords.yml`.
    Shared(Written<KeywordId>),
    /// Words of this strategy alone.
    Own(Text),
}

impl Keyword {
    /// What has the form of an id is one.
    pub fn read(at: &At, log: &mut Log) -> Option<Keyword> {
        match at.node {
            Node::Text(written) if is_id(written.trim()) => {
                written_id(Some(at.clone()), KeywordId, log).map(Keyword::Shared)
            }
            _ => Some(Keyword::Own(text(at, log))),
        }
    }
}
