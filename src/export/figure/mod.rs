//! A figure of a document as CSV, by the same rules as indicators: one table, a header of plain
//! names, one value a cell, numbers without units.

mod amounts;
mod cards;
mod diagrams;

use crate::lang::Lang;
use crate::record::Text;
use crate::record::figure::{Content, FigureRecord};

/// A table for machines.
pub struct Table {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// `None`: the figure is no table ([`Content::is_tabular`]).
pub fn table(record: &FigureRecord) -> Option<Table> {
    match &record.content {
        Content::Budget(budget) => Some(amounts::budget(budget)),
        Content::Bars(bars) => Some(amounts::bars(bars)),
        Content::Cards(cards) => Some(cards::table(cards)),
        Content::Definition(_) | Content::Survey(_) | Content::Quotation(_) => None,
        Content::Process(process) => Some(diagrams::process(process)),
        Content::Hierarchy(hierarchy) => Some(diagrams::hierarchy(hierarchy)),
    }
}

/// A text in Japanese and in English.
fn both(text: Option<&Text>) -> [String; 2] {
    Lang::ALL.map(|lang| {
        text.and_then(|text| text.only(lang)).map(|text| text.to_string()).unwrap_or_default()
    })
}
