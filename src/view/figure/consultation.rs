//! A consultation: when and how opinions were invited, how many came, by item.

use super::{Of, View, words};
use crate::model::route::PageId;
use crate::page::{Consultation, ConsultationResult, OpinionCount};
use crate::record::consultation::{ConsultationRecord, ConsultationResult as ResultRecord};
use crate::time::{End, WrittenDate};

/// From when to when, and how many days that is.
pub fn period(view: &View, record: &ConsultationRecord) -> String {
    let lang = view.lang;
    let period =
        WrittenDate { from: record.from, to: End::Until(record.to), written: String::new() };
    let mut extent = view.time(&period).label;
    if let Some(days) = period.days_inclusive() {
        let days = words::days(days, lang);
        extent.push_str(&lang.pick(format!("（{days}）"), format!(" ({days})")));
    }
    extent
}

pub fn draw(of: &Of, record: &ConsultationRecord) -> Consultation {
    Consultation {
        anchor: format!("consultation-{}", record.id.value),
        name: of.view.words(&record.name),
        period: period(of.view, record),
        methods: record.methods.iter().map(|method| of.view.words(method)).collect(),
        places: record.places.iter().map(|place| of.view.words(place)).collect(),
        result: record.result.as_ref().map(|result| self::result(of, result)),
    }
}

fn result(of: &Of, record: &ResultRecord) -> ConsultationResult {
    let lang = of.lang();
    let most = record.items.iter().map(|item| item.count).max().unwrap_or(0).max(1);
    let items = record.items.iter().map(|item| OpinionCount {
        name: of.view.words(&item.name),
        url: item.strategy.as_ref().and_then(|id| {
            let chapter = of.document.chapter(id.value.as_str())?;
            Some(of.link(&PageId::Chapter(chapter.id.clone())))
        }),
        count: words::opinions(item.count, lang),
        share: item.count * 100 / most,
    });
    ConsultationResult {
        submitters: record.submitters.map(|people| words::people(people, lang)),
        total: words::opinions(record.total, lang),
        items: items.collect(),
    }
}
