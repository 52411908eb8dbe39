//! A figure of a document as CSV, by the same rules as indicators: one table, a header of plain
//! names, one value a cell, numbers without units.

mod diagrams;

use crate::record::figure::{Content, FigureRecord};

/// A table for machines.
pub struct Table {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// `None`: the figure is no table ([`Content::is_tabular`]).
pub fn table(record: &FigureRecord) -> Option<Table> {
    match &record.content {
        Content::Definition(_) => None,
        Content::Process(process) => Some(diagrams::process(process)),
        Content::Hierarchy(hierarchy) => Some(diagrams::hierarchy(hierarchy)),
    }
}
