//! A matrix in long form: one row for each cell, and for each item of a list in it. A cell that
//! covers several columns is repeated for each.

use super::{Table, both};
use crate::lang::Lang;
use crate::number::{Number, Unit};
use crate::record::Text;
use crate::record::figure::matrix::{Cell, Column, Matrix, Name, Row};
use crate::record::figure::{FigureRecord, mark};

const HEADER: [&str; 23] = [
    "row_id",
    "row_number",
    "row_ja",
    "row_en",
    "row_group_ja",
    "row_group_en",
    "row_role",
    "area_codes",
    "column_id",
    "column_ja",
    "column_en",
    "score",
    "score_ja",
    "score_en",
    "value",
    "unit_ja",
    "unit_en",
    "item",
    "text_ja",
    "text_en",
    "state",
    "note_ja",
    "note_en",
];

pub fn table(record: &FigureRecord, matrix: &Matrix) -> Table {
    let writer = Writer { record, matrix };
    let mut rows = Vec::new();
    for row in &matrix.rows {
        for (index, column) in matrix.columns.iter().enumerate() {
            writer.cell(row, column, row.cell(index), &mut rows);
        }
    }
    Table { header: HEADER.to_vec(), rows }
}

struct Writer<'a> {
    record: &'a FigureRecord,
    matrix: &'a Matrix,
}

impl Writer<'_> {
    fn cell(&self, row: &Row, column: &Column, cell: Option<&Cell>, rows: &mut Vec<Vec<String>>) {
        let mut start = self.of_row(row);
        start.push(column.id.value.to_string());
        start.extend(both(Some(&column.name)));
        let notes = [cell.and_then(|cell| cell.note.as_ref()), row.note.as_ref()];
        let notes = self.notes(notes.into_iter().chain([column.note.as_ref()]).flatten());
        let Some(cell) = cell else {
            rows.push(self.absent(row, start, notes));
            return;
        };
        start.extend(self.score(cell));
        start.push(cell.value.map(Number::machine).unwrap_or_default());
        let unit = cell.unit.as_ref().or(column.unit.as_ref()).filter(|_| cell.value.is_some());
        start.extend(units(unit));
        let state = cell.state.map_or("", |state| state.word());
        let texts = std::iter::once(cell.text.as_ref()).filter(|text| text.is_some());
        let items = cell.items.iter().map(Some);
        let mut told: Vec<(usize, Option<&Text>)> =
            texts.map(|text| (0, text)).chain((1..).zip(items)).collect();
        if told.is_empty() {
            told.push((0, None));
        }
        for (item, text) in told {
            let number = if item == 0 { String::new() } else { item.to_string() };
            let mut line = start.clone();
            line.push(number);
            line.extend(both(text));
            line.push(state.to_owned());
            line.extend(notes.clone());
            rows.push(line);
        }
    }

    fn of_row(&self, row: &Row) -> Vec<String> {
        let id = row.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default();
        let number = row.number.as_ref().map(|number| mark::plain(&number.value));
        let group = row.group.and_then(|group| self.matrix.groups.get(group));
        let role = match (row.benchmark, row.chosen) {
            (true, _) => "benchmark",
            (false, true) => "chosen",
            (false, false) => "",
        };
        let mut line = vec![id, number.unwrap_or_default()];
        line.extend(both(Some(&row.name)));
        line.extend(both(group.map(|group| &group.name)));
        line.extend([role.to_owned(), row.areas.join(" ")]);
        line
    }

    /// A cell that the row does not mention: no zero, and no gap either.
    fn absent(&self, row: &Row, start: Vec<String>, notes: [String; 2]) -> Vec<String> {
        let meaning = self.matrix.absent.as_ref().filter(|_| !row.benchmark);
        let state = if meaning.is_some() { "absent" } else { "not-applicable" };
        let mut line = start;
        line.extend(vec![String::new(); 7]);
        line.extend(both(meaning));
        line.push(state.to_owned());
        line.extend(notes);
        line
    }

    fn score(&self, cell: &Cell) -> [String; 3] {
        match cell.score.and_then(|score| self.matrix.scale.get(score)) {
            Some(score) => {
                let [ja, en] = both(Some(&score.word));
                [score.id.value.to_string(), ja, en]
            }
            None => Default::default(),
        }
    }

    /// The notes that concern a cell: its own, its row's, its column's.
    fn notes<'a>(&self, keys: impl Iterator<Item = &'a Name>) -> [String; 2] {
        let mut notes = <[String; 2]>::default();
        for key in keys {
            let number = self.record.note_number(&key.value);
            let note = number.and_then(|number| self.record.notes.get(number - 1));
            for (whole, text) in notes.iter_mut().zip(both(note.map(|note| &note.text))) {
                let gap = if whole.is_empty() || text.is_empty() { "" } else { " " };
                *whole = format!("{whole}{gap}{text}");
            }
        }
        notes
    }
}

fn units(unit: Option<&Unit>) -> [String; 2] {
    Lang::ALL.map(|lang| unit.map_or_else(String::new, |unit| unit.name(lang)))
}
