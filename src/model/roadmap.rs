//! What a roadmap's parts say about each other.

use super::document::Document;
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::record::Written;
use crate::record::id::ActivityId;
use crate::record::roadmap::{Extent, Milestone, RoadmapRecord, Start};
use crate::time::{self, Date};

impl RoadmapRecord {
    /// The ids of activities and milestones: places of the roadmap's page to link to.
    pub fn item_ids(&self) -> impl Iterator<Item = &ActivityId> {
        self.written_ids().map(|written| &written.value)
    }

    pub fn written_ids(&self) -> impl Iterator<Item = &Written<ActivityId>> {
        let activities = self.activities.iter().filter_map(|activity| activity.id.as_ref());
        activities.chain(self.milestones.iter().filter_map(|milestone| milestone.id.as_ref()))
    }

    /// The column of a period, from 0.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.periods.iter().position(|period| period.id.value.as_str() == id)
    }

    /// First and last day of a column; `None` on either side: nothing is written. A relative
    /// horizon runs from the end of the column before it, so that dates fall into the first
    /// horizon that reaches them.
    pub fn days(&self, column: usize) -> Option<(Option<Date>, Option<Date>)> {
        let start = match self.start {
            Start::At(start) => Some(start.first_day()),
            Start::Unknown | Start::None => None,
        };
        let first = || match column.checked_sub(1).and_then(|before| self.days(before)) {
            Some((_, last)) => last.and_then(|last| last.tomorrow().ok()),
            None => start,
        };
        match self.periods.get(column)?.extent {
            Extent::Years(from, to) => Some((Some(from.first_day()), Some(to.last_day()))),
            Extent::Within(years) => {
                let end = time::years_after(start?, years)?;
                Some((first(), Some(end.yesterday().ok()?)))
            }
            Extent::Until(to) => Some((first(), Some(to.last_day()))),
            Extent::Open => first().map(|first| (Some(first), None)),
        }
    }

    /// The column that a day falls into.
    pub fn column_of(&self, day: Date) -> Option<usize> {
        (0..self.periods.len()).find(|column| {
            self.days(*column).is_some_and(|(first, last)| {
                first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
            })
        })
    }

    /// The column that a milestone stands in; the last one where none fits.
    pub fn milestone_column(&self, milestone: &Milestone) -> usize {
        self.column_of(milestone.at.first_day()).unwrap_or(self.periods.len().saturating_sub(1))
    }
}

/// Reports references to nothing and periods in the wrong order.
pub fn check(roadmap: &RoadmapRecord, document: &Document, log: &mut Vec<Diagnostic>) {
    // What could not be read may be what is referred to.
    let lost = document.unreadable.contains(&"roadmap.yml");
    let periods = || roadmap.periods.iter().map(|period| period.id.value.as_str());
    let lanes = || roadmap.lanes.iter().map(|lane| lane.id.value.as_str());
    for activity in &roadmap.activities {
        if let Some(scenario) = &activity.scenario
            && !lost
            && !roadmap.scenarios.iter().any(|known| known.id.value == scenario.value)
        {
            let known = roadmap.scenarios.iter().map(|known| known.id.value.as_str());
            let id = scenario.value.as_str();
            let unknown = diag::UNKNOWN_SCENARIO.at(scenario.at.clone()).with("id", id);
            log.push(unknown.nearest(id, known));
        }
        let Some((from, to)) = &activity.span else { continue };
        for end in [Some(from), to.as_ref()].into_iter().flatten() {
            if !lost && roadmap.column(end.value.as_str()).is_none() {
                let id = end.value.as_str();
                log.push(
                    diag::UNKNOWN_PERIOD.at(end.at.clone()).with("id", id).nearest(id, periods()),
                );
            }
        }
        if let Some(to) = to
            && let (Some(first), Some(last)) =
                (roadmap.column(from.value.as_str()), roadmap.column(to.value.as_str()))
            && last < first
        {
            log.push(
                diag::PERIOD_ORDER
                    .at(to.at.clone())
                    .with("from", &from.value)
                    .with("to", &to.value),
            );
        }
    }
    let of_activities = roadmap.activities.iter().filter_map(|activity| activity.lane.as_ref());
    let of_milestones = roadmap.milestones.iter().filter_map(|milestone| milestone.lane.as_ref());
    for lane in of_activities.chain(of_milestones) {
        if !lost && !lanes().any(|known| known == lane.value.as_str()) {
            let id = lane.value.as_str();
            log.push(diag::UNKNOWN_LANE.at(lane.at.clone()).with("id", id).nearest(id, lanes()));
        }
    }
    for strategy in roadmap.lanes.iter().filter_map(|lane| lane.strategy.as_ref()) {
        super::references::strategy(document, strategy, log);
    }
    for milestone in &roadmap.milestones {
        if roadmap.column_of(milestone.at.first_day()).is_none() {
            let name = |lang| {
                milestone.name.shown(lang).map(|shown| shown.value.to_string()).unwrap_or_default()
            };
            log.push(
                diag::MILESTONE_OUTSIDE
                    .at(milestone.written.clone())
                    .words("name", name(Lang::Ja), name(Lang::En))
                    .words("at", milestone.at.label(Lang::Ja), milestone.at.label(Lang::En)),
            );
        }
    }
}
