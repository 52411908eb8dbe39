//! How indicators stand: the word for one, the counts of a document, the rule.

use super::{Of, View, words};
use crate::model::document::Document;
use crate::model::progress::Progress;
use crate::model::route::{PageId, Route};
use crate::page::{Glance, GlanceCount, GlanceDocument, Judgement, Link, RuleLine};
use crate::record::document::ProgressRule;
use crate::record::indicator::IndicatorRecord;

/// The word for an indicator; `None` where its document wants no judgement.
pub fn judgement(of: &Of, record: &IndicatorRecord) -> Option<Judgement> {
    let progress = record.progress();
    is_judged(of.document)
        .then(|| Judgement { kind: kind(progress), label: words::progress(progress, of.lang()) })
}

/// What each word means.
pub fn rule(view: &View) -> Vec<RuleLine> {
    Progress::ALL
        .map(|progress| RuleLine {
            kind: kind(progress),
            label: words::progress(progress, view.lang),
            text: words::progress_rule(progress, view.lang),
        })
        .into()
}

/// The counts of every document that has indicators; `None` where there is none.
pub fn glance(view: &View) -> Option<Glance> {
    let documents: Vec<GlanceDocument> = view
        .site
        .documents
        .iter()
        .filter(|document| is_judged(document) && !crate::model::is_manual(document))
        .filter_map(|document| counted(view, document))
        .collect();
    (!documents.is_empty()).then(|| Glance { documents, rule: rule(view) })
}

fn counted(view: &View, document: &Document) -> Option<GlanceDocument> {
    let indicators = document.indicators.as_ref().filter(|list| !list.is_empty())?;
    let standing: Vec<Progress> = indicators.iter().map(IndicatorRecord::progress).collect();
    let count = |progress| standing.iter().filter(|other| **other == progress).count();
    let route = Route::Page(view.lang, document.id.clone(), PageId::Indicators);
    Some(GlanceDocument {
        link: Link {
            url: view.link(&route),
            words: view.words(&document.record.title),
            number: None,
            current: false,
        },
        total: words::indicator_count(standing.len(), view.lang),
        counts: Progress::ALL
            .map(|progress| GlanceCount {
                kind: kind(progress),
                label: words::progress(progress, view.lang),
                count: count(progress),
            })
            .into(),
    })
}

pub fn is_judged(document: &Document) -> bool {
    document.record.progress != ProgressRule::None
}

fn kind(progress: Progress) -> &'static str {
    match progress {
        Progress::Achieved => "achieved",
        Progress::OnCourse => "on-course",
        Progress::Behind => "behind",
        Progress::NotMeasurable => "not-measurable",
        Progress::NoData => "no-data",
    }
}
