//! Bare web addresses become links, and end where Japanese begins. Touches linkify and events.

use std::collections::VecDeque;
use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::{Spanned, is_inline};

/// Links `http://` and `https://` addresses in text outside links (Markdown's or HTML's), images and code.
pub(super) fn linked<'a>(source: &'a str, events: Vec<Spanned<'a>>) -> Vec<Spanned<'a>> {
    let mut linked = Vec::with_capacity(events.len());
    let mut words = VecDeque::new();
    let mut closed = 0_usize;
    let mut in_anchor = false;
    for (event, range) in events {
        if matches!(event, Event::Text(_)) && closed == 0 && !in_anchor {
            words.push_back((event, range));
            continue;
        }
        link(source, &mut words, &mut linked);
        match &event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                closed = closed.saturating_sub(1)
            }
            Event::InlineHtml(html) => in_anchor = opens_anchor(html).unwrap_or(in_anchor),
            // An anchor left open, as `<a name="…">` often was, ends with its block at the latest.
            block if !is_inline(block) => in_anchor = false,
            _ => {}
        }
        linked.push((event, range));
    }
    link(source, &mut words, &mut linked);
    linked
}

/// `Some(true)` for `<a …>`, `Some(false)` for `</a>`, `None` for any other tag.
fn opens_anchor(html: &str) -> Option<bool> {
    let name = html.trim_start_matches(['<', '/']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    name.eq_ignore_ascii_case("a").then(|| !html.starts_with("</"))
}

/// Moves a run of text events over, wrapping the addresses in it.
fn link<'a>(source: &'a str, words: &mut VecDeque<Spanned<'a>>, into: &mut Vec<Spanned<'a>>) {
    if !words.iter().any(|(event, _)| text_of(event).contains("://")) {
        into.extend(words.drain(..));
        return;
    }
    let text: String = words.iter().map(|(event, _)| text_of(event)).collect();
    let mut at = 0;
    for url in addresses(&text) {
        into.extend(take(source, words, url.start - at));
        let label = take(source, words, url.len());
        if let (Some((_, first)), Some((_, last))) = (label.first(), label.last()) {
            let range = first.start..last.end;
            let tag = Tag::Link {
                link_type: LinkType::Autolink,
                dest_url: CowStr::from(text[url.clone()].to_owned()),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            };
            into.push((Event::Start(tag), range.clone()));
            into.extend(label);
            into.push((Event::End(TagEnd::Link), range));
        }
        at = url.end;
    }
    into.extend(words.drain(..));
}

fn addresses(text: &str) -> Vec<Range<usize>> {
    // Without IRIs, linkify still runs on through Japanese to the next Latin letter (0.11): show it blanks instead.
    let blank = |byte: u8| {
        if byte.is_ascii() { char::from(byte) } else { ' ' }
    };
    let latin: String = text.bytes().map(blank).collect();
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]).url_can_be_iri(false);
    let scheme = |url: &str| url.split(':').next().map(str::to_ascii_lowercase);
    finder
        .links(&latin)
        .filter(|url| matches!(scheme(url.as_str()).as_deref(), Some("http" | "https")))
        .map(|url| url.start()..url.end())
        .collect()
}

/// Takes the first `length` bytes of text off `words`, splitting the event they end in.
fn take<'a>(
    source: &'a str,
    words: &mut VecDeque<Spanned<'a>>,
    mut length: usize,
) -> Vec<Spanned<'a>> {
    let mut taken = Vec::new();
    while length > 0
        && let Some((event, range)) = words.pop_front()
    {
        let text = text_of(&event);
        if text.len() <= length {
            length -= text.len();
            taken.push((event, range));
            continue;
        }
        let (head, rest) = text.split_at(length);
        let middle = range.start + length;
        // The head stands for the whole: comparing all of it again at each address would take quadratic time.
        if text.len() == range.len() && source.get(range.start..middle) == Some(head) {
            let verbatim = |part: Range<usize>| (Event::Text(source[part.clone()].into()), part);
            taken.push(verbatim(range.start..middle));
            words.push_front(verbatim(middle..range.end));
        } else {
            // Written as an entity: both halves come from the whole of it.
            let decoded = |part: &str| Event::Text(CowStr::from(part.to_owned()));
            taken.push((decoded(head), range.clone()));
            words.push_front((decoded(rest), range));
        }
        length = 0;
    }
    taken
}

fn text_of<'e>(event: &'e Event) -> &'e str {
    match event {
        Event::Text(text) => text,
        _ => "",
    }
}
