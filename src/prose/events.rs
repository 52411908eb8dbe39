//! The events of a Markdown text, taken one by one.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// The events of a text, taken one by one, with a view of those to come.
pub struct Events<'e> {
    pub list: Vec<(Event<'e>, Range<usize>)>,
    pub next: usize,
}

impl<'e> Events<'e> {
    pub fn next(&mut self) -> Option<(Event<'e>, Range<usize>)> {
        let (event, range) = self.list.get_mut(self.next)?;
        self.next += 1;
        Some((std::mem::replace(event, Event::SoftBreak), range.clone()))
    }

    pub fn peek(&self) -> Option<&Event<'e>> {
        self.list.get(self.next).map(|(event, _)| event)
    }

    /// The ids that authors gave to headings.
    pub fn heading_ids(&self) -> HashSet<String> {
        let headings = self.list.iter().filter_map(|(event, _)| match event {
            Event::Start(Tag::Heading { id, .. }) => id.as_ref(),
            _ => None,
        });
        headings.map(|id| id.to_string()).collect()
    }

    /// The words up to the closing event, without markup. Takes nothing.
    pub fn words_until(&self, end: TagEnd) -> String {
        let mut words = String::new();
        for (event, _) in &self.list[self.next.min(self.list.len())..] {
            match event {
                Event::End(tag) if *tag == end => break,
                Event::Text(text) | Event::Code(text) => words.push_str(text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        words
    }
}

/// Whether an image begins here.
pub fn is_image(event: Option<&Event>) -> bool {
    matches!(event, Some(Event::Start(Tag::Image { .. })))
}
