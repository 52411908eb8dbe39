//! The search, and below it the index of the site: what a reader without JavaScript, or without
//! a word for it, looks through.

use super::{View, figure, words};
use crate::model::route::{Route, SearchFile, SitePage};
use crate::page::{Figure, Link, Page, Part, Search, Words};

pub fn page(view: &View) -> Page {
    let mut page = view.frame(Words::plain(words::search(view.lang)));
    page.layout = "search";
    let own = view.assets.layout_scripts.get(page.layout).into_iter().flatten();
    page.description = Some(words::search_description(view.lang).into());
    page.breadcrumbs = crumbs(view, Vec::new());
    // The page has its own form.
    page.site.search = None;
    let form = Search {
        url: view.link(view.route),
        index: view.link(&Route::Search(view.lang, SearchFile::Manifest)),
        root: view.link(&Route::Choice),
        scripts: own.map(|name| view.asset(name)).collect(),
    };
    page.body.push(Part::Figure(Box::new(Figure::Search(form))));
    let index = figure::index::of_site(view);
    page.body.push(Part::Figure(Box::new(Figure::Index(index))));
    page
}

/// The way to a page of the site: home, `between`, here.
pub fn crumbs(view: &View, between: Vec<Link>) -> Vec<Link> {
    let home = Link {
        url: view.link(&Route::Site(view.lang, SitePage::Home)),
        words: Words::plain(words::home(view.lang)),
        number: None,
        current: false,
    };
    std::iter::once(home).chain(between).collect()
}
