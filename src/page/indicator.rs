//! What the templates of indicators are given: one with its chart and table, several in a list.

use serde::Serialize;

use super::{Change, Judgement, Link, RuleLine, Sentence, SourceLine, Time, Words};
use crate::chart::Drawing;

#[derive(Clone, Debug, Serialize)]
pub struct Indicator {
    /// Unique on the page, for the ids of the chart's name and summary.
    pub anchor: String,
    /// On the indicator's own page its name is the h1.
    pub own_page: bool,
    pub link: Link,
    /// What it measures together with others, and those.
    pub group: Option<Words>,
    pub siblings: Vec<Link>,
    pub measured_by: Option<Words>,
    pub accumulation: String,
    pub direction: Option<String>,
    /// How it stands against its plan, and what the words for that mean.
    pub progress: Option<Judgement>,
    pub rule: Vec<RuleLine>,
    pub unit: Words,
    /// What the figures say, in a sentence or two.
    pub statement: Sentence,
    /// Said where there are no actual values.
    pub no_actuals: Option<String>,
    pub chart: Option<Chart>,
    pub rows: Vec<IndicatorRow>,
    pub definition: Option<Words>,
    /// The strategies that the plan ties to this indicator.
    pub strategies: Vec<Link>,
    pub source: Option<SourceLine>,
    pub owner: Option<Words>,
    pub notes: Vec<Words>,
    /// What was changed in its data or definition, newest first; on its own page.
    pub changes: Vec<Change>,
    pub csv: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// The whole content of the chart for those who do not see it.
    pub summary: String,
    pub axis: String,
    pub drawing: Drawing,
    pub legend: Vec<LegendItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LegendItem {
    /// `actual`, `missing`, `target`, `range`, `baseline`.
    pub kind: &'static str,
    pub label: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct IndicatorRow {
    pub period: Time,
    /// 基準, 実績, 目標.
    pub role: String,
    /// `baseline`, `actual`, `target`.
    pub role_kind: &'static str,
    /// The value with its unit, or why there is none.
    pub value: Words,
    /// There is no value: `value` is the reason.
    pub missing: bool,
    pub note: Option<Words>,
    /// Of which, each with its name: 事業間連携 33地域.
    pub parts: Vec<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Indicators {
    pub rows: Vec<IndicatorSummary>,
    pub csv: String,
    /// Whether any indicator has an actual value; if not, `no_actuals` says so once.
    pub has_actuals: bool,
    /// What the words for progress mean; empty where none is used.
    pub rule: Vec<RuleLine>,
    pub no_actuals: Option<String>,
    /// Why there are no indicators at all.
    pub not_set: Option<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct IndicatorSummary {
    /// What this one and the following measure together; at the first of them.
    pub group: Option<Words>,
    pub link: Link,
    pub measured_by: Option<Words>,
    pub accumulation: String,
    pub progress: Option<Judgement>,
    pub baseline: Option<Valued>,
    pub latest: Option<Valued>,
    /// Why there is no actual value.
    pub absent: Option<String>,
    pub targets: Vec<Valued>,
}

/// A value and when.
#[derive(Clone, Debug, Serialize)]
pub struct Valued {
    pub value: Words,
    pub period: String,
}
