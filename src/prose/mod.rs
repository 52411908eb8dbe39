//! Markdown as staff write it, read once: HTML with gaps where something must be looked up
//! (a link, a term, a block), the headings, and what is wrong. The only room that knows
//! pulldown-cmark, syntect and the HTML sanitizer; it knows no other file of the site.

mod block;
mod events;
mod figure;
mod footnotes;
mod heading_ids;
mod highlight;
mod hygiene;
pub mod japanese;
mod link;
mod marked;
mod reading;
mod running;
mod sanitize;
mod table;

use std::ops::Range;
use std::sync::Arc;

pub use block::{Block, Fact, FigureRef};
pub use highlight::code_block as listing;
pub use link::Target;

use crate::diag::{self, Checked, Diagnostic};
use crate::phrase::Phrases;
use crate::proof::{self, Lexicon, Surface};
use crate::record::front::{self, FrontMatter};
use crate::source::{Address, FilePath};
use crate::yaml::{self, At};

/// One Markdown file, read.
#[derive(Debug, PartialEq)]
pub struct Prose {
    pub front: FrontMatter,
    pub pieces: Vec<Piece>,
    pub headings: Vec<Heading>,
}

/// A stretch of a page in the order of reading. [`Piece::Html`] is finished; the others are
/// gaps that `view` fills.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Html(String),
    /// Opens the heading with this index; its words follow, then [`Piece::HeadingEnd`].
    HeadingStart(usize),
    HeadingEnd(usize),
    /// Opens a link whose target is known only to the model; its words follow.
    LinkStart(Link),
    LinkEnd,
    Image(Image),
    Block(Placed<Block>),
    /// A block's source beside what becomes of it (for manuals).
    ExampleStart {
        source: String,
    },
    ExampleEnd,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub level: u8,
    /// Written by hand (`{#id}`), else counted: `s-1`. Never made from the title.
    pub id: Arc<str>,
    /// The title without markup.
    pub title: String,
    pub at: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub target: Target,
    /// The link's words without markup; empty where the data shall supply them.
    pub words: String,
    pub at: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// As written: a file beside the Markdown, or an address.
    pub file: String,
    pub alt: String,
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// What it shows at length, in paragraphs.
    pub description: Vec<String>,
    /// Alone in its paragraph, or a `figure`.
    pub figure: bool,
    pub at: Address,
}

/// A value and the bytes of the file it was written in.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<T> {
    pub value: T,
    pub at: Range<usize>,
}

/// What the site says about reading, the same for all files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Whether raw HTML is passed through unchanged.
    pub allow_html: bool,
    /// Where titles break.
    pub phrases: Phrases,
    /// Words that are proof-read.
    pub lexicon: Lexicon,
}

/// Reads a Markdown file. Never fails: what cannot be read is reported and left as text.
pub fn read(file: &FilePath, text: &str, settings: &Settings) -> Checked<Prose> {
    let mut diagnostics = Vec::new();
    // The marks of the cure and of the gaps may not come from outside. The replacement has
    // the same length, so every range stays true; `scan` reports the characters.
    let clean = text.replace(['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'], "\u{fffd}");
    let (front, body) = front_matter(file, &clean, &mut diagnostics);
    for stretch in proof::data(file, &clean, 0..body, Surface::Data) {
        diagnostics.extend(proof::words(&stretch, &settings.lexicon));
    }
    let mut reader = reading::Reader::new(file, &clean, body, settings, front.draft);
    reader.read();
    diagnostics.append(&mut reader.diagnostics);
    let prose = Prose { front, pieces: reader.pieces, headings: reader.headings };
    Checked { value: prose, diagnostics }
}

/// Cuts the front matter off; returns where the text begins.
fn front_matter(file: &FilePath, text: &str, log: &mut Vec<Diagnostic>) -> (FrontMatter, usize) {
    // Blank lines above it are easily left there and mean nothing.
    let Some(rest) = text.trim_start_matches('\n').strip_prefix("---\n") else {
        return (FrontMatter::default(), 0);
    };
    let start = text.len() - rest.len();
    let mut end = start;
    for line in rest.split_inclusive('\n') {
        let next = end + line.len();
        if line.trim_end() == "---" {
            let inside = Some((start, end));
            let mut checked = yaml::read(file, &text[start..end], inside);
            log.append(&mut checked.diagnostics);
            let front = match checked.value {
                Some(node) => front::read(&At::root(&node, file, inside), log),
                None => FrontMatter { unreadable: true, ..FrontMatter::default() },
            };
            return (front, next);
        }
        end = next;
    }
    log.push(diag::FRONT_MATTER_OPEN.at(Address::bytes(file, 0..3)));
    (FrontMatter { unreadable: true, ..FrontMatter::default() }, text.len())
}
