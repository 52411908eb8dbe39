//! Filling the gaps of a text: headings with their links, references looked up, blocks drawn.

use std::sync::Arc;

use super::figure;
use super::sections::Numbers;
use super::{Of, words};
use crate::lang::Shown;
use crate::markup::escape;
use crate::model::document::Chapter;
use crate::model::indicator::Value;
use crate::model::route::{PageId, Route};
use crate::page::{Figure, Page, Part, Section, TermNote, Words};
use crate::prose::{Heading, Link, Piece, Prose, Target};
use crate::record::id::{DocumentId, IndicatorId, TermId};

/// How a text is set: as a page of its own, or as a part of a booklet.
pub struct Setting {
    /// In a booklet: the id of the part, which stands before every other id in it.
    anchor: Option<String>,
}

impl Setting {
    pub fn page() -> Setting {
        Setting { anchor: None }
    }

    pub fn part(anchor: &str) -> Setting {
        Setting { anchor: Some(anchor.to_owned()) }
    }

    fn id(&self, id: &str) -> String {
        match &self.anchor {
            Some(anchor) => format!("{anchor}.{id}"),
            None => id.to_owned(),
        }
    }

    /// Below a part's own heading every other is one level lower.
    fn level(&self, level: u8) -> u8 {
        (level + u8::from(self.anchor.is_some())).min(6)
    }
}

/// The id of the part of a booklet that a made page becomes.
pub fn made_anchor(page: &PageId) -> &'static str {
    match page {
        PageId::Indicators => "indicators",
        PageId::Roadmap => "roadmap",
        PageId::History => "history",
        PageId::Glossary => "glossary",
        PageId::Overview | PageId::Chapter(_) | PageId::Indicator(_) | PageId::Booklet => "index",
    }
}

/// Puts a chapter's text into a page: its body, its sections, the terms it uses. Without a
/// translation the other language is shown, and the page says so.
pub fn fill(of: &Of, chapter: &Chapter, setting: &Setting, page: &mut Page) {
    let Some(shown) = chapter.shown(of.lang()) else {
        return;
    };
    let front = &shown.value.front;
    let lead = front
        .lead
        .as_ref()
        .map(|lead| Words::shown(Shown { lang: shown.lang, value: &**lead }, of.lang()));
    let is_other = shown.lang != of.lang();
    let mut filler = Filler {
        of,
        chapter,
        setting,
        numbers: Numbers::of(of.document, &shown.value.headings),
        prose: shown,
        page,
        open_links: Vec::new(),
    };
    if setting.anchor.is_none() {
        if is_other {
            filler.page.main_lang = Some(shown.lang);
            filler.page.notices.push(of.untranslated(shown.lang));
        }
        filler.page.lead = lead.or(filler.page.lead.take());
        filler.page.source_page =
            front.source_page.as_deref().map(|page| figure::drawn::source_page(of, page));
        filler.page.updated = front.updated.as_ref().map(|date| of.view.time(&date.value));
    } else {
        if is_other {
            let said = escape(&of.untranslated(shown.lang).text);
            filler.html(&format!("<p class=\"untranslated\">{said}</p>\n"));
            filler.html(&format!("<div lang=\"{}\">\n", shown.lang.code()));
        }
        if let Some(lead) = lead {
            filler.html(&format!("<p class=\"lead\">{}</p>\n", words_html(&lead)));
        }
    }
    for piece in &shown.value.pieces {
        filler.piece(piece);
    }
    if setting.anchor.is_some() && is_other {
        filler.html("</div>\n");
    }
}

struct Filler<'a> {
    of: &'a Of<'a>,
    chapter: &'a Chapter,
    setting: &'a Setting,
    numbers: Numbers,
    prose: Shown<&'a Arc<Prose>>,
    page: &'a mut Page,
    /// What closes each link that is open.
    open_links: Vec<String>,
}

impl Filler<'_> {
    fn html(&mut self, html: &str) {
        match self.page.body.last_mut() {
            Some(Part::Html(last)) => last.push_str(html),
            _ => self.page.body.push(Part::Html(html.to_owned())),
        }
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Html(html) => match &self.setting.anchor {
                Some(anchor) => self.html(&with_footnotes_below(html, anchor)),
                None => self.html(html),
            },
            Piece::HeadingStart(index) => {
                let heading = &self.prose.value.headings[*index];
                let id = self.setting.id(&heading.id);
                let level = self.setting.level(heading.level);
                let number = self.numbers.next(heading.level);
                if self.setting.anchor.is_none() {
                    self.html(&format!("<div class=\"heading level-{level}\">"));
                }
                self.html(&format!("<h{level} id=\"{}\">", escape(&id)));
                if let Some(number) = &number {
                    self.html(&format!("<span class=\"section-number\">{number}</span> "));
                }
                let title = heading.title.clone();
                self.page.contents.push(Section { id, number, title, level });
            }
            Piece::HeadingEnd(index) => {
                let heading = self.prose.value.headings[*index].clone();
                self.html(&format!("</h{}>", self.setting.level(heading.level)));
                if self.setting.anchor.is_none() {
                    let tools = self.heading_tools(&heading);
                    self.html(&format!("{tools}</div>"));
                }
                self.html("\n");
            }
            Piece::LinkStart(link) => self.link(link),
            Piece::LinkEnd => {
                let close = self.open_links.pop().unwrap_or_default();
                self.html(&close);
            }
            Piece::Image(image) => {
                let picture = figure::picture::draw(self.of, image, self.has_picture());
                self.page.body.push(Part::Figure(Box::new(match image.figure {
                    true => Figure::Image(figure::picture::figure(picture, image)),
                    false => Figure::Picture(picture),
                })));
            }
            Piece::Block(placed) => {
                let figures =
                    figure::of_block(self.of, self.chapter, &placed.value, self.prose.lang);
                for mut figure in figures {
                    self.make_anchor_unique(&mut figure);
                    if let Some(anchor) = &self.setting.anchor {
                        prefix_anchors(&mut figure, anchor);
                    }
                    self.page.body.push(Part::Figure(Box::new(figure)));
                }
            }
            Piece::ExampleStart { source } => {
                let (wrote, see) = self.of.lang().pick(("書き方", "表示"), ("Source", "Result"));
                self.html(&format!(
                    "<div class=\"example\"><div class=\"example-source\"><p class=\"example-label\">{wrote}</p>{source}</div><div class=\"example-result\"><p class=\"example-label\">{see}</p>"
                ));
            }
            Piece::ExampleEnd => self.html("</div></div>\n"),
        }
    }

    /// Whether a picture stands above. The first one may be seen at once, so it is not put off.
    fn has_picture(&self) -> bool {
        self.page.body.iter().any(|part| match part {
            Part::Figure(figure) => matches!(**figure, Figure::Image(_) | Figure::Picture(_)),
            Part::Html(_) => false,
        })
    }

    /// The same indicator may stand twice on a page; its ids may not.
    fn make_anchor_unique(&self, figure: &mut Figure) {
        if let Figure::Drawn(drawn) = figure {
            let same = |part: &&Part| match part {
                Part::Figure(other) => {
                    matches!(&**other, Figure::Drawn(other) if other.head.id == drawn.head.id)
                }
                Part::Html(_) => false,
            };
            let before = self.page.body.iter().filter(same).count();
            if before > 0 && self.setting.anchor.is_none() {
                drawn.head.anchor = format!("{}-{}", drawn.head.id, before + 1);
            }
        }
        let Figure::Indicator(indicator) = figure else { return };
        let same = |part: &&Part| match part {
            Part::Figure(other) => match &**other {
                Figure::Indicator(other) => other.link.url == indicator.link.url,
                _ => false,
            },
            Part::Html(_) => false,
        };
        let before = self.page.body.iter().filter(same).count();
        if before > 0 {
            indicator.anchor = format!("{}-{}", indicator.anchor, before + 1);
        }
    }

    /// Beside a heading, not in it, so that who hears the headings hears titles: its link, and
    /// the same section in the other language.
    fn heading_tools(&self, heading: &Heading) -> String {
        let lang = self.of.lang();
        let id = escape(&heading.id);
        let name = lang.pick("この節へのリンク", "Link to this section");
        let mut tools =
            format!(" <a class=\"section-link\" href=\"#{id}\" aria-label=\"{name}\">#</a>");
        if self.chapter.shares_heading(&heading.id)
            && let Some(route) = self.of.view.route.in_language(lang.other())
        {
            let url = escape(&format!("{}#{}", self.of.view.link(&route), heading.id));
            let other = lang.other().code();
            // The name begins with the word that is seen.
            let (seen, heard) =
                lang.pick(("EN", ": read this section in English"), ("日", "本語でこの節を読む"));
            tools.push_str(&format!(
                " <a class=\"section-switch\" href=\"{url}\" hreflang=\"{other}\" lang=\"{other}\">{seen}<span class=\"visually-hidden\">{heard}</span></a>"
            ));
        }
        tools
    }

    fn link(&mut self, link: &Link) {
        let (open, close) = match &link.target {
            Target::Page { document, page, fragment } => {
                let url = self.page_url(document.as_deref(), page.as_deref(), fragment.as_deref());
                url.map(|url| anchor(&url, "")).unwrap_or_default()
            }
            Target::Term(id) => self.term(id, &link.words),
            Target::Indicator { id, at } => self.value(id, at.as_deref(), &link.words),
            Target::File { name, fragment } => {
                let place = fragment.iter().map(|fragment| format!("#{fragment}"));
                let (open, close) = anchor(&(self.file(name) + &place.collect::<String>()), "");
                (open, close + &self.file_kind(name, &link.words))
            }
            Target::Law(id) => {
                anchor(&format!("https://laws.e-gov.go.jp/law/{id}"), " class=\"external\"")
            }
            Target::Web(url) => {
                let external = url.starts_with("http");
                anchor(url, if external { " class=\"external\"" } else { "" })
            }
            // Reported; the words stay as text.
            Target::Empty | Target::Unknown(_) => (String::new(), String::new()),
        };
        self.html(&open);
        self.open_links.push(close);
    }

    /// `None`: there is no such page, and that is reported; the words stay as text.
    fn page_url(
        &self,
        document: Option<&str>,
        page: Option<&str>,
        fragment: Option<&str>,
    ) -> Option<String> {
        let of = self.of;
        let document = match document {
            Some(id) => of.view.site.document(&DocumentId::from(id))?,
            None => of.document,
        };
        let Some(page) = page else {
            let id = fragment.map(|fragment| self.setting.id(fragment));
            return Some(id.map(|id| format!("#{id}")).unwrap_or_default());
        };
        let page = document.page(page)?;
        if document.id == of.document.id {
            return Some(of.link_to(&page, fragment));
        }
        let url = of.view.link(&Route::Page(of.lang(), document.id.clone(), page));
        Some(match fragment {
            Some(fragment) => format!("{url}#{fragment}"),
            None => url,
        })
    }

    /// A term: at its first mention with a note mark that leads to the page's end.
    fn term(&mut self, id: &str, words: &str) -> (String, String) {
        let of = self.of;
        let Some(term) = of.document.term(&TermId::from(id)) else {
            return Default::default();
        };
        let anchor = format!("note-{id}");
        let name = of.view.words(&term.name);
        let text = if words.is_empty() { words_html(&name) } else { String::new() };
        if self.page.terms.iter().any(|note| note.anchor == anchor) {
            let open = format!("<a class=\"term\" href=\"#{anchor}\">{text}");
            return (open, "</a>".into());
        }
        let number = self.page.terms.len() + 1;
        let label = of.lang().pick(format!("注{number}"), format!("Note {number}"));
        let mark = of.lang().pick(format!("※{number}"), format!("[{number}]"));
        let glossary = of.link_to(&PageId::Glossary, Some(id));
        self.page.terms.push(TermNote {
            mark: mark.clone(),
            anchor: anchor.clone(),
            name,
            definition: of.view.words(&term.definition),
            url: glossary,
        });
        let open = format!("<span class=\"term ref-{number}\" id=\"{anchor}-ref\">{text}");
        let close = format!(
            "</span><sup class=\"note-mark\"><a href=\"#{anchor}\" aria-label=\"{label}\">{mark}</a></sup>"
        );
        (open, close)
    }

    /// A link to an indicator; without words of its own it prints the value from the data.
    fn value(&self, id: &str, at: Option<&str>, written: &str) -> (String, String) {
        let of = self.of;
        let lang = of.lang();
        let Some(indicator) = of.document.indicator(&IndicatorId::from(id)) else {
            return Default::default();
        };
        let text = match at.and_then(|at| indicator.value_at(at)) {
            Some(Value::Observation(observation)) => Words::plain(match observation.value {
                Ok(number) => figure::number(indicator, number, observation.meant, lang),
                Err(reason) => words::reason(reason, lang).to_owned(),
            }),
            Some(Value::Target(target)) => figure::aim(of.view, indicator, target),
            None => of.view.words(&indicator.name),
        };
        let url = of.link(&PageId::Indicator(indicator.id.value.clone()));
        let (mut open, close) = anchor(&url, " class=\"value\"");
        if written.trim().is_empty() {
            open.push_str(&words_html(&text));
        }
        (open, close)
    }

    /// What a download is and how large, after its link: （PDF、1.2MB）.
    fn file_kind(&self, name: &str, link: &str) -> String {
        let files = &self.of.view.site.files.originals;
        let Some(original) = files.get(&self.of.document.file(name)) else {
            return String::new();
        };
        // The link's own words may have said what it is.
        let kind = words::file_ending(name);
        let said = !link.to_uppercase().contains(&kind);
        let said = words::download(said.then_some(&kind), original, self.of.lang());
        format!("<span class=\"file-kind\">{}</span>", escape(&said))
    }

    /// The address of a file beside the Markdown.
    fn file(&self, name: &str) -> String {
        self.of.view.link(&Route::File(self.of.document.file(name)))
    }
}

/// Puts a part's id before the ids that a figure gives, so that a booklet has none twice. The
/// ids of indicators stay: other parts link to them.
pub fn prefix_anchors(figure: &mut Figure, anchor: &str) {
    let prefix = |id: &mut String| *id = format!("{anchor}.{id}");
    match figure {
        Figure::History(history) => {
            history.events.iter_mut().for_each(|event| prefix(&mut event.anchor));
        }
        Figure::Roadmap(roadmap) => {
            let items = roadmap.lanes.iter_mut().flat_map(|lane| &mut lane.items);
            items.filter_map(|item| item.anchor.as_mut()).for_each(prefix);
        }
        Figure::Glossary(glossary) => {
            let terms = glossary.groups.iter_mut().flat_map(|group| &mut group.terms);
            terms.for_each(|term| prefix(&mut term.anchor));
        }
        Figure::Drawn(drawn) => prefix(&mut drawn.head.anchor),
        Figure::Consultation(consultation) => prefix(&mut consultation.anchor),
        _ => {}
    }
}

/// The footnotes of each part count from 1; their ids stand below the part's.
fn with_footnotes_below(html: &str, anchor: &str) -> String {
    let anchor = escape(anchor);
    html.replace("id=\"footnote-", &format!("id=\"{anchor}.footnote-"))
        .replace("href=\"#footnote-", &format!("href=\"#{anchor}.footnote-"))
}

/// Text as HTML, its language marked where it is not the page's.
pub fn words_html(words: &Words) -> String {
    let text = escape(&words.text);
    match words.lang {
        Some(lang) => format!("<span lang=\"{}\">{text}</span>", lang.code()),
        None => text,
    }
}

fn anchor(url: &str, attributes: &str) -> (String, String) {
    (format!("<a href=\"{}\"{attributes}>", escape(url)), "</a>".into())
}
