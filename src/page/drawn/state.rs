//! How a part of a diagram stands, and the legend of such marks.

use serde::Serialize;

use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct StateMark {
    /// `done`, `missing`, `unknown`.
    pub kind: &'static str,
    /// 済み, 不足, 不明.
    pub word: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct LegendLine {
    pub mark: StateMark,
    pub meaning: Option<Words>,
}
