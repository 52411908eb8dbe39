//! Footnotes: numbered in the order of their mention, at the end of the text, with a way back.

use pulldown_cmark::Event;

/// The notes of one text.
#[derive(Default)]
pub struct Footnotes<'e> {
    notes: Vec<Note<'e>>,
    /// The note that is being read, and where in the output it began.
    open: Option<(usize, usize)>,
}

struct Note<'e> {
    label: String,
    mentions: usize,
    events: Vec<Event<'e>>,
}

impl<'e> Footnotes<'e> {
    /// The position of a note; a new one is put at the end.
    fn position(&mut self, label: &str) -> usize {
        let known = self.notes.iter().position(|note| note.label == label);
        known.unwrap_or_else(|| {
            self.notes.push(Note { label: label.to_owned(), mentions: 0, events: Vec::new() });
            self.notes.len() - 1
        })
    }

    /// The mark of a mention. The first is where the note's way back leads.
    pub fn reference(&mut self, label: &str) -> String {
        let index = self.position(label);
        self.notes[index].mentions += 1;
        let number = index + 1;
        let id = match self.notes[index].mentions {
            1 => format!(" id=\"footnote-{number}-ref\""),
            _ => String::new(),
        };
        format!(
            "<sup class=\"note-mark\"><a{id} href=\"#footnote-{number}\" role=\"doc-noteref\">{number}</a></sup>"
        )
    }

    /// A note begins: what is written from `start` on belongs to it.
    pub fn begin(&mut self, label: &str, start: usize) {
        self.open = Some((self.position(label), start));
    }

    pub fn end(&mut self, out: &mut Vec<Event<'e>>) {
        let Some((index, start)) = self.open.take() else { return };
        self.notes[index].events = out.split_off(start.min(out.len()));
    }

    /// Writes the notes that are mentioned.
    pub fn write(self, out: &mut Vec<Event<'e>>) {
        let mut notes = self.notes.into_iter().enumerate().filter(|(_, note)| note.mentions > 0);
        let Some(first) = notes.next() else { return };
        out.push(Event::InlineHtml("<ol class=\"footnotes\">\n".into()));
        for (index, note) in std::iter::once(first).chain(notes) {
            let number = index + 1;
            out.push(Event::InlineHtml(format!("<li id=\"footnote-{number}\">").into()));
            out.extend(note.events);
            out.push(Event::InlineHtml(
                format!("<a class=\"back\" href=\"#footnote-{number}-ref\" role=\"doc-backlink\">↩</a></li>\n").into(),
            ));
        }
        out.push(Event::InlineHtml("</ol>\n".into()));
    }
}
