//! `data/site.yml`: the site's name, who publishes it, which documents it has.

use std::sync::Arc;

use super::id::DocumentId;
use super::{Text, Written, flag, needed_text, plain, written_id};
use crate::time::Years;
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct SiteRecord {
    pub name: Text,
    pub description: Text,
    pub publisher: Text,
    /// The documents in the order of the home page.
    pub documents: Vec<Written<DocumentId>>,
    /// The folder below `themes/` that overrides the default theme.
    pub theme: Option<Written<Arc<str>>>,
    /// Whether raw HTML in Markdown is passed through unchanged.
    pub allow_html: bool,
    /// Names and compounds that no line of a title may part.
    pub unbroken: Vec<Arc<str>>,
    /// How years are named in Japanese.
    pub years: Years,
}

const YEARS: &[(&str, Years)] =
    &[("era-first", Years::EraFirst), ("gregorian-first", Years::GregorianFirst)];

pub fn read(at: &At, log: &mut Log) -> Option<SiteRecord> {
    let mut fields = at.fields(log)?;
    let theme_at = fields.address_of("theme");
    let record = SiteRecord {
        name: needed_text(&mut fields, "name", log),
        description: needed_text(&mut fields, "description", log),
        publisher: needed_text(&mut fields, "publisher", log),
        documents: match fields.need("documents", log) {
            None => Vec::new(),
            Some(list) => list
                .list(log)
                .iter()
                .filter_map(|item| written_id(Some(item.clone()), DocumentId, log))
                .collect(),
        },
        theme: plain(&mut fields, "theme", log).map(|value| Written { value, at: theme_at }),
        allow_html: flag(&mut fields, "allow_html", log),
        unbroken: match fields.take("unbroken") {
            None => Vec::new(),
            Some(list) => list
                .list(log)
                .iter()
                .filter_map(|item| item.text(log).map(|word| word.trim().into()))
                .collect(),
        },
        years: fields.take("dates").and_then(|at| at.choice(YEARS, log)).unwrap_or_default(),
    };
    fields.end(log);
    Some(record)
}
