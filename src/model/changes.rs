//! What changed on the site, newest first: texts, indicators, documents issued, and the events
//! that citizens wait for. Says what and when; the words for it are `view`'s.

use super::document::{Chapter, Document};
use super::route::{PageId, Route};
use super::{Site, is_manual};
use crate::diag::{self, Diagnostic};
use crate::lang::{Lang, Shown};
use crate::record::history::{EventKind, EventRecord};
use crate::record::indicator::{IndicatorChange, IndicatorRecord};
use crate::source::Address;
use crate::time::{Date, When};

/// One dated change.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// As precise as it was written.
    pub at: When,
    pub what: Changed<'a>,
    pub document: &'a Document,
    /// Where the reader sees it.
    pub page: PageId,
}

#[derive(Clone, Copy, Debug)]
pub enum Changed<'a> {
    /// The document as a whole was issued.
    Issued,
    /// The text of a page, in the language of the list or, without a translation, the other.
    Text { chapter: &'a Chapter, note: Option<Shown<&'a str>> },
    /// The data of an indicator, or how it is counted.
    Indicator(&'a IndicatorRecord, &'a IndicatorChange),
    /// A decision, a publication, the beginning of a consultation.
    Event(&'a EventRecord),
}

impl Change<'_> {
    /// The day, where it is known to the day.
    pub fn day(&self) -> Option<Date> {
        match self.at {
            When::Day(day) => Some(day),
            _ => None,
        }
    }

    pub fn route(&self, lang: Lang) -> Route {
        Route::Page(lang, self.document.id.clone(), self.page.clone())
    }

    /// The place on the page, where it is not the whole page.
    pub fn anchor(&self) -> Option<&str> {
        match self.what {
            Changed::Event(event) => Some(event.id.value.as_str()),
            Changed::Issued | Changed::Text { .. } | Changed::Indicator(..) => None,
        }
    }
}

impl Site {
    /// Everything that changed, newest first, for a reader of `lang`: a translation has dates of
    /// its own. What is dated after today is left out.
    pub fn changes(&self, lang: Lang) -> Vec<Change<'_>> {
        let documents = self.documents.iter();
        newest_first(documents.flat_map(|document| of(document, lang)).collect(), self.as_of)
    }
}

impl Document {
    /// What changed in the document, newest first.
    pub fn changes(&self, lang: Lang, as_of: Date) -> Vec<Change<'_>> {
        newest_first(of(self, lang), as_of)
    }

    /// What changed on one of the document's pages, newest first.
    pub fn changes_of(&self, page: &PageId, lang: Lang, as_of: Date) -> Vec<Change<'_>> {
        let mut changes = of(self, lang);
        changes.retain(|change| change.page == *page);
        newest_first(changes, as_of)
    }
}

/// Changes of one day stay in the order of reading.
fn newest_first(mut changes: Vec<Change>, as_of: Date) -> Vec<Change> {
    changes.retain(|change| change.at.first_day() <= as_of);
    changes.sort_by_key(|change| std::cmp::Reverse(change.at.first_day()));
    changes
}

fn of(document: &Document, lang: Lang) -> Vec<Change<'_>> {
    let change = |at, what, page| Change { at, what, document, page };
    let mut changes = Vec::new();
    if let Some(issued) = &document.record.issued {
        changes.push(change(issued.from, Changed::Issued, PageId::Overview));
    }
    for page in document.pages() {
        if let Some((chapter, shown)) =
            document.text_of(&page).and_then(|chapter| Some((chapter, chapter.shown(lang)?)))
            && let Some(updated) = &shown.value.front.updated
        {
            let note = shown.value.front.change.as_deref();
            let note = note.map(|value| Shown { lang: shown.lang, value });
            let what = Changed::Text { chapter, note };
            changes.push(change(updated.value.from, what, page.clone()));
        }
    }
    // A manual's data are examples: nothing in them happened.
    if is_manual(document) {
        return changes;
    }
    for indicator in document.indicators.iter().flat_map(|list| list.iter()) {
        let page = PageId::Indicator(indicator.id.value.clone());
        changes.extend(indicator.changes.iter().map(|written| {
            change(written.at, Changed::Indicator(indicator, written), page.clone())
        }));
    }
    let events = document.history.iter().flat_map(|events| events.iter());
    changes.extend(
        events
            .filter(|event| is_news(event.kind))
            .filter(|event| event.planned.is_none())
            .filter_map(|event| {
                let last = event.dates.last()?;
                Some(change(last.from, Changed::Event(event), PageId::History))
            }),
    );
    changes
}

/// Whether an event is for everybody; a committee's meeting is part of the record alone.
fn is_news(kind: EventKind) -> bool {
    match kind {
        EventKind::Consultation | EventKind::Decision | EventKind::Publication => true,
        EventKind::Meeting | EventKind::Hearing | EventKind::Other => false,
    }
}

/// A change that is dated after today.
pub(super) fn future(at: When, written: Address) -> Diagnostic {
    let [ja, en] = Lang::ALL.map(|lang| at.label(lang));
    diag::FUTURE_CHANGE.at(written).words("at", ja, en)
}
