//! Fenced code: blocks whose body is YAML, examples that are read as Markdown, code that is shown in colours.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};

use super::super::events::Events;
use super::super::{Piece, Placed, block, figure, highlight};
use super::Reader;
use crate::diag;
use crate::proof::{self, Surface};
use crate::source::Address;

impl Reader<'_> {
    pub(super) fn code<'e>(
        &mut self,
        kind: CodeBlockKind<'e>,
        at: Range<usize>,
        events: &mut Events<'e>,
        out: &mut Vec<Event<'e>>,
    ) {
        let mut code = String::new();
        let mut inside: Option<(usize, usize)> = None;
        while let Some((event, range)) = events.next() {
            match event {
                Event::Text(text) => {
                    code.push_str(&text);
                    let range = self.in_file(&range);
                    inside = Some((inside.map_or(range.start, |(start, _)| start), range.end));
                }
                _ => break,
            }
        }
        let info = match &kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let word = info.split_whitespace().next().unwrap_or("");
        let inside = inside.or(Some((at.start, at.start)));
        self.proofread_block(word, &code, inside);
        if word == "example" {
            self.example(&code, inside, out);
            return;
        }
        if word == "figure" {
            let read = figure::read(self.file, &code, inside, &mut self.diagnostics);
            if let Some(image) = read {
                let gap = self.gap(Piece::Image(image));
                out.push(gap);
            }
            return;
        }
        if block::words().any(|known| known == word) {
            let read = block::read(word, self.file, &code, inside, &mut self.diagnostics);
            if let Some(value) = read {
                let gap = self.gap(Piece::Block(Placed { value, at }));
                out.push(gap);
            }
            return;
        }
        let unknown = !word.is_empty() && !highlight::knows(word);
        let meant = block::words().any(|block| strsim::jaro_winkler(block, word) > 0.85);
        if unknown && meant && !self.nested {
            let line = self.text[at.start..at.end].lines().next().unwrap_or("").len();
            self.diagnostics.push(
                diag::UNKNOWN_BLOCK
                    .at(self.place(at.start..at.start + line))
                    .with("kind", word)
                    .with("known", block::words().collect::<Vec<_>>().join(", "))
                    .nearest(word, block::words()),
            );
        }
        out.push(Event::InlineHtml(highlight::code_block(word, &code).into()));
    }

    /// The words of blocks whose text stands in the chapter itself. An indented one is no stretch of the file.
    fn proofread_block(&mut self, word: &str, code: &str, inside: Option<(usize, usize)>) {
        let (start, end) = inside.unwrap_or_default();
        if self.nested || self.text.get(start..end) != Some(code) {
            return;
        }
        let surface = match word {
            "note" => Surface::Prose,
            "facts" => Surface::Data,
            _ => return,
        };
        for stretch in proof::data(self.file, self.text, start..end, surface) {
            self.diagnostics.extend(proof::words(&stretch, &self.settings.lexicon));
        }
    }

    /// Reads the body of an example as Markdown of its own, between its source and an end mark.
    fn example<'e>(
        &mut self,
        code: &str,
        inside: Option<(usize, usize)>,
        out: &mut Vec<Event<'e>>,
    ) {
        let source = highlight::code_block("markdown", code);
        out.push(self.gap(Piece::ExampleStart { source }));
        let (start, end) = inside.unwrap_or_default();
        // An indented example is not a stretch of the file; its places are then the fence's.
        let verbatim = self.text.get(start..end) == Some(code);
        let mut reader = Reader::new(self.file, self.text, start, self.settings, self.draft);
        let own;
        if verbatim {
            reader.body = start..end;
        } else {
            own = code.to_owned();
            reader.text = &own;
            reader.body = 0..own.len();
        }
        reader.nested = true;
        reader.read();
        for mut found in std::mem::take(&mut reader.diagnostics) {
            if !verbatim {
                found.at = Address::bytes(self.file, start..end);
            }
            self.diagnostics.push(found);
        }
        for piece in std::mem::take(&mut reader.pieces) {
            out.push(self.gap(piece));
        }
        out.push(self.gap(Piece::ExampleEnd));
    }
}
