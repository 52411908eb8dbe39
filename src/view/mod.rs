//! From the checked site to pages: one file per kind of page, `figure/` one per block. Every
//! page is a pure function of the site, the theme's asset names and the route.

mod body;
mod figure;
mod home;
mod indicator;
mod made;
mod text;
mod words;

use crate::lang::{Lang, Shown};
use crate::model::Site;
use crate::model::document::{Chapter, Document};
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{
    Alternate, Contact, Link, Navigation, NavigationGroup, Notice, Page, SiteFrame, SourceLine,
    Switch, Words,
};
use crate::record::Text;
use crate::record::document::{Contact as ContactRecord, Notice as NoticeKind, Translation};

/// The names of the theme's files that a page loads.
#[derive(Clone, Copy)]
pub struct Assets<'a> {
    pub styles: &'a [String],
    pub scripts: &'a [String],
    pub icon: Option<&'a str>,
}

/// The page at a route; `None` where the route is no page of the site.
pub fn page(site: &Site, assets: Assets, route: &Route) -> Option<Page> {
    let view = View { site, assets, route, lang: route.lang().unwrap_or(Lang::Ja) };
    match route {
        Route::Choice => Some(home::choice(&view)),
        Route::NotFound => Some(home::not_found(&view)),
        Route::Site(_, page) => match page {
            SitePage::Home => Some(home::home(&view)),
        },
        Route::Page(_, id, page) => {
            let document = site.document(id)?;
            let of = Of { view: &view, document, page };
            match page {
                PageId::Overview => Some(made::overview(&of)),
                PageId::Chapter(id) => Some(text::chapter(&of, document.chapter(id.as_str())?)),
                PageId::Indicators => made::indicators(&of),
                PageId::Indicator(id) => Some(indicator::page(&of, document.indicator(id)?)),
                PageId::Roadmap => made::roadmap(&of),
                PageId::History => made::history(&of),
                PageId::Glossary => made::glossary(&of),
            }
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

/// A page of a document.
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
        match text.shown(self.lang) {
            Some(shown) => {
                Words::shown(Shown { lang: shown.lang, value: &**shown.value }, self.lang)
            }
            None => Words::plain(""),
        }
    }

    fn maybe(&self, text: &Option<Text>) -> Option<Words> {
        text.as_ref().map(|text| self.words(text))
    }

    fn absolute(&self, route: &Route) -> Option<String> {
        self.site.base_url.as_ref().map(|base| route.absolute(base))
    }

    /// A page with its frame and nothing in it.
    fn frame(&self, heading: Words) -> Page {
        let record = &self.site.record;
        let name = self.words(&record.name);
        Page {
            lang: self.lang,
            layout: "page",
            title: match heading.text == name.text {
                true => name.text.clone(),
                false => format!("{} | {}", heading.text, name.text),
            },
            description: None,
            canonical: self.absolute(self.route),
            alternates: self.alternates(),
            site: SiteFrame {
                name,
                publisher: self.words(&record.publisher),
                description: self.words(&record.description),
                home: self.link(&Route::Site(self.lang, SitePage::Home)),
            },
            styles: self.assets.styles.iter().map(|name| self.asset(name)).collect(),
            scripts: self.assets.scripts.iter().map(|name| self.asset(name)).collect(),
            icon: self.assets.icon.map(|name| self.asset(name)),
            switch: self.route.in_language(self.lang.other()).map(|route| Switch {
                url: self.link(&route),
                lang: self.lang.other(),
                name: self.lang.other().pick("日本語", "English"),
            }),
            breadcrumbs: Vec::new(),
            navigation: None,
            notices: Vec::new(),
            shoulder: None,
            heading,
            subtitle: None,
            status: None,
            lead: None,
            main_lang: None,
            contents: Vec::new(),
            body: Vec::new(),
            terms: Vec::new(),
            updated: None,
            previous: None,
            next: None,
            contact: None,
            source: None,
        }
    }

    fn asset(&self, name: &str) -> String {
        self.link(&Route::Asset(name.to_owned()))
    }

    /// The page in each language and, as the default, in the original one.
    fn alternates(&self) -> Vec<Alternate> {
        let mut alternates = Vec::new();
        for lang in Lang::ALL {
            let url = self.route.in_language(lang).and_then(|route| self.absolute(&route));
            alternates.extend(url.map(|url| Alternate { lang: lang.code(), url }));
        }
        if let Some(first) = alternates.first() {
            let url = first.url.clone();
            alternates.push(Alternate { lang: "x-default", url });
        }
        alternates
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
        self.view.link(&self.route_to(page))
    }

    /// A page of the document with everything around its text.
    fn frame(&self, heading: Words) -> Page {
        let view = self.view;
        let record = &self.document.record;
        let document_title = view.words(&record.title);
        let mut page = view.frame(heading);
        if *self.page != PageId::Overview {
            page.title = format!(
                "{} | {} | {}",
                page.heading.text, document_title.text, page.site.name.text
            );
        }
        page.description = Some(view.words(&record.summary).text);
        page.breadcrumbs = vec![Link {
            url: page.site.home.clone(),
            words: Words::plain(words::home(self.lang())),
            number: None,
            current: false,
        }];
        page.breadcrumbs.push(Link {
            url: self.link(&PageId::Overview),
            words: document_title,
            number: None,
            current: *self.page == PageId::Overview,
        });
        page.status = record.status.and_then(|status| words::draft_status(status, self.lang()));
        page.notices = self.notices();
        page.contact = record.contact.as_ref().map(|contact| self.contact(contact));
        page.source = record.source.as_ref().map(|source| SourceLine {
            title: view.words(&source.title),
            url: source.url.as_ref().map(|url| url.to_string()),
        });
        let navigation = self.navigation();
        self.neighbours(&navigation, &mut page);
        page.navigation = Some(navigation);
        page
    }

    /// Previous and next page in the order of reading.
    fn neighbours(&self, navigation: &Navigation, page: &mut Page) {
        let all: Vec<&Link> = std::iter::once(&navigation.document)
            .chain(navigation.groups.iter().flat_map(|group| &group.links))
            .collect();
        let Some(here) = all.iter().position(|link| link.current) else {
            return;
        };
        page.previous = here.checked_sub(1).map(|before| all[before].clone());
        page.next = all.get(here + 1).map(|link| (*link).clone());
    }

    fn contact(&self, contact: &ContactRecord) -> Contact {
        Contact {
            organization: self.view.words(&contact.organization),
            address: self.view.maybe(&contact.address),
            tel: contact.tel.as_ref().map(|tel| tel.to_string()),
            fax: contact.fax.as_ref().map(|fax| fax.to_string()),
            email: contact.email.as_ref().map(|email| email.to_string()),
        }
    }

    fn notices(&self) -> Vec<Notice> {
        let lang = self.lang();
        let record = &self.document.record;
        let mut notices = Vec::new();
        match record.notice {
            Some(NoticeKind::UnofficialSummary) => {
                let source = record.source.as_ref();
                let link = source.and_then(|source| {
                    let url = source.url.as_ref()?.to_string();
                    let words = self.view.words(&source.title);
                    Some(Link { url, words, number: None, current: false })
                });
                notices.push(Notice {
                    kind: "unofficial-summary",
                    text: words::unofficial(lang).into(),
                    link,
                });
            }
            Some(NoticeKind::Fictional) => notices.push(Notice {
                kind: "fictional",
                text: words::fictional(lang).into(),
                link: None,
            }),
            None => {}
        }
        if lang == Lang::En && record.translation == Some(Translation::Provisional) {
            notices.push(Notice {
                kind: "translation",
                text: words::provisional(lang).into(),
                link: None,
            });
        }
        notices
    }

    /// Says that a text is not in the reader's language.
    fn untranslated(&self, shown: Lang) -> Notice {
        let there = Route::Page(shown, self.document.id.clone(), self.page.clone());
        Notice {
            kind: "untranslated",
            text: words::untranslated(self.lang()).into(),
            link: Some(Link {
                url: self.view.link(&there),
                words: Words::plain(words::untranslated_link(self.lang())),
                number: None,
                current: false,
            }),
        }
    }

    fn navigation(&self) -> Navigation {
        let document = self.document;
        let mut groups: Vec<NavigationGroup> = document
            .groups
            .iter()
            .filter(|group| !group.chapters.is_empty())
            .map(|group| NavigationGroup {
                name: self.view.maybe(&group.name),
                links: group
                    .chapters
                    .iter()
                    .map(|index| self.chapter_link(&document.chapters[*index]))
                    .collect(),
            })
            .collect();
        let made: Vec<Link> = document
            .pages()
            .into_iter()
            .filter(|page| {
                !matches!(page, PageId::Overview | PageId::Chapter(_) | PageId::Indicator(_))
            })
            .map(|page| {
                let within =
                    matches!((self.page, &page), (PageId::Indicator(_), PageId::Indicators));
                Link {
                    url: self.link(&page),
                    words: Words::plain(words::page_name(&page, self.lang())),
                    number: None,
                    current: *self.page == page || within,
                }
            })
            .collect();
        if !made.is_empty() {
            let name = Some(Words::plain(words::data(self.lang())));
            groups.push(NavigationGroup { name, links: made });
        }
        Navigation {
            document: Link {
                url: self.link(&PageId::Overview),
                words: self.view.words(&document.record.title),
                number: None,
                current: *self.page == PageId::Overview,
            },
            groups,
        }
    }

    fn chapter_link(&self, chapter: &Chapter) -> Link {
        let page = PageId::Chapter(chapter.id.clone());
        let title = self.document.title_of(chapter, self.lang());
        let strategy = self.document.strategy_of(&chapter.id);
        Link {
            url: self.link(&page),
            words: Words::shown(Shown { lang: title.lang, value: &*title.value }, self.lang()),
            number: strategy.and_then(|strategy| self.view.maybe(&strategy.number)),
            current: *self.page == page,
        }
    }
}
