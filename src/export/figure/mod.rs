//! A figure of a document as CSV, by the same rules as indicators: one table, a header of plain
//! names, one value a cell, numbers without units, nothing repeated left out.

mod amounts;
mod cards;
mod diagrams;
mod matrix;
mod people;
mod statuses;
mod voices;

use crate::lang::Lang;
use crate::model::Site;
use crate::record::Text;
use crate::record::figure::{Content, FigureRecord, mark};

/// A table for machines.
pub struct Table {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// `None`: the figure is no table ([`Content::is_tabular`]).
pub fn table(site: &Site, record: &FigureRecord) -> Option<Table> {
    match &record.content {
        Content::Budget(budget) => Some(amounts::budget(budget)),
        Content::Bars(bars) => Some(amounts::bars(bars)),
        Content::Cards(cards) => Some(cards::table(cards)),
        Content::Definition(_) | Content::Survey(_) | Content::Quotation(_) => None,
        Content::Process(process) => Some(diagrams::process(process)),
        Content::Hierarchy(hierarchy) => Some(diagrams::hierarchy(hierarchy)),
        Content::Matrix(found) => Some(matrix::table(record, found)),
        Content::Statuses(found) => Some(statuses::table(site, found)),
        Content::Lanes(lanes) => Some(diagrams::lanes(lanes)),
        Content::Relations(relations) => Some(diagrams::relations(relations)),
        Content::Voices(found) => Some(voices::table(found)),
        Content::People(found) => Some(people::table(found, site.as_of)),
    }
}

/// A text in Japanese and in English, numbers in circles as plain digits.
fn both(text: Option<&Text>) -> [String; 2] {
    Lang::ALL.map(|lang| {
        text.and_then(|text| text.only(lang)).map_or_else(String::new, |t| mark::plain(t))
    })
}
