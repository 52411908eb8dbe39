//! Bars side by side.

use serde::Serialize;

use crate::chart::BarDrawing;
use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Bars {
    /// The whole content of the chart for those who do not see it.
    pub summary: String,
    pub axis: String,
    /// `null` where there is no number to draw.
    pub drawing: Option<BarDrawing>,
    pub series: Vec<Words>,
    pub groups: Vec<BarGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct BarGroup {
    /// After the figure's anchor and a full stop.
    pub key: Option<String>,
    pub name: Words,
    pub values: Vec<BarValue>,
}

#[derive(Clone, Debug, Serialize)]
pub struct BarValue {
    /// The value with its unit, or a word for why there is none.
    pub text: String,
    pub missing: bool,
}
