//! `data/DOC/plan.yml`: the vision, its strategies and their policy directions.

use std::sync::Arc;

use super::id::{IndicatorId, StrategyId};
use super::keyword::Keyword;
use super::records;
use super::{Text, Written, needed_text, optional_text, reading, written_id};
use crate::lang::Bilingual;
use crate::yaml::{At, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct PlanRecord {
    pub vision: Option<Vision>,
    pub strategies_label: Text,
    pub directions_label: Text,
    pub strategies: Vec<Strategy>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Vision {
    pub label: Text,
    pub text: Text,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Strategy {
    pub id: Written<StrategyId>,
    /// As printed: 戦略1.
    pub number: Option<Text>,
    pub title: Text,
    /// In kana: the title's place in the Japanese index.
    pub reading: Option<Arc<str>>,
    pub keywords: Vec<Keyword>,
    pub directions: Vec<Direction>,
    pub indicators: Vec<Written<IndicatorId>>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Direction {
    pub id: Written<StrategyId>,
    /// As printed: (1).
    pub number: Option<Text>,
    pub title: Text,
}

pub fn read(at: &At, log: &mut Log) -> Option<PlanRecord> {
    let mut fields = at.fields(log)?;
    let vision = fields.take("vision").and_then(|at| {
        let mut fields = at.fields(log)?;
        let label = needed_text(&mut fields, "label", log);
        let text = needed_text(&mut fields, "text", log);
        fields.end(log);
        Some(Vision { label, text })
    });
    let mut strategies_label = None;
    let mut directions_label = None;
    if let Some(at) = fields.take("labels")
        && let Some(mut labels) = at.fields(log)
    {
        strategies_label = optional_text(&mut labels, "strategies", log);
        directions_label = optional_text(&mut labels, "directions", log);
        labels.end(log);
    }
    let strategies = records(&mut fields, "strategies", strategy, log);
    fields.end(log);
    Some(PlanRecord {
        vision,
        strategies_label: strategies_label.unwrap_or_else(|| both("戦略", "Strategies")),
        directions_label: directions_label.unwrap_or_else(|| both("取組方針", "Policy directions")),
        strategies,
    })
}

fn both(ja: &str, en: &str) -> Text {
    Bilingual { ja: Some(Arc::from(ja)), en: Some(Arc::from(en)) }
}

fn strategy(at: &At, log: &mut Log) -> Option<Strategy> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), StrategyId, log);
    let strategy = Strategy {
        number: optional_text(&mut fields, "number", log),
        title: needed_text(&mut fields, "title", log),
        reading: reading(&mut fields, log),
        keywords: records(&mut fields, "keywords", Keyword::read, log),
        directions: records(&mut fields, "directions", direction, log),
        indicators: records(
            &mut fields,
            "indicators",
            |at, log| written_id(Some(at.clone()), IndicatorId, log),
            log,
        ),
        id: id?,
    };
    fields.end(log);
    Some(strategy)
}

fn direction(at: &At, log: &mut Log) -> Option<Direction> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), StrategyId, log);
    let number = optional_text(&mut fields, "number", log);
    let title = needed_text(&mut fields, "title", log);
    fields.end(log);
    Some(Direction { id: id?, number, title })
}
