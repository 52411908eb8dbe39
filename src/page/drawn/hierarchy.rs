//! What consists of what.

use serde::Serialize;

use crate::page::{Link, Words};

#[derive(Clone, Debug, Serialize)]
pub struct Hierarchy {
    /// `chart`, `columns`.
    pub form: &'static str,
    /// Where a chart grows where there is room: `down`, `across`; `indented`: it is too large for either.
    pub way: &'static str,
    /// How many levels there are: 1 to 5.
    pub depth: usize,
    pub nodes: Vec<HierarchyNode>,
    /// The sectors that occur.
    pub sectors: Vec<Sector>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HierarchyNode {
    /// The id after the figure's anchor and a full stop: `node-office`.
    pub key: Option<String>,
    pub number: Option<Words>,
    pub label: Option<Words>,
    pub name: Words,
    pub text: Option<Words>,
    pub sector: Option<Sector>,
    pub indicators: Vec<Link>,
    pub open_ended: bool,
    pub nodes: Vec<HierarchyNode>,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Sector {
    /// 産.
    pub mark: Words,
    /// 産業界.
    pub word: Words,
}
