//! The pages that the tool makes from a document's data: overview, indicators, roadmap,
//! history, glossary. Each may begin with a text of its own.

use super::{Of, body, figure, words};
use crate::lang::Shown;
use crate::page::{Figure, Page, Part, Words};

/// The title and text of `content/DOC/{name}.LANG.md` over what the tool adds.
fn made(of: &Of, heading: Words, figures: Vec<Figure>) -> Page {
    let introduction = of.document.text_of(of.page);
    let written = introduction.and_then(|chapter| {
        let shown = chapter.shown(of.lang())?;
        let title = shown.value.front.title.as_ref()?;
        Some(Words::shown(Shown { lang: shown.lang, value: &**title }, of.lang()))
    });
    let mut page = of.frame(written.unwrap_or(heading));
    if let Some(chapter) = introduction {
        body::fill(of, chapter, &mut page);
    }
    page.body.extend(figures.into_iter().map(|figure| Part::Figure(Box::new(figure))));
    page
}

fn named(of: &Of, figure: Figure) -> Page {
    made(of, Words::plain(words::page_name(of.page, of.lang())), vec![figure])
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
    let mut page = made(of, title.clone(), figures);
    // The document's name is a fact of document.yml, whatever the text's own title.
    page.heading = title;
    page.title = match page.heading.text == page.site.name.text {
        true => page.heading.text.clone(),
        false => format!("{} | {}", page.heading.text, page.site.name.text),
    };
    page.subtitle = of.view.maybe(&record.subtitle);
    if page.lead.is_none() {
        page.lead = Some(of.view.words(&record.summary));
    }
    page
}

pub fn indicators(of: &Of) -> Option<Page> {
    let list = of.document.indicators.as_ref()?;
    let figure = figure::indicators::draw(of, list.iter().collect());
    Some(named(of, Figure::Indicators(figure)))
}

pub fn roadmap(of: &Of) -> Option<Page> {
    let roadmap = of.document.roadmap.as_ref()?;
    Some(named(of, Figure::Roadmap(figure::roadmap::draw(of, roadmap))))
}

pub fn history(of: &Of) -> Option<Page> {
    let events = of.document.history.as_ref()?;
    Some(named(of, Figure::History(figure::history::draw(of, events))))
}

pub fn glossary(of: &Of) -> Option<Page> {
    let terms = of.document.glossary.as_ref()?;
    Some(named(of, Figure::Glossary(figure::glossary::draw(of, terms))))
}
