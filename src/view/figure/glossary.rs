//! The glossary: in Japanese in the order of the readings, in English in the order of names.

use super::super::Of;
use super::index::{self, Group};
use crate::page::{Glossary, GlossaryGroup, GlossaryTerm};
use crate::record::glossary::TermRecord;

pub fn draw(of: &Of, terms: &[TermRecord]) -> Glossary {
    let lang = of.lang();
    let mut placed: Vec<_> = terms
        .iter()
        .map(|term| {
            let name = term.name.shown(lang).map_or("", |shown| &**shown.value);
            (index::sounded(name, term.reading.as_deref(), lang), name, term)
        })
        .collect();
    placed.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    let mut groups: Vec<(Group, Vec<GlossaryTerm>)> = Vec::new();
    for ((group, _), name, term) in placed {
        let term = GlossaryTerm {
            anchor: term.id.value.to_string(),
            name: of.view.words(&term.name),
            reading: term
                .reading
                .as_ref()
                .filter(|_| index::needs_reading(name, lang))
                .map(|reading| reading.to_string()),
            definition: of.view.words(&term.definition),
        };
        match groups.last_mut() {
            Some((last, terms)) if *last == group => terms.push(term),
            _ => groups.push((group, vec![term])),
        }
    }
    let groups = groups
        .into_iter()
        .map(|(group, terms)| GlossaryGroup { label: index::label(group, lang), terms });
    Glossary { groups: groups.collect() }
}
