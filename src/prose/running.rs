//! Words on their way to the HTML writer: titles may break between phrases, numbers in running text stay with their
//! units, note marks have a name. Changes no word.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::japanese;
use crate::phrase::{self, Phrases};

/// A title that is being written, and the places where it may break.
pub struct Phrasing {
    /// Bytes of the title, the next one last.
    breaks: Vec<usize>,
    /// How much of the title has been written.
    at: usize,
}

impl Phrasing {
    pub fn of(phrases: &Phrases, title: &str) -> Phrasing {
        let mut breaks = phrases.breaks(title);
        breaks.reverse();
        Phrasing { breaks, at: 0 }
    }

    /// Leaves out words of the title that are not written as text.
    pub fn pass(&mut self, length: usize) {
        self.at += length;
        while self.breaks.last().is_some_and(|place| *place < self.at) {
            self.breaks.pop();
        }
    }

    pub fn write<'e>(&mut self, event: Event<'e>, out: &mut Vec<Event<'e>>) {
        match event {
            Event::Text(words) => self.words(words, out),
            Event::Code(code) => {
                self.pass(code.len());
                out.push(Event::Code(code));
            }
            Event::SoftBreak | Event::HardBreak => {
                self.pass(1);
                out.push(event);
            }
            other => out.push(other),
        }
    }

    fn words<'e>(&mut self, words: CowStr<'e>, out: &mut Vec<Event<'e>>) {
        let (start, end) = (self.at, self.at + words.len());
        let mut from = 0;
        while let Some(place) = self.breaks.pop_if(|place| *place < end) {
            if place > start + from {
                out.push(Event::Text(part(&words, from..place - start)));
                from = place - start;
            }
            out.push(Event::InlineHtml("<wbr>".into()));
        }
        out.push(Event::Text(part(&words, from..words.len())));
        self.at = end;
    }
}

/// Running text: what no line may part stands between tags, and a mark such as ※1 says what it is.
pub fn write<'e>(event: Event<'e>, out: &mut Vec<Event<'e>>) {
    let Event::Text(words) = event else {
        out.push(event);
        return;
    };
    let mut from = 0;
    for (range, around) in stretches(&words) {
        if from < range.start {
            out.push(Event::Text(part(&words, from..range.start)));
        }
        from = range.end;
        out.push(Event::InlineHtml(around.0.into()));
        out.push(Event::Text(part(&words, range)));
        out.push(Event::InlineHtml(around.1.into()));
    }
    if from < words.len() {
        out.push(Event::Text(part(&words, from..words.len())));
    }
}

/// A stretch of a text and the tags around it.
type Tagged = (Range<usize>, (String, String));

fn stretches(words: &str) -> Vec<Tagged> {
    let (open, close) = phrase::UNPARTED;
    let quantities = phrase::quantities(words);
    let mut found: Vec<Tagged> = quantities
        .iter()
        .map(|range| (range.clone(), (open.to_owned(), close.to_owned())))
        .collect();
    for (start, _) in words.match_indices('※') {
        let end = start + japanese::note_mark(&words[start..]);
        let number = &words[start + '※'.len_utf8()..end];
        // ※3月末 is a note about March.
        let apart = |range: &Range<usize>| range.end <= start || end <= range.start;
        if !number.is_empty() && quantities.iter().all(apart) {
            let name = note_name(words);
            let close = format!("</span><span class=\"visually-hidden\">{name}{number}</span>");
            found.push((start..end, (MARK.to_owned(), close)));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Opens a mark that is seen and not read out, because its name stands beside it.
pub const MARK: &str = "<span aria-hidden=\"true\">";

/// What ※ is called. A mark that stands alone, as in `<sup>※1</sup>`, is Japanese.
pub fn note_name(words: &str) -> &'static str {
    let is_latin = words.contains(|c: char| c.is_ascii_alphabetic());
    if is_latin && !japanese::is_japanese(words) { "Note " } else { "注" }
}

fn part<'e>(words: &CowStr<'e>, range: Range<usize>) -> CowStr<'e> {
    match words {
        CowStr::Borrowed(text) => CowStr::Borrowed(&text[range]),
        owned => CowStr::from(owned[range].to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(events: &[Event]) -> String {
        let words = events.iter().filter_map(|event| match event {
            Event::Text(words) => Some(words.as_ref()),
            _ => None,
        });
        words.collect()
    }

    proptest! {
        #[test]
        fn no_word_is_changed(words in "[あい戦略の250,件年月日※１1 million¥]{0,30}") {
            let mut running = Vec::new();
            write(Event::Text(CowStr::from(words.as_str())), &mut running);
            prop_assert_eq!(text(&running), words.as_str());
            let mut title = Vec::new();
            Phrasing::of(&Phrases::default(), &words)
                .write(Event::Text(CowStr::from(words.as_str())), &mut title);
            prop_assert_eq!(text(&title), words.as_str());
        }
    }

    /// Text that is cut by markup breaks where the whole title would.
    #[test]
    fn markup_does_not_move_the_breaks() {
        let title = "関係人口を増やす取組の推進";
        for cut in title.char_indices().map(|(at, _)| at) {
            let mut phrasing = Phrasing::of(&Phrases::default(), title);
            let mut out = Vec::new();
            for part in [&title[..cut], &title[cut..]] {
                phrasing.write(Event::Text(part.into()), &mut out);
            }
            let html: String = out
                .iter()
                .map(|event| match event {
                    Event::Text(words) | Event::InlineHtml(words) => words.as_ref(),
                    _ => "",
                })
                .collect();
            assert_eq!(html, Phrases::default().html(title), "{cut}");
        }
    }
}
