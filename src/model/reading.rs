//! One file, read: what stands in it and what is wrong with it, whatever the other files say.
//! The unit that a later build takes over when the file has not changed.

use std::sync::Arc;

use crate::diag::{self, Diagnostic};
use crate::pdf;
use crate::picture::{Fault, Picture};
use crate::proof::{self, Surface, Terms};
use crate::prose::{self, Prose, Settings};
use crate::record::accessibility::AccessibilityRecord;
use crate::record::consultation::ConsultationRecord;
use crate::record::document::DocumentRecord;
use crate::record::figure::FigureRecord;
use crate::record::glossary::TermRecord;
use crate::record::history::EventRecord;
use crate::record::indicator::IndicatorList;
use crate::record::keyword::KeywordRecord;
use crate::record::plan::PlanRecord;
use crate::record::roadmap::RoadmapRecord;
use crate::record::site::SiteRecord;
use crate::record::status::StatusRecord;
use crate::record::{
    accessibility, consultation, document, figure, glossary, history, indicator, keyword, plan,
    roadmap, site, status, terms,
};
use crate::scan;
use crate::source::{Address, FilePath, SourceFile};
use crate::yaml::{self, At, Log};

#[derive(Debug)]
pub struct Reading {
    /// The file that was read: the reading holds as long as the file stays the same.
    pub source: Arc<SourceFile>,
    pub content: Content,
    pub diagnostics: Vec<Diagnostic>,
}

#[derive(Clone, Debug)]
pub enum Content {
    Prose(Arc<Prose>),
    Site(Arc<SiteRecord>),
    Accessibility(Arc<AccessibilityRecord>),
    Document(Arc<DocumentRecord>),
    Plan(Arc<PlanRecord>),
    Indicators(Arc<IndicatorList>),
    Roadmap(Arc<RoadmapRecord>),
    History(Arc<Vec<EventRecord>>),
    Consultations(Arc<Vec<ConsultationRecord>>),
    Glossary(Arc<Vec<TermRecord>>),
    Keywords(Arc<Vec<KeywordRecord>>),
    Terms(Arc<Terms>),
    Statuses(Arc<Vec<StatusRecord>>),
    Figure(Arc<FigureRecord>),
    /// A file that should have been one of these and cannot be read.
    Unreadable,
    /// A YAML file below `data/` whose name means nothing.
    Unknown,
    Picture(Arc<Picture>),
    /// A file with a picture's name that cannot be shown. A mistake only where a text shows it.
    NoPicture(Fault),
    /// A PDF and how many pages it has.
    Pdf {
        pages: usize,
    },
    /// A file with a PDF's name that is none. A mistake only where a text offers it.
    NoPdf,
    /// A file that is passed on as it is.
    Other,
}

/// The records of a document, by file name.
pub const RECORD_FILES: [&str; 7] = [
    "document.yml",
    "plan.yml",
    "indicators.yml",
    "roadmap.yml",
    "history.yml",
    "consultations.yml",
    "glossary.yml",
];

/// The records of the site as a whole, by path.
pub const SITE_FILES: [&str; 5] = [
    "data/site.yml",
    "data/accessibility.yml",
    super::keywords::FILE,
    super::statuses::FILE,
    TERMS_FILE,
];

/// The words that the site writes in one way.
pub const TERMS_FILE: &str = "data/terms.yml";

impl Reading {
    /// Whether a record may be missing because it could not be read: what others say of it is
    /// then no mistake of theirs.
    pub fn lost_something(&self) -> bool {
        let losing = [
            diag::BAD_ID.name,
            diag::MISSING_KEY.name,
            diag::WRONG_TYPE.name,
            diag::FULLWIDTH_COLON.name,
            diag::UNKNOWN_CHOICE.name,
            diag::BAD_NUMBER.name,
            diag::BAD_DATE.name,
            diag::NO_SUCH_DATE.name,
            diag::ERA_YEAR_ZERO.name,
            diag::OUTSIDE_ERA.name,
            diag::TWO_DIGIT_YEAR.name,
        ];
        matches!(self.content, Content::Unreadable)
            || self.diagnostics.iter().any(|found| losing.contains(&found.code.name))
    }

    /// Reads a file below `content/` or `data/`. `None` for files of no concern: themes, notes.
    pub fn of(path: &FilePath, source: &Arc<SourceFile>, settings: &Settings) -> Option<Reading> {
        let is_prose = path.as_str().starts_with("content/") && path.name().ends_with(".md");
        let is_record = path.as_str().starts_with("data/")
            && (RECORD_FILES.contains(&path.name())
                || SITE_FILES.contains(&path.as_str())
                || figure_id(path).is_some());
        let is_yaml = [".yml", ".yaml"].iter().any(|ending| path.name().ends_with(ending));
        if !is_prose && !is_record && is_yaml && path.as_str().starts_with("data/") {
            let found = diag::UNKNOWN_FILE
                .at(Address::file(path))
                .with("name", path.name())
                .with("known", format!("{}, figures/ID.yml", RECORD_FILES.join(", ")))
                .nearest(path.name(), RECORD_FILES);
            return Some(Reading {
                source: source.clone(),
                content: Content::Unknown,
                diagnostics: vec![found],
            });
        }
        if !is_prose && !is_record {
            let passed_on = path.as_str().starts_with("content/");
            let content = match is_picture(path) {
                true => match Picture::read(source.bytes()) {
                    Ok(picture) => Content::Picture(Arc::new(picture)),
                    Err(fault) => Content::NoPicture(fault),
                },
                false if path.name().to_ascii_lowercase().ends_with(".pdf") => {
                    match pdf::pages(source.bytes()) {
                        Some(pages) => Content::Pdf { pages },
                        None => Content::NoPdf,
                    }
                }
                false => Content::Other,
            };
            let reading = Reading { source: source.clone(), content, diagnostics: Vec::new() };
            return passed_on.then_some(reading);
        }
        let mut diagnostics = Vec::new();
        let content = match source.text() {
            None => {
                diagnostics.push(diag::NOT_UTF8.at(Address::file(path)));
                Content::Unreadable
            }
            Some(text) => {
                diagnostics.extend(scan::characters(path, text));
                match is_prose {
                    true => {
                        let mut checked = prose::read(path, text, settings);
                        diagnostics.append(&mut checked.diagnostics);
                        Content::Prose(Arc::new(checked.value))
                    }
                    false => {
                        let content = record(path, text, &mut diagnostics);
                        diagnostics.extend(proofread(path, text, settings));
                        content.unwrap_or(Content::Unreadable)
                    }
                }
            }
        };
        Some(Reading { source: source.clone(), content, diagnostics })
    }
}

/// The document and the id of a figure's file: `data/DOC/figures/ID.yml`.
pub fn figure_id(path: &FilePath) -> Option<(&str, &str)> {
    let (document, name) = path.as_str().strip_prefix("data/")?.split_once("/figures/")?;
    let id = name.strip_suffix(".yml")?;
    (!document.contains('/') && yaml::is_id(id)).then_some((document, id))
}

/// Whether a file is named as a picture; what it really is, its first bytes tell.
fn is_picture(path: &FilePath) -> bool {
    let extension = path.name().rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    ["jpg", "jpeg", "png", "webp", "gif", "svg"].contains(&extension.as_str())
}

/// The words in a data file. What citizens wrote or speakers said is theirs; the list of variants consists of them.
fn proofread(path: &FilePath, text: &str, settings: &Settings) -> Vec<Diagnostic> {
    if path.as_str() == TERMS_FILE {
        return Vec::new();
    }
    let quoting = ["kind: voices", "kind: quotation"];
    let quotes = text.lines().any(|line| quoting.iter().any(|kind| line.starts_with(kind)));
    let surface = if quotes { Surface::Quotation } else { Surface::Data };
    let stretches = proof::data(path, text, 0..text.len(), surface);
    stretches.iter().flat_map(|stretch| proof::words(stretch, &settings.lexicon)).collect()
}

fn record(path: &FilePath, text: &str, log: &mut Log) -> Option<Content> {
    let mut checked = yaml::read(path, text, None);
    log.append(&mut checked.diagnostics);
    let node = checked.value?;
    let at = At::root(&node, path, None);
    if figure_id(path).is_some() {
        return Some(Content::Figure(Arc::new(figure::read(&at, log)?)));
    }
    Some(match path.name() {
        "site.yml" => Content::Site(Arc::new(site::read(&at, log)?)),
        "accessibility.yml" => Content::Accessibility(Arc::new(accessibility::read(&at, log)?)),
        "document.yml" => Content::Document(Arc::new(document::read(&at, log)?)),
        "plan.yml" => Content::Plan(Arc::new(plan::read(&at, log)?)),
        "indicators.yml" => Content::Indicators(Arc::new(indicator::read(&at, log)?)),
        "roadmap.yml" => Content::Roadmap(Arc::new(roadmap::read(&at, log)?)),
        "history.yml" => Content::History(Arc::new(history::read(&at, log)?)),
        "consultations.yml" => Content::Consultations(Arc::new(consultation::read(&at, log)?)),
        "glossary.yml" => Content::Glossary(Arc::new(glossary::read(&at, log)?)),
        "statuses.yml" => Content::Statuses(Arc::new(status::read(&at, log)?)),
        "keywords.yml" => Content::Keywords(Arc::new(keyword::read(&at, log)?)),
        "terms.yml" => Content::Terms(Arc::new(terms::read(&at, log)?)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_citizens_said_is_theirs() {
        let path = FilePath::new("data/v/figures/opinions.yml");
        let found = |kind: &str| -> Vec<&str> {
            let text = format!("kind: {kind}\ntext: {{ja: 3ヶ月の取り組みを○○さんとﾃｽﾄした。}}\n");
            let found = proofread(&path, &text, &Settings::default());
            found.iter().map(|one| one.code.name).collect()
        };
        assert_eq!(
            found("cards"),
            ["term-variant", "term-variant", "placeholder", "halfwidth-kana"]
        );
        assert_eq!(found("voices"), ["halfwidth-kana"]);
    }
}
