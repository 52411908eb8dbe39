//! Proof-reading (校正): slips that are found in a stretch of words alone, whatever the page around it, and what to put
//! there instead. Touches `source` and `diag` only, with aho-corasick for the words that are looked for.

mod builtin;
mod data;
mod heads;
mod letters;
mod lexicon;
mod relative;
mod signs;
mod voice;
mod years;

use std::ops::Range;

pub use data::data;
pub use heads::{item, paragraph};
pub use lexicon::{Lexicon, Rule, Terms};
pub use voice::Voice;

use crate::diag::Diagnostic;
use crate::source::{Address, FilePath};

/// Where words stand decides what is wrong with them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Surface {
    /// Sentences of a chapter.
    Prose,
    /// Cells, captions, link words: too short to say of which day they speak.
    Label,
    /// Words of others: block quotations, opinions. How they put it is theirs.
    Quotation,
    /// Values of a data file.
    Data,
}

/// A stretch of words and where in its file it stands.
#[derive(Clone, Debug)]
pub struct Stretch<'t> {
    pub file: &'t FilePath,
    /// The whole file.
    pub text: &'t str,
    pub at: Range<usize>,
    pub surface: Surface,
}

impl<'t> Stretch<'t> {
    pub fn words(&self) -> &'t str {
        self.text.get(self.at.clone()).unwrap_or_default()
    }

    /// What stands before and behind a range of the words, beyond the stretch as well.
    fn around(&self, range: &Range<usize>) -> (&'t str, &'t str) {
        let (start, end) = (self.at.start + range.start, self.at.start + range.end);
        (self.text.get(..start).unwrap_or_default(), self.text.get(end..).unwrap_or_default())
    }

    /// The address of a range of the words.
    fn place(&self, range: &Range<usize>) -> Address {
        let start = self.at.start;
        Address::bytes(self.file, start + range.start..start + range.end)
    }
}

/// Everything that is wrong with the words of a stretch.
pub fn words(stretch: &Stretch, lexicon: &Lexicon) -> Vec<Diagnostic> {
    let mut found = lexicon.check(stretch);
    found.extend(letters::check(stretch));
    found.extend(signs::check(stretch));
    found.extend(years::check(stretch));
    let kept = lexicon.kept(stretch);
    found.retain(|one| !kept.iter().any(|range| covers(range, one)));
    found
}

/// Whether a finding lies within what the site keeps as it is.
fn covers(kept: &Range<usize>, found: &Diagnostic) -> bool {
    use crate::source::Place;
    matches!(found.at.place, Place::Bytes { start, end } if kept.start <= start && end <= kept.end)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}
