//! What a chapter must not contain, seen from its structure: unpaired `**`, tables without headers, headings without
//! text, links that do not say where they lead. The words themselves are `proof`'s.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::diag::{self, Diagnostic};
use crate::proof::{self, Lexicon, Stretch, Surface, Voice};
use crate::source::{Address, FilePath};

/// Where the events come from, and how finished they claim to be.
pub struct Ground<'a> {
    pub file: &'a FilePath,
    pub text: &'a str,
    /// The byte of the file with which the events begin.
    pub start: usize,
    pub lexicon: &'a Lexicon,
    /// A draft may be unfinished.
    pub draft: bool,
    /// An example of a manual shows what it likes.
    pub nested: bool,
}

/// Goes through the events of a text once, before it is written.
pub fn check(ground: &Ground, events: &[(Event, Range<usize>)]) -> Vec<Diagnostic> {
    let mut walk = Walk {
        ground,
        found: Vec::new(),
        nested: Vec::new(),
        paragraph: None,
        item: false,
        column: 0,
        cell: Cell::default(),
        headers: Vec::new(),
        heading: None,
        section: None,
        numbers: Vec::new(),
        link: None,
        voice: Voice::default(),
    };
    for (event, range) in events {
        let at = ground.start + range.start..ground.start + range.end;
        walk.event(event, at);
    }
    walk.close_section(0);
    let mut found = walk.found;
    if ground.nested {
        found.retain(|one| one.code.name == diag::ODD_EMPHASIS.name);
        return found;
    }
    if !ground.file.name().ends_with(".en.md") {
        found.extend(walk.voice.mixed());
    }
    if ground.draft {
        let unfinished = [diag::PLACEHOLDER.name, diag::EMPTY_SECTION.name];
        found.retain(|one| !unfinished.contains(&one.code.name));
    }
    found
}

/// What stands around the words that are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    List,
    Quote,
    Table,
    Head,
    Note,
    Code,
    Image,
}

struct Heading {
    at: Range<usize>,
    level: u8,
    title: String,
}

#[derive(Default)]
struct Cell {
    at: Range<usize>,
    words: String,
    /// Something stands in it, words or not.
    filled: bool,
}

struct Walk<'a, 'g> {
    ground: &'g Ground<'a>,
    found: Vec<Diagnostic>,
    nested: Vec<Around>,
    /// A paragraph that stands in nothing else: its place, and its words' places.
    paragraph: Option<(Range<usize>, Vec<Range<usize>>)>,
    /// The next words are the first of an item.
    item: bool,
    column: usize,
    cell: Cell,
    /// The columns of the table's head, and whether something stands in each.
    headers: Vec<(Range<usize>, bool)>,
    heading: Option<Heading>,
    /// The heading under which nothing has stood yet.
    section: Option<Heading>,
    /// For each level the numbers that its headings have, below the same heading.
    numbers: Vec<HashSet<String>>,
    link: Option<(Range<usize>, String)>,
    voice: Voice,
}

impl Walk<'_, '_> {
    fn is_in(&self, around: Around) -> bool {
        self.nested.contains(&around)
    }

    fn place(&self, at: Range<usize>) -> Address {
        Address::bytes(self.ground.file, at)
    }

    fn event(&mut self, event: &Event, at: Range<usize>) {
        if self.heading.is_none() && !matches!(event, Event::Start(Tag::Heading { .. })) {
            self.section = None;
        }
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) => self.words(words, at),
            Event::Code(words) => self.filled(words),
            Event::InlineHtml(_) | Event::FootnoteReference(_) => self.filled(" "),
            Event::TaskListMarker(_) => self.item = false,
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, at: Range<usize>) {
        match tag {
            Tag::Paragraph if self.nested.is_empty() => self.paragraph = Some((at, Vec::new())),
            Tag::Heading { level, .. } => self.open_heading(*level, at),
            Tag::BlockQuote(_) => self.nested.push(Around::Quote),
            Tag::CodeBlock(_) => self.nested.push(Around::Code),
            Tag::List(_) => self.nested.push(Around::List),
            Tag::Item => self.item = true,
            Tag::FootnoteDefinition(_) => self.nested.push(Around::Note),
            Tag::Table(_) => {
                self.nested.push(Around::Table);
                self.headers.clear();
            }
            Tag::TableHead => {
                self.nested.push(Around::Head);
                self.column = 0;
            }
            Tag::TableRow => self.column = 0,
            Tag::TableCell => {
                self.column += 1;
                self.cell = Cell { at, ..Cell::default() };
            }
            Tag::Image { .. } => {
                self.nested.push(Around::Image);
                self.filled(" ");
            }
            Tag::Link { .. } => self.link = Some((at, String::new())),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::List(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::Table
            | TagEnd::Image => {
                self.nested.pop();
            }
            TagEnd::TableHead => {
                self.nested.pop();
                self.close_table_head();
            }
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Item => self.item = false,
            TagEnd::Link => self.close_link(),
            _ => {}
        }
    }

    /// Something that is no text stands in a cell, a link or a heading.
    fn filled(&mut self, words: &str) {
        self.item = false;
        self.cell.filled = true;
        self.cell.words.push_str(words);
        if let Some((_, link)) = &mut self.link {
            link.push_str(words);
        }
        if let Some(heading) = &mut self.heading {
            heading.title.push_str(words);
        }
    }

    fn words(&mut self, words: &str, at: Range<usize>) {
        if self.is_in(Around::Code) {
            return;
        }
        let is_first = std::mem::take(&mut self.item);
        self.filled(words);
        self.cell.filled = !self.cell.words.trim().is_empty();
        if words.contains("**") {
            let source = &self.ground.text[at.clone()];
            let start = at.start + source.find("**").unwrap_or(0);
            self.found.push(diag::ODD_EMPHASIS.at(self.place(start..start + 2)));
        }
        // Entities and addresses are not words as they stand in the file.
        let is_address = self.link.is_some() && (words.contains("://") || words.contains('@'));
        if self.ground.text.get(at.clone()) != Some(words) || is_address {
            return;
        }
        if is_first {
            self.found.extend(proof::item(self.ground.file, self.ground.text, at.clone()));
        }
        if let Some((_, places)) = &mut self.paragraph {
            places.push(at.clone());
        }
        let surface = match () {
            () if self.is_in(Around::Quote) => Surface::Quotation,
            () if self.is_in(Around::Table) || self.is_in(Around::Image) => Surface::Label,
            () if self.heading.is_some() => Surface::Label,
            () => Surface::Prose,
        };
        let (file, text) = (self.ground.file, self.ground.text);
        self.found.extend(proof::words(&Stretch { file, text, at, surface }, self.ground.lexicon));
    }

    fn close_paragraph(&mut self) {
        let Some((at, places)) = self.paragraph.take() else { return };
        let (file, text) = (self.ground.file, self.ground.text);
        let is_text = |byte: usize| places.iter().any(|range| range.contains(&byte));
        self.found.extend(proof::paragraph(file, text, at.clone(), is_text));
        // Notes and lines behind a sign are fragments; only sentences have a voice.
        let is_sentence = |c: char| c.is_alphanumeric() || "「『*[".contains(c);
        if text[at].starts_with(is_sentence) {
            for at in places {
                self.voice.hear(&Stretch { file, text, at, surface: Surface::Prose });
            }
        }
    }

    fn open_heading(&mut self, level: HeadingLevel, at: Range<usize>) {
        let level = level as u8;
        self.close_section(level);
        let end = self.ground.text[at.start..].find('\n').map_or(at.end, |n| at.start + n);
        let at = at.start..end.clamp(at.start, at.end);
        self.heading = Some(Heading { at, level, title: String::new() });
    }

    fn close_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        let depth = usize::from(heading.level);
        self.numbers.resize_with(depth.max(self.numbers.len()), HashSet::new);
        self.numbers.truncate(depth);
        if let (Some(number), Some(numbers)) = (number(&heading.title), self.numbers.last_mut())
            && !numbers.insert(number.clone())
        {
            let at = self.place(heading.at.clone());
            self.found.push(diag::REPEATED_NUMBER.at(at).with("number", number));
        }
        self.section = Some(heading);
    }

    /// A heading of this level, or the end, follows: the section before it should have held something.
    fn close_section(&mut self, level: u8) {
        if let Some(heading) = self.section.take().filter(|heading| heading.level >= level) {
            let at = self.place(heading.at.clone());
            self.found.push(diag::EMPTY_SECTION.at(at).with("title", heading.title.trim()));
        }
    }

    fn close_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        if self.is_in(Around::Head) {
            self.headers.push((cell.at, cell.filled));
            return;
        }
        const JUDGEMENTS: [&str; 8] = ["○", "〇", "◯", "◎", "△", "×", "●", "▲"];
        let words = cell.words.trim();
        if self.ground.file.name().ends_with(".en.md") && JUDGEMENTS.contains(&words) {
            let at = self.place(cell.at);
            self.found.push(diag::SIGN_ALONE.at(at).with("text", words));
        }
    }

    fn close_table_head(&mut self) {
        let headers = std::mem::take(&mut self.headers);
        let Some((first, _)) = headers.first() else { return };
        if headers.iter().all(|(_, filled)| !filled) {
            let at = self.place(first.clone());
            self.found.push(diag::EMPTY_HEADER_ROW.at(at));
            return;
        }
        for (index, (at, _)) in headers.iter().enumerate().filter(|(_, (_, filled))| !filled) {
            let at = self.place(at.clone());
            self.found.push(diag::EMPTY_HEADER.at(at).with("column", index + 1));
        }
    }

    fn close_link(&mut self) {
        const VAGUE: [&str; 14] = [
            "こちら",
            "こちらへ",
            "こちらから",
            "詳細はこちら",
            "詳しくはこちら",
            "くわしくはこちら",
            "ここ",
            "ここをクリック",
            "リンク",
            "here",
            "click here",
            "this link",
            "more",
            "read more",
        ];
        let Some((at, words)) = self.link.take() else { return };
        let text = words.trim().to_lowercase();
        if VAGUE.contains(&text.as_str()) {
            self.found.push(diag::VAGUE_LINK.at(self.place(at)).with("text", words.trim()));
        }
    }
}

/// The number that a heading begins with, in half-width digits: `１．`, `2-1`, `（3）`, `第4章`.
fn number(title: &str) -> Option<String> {
    let half = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    };
    let title: String = title.trim().chars().map(half).collect();
    let rest = title.trim_start_matches(['第', '(', '（']);
    let opened = title.len() - rest.len();
    let inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let end = rest.find(|c| !inside(c)).unwrap_or(rest.len());
    let number = rest[..end].trim_end_matches(['.', '-']);
    let after = rest[number.len()..].chars().next();
    let closed = match opened {
        0 => after.is_none_or(|c| " 　.．、".contains(c)),
        _ => after.is_some_and(|c| ")）章節編部".contains(c)),
    };
    (closed && number.starts_with(|c: char| c.is_ascii_digit())).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_headings_are_told_from_words() {
        for (title, expected) in [
            ("１．目的", Some("1")),
            ("1 目的", Some("1")),
            ("2-1 現状", Some("2-1")),
            ("（3）課題", Some("3")),
            ("第4章 体制", Some("4")),
            ("2025年の姿", None),
            ("3つの方針", None),
            ("目的", None),
        ] {
            assert_eq!(number(title).as_deref(), expected, "{title}");
        }
    }
}
