//! From Markdown events to pieces: one pass, one call of the HTML writer, then a cut at the
//! marks that stand for the gaps.

mod fences;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};

use super::events::{Events, is_image};
use super::figure;
use super::footnotes::Footnotes;
use super::heading_ids::HeadingIds;
use super::hygiene::{self, Ground};
use super::link::{self, Target};
use super::running::{self, Phrasing};
use super::table::TableWriter;
use super::{Heading, Image, Link, Piece, Settings, japanese, marked, sanitize};
use crate::diag::{self, Diagnostic};
use crate::source::{Address, FilePath};

/// Marks around the number of a gap. Noncharacters: the caller has removed them from the text.
const OPEN: char = '\u{fdd1}';
const CLOSE: char = '\u{fdd2}';

pub struct Reader<'a> {
    file: &'a FilePath,
    text: &'a str,
    /// Where the Markdown that is read begins and ends in `text`.
    body: Range<usize>,
    settings: &'a Settings,
    draft: bool,
    /// Where the title that is being read may break.
    phrasing: Option<Phrasing>,
    /// Inside an example headings are shown, but are no sections of the page.
    nested: bool,
    ids: HeadingIds,
    last_level: u8,
    gaps: Vec<Piece>,
    has_html: bool,
    pub pieces: Vec<Piece>,
    pub headings: Vec<Heading>,
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    pub fn new(
        file: &'a FilePath,
        text: &'a str,
        body: usize,
        settings: &'a Settings,
        draft: bool,
    ) -> Reader<'a> {
        Reader {
            file,
            text,
            body: body..text.len(),
            settings,
            draft,
            phrasing: None,
            nested: false,
            ids: HeadingIds::default(),
            last_level: 1,
            gaps: Vec::new(),
            has_html: false,
            pieces: Vec::new(),
            headings: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    pub fn read(&mut self) {
        let cured = japanese::cure(&self.text[self.body.clone()]);
        let mut events = Events { list: cured.events(), next: 0 };
        self.proofread(&events.list);
        self.ids = HeadingIds::beside(events.heading_ids());
        let mut out: Vec<Event> = Vec::new();
        let mut tables = TableWriter::default();
        let mut footnotes = Footnotes::default();
        while let Some((event, range)) = events.next() {
            if let Some(html) = tables.html(&event) {
                out.push(Event::InlineHtml(html.into()));
                let is_title = tables.in_head && matches!(event, Event::Start(Tag::TableCell));
                self.phrasing =
                    is_title.then(|| self.phrases(events.words_until(TagEnd::TableCell)));
                continue;
            }
            let at = self.in_file(&range);
            match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    self.heading(level, id.as_deref(), at, &mut events, &mut out);
                }
                Event::End(TagEnd::Heading(_)) => {
                    self.phrasing = None;
                    out.push(match self.nested {
                        true => Event::InlineHtml("</strong></p>\n".into()),
                        false => self.gap(Piece::HeadingEnd(self.headings.len() - 1)),
                    });
                }
                Event::Start(Tag::CodeBlock(kind)) => self.code(kind, at, &mut events, &mut out),
                Event::Start(Tag::Paragraph) if is_image(events.peek()) => {
                    self.paragraph_of_image(&mut events, &mut out);
                }
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let image = self.image(&dest_url, &title, at, &mut events);
                    out.push(self.gap(Piece::Image(image)));
                }
                Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                    self.link(&format!("mailto:{dest_url}"), at, &mut events, &mut out);
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    self.link(&dest_url, at, &mut events, &mut out);
                }
                Event::FootnoteReference(label) => {
                    out.push(Event::InlineHtml(footnotes.reference(&label).into()));
                }
                Event::Start(Tag::FootnoteDefinition(label)) => footnotes.begin(&label, out.len()),
                Event::End(TagEnd::FootnoteDefinition) => footnotes.end(&mut out),
                Event::TaskListMarker(done) => {
                    out.push(Event::Text(if done { "☑ " } else { "☐ " }.into()));
                }
                Event::Html(raw) | Event::InlineHtml(raw) => {
                    out.push(Event::InlineHtml(self.raw_html(raw, at)));
                }
                other => self.inline(other, &mut out),
            }
        }
        footnotes.write(&mut out);
        let out = marked::lists(out);
        let mut written = String::with_capacity(self.body.len() * 2);
        html::push_html(&mut written, out.into_iter());
        if self.has_html && !self.settings.allow_html {
            written = sanitize::clean(&written);
        }
        self.cut(&written);
    }

    fn proofread(&mut self, events: &[(Event, Range<usize>)]) {
        let ground = Ground {
            file: self.file,
            text: self.text,
            start: self.body.start,
            lexicon: &self.settings.lexicon,
            draft: self.draft,
            nested: self.nested,
        };
        self.diagnostics.extend(hygiene::check(&ground, events));
    }

    fn in_file(&self, range: &Range<usize>) -> Range<usize> {
        self.body.start + range.start..self.body.start + range.end
    }

    fn place(&self, at: Range<usize>) -> Address {
        Address::bytes(self.file, at)
    }

    /// A mark that will be cut out again and replaced by `piece`.
    fn gap<'e>(&mut self, piece: Piece) -> Event<'e> {
        self.gaps.push(piece);
        Event::InlineHtml(format!("{OPEN}{}{CLOSE}", self.gaps.len() - 1).into())
    }

    fn cut(&mut self, written: &str) {
        let mut rest = written;
        let mut html = String::new();
        while let Some(start) = rest.find(OPEN) {
            html.push_str(&rest[..start]);
            let marked = &rest[start + OPEN.len_utf8()..];
            let Some(end) = marked.find(CLOSE) else { break };
            if let Some(piece) = marked[..end].parse().ok().and_then(|n: usize| self.gaps.get(n)) {
                if !html.is_empty() {
                    self.pieces.push(Piece::Html(std::mem::take(&mut html)));
                }
                self.pieces.push(piece.clone());
            }
            rest = &marked[end + CLOSE.len_utf8()..];
        }
        html.push_str(rest);
        if !html.is_empty() {
            self.pieces.push(Piece::Html(html));
        }
    }

    fn heading<'e>(
        &mut self,
        tag_level: HeadingLevel,
        id: Option<&str>,
        at: Range<usize>,
        events: &mut Events<'e>,
        out: &mut Vec<Event<'e>>,
    ) {
        let level = tag_level as u8;
        let written = id;
        if self.nested {
            out.push(Event::InlineHtml("<p class=\"example-heading\"><strong>".into()));
            return;
        }
        let title = events.words_until(TagEnd::Heading(tag_level));
        self.phrasing = Some(self.phrases(title.clone()));
        let line_end = self.text[at.start..].find('\n').map_or(at.end, |n| at.start + n);
        let place = at.start..line_end.min(at.end).max(at.start);
        if level == 1 {
            self.diagnostics.push(diag::HEADING_ONE.at(self.place(place.clone())));
        } else if level > self.last_level + 1 {
            let signs = |level: u8| "#".repeat(usize::from(level));
            self.diagnostics.push(
                diag::HEADING_SKIPPED
                    .at(self.place(place.clone()))
                    .with("from", signs(self.last_level))
                    .with("to", signs(level))
                    .with("right", signs(self.last_level + 1)),
            );
        }
        self.last_level = level.max(2);
        let (id, wrong) = self.ids.choose(id);
        if let (Some(code), Some(written)) = (wrong, written) {
            self.diagnostics.push(code.at(self.place(place.clone())).with("id", written));
        }
        if self.headings.iter().any(|heading| *heading.id == *id) {
            self.diagnostics.push(diag::DUPLICATE_ID.at(self.place(place.clone())).with("id", &id));
        }
        // The page's title is the h1, whatever the text says.
        self.headings.push(Heading { level: level.max(2), id: id.into(), title, at: place });
        let start = self.gap(Piece::HeadingStart(self.headings.len() - 1));
        out.push(start);
    }

    /// A paragraph of nothing but an image is a figure.
    fn paragraph_of_image<'e>(&mut self, events: &mut Events<'e>, out: &mut Vec<Event<'e>>) {
        let Some((Event::Start(Tag::Image { dest_url, title, .. }), range)) = events.next() else {
            return;
        };
        let at = self.in_file(&range);
        let mut image = self.image(&dest_url, &title, at, events);
        let alone = matches!(events.peek(), Some(Event::End(TagEnd::Paragraph)));
        if alone {
            events.next();
            image.figure = true;
            out.push(self.gap(Piece::Image(image)));
        } else {
            out.push(Event::Start(Tag::Paragraph));
            out.push(self.gap(Piece::Image(image)));
        }
    }

    fn image(
        &mut self,
        file: &CowStr,
        title: &CowStr,
        at: Range<usize>,
        events: &mut Events,
    ) -> Image {
        let alt = events.words_until(TagEnd::Image);
        if let Some(phrasing) = &mut self.phrasing {
            phrasing.pass(alt.len());
        }
        while let Some((event, _)) = events.next() {
            if matches!(event, Event::End(TagEnd::Image)) {
                break;
            }
        }
        figure::written(file, title, alt, self.place(at), &mut self.diagnostics)
    }

    fn link<'e>(
        &mut self,
        destination: &str,
        at: Range<usize>,
        events: &mut Events<'e>,
        out: &mut Vec<Event<'e>>,
    ) {
        let words = events.words_until(TagEnd::Link);
        let target = link::target(destination);
        let data_speaks = matches!(target, Target::Indicator { .. } | Target::Term(_));
        let has_image = words.is_empty() && is_image(events.peek());
        if words.trim().is_empty() && !data_speaks && !has_image {
            self.diagnostics.push(diag::LINK_WITHOUT_TEXT.at(self.place(at.clone())));
        }
        match &target {
            Target::Empty => {
                self.diagnostics.push(diag::EMPTY_LINK.at(self.place(at.clone())));
            }
            Target::Unknown(written) => {
                self.diagnostics
                    .push(diag::BROKEN_LINK.at(self.place(at.clone())).with("target", written));
            }
            _ => {}
        }
        out.push(self.gap(Piece::LinkStart(Link { target, words, at })));
        let mut depth = 1;
        while depth > 0 {
            let Some((event, range)) = events.next() else {
                break;
            };
            match event {
                Event::Start(Tag::Link { .. }) => depth += 1,
                Event::End(TagEnd::Link) => depth -= 1,
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let at = self.in_file(&range);
                    let image = self.image(&dest_url, &title, at, events);
                    out.push(self.gap(Piece::Image(image)));
                }
                Event::Html(raw) | Event::InlineHtml(raw) => {
                    let at = self.in_file(&range);
                    out.push(Event::InlineHtml(self.raw_html(raw, at)));
                }
                // A line end inside a link begins no item of a list.
                Event::HardBreak => out.push(Event::InlineHtml("<br />\n".into())),
                other => self.inline(other, out),
            }
        }
        out.push(self.gap(Piece::LinkEnd));
    }

    fn raw_html<'e>(&mut self, raw: CowStr<'e>, at: Range<usize>) -> CowStr<'e> {
        self.has_html = true;
        if !self.settings.allow_html
            && let Some(what) = sanitize::removed(&raw)
        {
            let place = self.place(at.clone());
            self.diagnostics.push(diag::RAW_HTML_REMOVED.at(place).with("what", what));
        }
        if let Some(image) = figure::raw_without_alt(&raw) {
            self.diagnostics.push(diag::MISSING_ALT.at(self.place(at)).with("file", image));
        }
        raw
    }

    fn phrases(&self, title: String) -> Phrasing {
        Phrasing::of(&self.settings.phrases, &title)
    }

    /// Words and what parts them: broken by phrases in a title, held together in running text.
    fn inline<'e>(&mut self, event: Event<'e>, out: &mut Vec<Event<'e>>) {
        match &mut self.phrasing {
            Some(phrasing) => phrasing.write(event, out),
            None => running::write(event, out),
        }
    }
}
