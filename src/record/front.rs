//! The front matter of a chapter: what its Markdown file says about itself, in its language.

use std::sync::Arc;

use super::{date, flag, plain};
use crate::time::WrittenDate;
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug, Default)]
pub struct FrontMatter {
    pub title: Option<Arc<str>>,
    /// One sentence above the text, shown larger.
    pub lead: Option<Arc<str>>,
    pub updated: Option<WrittenDate>,
    pub draft: bool,
    /// There is a front matter, and it cannot be read.
    pub unreadable: bool,
}

pub fn read(at: &At, log: &mut Log) -> FrontMatter {
    if at.is_null() {
        return FrontMatter::default();
    }
    let Some(mut fields) = at.fields(log) else {
        return FrontMatter { unreadable: true, ..FrontMatter::default() };
    };
    let front = FrontMatter {
        title: plain(&mut fields, "title", log),
        lead: plain(&mut fields, "lead", log),
        updated: fields.take("updated").and_then(|at| date(&at, log)),
        draft: flag(&mut fields, "draft", log),
        unreadable: false,
    };
    fields.end(log);
    front
}
