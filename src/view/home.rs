//! The site's own pages: the choice of a language, the home page, the page for wrong addresses.

use super::{View, figure, words};
use crate::lang::Lang;
use crate::model::document::Document;
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{
    Change, Changes, DocumentCard, Documents, Figure, Invitation, Invitations, Link, Page, Part,
    Words,
};

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
    page.breadcrumbs.extend(Lang::ALL.map(|lang| Link {
        url: view.link(&Route::Site(lang, SitePage::Search)),
        words: Words { text: words::search(lang).into(), lang: Some(lang) },
        number: None,
        current: false,
    }));
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

/// The home page: the documents, what can be commented on now, how the indicators stand.
pub fn home(view: &View) -> Page {
    let mut page = view.frame(view.words(&view.site.record.name));
    page.layout = "home";
    page.description = Some(page.site.description.text.clone());
    let mut add = |figure| page.body.push(Part::Figure(Box::new(figure)));
    let invitations = invitations(view);
    if !invitations.is_empty() {
        add(Figure::Invitations(Invitations { invitations }));
    }
    let (minor, main): (Vec<&Document>, Vec<&Document>) =
        view.site.documents.iter().partition(|document| crate::model::is_manual(document));
    let cards = |list: Vec<&Document>| list.into_iter().map(|d| card(view, d)).collect();
    add(Figure::Documents(Documents { minor: false, documents: cards(main) }));
    if let Some(glance) = figure::progress::glance(view) {
        add(Figure::Glance(glance));
    }
    let changes = changes(view);
    if !changes.is_empty() {
        add(Figure::Changes(Changes { changes, feed: view.feed() }));
    }
    if !minor.is_empty() {
        add(Figure::Documents(Documents { minor: true, documents: cards(minor) }));
    }
    page
}

fn card(view: &View, document: &Document) -> DocumentCard {
    let record = &document.record;
    let route = |page| Route::Page(view.lang, document.id.clone(), page);
    let link = |page: PageId, words: Words, number: Option<Words>| Link {
        url: view.link(&route(page)),
        words,
        number,
        current: false,
    };
    let minor = crate::model::is_manual(document);
    let plan = document.plan.as_ref().filter(|_| !minor);
    let strategies = plan.iter().flat_map(|plan| &plan.strategies).filter_map(|strategy| {
        let chapter = document.chapter(strategy.id.value.as_str())?;
        let page = PageId::Chapter(chapter.id.clone());
        Some(link(page, view.words(&strategy.title), view.maybe(&strategy.number)))
    });
    let more = [PageId::Indicators, PageId::Roadmap, PageId::History, PageId::Booklet];
    let pages = document.pages();
    DocumentCard {
        link: link(PageId::Overview, view.words(&record.title), None),
        vision: plan.and_then(|plan| Some(view.words(&plan.vision.as_ref()?.text))),
        summary: view.words(&record.summary),
        label: words::document_label(record.kind, record.notice, view.lang).into(),
        issued: record.issued.as_ref().map(|date| view.time(date)),
        strategies: strategies.collect(),
        more: more
            .into_iter()
            .filter(|page| !minor && pages.contains(page))
            .map(|page| {
                let name = Words::plain(words::page_name(&page, view.lang));
                link(page, name, None)
            })
            .collect(),
    }
}

/// The newest changes, without those of documents about the site itself.
fn changes(view: &View) -> Vec<Change> {
    const SHOWN: usize = 6;
    let changes = view.site.changes(view.lang).into_iter();
    changes
        .filter(|change| !crate::model::is_manual(change.document))
        .take(SHOWN)
        .map(|change| {
            let anchor = change.anchor().map(|anchor| format!("#{anchor}")).unwrap_or_default();
            let url = view.link(&change.route(view.lang)) + &anchor;
            super::changes::line(&change, view.lang, view.site.record.years, url)
        })
        .collect()
}

/// The consultations whose last day has not passed. Their period is printed, not a number of
/// days left: that would be wrong tomorrow.
fn invitations(view: &View) -> Vec<Invitation> {
    let of_document = |document: &Document| -> Vec<Invitation> {
        let list = document.consultations.iter().flat_map(|list| list.iter());
        let open = list.filter(|consultation| consultation.to.last_day() >= view.site.as_of);
        open.map(|consultation| {
            let page = document.page_of_consultation(&consultation.id.value);
            Invitation {
                link: Link {
                    url: view.link(&Route::Page(view.lang, document.id.clone(), page)),
                    words: view.words(&consultation.name),
                    number: None,
                    current: false,
                },
                document: view.words(&document.record.title),
                period: figure::consultation::period(view, consultation),
            }
        })
        .collect()
    };
    view.site
        .documents
        .iter()
        .filter(|d| !crate::model::is_manual(d))
        .flat_map(of_document)
        .collect()
}
