//! Keywords: the list of all, and a page for each with what carries it in all documents.

use super::{View, figure, search, words};
use crate::lang::Shown;
use crate::model::keywords::Carrier;
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{
    Carriers, CarriersOfDocument, Figure, KeywordDefinition, Link, Page, Part, Words,
};
use crate::record::id::KeywordId;
use crate::record::keyword::KeywordRecord;

pub fn list(view: &View) -> Page {
    let mut page = view.frame(Words::plain(words::keywords(view.lang)));
    page.description = Some(words::keywords_description(view.lang).into());
    page.lead = page.description.clone().map(Words::plain);
    page.breadcrumbs = search::crumbs(view, Vec::new());
    let index = figure::index::of_keywords(view);
    page.body.push(Part::Figure(Box::new(Figure::Index(index))));
    page
}

pub fn page(view: &View, keyword: &KeywordRecord) -> Page {
    let mut page = view.frame(view.words(&keyword.name));
    page.shoulder = Some(Words::plain(words::named(words::Named::Keyword, view.lang)));
    page.description = Some(words::keyword_description(&page.heading.text, view.lang));
    let all = Link {
        url: view.link(&Route::Site(view.lang, SitePage::Keywords)),
        words: Words::plain(words::keywords(view.lang)),
        number: None,
        current: false,
    };
    page.breadcrumbs = search::crumbs(view, vec![all]);
    let figure = Figure::Carriers(carriers(view, &keyword.id.value));
    page.body.push(Part::Figure(Box::new(figure)));
    page
}

fn carriers(view: &View, id: &KeywordId) -> Carriers {
    let mut documents: Vec<CarriersOfDocument> = Vec::new();
    for carrier in view.site.carriers(id) {
        let route = Route::Page(view.lang, carrier.document.id.clone(), PageId::Overview);
        let document = view.link(&route);
        let link = link(view, &carrier);
        match documents.last_mut() {
            Some(last) if last.document.url == document => last.links.push(link),
            _ => {
                let words = view.words(&carrier.document.record.title);
                let document = Link { url: document, words, number: None, current: false };
                documents.push(CarriersOfDocument { document, links: vec![link] });
            }
        }
    }
    let terms = view.site.terms_of(id).into_iter();
    let definitions = terms.map(|(document, term)| {
        let glossary = Route::Page(view.lang, document.id.clone(), PageId::Glossary);
        KeywordDefinition {
            definition: view.words(&term.definition),
            url: format!("{}#{}", view.link(&glossary), term.id.value),
            document: view.words(&document.record.title),
        }
    });
    Carriers { definitions: definitions.collect(), documents }
}

fn link(view: &View, carrier: &Carrier) -> Link {
    let document = carrier.document;
    let url = view.link(&Route::Page(view.lang, document.id.clone(), carrier.page.clone()));
    let link = |words, number| Link { url, words, number, current: false };
    if let Some(strategy) = carrier.strategy {
        return link(view.words(&strategy.title), view.maybe(&strategy.number));
    }
    match &carrier.page {
        PageId::Chapter(id) => {
            let title = document.chapter(id.as_str()).map(|c| document.title_of(c, view.lang));
            let words = title.map(|title| {
                Words::shown(Shown { lang: title.lang, value: &*title.value }, view.lang)
            });
            link(words.unwrap_or_else(|| Words::plain("")), None)
        }
        page => link(Words::plain(words::page_name(page, view.lang)), None),
    }
}
