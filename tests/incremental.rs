//! Whatever is edited: building on the last build equals building from nothing.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use proptest::prelude::*;
use proptest::sample::Index;
use shirube::build::{Build, build};
use shirube::disk;
use shirube::lang::Lang;
use shirube::output::Output;
use shirube::report::{self, Reported};
use shirube::source::{FilePath, SourceFile, Sources};

/// One edit of a site's files.
#[derive(Clone, Debug)]
enum Edit {
    /// Puts text at a line of a file.
    Insert(Index, Index, &'static str),
    /// Removes a line of a file.
    RemoveLine(Index, Index),
    /// Takes a file away.
    Delete(Index),
    /// Gives a file another's name.
    Copy(Index, Index),
    /// A file of the site's own theme.
    Theme(&'static str, &'static str),
}

const LINES: [&str; 13] = [
    "本文に**「強調」**を加えます。\n",
    "## 新しい見出し {#new-heading}\n",
    "```indicator\ndx-consultations\n```\n",
    "[戦略1](doc:strategy-1) と [DX](term:dx)。\n",
    "indicators: []\n",
    "  - id: extra\n",
    "broken: [\n",
    "allow_html: true\n",
    "unbroken: [窓口相談件数]\n",
    "theme: local\n",
    "<div>html</div>\n",
    "draft: true\n",
    "\u{fffd}\n",
];

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let line = prop::sample::select(LINES.to_vec());
    let edit = prop_oneof![
        4 => (any::<Index>(), any::<Index>(), line)
            .prop_map(|(file, at, text)| Edit::Insert(file, at, text)),
        3 => (any::<Index>(), any::<Index>()).prop_map(|(file, at)| Edit::RemoveLine(file, at)),
        1 => any::<Index>().prop_map(Edit::Delete),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Edit::Copy(from, to)),
        1 => prop::sample::select(vec![
            ("themes/default/templates/figures/note.html", "<p>{{ figure.text }}</p>"),
            ("themes/default/templates/figures/note.html", "{{ figure.nothing }}"),
            ("themes/default/styles/tokens.css", ":root { --text: red }"),
            ("themes/default/words.yml", "skip: {ja: 飛ばす, en: Skip}"),
            ("themes/local/templates/page.html", "{% extends \"default/page.html\" %}"),
        ])
        .prop_map(|(path, text)| Edit::Theme(path, text)),
    ];
    prop::collection::vec(edit, 1..5)
}

fn apply(sources: &mut Sources, edit: &Edit) {
    let paths: Vec<FilePath> = sources
        .files
        .iter()
        .filter(|(path, file)| file.text().is_some() && !path.as_str().starts_with("themes/"))
        .map(|(path, _)| path.clone())
        .collect();
    if paths.is_empty() {
        return;
    }
    let file = |sources: &Sources, path: &FilePath| {
        sources.files[path].text().map(|text| text.to_string()).unwrap_or_default()
    };
    let changed = match edit {
        Edit::Insert(at, line, text) => {
            let path = at.get(&paths).clone();
            let old = file(sources, &path);
            let mut lines: Vec<&str> = old.split_inclusive('\n').collect();
            let place = line.index(lines.len() + 1);
            lines.insert(place, text);
            Some((path, lines.concat()))
        }
        Edit::RemoveLine(at, line) => {
            let path = at.get(&paths).clone();
            let old = file(sources, &path);
            let mut lines: Vec<&str> = old.split_inclusive('\n').collect();
            if !lines.is_empty() {
                lines.remove(line.index(lines.len()));
            }
            Some((path, lines.concat()))
        }
        Edit::Delete(at) => {
            sources.files.remove(at.get(&paths));
            None
        }
        Edit::Copy(from, to) => {
            let text = file(sources, from.get(&paths));
            Some((to.get(&paths).clone(), text))
        }
        Edit::Theme(path, text) => Some((FilePath::new(path), (*text).to_owned())),
    };
    if let Some((path, text)) = changed {
        let file = SourceFile::from_bytes(&path, text.into_bytes());
        sources.files.insert(path, Arc::new(file));
    }
}

fn sample() -> Sources {
    let mut files = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the sample site");
    // The others have nothing that these have not, and each step builds all of it twice.
    let others = ["kaga-", "sapporo-", "national-", "regional-"].map(|start| format!("/{start}"));
    files.retain(|path, _| !others.iter().any(|start| path.as_str().contains(start)));
    let site = FilePath::new("data/site.yml");
    let text = files[&site].text().expect("site.yml").to_owned();
    let few = text.lines().map(|line| match line.starts_with("documents:") {
        true => "documents: [kanazawa-vision, mirai-city, manual]",
        false => line,
    });
    let few = few.collect::<Vec<&str>>().join("\n");
    let file = SourceFile::from_bytes(&site, few.into_bytes());
    files.insert(site, Arc::new(file));
    Sources { files, as_of: jiff::civil::date(2026, 11, 22), base_url: None, drafts: false }
}

fn copies() -> Output {
    let built = build(sample(), None);
    let mut all = built.output(|| ()).value;
    let copies = built.copies_of_pictures();
    all.retain(|path, _| copies.contains(path));
    all
}

/// Everything that a build says: files and findings.
fn everything(built: &Build) -> (Output, Vec<Reported>) {
    // No edit changes a picture, so their copies are made once.
    static COPIES: OnceLock<Output> = OnceLock::new();
    let checked = built.output_over(COPIES.get_or_init(copies), || ());
    let mut all = built.diagnostics.clone();
    all.extend(checked.diagnostics);
    (checked.value, report::resolve(&all, &built.sources, Lang::Ja, false))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn building_on_the_last_build_equals_building_from_nothing(edits in edits()) {
        let mut sources = sample();
        // The default theme's files are part of the program; here they would be edited twice.
        sources.files.retain(|path, _| !path.as_str().starts_with("themes/"));
        let mut last = build(sources.clone(), None);
        for edit in &edits {
            apply(&mut sources, edit);
            last = build(sources.clone(), Some(&last));
        }
        let fresh = build(sources, None);
        let (grown_files, grown_findings) = everything(&last);
        let (fresh_files, fresh_findings) = everything(&fresh);
        prop_assert_eq!(grown_findings, fresh_findings);
        prop_assert!(grown_files == fresh_files, "the files differ");
    }
}
