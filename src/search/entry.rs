//! One page in the index: its text for the reader, and where its tokens stand.

use std::collections::HashMap;

use super::sections::{self, Section};
use super::{Layout, Page};
use crate::fold::{Token, fold, tokens};

/// A page, read.
#[derive(Debug)]
pub struct Entry {
    /// The page as one JSON value: address, title, document, sections.
    pub(super) text: String,
    pub(super) sections: u32,
    /// Sorted by shard, token and section.
    pub(super) postings: Vec<Posting>,
    /// Where the postings of each shard begin; one more for the end.
    pub(super) shards: Vec<u32>,
    /// The words that postings name by number.
    pub(super) words: Vec<Box<str>>,
}

/// A token in a section: how much it says about it. Two characters or the number of a word,
/// the section and the weight share 64 bits, for there are millions on a large site.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Posting(u64);

/// What stands before a bigram's characters in their order, for a [`Posting`]'s key.
const WORD: u64 = 1 << 42;

impl Posting {
    fn key(self) -> u64 {
        self.0 >> 20
    }

    pub(super) fn section(self) -> u32 {
        (self.0 >> 4) as u32 & 0xffff
    }

    /// 1 to 15.
    pub(super) fn weight(self) -> u32 {
        self.0 as u32 & 0xf
    }

    /// The token; a word is looked up in its entry.
    pub(super) fn token(self, words: &[Box<str>]) -> Token<'_> {
        let key = self.key();
        if key & WORD != 0 {
            return Token::Word(words.get((key & !WORD) as usize).map_or("", |word| word));
        }
        let character = |code: u64| char::from_u32((code & 0x1f_ffff) as u32).unwrap_or('\0');
        match character(key) {
            '\0' => Token::Last(character(key >> 21)),
            second => Token::Pair(character(key >> 21), second),
        }
    }
}

/// The sections of a page that are told apart; what follows belongs to the last.
const MOST_SECTIONS: usize = 0xffff;

/// A text's usual length in tokens. A constant and not the average, so that what one page says
/// does not depend on the others.
const USUAL_LENGTH: f64 = 200.0;

/// How fast saying a thing again stops mattering, and how much length counts (BM25).
const SATURATION: f64 = 1.2;
const LENGTH: f64 = 0.75;

/// What a word in a name is worth beside the text's 0 to 2.2.
const IN_TITLE: f64 = 3.0;
const IN_NAME: f64 = 2.0;

/// Weights are kept as whole numbers up to 15.
const STEPS: f64 = 2.8;

impl Entry {
    pub fn read(page: Page, layout: Layout) -> Entry {
        let mut sections = sections::cut(page.body);
        if let Some(first) = sections.first_mut() {
            first.text = match first.text.is_empty() {
                true => page.head.to_owned(),
                false => format!("{}\n{}", page.head, first.text),
            };
        }
        let mut reader = Reader::default();
        for (index, section) in sections.iter().enumerate() {
            reader.section(index.min(MOST_SECTIONS), section, &page);
        }
        let (postings, words) = (reader.postings, reader.words);
        let (postings, shards) = by_shard(postings, &words, layout);
        Entry {
            text: json(&page, &sections),
            sections: u32::try_from(sections.len()).unwrap_or(u32::MAX),
            postings,
            shards,
            words,
        }
    }

    /// The postings of one shard.
    pub(super) fn shard(&self, shard: u32) -> &[Posting] {
        let place = |index: u32| self.shards.get(index as usize).copied().unwrap_or(0) as usize;
        self.postings.get(place(shard)..place(shard + 1)).unwrap_or(&[])
    }
}

/// Gathers the postings of a page.
#[derive(Default)]
struct Reader {
    postings: Vec<Posting>,
    words: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u64>,
}

impl Reader {
    fn keys(&mut self, text: &str) -> Vec<u64> {
        let mut keys = Vec::with_capacity(text.len() / 2);
        tokens(&fold(text), |token| keys.push(self.key(token)));
        keys
    }

    fn key(&mut self, token: Token) -> u64 {
        match token {
            Token::Pair(first, second) => (u64::from(first) << 21) | u64::from(second),
            Token::Last(last) => u64::from(last) << 21,
            Token::Word(word) => match self.numbers.get(word) {
                Some(number) => WORD | number,
                None => {
                    let number = self.words.len() as u64;
                    self.words.push(word.into());
                    self.numbers.insert(word.into(), number);
                    WORD | number
                }
            },
        }
    }

    fn section(&mut self, index: usize, section: &Section, page: &Page) {
        let named = match index {
            0 => self.keys(&format!("{}\n{}", page.title, page.document)),
            _ => self.keys(&section.name),
        };
        let worth = if index == 0 { IN_TITLE } else { IN_NAME };
        let mut keys = self.keys(&section.text);
        let length = (keys.len() + named.len()) as f64;
        keys.extend(&named);
        keys.sort_unstable();
        for same in keys.chunk_by(|a, b| a == b) {
            let often = same.len() as f64;
            let slowed = SATURATION * (1.0 - LENGTH + LENGTH * length / USUAL_LENGTH);
            let mut weight = often * (SATURATION + 1.0) / (often + slowed);
            if named.contains(&same[0]) {
                weight += worth;
            }
            let step = (weight * STEPS).round().clamp(1.0, 15.0) as u64;
            self.postings.push(Posting((same[0] << 20) | ((index as u64) << 4) | step));
        }
    }
}

/// Sorts postings by shard, token and section, and finds where each shard begins.
fn by_shard(
    postings: Vec<Posting>,
    words: &[Box<str>],
    layout: Layout,
) -> (Vec<Posting>, Vec<u32>) {
    let mut placed: Vec<(u32, Posting)> = postings
        .into_iter()
        .map(|posting| (layout.shard_of(posting.token(words)), posting))
        .collect();
    placed.sort_unstable();
    let mut shards = Vec::with_capacity(layout.shards() as usize + 1);
    for shard in 0..=layout.shards() {
        let start = placed.partition_point(|(other, _)| *other < shard);
        shards.push(u32::try_from(start).unwrap_or(u32::MAX));
    }
    (placed.into_iter().map(|(_, posting)| posting).collect(), shards)
}

/// `["ja/plan/a/","題","文書",[["id","名","文"],…]]`; the first section is what has no id.
fn json(page: &Page, sections: &[Section]) -> String {
    let sections: Vec<[&str; 3]> = sections
        .iter()
        .map(|section| [section.id.as_str(), section.name.as_str(), section.text.as_str()])
        .collect();
    let value = (page.address, page.title, page.document, sections);
    // Strings and arrays of strings can always be written.
    serde_json::to_string(&value).unwrap_or_default()
}
