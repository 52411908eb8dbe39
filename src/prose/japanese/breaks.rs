//! Line ends inside a Japanese paragraph: no space between words, no loss of `①` at the head of a line.
//! Touches characters and events.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::characters::{
    is_cjk_punctuation, is_east_asian, is_hangul, is_variation_selector, is_wide,
};
use super::markers::is_enumerated;
use super::{Spanned, is_inline};

/// Decides each soft break: nothing, a hard break, or the newline it was.
///
/// Browsers show a newline as a space, and between Japanese words none belongs. The rule is that of CSS Text 3 §4.1.3
/// (East Asian Width F, W or H on both sides, Hangul on neither), which few of them follow, and one more:
/// full-width punctuation brings its own space, so beside it the newline goes whatever stands opposite.
pub(super) fn settled(events: Vec<Spanned<'_>>) -> Vec<Spanned<'_>> {
    let mut decisions = Vec::new();
    for line in events.chunk_by(|(a, _), (b, _)| is_inline(a) && is_inline(b)) {
        let is_japanese = || {
            let mut words = line.iter().filter_map(|(event, _)| words(event));
            words.any(|text| text.contains(is_wide))
        };
        let mut japanese = None;
        for (at, (event, _)) in line.iter().enumerate() {
            if *event == Event::SoftBreak {
                let japanese = *japanese.get_or_insert_with(is_japanese);
                decisions.push(decide(&line[..at], &line[at + 1..], japanese));
            }
        }
    }
    let mut decisions = decisions.into_iter();
    events
        .into_iter()
        .filter_map(|(event, range)| match event {
            Event::SoftBreak => decisions.next().flatten().map(|event| (event, range)),
            event => Some((event, range)),
        })
        .collect()
}

fn decide<'a>(before: &[Spanned], after: &[Spanned], japanese: bool) -> Option<Event<'a>> {
    let next = facing(after.iter()).unwrap_or_default();
    if is_enumerated(next, japanese) {
        return Some(Event::HardBreak);
    }
    let shown = |c: &char| !is_variation_selector(*c);
    let left = facing(before.iter().rev()).and_then(|text| text.chars().rev().find(shown));
    let right = next.chars().next();
    let closes_up = |c: char| is_east_asian(c) && !is_hangul(c);
    let joins = left.is_some_and(closes_up) && right.is_some_and(closes_up)
        || left.is_some_and(is_cjk_punctuation)
        || right.is_some_and(is_cjk_punctuation);
    (!joins).then_some(Event::SoftBreak)
}

/// The nearest text, looking through inline tags and note references, but not through pictures or another break.
fn facing<'e>(mut events: impl Iterator<Item = &'e Spanned<'e>>) -> Option<&'e str> {
    events.find_map(|(event, _)| match event {
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => Some(""),
        Event::SoftBreak | Event::HardBreak | Event::TaskListMarker(_) => Some(""),
        _ => words(event).filter(|text| !text.is_empty()),
    })
}

fn words<'e>(event: &'e Event) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    }
}
