//! The checked site: words and numbers meet here. Knows every document, every reference
//! between them and every route; knows no HTML and no file system.

mod accessibility;
mod amounts;
pub mod changes;
mod chapters;
mod check;
mod diagrams;
pub mod document;
mod figures;
pub mod files;
pub mod indicator;
pub mod keywords;
mod parts;
pub mod people;
pub mod progress;
pub mod reading;
mod references;
mod roadmap;
pub mod route;
pub mod statuses;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use chapters::Folder;
pub use check::findings;
use document::{Chapter, Document};
use files::Files;
use reading::{Content, Reading};
use route::{PageId, RESERVED, Route, SITE_FOLDERS, SearchFile, SitePage};

use crate::diag::{self, Checked, Diagnostic};
use crate::lang::Lang;
use crate::record::Written;
use crate::record::accessibility::AccessibilityRecord;
use crate::record::document::{Kind, Notice};
use crate::record::id::DocumentId;
use crate::record::keyword::KeywordRecord;
use crate::record::site::SiteRecord;
use crate::record::status::StatusRecord;
use crate::search::Layout;
use crate::source::{Address, FilePath, Sources};
use crate::time;

/// Everything that was read, by file.
pub type Readings = BTreeMap<FilePath, Arc<Reading>>;

/// The whole site, in both languages.
#[derive(Debug)]
pub struct Site {
    pub record: Arc<SiteRecord>,
    pub accessibility: Option<Arc<AccessibilityRecord>>,
    /// The keywords that all documents share; `None`: there is no list, or it cannot be read.
    pub keywords: Option<Arc<Vec<KeywordRecord>>>,
    /// The words for where something stands; `None`: there is no list, or it cannot be read.
    pub statuses: Option<Arc<Vec<StatusRecord>>>,
    pub documents: Vec<Document>,
    /// What lies beside the Markdown and is published.
    pub files: Files,
    pub as_of: time::Date,
    pub base_url: Option<String>,
}

impl Site {
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == *id)
    }

    /// Everything that the site publishes but the theme's assets.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = vec![Route::Choice, Route::NotFound, Route::Robots];
        for lang in Lang::ALL {
            routes.extend(self.pages().into_iter().map(|page| Route::Site(lang, page)));
            for document in &self.documents {
                let pages = document.pages().into_iter();
                routes.extend(pages.map(|page| Route::Page(lang, document.id.clone(), page)));
            }
        }
        for document in &self.documents {
            let tables = document.figures.iter().filter(|(_, record)| {
                record.as_ref().is_some_and(|record| record.content.is_tabular())
            });
            routes.extend(tables.map(|(id, _)| Route::FigureCsv(document.id.clone(), id.clone())));
            let Some(indicators) = &document.indicators else {
                continue;
            };
            routes.push(Route::IndicatorsCsv(document.id.clone()));
            routes.extend(indicators.iter().map(|indicator| {
                Route::IndicatorCsv(document.id.clone(), indicator.id.value.clone())
            }));
        }
        routes.extend(self.files.originals.keys().cloned().map(Route::File));
        for (path, picture) in &self.files.pictures {
            let copies = picture.variants();
            routes.extend(copies.map(|variant| Route::Picture(path.clone(), variant)));
        }
        if self.base_url.is_some() {
            routes.push(Route::Sitemap);
            for lang in Lang::ALL {
                routes.push(Route::Feed(lang));
                routes.push(Route::Card(lang, None));
                let ids = self.documents.iter().map(|document| Some(document.id.clone()));
                routes.extend(ids.map(|id| Route::Card(lang, id)));
            }
        }
        for lang in Lang::ALL {
            let layout = Layout { pages: self.searched(lang).len() };
            routes.extend(SearchFile::all(layout).map(|file| Route::Search(lang, file)));
        }
        routes
    }

    /// The pages that belong to no document.
    pub fn pages(&self) -> Vec<SitePage> {
        let mut pages = vec![SitePage::Home, SitePage::Search];
        if let Some(keywords) = &self.keywords {
            pages.push(SitePage::Keywords);
            pages.extend(keywords.iter().map(|k| SitePage::Keyword(k.id.value.clone())));
        }
        pages.extend(self.accessibility.is_some().then_some(SitePage::Accessibility));
        pages
    }

    /// The pages that a search finds, in the order of its index. The home page, the index and
    /// the list of keywords only lead to others; a booklet repeats them.
    pub fn searched(&self, lang: Lang) -> Vec<Route> {
        let site = self
            .pages()
            .into_iter()
            .filter(|page| !matches!(page, SitePage::Home | SitePage::Search | SitePage::Keywords));
        let mut routes: Vec<Route> = site.map(|page| Route::Site(lang, page)).collect();
        for document in &self.documents {
            let pages = document.pages().into_iter().filter(|page| *page != PageId::Booklet);
            routes.extend(pages.map(|page| Route::Page(lang, document.id.clone(), page)));
        }
        routes
    }
}

/// Puts the readings together. `None` only where there is no readable `data/site.yml`.
pub fn assemble(sources: &Sources, readings: &Readings) -> Checked<Option<Site>> {
    let mut log = Vec::new();
    let site_file = FilePath::new("data/site.yml");
    let record = match readings.get(&site_file).map(|reading| &reading.content) {
        Some(Content::Site(record)) => record.clone(),
        Some(_) => {
            return Checked { value: None, diagnostics: log };
        }
        None => {
            log.push(diag::NO_SITE_FILE.at(Address::file(&site_file)));
            return Checked { value: None, diagnostics: log };
        }
    };
    let mut folders = chapters::by_document(sources, readings, &mut log);
    let mut seen = HashSet::new();
    let mut documents = Vec::new();
    for written in &record.documents {
        if !seen.insert(&written.value) {
            log.push(diag::DUPLICATE_ID.at(written.at.clone()).with("id", &written.value));
            continue;
        }
        if SITE_FOLDERS.contains(&written.value.as_str()) {
            log.push(diag::RESERVED_ID.at(written.at.clone()).with("id", &written.value));
            continue;
        }
        let folder = folders.remove(written.value.as_str()).unwrap_or_default();
        documents.extend(document(written, folder, readings, sources, &mut log));
    }
    for id in folders_of(readings) {
        let path = FilePath::new(&format!("data/{id}/document.yml"));
        if !record.documents.iter().any(|written| written.value.as_str() == id) {
            log.push(diag::UNLISTED_DOCUMENT.at(Address::file(&path)).with("id", id));
        }
    }
    let accessibility =
        match readings.get(&FilePath::new("data/accessibility.yml")).map(|found| &found.content) {
            Some(Content::Accessibility(record)) => Some(record.clone()),
            _ => None,
        };
    if let Some(record) = &accessibility {
        accessibility::check(record, sources.as_of, &mut log);
    }
    let site = Site {
        record,
        keywords: keywords::list(readings),
        statuses: statuses::list(readings),
        files: files::collect(readings, &documents),
        accessibility,
        documents,
        as_of: sources.as_of,
        base_url: sources.base_url.clone(),
    };
    references::check(&site, readings, &mut log);
    keywords::check(&site, readings, &mut log);
    statuses::check(&site, readings, &mut log);
    Checked { value: Some(site), diagnostics: log }
}

fn document(
    written: &Written<DocumentId>,
    folder: Folder,
    readings: &Readings,
    sources: &Sources,
    log: &mut Vec<Diagnostic>,
) -> Option<Document> {
    let id = &written.value;
    let Folder { chapters: mut found, drafts } = folder;
    let content = |name: &str| {
        let path = FilePath::new(&format!("data/{id}/{name}"));
        readings.get(&path).map(|reading| &reading.content)
    };
    let record = match content("document.yml") {
        Some(Content::Document(record)) => record.clone(),
        Some(_) => return None,
        None => {
            log.push(
                diag::NO_DOCUMENT_FILE
                    .at(written.at.clone())
                    .with("id", id)
                    .nearest(id.as_str(), folders_of(readings).iter().map(String::as_str)),
            );
            return None;
        }
    };
    if record.notice == Some(Notice::UnofficialSummary) && record.source.is_none() {
        log.push(diag::NO_SOURCE.at(record.at.clone()));
    }
    let introductions: Vec<Chapter> = ["index", "indicators", "roadmap", "history", "glossary"]
        .into_iter()
        .filter_map(|name| found.remove(name))
        .collect();
    found.retain(|name, chapter| {
        let reserved = RESERVED.contains(&name.as_str());
        if let (true, Some(file)) = (reserved, chapter.files.shown(Lang::Ja)) {
            log.push(diag::RESERVED_ID.at(Address::file(file.value)).with("id", name));
        }
        !reserved
    });
    let unreadable = reading::RECORD_FILES
        .into_iter()
        .filter(|name| {
            let path = FilePath::new(&format!("data/{id}/{name}"));
            readings.get(&path).is_some_and(|reading| reading.lost_something())
        })
        .collect();
    let (chapters, groups) = chapters::ordered(&record, id, found, &drafts, log);
    let mut document = Document {
        id: id.clone(),
        record,
        plan: match content("plan.yml") {
            Some(Content::Plan(plan)) => Some(plan.clone()),
            _ => None,
        },
        indicators: match content("indicators.yml") {
            Some(Content::Indicators(list)) => Some(list.clone()),
            _ => None,
        },
        roadmap: match content("roadmap.yml") {
            Some(Content::Roadmap(roadmap)) => Some(roadmap.clone()),
            _ => None,
        },
        history: match content("history.yml") {
            Some(Content::History(events)) => Some(events.clone()),
            _ => None,
        },
        consultations: match content("consultations.yml") {
            Some(Content::Consultations(list)) => Some(list.clone()),
            _ => None,
        },
        glossary: match content("glossary.yml") {
            Some(Content::Glossary(terms)) => Some(terms.clone()),
            _ => None,
        },
        figures: figures::of_document(id, readings),
        printed: BTreeMap::new(),
        unreadable,
        chapters,
        groups,
        introductions,
        drafts,
    };
    document.printed = figures::printed(&document, readings);
    check::chapters(&document, log);
    check::dates(&document, sources.as_of, log);
    check::plans(&document, sources.as_of, log);
    check::introductions(&document, log);
    check::ids(&document, log);
    parts::check(&document, log);
    for indicator in document.indicators.iter().flat_map(|list| list.iter()) {
        indicator::check(indicator, sources.as_of, log);
    }
    figures::check(&document, sources.as_of, log);
    if let Some(roadmap) = &document.roadmap {
        roadmap::check(roadmap, &document, log);
    }
    Some(document)
}

/// The folders below `data/` that hold a document.
fn folders_of(readings: &Readings) -> Vec<String> {
    readings
        .keys()
        .filter_map(|path| path.as_str().strip_prefix("data/")?.strip_suffix("/document.yml"))
        .map(str::to_owned)
        .collect()
}

/// Whether pages of this kind of document belong to the tool and not to a body that decides.
pub fn is_manual(document: &Document) -> bool {
    document.record.kind == Kind::Manual
}
