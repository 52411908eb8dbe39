//! The figures of a document: where they lie, which text shows them, and what of them has to
//! agree with other records.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::Readings;
use super::diagrams;
use super::document::{Chapter, Document};
use super::people;
use super::reading::{Content, figure_id};
use super::references;
use super::route::PageId;
use crate::diag::{self, Diagnostic};
use crate::prose::Block;
use crate::record::figure::{self, FigureRecord};
use crate::record::id::{DocumentId, FigureId};
use crate::source::{FilePath, SourceFile};
use crate::time::Date;

/// The figures of a document by id; `None` for a file that cannot be read.
pub fn of_document(
    document: &DocumentId,
    readings: &Readings,
) -> BTreeMap<FigureId, Option<Arc<FigureRecord>>> {
    let folder = format!("data/{document}/figures/");
    let below = readings.range(FilePath::new(&folder)..);
    below
        .take_while(|(path, _)| path.as_str().starts_with(&folder))
        .filter_map(|(path, reading)| {
            let (_, id) = figure_id(path)?;
            let record = match &reading.content {
                Content::Figure(record) => Some(record.clone()),
                _ => None,
            };
            Some((FigureId::from(id), record))
        })
        .collect()
}

/// The data files that blocks of a document print.
pub fn printed(document: &Document, readings: &Readings) -> BTreeMap<FilePath, Arc<SourceFile>> {
    let texts = document.chapters.iter().chain(&document.introductions);
    let named = texts.flat_map(Chapter::blocks).filter_map(|block| match block {
        Block::Data(name) => Some(document.data_file(&name.value)),
        _ => None,
    });
    named
        .filter_map(|path| {
            let source = readings.get(&path)?.source.clone();
            Some((path, source))
        })
        .collect()
}

impl Document {
    /// Where the row of a matrix is shown that a number on a drawing means: its page and its id
    /// there.
    pub fn row_of_figure(&self, id: &FigureId, number: &str) -> Option<(PageId, String)> {
        let figure::Content::Matrix(matrix) = &self.figure(id)?.content else { return None };
        let row = matrix.row_numbered(number)?;
        Some((self.page_of_figure(id)?, format!("{id}.{}", row.anchor()?)))
    }
}

/// Figures that nobody sees, and what single kinds demand.
pub fn check(document: &Document, as_of: Date, log: &mut Vec<Diagnostic>) {
    let texts = document.chapters.iter().chain(&document.introductions);
    let shown: HashSet<&FigureId> = texts.flat_map(Chapter::figures).collect();
    for (id, record) in &document.figures {
        let Some(record) = record else { continue };
        if !shown.contains(id) && document.drafts.is_empty() {
            let unused = diag::UNUSED_FIGURE.at(record.at.clone()).with("id", id);
            log.push(unused.with("kind", record.content.kind()));
        }
        match &record.content {
            figure::Content::Budget(budget) => super::amounts::budget(budget, log),
            figure::Content::Cards(cards) => super::amounts::cards(cards, log),
            figure::Content::Definition(_)
            | figure::Content::Bars(_)
            | figure::Content::Survey(_)
            | figure::Content::Quotation(_)
            | figure::Content::Matrix(_)
            // Their words are the site's: `statuses::check`.
            | figure::Content::Statuses(_)
            | figure::Content::Lanes(_) => {}
            figure::Content::Voices(voices) => {
                voices.strategies().for_each(|named| references::strategy(document, named, log));
            }
            figure::Content::People(found) => people::check(found, as_of, log),
            figure::Content::Process(process) => diagrams::process(document, process, log),
            figure::Content::Relations(found) => diagrams::relations(document, found, log),
            figure::Content::Hierarchy(found) => diagrams::hierarchy(document, found, log),
        }
    }
}
