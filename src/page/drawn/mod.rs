//! What the templates of the figures in `data/DOC/figures/` are given: a head that all share
//! and a body by kind. One module per kind.

mod bars;
mod budget;
mod cards;
mod definition;
mod hierarchy;
mod lanes;
mod matrix;
mod people;
mod process;
mod quotation;
mod relations;
mod state;
mod statuses;
mod survey;
mod voices;

use serde::Serialize;

pub use bars::*;
pub use budget::*;
pub use cards::*;
pub use definition::*;
pub use hierarchy::*;
pub use lanes::*;
pub use matrix::*;
pub use people::*;
pub use process::*;
pub use quotation::*;
pub use relations::*;
pub use state::*;
pub use statuses::*;
pub use survey::*;
pub use voices::*;

use super::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Drawn {
    pub head: Head,
    pub body: Body,
}

/// What stands around every figure; `{% <drawn h={figure.head} words={words}> %}` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// The figure's own id, the same wherever it stands.
    pub id: String,
    /// The id on this page. Ids inside the figure begin with it and a full stop.
    pub anchor: String,
    /// `matrix`, `process` …
    pub kind: &'static str,
    pub title: Words,
    /// 案, 素案: where the figure is a draft.
    pub status: Option<String>,
    pub lead: Option<Words>,
    /// What the original has and nobody can read there any more.
    pub lost: Option<Words>,
    pub notes: Vec<DrawnNote>,
    pub source_page: Option<SourcePage>,
    /// The address of the figure's data.
    pub csv: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DrawnNote {
    /// `※`, or `※1` where something leads to it.
    pub mark: String,
    /// After the figure's anchor: `note-1`; `null` for notes that nothing leads to.
    pub key: Option<String>,
    /// Likewise, where the note is mentioned first: it leads back there.
    pub back: Option<String>,
    pub text: Words,
}

/// The page of the original that a figure, or a chapter, is about.
#[derive(Clone, Debug, Serialize)]
pub struct SourcePage {
    /// 原典 5/5ページ.
    pub label: String,
    pub url: Option<String>,
}

impl Body {
    /// Whether it takes more room than running text.
    pub fn is_wide(&self) -> bool {
        !matches!(self, Body::Definition(_) | Body::Quotation(_))
    }
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Body {
    Definition(Definition),
    Budget(Budget),
    Bars(Bars),
    Survey(Survey),
    Cards(Cards),
    Quotation(Quotation),
    Process(Process),
    Hierarchy(Hierarchy),
    Matrix(Box<Matrix>),
    Statuses(Statuses),
    Lanes(Lanes),
    Relations(Box<Relations>),
    Voices(Voices),
    People(People),
}
