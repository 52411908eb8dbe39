//! Facts as a list of names and values: a document's own, or those of a block.

use super::{Of, words};
use crate::lang::{Lang, Shown};
use crate::model::document::Document;
use crate::model::route::Route;
use crate::page::{Fact, FactValue, Facts, Words};
use crate::prose;
use crate::record::document::{Relation, RelationKind};
use crate::time::{End, WrittenDate};

/// What `document.yml` says: status, dates, period, reviews, related plans, issuers.
pub fn of_document(of: &Of) -> Facts {
    let lang = of.lang();
    let record = &of.document.record;
    let mut facts = Vec::new();
    let mut fact = |label: (&'static str, &'static str), values: Vec<FactValue>| {
        if !values.is_empty() {
            facts.push(Fact { label: Words::plain(lang.pick(label.0, label.1)), values });
        }
    };
    fact(
        ("発行者", "Issued by"),
        record
            .issuers
            .iter()
            .map(|issuer| FactValue {
                words: of.view.words(&issuer.name),
                url: None,
                note: of.view.joined(&issuer.units),
            })
            .collect(),
    );
    fact(
        ("発行", "Issued"),
        record.issued.iter().map(|date| plain(of.view.time(date).label)).collect(),
    );
    fact(
        ("状態", "Status"),
        record.status.iter().map(|status| plain(words::status(*status, lang))).collect(),
    );
    fact(
        ("期間", "Period"),
        record
            .period
            .iter()
            .map(|period| {
                let extent = WrittenDate {
                    from: period.from,
                    to: End::Until(period.to),
                    written: String::new(),
                };
                FactValue {
                    words: Words::plain(of.view.time(&extent).label),
                    url: None,
                    note: of.view.maybe(&period.note),
                }
            })
            .collect(),
    );
    fact(
        ("見直し", "Review"),
        record
            .reviews
            .iter()
            .map(|review| FactValue {
                words: of.view.words(&review.name),
                url: None,
                note: Some(Words::plain(of.view.in_full(review.at))),
            })
            .collect(),
    );
    let mut kinds: Vec<RelationKind> = Vec::new();
    for relation in &record.relations {
        if !kinds.contains(&relation.kind) {
            kinds.push(relation.kind);
        }
    }
    let related = |relation: &Relation| {
        let name = of.view.words(&relation.name);
        let note = relation.dated.as_ref().map(|date| Words::plain(of.view.time(date).label));
        let here = relation.document.as_ref().and_then(|id| of.view.overview(&id.value));
        let url = here.or_else(|| relation.url.as_ref().map(|url| url.to_string()));
        FactValue { words: name, url, note }
    };
    // Several plans of one kind stand under one name.
    for kind in kinds {
        let label = (words::relation(kind, Lang::Ja), words::relation(kind, Lang::En));
        let of_kind = record.relations.iter().filter(|relation| relation.kind == kind);
        fact(label, of_kind.map(related).collect());
    }
    fact(("PDF版", "PDF edition"), pdf(of).into_iter().collect());
    fact(("この文書に貢献する文書", "Documents that contribute to this one"), contributors(of));
    fact(
        ("原典", "Source"),
        record
            .source
            .iter()
            .map(|source| FactValue {
                words: of.view.words(&source.title),
                url: source.url.as_ref().map(|url| url.to_string()),
                note: None,
            })
            .collect(),
    );
    Facts { facts }
}

/// The printed edition, with what it costs to load it.
fn pdf(of: &Of) -> Option<FactValue> {
    let lang = of.lang();
    let pdf = of.document.record.pdf.as_ref()?;
    let path = of.document.file(&pdf.file.value);
    let original = of.view.site.files.originals.get(&path)?;
    let name = match pdf.lang {
        None => lang.pick("全文", "Full text"),
        Some(Lang::Ja) => lang.pick("全文（日本語）", "Full text (in Japanese)"),
        Some(Lang::En) => lang.pick("全文（英語）", "Full text (in English)"),
    };
    let facts = words::download(Some("PDF"), original, lang);
    Some(FactValue {
        words: Words::plain(format!("{name}{facts}")),
        url: Some(of.view.link(&Route::File(path))),
        note: None,
    })
}

/// The documents that say of themselves that they contribute to this one.
fn contributors(of: &Of) -> Vec<FactValue> {
    let contributes = |other: &&Document| {
        other.record.relations.iter().any(|relation| {
            relation.kind == RelationKind::ContributesTo
                && relation.document.as_ref().is_some_and(|id| id.value == of.document.id)
        })
    };
    let documents = of.view.site.documents.iter().filter(contributes);
    documents
        .map(|other| FactValue {
            words: of.view.words(&other.record.title),
            url: of.view.overview(&other.id),
            note: None,
        })
        .collect()
}

/// The facts of a block, in the language of the text they stand in.
pub fn of_text(facts: &[prose::Fact], text: Lang, page: Lang) -> Facts {
    let words = |value: &str| Words::shown(Shown { lang: text, value }, page);
    let facts = facts.iter().map(|fact| Fact {
        label: words(&fact.label),
        values: fact.values.iter().map(|text| value(words(text))).collect(),
    });
    Facts { facts: facts.collect() }
}

fn value(words: Words) -> FactValue {
    FactValue { words, url: None, note: None }
}

fn plain(text: String) -> FactValue {
    value(Words::plain(text))
}
