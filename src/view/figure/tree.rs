//! The tree of vision, strategies and policy directions, and its parts.

use super::Of;
use crate::model::route::PageId;
use crate::page::{Directions, Link, Numbered, Tree, TreeStrategy, Vision};
use crate::record::plan::{PlanRecord, Strategy};

pub fn vision(of: &Of, plan: &PlanRecord) -> Option<Vision> {
    let vision = plan.vision.as_ref()?;
    Some(Vision { label: of.view.words(&vision.label), text: of.view.words(&vision.text) })
}

pub fn draw(of: &Of, plan: &PlanRecord) -> Tree {
    let strategies = plan.strategies.iter().map(|strategy| {
        let page = PageId::Chapter(strategy.id.value.as_str().into());
        let has_page = of.document.chapter(strategy.id.value.as_str()).is_some();
        TreeStrategy {
            link: Link {
                url: of.link(&page),
                words: of.view.words(&strategy.title),
                number: of.view.maybe(&strategy.number),
                current: *of.page == page,
            },
            has_page,
            directions: numbered(of, strategy),
        }
    });
    Tree {
        vision: vision(of, plan),
        strategies_label: of.view.words(&plan.strategies_label),
        directions_label: of.view.words(&plan.directions_label),
        strategies: strategies.collect(),
    }
}

pub fn directions(of: &Of, strategy: &Strategy) -> Directions {
    Directions { directions: numbered(of, strategy) }
}

fn numbered(of: &Of, strategy: &Strategy) -> Vec<Numbered> {
    let numbered = strategy.directions.iter().map(|direction| Numbered {
        number: of.view.maybe(&direction.number),
        words: of.view.words(&direction.title),
    });
    numbered.collect()
}
