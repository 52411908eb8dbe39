//! `data/DOC/indicators.yml`: indicators with baseline, targets and observations, as written.

use std::ops::Deref;
use std::sync::Arc;

use super::id::IndicatorId;
use super::records;
use super::{
    Text, Written, meant, needed_point, needed_text, number, optional_number, optional_text,
    reading, texts, unit, url, written_id,
};
use crate::diag;
use crate::number::{Meant, Number, Unit};
use crate::source::Address;
use crate::time::When;
use crate::yaml::{At, Fields, Log, Node};

/// What `indicators.yml` says: indicators, or that there are none, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct IndicatorList {
    pub indicators: Vec<IndicatorRecord>,
    /// `indicators: {state: not-set, reason: …}`: a statement, not an empty table.
    pub not_set: Option<Text>,
}

impl Deref for IndicatorList {
    type Target = [IndicatorRecord];

    fn deref(&self) -> &[IndicatorRecord] {
        &self.indicators
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct IndicatorRecord {
    pub id: Written<IndicatorId>,
    pub name: Text,
    /// In kana: the name's place in the Japanese index.
    pub reading: Option<Arc<str>>,
    /// What several indicators measure together: 人数及び割合 of the same people.
    pub group: Option<Text>,
    /// The sub-indicator that is really counted.
    pub measured_by: Option<Text>,
    pub unit: Unit,
    pub direction: Direction,
    pub accumulation: Accumulation,
    pub definition: Option<Text>,
    pub baseline: Option<Observation>,
    pub targets: Vec<Target>,
    pub observations: Observations,
    pub source: Option<IndicatorSource>,
    pub owner: Option<Text>,
    pub notes: Vec<Text>,
    /// What was changed in the data or in how it is counted, in the order written.
    pub changes: Vec<IndicatorChange>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct IndicatorChange {
    pub at: When,
    pub note: Text,
    pub written: Address,
}

/// Which way is better.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    Up,
    Down,
    Maintain,
    Range,
    None,
}

/// How a value relates to the one of the year before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Accumulation {
    Annual,
    Cumulative,
    Stock,
    NotStated,
}

/// Why there is no value. Never the same as zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    NotSet,
    NotPublished,
    NotApplicable,
    NotSurveyed,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Observations {
    /// Values by year; empty when none is recorded.
    Some(Vec<Observation>),
    /// There are none, for this reason.
    Absent(Reason),
}

#[derive(Clone, PartialEq, Debug)]
pub struct Observation {
    pub at: When,
    pub value: Result<Number, Reason>,
    pub meant: Meant,
    pub note: Option<Text>,
    /// Of which: each with its own unit, so they are never summed.
    pub parts: Vec<ObservedPart>,
    pub written: Address,
}

#[derive(Clone, PartialEq, Debug)]
pub struct ObservedPart {
    pub name: Text,
    pub value: Number,
    pub unit: Unit,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Target {
    pub at: When,
    pub aim: Aim,
    /// What is said around the number of [`Aim::Value`].
    pub meant: Meant,
    pub role: Option<Role>,
    pub written: Address,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Aim {
    Value(Number),
    Range(Number, Number),
    /// 向上.
    Words(Text),
    /// Not below, or not above, something else that is measured.
    Relative(Relation, Text),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    AtLeast,
    AtMost,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    Interim,
    Final,
}

#[derive(Clone, PartialEq, Debug)]
pub struct IndicatorSource {
    pub name: Text,
    pub url: Option<Arc<str>>,
}

const DIRECTIONS: &[(&str, Direction)] = &[
    ("up", Direction::Up),
    ("down", Direction::Down),
    ("maintain", Direction::Maintain),
    ("range", Direction::Range),
    ("none", Direction::None),
];
const ACCUMULATIONS: &[(&str, Accumulation)] = &[
    ("annual", Accumulation::Annual),
    ("cumulative", Accumulation::Cumulative),
    ("stock", Accumulation::Stock),
    ("not-stated", Accumulation::NotStated),
];
const REASONS: &[(&str, Reason)] = &[
    ("not-set", Reason::NotSet),
    ("not-published", Reason::NotPublished),
    ("not-applicable", Reason::NotApplicable),
    ("not-surveyed", Reason::NotSurveyed),
];
const RELATIONS: &[(&str, Relation)] =
    &[("at-least", Relation::AtLeast), ("at-most", Relation::AtMost)];
const ROLES: &[(&str, Role)] = &[("interim", Role::Interim), ("final", Role::Final)];

pub fn read(at: &At, log: &mut Log) -> Option<IndicatorList> {
    let mut fields = at.fields(log)?;
    let mut not_set = None;
    let indicators = match fields.take("indicators") {
        None => Vec::new(),
        Some(at) if matches!(at.node, Node::Map(_)) => {
            let mut state = at.fields(log)?;
            if let Some(at) = state.need("state", log) {
                at.choice(&[("not-set", ())], log);
            }
            not_set = Some(needed_text(&mut state, "reason", log));
            state.end(log);
            Vec::new()
        }
        Some(at) => at.list(log).iter().filter_map(|item| indicator(item, log)).collect(),
    };
    fields.end(log);
    Some(IndicatorList { indicators, not_set })
}

fn indicator(at: &At, log: &mut Log) -> Option<IndicatorRecord> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), IndicatorId, log);
    let record = IndicatorRecord {
        name: needed_text(&mut fields, "name", log),
        reading: reading(&mut fields, log),
        group: optional_text(&mut fields, "group", log),
        measured_by: optional_text(&mut fields, "measured_by", log),
        unit: fields.need("unit", log).map(|at| unit(&at, log)).unwrap_or_default(),
        direction: fields
            .need("direction", log)
            .and_then(|at| at.choice(DIRECTIONS, log))
            .unwrap_or(Direction::None),
        accumulation: fields
            .need("accumulation", log)
            .and_then(|at| at.choice(ACCUMULATIONS, log))
            .unwrap_or(Accumulation::NotStated),
        definition: optional_text(&mut fields, "definition", log),
        baseline: fields.take("baseline").and_then(|at| observation(&at, log)),
        targets: records(&mut fields, "targets", target, log),
        observations: observations(&mut fields, log),
        source: fields.take("source").and_then(|at| {
            let mut fields = at.fields(log)?;
            let name = needed_text(&mut fields, "name", log);
            let url = url(&mut fields, "url", log);
            fields.end(log);
            Some(IndicatorSource { name, url })
        }),
        owner: optional_text(&mut fields, "owner", log),
        notes: texts(&mut fields, "notes", log),
        changes: records(&mut fields, "changes", change, log),
        id: id?,
    };
    fields.end(log);
    Some(record)
}

/// A list of values, or `{reason: not-published}` for none at all.
fn observations(fields: &mut Fields, log: &mut Log) -> Observations {
    let Some(at) = fields.take("observations") else {
        return Observations::Some(Vec::new());
    };
    if !matches!(at.node, Node::Map(_)) {
        let list = at.list(log).iter().filter_map(|item| observation(item, log)).collect();
        return Observations::Some(list);
    }
    let Some(mut fields) = at.fields(log) else {
        return Observations::Some(Vec::new());
    };
    let reason = fields.need("reason", log).and_then(|at| at.choice(REASONS, log));
    fields.end(log);
    reason.map_or(Observations::Some(Vec::new()), Observations::Absent)
}

fn observation(at: &At, log: &mut Log) -> Option<Observation> {
    let mut fields = at.fields(log)?;
    let when = needed_point(&mut fields, "at", log);
    let written = fields.address_of("value");
    let value = fields.take_even_null("value");
    let reason = fields.take("reason").map(|at| (at.address(), at.choice(REASONS, log)));
    let value = match (value, reason) {
        (Some(value), None) if !value.is_null() => number(&value, log).map(Ok),
        (Some(value), Some((place, _))) if !value.is_null() => {
            log.push(diag::REASON_WITH_VALUE.at(place));
            number(&value, log).map(Ok)
        }
        (_, Some((_, reason))) => reason.map(Err),
        (Some(_), None) => {
            let known: Vec<&str> = REASONS.iter().map(|(word, _)| *word).collect();
            log.push(
                diag::VALUE_WITHOUT_REASON.at(written.clone()).with("known", known.join(", ")),
            );
            None
        }
        (None, None) => {
            log.push(diag::MISSING_KEY.at(fields.address()).with("key", "value"));
            None
        }
    };
    let meant = meant(&mut fields, log);
    let note = optional_text(&mut fields, "note", log);
    let parts = records(&mut fields, "parts", part, log);
    fields.end(log);
    Some(Observation { at: when?, value: value?, meant, note, parts, written })
}

fn part(at: &At, log: &mut Log) -> Option<ObservedPart> {
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let value = fields.need("value", log).and_then(|at| number(&at, log));
    let unit = fields.need("unit", log).map(|at| unit(&at, log)).unwrap_or_default();
    fields.end(log);
    Some(ObservedPart { name, value: value?, unit })
}

fn change(at: &At, log: &mut Log) -> Option<IndicatorChange> {
    let mut fields = at.fields(log)?;
    let when = needed_point(&mut fields, "at", log);
    let note = needed_text(&mut fields, "note", log);
    let written = fields.address_of("at");
    fields.end(log);
    Some(IndicatorChange { at: when?, note, written })
}

fn target(at: &At, log: &mut Log) -> Option<Target> {
    let mut fields = at.fields(log)?;
    let when = needed_point(&mut fields, "at", log);
    let role = fields.take("role").and_then(|at| at.choice(ROLES, log));
    let errors = log.len();
    let value = optional_number(&mut fields, "value", log);
    let min = optional_number(&mut fields, "min", log);
    let max = optional_number(&mut fields, "max", log);
    let words = optional_text(&mut fields, "words", log);
    let relation = fields.take("relation").and_then(|at| at.choice(RELATIONS, log));
    let reference = optional_text(&mut fields, "reference", log);
    let meant = meant(&mut fields, log);
    let written = fields.address();
    fields.end(log);
    let mut aims = Vec::new();
    aims.extend(value.map(Aim::Value));
    if let (Some(min), Some(max)) = (min, max) {
        if min > max {
            log.push(
                diag::RANGE_BACKWARDS
                    .at(written.clone())
                    .with("min", min.label())
                    .with("max", max.label()),
            );
        }
        aims.push(Aim::Range(min, max));
    }
    let halves = [
        (min.is_some(), max.is_some(), "min", "max"),
        (relation.is_some(), reference.is_some(), "relation", "reference"),
    ];
    for (first, second, first_key, second_key) in halves {
        if first != second {
            let key = if first { second_key } else { first_key };
            log.push(diag::MISSING_KEY.at(written.clone()).with("key", key));
        }
    }
    aims.extend(words.map(Aim::Words));
    if let (Some(relation), Some(reference)) = (relation, reference) {
        aims.push(Aim::Relative(relation, reference));
    }
    if aims.len() > 1 {
        log.push(diag::TARGET_AMBIGUOUS.at(written.clone()));
    } else if aims.is_empty() && log.len() == errors {
        log.push(diag::TARGET_WITHOUT_VALUE.at(written.clone()));
    }
    Some(Target { at: when?, aim: aims.into_iter().next()?, meant, role, written })
}
