//! Lists as Japanese offices write them: lines that begin with （1）, ① or ・. The mark stays text and stands out to the
//! left of its lines; so does ※ before a note. Works on the events that go to the HTML writer.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::{japanese, running};

/// Turns paragraphs and items whose lines begin with a mark into lists, hanging paragraphs and notes.
pub fn lists<'e>(events: Vec<Event<'e>>) -> Vec<Event<'e>> {
    let mut out = Vec::with_capacity(events.len());
    let mut rest = events.as_slice();
    // For each open item: whether its words stand in an element beside the mark.
    let mut items = Vec::new();
    while let Some((event, following)) = rest.split_first() {
        rest = following;
        match event {
            Event::Start(Tag::Paragraph) => {
                let is_end = |event: &Event| *event == Event::End(TagEnd::Paragraph);
                let length = rest.iter().position(is_end).unwrap_or(rest.len());
                paragraph(&rest[..length], &mut out);
                rest = rest.get(length + 1..).unwrap_or_default();
            }
            Event::Start(Tag::List(None)) if all_marked(rest) => {
                out.push(html("<ul class=\"marked\">\n"));
            }
            Event::Start(Tag::Item) => {
                let (mark, hangs) = match rest {
                    [Event::Start(Tag::Paragraph), inside @ ..] => (item(inside), true),
                    inside => (item(inside), false),
                };
                items.push(mark.is_some() && !hangs);
                match mark {
                    None => out.push(event.clone()),
                    // Its paragraph hangs by itself.
                    Some(_) if hangs => out.push(html("<li class=\"bare\">")),
                    Some(mark) => {
                        out.push(html("<li class=\"marked\">"));
                        mark.write(&mut out);
                        out.extend([html("<div>"), Event::Text(mark.words.clone())]);
                        rest = &rest[1..];
                    }
                }
            }
            Event::End(TagEnd::Item) => {
                if items.pop() == Some(true) {
                    out.push(html("</div>"));
                }
                out.push(event.clone());
            }
            other => out.push(other.clone()),
        }
    }
    out
}

fn html<'e>(html: impl Into<CowStr<'e>>) -> Event<'e> {
    Event::InlineHtml(html.into())
}

/// What offices indent with: a full-width space. Before a mark it is layout, which the list has.
const INDENT: char = '\u{3000}';

/// The mark of an item, the space behind it, and what its first text holds besides.
struct Mark<'e> {
    sign: String,
    space: String,
    words: CowStr<'e>,
}

impl<'e> Mark<'e> {
    fn write(&self, out: &mut Vec<Event<'e>>) {
        out.push(html("<span class=\"marker\">"));
        out.push(Event::Text(self.sign.clone().into()));
        out.push(html("</span>"));
        if !self.space.is_empty() {
            out.push(Event::Text(self.space.clone().into()));
        }
    }
}

/// The mark at the head of a line, if words follow it.
fn item<'e>(line: &[Event<'e>]) -> Option<Mark<'e>> {
    let Some(Event::Text(text)) = line.first() else { return None };
    let text = text.trim_start_matches(INDENT);
    let (sign, rest) = text.split_at(japanese::item_mark(text)?);
    let words = rest.trim_start();
    let ends = |event: &Event| matches!(event, Event::End(TagEnd::Item | TagEnd::Paragraph));
    if words.is_empty() && line.get(1).is_none_or(ends) {
        return None;
    }
    let space = &rest[..rest.len() - words.len()];
    Some(Mark { sign: sign.into(), space: space.into(), words: CowStr::from(words.to_owned()) })
}

/// Whether each item of the list that has been opened begins with a mark.
fn all_marked(list: &[Event]) -> bool {
    let mut depth = 0;
    for (at, event) in list.iter().enumerate() {
        match event {
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) if depth == 0 => return true,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) if depth == 0 => {
                let inside = &list[at + 1..];
                let inside = match inside {
                    [Event::Start(Tag::Paragraph), inside @ ..] => inside,
                    inside => inside,
                };
                if item(inside).is_none() {
                    return false;
                }
            }
            _ => {}
        }
    }
    false
}

/// What stands between two line ends of a paragraph, or several of them that belong together.
struct Stretch<'e> {
    kind: Kind<'e>,
    events: Vec<Event<'e>>,
}

enum Kind<'e> {
    Plain,
    Item(Mark<'e>),
    /// ※ and its number, if it has one.
    Note(String),
}

fn paragraph<'e>(events: &[Event<'e>], out: &mut Vec<Event<'e>>) {
    let stretches = stretches(events);
    let is_item = |stretch: &Stretch| matches!(stretch.kind, Kind::Item(_));
    for group in stretches.chunk_by(|a, b| is_item(a) && is_item(b)) {
        match group {
            [Stretch { kind: Kind::Plain, events }] => {
                out.push(Event::Start(Tag::Paragraph));
                out.extend(events.iter().cloned());
                out.push(Event::End(TagEnd::Paragraph));
            }
            [Stretch { kind: Kind::Note(number), events }] => note(number, events, out),
            [Stretch { kind: Kind::Item(mark), events }] => {
                hanging("<p class=\"marked\">", mark, events, "</p>\n", out);
            }
            items => {
                out.push(html("<ul class=\"marked\">\n"));
                for stretch in items {
                    if let Kind::Item(mark) = &stretch.kind {
                        hanging("<li class=\"marked\">", mark, &stretch.events, "</li>\n", out);
                    }
                }
                out.push(html("</ul>\n"));
            }
        }
    }
}

fn hanging<'e>(
    open: &'static str,
    mark: &Mark<'e>,
    events: &[Event<'e>],
    close: &'static str,
    out: &mut Vec<Event<'e>>,
) {
    out.push(html(open));
    mark.write(out);
    out.push(html("<span>"));
    out.extend(events.iter().cloned());
    out.extend([html("</span>"), html(close)]);
}

/// A note as the block `note` has it: readers see ※1 and hear 注1.
fn note<'e>(number: &str, events: &[Event<'e>], out: &mut Vec<Event<'e>>) {
    let words: String = events.iter().filter_map(text).collect();
    let name = format!("{}{number}", running::note_name(&words));
    out.push(html(format!(
        "<p class=\"note\"><span class=\"mark\" aria-hidden=\"true\">※{number}</span><span><span class=\"visually-hidden\">{}: </span>",
        name.trim_end()
    )));
    out.extend(events.iter().cloned());
    out.push(html("</span></p>\n"));
}

fn text<'a>(event: &'a Event) -> Option<&'a str> {
    match event {
        Event::Text(words) => Some(words),
        _ => None,
    }
}

/// The lines of a paragraph, those without a mark of their own with the one before.
fn stretches<'e>(events: &[Event<'e>]) -> Vec<Stretch<'e>> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for line in lines(events) {
        let stretch = stretch(line);
        let continues = matches!(stretch.kind, Kind::Plain)
            && !line.first().and_then(text).is_some_and(|words| words.starts_with('【'));
        match stretches.last_mut() {
            Some(last) if continues => {
                last.events.push(Event::HardBreak);
                last.events.extend(stretch.events);
            }
            // 【背景】 and what follows it are one paragraph, as they were.
            Some(Stretch { kind: Kind::Plain, events }) if matches!(stretch.kind, Kind::Plain) => {
                events.push(Event::HardBreak);
                events.extend(stretch.events);
            }
            _ => stretches.push(stretch),
        }
    }
    stretches
}

/// The line ends that stand outside every inline element part the lines.
fn lines<'a, 'e>(events: &'a [Event<'e>]) -> Vec<&'a [Event<'e>]> {
    let mut depth = 0;
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::InlineHtml(tag) => depth += nesting(tag),
            Event::HardBreak if depth == 0 => {
                lines.push(&events[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    lines.push(&events[start..]);
    lines
}

/// How many more elements a piece of HTML opens than it closes.
fn nesting(html: &str) -> i32 {
    const VOID: [&str; 4] = ["br", "wbr", "img", "hr"];
    let mut depth = 0;
    for tag in html.split('<').skip(1) {
        let name = |tag: &str| {
            let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
            tag[..end].to_ascii_lowercase()
        };
        match tag.strip_prefix('/') {
            Some(_) => depth -= 1,
            None if tag.starts_with('!') || VOID.contains(&name(tag).as_str()) => {}
            None => depth += 1,
        }
    }
    depth
}

fn stretch<'e>(line: &[Event<'e>]) -> Stretch<'e> {
    if let Some(mark) = item(line) {
        let mut events = line.to_vec();
        events[0] = Event::Text(mark.words.clone());
        return Stretch { kind: Kind::Item(mark), events };
    }
    let (number, mut events) = match line {
        [Event::InlineHtml(open), Event::Text(mark), _close, rest @ ..]
            if open.as_ref() == running::MARK =>
        {
            (mark.trim_start_matches('※'), rest.to_vec())
        }
        [Event::Text(words), ..] if is_note(words.trim_start_matches(INDENT)) => {
            let mut events = line.to_vec();
            let words = words.trim_start_matches([INDENT, '※']);
            events[0] = Event::Text(words.to_owned().into());
            ("", events)
        }
        _ => return Stretch { kind: Kind::Plain, events: line.to_vec() },
    };
    if let Some(Event::Text(words)) = events.first_mut() {
        *words = words.trim_start().to_owned().into();
    }
    let is_empty = events.iter().all(|event| text(event).is_some_and(str::is_empty));
    match is_empty {
        true => Stretch { kind: Kind::Plain, events: line.to_vec() },
        false => Stretch { kind: Kind::Note(number.to_owned()), events },
    }
}

/// ※ begins a note; ※印 speaks of the sign.
fn is_note(words: &str) -> bool {
    words.strip_prefix('※').is_some_and(|rest| !rest.starts_with(['印', '※']))
}
