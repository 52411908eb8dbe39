//! Who does what in which stage.

use serde::Serialize;

use super::{LegendLine, StateMark};
use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Lanes {
    /// Whether the stages may stand side by side on a wide screen: they are few enough.
    pub across: bool,
    pub stages: Vec<Words>,
    pub lanes: Vec<Lane>,
    /// Boxes whose lane or stage the source has lost.
    pub unplaced: Vec<LaneBox>,
    /// The states that occur.
    pub legend: Vec<LegendLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Lane {
    pub name: Words,
    /// In the order of the stages.
    pub boxes: Vec<LaneBox>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LaneBox {
    /// The id after the figure's anchor and a full stop: `box-office`.
    pub key: Option<String>,
    pub name: Words,
    pub state: Option<StateMark>,
    pub note: Option<Words>,
    /// Its first stage, counted from 1, and how many stages it spans. 0 for one without a place.
    pub column: usize,
    pub span: usize,
    /// 事業構想から実証実験まで. Of a box without a place: what is known of it.
    pub place: Vec<Words>,
}
