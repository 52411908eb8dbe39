//! `data/DOC/roadmap.yml`: periods, lanes, activities that span periods, and milestones.

use super::id::{ActivityId, LaneId, PeriodId, StrategyId};
use super::records;
use super::{
    Text, Written, date, forwards, needed_point, needed_text, optional_text, point, written_id,
};
use crate::diag;
use crate::time::{When, WrittenDate};
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct RoadmapRecord {
    pub title: Text,
    /// From when relative horizons count.
    pub start: Option<When>,
    pub periods: Vec<Period>,
    pub lanes: Vec<Lane>,
    pub activities: Vec<Activity>,
    pub milestones: Vec<Milestone>,
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
    pub lane: Written<LaneId>,
    pub from: Written<PeriodId>,
    pub to: Option<Written<PeriodId>>,
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
        start: fields.take("start").and_then(|at| point(&at, log)),
        periods: records(&mut fields, "periods", period, log),
        lanes: records(&mut fields, "lanes", lane, log),
        activities: records(&mut fields, "activities", activity, log),
        milestones: records(&mut fields, "milestones", milestone, log),
    };
    let relative = |period: &Period| matches!(period.extent, Extent::Within(_));
    if record.start.is_none() && record.periods.iter().any(relative) {
        log.push(diag::MISSING_KEY.at(fields.address()).with("key", "start"));
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
    let lane = written_id(fields.need("lane", log), LaneId, log);
    let from = written_id(fields.need("from", log), PeriodId, log);
    let to = written_id(fields.take("to"), PeriodId, log);
    let name = needed_text(&mut fields, "name", log);
    let note = optional_text(&mut fields, "note", log);
    fields.end(log);
    Some(Activity { id: own, lane: lane?, from: from?, to, name, note })
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
