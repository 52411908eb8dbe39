//! A matrix: rows × columns.

use serde::Serialize;

use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Matrix {
    /// The scores and their meaning; empty where there is no scale.
    pub scale: Vec<Score>,
    /// Every score has a rule: the scale is a list of terms and not only of words.
    pub ruled: bool,
    /// Some score has a rule.
    pub has_rules: bool,
    /// The words of the scores have no room beside their signs. (They are heard all the same.)
    pub tight: bool,
    /// Only words in the cells: on a narrow screen each row is set as a card.
    pub stacked: bool,
    /// The header of the column of names; `null` where it has none.
    pub head: Option<Words>,
    /// One row of headers, or two where columns stand in groups.
    pub head_rows: Vec<Vec<HeadCell>>,
    /// How many columns there are, the names counted.
    pub width: usize,
    /// Rows in their groups; what the others are compared with comes last.
    pub groups: Vec<RowGroup>,
    pub totals: Option<MatrixRow>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Score {
    /// 〇; `null` where the word stands alone.
    pub symbol: Option<String>,
    pub word: Words,
    pub rule: Option<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HeadCell {
    pub name: Words,
    /// The unit of all numbers below, in brackets, where they are printed without it.
    pub unit: Option<String>,
    pub note: Option<NoteMark>,
    pub columns: usize,
    pub rows: usize,
    /// `col` or `colgroup`.
    pub scope: &'static str,
    pub numbers: bool,
    /// The word for the column of one's own city.
    pub own: Option<&'static str>,
}

/// A mark that leads to a numbered note.
#[derive(Clone, Debug, Serialize)]
pub struct NoteMark {
    /// ※1.
    pub mark: String,
    /// 注1: the mark in words.
    pub label: String,
    /// The note's id, after the figure's anchor and a full stop.
    pub key: String,
    /// The mark's own id, likewise, where the note leads back to it: at the first mention.
    pub back: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RowGroup {
    pub name: Option<Words>,
    pub note: Option<NoteMark>,
    /// The rows are what others are compared with.
    pub benchmark: bool,
    pub rows: Vec<MatrixRow>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// After the figure's anchor and a full stop.
    pub anchor: Option<String>,
    pub number: Option<String>,
    pub name: Words,
    pub note: Option<NoteMark>,
    pub chosen: bool,
    /// 選定, 比較の基準.
    pub label: Option<&'static str>,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// The headers above, for rows that are set as cards.
    pub under: Vec<Words>,
    /// How many columns it covers.
    pub columns: usize,
    pub numbers: bool,
    pub own: bool,
    pub score: Option<Score>,
    pub value: Option<String>,
    pub text: Option<Words>,
    pub items: Vec<Words>,
    /// Why there is nothing: in words.
    pub state: Option<CellState>,
    pub note: Option<NoteMark>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CellState {
    /// `absent`, `none`, `not-applicable`, `unknown`, `missing`.
    pub kind: &'static str,
    pub words: Words,
}
