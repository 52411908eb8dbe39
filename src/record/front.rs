//! The front matter of a chapter: what its Markdown file says about itself, in its language.

use std::sync::Arc;

use super::id::KeywordId;
use super::records;
use super::{Written, date, flag, plain, reading, written_id};
use crate::diag;
use crate::time::WrittenDate;
use crate::yaml::{At, Fields, Log};

#[derive(Clone, PartialEq, Debug, Default)]
pub struct FrontMatter {
    pub title: Option<Arc<str>>,
    /// In kana: the title's place in the Japanese index.
    pub reading: Option<Arc<str>>,
    /// One sentence above the text, shown larger.
    pub lead: Option<Arc<str>>,
    pub updated: Option<Written<WrittenDate>>,
    /// What was changed then, in one sentence.
    pub change: Option<Arc<str>>,
    /// Keywords of the whole site; those of either language count.
    pub keywords: Vec<Written<KeywordId>>,
    /// The page of the original that the chapter is about: `4`, or as printed, `5/5`.
    pub source_page: Option<Arc<str>>,
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
        reading: reading(&mut fields, log),
        lead: plain(&mut fields, "lead", log),
        updated: fields
            .take("updated")
            .and_then(|at| Some(Written { value: date(&at, log)?, at: at.address() })),
        change: change(&mut fields, log),
        keywords: records(
            &mut fields,
            "keywords",
            |at, log| written_id(Some(at.clone()), KeywordId, log),
            log,
        ),
        source_page: plain(&mut fields, "source_page", log),
        draft: flag(&mut fields, "draft", log),
        unreadable: false,
    };
    fields.end(log);
    front
}

/// `change:` says what happened on the day of `updated:`.
fn change(fields: &mut Fields, log: &mut Log) -> Option<Arc<str>> {
    let at = fields.address_of("change");
    let change = plain(fields, "change", log)?;
    if fields.take("updated").is_none() {
        log.push(diag::CHANGE_WITHOUT_DATE.at(at));
    }
    Some(change)
}
