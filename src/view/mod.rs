//! From the checked site to pages: one file per kind of page, `figure/` one per block. Every
//! page is a pure function of the site, the theme's asset names and the route.

mod accessibility;
mod accessibility_words;
mod body;
mod booklet;
mod card;
mod changes;
mod figure;
mod figure_words;
mod first_use;
mod frame;
mod home;
mod indicator;
mod keyword;
mod linked_data;
mod made;
mod money_words;
mod search;
mod sections;
mod text;
mod words;

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::model::Site;
use crate::model::document::Document;
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{Page, Said, Share, Time, Words};
use crate::record::Text;
use crate::record::id::DocumentId;
use crate::time::{End, When, WrittenDate};

pub use card::{check as check_cards, draw as card};
pub use changes::line as change;
pub use words::{changes as changes_name, of as text_in};

/// The names of the theme's files that a page loads.
#[derive(Clone, Copy)]
pub struct Assets<'a> {
    pub styles: &'a [String],
    pub scripts: &'a [String],
    /// Those that only pages of a layout load.
    pub layout_scripts: &'a BTreeMap<String, Vec<String>>,
    pub icon: Option<&'a str>,
    pub logo: Option<LogoAsset<'a>>,
}

/// The theme's logo: the names of its files and its size.
#[derive(Clone, Copy)]
pub struct LogoAsset<'a> {
    pub name: &'a str,
    pub dark: Option<&'a str>,
    pub width: u32,
    pub height: u32,
}

/// The page at a route; `None` where the route is no page of the site.
pub fn page(site: &Site, assets: Assets, route: &Route) -> Option<Page> {
    let view = View { site, assets, route, lang: route.lang().unwrap_or(Lang::Ja) };
    let mut page = drawn(&view)?;
    first_use::settle(&mut page);
    page.linked_data = linked_data::of(&view, &page);
    page.share = (*route != Route::NotFound).then(|| share(&view, &page));
    Some(page)
}

/// The page where a link to it is shared. All pages of a document share its card.
fn share(view: &View, page: &Page) -> Share {
    let lang = view.lang;
    let document = match view.route {
        Route::Page(_, id, _) => view.site.document(id),
        _ => None,
    };
    let card = card::draw(view.site, document, lang);
    let alt = [card.labels.join(" "), card.title, card.foot].join(" ");
    let locale = |lang: Lang| lang.pick("ja_JP", "en_US");
    let description = page.lead.as_ref().map(|lead| lead.text.clone());
    Share {
        title: page.heading.text.clone(),
        description: description.or_else(|| page.description.clone()),
        kind: if document.is_some() { "article" } else { "website" },
        locale: locale(lang),
        other_locale: locale(lang.other()),
        image: view.absolute(&Route::Card(lang, document.map(|document| document.id.clone()))),
        alt: alt.trim().to_owned(),
        width: crate::card::SIZE[0],
        height: crate::card::SIZE[1],
    }
}

fn drawn(view: &View) -> Option<Page> {
    let site = view.site;
    match view.route {
        Route::Choice => Some(home::choice(view)),
        Route::NotFound => Some(home::not_found(view)),
        Route::Site(_, page) => match page {
            SitePage::Home => Some(home::home(view)),
            SitePage::Accessibility => accessibility::page(view),
            SitePage::Search => Some(search::page(view)),
            SitePage::Keywords => Some(keyword::list(view)),
            SitePage::Keyword(id) => Some(keyword::page(view, site.keyword(id)?)),
        },
        Route::Page(_, id, page) => {
            let document = site.document(id)?;
            let of = Of { view, document, page };
            let mut made = match page {
                PageId::Overview => Some(made::overview(&of)),
                PageId::Chapter(id) => Some(text::chapter(&of, document.chapter(id.as_str())?)),
                PageId::Indicator(id) => Some(indicator::page(&of, document.indicator(id)?)),
                PageId::Indicators | PageId::Roadmap | PageId::History | PageId::Glossary => {
                    made::page(&of)
                }
                PageId::Booklet => Some(booklet::page(&of)),
            }?;
            if *page != PageId::Booklet {
                made.citation = Some(frame::citation(&of, &made));
            }
            made.margin_notes = frame::has_margin(&made);
            Some(made)
        }
        _ => None,
    }
}

/// What is being looked at, and from where.
struct View<'a> {
    site: &'a Site,
    assets: Assets<'a>,
    route: &'a Route,
    lang: Lang,
}

/// A page of a document. (In a booklet: the page whose part is being set.)
#[derive(Clone, Copy)]
struct Of<'a> {
    view: &'a View<'a>,
    document: &'a Document,
    page: &'a PageId,
}

impl View<'_> {
    fn link(&self, to: &Route) -> String {
        match (self.route, &self.site.base_url) {
            // The server shows this page at any depth, so its links start at the site's root.
            (Route::NotFound, Some(base)) => to.absolute(base_path(base)),
            _ => to.link_from(self.route),
        }
    }

    /// A text in the language of the page, or in the other one and marked so.
    fn words(&self, text: &Text) -> Words {
        words::of(text, self.lang)
    }

    /// A date for readers and machines, its year named as the site names years.
    fn time(&self, date: &WrittenDate) -> Time {
        let machine = match date.to {
            End::Same => date.from.machine(),
            End::Until(_) | End::Open => None,
        };
        Time { label: date.in_full(self.lang, self.site.record.years), machine }
    }

    fn in_full(&self, when: When) -> String {
        when.in_full(self.lang, self.site.record.years)
    }

    /// A point in time in a sentence: a year in full where the page names one first, in short afterwards.
    fn named(&self, when: When) -> Said {
        let full = self.in_full(when);
        let fiscal = matches!(when, When::FiscalYear(_));
        match when.is_year() {
            true => Said::Year { full, short: when.label(self.lang), fiscal, first: false },
            false => Said::Words(full),
        }
    }

    fn maybe(&self, text: &Option<Text>) -> Option<Words> {
        text.as_ref().map(|text| self.words(text))
    }

    /// Several names in a row.
    fn joined(&self, texts: &[Text]) -> Option<Words> {
        let names: Vec<Words> = texts.iter().map(|text| self.words(text)).collect();
        let lang = names.first()?.lang;
        let names: Vec<String> = names.into_iter().map(|name| name.text).collect();
        Some(Words { text: names.join(lang.unwrap_or(self.lang).pick("、", ", ")), lang })
    }

    /// The link to a document of this site; `None` where there is none (and that is reported).
    fn overview(&self, id: &DocumentId) -> Option<String> {
        let document = self.site.document(id)?;
        Some(self.link(&Route::Page(self.lang, document.id.clone(), PageId::Overview)))
    }

    fn absolute(&self, route: &Route) -> Option<String> {
        self.site.base_url.as_ref().map(|base| route.absolute(base))
    }
}

fn with_fragment(url: String, fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) => format!("{url}#{fragment}"),
        None => url,
    }
}

/// The path of an address: `https://example.jp/vision/` → `/vision/`.
fn base_path(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.find('/').map_or("/", |start| &rest[start..])
}

impl Of<'_> {
    fn lang(&self) -> Lang {
        self.view.lang
    }

    fn route_to(&self, page: &PageId) -> Route {
        Route::Page(self.lang(), self.document.id.clone(), page.clone())
    }

    fn link(&self, page: &PageId) -> String {
        self.link_to(page, None)
    }

    /// A link to a page of the document and a place on it. In a booklet the other pages are
    /// parts of the same page.
    fn link_to(&self, page: &PageId, fragment: Option<&str>) -> String {
        let in_booklet = matches!(self.view.route, Route::Page(_, _, PageId::Booklet));
        let part = match page {
            PageId::Chapter(id) => id.as_str(),
            PageId::Indicator(id) => {
                return match in_booklet {
                    true => format!("#{}", figure::indicator::anchor(id.as_str())),
                    false => with_fragment(self.view.link(&self.route_to(page)), fragment),
                };
            }
            made => body::made_anchor(made),
        };
        let is_part = in_booklet && !matches!(page, PageId::Overview | PageId::Booklet);
        match (is_part, fragment) {
            (true, Some(fragment)) => format!("#{part}.{fragment}"),
            (true, None) => format!("#{part}"),
            (false, _) => with_fragment(self.view.link(&self.route_to(page)), fragment),
        }
    }
}
