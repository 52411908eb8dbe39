//! The index of the site: everything with a name, in the order in which a reader of the language
//! looks for it. In Japanese by the syllabary, then by letters; in English by letters.

use std::collections::BTreeMap;

use super::super::{View, words};
use crate::fold::fold;
use crate::kana;
use crate::lang::{Lang, Shown};
use crate::model::document::Document;
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{Index, IndexEntry, IndexGroup, Words};
use crate::record::Text;

/// Where in the index a name stands. The variants stand in the order of the page.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// The place of a row in [`kana::ROWS`].
    Row(usize),
    Letter(char),
    Digits,
    /// In Japanese a name whose reading is not known; in English one without English letters.
    Other,
}

/// What orders a name within its group: its sound, then its letters.
pub type Order = (kana::Key, Vec<char>);

/// A name in the index, with what it is ordered by.
struct Item {
    group: Group,
    order: Order,
    entry: IndexEntry,
}

/// Everything with a name.
pub fn of_site(view: &View) -> Index {
    let mut items = keyword_items(view);
    for document in &view.site.documents {
        of_document(view, document, &mut items);
    }
    grouped(items, view.lang, 3)
}

/// The keywords alone.
pub fn of_keywords(view: &View) -> Index {
    let mut items = keyword_items(view);
    for item in &mut items {
        item.entry.kind = None;
    }
    grouped(items, view.lang, 2)
}

fn keyword_items(view: &View) -> Vec<Item> {
    let keywords = view.site.keywords.iter().flat_map(|list| list.iter());
    let items = keywords.filter_map(|keyword| {
        let route = Route::Site(view.lang, SitePage::Keyword(keyword.id.value.clone()));
        let name = named(&keyword.name, view.lang)?;
        Some(item(view, name, keyword.reading.as_deref(), words::Named::Keyword, view.link(&route)))
    });
    items.collect()
}

fn of_document(view: &View, document: &Document, items: &mut Vec<Item>) {
    let lang = view.lang;
    let url = |page| view.link(&Route::Page(lang, document.id.clone(), page));
    let mut add = |name: Option<Shown<&str>>, reading: Option<&str>, kind, number, url| {
        let Some(name) = name else { return };
        let mut item = item(view, name, reading, kind, url);
        item.entry.number = number;
        item.entry.document =
            (kind != words::Named::Document).then(|| view.words(&document.record.title));
        items.push(item);
    };
    let record = &document.record;
    let overview = || url(PageId::Overview);
    let title = named(&record.title, lang);
    add(title, record.reading.as_deref(), words::Named::Document, None, overview());
    for chapter in &document.chapters {
        let url = url(PageId::Chapter(chapter.id.clone()));
        let title = document.title_of(chapter, lang);
        let name = Shown { lang: title.lang, value: &*title.value };
        match document.strategy_of(&chapter.id) {
            Some(strategy) => {
                let number = view.maybe(&strategy.number);
                let reading = strategy.reading.as_deref();
                add(Some(name), reading, words::Named::Strategy, number, url);
            }
            None => {
                let japanese = chapter.prose.only(Lang::Ja);
                let reading = japanese.and_then(|prose| prose.front.reading.as_deref());
                add(Some(name), reading, words::Named::Chapter, None, url);
            }
        }
    }
    for strategy in document.plan.iter().flat_map(|plan| &plan.strategies) {
        if document.chapter(strategy.id.value.as_str()).is_none() {
            let (name, number) = (named(&strategy.title, lang), view.maybe(&strategy.number));
            let reading = strategy.reading.as_deref();
            add(name, reading, words::Named::Strategy, number, overview());
        }
    }
    for indicator in document.indicators.iter().flat_map(|list| list.iter()) {
        let url = url(PageId::Indicator(indicator.id.value.clone()));
        let reading = indicator.reading.as_deref();
        add(named(&indicator.name, lang), reading, words::Named::Indicator, None, url);
    }
    for term in document.glossary.iter().flat_map(|terms| terms.iter()) {
        let url = format!("{}#{}", url(PageId::Glossary), term.id.value);
        let reading = term.reading.as_deref();
        add(named(&term.name, lang), reading, words::Named::Term, None, url);
    }
}

fn named(text: &Text, lang: Lang) -> Option<Shown<&str>> {
    text.shown(lang).map(|shown| Shown { lang: shown.lang, value: &**shown.value })
}

fn item(
    view: &View,
    name: Shown<&str>,
    reading: Option<&str>,
    kind: words::Named,
    url: String,
) -> Item {
    let lang = view.lang;
    let (group, order) = place(name.value, reading, lang);
    // Readers look terms up to learn them, how they are read too.
    let reading = reading.filter(|_| kind == words::Named::Term && needs_reading(name.value, lang));
    let entry = IndexEntry {
        url,
        name: Words::shown(name, lang),
        number: None,
        reading: reading.map(str::to_owned),
        kind: Some(words::named(kind, lang).to_owned()),
        document: None,
    };
    Item { group, order, entry }
}

/// Whether it helps to say how a name is read: not where it is written in kana.
pub fn needs_reading(name: &str, lang: Lang) -> bool {
    lang == Lang::Ja && !kana::is_reading(name)
}

/// The group of a name, and what orders it there.
fn place(name: &str, reading: Option<&str>, lang: Lang) -> (Group, Order) {
    let mut key = fold(name);
    let first = key.iter().position(|c| c.is_alphanumeric()).unwrap_or(0);
    key.drain(..first);
    if lang == Lang::En {
        without_article(&mut key);
    }
    let no_sound = kana::key("");
    let group = match key.first() {
        Some(letter) if letter.is_ascii_lowercase() => Group::Letter(*letter),
        Some(digit) if digit.is_ascii_digit() => Group::Digits,
        _ if lang == Lang::En => Group::Other,
        _ => {
            let sound = reading.unwrap_or(name);
            let row =
                kana::row(sound).and_then(|row| kana::ROWS.iter().position(|other| *other == row));
            return match row {
                Some(row) => (Group::Row(row), (kana::key(sound), key)),
                None => (Group::Other, (no_sound, key)),
            };
        }
    };
    (group, (no_sound, key))
}

/// As [`place`], but a Japanese name stands where it sounds, whatever its letters: DX in た.
pub fn sounded(name: &str, reading: Option<&str>, lang: Lang) -> (Group, Order) {
    match (lang, reading) {
        (Lang::Ja, Some(reading)) => place(reading, None, lang),
        _ => place(name, reading, lang),
    }
}

/// “A city open to the outside” is looked for under C.
fn without_article(key: &mut Vec<char>) {
    for article in ["a ", "an ", "the "] {
        let length = article.chars().count();
        if key.iter().take(length).copied().eq(article.chars()) && key.len() > length {
            key.drain(..length);
            return;
        }
    }
}

fn grouped(mut items: Vec<Item>, lang: Lang, level: u8) -> Index {
    items.sort_by(|a, b| (a.group, &a.order).cmp(&(b.group, &b.order)));
    let mut groups: BTreeMap<Group, Vec<IndexEntry>> = BTreeMap::new();
    for item in items {
        groups.entry(item.group).or_default().push(item.entry);
    }
    let groups = groups.into_iter().map(|(group, entries)| IndexGroup {
        anchor: anchor(group),
        label: label(group, lang),
        entries,
    });
    Index { level, groups: groups.collect() }
}

fn anchor(group: Group) -> String {
    const ROMAN: [&str; 10] = ["a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra", "wa"];
    match group {
        Group::Row(row) => format!("kana-{}", ROMAN[row]),
        Group::Letter(letter) => format!("letter-{letter}"),
        Group::Digits => "digits".into(),
        Group::Other => "other".into(),
    }
}

pub fn label(group: Group, lang: Lang) -> String {
    match group {
        Group::Row(row) => kana::ROWS[row].into(),
        Group::Letter(letter) => letter.to_ascii_uppercase().into(),
        Group::Digits => words::digits(lang).into(),
        Group::Other => words::no_reading(lang).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_a_reader_looks() {
        for (name, reading, lang, group) in [
            ("関係人口", Some("かんけいじんこう"), Lang::Ja, Group::Row(1)),
            ("スタートアップ", None, Lang::Ja, Group::Row(2)),
            ("めざす姿と戦略", None, Lang::Ja, Group::Row(6)),
            ("「つなぐ」仕組み", None, Lang::Ja, Group::Row(3)),
            ("DX", Some("でぃーえっくす"), Lang::Ja, Group::Letter('d')),
            ("Ｗｅｂ3.0", None, Lang::Ja, Group::Letter('w')),
            ("1人1日あたり", None, Lang::Ja, Group::Digits),
            ("移住促進", None, Lang::Ja, Group::Other),
            ("A city of culture", None, Lang::En, Group::Letter('c')),
            ("Éclair", None, Lang::En, Group::Letter('e')),
            ("A", None, Lang::En, Group::Letter('a')),
            ("移住促進", Some("いじゅうそくしん"), Lang::En, Group::Other),
        ] {
            assert_eq!(place(name, reading, lang).0, group, "{name}");
        }
    }

    #[test]
    fn kana_and_kanji_stand_among_each_other() {
        let mut names =
            [("スタートアップ", None), ("進取性", Some("しんしゅせい")), ("すすむ", None)];
        names.sort_by_key(|(name, reading)| place(name, *reading, Lang::Ja).1);
        assert_eq!(names.map(|(name, _)| name), ["進取性", "すすむ", "スタートアップ"]);
    }
}
