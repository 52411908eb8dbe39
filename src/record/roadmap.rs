//! `data/DOC/roadmap.yml`: periods, lanes, activities that span periods, and milestones.

use super::id::{ActivityId, LaneId, PeriodId, ScenarioId, StrategyId};
use super::records;
use super::{
    Text, Written, date, forwards, needed_point, needed_text, optional_text, point, written_id,
};
use crate::diag;
use crate::time::{When, WrittenDate};
use crate::yaml::{At, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct RoadmapRecord {
    pub title: Text,
    /// From when relative horizons count.
    pub start: Start,
    pub periods: Vec<Period>,
    pub lanes: Vec<Lane>,
    pub activities: Vec<Activity>,
    pub milestones: Vec<Milestone>,
    /// Ways to get there that are considered side by side.
    pub scenarios: Vec<Scenario>,
    /// What the original shows and nobody can read there any more.
    pub lost: Option<Text>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Start {
    At(When),
    /// The original does not say from when its horizons count.
    Unknown,
    /// Nothing is written; only horizons need it.
    None,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    pub id: Written<ScenarioId>,
    pub name: Text,
    pub note: Option<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Period {
    pub id: Written<PeriodId>,
    pub name: Option<Text>,
    pub extent: Extent,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Extent {
    /// One year, or from one to another.
    Years(When, When),
    /// A relative horizon: within so many years from the start.
    Within(u8),
    /// From where the column before ends until the end of this: 短期（～2025年度）.
    Until(When),
    /// After the column before, without an end: 長期.
    Open,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Lane {
    pub id: Written<LaneId>,
    pub name: Text,
    pub strategy: Option<Written<StrategyId>>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Activity {
    pub id: Option<Written<ActivityId>>,
    /// `None`: the original's arrangement is lost, nobody can tell.
    pub lane: Option<Written<LaneId>>,
    /// First and last period; `None` as above.
    pub span: Option<(Written<PeriodId>, Option<Written<PeriodId>>)>,
    /// `None`: it belongs to every scenario.
    pub scenario: Option<Written<ScenarioId>>,
    pub name: Text,
    pub note: Option<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Milestone {
    pub id: Option<Written<ActivityId>>,
    /// `None`: it concerns the whole plan.
    pub lane: Option<Written<LaneId>>,
    pub at: WrittenDate,
    pub name: Text,
    pub written: crate::source::Address,
}

pub fn read(at: &At, log: &mut Log) -> Option<RoadmapRecord> {
    let mut fields = at.fields(log)?;
    let record = RoadmapRecord {
        title: needed_text(&mut fields, "title", log),
        start: match fields.take("start") {
            None => Start::None,
            Some(at) if is_unknown(&at) => Start::Unknown,
            Some(at) => point(&at, log).map_or(Start::None, Start::At),
        },
        periods: records(&mut fields, "periods", period, log),
        lanes: records(&mut fields, "lanes", lane, log),
        activities: records(&mut fields, "activities", activity, log),
        milestones: records(&mut fields, "milestones", milestone, log),
        scenarios: records(&mut fields, "scenarios", scenario, log),
        lost: optional_text(&mut fields, "lost", log),
    };
    let relative = |period: &Period| matches!(period.extent, Extent::Within(_));
    if record.start == Start::None && record.periods.iter().any(relative) {
        log.push(diag::MISSING_KEY.at(fields.address()).with("key", "start"));
    }
    let lost = |activity: &Activity| activity.lane.is_none() || activity.span.is_none();
    let unknown = record.start == Start::Unknown || record.activities.iter().any(lost);
    if unknown && record.lost.is_none() {
        log.push(diag::UNEXPLAINED_UNKNOWN.at(fields.address()));
    }
    fields.end(log);
    Some(record)
}

fn period(at: &At, log: &mut Log) -> Option<Period> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), PeriodId, log);
    let name = optional_text(&mut fields, "name", log);
    let extent = if let Some(within) = fields.take("within") {
        let years = within.text(log)?;
        let parsed = years.parse::<u8>().ok().map(Extent::Within);
        if parsed.is_none() {
            log.push(diag::BAD_NUMBER.at(within.address()).with("value", years));
        }
        parsed
    } else if let Some(from) = fields.take("from") {
        let from = point(&from, log);
        let to = needed_point(&mut fields, "to", log);
        from.zip(to).map(|(from, to)| {
            forwards(from, to, at, log);
            Extent::Years(from, to)
        })
    } else if let Some(to) = fields.take("to") {
        point(&to, log).map(Extent::Until)
    } else if let Some(at) = fields.take("at") {
        point(&at, log).map(|at| Extent::Years(at, at))
    } else if name.is_some() {
        Some(Extent::Open)
    } else {
        needed_point(&mut fields, "at", log).map(|at| Extent::Years(at, at))
    };
    fields.end(log);
    Some(Period { id: id?, name, extent: extent? })
}

fn lane(at: &At, log: &mut Log) -> Option<Lane> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), LaneId, log);
    let name = needed_text(&mut fields, "name", log);
    let strategy = written_id(fields.take("strategy"), StrategyId, log);
    fields.end(log);
    Some(Lane { id: id?, name, strategy })
}

fn activity(at: &At, log: &mut Log) -> Option<Activity> {
    let mut fields = at.fields(log)?;
    let own = written_id(fields.take("id"), ActivityId, log);
    let lane = match fields.need("lane", log) {
        Some(at) if is_unknown(&at) => None,
        at => Some(written_id(at, LaneId, log)),
    };
    let from = match fields.need("from", log) {
        Some(at) if is_unknown(&at) => None,
        at => Some(written_id(at, PeriodId, log)),
    };
    let to = written_id(fields.take("to"), PeriodId, log);
    let scenario = written_id(fields.take("scenario"), ScenarioId, log);
    let name = needed_text(&mut fields, "name", log);
    let note = optional_text(&mut fields, "note", log);
    fields.end(log);
    // What is written and cannot be read is no "unknown".
    let (lane, from) = (kept(lane)?, kept(from)?);
    Some(Activity { id: own, lane, span: from.map(|from| (from, to)), scenario, name, note })
}

/// `None` inside stays: the outer `None` is a value that could not be read.
fn kept<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(read) => read.map(Some),
    }
}

fn is_unknown(at: &At) -> bool {
    matches!(at.node, Node::Text(word) if word.trim() == "unknown")
}

fn scenario(at: &At, log: &mut Log) -> Option<Scenario> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), ScenarioId, log);
    let name = needed_text(&mut fields, "name", log);
    let note = optional_text(&mut fields, "note", log);
    fields.end(log);
    Some(Scenario { id: id?, name, note })
}

fn milestone(at: &At, log: &mut Log) -> Option<Milestone> {
    let mut fields = at.fields(log)?;
    let own = written_id(fields.take("id"), ActivityId, log);
    let lane = written_id(fields.take("lane"), LaneId, log);
    let when = fields.need("at", log).and_then(|at| date(&at, log));
    let name = needed_text(&mut fields, "name", log);
    let written = fields.address_of("at");
    fields.end(log);
    Some(Milestone { id: own, lane, at: when?, name, written })
}
