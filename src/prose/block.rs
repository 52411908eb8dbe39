//! Blocks: fenced code blocks whose info word names a kind and whose body is YAML.

use std::sync::Arc;

use super::japanese;
use crate::diag;
use crate::record::figure::KINDS;
use crate::record::id::{ConsultationId, FigureId, IndicatorId, StrategyId};
use crate::record::{self, Written};
use crate::source::{FilePath, Inside};
use crate::yaml::{self, At, Log, Node};

/// A block as written; what it names is looked up by `view`.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The vision statement.
    Vision,
    /// The tree of vision, strategies and policy directions.
    Tree,
    /// The policy directions of a strategy; `None`: of the strategy whose page this is.
    Directions(Option<Written<StrategyId>>),
    Keywords(Option<Written<StrategyId>>),
    /// Indicators with chart and table.
    Indicator(Vec<Written<IndicatorId>>),
    /// A table of indicators; `None`: of all.
    Indicators(Option<Vec<Written<IndicatorId>>>),
    Roadmap,
    History,
    Consultation(Written<ConsultationId>),
    Facts(Vec<Fact>),
    Contact,
    Note(String),
    /// A figure of the document's data.
    Figure(FigureRef),
    /// A data file of the document, printed as it is written.
    Data(Written<Arc<str>>),
    /// The table of diagnostics.
    Diagnostics,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FigureRef {
    /// The block's word.
    pub kind: &'static str,
    pub id: Written<FigureId>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub label: String,
    /// One value, or several as a list.
    pub values: Vec<String>,
}

/// The info words of all blocks but those of figures ([`KINDS`]). `figure` and `example` are
/// read by the reader itself.
const BLOCKS: [&str; 16] = [
    "vision",
    "tree",
    "directions",
    "keywords",
    "indicator",
    "indicators",
    "roadmap",
    "history",
    "consultation",
    "facts",
    "contact",
    "note",
    "data",
    "diagnostics",
    "figure",
    "example",
];

/// The info words that name a block.
pub fn words() -> impl Iterator<Item = &'static str> {
    BLOCKS.into_iter().chain(KINDS.iter().map(|(word, _)| *word))
}

/// Reads the body of a block. `None` where the body is wrong (and reported) or the word is no
/// block's.
pub fn read(
    word: &str,
    file: &FilePath,
    body: &str,
    inside: Inside,
    log: &mut Log,
) -> Option<Block> {
    if word == "note" {
        return Some(Block::Note(japanese::one_line(body)));
    }
    let checked = yaml::read(file, body, inside);
    log.extend(checked.diagnostics);
    let node = checked.value?;
    let at = At::root(&node, file, inside);
    let kind = KINDS.iter().map(|(kind, _)| *kind).find(|kind| *kind == word);
    let names_one = kind.is_some() || ["indicator", "consultation", "data"].contains(&word);
    if at.is_null() && names_one {
        log.push(diag::MISSING_KEY.at(at.address()).with("key", "id"));
        return None;
    }
    if let Some(kind) = kind {
        let id = record::written_id(Some(at), FigureId, log)?;
        return Some(Block::Figure(FigureRef { kind, id }));
    }
    Some(match word {
        "vision" => Block::Vision,
        "tree" => Block::Tree,
        "directions" => Block::Directions(strategy(&at, log)?),
        "keywords" => Block::Keywords(strategy(&at, log)?),
        "indicator" => Block::Indicator(indicators(&at, log)?),
        "indicators" if at.is_null() => Block::Indicators(None),
        "indicators" => Block::Indicators(Some(indicators(&at, log)?)),
        "roadmap" => Block::Roadmap,
        "history" => Block::History,
        "consultation" => Block::Consultation(record::written_id(Some(at), ConsultationId, log)?),
        "facts" => Block::Facts(facts(&at, log)),
        "contact" => Block::Contact,
        "data" => Block::Data(Written { value: at.text(log)?.into(), at: at.address() }),
        "diagnostics" => Block::Diagnostics,
        _ => return None,
    })
}

fn strategy(at: &At, log: &mut Log) -> Option<Option<Written<StrategyId>>> {
    if at.is_null() {
        return Some(None);
    }
    record::written_id(Some(at.clone()), StrategyId, log).map(Some)
}

/// One id, or a list of ids.
fn indicators(at: &At, log: &mut Log) -> Option<Vec<Written<IndicatorId>>> {
    let items = match at.node {
        Node::List(_) => at.list(log),
        _ => vec![at.clone()],
    };
    let ids: Vec<Written<IndicatorId>> = items
        .iter()
        .filter_map(|item| record::written_id(Some(item.clone()), IndicatorId, log))
        .collect();
    (!ids.is_empty()).then_some(ids)
}

fn facts(at: &At, log: &mut Log) -> Vec<Fact> {
    at.entries(log)
        .into_iter()
        .map(|(label, value)| {
            let values = match value.node {
                Node::List(_) => value
                    .list(log)
                    .iter()
                    .filter_map(|item| item.text(log).map(str::to_owned))
                    .collect(),
                _ => value.text(log).map(str::to_owned).into_iter().collect(),
            };
            Fact { label: Arc::as_ref(label).to_owned(), values }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word without an arm in [`read`] would vanish without a word.
    #[test]
    fn every_word_is_read() {
        let file = FilePath::new("a.md");
        let elsewhere = ["figure", "example"];
        for word in words().filter(|word| !elsewhere.contains(word)) {
            let body = match word {
                "indicator" | "consultation" => "some-id",
                "data" => "figures/some-id.yml",
                _ if KINDS.iter().any(|(kind, _)| *kind == word) => "some-id",
                "facts" => "名前: 値",
                _ => "",
            };
            let mut log = Log::new();
            assert!(read(word, &file, body, None, &mut log).is_some(), "{word}");
            assert!(log.is_empty(), "{word}: {log:?}");
        }
    }
}
