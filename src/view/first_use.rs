//! Years on a finished page: the first sentence that names one says it in full, the next ones in short. Facts and
//! chronologies are looked up one by one and always say it in full; tables, axes and roadmaps never do.

use crate::page::drawn::Body;
use crate::page::{Figure, Named, Page, Part};

/// Walks the page as it is read.
pub fn settle(page: &mut Page) {
    let mut named = Named::default();
    for part in &mut page.body {
        let Part::Figure(figure) = part else { continue };
        match &mut **figure {
            Figure::Indicator(indicator) => indicator.statement.settle(&mut named),
            Figure::Drawn(drawn) => {
                if let Body::Budget(budget) = &mut drawn.body {
                    budget.statement.settle(&mut named);
                }
            }
            _ => {}
        }
    }
}
