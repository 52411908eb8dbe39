//! Markdown as Japanese offices write it, parsed to events. Touches pulldown-cmark, linkify and Unicode data only.
//!
//! `cure` prepares the text where CommonMark would misread it, `Cured::events` parses it and settles the rest. Each
//! file beside this one holds one rule.

mod breaks;
mod characters;
mod flanking;
mod markers;
mod marks;
mod strip;
mod tags;
#[cfg(test)]
mod tests;
mod urls;

use std::ops::Range;

pub use markers::{item_mark, note_mark};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

/// Tables, footnotes, strikethrough, task lists and heading attributes.
///
/// No smart punctuation: quotes and dashes stay as the office typed them. No front matter: it is cut off before.
pub const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// An event and the bytes of the original source it was read from.
pub type Spanned<'a> = (Event<'a>, Range<usize>);

/// Whether a text is Japanese: it has a letter a full em wide.
pub fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && characters::is_wide(c))
}

/// Lines of plain text as one: no blank between wide characters, one between words.
pub fn one_line(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let wide = |c: Option<char>| c.is_some_and(characters::is_wide);
        let together = wide(joined.chars().last()) && wide(line.chars().next());
        if !joined.is_empty() && !together {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

/// Neither space nor punctuation nor part of any Markdown construct, and no text may contain it (Unicode
/// reserves noncharacters for a program's private use): put between a mark and its neighbour it changes how
/// the parser reads the mark and nothing else.
const GAP: char = '\u{FDD0}';

/// A Markdown source with gaps where plain CommonMark would misread it.
pub struct Cured<'a> {
    source: &'a str,
    text: String,
    /// Byte offsets of the gaps in `text`, ascending.
    gaps: Vec<usize>,
}

/// Prepares `source` for parsing. Sources that contain U+FDD0 themselves are the caller's to refuse; here they
/// merely lose it.
#[must_use]
pub fn cure(source: &str) -> Cured<'_> {
    let mut places = flanking::gaps(source);
    places.extend(tags::gaps(source));
    places.sort_unstable();
    places.dedup();

    let mut text = String::with_capacity(source.len() + places.len() * GAP.len_utf8());
    let mut gaps = Vec::with_capacity(places.len());
    let mut copied = 0;
    for place in places {
        text.push_str(&source[copied..place]);
        gaps.push(text.len());
        text.push(GAP);
        copied = place;
    }
    text.push_str(&source[copied..]);
    if text.contains('\r') {
        text = without_lone_returns(&text);
    }
    Cured { source, text, gaps }
}

/// Ends lines with a line feed where only a carriage return did, in as many bytes. With heading attributes on,
/// pulldown-cmark 0.13.6 takes the line below such a heading into it (its issue 1132, open).
fn without_lone_returns(text: &str) -> String {
    let lone = |at: usize| !text[at + 1..].starts_with('\n');
    text.char_indices().map(|(at, c)| if c == '\r' && lone(at) { '\n' } else { c }).collect()
}

impl Cured<'_> {
    /// The document's events, with ranges into the original source.
    ///
    /// A text event either is the source's own bytes (`source[range] == text`, neighbours joined) or stands for
    /// something written differently: an entity, a line ending in a code block.
    #[must_use]
    pub fn events(&self) -> Vec<Spanned<'_>> {
        let parsed = Parser::new_ext(&self.text, OPTIONS)
            .into_offset_iter()
            .map(|(event, range)| (strip::event(event), self.original(&range)));
        let literal = marks::literal(self.source, parsed);
        let linked = urls::linked(self.source, join(self.source, literal));
        breaks::settled(linked)
    }

    fn original(&self, range: &Range<usize>) -> Range<usize> {
        let offset =
            |cured: usize| cured - GAP.len_utf8() * self.gaps.partition_point(|&gap| gap < cured);
        offset(range.start)..offset(range.end)
    }
}

/// Joins the splinters pulldown-cmark leaves around signs that turned out to be text, so that what follows can
/// look at whole words; leaves out text that consisted of a gap.
fn join<'a>(source: &'a str, events: impl Iterator<Item = Spanned<'a>>) -> Vec<Spanned<'a>> {
    let mut joined: Vec<Spanned<'a>> = Vec::new();
    let mut verbatim_until = None;
    for (event, range) in events {
        let Event::Text(text) = &event else {
            verbatim_until = None;
            joined.push((event, range));
            continue;
        };
        if text.is_empty() {
            continue;
        }
        let verbatim = source.get(range.clone()) == Some(text.as_ref());
        match joined.last_mut() {
            Some((last, span)) if verbatim && verbatim_until == Some(range.start) => {
                span.end = range.end;
                *last = Event::Text(CowStr::Borrowed(&source[span.clone()]));
            }
            _ => joined.push((event, range.clone())),
        }
        verbatim_until = verbatim.then_some(range.end);
    }
    joined
}

/// Whether an event belongs to a line of text rather than to the blocks around it.
fn is_inline(event: &Event) -> bool {
    use TagEnd as End;
    match event {
        Event::Start(
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. },
        )
        | Event::End(End::Emphasis | End::Strong | End::Strikethrough | End::Link | End::Image) => {
            true
        }
        Event::Start(_) | Event::End(_) | Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}
