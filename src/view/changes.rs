//! What changed, as lines for readers.

use super::words;
use crate::lang::{Lang, Shown};
use crate::model::changes::{Change, Changed};
use crate::model::document::Document;
use crate::model::route::PageId;
use crate::page::{self, Link, Time, Words};
use crate::time::Years;

/// A change as a line whose words lead to `url`.
pub fn line(change: &Change, lang: Lang, years: Years, url: String) -> page::Change {
    let document = change.document;
    let (title, note) = match change.what {
        Changed::Issued => (words::of(&document.record.title, lang), None),
        Changed::Text { note, .. } => {
            (title(document, &change.page, lang), note.map(|note| Words::shown(note, lang)))
        }
        Changed::Indicator(record, change) => {
            (words::of(&record.name, lang), Some(words::of(&change.note, lang)))
        }
        Changed::Event(event) => (words::of(&event.name, lang), None),
    };
    let (kind, label) = words::change(change.what, lang);
    page::Change {
        time: Time { label: change.at.in_full(lang, years), machine: change.at.machine() },
        kind,
        label: label.into(),
        link: Link { url, words: title, number: None, current: false },
        document: words::of(&document.record.title, lang),
        note,
    }
}

/// The title of a document's page, as its h1 says it.
pub fn title(document: &Document, page: &PageId, lang: Lang) -> Words {
    let written = || {
        let shown = document.text_of(page)?.shown(lang)?;
        let title = shown.value.front.title.as_ref()?;
        Some(Words::shown(Shown { lang: shown.lang, value: &**title }, lang))
    };
    match page {
        PageId::Overview => words::of(&document.record.title, lang),
        PageId::Chapter(id) => match document.chapter(id.as_str()) {
            Some(chapter) => {
                let title = document.title_of(chapter, lang);
                Words::shown(Shown { lang: title.lang, value: &*title.value }, lang)
            }
            None => Words::plain(id.as_str()),
        },
        PageId::Indicator(id) => match document.indicator(id) {
            Some(indicator) => words::of(&indicator.name, lang),
            None => Words::plain(id.as_str()),
        },
        PageId::Indicators
        | PageId::Roadmap
        | PageId::History
        | PageId::Glossary
        | PageId::Booklet => {
            written().unwrap_or_else(|| Words::plain(words::page_name(page, lang)))
        }
    }
}
