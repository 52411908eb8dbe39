//! What consists of what: an organization, axes with their items, goals with their programmes.

use super::super::id::{IndicatorId, PartId};
use super::super::{Text, Written, flag, needed_text, optional_text, records, text, written_id};
use super::parts::{self, Known};
use crate::diag;
use crate::yaml::{self, At, Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Hierarchy {
    pub form: Form,
    pub sectors: Vec<Sector>,
    pub nodes: Vec<Node>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Boxes joined by lines.
    Chart,
    /// The first level side by side, each with its lists.
    Columns,
}

/// Where members come from, as a short mark: 産, 官, 学.
#[derive(Clone, PartialEq, Debug)]
pub struct Sector {
    pub id: Written<PartId>,
    pub mark: Text,
    pub word: Text,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    pub id: Option<Written<PartId>>,
    /// As printed: ①.
    pub number: Option<Text>,
    /// A short name before the name: 産業軸.
    pub label: Option<Text>,
    pub name: Text,
    pub text: Option<Text>,
    /// Its place among the sectors.
    pub sector: Option<usize>,
    pub indicators: Vec<Written<IndicatorId>>,
    /// The source says that there are more below it.
    pub open_ended: bool,
    pub nodes: Vec<Node>,
}

/// Deeper trees can be read on no phone.
pub const DEEPEST: usize = 5;

impl Hierarchy {
    /// Every node, each before those below it.
    pub fn all(&self) -> Vec<&Node> {
        self.nodes.iter().flat_map(Node::all).collect()
    }

    pub fn depth(&self) -> usize {
        self.nodes.iter().map(Node::depth).max().unwrap_or(0)
    }
}

impl Node {
    /// Its id on the page, after the figure's and a full stop.
    pub fn anchor(&self) -> Option<String> {
        self.id.as_ref().map(|id| format!("node-{}", id.value))
    }

    fn all(&self) -> Vec<&Node> {
        let below = self.nodes.iter().flat_map(Node::all);
        std::iter::once(self).chain(below).collect()
    }

    fn depth(&self) -> usize {
        1 + self.nodes.iter().map(Node::depth).max().unwrap_or(0)
    }

    /// How many nodes below it have none below themselves: the width of its branch.
    pub fn leaves(&self) -> usize {
        self.nodes.iter().map(Node::leaves).sum::<usize>().max(1)
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Hierarchy> {
    let forms = [("chart", Form::Chart), ("columns", Form::Columns)];
    let form = fields.take("form").and_then(|at| at.choice(&forms, log)).unwrap_or(Form::Chart);
    let found = log.len();
    let sectors = records(fields, "sectors", sector, log);
    parts::doubled(sectors.iter().map(|sector| &sector.id), log);
    let whole = parts::all_read(log, found);
    let known = Known::of("sectors", sectors.iter().map(|sector| &sector.id), whole);
    let nodes = parts::filled(fields, "nodes", |at, log| node(at, 1, &known, log), log);
    let hierarchy = Hierarchy { form, sectors, nodes };
    parts::doubled(hierarchy.all().into_iter().filter_map(|node| node.id.as_ref()), log);
    Some(hierarchy)
}

fn sector(at: &At, log: &mut Log) -> Option<Sector> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), PartId, log);
    let mark = fields.need("mark", log).map(|at| mark(&at, log)).unwrap_or_default();
    let word = needed_text(&mut fields, "word", log);
    fields.end(log);
    Some(Sector { id: id?, mark, word })
}

/// A plain mark is a sign, the same in both languages: 産 stands on English pages too.
fn mark(at: &At, log: &mut Log) -> Text {
    match at.node {
        yaml::Node::Text(sign) => Text { ja: Some(sign.trim().into()), en: None },
        _ => text(at, log),
    }
}

fn node(at: &At, level: usize, sectors: &Known, log: &mut Log) -> Option<Node> {
    let mut fields = at.fields(log)?;
    if level > DEEPEST {
        log.push(diag::TOO_DEEP.at(at.address()).with("deepest", DEEPEST));
        return None;
    }
    let node = Node {
        id: written_id(fields.take("id"), PartId, log),
        number: optional_text(&mut fields, "number", log),
        label: optional_text(&mut fields, "label", log),
        name: needed_text(&mut fields, "name", log),
        text: optional_text(&mut fields, "text", log),
        sector: written_id(fields.take("sector"), PartId, log)
            .and_then(|sector| sectors.place(&sector, log)),
        indicators: records(
            &mut fields,
            "indicators",
            |at, log| written_id(Some(at.clone()), IndicatorId, log),
            log,
        ),
        open_ended: flag(&mut fields, "open_ended", log),
        nodes: records(
            &mut fields,
            "nodes",
            |at, log| self::node(at, level + 1, sectors, log),
            log,
        ),
    };
    fields.end(log);
    Some(node)
}
