//! A matrix: what stands in which row and column, in words.

use super::super::{Of, figure_words as words};
use super::drawn::{note_back, note_key, note_mark};
use crate::lang::Lang;
use crate::number::{Number, Unit};
use crate::page::Words;
use crate::page::drawn::{self, CellState, HeadCell, MatrixRow, NoteMark, RowGroup, Score};
use crate::record::figure::FigureRecord;
use crate::record::figure::matrix::{self, Column, Group, Matrix, Name, Row, State, Total};

/// How many columns leave room for the words of the scores.
const ROOMY: usize = 5;

pub fn draw(of: &Of, record: &FigureRecord, matrix: &Matrix) -> drawn::Matrix {
    let mut drawing = Drawing { of, record, matrix, seen: Vec::new() };
    let head_rows = drawing.head_rows();
    drawn::Matrix {
        scale: matrix.scale.iter().map(|score| drawing.score(score)).collect(),
        ruled: matrix.scale.iter().all(|score| score.rule.is_some()),
        has_rules: matrix.scale.iter().any(|score| score.rule.is_some()),
        tight: matrix.columns.len() > ROOMY,
        stacked: is_wordy(matrix),
        head: of.view.maybe(&matrix.head),
        head_rows,
        width: matrix.columns.len() + 1,
        groups: drawing.groups(),
        totals: matrix.totals.as_ref().map(|totals| MatrixRow {
            anchor: None,
            number: None,
            name: of.view.words(&totals.name),
            note: None,
            chosen: false,
            label: None,
            cells: (0..matrix.columns.len()).map(|column| drawing.total(column)).collect(),
        }),
    }
}

/// Mostly words: there are few signs and no numbers to be compared down a column.
fn is_wordy(matrix: &Matrix) -> bool {
    let cells = || matrix.rows.iter().flat_map(|row| &row.cells);
    let scored = cells().filter(|cell| cell.score.is_some()).count();
    let counted = matrix.totals.is_some() || cells().any(|cell| cell.value.is_some());
    !counted && scored * 2 < cells().count()
}

fn cells_of(matrix: &Matrix, column: usize) -> impl Iterator<Item = &matrix::Cell> {
    matrix.rows.iter().filter_map(move |row| row.cell(column))
}

/// The unit may stand in the header where it leaves the numbers as they are written. One that
/// changes them (万人 becomes people) stays with each number.
fn unit_of_head(matrix: &Matrix, column: usize, lang: Lang) -> Option<String> {
    let unit = matrix.columns[column].unit.as_ref()?;
    let numbers = cells_of(matrix, column).filter(|cell| cell.unit.is_none());
    let mut numbers = numbers.filter_map(|cell| cell.value);
    let keeps = |number: Number| {
        let printed = unit.with(number, lang);
        let rest = printed.strip_prefix(&number.label()).map(str::trim);
        rest.is_some_and(|rest| rest == unit.name(lang) || rest == unit.one)
    };
    numbers.all(keeps).then(|| unit.name(lang).to_owned())
}

struct Drawing<'a> {
    of: &'a Of<'a>,
    record: &'a FigureRecord,
    matrix: &'a Matrix,
    /// The notes that are mentioned so far: each leads back to its first mention.
    seen: Vec<&'a str>,
}

impl<'a> Drawing<'a> {
    fn lang(&self) -> Lang {
        self.of.lang()
    }

    fn mark(&mut self, note: &'a Option<Name>) -> Option<NoteMark> {
        let key: &str = &note.as_ref()?.value;
        // Unknown: reported, and not drawn.
        let number = self.record.note_number(key)?;
        let first = !self.seen.contains(&key);
        self.seen.push(key);
        Some(NoteMark {
            mark: note_mark(number),
            label: words::note(number, self.lang()),
            key: note_key(key),
            back: first.then(|| note_back(key)),
        })
    }

    fn head_rows(&mut self) -> Vec<Vec<HeadCell>> {
        let matrix = self.matrix;
        let columns: Vec<(usize, &Column)> = matrix.columns.iter().enumerate().collect();
        if matrix.columns.iter().all(|column| column.group.is_none()) {
            return vec![columns.iter().map(|(at, column)| self.head(*at, column, 1)).collect()];
        }
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for run in columns.chunk_by(|one, other| one.1.group == other.1.group) {
            let group = run.first().and_then(|(_, column)| column.group);
            match group.and_then(|group| matrix.column_groups.get(group)) {
                None => above.extend(run.iter().map(|(at, column)| self.head(*at, column, 2))),
                Some(group) => {
                    above.push(self.head_of_group(group, run.len()));
                    below.extend(run.iter().map(|(at, column)| self.head(*at, column, 1)));
                }
            }
        }
        vec![above, below]
    }

    fn head_of_group(&mut self, group: &'a Group, columns: usize) -> HeadCell {
        HeadCell {
            name: self.of.view.words(&group.name),
            unit: None,
            note: self.mark(&group.note),
            columns,
            rows: 1,
            scope: "colgroup",
            numbers: false,
            own: None,
        }
    }

    fn head(&mut self, at: usize, column: &'a Column, rows: usize) -> HeadCell {
        HeadCell {
            name: self.of.view.words(&column.name),
            unit: unit_of_head(self.matrix, at, self.lang())
                .map(|unit| words::in_brackets(&unit, self.lang())),
            note: self.mark(&column.note),
            columns: 1,
            rows,
            scope: "col",
            numbers: self.matrix.is_of_numbers(at),
            own: column.own.then(|| words::own_column(self.lang())),
        }
    }

    /// Rows without a group, then the groups in their order, then what all are compared with.
    fn groups(&mut self) -> Vec<RowGroup> {
        let matrix = self.matrix;
        let places = std::iter::once(None).chain((0..matrix.groups.len()).map(Some));
        let mut groups: Vec<RowGroup> = Vec::new();
        for place in places {
            let group = place.and_then(|place| matrix.groups.get(place));
            let note = group.and_then(|group| self.mark(&group.note));
            let rows = matrix.rows.iter().filter(|row| !row.benchmark && row.group == place);
            let rows: Vec<MatrixRow> = rows.map(|row| self.row(row)).collect();
            let name = group.map(|group| self.of.view.words(&group.name));
            groups.push(RowGroup { name, note, benchmark: false, rows });
        }
        let benchmarks = matrix.rows.iter().filter(|row| row.benchmark);
        let rows = benchmarks.map(|row| self.row(row)).collect();
        groups.push(RowGroup { name: None, note: None, benchmark: true, rows });
        groups.retain(|group| !group.rows.is_empty());
        groups
    }

    fn row(&mut self, row: &'a Row) -> MatrixRow {
        let lang = self.lang();
        let label = match (row.benchmark, row.chosen) {
            (true, _) => Some(words::benchmark(lang)),
            (false, true) => Some(words::chosen(lang)),
            (false, false) => None,
        };
        let note = self.mark(&row.note);
        MatrixRow {
            anchor: row.anchor(),
            number: row.number.as_ref().map(|number| number.value.to_string()),
            name: self.of.view.words(&row.name),
            note,
            chosen: row.chosen,
            label,
            cells: self.cells(row),
        }
    }

    fn cells(&mut self, row: &'a Row) -> Vec<drawn::Cell> {
        let mut cells = Vec::new();
        let mut column = 0;
        while column < self.matrix.columns.len() {
            let cell = match row.cell(column) {
                Some(cell) => self.cell(cell),
                None => self.absent(column, row.benchmark),
            };
            column += cell.columns;
            cells.push(cell);
        }
        cells
    }

    fn cell(&mut self, cell: &'a matrix::Cell) -> drawn::Cell {
        let of = self.of;
        let text = of.view.maybe(&cell.text);
        // A text in its place says more than the word alone.
        let state = cell.state.filter(|_| text.is_none() && cell.items.is_empty());
        let note = self.mark(&cell.note);
        drawn::Cell {
            columns: cell.span,
            score: cell
                .score
                .and_then(|score| self.matrix.scale.get(score))
                .map(|score| Score { rule: None, ..self.score(score) }),
            value: cell.value.map(|value| self.value(cell.column, cell.unit.as_ref(), value)),
            text,
            items: cell.items.iter().map(|item| of.view.words(item)).collect(),
            state: state.map(|state| self.state(state)),
            note,
            ..self.blank(cell.column, cell.span)
        }
    }

    /// A cell that the row does not mention. What is not evaluated is no gap.
    fn absent(&self, column: usize, benchmark: bool) -> drawn::Cell {
        let words = match &self.matrix.absent {
            Some(absent) if !benchmark => self.of.view.words(absent),
            _ => Words::plain(words::state(State::NotApplicable, self.lang())),
        };
        let state = Some(CellState { kind: "absent", words });
        drawn::Cell { state, ..self.blank(column, 1) }
    }

    fn total(&self, column: usize) -> drawn::Cell {
        let blank = self.blank(column, 1);
        let what = self.matrix.totals.as_ref().map(|totals| totals.what);
        match self.matrix.total(column) {
            None => blank,
            Some(Err(state)) => drawn::Cell { state: Some(self.state(state)), ..blank },
            Some(Ok(sum)) if what == Some(Total::Sum) => {
                drawn::Cell { value: Some(self.value(column, None, sum)), ..blank }
            }
            Some(Ok(count)) => drawn::Cell { value: Some(count.label()), ..blank },
        }
    }

    fn blank(&self, column: usize, span: usize) -> drawn::Cell {
        let under = &self.matrix.columns[column..column + span];
        drawn::Cell {
            under: under.iter().map(|column| self.of.view.words(&column.name)).collect(),
            columns: span,
            numbers: self.matrix.is_of_numbers(column),
            own: under.iter().any(|column| column.own),
            score: None,
            value: None,
            text: None,
            items: Vec::new(),
            state: None,
            note: None,
        }
    }

    /// A number, with its unit where that does not stand in the header.
    fn value(&self, column: usize, unit: Option<&Unit>, value: Number) -> String {
        let lang = self.lang();
        match (unit, &self.matrix.columns[column].unit) {
            (Some(unit), _) => unit.with(value, lang),
            (None, Some(unit)) if unit_of_head(self.matrix, column, lang).is_none() => {
                unit.with(value, lang)
            }
            (None, _) => value.label(),
        }
    }

    fn state(&self, state: State) -> CellState {
        let words = Words::plain(words::state(state, self.lang()));
        CellState { kind: state.word(), words }
    }

    fn score(&self, score: &matrix::Score) -> Score {
        Score {
            symbol: score.symbol.as_deref().map(str::to_owned),
            word: self.of.view.words(&score.word),
            rule: self.of.view.maybe(&score.rule),
        }
    }
}
