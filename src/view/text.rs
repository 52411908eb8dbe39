//! A chapter: the Markdown of one page. A strategy's page shows its indicators, whether its
//! text does or not.

use super::body::{self, Setting};
use super::{Of, figure, words};
use crate::lang::Shown;
use crate::model::document::Chapter;
use crate::page::{Figure, Page, Part, Section, Words};
use crate::record::indicator::IndicatorRecord;

pub fn chapter(of: &Of, chapter: &Chapter) -> Page {
    let title = of.document.title_of(chapter, of.lang());
    let heading = Words::shown(Shown { lang: title.lang, value: &*title.value }, of.lang());
    let mut page = of.frame(heading);
    let strategy = of.document.strategy_of(&chapter.id);
    page.shoulder = strategy.and_then(|strategy| of.view.maybe(&strategy.number));
    body::fill(of, chapter, &Setting::page(), &mut page);
    if let Some(strategy) = strategy {
        let named = strategy.indicators.iter().filter_map(|id| of.document.indicator(&id.value));
        let rest: Vec<&IndicatorRecord> =
            named.filter(|record| !is_shown(of, &page, record)).collect();
        if !rest.is_empty() {
            add_indicators(of, &mut page, rest);
        }
    }
    page
}

fn is_shown(of: &Of, page: &Page, record: &IndicatorRecord) -> bool {
    let url = of.link(&crate::model::route::PageId::Indicator(record.id.value.clone()));
    page.body.iter().any(|part| match part {
        Part::Html(_) => false,
        Part::Figure(figure) => match &**figure {
            Figure::Indicator(indicator) => indicator.link.url == url,
            Figure::Indicators(list) => list.rows.iter().any(|row| row.link.url == url),
            _ => false,
        },
    })
}

fn add_indicators(of: &Of, page: &mut Page, indicators: Vec<&IndicatorRecord>) {
    const ID: &str = "strategy-indicators";
    let title = words::strategy_indicators(of.lang()).to_owned();
    // The number after the last; none where the author numbers the sections.
    let counted = page.contents.iter().filter(|section| section.level == 2);
    let last =
        counted.filter_map(|section| section.number.as_ref()?.parse::<u16>().ok()).next_back();
    let number = last.map(|last| (last + 1).to_string());
    let shown =
        number.iter().map(|number| format!("<span class=\"section-number\">{number}</span> "));
    let heading = format!("<h2 id=\"{ID}\">{}{title}</h2>\n", shown.collect::<String>());
    page.contents.push(Section { id: ID.into(), number, title, level: 2 });
    page.body.push(Part::Html(heading));
    let figure = figure::indicators::draw(of, indicators);
    page.body.push(Part::Figure(Box::new(Figure::Indicators(figure))));
}
