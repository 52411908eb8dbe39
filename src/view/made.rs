//! The pages that the tool makes from a document's data: overview, indicators, roadmap,
//! history, glossary. Each may begin with a text of its own.

use super::body::{self, Setting};
use super::{Of, changes, figure};
use crate::model::document::Chapter;
use crate::model::route::PageId;
use crate::page::{ContextItem, Figure, Page, Part, Words};

/// The heading of a made page: what `content/DOC/{name}.LANG.md` says, else the tool's own; and
/// that text.
pub fn introduced<'a>(of: &Of<'a>) -> (Words, Option<&'a Chapter>) {
    (changes::title(of.document, of.page, of.lang()), of.document.text_of(of.page))
}

/// What the tool adds from the document's data; `None` where there is none.
pub fn figures(of: &Of) -> Option<Vec<Figure>> {
    let document = of.document;
    Some(vec![match of.page {
        PageId::Indicators => {
            let list = document.indicators.as_ref()?;
            Figure::Indicators(figure::indicators::draw(of, list.iter().collect()))
        }
        PageId::Roadmap => Figure::Roadmap(figure::roadmap::draw(of, document.roadmap.as_ref()?)),
        PageId::History => Figure::History(figure::history::draw(of, document.history.as_ref()?)),
        PageId::Glossary => {
            Figure::Glossary(figure::glossary::draw(of, document.glossary.as_ref()?))
        }
        _ => return None,
    }])
}

fn filled(of: &Of, figures: Vec<Figure>) -> Page {
    let (heading, introduction) = introduced(of);
    let mut page = of.frame(heading);
    if let Some(chapter) = introduction {
        body::fill(of, chapter, &Setting::page(), &mut page);
    }
    page.body.extend(figures.into_iter().map(|figure| Part::Figure(Box::new(figure))));
    page
}

pub fn page(of: &Of) -> Option<Page> {
    Some(filled(of, figures(of)?))
}

pub fn overview(of: &Of) -> Page {
    let record = &of.document.record;
    let title = of.view.words(&record.title);
    let mut figures = Vec::new();
    if let Some(plan) = &of.document.plan
        && !crate::model::is_manual(of.document)
    {
        figures.push(Figure::Tree(figure::tree::draw(of, plan)));
    }
    figures.push(Figure::Facts(figure::facts::of_document(of)));
    let mut page = filled(of, figures);
    // The document's name is a fact of document.yml, whatever the text's own title.
    page.heading = title;
    page.title = match page.heading.text == page.site.name.text {
        true => page.heading.text.clone(),
        false => format!("{} | {}", page.heading.text, page.site.name.text),
    };
    page.subtitle = of.view.maybe(&record.subtitle);
    page.context = record
        .context
        .iter()
        .map(|item| {
            let here = item.document.as_ref().and_then(|id| of.view.overview(&id.value));
            let url = here.or_else(|| item.url.as_ref().map(|url| url.to_string()));
            ContextItem { name: of.view.words(&item.name), url }
        })
        .collect();
    if page.lead.is_none() {
        page.lead = Some(of.view.words(&record.summary));
    }
    page
}
