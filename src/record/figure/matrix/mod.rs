//! Rows and columns: evaluations by a closed list of scores, comparisons, lists with several
//! columns. A cell holds a score, a number, a text, or the word why it holds nothing.

mod cell;
mod totals;

use std::sync::Arc;

pub use cell::{Cell, State};
pub use totals::{Total, Totals};

use super::super::{Text, Written, flag, needed_text, optional_text, plain, records, text, unit};
use super::{mark, named, parts};
use crate::diag;
use crate::number::Unit;
use crate::yaml::{At, Fields, Log};

/// An id or a key inside one figure.
pub type Name = Written<Arc<str>>;

#[derive(Clone, PartialEq, Debug)]
pub struct Matrix {
    pub scale: Vec<Score>,
    /// The header of the column of names.
    pub head: Option<Text>,
    pub column_groups: Vec<Group>,
    pub columns: Vec<Column>,
    pub groups: Vec<Group>,
    /// What an empty cell means; `None`: not applicable.
    pub absent: Option<Text>,
    pub rows: Vec<Row>,
    pub totals: Option<Totals>,
}

/// One of the scores that a cell may have. The sign never stands without the word.
#[derive(Clone, PartialEq, Debug)]
pub struct Score {
    pub id: Name,
    pub symbol: Option<Arc<str>>,
    pub word: Text,
    /// From when on it is given: 3件以上.
    pub rule: Option<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    pub id: Name,
    pub name: Text,
    pub note: Option<Name>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    pub id: Name,
    pub name: Text,
    pub unit: Option<Unit>,
    /// Its place in `column_groups`.
    pub group: Option<usize>,
    pub note: Option<Name>,
    /// The column of the city whose document this is.
    pub own: bool,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    pub id: Option<Name>,
    /// As printed; drawings refer to it.
    pub number: Option<Name>,
    pub name: Text,
    /// Its place in `groups`.
    pub group: Option<usize>,
    pub note: Option<Name>,
    pub chosen: bool,
    /// What the others are compared with; not evaluated itself.
    pub benchmark: bool,
    /// Codes of the areas that the row is about.
    pub areas: Vec<Arc<str>>,
    /// In the order of the columns.
    pub cells: Vec<Cell>,
}

impl Matrix {
    pub fn has_unknown(&self) -> bool {
        self.cells().any(|cell| cell.state == Some(State::Unknown))
    }

    /// The row that a number on a drawing means, whatever form either is printed in.
    pub fn row_numbered(&self, number: &str) -> Option<&Row> {
        self.rows
            .iter()
            .find(|row| row.number.as_ref().is_some_and(|own| mark::same(&own.value, number)))
    }

    /// Every mention of a numbered note, in the order of the page.
    pub fn notes(&self) -> Vec<&Name> {
        let groups = self.column_groups.iter().chain(&self.groups).map(|group| &group.note);
        let columns = self.columns.iter().map(|column| &column.note);
        let rows = self.rows.iter().flat_map(|row| {
            std::iter::once(&row.note).chain(row.cells.iter().map(|cell| &cell.note))
        });
        groups.chain(columns).chain(rows).flatten().collect()
    }

    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().flat_map(|row| &row.cells)
    }
}

impl Row {
    /// The row's id on the page, after the figure's and a full stop: `row-tokyo`, else `row-1`.
    pub fn anchor(&self) -> Option<String> {
        let name = match (&self.id, &self.number) {
            (Some(id), _) => id.value.to_string(),
            (None, Some(number)) => mark::plain(&number.value),
            (None, None) => return None,
        };
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        plain.then(|| format!("row-{name}"))
    }

    /// The cell that covers a column.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.iter().find(|cell| (cell.column..cell.column + cell.span).contains(&column))
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Matrix> {
    let scale = records(fields, "scale", score, log);
    let head = optional_text(fields, "head", log);
    let column_groups = records(fields, "column_groups", group, log);
    let sections: Vec<&str> = column_groups.iter().map(|group| &*group.id.value).collect();
    let columns = parts::filled(fields, "columns", |at, log| column(at, &sections, log), log);
    let groups = records(fields, "groups", group, log);
    let absent = optional_text(fields, "absent", log);
    let names = Names {
        scores: scale.iter().map(|score| &*score.id.value).collect(),
        columns: columns.iter().map(|column| &*column.id.value).collect(),
        groups: groups.iter().map(|group| &*group.id.value).collect(),
    };
    let rows = parts::filled(fields, "rows", |at, log| row(at, &names, log), log);
    let totals = fields.take("totals").and_then(|at| totals::read(&at, &names, log));
    named::twice(scale.iter().map(|score| &score.id), log);
    named::twice(column_groups.iter().map(|group| &group.id), log);
    named::twice(columns.iter().map(|column| &column.id), log);
    named::twice(groups.iter().map(|group| &group.id), log);
    named::twice(rows.iter().filter_map(|row| row.id.as_ref()), log);
    numbers_twice(&rows, log);
    empty_columns(&columns, &rows, log);
    Some(Matrix { scale, head, column_groups, columns, groups, absent, rows, totals })
}

/// What the rows of a matrix may name.
struct Names<'a> {
    scores: Vec<&'a str>,
    columns: Vec<&'a str>,
    groups: Vec<&'a str>,
}

fn score(at: &At, log: &mut Log) -> Option<Score> {
    let mut fields = at.fields(log)?;
    let id = named::needed_id(&mut fields, log);
    let symbol = plain(&mut fields, "symbol", log);
    let word = needed_text(&mut fields, "word", log);
    let rule = optional_text(&mut fields, "rule", log);
    fields.end(log);
    Some(Score { id: id?, symbol, word, rule })
}

fn group(at: &At, log: &mut Log) -> Option<Group> {
    let mut fields = at.fields(log)?;
    let id = named::needed_id(&mut fields, log);
    let name = needed_text(&mut fields, "name", log);
    let note = named::note(&mut fields, log);
    fields.end(log);
    Some(Group { id: id?, name, note })
}

fn column(at: &At, groups: &[&str], log: &mut Log) -> Option<Column> {
    let mut fields = at.fields(log)?;
    let id = named::needed_id(&mut fields, log);
    let name = needed_text(&mut fields, "name", log);
    let unit = fields.take("unit").map(|at| unit(&at, log));
    let group = named::field(&mut fields, "group", "column_groups", groups, log);
    let note = named::note(&mut fields, log);
    let own = flag(&mut fields, "own", log);
    fields.end(log);
    Some(Column { id: id?, name, unit, group, note, own })
}

fn row(at: &At, names: &Names, log: &mut Log) -> Option<Row> {
    let mut fields = at.fields(log)?;
    let id = named::id(&mut fields, log);
    let number = fields
        .take("number")
        .and_then(|at| Some(Written { value: at.text(log)?.into(), at: at.address() }));
    let name = needed_text(&mut fields, "name", log);
    let group = named::field(&mut fields, "group", "groups", &names.groups, log);
    let note = named::note(&mut fields, log);
    let chosen = flag(&mut fields, "chosen", log);
    let benchmark = flag(&mut fields, "benchmark", log);
    let areas = fields.take("areas").map(|at| at.list(log)).unwrap_or_default();
    let areas = areas.iter().filter_map(|at| at.text(log).map(Arc::from)).collect();
    let cells = fields.take("cells").map(|at| cell::all(&at, names, log)).unwrap_or_default();
    fields.end(log);
    Some(Row { id, number, name, group, note, chosen, benchmark, areas, cells })
}

/// A number leads to one row only.
fn numbers_twice(rows: &[Row], log: &mut Log) {
    let mut seen: Vec<&str> = Vec::new();
    for written in rows.iter().filter_map(|row| row.number.as_ref()) {
        if seen.iter().any(|other| mark::same(other, &written.value)) {
            let twice = diag::DUPLICATE_NUMBER.at(written.at.clone());
            log.push(twice.with("number", &written.value));
        }
        seen.push(&written.value);
    }
}

/// A column without a single cell is a header that says nothing.
fn empty_columns(columns: &[Column], rows: &[Row], log: &mut Log) {
    for (index, column) in columns.iter().enumerate() {
        if !rows.is_empty() && !rows.iter().any(|row| row.cell(index).is_some()) {
            let empty = diag::EMPTY_COLUMN.at(column.id.at.clone());
            log.push(empty.with("id", &column.id.value));
        }
    }
}

/// A text under a key of its own, or the mapping of languages itself.
fn is_text(at: &At) -> bool {
    match at.node {
        crate::yaml::Node::Map(entries) => {
            entries.iter().any(|(key, _)| matches!(&**key, "ja" | "en"))
        }
        _ => false,
    }
}

/// A list of texts.
fn items(fields: &mut Fields, log: &mut Log) -> Vec<Text> {
    let Some(at) = fields.take("items") else { return Vec::new() };
    at.list(log).iter().map(|item| text(item, log)).collect()
}
