//! `check --fix`: mends what is mechanical. A pure function from sources to sources; who calls it writes them. What is
//! replaced and by what stands in the diagnostics (`diag::Fix`), so that nothing is found here that is not reported.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::build::{Build, build};
use crate::report::{self, Change};
use crate::source::{FilePath, SourceFile, Sources};

/// How often a site is read again. A file whose YAML cannot be read hides other mistakes of its own.
const ROUNDS: usize = 12;

/// The site as it is after mending.
pub struct Mended {
    pub build: Build,
    /// The files that changed: their text as it was, and as it is now.
    pub files: BTreeMap<FilePath, (Arc<str>, Arc<str>)>,
}

impl Mended {
    /// Every line that changed, in the order of files and lines.
    pub fn changes(&self) -> Vec<Change> {
        let lines = |(path, (before, after)): (&FilePath, &(Arc<str>, Arc<str>))| -> Vec<Change> {
            let both = before.split('\n').zip(after.split('\n')).enumerate();
            let changed = both.filter(|(_, (before, after))| before != after);
            let change = |(index, (before, after)): (usize, (&str, &str))| Change {
                file: path.to_string(),
                line: index + 1,
                before: before.to_owned(),
                after: after.to_owned(),
            };
            changed.map(change).collect()
        };
        self.files.iter().flat_map(lines).collect()
    }
}

/// Applies every fix, again and again until none is left.
pub fn mend(sources: Sources) -> Mended {
    let first = sources.clone();
    let mut built = build(sources, None);
    for _ in 0..ROUNDS {
        let edits = edits(&built);
        if edits.is_empty() {
            break;
        }
        let mut sources = built.sources.clone();
        for (path, edits) in edits {
            if let Some(text) = sources.text(&path).cloned() {
                let text = applied(&text, edits);
                sources.files.insert(path, Arc::new(SourceFile::Text(text.into())));
            }
        }
        built = build(sources, Some(&built));
    }
    let changed = built.sources.files.keys().filter_map(|path| {
        let (before, after) = (first.text(path)?, built.sources.text(path)?);
        (before != after).then(|| (path.clone(), (before.clone(), after.clone())))
    });
    let files = changed.collect();
    Mended { build: built, files }
}

/// A stretch of a text and what to put there.
type Edit = (Range<usize>, String);

fn edits(build: &Build) -> BTreeMap<FilePath, Vec<Edit>> {
    let mut edits: BTreeMap<FilePath, Vec<Edit>> = BTreeMap::new();
    for diagnostic in &build.diagnostics {
        if let Some(edit) = report::edit(diagnostic, &build.sources) {
            let (start, end) = edit.range;
            let list = edits.entry(diagnostic.at.file.clone()).or_default();
            list.push((start..end, edit.replacement));
        }
    }
    edits
}

/// The text with its edits made. Of two that overlap the first is made; the other has its turn in the next round.
fn applied(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut mended = String::with_capacity(text.len());
    let mut done = 0;
    for (range, replacement) in edits {
        if range.start < done {
            continue;
        }
        mended.push_str(&text[done..range.start]);
        mended.push_str(&replacement);
        done = range.end;
    }
    mended.push_str(&text[done..]);
    mended
}
