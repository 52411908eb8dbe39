//! Keywords of the whole site: who carries them, and whether they exist.

use super::document::{Chapter, Document};
use super::reading::Content;
use super::route::PageId;
use super::{Readings, Site};
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::record::Written;
use crate::record::glossary::TermRecord;
use crate::record::id::{KeywordId, TermId};
use crate::record::keyword::{Keyword, KeywordRecord};
use crate::record::plan::Strategy;
use crate::source::FilePath;

pub const FILE: &str = "data/keywords.yml";

/// A strategy or a page that carries a keyword.
#[derive(Clone, Debug)]
pub struct Carrier<'a> {
    pub document: &'a Document,
    pub page: PageId,
    /// A strategy without a chapter of its own is shown on its document's overview.
    pub strategy: Option<&'a Strategy>,
}

impl Site {
    pub fn keyword(&self, id: &KeywordId) -> Option<&KeywordRecord> {
        self.keywords.as_ref()?.iter().find(|keyword| keyword.id.value == *id)
    }

    /// Whatever carries a keyword, in the order of reading.
    pub fn carriers(&self, id: &KeywordId) -> Vec<Carrier<'_>> {
        self.documents.iter().flat_map(|document| document.carriers(id)).collect()
    }

    /// The terms that explain a keyword: those with its id.
    pub fn terms_of(&self, id: &KeywordId) -> Vec<(&Document, &TermRecord)> {
        let term = TermId(id.0.clone());
        let found = |document| Some((document, Document::term(document, &term)?));
        self.documents.iter().filter_map(found).collect()
    }
}

impl Document {
    fn carriers(&self, id: &KeywordId) -> Vec<Carrier<'_>> {
        let strategies = self.plan.iter().flat_map(|plan| &plan.strategies);
        let loose = strategies
            .filter(|strategy| self.chapter(strategy.id.value.as_str()).is_none())
            .filter(|strategy| shared(strategy).any(|written| written.value == *id))
            .map(|strategy| (PageId::Overview, Some(strategy)));
        let pages = self.pages().into_iter().filter_map(|page| {
            let chapter = self.text_of(&page)?;
            let strategy = self.strategy_of(&chapter.id);
            let mut written = strategy.into_iter().flat_map(shared).chain(chapter.keywords());
            written.any(|written| written.value == *id).then_some((page, strategy))
        });
        pages
            .chain(loose)
            .map(|(page, strategy)| Carrier { document: self, page, strategy })
            .collect()
    }
}

impl Chapter {
    /// The keywords that the chapter's files name, in either language.
    pub fn keywords(&self) -> impl Iterator<Item = &Written<KeywordId>> {
        let texts = Lang::ALL.into_iter().filter_map(|lang| self.prose.only(lang));
        texts.flat_map(|prose| &prose.front.keywords)
    }
}

/// The keywords of a strategy that are the site's.
fn shared(strategy: &Strategy) -> impl Iterator<Item = &Written<KeywordId>> {
    strategy.keywords.iter().filter_map(|keyword| match keyword {
        Keyword::Shared(written) => Some(written),
        Keyword::Own(_) => None,
    })
}

/// Every keyword that is named must exist. Silent where the list itself cannot be read.
pub fn check(site: &Site, readings: &Readings, log: &mut Vec<Diagnostic>) {
    let list = readings.get(&FilePath::new(FILE));
    if list.is_some_and(|reading| reading.lost_something()) {
        return;
    }
    let known = || site.keywords.iter().flat_map(|list| list.iter()).map(|k| &k.id);
    let mut seen: Vec<&KeywordId> = Vec::new();
    for written in known() {
        if seen.contains(&&written.value) {
            log.push(diag::DUPLICATE_ID.at(written.at.clone()).with("id", &written.value));
        }
        seen.push(&written.value);
    }
    for document in &site.documents {
        let strategies = document.plan.iter().flat_map(|plan| &plan.strategies).flat_map(shared);
        let chapters = document.chapters.iter().chain(&document.introductions);
        for written in strategies.chain(chapters.flat_map(Chapter::keywords)) {
            if site.keyword(&written.value).is_none() {
                let id = written.value.as_str();
                log.push(
                    diag::UNKNOWN_KEYWORD
                        .at(written.at.clone())
                        .with("id", id)
                        .nearest(id, known().map(|keyword| keyword.value.as_str())),
                );
            }
        }
    }
}

/// The list in `data/keywords.yml`, where there is a readable one.
pub fn list(readings: &Readings) -> Option<std::sync::Arc<Vec<KeywordRecord>>> {
    match &readings.get(&FilePath::new(FILE))?.content {
        Content::Keywords(list) => Some(list.clone()),
        _ => None,
    }
}
