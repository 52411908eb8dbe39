//! One indicator's own page.

use super::{Of, figure, words};
use crate::model::route::PageId;
use crate::page::{Figure, Link, Page, Part, Words};
use crate::record::indicator::IndicatorRecord;

pub fn page(of: &Of, record: &IndicatorRecord) -> Page {
    let mut page = of.frame(of.view.words(&record.name));
    page.shoulder = Some(Words::plain(words::page_name(of.page, of.lang())));
    page.breadcrumbs.push(Link {
        url: of.link(&PageId::Indicators),
        words: Words::plain(words::page_name(&PageId::Indicators, of.lang())),
        number: None,
        current: false,
    });
    let indicator = figure::indicator::draw(of, record, true);
    page.description = Some(indicator.statement.to_string());
    page.body.push(Part::Figure(Box::new(Figure::Indicator(Box::new(indicator)))));
    page
}
