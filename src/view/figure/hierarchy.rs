//! What consists of what, as lists within lists.

use super::Of;
use crate::model::route::PageId;
use crate::page::Link;
use crate::page::drawn::{Hierarchy, HierarchyNode, Sector};
use crate::record::Written;
use crate::record::figure::hierarchy::{self as record, Form, Node};
use crate::record::id::IndicatorId;

/// The widest chart that grows downwards: more boxes side by side would be too narrow.
const WIDEST: usize = 5;
/// The deepest and the highest chart that grows across: on more, a box and those to its right
/// stand on different screens.
const DEEPEST_ACROSS: usize = 4;
const HIGHEST_ACROSS: usize = 20;

pub fn draw(of: &Of, hierarchy: &record::Hierarchy) -> Hierarchy {
    Hierarchy {
        form: match hierarchy.form {
            Form::Chart => "chart",
            Form::Columns => "columns",
        },
        way: way(hierarchy),
        depth: hierarchy.depth(),
        nodes: nodes(of, hierarchy, &hierarchy.nodes),
        sectors: occurring(hierarchy).map(|sector| self::sector(of, sector)).collect(),
    }
}

/// The sectors of the legend.
fn occurring(hierarchy: &record::Hierarchy) -> impl Iterator<Item = &record::Sector> {
    let used: Vec<usize> = hierarchy.all().iter().filter_map(|node| node.sector).collect();
    let sectors = hierarchy.sectors.iter().enumerate();
    sectors.filter(move |(place, _)| used.contains(place)).map(|(_, sector)| sector)
}

/// Where a chart grows: few short names downwards, as organizations are drawn; else across.
fn way(hierarchy: &record::Hierarchy) -> &'static str {
    let leaves: usize = hierarchy.nodes.iter().map(Node::leaves).sum();
    let has_texts = hierarchy.all().iter().any(|node| node.text.is_some());
    match hierarchy.depth() {
        _ if leaves <= WIDEST && !has_texts => "down",
        ..=DEEPEST_ACROSS if leaves <= HIGHEST_ACROSS => "across",
        _ => "indented",
    }
}

fn nodes(of: &Of, hierarchy: &record::Hierarchy, list: &[Node]) -> Vec<HierarchyNode> {
    let node = |node: &Node| HierarchyNode {
        key: node.anchor(),
        number: of.view.maybe(&node.number),
        label: of.view.maybe(&node.label),
        name: of.view.words(&node.name),
        text: of.view.maybe(&node.text),
        sector: node
            .sector
            .and_then(|place| hierarchy.sectors.get(place))
            .map(|sector| self::sector(of, sector)),
        indicators: node.indicators.iter().filter_map(|id| indicator(of, id)).collect(),
        open_ended: node.open_ended,
        nodes: nodes(of, hierarchy, &node.nodes),
    };
    list.iter().map(node).collect()
}

fn sector(of: &Of, sector: &record::Sector) -> Sector {
    Sector { mark: of.view.words(&sector.mark), word: of.view.words(&sector.word) }
}

fn indicator(of: &Of, id: &Written<IndicatorId>) -> Option<Link> {
    let record = of.document.indicator(&id.value)?;
    Some(Link {
        url: of.link(&PageId::Indicator(id.value.clone())),
        words: of.view.words(&record.name),
        number: None,
        current: false,
    })
}
