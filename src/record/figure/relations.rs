//! Who is related to whom, and how: boxes and lines, each line with words.

use std::sync::Arc;

use super::super::id::{FigureId, PartId};
use super::super::{Text, Written, flag, needed_text, records, written_id};
use super::parts::{self, Known};
use crate::diag;
use crate::yaml::{At, Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Relations {
    pub form: Form,
    /// The matrix whose rows the numbers of nodes are.
    pub rows_of: Option<Written<FigureId>>,
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Map,
    /// Money flows along the lines; the words are its kind.
    Funds,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    pub id: Written<PartId>,
    pub name: Text,
    /// The place of the node that it is part of.
    pub within: Option<usize>,
    /// Numbers of rows, as printed.
    pub refs: Vec<Written<Arc<str>>>,
    /// Column and row, counted from 1.
    pub place: Option<(usize, usize)>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Edge {
    /// Places of nodes.
    pub from: usize,
    pub to: usize,
    pub words: Text,
    /// Whether it holds in both directions.
    pub both: bool,
}

impl Node {
    /// Whether there is more to say of it than its name: it then stands in a list of its own.
    pub fn says_more(&self) -> bool {
        self.within.is_some() || !self.refs.is_empty()
    }

    /// Its id on the page, after the figure's and a full stop, if it stands in that list.
    pub fn anchor(&self) -> Option<String> {
        self.says_more().then(|| format!("node-{}", self.id.value))
    }
}

/// A node before it is known what it is part of.
struct Loose {
    node: Node,
    within: Option<Written<PartId>>,
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Relations> {
    let forms = [("map", Form::Map), ("funds", Form::Funds)];
    let form = fields.take("form").and_then(|at| at.choice(&forms, log)).unwrap_or(Form::Map);
    let rows_of = written_id(fields.take("rows_of"), FigureId, log);
    let found = log.len();
    let loose = parts::filled(fields, "nodes", node, log);
    let ids: Vec<Written<PartId>> = loose.iter().map(|loose| loose.node.id.clone()).collect();
    parts::doubled(ids.iter(), log);
    let known = Known::of("nodes", ids.iter(), parts::all_read(log, found));
    let mut nodes = frames(loose, &known, log);
    if let Some(at) = fields.take("place") {
        places(&at, &known, &mut nodes, log);
    }
    let edges = parts::filled(fields, "edges", |at, log| edge(at, &known, &nodes, log), log);
    Some(Relations { form, rows_of, nodes, edges })
}

fn node(at: &At, log: &mut Log) -> Option<Loose> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), PartId, log);
    let name = needed_text(&mut fields, "name", log);
    let within = written_id(fields.take("within"), PartId, log);
    let refs = records(
        &mut fields,
        "refs",
        |at, log| Some(Written { value: at.text(log)?.into(), at: at.address() }),
        log,
    );
    fields.end(log);
    Some(Loose { node: Node { id: id?, name, within: None, refs, place: None }, within })
}

/// Puts nodes into those that they are part of. One that would come to be part of itself stays
/// outside.
fn frames(loose: Vec<Loose>, known: &Known, log: &mut Log) -> Vec<Node> {
    let (mut nodes, within): (Vec<Node>, Vec<_>) =
        loose.into_iter().map(|loose| (loose.node, loose.within)).unzip();
    for (place, within) in within.iter().enumerate() {
        let Some(written) = within else { continue };
        let Some(frame) = known.place(written, log) else { continue };
        if frame == place || surround(&nodes, frame).contains(&place) {
            let circle = diag::PART_OF_ITSELF.at(written.at.clone());
            log.push(circle.with("id", &nodes[place].id.value));
        } else {
            nodes[place].within = Some(frame);
        }
    }
    nodes
}

/// The nodes that a node is part of, from the inside out.
fn surround(nodes: &[Node], place: usize) -> Vec<usize> {
    let next = |at: &usize| nodes.get(*at).and_then(|node| node.within);
    std::iter::successors(next(&place), next).collect()
}

/// `place: {office: {column: 1, row: 2}}`
fn places(at: &At, known: &Known, nodes: &mut [Node], log: &mut Log) {
    for (key, value) in at.entries(log) {
        let written = Written { value: PartId(key.clone()), at: value.address_of_key() };
        let node = known.place(&written, log);
        let Some(mut fields) = value.fields(log) else { continue };
        let column = fields.need("column", log).and_then(|at| track(&at, log));
        let row = fields.need("row", log).and_then(|at| track(&at, log));
        fields.end(log);
        let (Some(node), Some(place)) = (node, column.zip(row)) else { continue };
        if let Some(other) = nodes.iter().find(|other| other.place == Some(place)) {
            let taken = diag::PLACE_TAKEN.at(value.address()).with("id", key);
            log.push(taken.with("other", &other.id.value));
        }
        nodes[node].place = Some(place);
    }
    for (frame, stranger) in strangers(nodes) {
        let taken = diag::PLACE_TAKEN.at(at.address()).with("id", &nodes[stranger].id.value);
        log.push(taken.with("other", &nodes[frame].id.value));
    }
}

/// Frames, and nodes that would be drawn in them without being part of them.
fn strangers(nodes: &[Node]) -> Vec<(usize, usize)> {
    let is_frame = |at: usize| nodes.iter().any(|node| node.within == Some(at));
    let inside = |frame: usize, at: usize| surround(nodes, at).contains(&frame);
    let mut found = Vec::new();
    for frame in (0..nodes.len()).filter(|at| is_frame(*at)) {
        let own = (0..nodes.len()).filter(|at| inside(frame, *at));
        let cells: Vec<(usize, usize)> = own.filter_map(|at| nodes[at].place).collect();
        let span = |of: fn(&(usize, usize)) -> usize| {
            Some(cells.iter().map(of).min()?..=cells.iter().map(of).max()?)
        };
        let Some((columns, rows)) = span(|cell| cell.0).zip(span(|cell| cell.1)) else { continue };
        let others = (0..nodes.len()).filter(|at| !is_frame(*at) && !inside(frame, *at));
        found.extend(
            others
                .filter(|at| {
                    nodes[*at].place.is_some_and(|(column, row)| {
                        columns.contains(&column) && rows.contains(&row)
                    })
                })
                .map(|at| (frame, at)),
        );
    }
    found
}

/// The number of a column or a row. More than a page holds is a typing error.
fn track(at: &At, log: &mut Log) -> Option<usize> {
    let written = at.text(log)?;
    let track = written.parse().ok().filter(|track| (1..=20).contains(track));
    if track.is_none() {
        log.push(diag::BAD_NUMBER.at(at.address()).with("value", written));
    }
    track
}

fn edge(at: &At, known: &Known, nodes: &[Node], log: &mut Log) -> Option<Edge> {
    let mut fields = at.fields(log)?;
    let from = written_id(fields.need("from", log), PartId, log);
    let to = written_id(fields.need("to", log), PartId, log);
    let words = needed_text(&mut fields, "words", log);
    let both = flag(&mut fields, "both", log);
    fields.end(log);
    let from = from.and_then(|from| known.place(&from, log));
    let to = to.and_then(|to| known.place(&to, log));
    let (from, to) = from.zip(to)?;
    let is_inside = surround(nodes, from).contains(&to) || surround(nodes, to).contains(&from);
    if from == to || is_inside {
        let inside = diag::RELATION_INSIDE.at(at.address());
        log.push(inside.with("from", &nodes[from].id.value).with("to", &nodes[to].id.value));
        return None;
    }
    Some(Edge { from, to, words, both })
}
