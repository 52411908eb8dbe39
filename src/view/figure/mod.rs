//! Blocks drawn: one file per figure. A figure is finished data for its template.

pub mod bars;
pub mod budget;
pub mod cards;
pub mod consultation;
pub mod definition;
pub mod diagnostics;
pub mod drawn;
pub mod facts;
pub mod glossary;
pub mod hierarchy;
pub mod history;
pub mod index;
pub mod indicator;
pub mod indicators;
pub mod keywords;
pub mod lanes;
pub mod matrix;
pub mod people;
pub mod picture;
pub mod process;
pub mod progress;
pub mod quotation;
pub mod relations;
mod relations_drawing;
pub mod roadmap;
mod state;
pub mod statuses;
pub mod survey;
pub mod tree;
pub mod voices;

use super::{Of, View, words};
use crate::lang::{Lang, Shown};
use crate::model::document::Chapter;
use crate::number::{Meant, Number, Unit};
use crate::page::{Figure, Listing, Note, Time, Words};
use crate::prose::{self, Block};
use crate::record::indicator::{Aim, IndicatorRecord, Relation, Target};
use crate::time::When;

/// What a block in a chapter becomes. Nothing where its data is missing (and reported).
pub fn of_block(of: &Of, chapter: &Chapter, block: &Block, text: Lang) -> Vec<Figure> {
    let document = of.document;
    let plan = document.plan.as_deref();
    let strategy = |named: &Option<crate::record::Written<_>>| match named {
        Some(written) => document.strategy(&written.value),
        None => document.strategy_of(&chapter.id),
    };
    let one = |figure: Option<Figure>| figure.into_iter().collect();
    match block {
        Block::Vision => one(plan.and_then(|plan| tree::vision(of, plan)).map(Figure::Vision)),
        Block::Tree => one(plan.map(|plan| Figure::Tree(tree::draw(of, plan)))),
        Block::Directions(named) => {
            one(strategy(named).map(|strategy| Figure::Directions(tree::directions(of, strategy))))
        }
        Block::Keywords(named) => one(match strategy(named) {
            Some(strategy) => Some(Figure::Keywords(keywords::of_strategy(of, strategy))),
            None => keywords::of_chapter(of, chapter).map(Figure::Keywords),
        }),
        Block::Indicator(ids) => ids
            .iter()
            .filter_map(|id| document.indicator(&id.value))
            .map(|record| Figure::Indicator(Box::new(indicator::draw(of, record, false))))
            .collect(),
        Block::Indicators(ids) => {
            let all = document.indicators.iter().flat_map(|list| list.iter());
            let chosen: Vec<&IndicatorRecord> = match ids {
                None => all.collect(),
                Some(ids) => ids.iter().filter_map(|id| document.indicator(&id.value)).collect(),
            };
            vec![Figure::Indicators(indicators::draw(of, chosen))]
        }
        Block::Roadmap => one(document
            .roadmap
            .as_ref()
            .map(|roadmap| Figure::Roadmap(roadmap::draw(of, roadmap)))),
        Block::History => {
            one(document.history.as_ref().map(|events| Figure::History(history::draw(of, events))))
        }
        Block::Consultation(id) => {
            let list = document.consultations.iter().flat_map(|list| list.iter());
            let found = list.filter(|consultation| consultation.id.value == id.value);
            found.map(|record| Figure::Consultation(consultation::draw(of, record))).collect()
        }
        Block::Facts(facts) => vec![Figure::Facts(facts::of_text(facts, text, of.lang()))],
        Block::Contact => one(document
            .record
            .contact
            .as_ref()
            .map(|contact| Figure::Contact(of.view.contact(contact)))),
        Block::Note(note) => vec![Figure::Note(Note { text: note.clone() })],
        Block::Figure(named) => {
            let id = &named.id.value;
            // Of another kind than the block says: reported, and not drawn.
            let record = document.figure(id).filter(|found| found.content.kind() == named.kind);
            one(record.map(|record| Figure::Drawn(Box::new(drawn::draw(of, id, record)))))
        }
        Block::Data(name) => {
            let path = document.data_file(&name.value);
            let text = document.printed.get(&path).and_then(|source| source.text());
            one(text.map(|text| {
                let code = prose::listing("yaml", text);
                Figure::Listing(Listing { path: path.as_str().to_owned(), code })
            }))
        }
        Block::Diagnostics => vec![Figure::Diagnostics(diagnostics::draw(of.lang()))],
    }
}

/// A point in time at the head of a row: Gregorian alone, which is short and sorts.
pub fn point(when: When, lang: Lang) -> Time {
    Time { label: when.label(lang), machine: when.machine() }
}

/// A value with its unit and all that is said around it: 「約250件以上」.
pub fn number(record: &IndicatorRecord, number: Number, meant: Meant, lang: Lang) -> String {
    meant.around(&record.unit.with(number, lang), lang)
}

/// What a target asks for, in words.
pub fn aim(view: &View, record: &IndicatorRecord, target: &Target) -> Words {
    let lang = view.lang;
    match &target.aim {
        Aim::Value(value) => Words::plain(number(record, *value, target.meant, lang)),
        Aim::Range(min, max) => Words::plain(range(&record.unit, *min, *max, lang)),
        Aim::Words(text) => view.words(text),
        Aim::Relative(relation, reference) => {
            let shown = reference.shown(lang);
            let name = shown.map(|shown| shown.value.to_string()).unwrap_or_default();
            let text = match (lang, relation) {
                (Lang::Ja, Relation::AtLeast) => format!("{name}以上"),
                (Lang::Ja, Relation::AtMost) => format!("{name}以下"),
                (Lang::En, Relation::AtLeast) => format!("not lower than {name}"),
                (Lang::En, Relation::AtMost) => format!("not higher than {name}"),
            };
            // The reference's own language, so that a fallback is not read out in the wrong one.
            let written = shown.map_or(lang, |shown| shown.lang);
            Words::shown(Shown { lang: written, value: text.as_str() }, lang)
        }
    }
}

/// 200～250人, 200 to 250 people. In English both ends have their power, which may differ.
fn range(unit: &Unit, min: Number, max: Number, lang: Lang) -> String {
    let high = unit.with(max, lang);
    let low = match (lang, unit.amount(min) == Some(min)) {
        (Lang::En, false) => unit.with(min, lang),
        _ => min.label(),
    };
    lang.pick(format!("{low}～{high}"), format!("{low} to {high}"))
}
