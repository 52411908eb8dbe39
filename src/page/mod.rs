//! The contract between the site and a theme: everything a template may see, as finished
//! strings. The doc comments of these fields are the theme author's manual. Touches `lang`
//! and `chart`.
//!
//! A page template (`templates/page.html`, `home.html`, `choice.html`, `not-found.html`) sees
//! `page`, a [`Page`], and `body`, the text as finished HTML (`| safe`); a figure template
//! (`templates/figures/KIND.html`) sees `figure`. Both see `lang` and `words`. All fields are
//! plain text. `{{ <title w={…} /> }}` prints [`Words`] as a title that breaks between phrases,
//! `{{ <running w={…} /> }}` as running text whose numbers stay with their units, and
//! `{{ <words w={…} /> }}` as they are; the filters `phrases` and `running` do it for strings.

mod accessibility;
pub mod drawn;
mod figure;
mod finding;
mod indicator;
mod picture;
mod sentence;

use serde::Serialize;

pub use accessibility::*;
pub use figure::*;
pub use finding::*;
pub use indicator::*;
pub use picture::*;
pub use sentence::*;

use crate::lang::{Lang, Shown};

/// Text, and its language where that is not the page's.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Words {
    pub text: String,
    /// `null`, or the language for a `lang` attribute.
    pub lang: Option<Lang>,
}

impl Words {
    pub fn plain(text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: None }
    }

    /// Marks text whose language is not the page's.
    pub fn shown<T: AsRef<str> + ?Sized>(shown: Shown<&T>, page: Lang) -> Words {
        Words {
            text: shown.value.as_ref().to_owned(),
            lang: (shown.lang != page).then_some(shown.lang),
        }
    }
}

/// Something that a document is part of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ContextItem {
    pub name: Words,
    pub url: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Link {
    pub url: String,
    pub words: Words,
    /// As printed before the title: 戦略1.
    pub number: Option<Words>,
    /// The link leads to this page.
    pub current: bool,
}

/// One page.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// What the document is part of, from the outside in; on its overview.
    pub context: Vec<ContextItem>,
    /// The page of the original that this one is about.
    pub source_page: Option<drawn::SourcePage>,
    /// `ja` or `en`.
    pub lang: Lang,
    /// The template below `templates/` that draws the page, without `.html`.
    pub layout: &'static str,
    /// For `<title>`: the page, its document, the site.
    pub title: String,
    /// The document's title, for the head of a printed page.
    pub running_title: Option<String>,
    pub description: Option<String>,
    /// The page's full address; only where the site's own is known.
    pub canonical: Option<String>,
    /// The same page in each language, for `hreflang`; empty where no full address is known.
    pub alternates: Vec<Alternate>,
    pub site: SiteFrame,
    /// What the page is, for machines: the finished JSON-LD of a data block (`| safe`).
    pub linked_data: Option<String>,
    /// What is shown where a link to the page is shared; `null` for the 404 page.
    pub share: Option<Share>,
    /// Style sheets and scripts, as relative links.
    pub styles: Vec<String>,
    pub scripts: Vec<String>,
    /// The theme's `assets/icon.svg`, if it has one.
    pub icon: Option<String>,
    /// The feed of changes, where the site's address is known.
    pub feed: Option<Link>,
    /// The same page in the other language.
    pub switch: Option<Switch>,
    pub breadcrumbs: Vec<Link>,
    /// The document's pages; `null` on the home page.
    pub navigation: Option<Navigation>,
    /// What every reader of this page must know: unofficial, fictional, not translated.
    pub notices: Vec<Notice>,
    /// A line above the title: 戦略1.
    pub shoulder: Option<Words>,
    /// The h1.
    pub heading: Words,
    pub subtitle: Option<Words>,
    /// A word beside the title for a document that is not adopted: 案.
    pub status: Option<String>,
    /// The whole document on one page, for printing.
    pub booklet: Option<Link>,
    pub lead: Option<Words>,
    /// The language of the main text where it is not the page's.
    pub main_lang: Option<Lang>,
    /// The sections of this page.
    pub contents: Vec<Section>,
    /// On a booklet: what document this is.
    pub facts: Option<Facts>,
    /// The text, figures among it. A template sees it as `body`, one finished HTML string.
    #[serde(skip)]
    pub body: Vec<Part>,
    /// Terms used on this page, numbered in the order of their first use.
    pub terms: Vec<TermNote>,
    /// The notes on terms may stand beside the text: nothing in it is wider than the text.
    pub margin_notes: bool,
    pub updated: Option<Time>,
    /// How to name this page elsewhere.
    pub citation: Option<Citation>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    pub contact: Option<Contact>,
    pub source: Option<SourceLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    pub lang: &'static str,
    pub url: String,
}

/// For the Open Graph protocol.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// The page's title without the site's name.
    pub title: String,
    pub description: Option<String>,
    /// `website` or `article`.
    pub kind: &'static str,
    pub locale: &'static str,
    pub other_locale: &'static str,
    /// The full address of a picture; only where the site's address is known.
    pub image: Option<String>,
    /// What the picture says.
    pub alt: String,
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct SiteFrame {
    pub name: Words,
    pub publisher: Words,
    pub description: Words,
    /// The home page in this language.
    pub home: String,
    /// The search page; `null` on that page, which has a form of its own.
    pub search: Option<String>,
    /// The theme's `assets/logo.svg` or `assets/logo.png`, if it has one.
    pub logo: Option<Logo>,
    /// What the foot of every page leads to: accessibility, the feed.
    pub links: Vec<Link>,
}

/// An image that stands for the site's name; its `alt` is that name.
#[derive(Clone, Debug, Serialize)]
pub struct Logo {
    pub url: String,
    /// The theme's `assets/logo-dark.svg` or `.png`, for dark screens.
    pub dark: Option<String>,
    /// The image's own size, from which the browser knows its proportions before it is there.
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct Switch {
    pub url: String,
    pub lang: Lang,
    /// The language's own name: English, 日本語.
    pub name: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct Navigation {
    pub document: Link,
    pub groups: Vec<NavigationGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NavigationGroup {
    pub name: Option<Words>,
    pub links: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// `unofficial-summary`, `fictional`, `translation`, `untranslated`.
    pub kind: &'static str,
    pub text: String,
    pub link: Option<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub id: String,
    /// Counted by the tool: 2, 2.1.
    pub number: Option<String>,
    pub title: String,
    pub level: u8,
}

#[derive(Clone, Debug, Serialize)]
pub struct Citation {
    /// Who, the document, the page, when it was last changed.
    pub text: String,
    /// The full address, where the site's own is known.
    pub url: Option<String>,
}

/// A stretch of the body.
#[derive(Clone, Debug)]
pub enum Part {
    Html(String),
    Figure(Box<Figure>),
}

#[derive(Clone, Debug, Serialize)]
pub struct TermNote {
    /// As printed at the first mention: ※1, [1].
    pub mark: String,
    /// The id of the note on this page; the first mention is `{anchor}-ref`.
    pub anchor: String,
    pub name: Words,
    pub definition: Words,
    /// The term in the glossary.
    pub url: String,
}

/// One thing that changed on the site.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub time: Time,
    /// `issued`, `text`, `indicator`, `consultation`, `decision`, `publication`.
    pub kind: &'static str,
    /// The kind in words: 更新, 決定.
    pub label: String,
    /// The page, or the event on it.
    pub link: Link,
    /// The document it belongs to.
    pub document: Words,
    /// What was changed, in a sentence.
    pub note: Option<Words>,
}

/// A time for readers and, where it is exact, for machines.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Time {
    pub label: String,
    pub machine: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    pub organization: Words,
    pub address: Option<Words>,
    pub tel: Option<String>,
    pub fax: Option<String>,
    pub email: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    pub title: Words,
    pub url: Option<String>,
}
