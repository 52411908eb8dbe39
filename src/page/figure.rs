//! What the templates of figures are given: one record per figure, as finished strings.

use serde::Serialize;

use super::drawn::Drawn;
use super::finding::{Carriers, Glossary, Index, Keywords, Search};
use super::indicator::{Indicator, Indicators};
use super::picture::{Image, Picture};
use super::{Accessibility, Change, Contact, Link, Time, Words};

/// What a figure template is given, as `figure`; [`Figure::name`] names the template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Figure {
    Documents(Documents),
    Glance(Glance),
    Invitations(Invitations),
    Changes(Changes),
    Vision(Vision),
    Tree(Tree),
    Directions(Directions),
    Keywords(Keywords),
    Indicator(Box<Indicator>),
    Indicators(Indicators),
    Roadmap(Roadmap),
    History(History),
    Consultation(Consultation),
    Facts(Facts),
    Contact(Contact),
    Note(Note),
    Glossary(Glossary),
    Search(Search),
    Index(Index),
    Carriers(Carriers),
    Diagnostics(Diagnostics),
    Image(Image),
    Picture(Picture),
    Accessibility(Box<Accessibility>),
    /// A data file, as highlighted code.
    Listing(Listing),
    Drawn(Box<Drawn>),
}

impl Figure {
    /// The name of the template: `figures/{name}.html`.
    pub fn name(&self) -> &'static str {
        match self {
            Figure::Documents(_) => "documents",
            Figure::Glance(_) => "glance",
            Figure::Invitations(_) => "invitations",
            Figure::Changes(_) => "changes",
            Figure::Vision(_) => "vision",
            Figure::Tree(_) => "tree",
            Figure::Directions(_) => "directions",
            Figure::Keywords(_) => "keywords",
            Figure::Indicator(_) => "indicator",
            Figure::Indicators(_) => "indicators",
            Figure::Roadmap(_) => "roadmap",
            Figure::History(_) => "history",
            Figure::Consultation(_) => "consultation",
            Figure::Facts(_) => "facts",
            Figure::Contact(_) => "contact",
            Figure::Note(_) => "note",
            Figure::Glossary(_) => "glossary",
            Figure::Search(_) => "search",
            Figure::Index(_) => "index",
            Figure::Carriers(_) => "carriers",
            Figure::Diagnostics(_) => "diagnostics",
            Figure::Image(_) => "image",
            Figure::Picture(_) => "picture",
            Figure::Accessibility(_) => "accessibility",
            Figure::Listing(_) => "listing",
            Figure::Drawn(drawn) => drawn.head.kind,
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Documents {
    /// Documents about the site, not those that it is for.
    pub minor: bool,
    pub documents: Vec<DocumentCard>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DocumentCard {
    pub link: Link,
    /// The vision in its own words.
    pub vision: Option<Words>,
    pub summary: Words,
    /// 非公式の要約, 架空の計画, 手引き …
    pub label: String,
    pub issued: Option<Time>,
    /// The first level of the document's tree.
    pub strategies: Vec<Link>,
    /// What the document has beside its text: indicators, roadmap.
    pub more: Vec<Link>,
}

/// How many indicators stand where, document by document, and by which rule.
#[derive(Clone, Debug, Serialize)]
pub struct Glance {
    pub documents: Vec<GlanceDocument>,
    pub rule: Vec<RuleLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GlanceDocument {
    pub link: Link,
    /// How many indicators there are: 7つの指標.
    pub total: String,
    /// Every kind in the same order, those with none among them.
    pub counts: Vec<GlanceCount>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GlanceCount {
    /// `achieved`, `on-course`, `behind`, `not-measurable`, `no-data`.
    pub kind: &'static str,
    pub label: &'static str,
    pub count: usize,
}

/// What one of the words for progress means.
#[derive(Clone, Debug, Serialize)]
pub struct RuleLine {
    pub kind: &'static str,
    pub label: &'static str,
    pub text: &'static str,
}

/// A word for how an indicator stands. The shape that goes with it is the template's.
#[derive(Clone, Debug, Serialize)]
pub struct Judgement {
    pub kind: &'static str,
    pub label: &'static str,
}

/// The newest changes of the site.
#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    pub changes: Vec<Change>,
    /// All of them, for feed readers; only where the site's address is known.
    pub feed: Option<Link>,
}

/// Consultations that are not over.
#[derive(Clone, Debug, Serialize)]
pub struct Invitations {
    pub invitations: Vec<Invitation>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Invitation {
    pub link: Link,
    pub document: Words,
    /// From when to when: true whenever the page is read.
    pub period: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Vision {
    pub label: Words,
    pub text: Words,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tree {
    pub vision: Option<Vision>,
    pub strategies_label: Words,
    pub directions_label: Words,
    pub strategies: Vec<TreeStrategy>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TreeStrategy {
    pub link: Link,
    /// Whether the strategy has a page to link to.
    pub has_page: bool,
    pub directions: Vec<Numbered>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Numbered {
    /// As printed: (1).
    pub number: Option<Words>,
    pub words: Words,
}

#[derive(Clone, Debug, Serialize)]
pub struct Directions {
    pub directions: Vec<Numbered>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Roadmap {
    /// The level of the lanes' headings: 2 on the roadmap's own page, 3 in a chapter.
    pub level: u8,
    pub title: Words,
    /// Today, as the page was made, in words.
    pub as_of: String,
    pub columns: Vec<RoadmapColumn>,
    pub lanes: Vec<RoadmapLane>,
    pub scenarios: Vec<RoadmapScenario>,
    /// From when horizons count, where the original does not say.
    pub no_start: Option<&'static str>,
    pub lost: Option<Words>,
}

/// One of several ways that are considered: what it does beside the activities of all.
#[derive(Clone, Debug, Serialize)]
pub struct RoadmapScenario {
    pub name: Words,
    pub note: Option<Words>,
    /// Empty: nothing is written that this scenario does otherwise.
    pub lanes: Vec<RoadmapLane>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RoadmapColumn {
    pub label: Words,
    /// What the label leaves open: FY2025–FY2027, "counted from FY2021".
    pub detail: Option<String>,
    /// Today falls into this column.
    pub current: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct RoadmapLane {
    pub name: Words,
    pub url: Option<String>,
    pub items: Vec<RoadmapItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RoadmapItem {
    pub anchor: Option<String>,
    pub name: Words,
    pub note: Option<Words>,
    pub milestone: bool,
    /// Nobody can tell from the original when it is.
    pub unknown: bool,
    /// From when to when, in words.
    pub when: String,
    /// The first column, from 1, and how many it spans.
    pub column: usize,
    pub span: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct History {
    pub events: Vec<HistoryEvent>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HistoryEvent {
    pub anchor: String,
    pub times: Vec<Time>,
    /// 予定, 2026年1月時点の予定: it had not happened yet when it was written.
    pub planned: Option<String>,
    /// 会議, 聞き取り; nothing where the event has no kind.
    pub label: Option<&'static str>,
    pub name: Words,
    pub parts: Vec<HistoryPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HistoryPart {
    pub label: Words,
    pub items: Vec<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Consultation {
    pub anchor: String,
    pub name: Words,
    /// From when to when, and how many days that is.
    pub period: String,
    pub methods: Vec<Words>,
    pub places: Vec<Words>,
    pub result: Option<ConsultationResult>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ConsultationResult {
    pub submitters: Option<String>,
    pub total: String,
    pub items: Vec<OpinionCount>,
}

#[derive(Clone, Debug, Serialize)]
pub struct OpinionCount {
    pub name: Words,
    pub url: Option<String>,
    pub count: String,
    /// The share of the largest item, 0 to 100, for a bar.
    pub share: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct Facts {
    pub facts: Vec<Fact>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub label: Words,
    pub values: Vec<FactValue>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FactValue {
    pub words: Words,
    pub url: Option<String>,
    pub note: Option<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Listing {
    /// Where the file lies, as staff know it.
    pub path: String,
    /// Finished HTML.
    pub code: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Note {
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Diagnostics {
    pub codes: Vec<DiagnosticCode>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DiagnosticCode {
    pub name: &'static str,
    pub severity: String,
    pub message: String,
    pub help: String,
}
