//! Steps in order.

use serde::Serialize;

use super::{LegendLine, StateMark};
use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Process {
    /// `steps`, `stages`, `flow`.
    pub form: &'static str,
    /// Whether the steps may stand side by side on a wide screen: they are few enough.
    pub across: bool,
    pub advice_label: Option<Words>,
    /// In order; between each two stands an arrow.
    pub stages: Vec<ProcessStage>,
    /// The states that occur.
    pub legend: Vec<LegendLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ProcessStage {
    /// Whether its steps stand side by side.
    pub together: bool,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// The id after the figure's anchor and a full stop: `step-idea`.
    pub key: Option<String>,
    pub number: Option<Words>,
    pub name: Words,
    pub state: Option<StateMark>,
    /// 6か月以内.
    pub at_most: Option<String>,
    pub text: Option<Words>,
    pub note: Option<Words>,
    pub items: Vec<Words>,
    pub open_ended: bool,
    pub details: Vec<StepDetail>,
    pub alternatives: Vec<Alternative>,
    pub advice: Option<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StepDetail {
    pub label: Words,
    pub items: Vec<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Alternative {
    pub name: Words,
    /// 長期: when it is to be done.
    pub when: Option<Words>,
}
