//! Who does what in which stage: boxes over stages, in lanes.

use super::super::id::PartId;
use super::super::{Text, Written, needed_text, optional_text, written_id};
use super::parts::{self, Known};
use super::state::{self, Legend, State};
use crate::diag;
use crate::yaml::{At, Fields, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct Lanes {
    pub stages: Vec<Named>,
    pub lanes: Vec<Named>,
    pub boxes: Vec<LaneBox>,
    pub legend: Legend,
}

/// A stage or a lane.
#[derive(Clone, PartialEq, Debug)]
pub struct Named {
    pub id: Written<PartId>,
    pub name: Text,
}

#[derive(Clone, PartialEq, Debug)]
pub struct LaneBox {
    pub id: Option<Written<PartId>>,
    /// Its place among the lanes; `None`: the original has lost it.
    pub lane: Option<usize>,
    /// The places of its first and its last stage; `None`: the original has lost them.
    pub stages: Option<(usize, usize)>,
    pub name: Text,
    pub state: Option<State>,
    pub note: Option<Text>,
}

impl Lanes {
    pub fn has_unknown(&self) -> bool {
        self.boxes.iter().any(|part| !part.is_placed() || part.state == Some(State::Unknown))
    }
}

impl LaneBox {
    /// Its id on the page, after the figure's and a full stop.
    pub fn anchor(&self) -> Option<String> {
        self.id.as_ref().map(|id| format!("box-{}", id.value))
    }

    pub fn is_placed(&self) -> bool {
        self.lane.is_some() && self.stages.is_some()
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Lanes> {
    let found = log.len();
    let stages = parts::filled(fields, "stages", named, log);
    let lanes = parts::filled(fields, "lanes", named, log);
    parts::doubled(stages.iter().map(|stage| &stage.id), log);
    parts::doubled(lanes.iter().map(|lane| &lane.id), log);
    let whole = parts::all_read(log, found);
    let known_stages = Known::of("stages", stages.iter().map(|stage| &stage.id), whole);
    let known_lanes = Known::of("lanes", lanes.iter().map(|lane| &lane.id), whole);
    let boxes =
        parts::filled(fields, "boxes", |at, log| one(at, &known_stages, &known_lanes, log), log);
    parts::doubled(boxes.iter().filter_map(|part| part.id.as_ref()), log);
    Some(Lanes { stages, lanes, boxes, legend: state::legend(fields, log) })
}

fn named(at: &At, log: &mut Log) -> Option<Named> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), PartId, log);
    let name = needed_text(&mut fields, "name", log);
    fields.end(log);
    Some(Named { id: id?, name })
}

fn one(at: &At, stages: &Known, lanes: &Known, log: &mut Log) -> Option<LaneBox> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.take("id"), PartId, log);
    let lane = fields.need("lane", log).and_then(|at| place(&at, lanes, log));
    let from_at = fields.need("from", log);
    let from = from_at.as_ref().and_then(|at| place(at, stages, log));
    let to = match fields.take("to") {
        Some(at) => place(&at, stages, log),
        None => from,
    };
    let name = needed_text(&mut fields, "name", log);
    let state = state::state(&mut fields, log);
    let note = optional_text(&mut fields, "note", log);
    let written = fields.address_of("to");
    fields.end(log);
    let stages = from?.zip(to?);
    if let Some((first, last)) = stages
        && last < first
    {
        log.push(diag::STAGE_ORDER.at(written));
        return None;
    }
    Some(LaneBox { id, lane: lane?, stages, name, state, note })
}

/// A place in a list: `Some(None)` where it is `unknown`, `None` where it is none of the list.
fn place(at: &At, known: &Known, log: &mut Log) -> Option<Option<usize>> {
    if matches!(at.node, Node::Text(word) if word.trim() == "unknown") {
        return Some(None);
    }
    let written = written_id(Some(at.clone()), PartId, log)?;
    known.place(&written, log).map(Some)
}
