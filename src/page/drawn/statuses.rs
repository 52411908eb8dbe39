//! A list of what stands where.

use serde::Serialize;

use crate::page::{Time, Words};

#[derive(Clone, Debug, Serialize)]
pub struct Statuses {
    /// The groups stand side by side.
    pub columns: bool,
    /// The words that are used and what they mean; those without a meaning are left out.
    pub meanings: Vec<StatusMeaning>,
    /// Whether any item says when it was decided, and which plan lists it.
    pub decided: bool,
    pub listed: bool,
    /// How many columns the table has.
    pub width: usize,
    pub groups: Vec<StatusGroup>,
}

/// Where something stands: a shape and a word. The shape is the template's.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Standing {
    /// `full`, `half`, `open`, `dash`, `cross`, or `unknown`.
    pub shape: &'static str,
    pub word: Words,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatusMeaning {
    pub standing: Standing,
    pub meaning: Words,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatusGroup {
    /// After the figure's anchor and a full stop.
    pub anchor: Option<String>,
    pub name: Option<Words>,
    pub items: Vec<StatusItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatusItem {
    pub anchor: Option<String>,
    pub number: Option<String>,
    pub name: Words,
    /// など: after the last item of a group that has more.
    pub and_others: Option<&'static str>,
    pub standing: Option<Standing>,
    /// In place of a standing.
    pub no_status: &'static str,
    pub decided: Option<Time>,
    pub listed_in: Option<Words>,
    pub forum: Option<Words>,
    pub note: Option<Words>,
}
