//! Parts that are missing: a strategy's page beside its sisters, a page of indicators without a word about their use,
//! a translation that was left behind.

use std::collections::BTreeSet;

use super::document::{Chapter, Document};
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::prose::{Block, Piece, Prose};
use crate::source::{Address, FilePath};

/// With fewer strategies nothing is usual.
const SISTERS: usize = 3;

pub fn check(document: &Document, log: &mut Vec<Diagnostic>) {
    strategies(document, log);
    explanation(document, log);
    translations(document, log);
}

/// Each strategy's page has the parts that all the others have. A part is a heading with an id of its own.
fn strategies(document: &Document, log: &mut Vec<Diagnostic>) {
    let is_strategy = |chapter: &&Chapter| document.strategy_of(&chapter.id).is_some();
    for lang in Lang::ALL {
        let pages: Vec<(&FilePath, &Prose)> = document
            .chapters
            .iter()
            .filter(is_strategy)
            .filter_map(|chapter| Some((chapter.files.only(lang)?, &**chapter.prose.only(lang)?)))
            .collect();
        if pages.len() < SISTERS {
            continue;
        }
        let parts: Vec<BTreeSet<&str>> = pages.iter().map(|(_, prose)| parts(prose)).collect();
        for (index, (file, _)) in pages.iter().enumerate() {
            let mut others = parts.iter().enumerate().filter(|(other, _)| *other != index);
            let Some((first, common)) = others.next() else { continue };
            let rest: Vec<&BTreeSet<&str>> = others.map(|(_, parts)| parts).collect();
            let usual = common.iter().filter(|part| rest.iter().all(|parts| parts.contains(*part)));
            for part in usual.filter(|part| !parts[index].contains(*part)) {
                let title = pages.get(first).map_or(*part, |(_, prose)| title(prose, part));
                log.push(diag::MISSING_PART.at(Address::file(file)).with("part", title));
            }
        }
    }
}

fn parts(prose: &Prose) -> BTreeSet<&str> {
    let counted = |id: &str| {
        id.strip_prefix("s-").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    prose.headings.iter().map(|heading| &*heading.id).filter(|id| !counted(id)).collect()
}

fn title<'p>(prose: &'p Prose, id: &'p str) -> &'p str {
    let heading = prose.headings.iter().find(|heading| &*heading.id == id);
    heading.map_or(id, |heading| heading.title.as_str())
}

/// Indicators need a word about how they are used: on their page, or where a chapter shows them.
fn explanation(document: &Document, log: &mut Vec<Diagnostic>) {
    let (Some(indicators), None) = (&document.indicators, document.introduction("indicators"))
    else {
        return;
    };
    let shows = |prose: &Prose| {
        prose.pieces.iter().any(|piece| match piece {
            Piece::Block(block) => {
                matches!(block.value, Block::Indicator(_) | Block::Indicators(_))
            }
            _ => false,
        })
    };
    let mut texts = document
        .chapters
        .iter()
        .chain(&document.introductions)
        .flat_map(|chapter| Lang::ALL.map(|lang| chapter.prose.only(lang)))
        .flatten();
    if indicators.is_empty()
        || texts.any(|prose| shows(prose))
        || document.drafts.contains("indicators")
    {
        return;
    }
    let file = FilePath::new(&format!("data/{}/indicators.yml", document.id));
    let text = format!("content/{}/indicators.ja.md", document.id);
    log.push(diag::UNEXPLAINED_INDICATORS.at(Address::file(&file)).with("file", text));
}

/// Of two texts that both say when they were changed, neither should be older.
fn translations(document: &Document, log: &mut Vec<Diagnostic>) {
    for chapter in document.chapters.iter().chain(&document.introductions) {
        for lang in Lang::ALL {
            let (Some(own), Some(other)) =
                (chapter.prose.only(lang), chapter.prose.only(lang.other()))
            else {
                continue;
            };
            let (Some(own), Some(newer)) = (&own.front.updated, &other.front.updated) else {
                continue;
            };
            if own.value.last_day().is_some_and(|last| last < newer.value.first_day()) {
                let one = diag::STALE_TRANSLATION.at(own.at.clone()).words(
                    "lang",
                    lang.pick("日本語", "英語"),
                    lang.pick("Japanese", "English"),
                );
                log.push(one.with("at", newer.value.first_day()));
            }
        }
    }
}
