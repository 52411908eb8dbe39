//! A whole document on one page, in the order of reading, to be printed as a booklet.

use super::body::{self, Setting};
use super::{Of, figure, made, words};
use crate::lang::Shown;
use crate::markup::escape;
use crate::model::document::Chapter;
use crate::model::route::PageId;
use crate::page::{Figure, Page, Part, Section, Words};

pub fn page(of: &Of) -> Page {
    let record = &of.document.record;
    let mut page = of.frame(of.view.words(&record.title));
    page.layout = "booklet";
    let name = words::page_name(of.page, of.lang());
    page.title = format!("{} | {name} | {}", page.heading.text, page.site.name.text);
    page.subtitle = of.view.maybe(&record.subtitle);
    page.navigation = None;
    page.previous = None;
    page.next = None;
    page.citation = None;
    page.lead = Some(of.view.words(&record.summary));
    page.facts = Some(figure::facts::of_document(of));
    let overview = Of { page: &PageId::Overview, ..*of };
    if let Some(introduction) = of.document.introduction("index") {
        part(&overview, Some(introduction), "index", overview_name(of), &mut page, Vec::new());
    }
    for chapter in &of.document.chapters {
        let chapter_page = PageId::Chapter(chapter.id.clone());
        let title = of.document.title_of(chapter, of.lang());
        let heading = Words::shown(Shown { lang: title.lang, value: &*title.value }, of.lang());
        let of = Of { page: &chapter_page, ..*of };
        part(&of, Some(chapter), chapter.id.as_str(), heading, &mut page, Vec::new());
    }
    for id in [PageId::Indicators, PageId::Roadmap, PageId::History, PageId::Glossary] {
        let of = Of { page: &id, ..*of };
        if let Some(figures) = figures(&of, &page) {
            let (heading, introduction) = made::introduced(&of);
            part(&of, introduction, body::made_anchor(&id), heading, &mut page, figures);
        }
    }
    page
}

fn overview_name(of: &Of) -> Words {
    Words::plain(words::page_name(&PageId::Overview, of.lang()))
}

/// What the tool adds from the data: of the indicators only those that no chapter has shown.
fn figures(of: &Of, page: &Page) -> Option<Vec<Figure>> {
    if *of.page != PageId::Indicators {
        return made::figures(of);
    }
    let shown = |id: &str| {
        page.body.iter().any(|part| match part {
            Part::Figure(figure) => matches!(&**figure,
                Figure::Indicator(indicator) if indicator.anchor == figure::indicator::anchor(id)),
            Part::Html(_) => false,
        })
    };
    let list = of.document.indicators.as_ref()?;
    let mut figures = made::figures(of)?;
    let rest = list.iter().filter(|record| !shown(record.id.value.as_str()));
    figures.extend(
        rest.map(|record| Figure::Indicator(Box::new(figure::indicator::draw(of, record, false)))),
    );
    Some(figures)
}

/// One chapter: its heading, its text, its figures.
fn part(
    of: &Of,
    chapter: Option<&Chapter>,
    anchor: &str,
    heading: Words,
    page: &mut Page,
    figures: Vec<Figure>,
) {
    let number = match of.page {
        PageId::Chapter(id) => {
            of.document.strategy_of(id).and_then(|strategy| of.view.maybe(&strategy.number))
        }
        _ => None,
    };
    page.contents.push(Section {
        id: anchor.to_owned(),
        number: number.as_ref().map(|number| number.text.clone()),
        title: heading.text.clone(),
        level: 2,
    });
    let shoulder = number.map(|number| format!("<p class=\"shoulder\">{}</p>\n", spoken(&number)));
    let opening = format!(
        "<section class=\"part\" id=\"{anchor}\">\n{}<h2>{}</h2>\n",
        shoulder.unwrap_or_default(),
        spoken(&heading),
        anchor = escape(anchor),
    );
    page.body.push(Part::Html(opening));
    if let Some(chapter) = chapter {
        body::fill(of, chapter, &Setting::part(anchor), page);
    }
    for mut figure in figures {
        body::prefix_anchors(&mut figure, anchor);
        page.body.push(Part::Figure(Box::new(figure)));
    }
    page.body.push(Part::Html("</section>\n".into()));
}

fn spoken(words: &Words) -> String {
    body::words_html(words)
}
