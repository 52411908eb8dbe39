//! Bars side by side: the same measure of several things, before and after.

use std::sync::Arc;

use super::super::{Text, Written, needed_text, number, unit};
use super::{named, parts};
use crate::number::{Number, Unit};
use crate::yaml::{At, Fields, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct Bars {
    pub unit: Unit,
    pub series: Vec<Series>,
    pub groups: Vec<Group>,
}

/// What every group has one bar of.
#[derive(Clone, PartialEq, Debug)]
pub struct Series {
    pub id: Written<Arc<str>>,
    pub name: Text,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    pub id: Option<Written<Arc<str>>>,
    pub name: Text,
    /// In the order of the series.
    pub values: Vec<Value>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    Number(Number),
    /// The source gives none.
    Absent,
    /// The source has it, and nobody can read it any more.
    Unknown,
}

impl Value {
    pub fn number(self) -> Option<Number> {
        match self {
            Value::Number(number) => Some(number),
            Value::Absent | Value::Unknown => None,
        }
    }
}

impl Bars {
    /// The ids of its groups.
    pub fn anchors(&self) -> Vec<String> {
        self.groups.iter().filter_map(|group| Some(group.id.as_ref()?.value.to_string())).collect()
    }

    pub fn has_unknown(&self) -> bool {
        self.groups.iter().flat_map(|group| &group.values).any(|value| *value == Value::Unknown)
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Bars> {
    let unit = fields.need("unit", log).map(|at| unit(&at, log)).unwrap_or_default();
    let series: Vec<Series> = parts::filled(fields, "series", series, log);
    named::twice(series.iter().map(|series| &series.id), log);
    let names: Vec<&str> = series.iter().map(|series| &*series.id.value).collect();
    let groups: Vec<Group> = parts::filled(fields, "groups", |at, log| group(at, &names, log), log);
    named::twice(groups.iter().filter_map(|group| group.id.as_ref()), log);
    Some(Bars { unit, series, groups })
}

fn series(at: &At, log: &mut Log) -> Option<Series> {
    let mut fields = at.fields(log)?;
    let id = named::needed_id(&mut fields, log);
    let name = needed_text(&mut fields, "name", log);
    fields.end(log);
    Some(Series { id: id?, name })
}

fn group(at: &At, series: &[&str], log: &mut Log) -> Option<Group> {
    let mut fields = at.fields(log)?;
    let id = named::id(&mut fields, log);
    let name = needed_text(&mut fields, "name", log);
    let mut values = vec![Value::Absent; series.len()];
    if let Some(at) = fields.need("values", log) {
        for (key, at) in at.entries(log) {
            let place = named::place(key, &at, "series", series, log);
            let value = value(&at, log);
            if let (Some(place), Some(value)) = (place.and_then(|at| values.get_mut(at)), value) {
                *place = value;
            }
        }
    }
    fields.end(log);
    Some(Group { id, name, values })
}

fn value(at: &At, log: &mut Log) -> Option<Value> {
    match at.node {
        Node::Text(word) if word == "unknown" => Some(Value::Unknown),
        _ => number(at, log).map(Value::Number),
    }
}
