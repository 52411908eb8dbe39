//! Every public URL is made here and nowhere else.

use crate::lang::Lang;
use crate::picture::Variant;
use crate::record::id::{ChapterId, DocumentId, FigureId, IndicatorId, KeywordId};
use crate::search::Layout;
use crate::source::FilePath;

/// Something that the site publishes.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Route {
    /// `/`: the choice of a language.
    Choice,
    /// `/404.html`.
    NotFound,
    /// `/ja/`, and the other pages that belong to no document.
    Site(Lang, SitePage),
    /// `/ja/kanazawa-vision/…`.
    Page(Lang, DocumentId, PageId),
    /// `/data/kanazawa-vision/indicators.csv`.
    IndicatorsCsv(DocumentId),
    /// `/data/kanazawa-vision/indicators/dx-consultations.csv`.
    IndicatorCsv(DocumentId, IndicatorId),
    /// `/data/sapporo/figures/regions.csv`.
    FigureCsv(DocumentId, FigureId),
    /// A file that stands beside the Markdown: `content/x/a.jpg` → `/files/x/a.jpg`.
    File(FilePath),
    /// A copy of a picture: `content/x/a.jpg` → `/files/x/a.3f2a91c04b7d-800.webp`.
    Picture(FilePath, Variant),
    /// A file of the theme: `/assets/style.3f2a….css`.
    Asset(String),
    Sitemap,
    /// `/robots.txt`.
    Robots,
    /// `/ja/feed.xml`: what changed, for feed readers.
    Feed(Lang),
    /// `/cards/ja/kanazawa-vision.png`: the picture of a document, or of the site, where a link
    /// to it is shared.
    Card(Lang, Option<DocumentId>),
    /// `/search/ja/index.json`: a file of the search index.
    Search(Lang, SearchFile),
}

/// A file of the search index of one language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum SearchFile {
    /// How the others are made.
    Manifest,
    /// Where the words stand.
    Shard(u32),
    /// The texts of some pages.
    Texts(u32),
}

/// A page of the site as a whole, the same in both languages.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum SitePage {
    Home,
    /// How far the site can be used by everybody, and whom to tell where it cannot.
    Accessibility,
    /// The search, and below it the index of the site.
    Search,
    Keywords,
    Keyword(KeywordId),
}

/// A page of a document, the same in both languages.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum PageId {
    Overview,
    Chapter(ChapterId),
    Indicators,
    Indicator(IndicatorId),
    Roadmap,
    History,
    Glossary,
    /// The whole document on one page, to be printed.
    Booklet,
}

/// Ids that no chapter may have: pages and folders that the tool makes.
pub const RESERVED: [&str; 10] = [
    "index",
    "print",
    "indicators",
    "roadmap",
    "history",
    "glossary",
    "editions",
    "consultations",
    "files",
    "assets",
];

/// Ids that no document may have: the folders of [`SitePage`].
pub const SITE_FOLDERS: [&str; 3] = ["search", "keywords", "accessibility"];

impl SearchFile {
    /// All files of an index.
    pub fn all(layout: Layout) -> impl Iterator<Item = SearchFile> {
        let shards = (0..layout.shards()).map(SearchFile::Shard);
        let texts = (0..layout.files()).map(SearchFile::Texts);
        std::iter::once(SearchFile::Manifest).chain(shards).chain(texts)
    }
}

impl SitePage {
    /// The page's folder below its language's.
    fn folder(&self) -> String {
        match self {
            SitePage::Home => String::new(),
            SitePage::Accessibility => "accessibility/".into(),
            SitePage::Search => "search/".into(),
            SitePage::Keywords => "keywords/".into(),
            SitePage::Keyword(id) => format!("keywords/{id}/"),
        }
    }
}

impl PageId {
    /// The page's folder below its document's.
    fn folder(&self) -> String {
        match self {
            PageId::Overview => String::new(),
            PageId::Chapter(id) => format!("{id}/"),
            PageId::Indicators => "indicators/".into(),
            PageId::Indicator(id) => format!("indicators/{id}/"),
            PageId::Roadmap => "roadmap/".into(),
            PageId::History => "history/".into(),
            PageId::Glossary => "glossary/".into(),
            PageId::Booklet => "print/".into(),
        }
    }
}

impl Route {
    /// The address below the site's root, as it is cited: `ja/kanazawa-vision/strategy-1/`.
    pub fn address(&self) -> String {
        match self {
            Route::Choice => String::new(),
            Route::NotFound => "404.html".into(),
            Route::Site(lang, page) => format!("{}/{}", lang.code(), page.folder()),
            Route::Page(lang, document, page) => {
                format!("{}/{document}/{}", lang.code(), page.folder())
            }
            Route::IndicatorsCsv(document) => format!("data/{document}/indicators.csv"),
            Route::IndicatorCsv(document, id) => format!("data/{document}/indicators/{id}.csv"),
            Route::FigureCsv(document, id) => format!("data/{document}/figures/{id}.csv"),
            Route::File(path) => format!("files/{}", below_content(path)),
            Route::Picture(path, variant) => {
                let path = below_content(path);
                let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
                let Variant { hash, width, format, .. } = variant;
                format!("files/{}.{hash}-{width}.{}", in_a_list(stem), format.extension())
            }
            Route::Asset(name) => format!("assets/{name}"),
            Route::Sitemap => "sitemap.xml".into(),
            Route::Robots => "robots.txt".into(),
            Route::Feed(lang) => format!("{}/feed.xml", lang.code()),
            Route::Card(lang, Some(document)) => format!("cards/{}/{document}.png", lang.code()),
            Route::Card(lang, None) => format!("cards/{}.png", lang.code()),
            Route::Search(lang, SearchFile::Manifest) => {
                format!("search/{}/index.json", lang.code())
            }
            Route::Search(lang, SearchFile::Shard(number)) => {
                format!("search/{}/words-{number}.json", lang.code())
            }
            Route::Search(lang, SearchFile::Texts(number)) => {
                format!("search/{}/texts-{number}.json", lang.code())
            }
        }
    }

    /// Whether the address changes with the content, so that a copy of it never gets old.
    pub fn lasts(&self) -> bool {
        matches!(self, Route::Picture(..) | Route::Asset(_))
    }

    /// The full address below the site's own, which ends with `/`.
    pub fn absolute(&self, base: &str) -> String {
        format!("{base}{}", self.address())
    }

    /// The file below the output folder: an address that ends with `/` is a folder's `index.html`.
    pub fn path(&self) -> String {
        let mut path = self.address();
        if path.is_empty() || path.ends_with('/') {
            path.push_str("index.html");
        }
        path
    }

    /// A relative link from the page `from` to this one. It names `index.html`, because a
    /// site opened from a folder (`file://`) has no server to add it.
    pub fn link_from(&self, from: &Route) -> String {
        let (target, from) = (self.path(), from.path());
        let mut target_parts: Vec<&str> = target.split('/').collect();
        let mut from_parts: Vec<&str> = from.split('/').collect();
        // The file names are no part of the way.
        let file = target_parts.pop().unwrap_or_default();
        from_parts.pop();
        let shared = target_parts.iter().zip(&from_parts).take_while(|(a, b)| a == b).count();
        let mut link = "../".repeat(from_parts.len() - shared);
        for part in &target_parts[shared..] {
            link.push_str(part);
            link.push('/');
        }
        link.push_str(file);
        link
    }

    /// The address below the site's root that a relative link on this page leads to.
    pub fn address_of_link(&self, link: &str) -> String {
        let (way, place) = link.split_at(link.find('#').unwrap_or(link.len()));
        let path = self.path();
        let mut parts: Vec<&str> = path.split('/').collect();
        parts.pop();
        for part in way.split('/') {
            match part {
                ".." => drop(parts.pop()),
                "" | "." => {}
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        format!("{}{place}", path.strip_suffix("index.html").unwrap_or(&path))
    }

    /// The same page in another language; `None` where the route has no language.
    pub fn in_language(&self, lang: Lang) -> Option<Route> {
        match self {
            Route::Site(_, page) => Some(Route::Site(lang, page.clone())),
            Route::Page(_, document, page) => {
                Some(Route::Page(lang, document.clone(), page.clone()))
            }
            _ => None,
        }
    }

    /// A page that search engines shall find. What stands on a booklet stands on other pages.
    pub fn is_found(&self) -> bool {
        self.lang().is_some() && !matches!(self, Route::Page(_, _, PageId::Booklet))
    }

    pub fn lang(&self) -> Option<Lang> {
        match self {
            Route::Site(lang, _) | Route::Page(lang, _, _) => Some(*lang),
            _ => None,
        }
    }
}

fn below_content(path: &FilePath) -> &str {
    path.as_str().strip_prefix("content/").unwrap_or(path.as_str())
}

/// A path without what ends an address in a list of addresses (`srcset`), or means something
/// in it.
fn in_a_list(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/-_.".contains(c);
    path.chars().map(|c| if plain(c) { c } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative() {
        let page = |page| Route::Page(Lang::Ja, "v".into(), page);
        let strategy = page(PageId::Chapter("strategy-1".into()));
        let indicator = page(PageId::Indicator("dx".into()));
        let english = strategy.in_language(Lang::En).expect("a page has languages");
        for (to, from, link) in [
            (&strategy, &page(PageId::Overview), "strategy-1/index.html"),
            (&page(PageId::Overview), &strategy, "../index.html"),
            (&indicator, &strategy, "../indicators/dx/index.html"),
            (&english, &strategy, "../../../en/v/strategy-1/index.html"),
            (&strategy, &strategy, "index.html"),
            (&Route::Choice, &strategy, "../../../index.html"),
            (&Route::Asset("a.css".into()), &Route::NotFound, "assets/a.css"),
            (&Route::IndicatorsCsv("v".into()), &indicator, "../../../../data/v/indicators.csv"),
        ] {
            assert_eq!(to.link_from(from), link);
            assert_eq!(from.address_of_link(link), to.address());
        }
        assert_eq!(strategy.address(), "ja/v/strategy-1/");
        assert_eq!(strategy.path(), "ja/v/strategy-1/index.html");
    }
}
