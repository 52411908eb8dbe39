//! `data/DOC/figures/ID.yml`: a table, a diagram, a list of cards … One file per figure, one
//! module per kind. All share a head; the kind decides what else the file says.

pub mod bars;
pub mod budget;
pub mod cards;
pub mod definition;
pub mod hierarchy;
pub mod lanes;
pub mod mark;
pub mod matrix;
pub mod named;
mod parts;
pub mod people;
pub mod process;
pub mod quotation;
pub mod relations;
pub mod state;
pub mod statuses;
pub mod survey;
pub mod voices;

use std::sync::Arc;

use super::document::{STATUSES, Status};
use super::{Text, Written, needed_text, optional_text, plain, text};
use crate::diag;
use crate::source::Address;
use crate::yaml::{At, Fields, Log, Node};

use bars::Bars;
use budget::Budget;
use cards::Cards;
use definition::Definition;
use hierarchy::Hierarchy;
use lanes::Lanes;
use matrix::Matrix;
use people::People;
use process::Process;
use quotation::Quotation;
use relations::Relations;
use statuses::Statuses;
use survey::Survey;
use voices::Voices;

#[derive(Clone, PartialEq, Debug)]
pub struct FigureRecord {
    pub title: Text,
    /// What the figure shows, before it.
    pub lead: Option<Text>,
    /// A figure may be a draft in a document that is none: 活動の軸（案）.
    pub status: Option<Status>,
    /// What the figure has in the original and nobody can read there any more.
    pub lost: Option<Text>,
    pub notes: Vec<Note>,
    /// The page of the original: `4`, or as printed, `5/5`.
    pub source_page: Option<Arc<str>>,
    pub content: Content,
    pub at: Address,
}

/// A note below a figure. With a key it is numbered, and a name or a cell may lead to it.
#[derive(Clone, PartialEq, Debug)]
pub struct Note {
    pub key: Option<Written<Arc<str>>>,
    pub text: Text,
}

/// What a figure says, by its kind.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    Definition(Definition),
    Budget(Budget),
    Bars(Bars),
    Survey(Survey),
    Cards(Cards),
    Quotation(Quotation),
    Process(Process),
    Hierarchy(Hierarchy),
    Matrix(Matrix),
    Statuses(Statuses),
    Lanes(Lanes),
    Relations(Relations),
    Voices(Voices),
    People(People),
}

type Reader = fn(&mut Fields, &mut Log) -> Option<Content>;

/// Every kind of figure: its word in `kind:`, which is also its block's, and its reader.
pub const KINDS: [(&str, Reader); 14] = [
    ("definition", |fields, log| definition::read(fields, log).map(Content::Definition)),
    ("budget", |fields, log| budget::read(fields, log).map(Content::Budget)),
    ("bars", |fields, log| bars::read(fields, log).map(Content::Bars)),
    ("survey", |fields, log| survey::read(fields, log).map(Content::Survey)),
    ("cards", |fields, log| cards::read(fields, log).map(Content::Cards)),
    ("quotation", |fields, log| quotation::read(fields, log).map(Content::Quotation)),
    ("process", |fields, log| process::read(fields, log).map(Content::Process)),
    ("hierarchy", |fields, log| hierarchy::read(fields, log).map(Content::Hierarchy)),
    ("matrix", |fields, log| matrix::read(fields, log).map(Content::Matrix)),
    ("statuses", |fields, log| statuses::read(fields, log).map(Content::Statuses)),
    ("lanes", |fields, log| lanes::read(fields, log).map(Content::Lanes)),
    ("relations", |fields, log| relations::read(fields, log).map(Content::Relations)),
    ("voices", |fields, log| voices::read(fields, log).map(Content::Voices)),
    ("people", |fields, log| people::read(fields, log).map(Content::People)),
];

impl Content {
    pub fn kind(&self) -> &'static str {
        match self {
            Content::Definition(_) => "definition",
            Content::Budget(_) => "budget",
            Content::Bars(_) => "bars",
            Content::Survey(_) => "survey",
            Content::Cards(_) => "cards",
            Content::Quotation(_) => "quotation",
            Content::Process(_) => "process",
            Content::Hierarchy(_) => "hierarchy",
            Content::Matrix(_) => "matrix",
            Content::Statuses(_) => "statuses",
            Content::Lanes(_) => "lanes",
            Content::Relations(_) => "relations",
            Content::Voices(_) => "voices",
            Content::People(_) => "people",
        }
    }

    /// Whether something in it is `unknown`: the page then has to say why.
    pub fn has_unknown(&self) -> bool {
        match self {
            Content::Budget(budget) => budget.has_unknown(),
            Content::Bars(bars) => bars.has_unknown(),
            Content::Survey(_)
            | Content::Cards(_)
            | Content::Quotation(_)
            | Content::Definition(_)
            | Content::Hierarchy(_)
            | Content::Relations(_)
            | Content::Voices(_)
            | Content::People(_) => false,
            Content::Process(process) => process.has_unknown(),
            Content::Matrix(matrix) => matrix.has_unknown(),
            Content::Statuses(statuses) => statuses.has_unknown(),
            Content::Lanes(lanes) => lanes.has_unknown(),
        }
    }

    /// Whether the figure is a table of facts that others may want as CSV.
    pub fn is_tabular(&self) -> bool {
        match self {
            Content::Budget(_) | Content::Bars(_) | Content::Cards(_) => true,
            Content::Survey(_) | Content::Quotation(_) | Content::Definition(_) => false,
            Content::Matrix(_) | Content::Statuses(_) => true,
            Content::Voices(_) | Content::People(_) => true,
            Content::Process(_)
            | Content::Hierarchy(_)
            | Content::Lanes(_)
            | Content::Relations(_) => true,
        }
    }

    /// Every mention of a numbered note, in the order of the page.
    pub fn notes(&self) -> Vec<&Written<Arc<str>>> {
        match self {
            Content::Matrix(matrix) => matrix.notes(),
            Content::Budget(_)
            | Content::Bars(_)
            | Content::Survey(_)
            | Content::Cards(_)
            | Content::Quotation(_)
            | Content::Definition(_)
            | Content::Statuses(_)
            | Content::Voices(_)
            | Content::People(_)
            | Content::Process(_)
            | Content::Hierarchy(_)
            | Content::Lanes(_)
            | Content::Relations(_) => Vec::new(),
        }
    }

    /// The ids that the figure gives to its parts, after its own and a full stop.
    pub fn anchors(&self) -> Vec<String> {
        match self {
            Content::Budget(budget) => budget.anchors(),
            Content::Bars(bars) => bars.anchors(),
            Content::Cards(cards) => cards.anchors(),
            Content::Matrix(matrix) => matrix.rows.iter().filter_map(|row| row.anchor()).collect(),
            Content::Statuses(statuses) => statuses.ids().map(|id| id.to_string()).collect(),
            Content::Process(process) => process.steps().filter_map(|step| step.anchor()).collect(),
            Content::Hierarchy(hierarchy) => {
                hierarchy.all().into_iter().filter_map(|node| node.anchor()).collect()
            }
            Content::Lanes(lanes) => lanes.boxes.iter().filter_map(|one| one.anchor()).collect(),
            Content::Relations(relations) => {
                relations.nodes.iter().filter_map(|node| node.anchor()).collect()
            }
            Content::Voices(voices) => {
                voices.groups.iter().map(|group| group.id.value.to_string()).collect()
            }
            Content::Survey(_)
            | Content::Quotation(_)
            | Content::People(_)
            | Content::Definition(_) => Vec::new(),
        }
    }
}

impl Note {
    fn is(&self, key: &str) -> bool {
        self.key.as_ref().is_some_and(|own| *own.value == *key)
    }
}

impl FigureRecord {
    /// The number of a note as it is printed, counted from 1.
    pub fn note_number(&self, key: &str) -> Option<usize> {
        self.notes.iter().position(|note| note.is(key)).map(|at| at + 1)
    }
}

pub fn read(at: &At, log: &mut Log) -> Option<FigureRecord> {
    let mut fields = at.fields(log)?;
    let kinds = KINDS.map(|(word, reader)| (word, reader));
    let reader = fields.need("kind", log).and_then(|at| at.choice(&kinds, log))?;
    let title = needed_text(&mut fields, "title", log);
    let lead = optional_text(&mut fields, "lead", log);
    let status = fields.take("status").and_then(|at| at.choice(STATUSES, log));
    let lost = optional_text(&mut fields, "lost", log);
    let notes = fields.take("notes").map(|at| notes(&at, log)).unwrap_or_default();
    let source_page = plain(&mut fields, "source_page", log);
    let content = reader(&mut fields, log);
    fields.end(log);
    let content = content?;
    mentions(&notes, &content, log);
    if content.has_unknown() && lost.is_none() {
        log.push(diag::UNEXPLAINED_UNKNOWN.at(at.address()));
    }
    Some(FigureRecord { title, lead, status, lost, notes, source_page, content, at: at.address() })
}

/// A list of notes, or a mapping from their keys.
fn notes(at: &At, log: &mut Log) -> Vec<Note> {
    match at.node {
        Node::Map(_) => at
            .entries(log)
            .into_iter()
            .map(|(key, value)| {
                let key = Written { value: key.clone(), at: value.address_of_key() };
                Note { key: Some(key), text: text(&value, log) }
            })
            .collect(),
        _ => {
            let list = at.list(log);
            list.iter().map(|item| Note { key: None, text: text(item, log) }).collect()
        }
    }
}

/// A numbered note and its mentions belong together: neither stands without the other.
fn mentions(notes: &[Note], content: &Content, log: &mut Log) {
    let keys: Vec<&Written<Arc<str>>> = notes.iter().filter_map(|note| note.key.as_ref()).collect();
    let names: Vec<&str> = keys.iter().map(|key| &*key.value).collect();
    let mentioned = content.notes();
    for mention in &mentioned {
        if !names.contains(&&*mention.value) {
            let at = mention.at.clone();
            log.push(named::unknown(&mention.value, "notes", &names, at));
        }
    }
    for key in keys {
        if !mentioned.iter().any(|mention| mention.value == key.value) {
            log.push(diag::UNUSED_NOTE.at(key.at.clone()).with("key", &key.value));
        }
    }
}
