//! What one document's files say of each other: titles, translations, ids used twice.

use std::collections::HashSet;
use std::sync::Arc;

use super::Readings;
use super::document::Document;
use super::reading::{Content, Reading};
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::prose::Prose;
use crate::record::Written;
use crate::record::document::{Kind, Status};
use crate::record::history::Planned;
use crate::source::{Address, FilePath};
use crate::time::Date;

/// What is wrong with each file by itself. Which document it belongs to decides about two kinds: a draft may be
/// unfinished, and a manual speaks of the day on which it is read.
pub fn findings(readings: &Readings) -> Vec<Diagnostic> {
    let applies = |path: &FilePath, found: &Diagnostic| {
        let code = found.code.name;
        if code != diag::PLACEHOLDER.name && code != diag::RELATIVE_DATE.name {
            return true;
        }
        let folder = path.as_str().split('/').nth(1).unwrap_or_default();
        let record = FilePath::new(&format!("data/{folder}/document.yml"));
        match readings.get(&record).map(|reading| &reading.content) {
            Some(Content::Document(record)) if code == diag::PLACEHOLDER.name => {
                !matches!(record.status, Some(Status::OutlineDraft | Status::Draft))
            }
            Some(Content::Document(record)) => record.kind != Kind::Manual,
            _ => true,
        }
    };
    let of = |(path, reading): (&FilePath, &Arc<Reading>)| -> Vec<Diagnostic> {
        reading.diagnostics.iter().filter(|found| applies(path, found)).cloned().collect()
    };
    readings.iter().flat_map(of).collect()
}

/// Titles and translations of the Markdown files.
pub fn chapters(document: &Document, log: &mut Vec<Diagnostic>) {
    let introductions = document.introductions.iter().map(|chapter| (chapter, false));
    let chapters = document.chapters.iter().map(|chapter| (chapter, true));
    for (chapter, needs_title) in chapters.chain(introductions) {
        for lang in Lang::ALL {
            let Some(file) = chapter.files.only(lang) else {
                let Some(other) = chapter.files.only(lang.other()) else {
                    continue;
                };
                let slot = other.as_str().replace(
                    &format!(".{}.md", lang.other().code()),
                    &format!(".{}.md", lang.code()),
                );
                log.push(
                    diag::MISSING_TRANSLATION
                        .at(Address::file(other))
                        .words(
                            "lang",
                            lang.pick("日本語", "英語"),
                            lang.pick("Japanese", "English"),
                        )
                        .with("slot", slot),
                );
                continue;
            };
            if chapter.prose.only(lang).is_none_or(|prose| prose.front.unreadable) {
                continue;
            }
            let titled = |prose: &Arc<Prose>| prose.front.title.is_some();
            if needs_title
                && document.strategy_of(&chapter.id).is_none()
                && !document.unreadable.contains(&"plan.yml")
                && !chapter.prose.only(lang).is_some_and(titled)
            {
                log.push(diag::MISSING_TITLE.at(Address::file(file)));
            }
        }
    }
}

/// Texts that were changed on a day still to come.
pub fn dates(document: &Document, as_of: Date, log: &mut Vec<Diagnostic>) {
    for chapter in document.chapters.iter().chain(&document.introductions) {
        for prose in Lang::ALL.iter().filter_map(|lang| chapter.prose.only(*lang)) {
            if let Some(updated) = &prose.front.updated
                && updated.value.first_day() > as_of
            {
                log.push(super::changes::future(updated.value.from, updated.at.clone()));
            }
        }
    }
}

/// Plans whose day has come.
pub fn plans(document: &Document, as_of: Date, log: &mut Vec<Diagnostic>) {
    for event in document.history.iter().flat_map(|events| events.iter()) {
        let (Some(Planned::Still), Some(date)) = (event.planned, event.dates.last()) else {
            continue;
        };
        if date.last_day().is_some_and(|last| last < as_of) {
            log.push(diag::PLANNED_PASSED.at(event.at.clone()).words(
                "at",
                date.label(Lang::Ja),
                date.label(Lang::En),
            ));
        }
    }
}

/// Introductions of pages that are not made, and headings whose id a page already has.
pub fn introductions(document: &Document, log: &mut Vec<Diagnostic>) {
    for chapter in &document.introductions {
        let name = chapter.id.as_str();
        let page = document.page(if name == "index" { "." } else { name });
        for lang in Lang::ALL {
            let (Some(file), Some(prose)) = (chapter.files.only(lang), chapter.prose.only(lang))
            else {
                continue;
            };
            let Some(page) = &page else {
                let data = format!("data/{}/{name}.yml", document.id);
                log.push(
                    diag::UNUSED_TEXT
                        .at(Address::file(file))
                        .with("name", file.name())
                        .with("file", data),
                );
                continue;
            };
            let taken = document.anchors_of(page);
            for heading in prose.headings.iter().filter(|h| taken.iter().any(|id| **id == *h.id)) {
                let at = Address::bytes(file, heading.at.clone());
                log.push(diag::DUPLICATE_ID.at(at).with("id", &heading.id));
            }
        }
    }
}

/// Ids that stand twice in one document's records.
pub fn ids(document: &Document, log: &mut Vec<Diagnostic>) {
    fn twice<'a, T: AsId + 'a>(
        list: impl Iterator<Item = &'a Written<T>>,
        log: &mut Vec<Diagnostic>,
    ) {
        let mut seen = HashSet::new();
        for written in list {
            if !seen.insert(written.value.as_id()) {
                let id = written.value.as_id();
                log.push(diag::DUPLICATE_ID.at(written.at.clone()).with("id", id));
            }
        }
    }
    if let Some(plan) = &document.plan {
        let strategies = plan.strategies.iter();
        twice(
            strategies
                .flat_map(|s| std::iter::once(&s.id).chain(s.directions.iter().map(|d| &d.id))),
            log,
        );
    }
    if let Some(list) = &document.indicators {
        twice(list.iter().map(|indicator| &indicator.id), log);
    }
    if let Some(events) = &document.history {
        twice(events.iter().map(|event| &event.id), log);
    }
    if let Some(list) = &document.consultations {
        twice(list.iter().map(|consultation| &consultation.id), log);
    }
    if let Some(terms) = &document.glossary {
        twice(terms.iter().map(|term| &term.id), log);
    }
    if let Some(roadmap) = &document.roadmap {
        twice(roadmap.periods.iter().map(|period| &period.id), log);
        twice(roadmap.lanes.iter().map(|lane| &lane.id), log);
        twice(roadmap.scenarios.iter().map(|scenario| &scenario.id), log);
        twice(roadmap.written_ids(), log);
    }
}

/// An id as text, whatever it is the id of.
trait AsId {
    fn as_id(&self) -> &str;
}

macro_rules! as_id {
    ($($name:ident),*) => {
        $(impl AsId for crate::record::id::$name {
            fn as_id(&self) -> &str {
                self.as_str()
            }
        })*
    };
}
as_id!(
    StrategyId,
    IndicatorId,
    EventId,
    ConsultationId,
    TermId,
    PeriodId,
    LaneId,
    ScenarioId,
    ActivityId
);
