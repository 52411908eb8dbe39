//! What stands around a page's text: head, notices, navigation, neighbours, how to cite it.

use super::{Of, View, words};
use crate::lang::{Lang, Shown};
use crate::model::document::Chapter;
use crate::model::route::{PageId, Route, SitePage};
use crate::page::{
    Alternate, Citation, Contact, Figure, Link, Logo, Navigation, NavigationGroup, Notice, Page,
    Part, SiteFrame, SourceLine, Switch, Words,
};
use crate::record::document::{Contact as ContactRecord, Notice as NoticeKind, Translation};

impl View<'_> {
    /// A page with its frame and nothing in it.
    pub(super) fn frame(&self, heading: Words) -> Page {
        let record = &self.site.record;
        let name = self.words(&record.name);
        Page {
            context: Vec::new(),
            source_page: None,
            lang: self.lang,
            layout: "page",
            title: match heading.text == name.text {
                true => name.text.clone(),
                false => format!("{} | {}", heading.text, name.text),
            },
            running_title: None,
            description: None,
            canonical: self.absolute(self.route),
            alternates: self.alternates(),
            linked_data: None,
            share: None,
            site: SiteFrame {
                name,
                publisher: self.words(&record.publisher),
                description: self.words(&record.description),
                home: self.link(&Route::Site(self.lang, SitePage::Home)),
                search: Some(self.link(&Route::Site(self.lang, SitePage::Search))),
                logo: self.assets.logo.map(|logo| Logo {
                    url: self.asset(logo.name),
                    dark: logo.dark.map(|name| self.asset(name)),
                    width: logo.width,
                    height: logo.height,
                }),
                links: self.site_links(),
            },
            styles: self.assets.styles.iter().map(|name| self.asset(name)).collect(),
            scripts: self.assets.scripts.iter().map(|name| self.asset(name)).collect(),
            icon: self.assets.icon.map(|name| self.asset(name)),
            feed: self.feed(),
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
            booklet: None,
            lead: None,
            main_lang: None,
            contents: Vec::new(),
            facts: None,
            body: Vec::new(),
            terms: Vec::new(),
            margin_notes: false,
            updated: None,
            citation: None,
            previous: None,
            next: None,
            contact: None,
            source: None,
        }
    }

    /// What the foot of every page leads to.
    fn site_links(&self) -> Vec<Link> {
        let pages = self.site.pages().into_iter().filter_map(|page| {
            let name = match page {
                SitePage::Search => words::search(self.lang),
                SitePage::Keywords => words::keywords(self.lang),
                SitePage::Accessibility => words::accessibility(self.lang),
                SitePage::Home | SitePage::Keyword(_) => return None,
            };
            let route = Route::Site(self.lang, page);
            let current = *self.route == route;
            Some(Link { url: self.link(&route), words: Words::plain(name), number: None, current })
        });
        pages.chain(self.feed()).collect()
    }

    /// The feed in this language, where there is one.
    pub(super) fn feed(&self) -> Option<Link> {
        self.site.base_url.as_ref()?;
        Some(Link {
            url: self.link(&Route::Feed(self.lang)),
            words: Words::plain(words::feed(self.lang)),
            number: None,
            current: false,
        })
    }

    pub(super) fn contact(&self, contact: &ContactRecord) -> Contact {
        Contact {
            organization: self.words(&contact.organization),
            address: self.maybe(&contact.address),
            tel: contact.tel.as_ref().map(|tel| tel.to_string()),
            fax: contact.fax.as_ref().map(|fax| fax.to_string()),
            email: contact.email.as_ref().map(|email| email.to_string()),
        }
    }

    pub(super) fn asset(&self, name: &str) -> String {
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

impl Of<'_> {
    /// A page of the document with everything around its text.
    pub(super) fn frame(&self, heading: Words) -> Page {
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
        page.running_title = Some(document_title.text.clone());
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
        page.contact = record.contact.as_ref().map(|contact| view.contact(contact));
        page.source = record.source.as_ref().map(|source| SourceLine {
            title: view.words(&source.title),
            url: source.url.as_ref().map(|url| url.to_string()),
        });
        page.booklet = Some(Link {
            url: self.view.link(&self.route_to(&PageId::Booklet)),
            words: Words::plain(words::page_name(&PageId::Booklet, self.lang())),
            number: None,
            current: *self.page == PageId::Booklet,
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
    pub(super) fn untranslated(&self, shown: Lang) -> Notice {
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
                !matches!(
                    page,
                    PageId::Overview | PageId::Chapter(_) | PageId::Indicator(_) | PageId::Booklet
                )
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

    pub(super) fn chapter_link(&self, chapter: &Chapter) -> Link {
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

/// How to name a page elsewhere: who, the document, the page, when it was last changed.
pub fn citation(of: &Of, page: &Page) -> Citation {
    let lang = of.lang();
    let record = &of.document.record;
    let title = of.view.words(&record.title).text;
    let issuers: Vec<String> =
        record.issuers.iter().map(|issuer| of.view.words(&issuer.name).text).collect();
    let mut parts = Vec::new();
    if !issuers.is_empty() {
        parts.push(issuers.join(lang.pick("・", ", ")));
    }
    let status = page
        .status
        .as_ref()
        .map(|status| lang.pick(format!("（{status}）"), format!(" ({status})")));
    let status = status.unwrap_or_default();
    parts.push(lang.pick(format!("「{title}」{status}"), format!("“{title}”{status}")));
    if *of.page != PageId::Overview {
        let shoulder = page.shoulder.iter().map(|words| format!("{} ", words.text));
        parts.push(shoulder.collect::<String>() + &page.heading.text);
    }
    if let Some(updated) = &page.updated {
        let when = &updated.label;
        parts.push(lang.pick(format!("{when}更新"), format!("updated {when}")));
    }
    if let Some(kind) = record.notice {
        let what = words::document_label(record.kind, Some(kind), lang);
        let site = &page.site.name.text;
        parts.push(lang.pick(format!("{what}（{site}）"), format!("{what} ({site})")));
    }
    Citation { text: parts.join(lang.pick("、", ", ")), url: page.canonical.clone() }
}

/// Whether notes can stand beside the text: there are some, not too many for the style sheet,
/// and nothing in the text is wider than the text.
pub fn has_margin(page: &Page) -> bool {
    const NOTES: usize = 20;
    let is_wide = |part: &Part| match part {
        Part::Html(html) => {
            html.contains("class=\"table-frame\"") || html.contains("class=\"example\"")
        }
        Part::Figure(figure) => {
            matches!(
                &**figure,
                Figure::Tree(_)
                    | Figure::Roadmap(_)
                    | Figure::Indicator(_)
                    | Figure::Indicators(_)
                    | Figure::Consultation(_)
            ) || matches!(&**figure, Figure::Drawn(drawn) if drawn.body.is_wide())
        }
    };
    (1..=NOTES).contains(&page.terms.len()) && !page.body.iter().any(is_wide)
}
