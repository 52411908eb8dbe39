//! The glossary: in Japanese in the order of the readings, in English in the order of names.

use super::Of;
use crate::lang::Lang;
use crate::page::{Glossary, GlossaryTerm};
use crate::record::glossary::TermRecord;

pub fn draw(of: &Of, terms: &[TermRecord]) -> Glossary {
    let lang = of.lang();
    let mut sorted: Vec<&TermRecord> = terms.iter().collect();
    sorted.sort_by_key(|term| order(term, lang));
    let terms = sorted.into_iter().map(|term| GlossaryTerm {
        anchor: term.id.value.to_string(),
        name: of.view.words(&term.name),
        reading: match lang {
            Lang::Ja => term.reading.as_ref().map(|reading| reading.to_string()),
            Lang::En => None,
        },
        definition: of.view.words(&term.definition),
    });
    Glossary { terms: terms.collect() }
}

/// Readings are in hiragana, whose code points are in the order of the syllabary.
fn order(term: &TermRecord, lang: Lang) -> (String, String) {
    let name = term.name.shown(lang).map(|shown| shown.value.to_lowercase()).unwrap_or_default();
    match lang {
        Lang::Ja => (term.reading.as_ref().map_or(name.clone(), |r| r.to_string()), name),
        Lang::En => (name, term.id.value.to_string()),
    }
}
