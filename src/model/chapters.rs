//! The Markdown files below `content/`: which belong together, and in which order they are read.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Readings;
use super::document::{Chapter, ChapterGroup};
use super::reading::Content;
use super::route::RESERVED;
use crate::diag::{self, Diagnostic};
use crate::lang::{Bilingual, Lang};
use crate::record::document::DocumentRecord;
use crate::record::id::{ChapterId, DocumentId};
use crate::source::{Address, FilePath, Sources};
use crate::yaml;

/// The Markdown files of one folder below `content/`, the languages of a chapter together.
#[derive(Default)]
pub struct Folder {
    pub chapters: BTreeMap<String, Chapter>,
    /// Chapters left out because they are drafts.
    pub drafts: HashSet<String>,
}

pub fn by_document(
    sources: &Sources,
    readings: &Readings,
    log: &mut Vec<Diagnostic>,
) -> HashMap<String, Folder> {
    let mut folders: HashMap<String, Folder> = HashMap::new();
    let below = readings.range(FilePath::new("content/")..);
    for (path, reading) in below.take_while(|(path, _)| path.as_str().starts_with("content/")) {
        let prose = match &reading.content {
            Content::Prose(prose) => Some(prose),
            // Counted as a file that is there: its translation is not missing.
            Content::Unreadable => None,
            _ => continue,
        };
        let Some((folder, name)) =
            path.as_str().strip_prefix("content/").and_then(|below| below.split_once('/'))
        else {
            log.push(diag::FILE_NAME.at(Address::file(path)).with("name", path.name()));
            continue;
        };
        let parts = name.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.'));
        let Some((id, lang)) = parts
            .and_then(|(id, code)| Some((id, Lang::from_code(code)?)))
            .filter(|(id, _)| yaml::is_id(id))
        else {
            log.push(diag::FILE_NAME.at(Address::file(path)).with("name", name));
            continue;
        };
        let folder = folders.entry(folder.to_owned()).or_default();
        if prose.is_some_and(|prose| prose.front.draft) && !sources.drafts {
            folder.drafts.insert(id.to_owned());
            continue;
        }
        let chapter = folder.chapters.entry(id.to_owned()).or_insert_with(|| Chapter {
            id: ChapterId::from(id),
            prose: Bilingual::default(),
            files: Bilingual::default(),
        });
        *chapter.prose.slot(lang) = prose.cloned();
        *chapter.files.slot(lang) = Some(path.clone());
    }
    folders
}

/// The chapters in the order of `contents`, or of their file names where there is none.
pub fn ordered(
    record: &DocumentRecord,
    id: &DocumentId,
    mut found: BTreeMap<String, Chapter>,
    drafts: &HashSet<String>,
    log: &mut Vec<Diagnostic>,
) -> (Vec<Chapter>, Vec<ChapterGroup>) {
    let mut chapters = Vec::new();
    let mut groups = Vec::new();
    let mut listed: HashSet<&str> = HashSet::new();
    let mut meant: HashSet<String> = HashSet::new();
    for group in record.contents.iter().flatten() {
        let first = chapters.len();
        for written in &group.chapters {
            let chapter_id = written.value.as_str();
            if !listed.insert(chapter_id) {
                log.push(diag::DUPLICATE_ID.at(written.at.clone()).with("id", chapter_id));
                continue;
            }
            match found.remove(chapter_id) {
                Some(chapter) => chapters.push(chapter),
                None if drafts.contains(chapter_id) => {}
                None if RESERVED.contains(&chapter_id) => {
                    log.push(diag::RESERVED_ID.at(written.at.clone()).with("id", chapter_id));
                }
                None => {
                    let diagnostic = diag::UNKNOWN_CHAPTER
                        .at(written.at.clone())
                        .with("id", chapter_id)
                        .with("document", id)
                        .nearest(chapter_id, found.keys().map(String::as_str));
                    // The one that was meant is not reported as unlisted too.
                    meant.extend(diagnostic.suggestion.clone());
                    log.push(diagnostic);
                }
            }
        }
        groups.push(ChapterGroup {
            name: group.name.clone(),
            chapters: (first..chapters.len()).collect(),
        });
    }
    if !found.is_empty() {
        let first = chapters.len();
        for (name, chapter) in found {
            let unlisted = record.contents.is_some() && !meant.contains(&name);
            if let (true, Some(file)) = (unlisted, chapter.files.shown(Lang::Ja)) {
                log.push(diag::UNLISTED_CHAPTER.at(Address::file(file.value)).with("id", name));
            }
            chapters.push(chapter);
        }
        let rest: Vec<usize> = (first..chapters.len()).collect();
        groups.push(ChapterGroup { name: None, chapters: rest });
    }
    (chapters, groups)
}
