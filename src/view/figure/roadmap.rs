//! The roadmap: lanes of activities over columns of periods.

use super::Of;
use crate::lang::Lang;
use crate::model::route::PageId;
use crate::page::{Roadmap, RoadmapColumn, RoadmapItem, RoadmapLane, RoadmapScenario, Words};
use crate::record::id::ScenarioId;
use crate::record::roadmap::{Activity, Extent, Lane, Milestone, Period, RoadmapRecord, Start};
use crate::time::When;

pub fn draw(of: &Of, record: &RoadmapRecord) -> Roadmap {
    let today = of.view.site.as_of;
    let lang = of.lang();
    let date = of.view.in_full(When::Day(today));
    let current = record.column_of(today);
    let columns = record
        .periods
        .iter()
        .enumerate()
        .map(|(index, period)| column(of, record, period, current == Some(index)))
        .collect();
    let mut lanes: Vec<RoadmapLane> = Vec::new();
    let whole: Vec<RoadmapItem> = record
        .milestones
        .iter()
        .filter(|milestone| milestone.lane.is_none())
        .map(|milestone| milestone_item(of, record, milestone))
        .collect();
    if !whole.is_empty() {
        let name = Words::plain(lang.pick("計画全体", "Whole plan"));
        lanes.push(RoadmapLane { name, url: None, items: whole });
    }
    lanes.extend(lanes_of(of, record, None));
    let scenarios = record.scenarios.iter().map(|scenario| RoadmapScenario {
        name: of.view.words(&scenario.name),
        note: of.view.maybe(&scenario.note),
        lanes: lanes_of(of, record, Some(&scenario.id.value)),
    });
    let no_start = (record.start == Start::Unknown)
        .then(|| lang.pick("起点は原典に書かれていません", "The original does not say from when"));
    Roadmap {
        scenarios: scenarios.collect(),
        no_start,
        lost: of.view.maybe(&record.lost),
        level: if *of.page == PageId::Roadmap { 2 } else { 3 },
        title: of.view.words(&record.title),
        as_of: match current.and_then(|index| record.periods.get(index)) {
            Some(period) => {
                let now = period_label(of, period);
                lang.pick(format!("{date}現在（{now}）"), format!("As of {date} ({now})"))
            }
            None => lang.pick(format!("{date}現在"), format!("As of {date}")),
        },
        columns,
        lanes,
    }
}

/// The lanes of a scenario that have something in them; `None`: what belongs to all scenarios,
/// in every lane.
fn lanes_of(of: &Of, record: &RoadmapRecord, scenario: Option<&ScenarioId>) -> Vec<RoadmapLane> {
    let of_scenario =
        |activity: &&Activity| activity.scenario.as_ref().map(|named| &named.value) == scenario;
    let activities: Vec<&Activity> = record.activities.iter().filter(of_scenario).collect();
    let milestones: &[Milestone] = if scenario.is_none() { &record.milestones } else { &[] };
    let mut lanes: Vec<RoadmapLane> = record
        .lanes
        .iter()
        .map(|lane| self::lane(of, record, lane, &activities, milestones))
        .filter(|lane| scenario.is_none() || !lane.items.is_empty())
        .collect();
    let mut items: Vec<RoadmapItem> = activities
        .iter()
        .filter(|activity| activity.lane.is_none())
        .filter_map(|activity| activity_item(of, record, activity))
        .collect();
    if !items.is_empty() {
        items.sort_by_key(|item| (item.unknown, item.column));
        let name = of.lang().pick("区分が分からない取組", "Activities whose lane is not known");
        lanes.push(RoadmapLane { name: Words::plain(name), url: None, items });
    }
    lanes
}

fn column(of: &Of, record: &RoadmapRecord, period: &Period, current: bool) -> RoadmapColumn {
    let lang = of.lang();
    let (label, detail) = match period.extent {
        Extent::Years(from, to) => (years(from, to, lang), None),
        Extent::Within(horizon) => {
            let start = match record.start {
                Start::At(start) => {
                    let start = start.short(lang);
                    Some(lang.pick(format!("{start}から"), format!("from {start}")))
                }
                Start::Unknown | Start::None => None,
            };
            (within(horizon, lang), start)
        }
        Extent::Until(to) => (until(to, lang), None),
        Extent::Open => (String::new(), None),
    };
    match of.view.maybe(&period.name) {
        Some(name) => {
            let detail = match detail {
                Some(start) => {
                    lang.pick(format!("{label}（{start}）"), format!("{label} ({start})"))
                }
                None => label,
            };
            let detail = Some(detail).filter(|detail| !detail.is_empty());
            RoadmapColumn { label: name, detail, current }
        }
        None => RoadmapColumn { label: Words::plain(label), detail, current },
    }
}

fn lane(
    of: &Of,
    record: &RoadmapRecord,
    lane: &Lane,
    activities: &[&Activity],
    milestones: &[Milestone],
) -> RoadmapLane {
    let activities = activities
        .iter()
        .filter(|activity| activity.lane.as_ref().is_some_and(|l| l.value == lane.id.value))
        .filter_map(|activity| activity_item(of, record, activity));
    let milestones = milestones
        .iter()
        .filter(|milestone| milestone.lane.as_ref().is_some_and(|l| l.value == lane.id.value))
        .map(|milestone| milestone_item(of, record, milestone));
    let mut items: Vec<RoadmapItem> = activities.chain(milestones).collect();
    // In the order of time, so that the list reads as the picture does.
    items.sort_by_key(|item| (item.unknown, item.column, item.milestone));
    let page = lane.strategy.as_ref().and_then(|id| {
        let chapter = of.document.chapter(id.value.as_str())?;
        Some(of.link(&PageId::Chapter(chapter.id.clone())))
    });
    RoadmapLane { name: of.view.words(&lane.name), url: page, items }
}

fn activity_item(of: &Of, record: &RoadmapRecord, activity: &Activity) -> Option<RoadmapItem> {
    let Some((from, to)) = &activity.span else {
        let unknown = of.lang().pick("時期は分かりません", "When is not known");
        return Some(RoadmapItem {
            anchor: activity.id.as_ref().map(|id| id.value.to_string()),
            name: of.view.words(&activity.name),
            note: of.view.maybe(&activity.note),
            milestone: false,
            unknown: true,
            when: unknown.to_owned(),
            column: 1,
            span: record.periods.len().max(1),
        });
    };
    let first = record.column(from.value.as_str())?;
    let last = match to {
        Some(to) => record.column(to.value.as_str())?,
        None => first,
    };
    let lang = of.lang();
    let name = |index: usize| {
        record.periods.get(index).map(|period| period_label(of, period)).unwrap_or_default()
    };
    let when = match first == last {
        true => name(first),
        false => lang.pick(
            format!("{}から{}まで", name(first), name(last)),
            format!("{} to {}", name(first), name(last)),
        ),
    };
    Some(RoadmapItem {
        anchor: activity.id.as_ref().map(|id| id.value.to_string()),
        name: of.view.words(&activity.name),
        note: of.view.maybe(&activity.note),
        milestone: false,
        unknown: false,
        when,
        column: first + 1,
        span: last.saturating_sub(first) + 1,
    })
}

fn milestone_item(of: &Of, record: &RoadmapRecord, milestone: &Milestone) -> RoadmapItem {
    RoadmapItem {
        anchor: milestone.id.as_ref().map(|id| id.value.to_string()),
        name: of.view.words(&milestone.name),
        note: None,
        milestone: true,
        unknown: false,
        when: milestone.at.label(of.lang()),
        column: record.milestone_column(milestone) + 1,
        span: 1,
    }
}

fn period_label(of: &Of, period: &Period) -> String {
    if let Some(name) = of.view.maybe(&period.name) {
        return name.text;
    }
    match period.extent {
        Extent::Years(from, to) => years(from, to, of.lang()),
        Extent::Within(horizon) => within(horizon, of.lang()),
        Extent::Until(to) => until(to, of.lang()),
        Extent::Open => String::new(),
    }
}

fn until(to: When, lang: Lang) -> String {
    let last = to.short(lang);
    lang.pick(format!("～{last}"), format!("to {last}"))
}

fn years(from: When, to: When, lang: Lang) -> String {
    let (first, last) = (from.short(lang), to.short(lang));
    match from == to {
        true => first,
        false => lang.pick(format!("{first}～{last}"), format!("{first}–{last}")),
    }
}

/// How far a relative horizon reaches: ～3年 / within 3 years.
fn within(years: u8, lang: Lang) -> String {
    match (lang, years) {
        (Lang::Ja, _) => format!("～{years}年"),
        (Lang::En, 1) => "within 1 year".into(),
        (Lang::En, _) => format!("within {years} years"),
    }
}
