//! What diagrams say of other records: the process whose steps one repeats, indicators of nodes.

use super::document::Document;
use super::references;
use crate::diag::{self, Diagnostic};
use crate::record::Written;
use crate::record::figure::hierarchy::Hierarchy;
use crate::record::figure::process::{Process, Step};
use crate::record::figure::relations::Relations;
use crate::record::figure::{Content, FigureRecord};
use crate::record::id::FigureId;

/// Another figure of the document that has to be of this kind. Silent where it cannot be read.
pub fn figure<'d>(
    document: &'d Document,
    named: &Written<FigureId>,
    kind: &'static str,
    log: &mut Vec<Diagnostic>,
) -> Option<&'d FigureRecord> {
    let id = &named.value;
    let Some(found) = document.figures.get(id) else {
        let of_kind = document.figures.iter().filter(|(_, record)| {
            record.as_ref().is_none_or(|record| record.content.kind() == kind)
        });
        let unknown = diag::UNKNOWN_FIGURE.at(named.at.clone()).with("id", id);
        let nearest = of_kind.map(|(id, _)| id.as_str());
        log.push(unknown.with("document", &document.id).nearest(id.as_str(), nearest));
        return None;
    };
    let record = found.as_deref()?;
    let found = record.content.kind();
    if found != kind {
        let wrong = diag::WRONG_FIGURE.at(named.at.clone()).with("id", id);
        log.push(wrong.with("found", found).with("kind", kind));
        return None;
    }
    Some(record)
}

/// A process that tells more of another one has its steps, in its order.
pub fn process(document: &Document, process: &Process, log: &mut Vec<Diagnostic>) {
    let Some(named) = &process.steps_of else { return };
    let Some(record) = figure(document, named, "process", log) else { return };
    let Content::Process(other) = &record.content else { return };
    let (own, others) = (ids(process), ids(other));
    if own != others {
        let differ = diag::STEPS_DIFFER.at(named.at.clone()).with("id", &named.value);
        log.push(differ.with("own", own).with("other", others));
    }
}

fn ids(process: &Process) -> String {
    let id = |step: &Step| step.id.as_ref().map_or("–".to_owned(), |id| id.value.to_string());
    process.steps().map(id).collect::<Vec<String>>().join(", ")
}

pub fn hierarchy(document: &Document, hierarchy: &Hierarchy, log: &mut Vec<Diagnostic>) {
    for written in hierarchy.all().into_iter().flat_map(|node| &node.indicators) {
        references::indicator(document, written, log);
    }
}

/// Every number of a node is a row of the table; rows that no node refers to are told.
pub fn relations(document: &Document, relations: &Relations, log: &mut Vec<Diagnostic>) {
    let refs = || relations.nodes.iter().flat_map(|node| &node.refs);
    let Some(named) = &relations.rows_of else {
        let first = refs().next();
        log.extend(first.map(|number| diag::REFS_WITHOUT_TABLE.at(number.at.clone())));
        return;
    };
    let Some(record) = figure(document, named, "matrix", log) else { return };
    let Content::Matrix(matrix) = &record.content else { return };
    let numbers: Vec<&str> =
        matrix.rows.iter().filter_map(|row| Some(&*row.number.as_ref()?.value)).collect();
    for number in refs().filter(|number| matrix.row_numbered(&number.value).is_none()) {
        let unknown = diag::UNKNOWN_ROW.at(number.at.clone()).with("figure", &named.value);
        log.push(unknown.with("number", &number.value).with("known", numbers.join(", ")));
    }
    let used: Vec<&str> = refs()
        .filter_map(|number| matrix.row_numbered(&number.value)?.number.as_ref())
        .map(|number| &*number.value)
        .collect();
    let unused: Vec<&str> = numbers.into_iter().filter(|number| !used.contains(number)).collect();
    if !unused.is_empty() {
        let told = diag::UNUSED_ROW.at(named.at.clone()).with("figure", &named.value);
        log.push(told.with("numbers", unused.join(", ")));
    }
}
