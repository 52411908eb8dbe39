//! The site's own pages: the choice of a language, the home page, the page for wrong addresses.

use super::{View, figure, words};
use crate::lang::Lang;
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{DocumentCard, Documents, Figure, Link, Page, Part, Words};

/// `/`: both languages, with their own names.
pub fn choice(view: &View) -> Page {
    let mut page = view.frame(view.words(&view.site.record.name));
    page.layout = "choice";
    page.description = Some(page.site.description.text.clone());
    page.switch = None;
    page.breadcrumbs = languages(view);
    page
}

/// `404.html`: served for any address, so it speaks both languages.
pub fn not_found(view: &View) -> Page {
    let mut page = choice(view);
    page.layout = "not-found";
    page.title = format!("404 | {}", page.site.name.text);
    page.canonical = None;
    page
}

fn languages(view: &View) -> Vec<Link> {
    let language = |lang: Lang| Link {
        url: view.link(&Route::Site(lang, SitePage::Home)),
        words: Words { text: lang.pick("日本語", "English").into(), lang: Some(lang) },
        number: None,
        current: false,
    };
    Lang::ALL.map(language).into()
}

pub fn home(view: &View) -> Page {
    let mut page = view.frame(view.words(&view.site.record.name));
    page.layout = "home";
    page.description = Some(page.site.description.text.clone());
    let cards = view.site.documents.iter().map(|document| {
        let record = &document.record;
        let route = |page| Route::Page(view.lang, document.id.clone(), page);
        let strategies = document.plan.iter().flat_map(|plan| &plan.strategies);
        let is_manual = crate::model::is_manual(document);
        DocumentCard {
            link: Link {
                url: view.link(&route(PageId::Overview)),
                words: view.words(&record.title),
                number: None,
                current: false,
            },
            summary: view.words(&record.summary),
            label: words::document_label(record.kind, record.notice, view.lang).into(),
            issued: record.issued.as_ref().map(|date| figure::time(date, view.lang)),
            strategies: strategies
                .filter(|_| !is_manual)
                .filter_map(|strategy| {
                    let chapter = document.chapter(strategy.id.value.as_str())?;
                    Some(Link {
                        url: view.link(&route(PageId::Chapter(chapter.id.clone()))),
                        words: view.words(&strategy.title),
                        number: view.maybe(&strategy.number),
                        current: false,
                    })
                })
                .collect(),
        }
    });
    let documents = Figure::Documents(Documents { documents: cards.collect() });
    page.body.push(Part::Figure(Box::new(documents)));
    page
}
