//! A table of indicators: where they began, where they stand, where they shall be.

use super::{Of, aim, number, progress, words};
use crate::model::route::{PageId, Route};
use crate::page::{IndicatorSummary, Indicators, Link, Valued, Words};
use crate::record::indicator::{IndicatorRecord, Reason};

pub fn draw(of: &Of, records: Vec<&IndicatorRecord>) -> Indicators {
    let has_actuals = records.iter().any(|record| record.latest().is_some());
    // One sentence for all where they share the reason.
    let reason = records.first().and_then(|first| first.absent());
    let shared = records.iter().all(|record| record.absent() == reason);
    let no_actuals = words::no_actuals(if shared { reason } else { None }, of.lang()).to_owned();
    let empty = records.is_empty();
    Indicators {
        not_set: match empty {
            true => of.document.indicators.as_ref().and_then(|list| of.view.maybe(&list.not_set)),
            false => None,
        },
        rows: rows(of, &records),
        rule: match has_actuals && progress::is_judged(of.document) {
            true => progress::rule(of.view),
            false => Vec::new(),
        },
        csv: of.view.link(&Route::IndicatorsCsv(of.document.id.clone())),
        has_actuals,
        no_actuals: (!has_actuals && !empty).then_some(no_actuals),
    }
}

/// The rows; of those that measure something together the first one names it.
fn rows(of: &Of, records: &[&IndicatorRecord]) -> Vec<IndicatorSummary> {
    let mut before = None;
    records
        .iter()
        .map(|record| {
            let begins = record.group.is_some() && before != Some(&record.group);
            before = Some(&record.group);
            let group = if begins { of.view.maybe(&record.group) } else { None };
            IndicatorSummary { group, ..summary(of, record) }
        })
        .collect()
}

fn summary(of: &Of, record: &IndicatorRecord) -> IndicatorSummary {
    let lang = of.lang();
    let latest = record.latest().map(|(observation, value)| Valued {
        value: Words::plain(number(record, value, observation.meant, lang)),
        period: observation.at.short(lang),
    });
    let baseline = record.baseline.as_ref().and_then(|baseline| {
        let value = baseline.value.ok()?;
        Some(Valued {
            value: Words::plain(number(record, value, baseline.meant, lang)),
            period: baseline.at.short(lang),
        })
    });
    let targets = record.targets.iter().map(|target| Valued {
        value: aim(of.view, record, target),
        period: target.at.short(lang),
    });
    let absent = latest.is_none().then(|| {
        let newest = record.recorded().iter().max_by_key(|observation| observation.at);
        let reason = newest.and_then(|newest| newest.value.err()).or(record.absent());
        words::reason(reason.unwrap_or(Reason::NotSet), lang).to_owned()
    });
    IndicatorSummary {
        group: None,
        absent,
        link: Link {
            url: of.link(&PageId::Indicator(record.id.value.clone())),
            words: of.view.words(&record.name),
            number: None,
            current: false,
        },
        measured_by: of.view.maybe(&record.measured_by),
        accumulation: words::accumulation(record.accumulation, lang).into(),
        progress: progress::judgement(of, record),
        baseline,
        latest,
        targets: targets.collect(),
    }
}
