//! Every structure of the documents that the tool is made for stands in the sample site: each row
//! of `tests/structures.yml` is looked up in the built pages, in both languages.
//! `UPDATE_STRUCTURES=1 cargo test --test structures` writes `docs/structures.md` from it.

use std::fmt::Write as _;
use std::fs;

use serde::Deserialize;
use shirube::markup::{Event, scan, unescape};

mod sample_site;

use sample_site::{output, root, sample, text};

/// How many structures there are, S1 to S140.
const COUNT: usize = 140;

#[derive(Deserialize)]
struct List {
    structures: Vec<Structure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Structure {
    id: String,
    name: String,
    #[serde(default)]
    shown: Vec<Shown>,
    /// Why it is not for a website.
    not: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shown {
    /// Below the language's folder: `sapporo-deregulation-study/case-study`.
    page: String,
    fragment: Option<String>,
    ja: String,
    en: String,
}

impl Shown {
    fn address(&self, lang: &str) -> String {
        let place = self.fragment.iter().map(|fragment| format!("#{fragment}"));
        format!("{lang}/{}/{}", self.page, place.collect::<String>())
    }
}

fn structures() -> Vec<Structure> {
    let file = fs::read_to_string(root().join("tests/structures.yml")).expect("structures.yml");
    let list: List = serde_yaml::from_str(&file).expect("a list of structures");
    list.structures
}

/// The words of a page from the element with an id on, or of the whole page. `None`: there is no
/// such element.
fn words_from(html: &str, fragment: Option<&str>) -> Option<String> {
    let mut words = String::new();
    let mut begun = false;
    let mut found = false;
    for event in scan(html) {
        match event {
            Event::Open(tag) => {
                found |= match fragment {
                    Some(fragment) => tag.attribute("id").as_deref() == Some(fragment),
                    None => tag.name == "body",
                };
                begun |= found;
            }
            Event::Text(text) if begun => words.push_str(&unescape(text)),
            _ => {}
        }
    }
    found.then_some(words)
}

/// Without what only sets the text: spaces and line ends.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn every_structure_stands_in_the_sample_site() {
    let structures = structures();
    let ids: Vec<&str> = structures.iter().map(|structure| structure.id.as_str()).collect();
    let expected: Vec<String> = (1..=COUNT).map(|number| format!("S{number}")).collect();
    assert_eq!(ids, expected);
    let built = sample(|_| ());
    let output = output(&built);
    let mut missing = String::new();
    for structure in &structures {
        assert_eq!(structure.shown.is_empty(), structure.not.is_some(), "{}", structure.id);
        for shown in &structure.shown {
            for (lang, wanted) in [("ja", &shown.ja), ("en", &shown.en)] {
                let path = format!("{lang}/{}/index.html", shown.page);
                let there = output
                    .contains_key(&path)
                    .then(|| words_from(text(&output, &path), shown.fragment.as_deref()))
                    .flatten();
                let fault = match there {
                    None => "there is no such place",
                    Some(words) if !plain(&words).contains(&plain(wanted)) => "is not there",
                    Some(_) => continue,
                };
                let address = shown.address(lang);
                writeln!(missing, "{} {address}: {wanted}: {fault}", structure.id)
                    .expect("a string takes all");
            }
        }
    }
    assert!(missing.is_empty(), "\n{missing}");
}

#[test]
fn the_table_of_structures_is_current() {
    let mut table = String::from(
        "# Structures\n\nThe 140 structures that public vision documents are made of, and where the sample site shows each. \
         Written by `UPDATE_STRUCTURES=1 cargo test --test structures` from `tests/structures.yml`; the test looks up every \
         place and its words in the built site.\n\n| | structure | 日本語 | English |\n|---|---|---|---|\n",
    );
    for structure in structures() {
        let cell = |lang: &str| {
            let places = structure.shown.iter().map(|shown| {
                let words = if lang == "ja" { &shown.ja } else { &shown.en };
                format!("`/{}` {}", shown.address(lang), words.replace('|', "\\|"))
            });
            places.collect::<Vec<String>>().join("<br>")
        };
        let (ja, en) = match &structure.not {
            Some(reason) => (format!("not on the website: {reason}"), String::new()),
            None => (cell("ja"), cell("en")),
        };
        writeln!(table, "| {} | {} | {ja} | {en} |", structure.id, structure.name)
            .expect("a string takes all");
    }
    let file = root().join("docs/structures.md");
    if std::env::var_os("UPDATE_STRUCTURES").is_some() {
        fs::write(&file, &table).expect("a writable file");
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == table, "run UPDATE_STRUCTURES=1 cargo test --test structures");
}
