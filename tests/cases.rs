//! Runs `tests/cases/*.md`: each `##` section is a small site and what must come of it.
//!
//! A section's fences name input files (```` ```yaml data/v/indicators.yml ````); a `markdown`
//! fence without a path is the text of the chapter `content/v/introduction.ja.md`; `bytes` is
//! written in hexadecimal; `fixture` names a file of `tests/fixtures/`; `delete` lists files
//! that are not there; `options` holds `as-of`, `base-url`, `drafts`, `whole`. The rest of
//! the site is [`base`]. A sample too small to hold text under each heading, or a word about its
//! indicators, is not blamed for that unless it says `whole: true`. Expected are ```` ```diagnostics ```` (none without that fence) and
//! ```` ```html PATH ```` (the text of a page; without a path that of the introduction) and
//! ```` ```linked-data PATH ```` (its JSON-LD).
//!
//! `UPDATE_CASES=1 cargo test --test cases` writes what comes of it into the files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use shirube::build::{Build, build};
use shirube::lang::Lang;
use shirube::report;
use shirube::source::{FilePath, SourceFile, Sources};

/// The smallest whole site: one document with one chapter, in both languages.
fn base() -> BTreeMap<String, Vec<u8>> {
    [
        (
            "data/site.yml",
            "name: {ja: 見本, en: Sample}\ndescription: {ja: 見本です。, en: A sample.}\npublisher: {ja: 見本市, en: Sample City}\ndocuments: [v]\n",
        ),
        (
            "data/v/document.yml",
            "title: {ja: 見本計画, en: Sample plan}\nsummary: {ja: 見本の計画です。, en: A sample plan.}\nkind: plan\n",
        ),
        ("content/v/introduction.ja.md", "---\ntitle: はじめに\n---\n\n本文です。\n"),
        ("content/v/introduction.en.md", "---\ntitle: Introduction\n---\n\nThe text.\n"),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .into()
}

const INTRODUCTION: &str = "ja/v/introduction/index.html";

/// What is wrong with a page that is only a sample.
const OF_WHOLE_SITES: [&str; 2] = ["empty-section", "unexplained-indicators"];

struct Fence {
    info: String,
    body: String,
    /// Lines of the file: the fence with its marks.
    first: usize,
    last: usize,
    ticks: usize,
}

#[test]
fn cases() {
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut failures = String::new();
    let mut count = 0;
    for path in case_files() {
        let text = fs::read_to_string(&path).expect("a readable case");
        let (updated, sections) = run_file(&text, &path, &mut failures);
        count += sections;
        if update && updated != text {
            fs::write(&path, updated).expect("a writable case");
        }
    }
    assert!(count > 60, "only {count} cases were found");
    assert!(update || failures.is_empty(), "{failures}");
}

fn case_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("tests/cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    files
}

/// Runs the sections of a file; returns the file as it should be and how many there were.
fn run_file(text: &str, path: &Path, failures: &mut String) -> (String, usize) {
    let lines: Vec<&str> = text.lines().collect();
    let fences = fences(&lines);
    let mut starts: Vec<usize> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let fenced = fences.iter().any(|fence| (fence.first..=fence.last).contains(&number));
        if line.starts_with("## ") && !fenced {
            starts.push(number);
        }
    }
    let mut out: Vec<String> = Vec::new();
    out.extend(
        lines[..starts.first().copied().unwrap_or(lines.len())].iter().map(|l| l.to_string()),
    );
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(lines.len());
        let own: Vec<&Fence> =
            fences.iter().filter(|fence| (*start..end).contains(&fence.first)).collect();
        let built = built(&own);
        let mut replaced: BTreeMap<usize, (&Fence, String)> = BTreeMap::new();
        for fence in &own {
            if let Some(actual) = actual(&built, &fence.info, whole(&own)) {
                if actual != fence.body {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    let _ = writeln!(
                        failures,
                        "{name}: {} [{}]\n--- expected\n{}--- actual\n{actual}",
                        lines[*start], fence.info, fence.body
                    );
                }
                replaced.insert(fence.first, (fence, actual));
            }
        }
        let mut number = *start;
        while number < end {
            match replaced.get(&number) {
                Some((fence, actual)) => {
                    let ticks = "`".repeat(fence.ticks);
                    out.push(format!("{ticks}{}", fence.info));
                    out.extend(actual.lines().map(str::to_owned));
                    out.push(ticks);
                    number = fence.last + 1;
                }
                None => {
                    out.push(lines[number].to_owned());
                    number += 1;
                }
            }
        }
        let expects_findings = own.iter().any(|fence| fence.info == "diagnostics");
        let findings = diagnostics(&built, whole(&own));
        if !expects_findings && !findings.is_empty() {
            let _ = writeln!(
                failures,
                "{}: {}\n--- not expected\n{findings}",
                path.display(),
                lines[*start]
            );
            while out.last().is_some_and(|line| line.is_empty()) {
                out.pop();
            }
            out.push(format!("\n```diagnostics\n{findings}```\n"));
        }
    }
    let mut updated = out.join("\n");
    updated.push('\n');
    (updated, starts.len())
}

fn fences(lines: &[&str]) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut number = 0;
    while number < lines.len() {
        let line = lines[number];
        let ticks = line.chars().take_while(|c| *c == '`').count();
        if ticks >= 3 {
            let close = "`".repeat(ticks);
            let last = (number + 1..lines.len())
                .find(|next| lines[*next] == close)
                .unwrap_or_else(|| panic!("unclosed fence: {line}"));
            let body = lines[number + 1..last].iter().map(|line| format!("{line}\n")).collect();
            fences.push(Fence { info: line[ticks..].to_owned(), body, first: number, last, ticks });
            number = last;
        }
        number += 1;
    }
    fences
}

fn built(fences: &[&Fence]) -> Build {
    let mut files = base();
    let mut sources = Sources {
        files: BTreeMap::new(),
        as_of: jiff::civil::date(2026, 11, 22),
        base_url: None,
        drafts: false,
    };
    for fence in fences {
        let (kind, path) = fence.info.split_once(' ').unwrap_or((&fence.info, ""));
        match (kind, path) {
            ("diagnostics" | "html" | "csv" | "linked-data", _) => {}
            ("delete", _) => files.retain(|path, _| !fence.body.lines().any(|line| line == path)),
            ("options", _) => {
                for line in fence.body.lines() {
                    match line.split_once(": ").expect("option: value") {
                        ("as-of", day) => sources.as_of = day.parse().expect("a date"),
                        ("base-url", url) => sources.base_url = Some(url.into()),
                        ("whole", _) => {}
                        ("drafts", flag) => sources.drafts = flag == "true",
                        (name, _) => panic!("unknown option {name}"),
                    }
                }
            }
            ("markdown", "") => {
                let text = format!("---\ntitle: はじめに\n---\n\n{}", fence.body);
                files.insert("content/v/introduction.ja.md".into(), text.into_bytes());
            }
            (_, "") => panic!("a fence without meaning: {}", fence.info),
            ("bytes", path) => {
                let digits = fence.body.split_whitespace();
                let byte = |digits| u8::from_str_radix(digits, 16).expect("two digits");
                files.insert(path.into(), digits.map(byte).collect());
            }
            ("fixture", path) => {
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
                let name = folder.join(fence.body.trim());
                files.insert(path.into(), fs::read(name).expect("a fixture"));
            }
            (_, path) => {
                files.insert(path.into(), fence.body.clone().into_bytes());
            }
        }
    }
    sources.files = files
        .into_iter()
        .map(|(path, bytes)| {
            let path = FilePath::new(&path);
            let file = SourceFile::from_bytes(&path, bytes);
            (path, Arc::new(file))
        })
        .collect();
    build(sources, None)
}

fn whole(fences: &[&Fence]) -> bool {
    fences.iter().any(|fence| fence.info == "options" && fence.body.contains("whole: true"))
}

fn actual(built: &Build, info: &str, whole: bool) -> Option<String> {
    let (kind, path) = info.split_once(' ').unwrap_or((info, ""));
    match kind {
        "diagnostics" => Some(diagnostics(built, whole)),
        "html" => {
            let path = if path.is_empty() { INTRODUCTION } else { path };
            Some(text_of_page(&made(built, path)))
        }
        "linked-data" => Some(linked_data(&made(built, path))),
        "csv" => Some(made(built, path).replace("\r\n", "\n")),
        _ => None,
    }
}

fn made(built: &Build, path: &str) -> String {
    let Some(route) = built.route(path) else {
        return format!("no page at {path}\n");
    };
    match built.make(route) {
        Ok(Some(bytes)) => String::from_utf8(bytes).expect("UTF-8"),
        Ok(None) => format!("nothing at {path}\n"),
        Err(diagnostic) => format!("{}\n", diagnostic.message(Lang::Ja)),
    }
}

/// The notices, the title and the text of a page, without what is around them.
fn text_of_page(html: &str) -> String {
    let between = |start: &str, end: &str| {
        let from = html.find(start)?;
        let length = html[from..].find(end)?;
        Some(&html[from..from + length])
    };
    let mut text = String::new();
    for line in between("<section class=\"notices\"", "\n<nav").unwrap_or("").lines() {
        if line.contains("notice-untranslated") {
            let _ = writeln!(text, "{line}");
        }
    }
    let main = between("<div class=\"text\"", "</article>")
        .map(|text| text.split("<footer class=\"page-tools\">").next().unwrap_or(text))
        .or_else(|| between("<main", "</main>"));
    text.push_str(main.unwrap_or(html));
    text
}

/// The data block of a page, one property a line.
fn linked_data(html: &str) -> String {
    let start = "<script type=\"application/ld+json\">";
    let data = html.split_once(start).and_then(|(_, rest)| rest.split_once("</script>"));
    let Some((data, _)) = data else {
        return "none\n".into();
    };
    let value: serde_json::Value = serde_json::from_str(data).expect("JSON");
    format!("{value:#}\n")
}

/// One finding in three lines, in Japanese.
fn diagnostics(built: &Build, whole: bool) -> String {
    let mut all = built.diagnostics.clone();
    all.extend(built.output(|| ()).diagnostics);
    let mut text = String::new();
    all.retain(|one| whole || !OF_WHOLE_SITES.contains(&one.code.name));
    for one in report::resolve(&all, &built.sources, Lang::Ja, false) {
        let severity = match one.severity {
            shirube::diag::Severity::Error => "error",
            shirube::diag::Severity::Warning => "warning",
        };
        let _ = writeln!(
            text,
            "{severity} {} {}:{}:{}-{}\n  {}\n  {}",
            one.code, one.file, one.line, one.column, one.end_column, one.message, one.help
        );
    }
    text
}
