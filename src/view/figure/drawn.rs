//! The figures of `data/DOC/figures/`: what all share, and the table of kinds.

use super::super::{Of, words};
use super::{
    bars, budget, cards, definition, hierarchy, lanes, matrix, people, process, quotation,
    relations, statuses, survey, voices,
};
use crate::model::route::Route;
use crate::page::drawn::{Body, Drawn, DrawnNote, Head, SourcePage};
use crate::record::Written;
use crate::record::figure::{Content, FigureRecord};
use crate::record::id::FigureId;

pub fn draw(of: &Of, id: &FigureId, record: &FigureRecord) -> Drawn {
    let body = match &record.content {
        Content::Definition(definition) => Body::Definition(definition::draw(of, definition)),
        Content::Budget(budget) => Body::Budget(budget::draw(of, budget)),
        Content::Bars(bars) => Body::Bars(bars::draw(of, &record.title, bars)),
        Content::Survey(survey) => Body::Survey(survey::draw(of, survey)),
        Content::Cards(cards) => Body::Cards(cards::draw(of, cards)),
        Content::Quotation(quotation) => Body::Quotation(quotation::draw(of, quotation)),
        Content::Process(process) => Body::Process(process::draw(of, process)),
        Content::Hierarchy(hierarchy) => Body::Hierarchy(hierarchy::draw(of, hierarchy)),
        Content::Matrix(found) => Body::Matrix(Box::new(matrix::draw(of, record, found))),
        Content::Statuses(found) => Body::Statuses(statuses::draw(of, found)),
        Content::Lanes(lanes) => Body::Lanes(lanes::draw(of, lanes)),
        Content::Relations(found) => Body::Relations(Box::new(relations::draw(of, found))),
        Content::Voices(found) => Body::Voices(voices::draw(of, found)),
        Content::People(found) => Body::People(people::draw(of, found)),
    };
    Drawn { head: head(of, id, record), body }
}

fn head(of: &Of, id: &FigureId, record: &FigureRecord) -> Head {
    let lang = of.lang();
    let tabular = record.content.is_tabular();
    let mentions = record.content.notes();
    let mentioned = |key: &Written<_>| mentions.iter().any(|found| found.value == key.value);
    let csv = tabular.then(|| Route::FigureCsv(of.document.id.clone(), id.clone()));
    Head {
        id: id.to_string(),
        anchor: id.to_string(),
        kind: record.content.kind(),
        title: of.view.words(&record.title),
        status: record.status.map(|status| words::status(status, lang)),
        lead: of.view.maybe(&record.lead),
        lost: of.view.maybe(&record.lost),
        notes: record
            .notes
            .iter()
            .enumerate()
            .map(|(index, note)| DrawnNote {
                mark: match note.key {
                    Some(_) => note_mark(index + 1),
                    None => "※".to_owned(),
                },
                key: note.key.as_ref().map(|key| note_key(&key.value)),
                back: note
                    .key
                    .as_ref()
                    .filter(|key| mentioned(key))
                    .map(|key| note_back(&key.value)),
                text: of.view.words(&note.text),
            })
            .collect(),
        source_page: record.source_page.as_deref().map(|page| source_page(of, page)),
        csv: csv.map(|route| of.view.link(&route)),
    }
}

/// How a numbered note is marked: ※1.
pub fn note_mark(number: usize) -> String {
    format!("※{number}")
}

/// The note's id after the figure's anchor and a full stop.
pub fn note_key(key: &str) -> String {
    format!("note-{key}")
}

/// The id of a note's first mention, likewise.
pub fn note_back(key: &str) -> String {
    format!("{}-ref", note_key(key))
}

/// The page of the original, with a link where the original is a PDF whose address is known.
pub fn source_page(of: &Of, page: &str) -> SourcePage {
    let source = of.document.record.source.as_ref().and_then(|source| source.url.as_deref());
    let number = page.split('/').next().unwrap_or(page);
    SourcePage {
        label: of.lang().pick(format!("原典 {page}ページ"), format!("Original, page {page}")),
        url: source
            .filter(|url| url.to_ascii_lowercase().ends_with(".pdf"))
            .map(|url| format!("{url}#page={number}")),
    }
}
