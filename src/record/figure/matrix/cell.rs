//! The cells of a row: a number, a score, `unknown`, or several of these with a text.

use super::super::named;
use super::{Name, Names, is_text, items};
use crate::diag;
use crate::number::{Number, Unit};
use crate::record::{Text, number, optional_number, optional_text, text, unit};
use crate::yaml::{At, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// The first column that it stands in, and how many it covers.
    pub column: usize,
    pub span: usize,
    /// Its place in the scale.
    pub score: Option<usize>,
    pub value: Option<Number>,
    /// Where the value's unit is not the column's.
    pub unit: Option<Unit>,
    pub text: Option<Text>,
    pub items: Vec<Text>,
    pub state: Option<State>,
    pub note: Option<Name>,
}

/// Why a cell holds nothing. Nothing of it is zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    None,
    NotApplicable,
    Unknown,
    Missing,
}

impl State {
    pub const WORDS: [(&'static str, State); 4] = [
        ("none", State::None),
        ("not-applicable", State::NotApplicable),
        ("unknown", State::Unknown),
        ("missing", State::Missing),
    ];

    /// As it is written in the file.
    pub fn word(self) -> &'static str {
        State::WORDS.iter().find(|(_, state)| *state == self).map_or("", |(word, _)| word)
    }
}

impl Cell {
    fn at(column: usize) -> Cell {
        Cell {
            column,
            span: 1,
            score: None,
            value: None,
            unit: None,
            text: None,
            items: Vec::new(),
            state: None,
            note: None,
        }
    }
}

/// The cells of a row, in the order of the columns.
pub fn all(at: &At, names: &Names, log: &mut Log) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (name, at) in at.entries(log) {
        let list = &names.columns;
        let Some(column) = list.iter().position(|known| *known == &**name) else {
            log.push(named::unknown(name, "columns", list, at.address_of_key()));
            continue;
        };
        if at.is_null() {
            continue;
        }
        let Some(cell) = cell(&at, column, names, log) else { continue };
        let columns = cell.column..cell.column + cell.span;
        let taken = cells
            .iter()
            .find(|other| columns.start < other.column + other.span && other.column < columns.end);
        if let Some(other) = taken {
            let covered = diag::COVERED_CELL.at(at.address_of_key()).with("id", name);
            log.push(covered.with("other", list[other.column]));
            continue;
        }
        cells.push(cell);
    }
    cells.sort_by_key(|cell| cell.column);
    cells
}

fn cell(at: &At, column: usize, names: &Names, log: &mut Log) -> Option<Cell> {
    if let Node::Text(written) = at.node {
        return plain(at, written.trim(), column, names, log);
    }
    if is_text(at) {
        return Some(Cell { text: Some(text(at, log)), ..Cell::at(column) });
    }
    let mut fields = at.fields(log)?;
    let score = named::field(&mut fields, "score", "scale", &names.scores, log);
    let value = optional_number(&mut fields, "value", log);
    let unit = fields.take("unit").map(|at| unit(&at, log));
    let text = optional_text(&mut fields, "text", log);
    let items = items(&mut fields, log);
    let state = fields.take("state").and_then(|at| at.choice(&State::WORDS, log));
    let note = named::note(&mut fields, log);
    let over = fields.take("over");
    fields.end(log);
    let cell = Cell { score, value, unit, text, items, state, note, ..Cell::at(column) };
    Some(match over {
        Some(over) => covering(cell, &over, names, log),
        None => cell,
    })
}

/// A cell written as one word: a number, a score, or why there is neither.
fn plain(at: &At, written: &str, column: usize, names: &Names, log: &mut Log) -> Option<Cell> {
    let cell = Cell::at(column);
    if let Some(score) = names.scores.iter().position(|known| *known == written) {
        return Some(Cell { score: Some(score), ..cell });
    }
    if let Some((_, state)) = State::WORDS.iter().find(|(word, _)| *word == written) {
        return Some(Cell { state: Some(*state), ..cell });
    }
    let is_number = written.starts_with(|c: char| c.is_numeric() || matches!(c, '-' | '+' | '−'));
    if is_number || names.scores.is_empty() {
        return Some(Cell { value: Some(number(at, log)?), ..cell });
    }
    named::place(written, at, "scale", &names.scores, log);
    None
}

/// The columns that a cell covers beside its own: without a gap.
fn covering(cell: Cell, over: &At, names: &Names, log: &mut Log) -> Cell {
    let mut covered = vec![cell.column];
    for at in over.list(log) {
        let Some(name) = at.text(log) else { continue };
        covered.extend(named::place(name, &at, "columns", &names.columns, log));
    }
    covered.sort_unstable();
    covered.dedup();
    let first = covered.first().copied().unwrap_or(cell.column);
    let last = covered.last().copied().unwrap_or(cell.column);
    if last - first + 1 != covered.len() {
        log.push(diag::COLUMNS_APART.at(over.address()));
        return cell;
    }
    Cell { column: first, span: covered.len(), ..cell }
}
