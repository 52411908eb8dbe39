//! The roadmap: lanes of activities over columns of periods.

use super::Of;
use crate::lang::Lang;
use crate::model::route::PageId;
use crate::page::{Roadmap, RoadmapColumn, RoadmapItem, RoadmapLane, Words};
use crate::record::roadmap::{Activity, Extent, Lane, Milestone, Period, RoadmapRecord};
use crate::time::When;

pub fn draw(of: &Of, record: &RoadmapRecord) -> Roadmap {
    let today = of.view.site.as_of;
    let lang = of.lang();
    let date = When::Day(today).label(lang);
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
    lanes.extend(record.lanes.iter().map(|lane| self::lane(of, record, lane)));
    Roadmap {
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

fn column(of: &Of, record: &RoadmapRecord, period: &Period, current: bool) -> RoadmapColumn {
    let lang = of.lang();
    let (label, detail) = match period.extent {
        Extent::Years(from, to) => (years(from, to, lang), None),
        Extent::Within(horizon) => {
            let start = record.start.map(|start| {
                let start = start.short(lang);
                lang.pick(format!("{start}から"), format!("from {start}"))
            });
            (within(horizon, lang), start)
        }
    };
    match of.view.maybe(&period.name) {
        Some(name) => {
            let detail = match detail {
                Some(start) => {
                    lang.pick(format!("{label}（{start}）"), format!("{label} ({start})"))
                }
                None => label,
            };
            RoadmapColumn { label: name, detail: Some(detail), current }
        }
        None => RoadmapColumn { label: Words::plain(label), detail, current },
    }
}

fn lane(of: &Of, record: &RoadmapRecord, lane: &Lane) -> RoadmapLane {
    let activities = record
        .activities
        .iter()
        .filter(|activity| activity.lane.value == lane.id.value)
        .filter_map(|activity| activity_item(of, record, activity));
    let milestones = record
        .milestones
        .iter()
        .filter(|milestone| milestone.lane.as_ref().is_some_and(|l| l.value == lane.id.value))
        .map(|milestone| milestone_item(of, record, milestone));
    let mut items: Vec<RoadmapItem> = activities.chain(milestones).collect();
    // In the order of time, so that the list reads as the picture does.
    items.sort_by_key(|item| (item.column, item.milestone));
    let page = lane.strategy.as_ref().and_then(|id| {
        let chapter = of.document.chapter(id.value.as_str())?;
        Some(of.link(&PageId::Chapter(chapter.id.clone())))
    });
    RoadmapLane { name: of.view.words(&lane.name), url: page, items }
}

fn activity_item(of: &Of, record: &RoadmapRecord, activity: &Activity) -> Option<RoadmapItem> {
    let first = record.column(activity.from.value.as_str())?;
    let last = match &activity.to {
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
    }
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
