//! `data/DOC/document.yml`: what a document is, whose, since when, and the order of its chapters.

use std::sync::Arc;

use super::id::{ChapterId, DocumentId};
use super::{
    Text, Written, date, forwards, needed_point, needed_text, optional_text, plain, reading,
    records, text, texts, url, written_id,
};
use crate::lang::Lang;
use crate::time::{When, WrittenDate};
use crate::yaml::{At, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct DocumentRecord {
    pub title: Text,
    /// The titles in which an author marked phrases: 金沢市|新産業成長|ビジョン.
    pub marked_titles: Vec<Arc<str>>,
    /// In kana: the title's place in the Japanese index.
    pub reading: Option<Arc<str>>,
    pub subtitle: Option<Text>,
    pub summary: Text,
    pub kind: Kind,
    pub status: Option<Status>,
    pub notice: Option<Notice>,
    pub issued: Option<WrittenDate>,
    pub issuers: Vec<Issuer>,
    /// What the document is part of, from the outside in.
    pub context: Vec<Context>,
    pub source: Option<Source>,
    /// The printed edition beside the pages.
    pub pdf: Option<PdfVersion>,
    pub translation: Option<Translation>,
    pub contact: Option<Contact>,
    /// Whether the sections of a chapter are numbered by the tool.
    pub numbering: Numbering,
    /// Whether indicators are held against their plan.
    pub progress: ProgressRule,
    pub period: Option<PlanPeriod>,
    pub reviews: Vec<Review>,
    pub relations: Vec<Relation>,
    /// `None`: no order is given, chapters follow their file names.
    pub contents: Option<Vec<Group>>,
    pub at: crate::source::Address,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Vision,
    Plan,
    Report,
    Manual,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    OutlineDraft,
    Draft,
    Proposal,
    Adopted,
    Revised,
    Closed,
}

/// What every page of the document has to say about itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    UnofficialSummary,
    Fictional,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Translation {
    Official,
    Provisional,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Numbering {
    Sections,
    None,
}

/// By which rule an indicator is said to be on course.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProgressRule {
    /// The line from the baseline through the targets; see `model::progress`.
    StraightLine,
    /// The tool says nothing: the body that publishes has a rule of its own, or none.
    None,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Source {
    pub title: Text,
    pub url: Option<Arc<str>>,
}

/// A body that issues a document, perhaps with the units in it that did the work.
#[derive(Clone, PartialEq, Debug)]
pub struct Issuer {
    pub name: Text,
    pub units: Vec<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Context {
    pub name: Text,
    pub url: Option<Arc<str>>,
    pub document: Option<Written<DocumentId>>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct PdfVersion {
    /// Beside the Markdown.
    pub file: Written<Arc<str>>,
    pub lang: Option<Lang>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Contact {
    pub organization: Text,
    pub address: Option<Text>,
    pub tel: Option<Arc<str>>,
    pub fax: Option<Arc<str>>,
    pub email: Option<Arc<str>>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct PlanPeriod {
    pub from: When,
    pub to: When,
    pub note: Option<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Review {
    pub at: When,
    pub name: Text,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Relation {
    pub kind: RelationKind,
    pub name: Text,
    pub dated: Option<WrittenDate>,
    pub url: Option<Arc<str>>,
    /// Where it is a document of this site.
    pub document: Option<Written<DocumentId>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RelationKind {
    Replaces,
    ReplacedBy,
    PartOf,
    AlignedWith,
    BasedOn,
    ContributesTo,
}

/// Chapters that stand together in the navigation; the main text has no name.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    pub name: Option<Text>,
    pub chapters: Vec<Written<ChapterId>>,
}

const KINDS: &[(&str, Kind)] = &[
    ("vision", Kind::Vision),
    ("plan", Kind::Plan),
    ("report", Kind::Report),
    ("manual", Kind::Manual),
];
pub(super) const STATUSES: &[(&str, Status)] = &[
    ("outline-draft", Status::OutlineDraft),
    ("draft", Status::Draft),
    ("proposal", Status::Proposal),
    ("adopted", Status::Adopted),
    ("revised", Status::Revised),
    ("closed", Status::Closed),
];
const NOTICES: &[(&str, Notice)] =
    &[("unofficial-summary", Notice::UnofficialSummary), ("fictional", Notice::Fictional)];
const TRANSLATIONS: &[(&str, Translation)] =
    &[("official", Translation::Official), ("provisional", Translation::Provisional)];
const NUMBERINGS: &[(&str, Numbering)] =
    &[("sections", Numbering::Sections), ("none", Numbering::None)];
const PROGRESS_RULES: &[(&str, ProgressRule)] =
    &[("straight-line", ProgressRule::StraightLine), ("none", ProgressRule::None)];
const RELATIONS: &[(&str, RelationKind)] = &[
    ("replaces", RelationKind::Replaces),
    ("replaced-by", RelationKind::ReplacedBy),
    ("part-of", RelationKind::PartOf),
    ("aligned-with", RelationKind::AlignedWith),
    ("based-on", RelationKind::BasedOn),
    ("contributes-to", RelationKind::ContributesTo),
];

pub fn read(at: &At, log: &mut Log) -> Option<DocumentRecord> {
    let mut fields = at.fields(log)?;
    let (title, marked_titles) = unmarked(needed_text(&mut fields, "title", log));
    let record = DocumentRecord {
        title,
        marked_titles,
        reading: reading(&mut fields, log),
        subtitle: optional_text(&mut fields, "subtitle", log),
        summary: needed_text(&mut fields, "summary", log),
        kind: fields.need("kind", log).and_then(|at| at.choice(KINDS, log)).unwrap_or(Kind::Report),
        status: fields.take("status").and_then(|at| at.choice(STATUSES, log)),
        notice: fields.take("notice").and_then(|at| at.choice(NOTICES, log)),
        issued: fields.take("issued").and_then(|at| date(&at, log)),
        issuers: records(&mut fields, "issuers", issuer, log),
        context: records(&mut fields, "context", context, log),
        source: fields.take("source").and_then(|at| source(&at, log)),
        pdf: fields.take("pdf").and_then(|at| pdf(&at, log)),
        translation: fields.take("translation").and_then(|at| at.choice(TRANSLATIONS, log)),
        contact: fields.take("contact").and_then(|at| contact(&at, log)),
        numbering: fields
            .take("numbering")
            .and_then(|at| at.choice(NUMBERINGS, log))
            .unwrap_or(Numbering::Sections),
        progress: fields
            .take("progress")
            .and_then(|at| at.choice(PROGRESS_RULES, log))
            .unwrap_or(ProgressRule::StraightLine),
        period: fields.take("period").and_then(|at| period(&at, log)),
        reviews: records(&mut fields, "reviews", review, log),
        relations: records(&mut fields, "relations", relation, log),
        contents: fields.take("contents").map(|at| contents(&at, log)),
        at: at.address(),
    };
    fields.end(log);
    Some(record)
}

/// A title without the marks of its phrases, and those languages of it that have some.
fn unmarked(title: Text) -> (Text, Vec<Arc<str>>) {
    let mut plain = Text::default();
    let mut marked = Vec::new();
    for lang in Lang::ALL {
        let Some(written) = title.only(lang) else { continue };
        let has_marks = written.contains('|');
        marked.extend(has_marks.then(|| written.clone()));
        *plain.slot(lang) = Some(match has_marks {
            true => written.replace('|', "").into(),
            false => written.clone(),
        });
    }
    (plain, marked)
}

fn pdf(at: &At, log: &mut Log) -> Option<PdfVersion> {
    let mut fields = at.fields(log)?;
    let file = fields
        .need("file", log)
        .and_then(|at| Some(Written { value: at.text(log)?.into(), at: at.address() }));
    let lang = fields
        .take("lang")
        .and_then(|at| at.choice(&Lang::ALL.map(|lang| (lang.code(), lang)), log));
    fields.end(log);
    Some(PdfVersion { file: file?, lang })
}

fn issuer(at: &At, log: &mut Log) -> Option<Issuer> {
    let is_text = match at.node {
        Node::Map(entries) => !entries.iter().any(|(key, _)| ["name", "units"].contains(&&**key)),
        _ => true,
    };
    if is_text {
        return Some(Issuer { name: text(at, log), units: Vec::new() });
    }
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let units = texts(&mut fields, "units", log);
    fields.end(log);
    Some(Issuer { name, units })
}

fn context(at: &At, log: &mut Log) -> Option<Context> {
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let url = url(&mut fields, "url", log);
    let document = written_id(fields.take("document"), DocumentId, log);
    fields.end(log);
    Some(Context { name, url, document })
}

fn source(at: &At, log: &mut Log) -> Option<Source> {
    let mut fields = at.fields(log)?;
    let title = needed_text(&mut fields, "title", log);
    let url = url(&mut fields, "url", log);
    fields.end(log);
    Some(Source { title, url })
}

pub(super) fn contact(at: &At, log: &mut Log) -> Option<Contact> {
    let mut fields = at.fields(log)?;
    let contact = Contact {
        organization: needed_text(&mut fields, "organization", log),
        address: optional_text(&mut fields, "address", log),
        tel: plain(&mut fields, "tel", log),
        fax: plain(&mut fields, "fax", log),
        email: plain(&mut fields, "email", log),
    };
    fields.end(log);
    Some(contact)
}

fn period(at: &At, log: &mut Log) -> Option<PlanPeriod> {
    let mut fields = at.fields(log)?;
    let from = needed_point(&mut fields, "from", log);
    let to = needed_point(&mut fields, "to", log);
    let note = optional_text(&mut fields, "note", log);
    fields.end(log);
    let (from, to) = (from?, to?);
    forwards(from, to, at, log);
    Some(PlanPeriod { from, to, note })
}

fn review(at: &At, log: &mut Log) -> Option<Review> {
    let mut fields = at.fields(log)?;
    let when = needed_point(&mut fields, "at", log);
    let name = needed_text(&mut fields, "name", log);
    fields.end(log);
    Some(Review { at: when?, name })
}

fn relation(at: &At, log: &mut Log) -> Option<Relation> {
    let mut fields = at.fields(log)?;
    let kind = fields.need("type", log).and_then(|at| at.choice(RELATIONS, log));
    let name = needed_text(&mut fields, "name", log);
    let dated = fields.take("dated").and_then(|at| date(&at, log));
    let url = url(&mut fields, "url", log);
    let document = written_id(fields.take("document"), DocumentId, log);
    fields.end(log);
    Some(Relation { kind: kind?, name, dated, url, document })
}

fn contents(at: &At, log: &mut Log) -> Vec<Group> {
    let mut groups = Vec::new();
    for item in at.list(log) {
        if !matches!(item.node, Node::Text(_)) {
            let Some(mut fields) = item.fields(log) else {
                continue;
            };
            let name = fields.need("part", log).map(|at| text(&at, log));
            let chapters = records(&mut fields, "chapters", chapter, log);
            fields.end(log);
            groups.push(Group { name, chapters });
            continue;
        }
        let Some(chapter) = chapter(&item, log) else {
            continue;
        };
        match groups.last_mut() {
            Some(Group { name: None, chapters }) => chapters.push(chapter),
            _ => groups.push(Group { name: None, chapters: vec![chapter] }),
        }
    }
    groups
}

fn chapter(at: &At, log: &mut Log) -> Option<Written<ChapterId>> {
    written_id(Some(at.clone()), ChapterId, log)
}
