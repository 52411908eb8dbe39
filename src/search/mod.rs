//! The search index: pages as they are read, cut into sections, and where each pair of
//! characters and each word stands. Pure; knows no site and no address. `build` hands in the
//! pages and works on several at a time.
//!
//! A reader's browser (`themes/default/scripts/search/search.js`) gets the manifest, then the
//! shards for what was typed, then the texts of the pages that are shown.

mod entry;
mod index;
mod sections;

pub use entry::Entry;
pub use index::{manifest, shard, texts};

use crate::fold::Token;

/// How the index of a language is cut into files. It depends on the number of pages alone, so
/// that every address is known before a page is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Layout {
    pub pages: usize,
}

/// Pages whose texts stand in one file.
pub const PAGES_IN_A_FILE: usize = 8;

impl Layout {
    /// The files that hold where things stand: about as large as a picture, a power of two.
    pub fn shards(&self) -> u32 {
        let wanted = u32::try_from(self.pages / 6).unwrap_or(u32::MAX).max(4);
        wanted.checked_next_power_of_two().map_or(256, |shards| shards.min(256))
    }

    /// The files that hold the texts.
    pub fn files(&self) -> u32 {
        u32::try_from(self.pages.div_ceil(PAGES_IN_A_FILE)).unwrap_or(u32::MAX)
    }

    /// The shard of a token: all that begins with the same character, or with the same two
    /// letters, stands together, so that a beginning can be looked up.
    fn shard_of(&self, token: Token) -> u32 {
        let mut hash: u32 = 0x811c_9dc5;
        let mut add = |c: char| hash = (hash ^ u32::from(c)).wrapping_mul(0x0100_0193);
        match token {
            Token::Pair(first, _) | Token::Last(first) => add(first),
            Token::Word(word) => word.chars().take(2).for_each(add),
        }
        // The lowest bits of a product know only the lowest bits of the text.
        (hash ^ (hash >> 15)) % self.shards()
    }
}

/// A page to be found.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The address below the site's root.
    pub address: &'a str,
    pub title: &'a str,
    /// What the page belongs to: its document, and which part of it the page is.
    pub document: &'a str,
    /// Stands above the text: a subtitle, the lead.
    pub head: &'a str,
    /// The text with its figures.
    pub body: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_grow_with_the_pages() {
        for (pages, shards, files) in
            [(0, 4, 0), (1, 4, 1), (56, 16, 7), (1000, 256, 125), (10_000, 256, 1250)]
        {
            let layout = Layout { pages };
            assert_eq!((layout.shards(), layout.files()), (shards, files));
        }
    }

    #[test]
    fn beginnings_stand_together() {
        let layout = Layout { pages: 1000 };
        assert_eq!(layout.shard_of(Token::Pair('人', '口')), layout.shard_of(Token::Last('人')));
        assert_eq!(layout.shard_of(Token::Word("di")), layout.shard_of(Token::Word("digital")));
        let shards: std::collections::BTreeSet<u32> =
            ('一'..'龠').map(|c| layout.shard_of(Token::Last(c))).collect();
        assert_eq!(shards.len(), 256);
    }
}
