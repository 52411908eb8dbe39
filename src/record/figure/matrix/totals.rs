//! The last row of a matrix: how many cells have a score, or the sums of numbers.

use super::{Matrix, Names, State};
use crate::diag;
use crate::number::Number;
use crate::record::figure::named;
use crate::record::{Text, flag, needed_text};
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Totals {
    pub name: Text,
    pub what: Total,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Total {
    /// How many cells have this score: its place in the scale.
    Count(usize),
    /// The sums of the columns of numbers.
    Sum,
}

pub(super) fn read(at: &At, names: &Names, log: &mut Log) -> Option<Totals> {
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let count = fields.take("count");
    let sum = flag(&mut fields, "sum", log);
    if count.is_none() && !sum {
        log.push(diag::MISSING_KEY.at(fields.address()).with("key", "count"));
    }
    let what = match count {
        Some(at) => {
            let id = at.text(log)?;
            named::place(id, &at, "scale", &names.scores, log).map(Total::Count)
        }
        None => sum.then_some(Total::Sum),
    };
    fields.end(log);
    Some(Totals { name, what: what? })
}

impl Matrix {
    /// The last row's value in a column. `None` where there is nothing to count or to sum;
    /// an error where a part of it is not known.
    pub fn total(&self, column: usize) -> Option<Result<Number, State>> {
        let rows = || self.rows.iter().filter(|row| !row.benchmark);
        let mut cells = rows().filter_map(|row| row.cell(column));
        match self.totals.as_ref()?.what {
            Total::Count(score) => {
                if !cells.any(|cell| cell.score.is_some()) {
                    return None;
                }
                let cells = rows().filter_map(|row| row.cell(column));
                let count = cells.filter(|cell| cell.score == Some(score)).count();
                Some(Ok(Number::from(u32::try_from(count).ok()?)))
            }
            Total::Sum => {
                if !self.is_of_numbers(column) || cells.any(|cell| cell.unit.is_some()) {
                    return None;
                }
                let mut sum: Option<Number> = None;
                for cell in rows().filter_map(|row| row.cell(column)) {
                    if cell.state == Some(State::Unknown) {
                        return Some(Err(State::Unknown));
                    }
                    let Some(value) = cell.value else { continue };
                    sum = match sum {
                        Some(sum) => Some(Number(sum.0.checked_add(value.0)?)),
                        None => Some(value),
                    };
                }
                sum.map(Ok)
            }
        }
    }

    /// Whether every cell of a column that says something is a bare number.
    pub fn is_of_numbers(&self, column: usize) -> bool {
        let cells = self.rows.iter().filter_map(|row| row.cell(column));
        let mut found = false;
        for cell in cells {
            let bare = cell.score.is_none() && cell.text.is_none() && cell.items.is_empty();
            if !bare || cell.value.is_none() && cell.state.is_none() {
                return false;
            }
            found |= cell.value.is_some();
        }
        found
    }
}
