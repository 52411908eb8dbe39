//! The files of the index, from the entries of all pages of a language.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Entry, Layout, PAGES_IN_A_FILE};
use crate::fold::{Token, VARIANTS};

/// What the browser reads first.
#[derive(Serialize)]
struct Manifest {
    /// Changes with the index, so that no file of another index is taken from a cache.
    version: String,
    shards: u32,
    /// Pages in a file of texts.
    pages: usize,
    /// The sections of each page, in the order of the pages.
    sections: Vec<u32>,
    /// Forms of kanji and what they are folded to, in turn.
    variants: String,
}

/// The file that says how the others are made. `files` are all of those.
pub fn manifest<'a>(
    layout: Layout,
    entries: &[Entry],
    files: impl Iterator<Item = &'a [u8]>,
) -> Vec<u8> {
    let mut version: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in files.flatten() {
        version = (version ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let manifest = Manifest {
        version: format!("{version:016x}"),
        shards: layout.shards(),
        pages: PAGES_IN_A_FILE,
        sections: entries.iter().map(|entry| entry.sections).collect(),
        variants: VARIANTS.iter().flat_map(|(form, common)| [*form, *common]).collect(),
    };
    serde_json::to_vec(&manifest).unwrap_or_default()
}

/// The texts of the pages in file `number`: a list of them.
pub fn texts(entries: &[Entry], number: u32) -> Vec<u8> {
    let own = entries.chunks(PAGES_IN_A_FILE).nth(number as usize).unwrap_or(&[]);
    let list: Vec<&str> = own.iter().map(|entry| entry.text.as_str()).collect();
    format!("[{}]\n", list.join(",\n")).into_bytes()
}

/// Where the tokens of one shard stand: `{"人口":"gE…"}`. Sections are numbered through all
/// pages. Each posting is the distance from the one before, times 16, and the weight; written
/// in digits of 5 bits, the lowest first, all but the last marked.
pub fn shard(entries: &[Entry], shard: u32) -> Vec<u8> {
    let mut found: Vec<(Token, u32, u32)> = Vec::new();
    let mut first = 0;
    for entry in entries {
        found.extend(entry.shard(shard).iter().map(|posting| {
            (posting.token(&entry.words), first + posting.section(), posting.weight())
        }));
        first += entry.sections;
    }
    found.sort_by(|a, b| in_order(a.0, b.0).then(a.1.cmp(&b.1)));
    let mut json = String::from("{");
    for same in found.chunk_by(|a, b| a.0 == b.0) {
        if json.len() > 1 {
            json.push(',');
        }
        // Tokens are letters, digits, kana and kanji: nothing that JSON would escape.
        json.push('"');
        match same[0].0 {
            Token::Pair(first, second) => json.extend([first, second]),
            Token::Last(last) => json.push(last),
            Token::Word(word) => json.push_str(word),
        }
        json.push_str("\":\"");
        let mut before = 0;
        for (_, section, weight) in same {
            digits((section - before) * 16 + weight, &mut json);
            before = *section;
        }
        json.push('"');
    }
    json.push_str("}\n");
    json.into_bytes()
}

/// Pairs in the order of their characters, then words.
fn in_order(a: Token, b: Token) -> Ordering {
    match (a, b) {
        (Token::Word(a), Token::Word(b)) => a.cmp(b),
        (Token::Word(_), _) => Ordering::Greater,
        (_, Token::Word(_)) => Ordering::Less,
        (a, b) => characters(a).cmp(&characters(b)),
    }
}

fn characters(token: Token) -> (char, Option<char>) {
    match token {
        Token::Pair(first, second) => (first, Some(second)),
        Token::Last(last) => (last, None),
        Token::Word(word) => (word.chars().next().unwrap_or_default(), None),
    }
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn digits(number: u32, out: &mut String) {
    let mut rest = number;
    loop {
        let digit = (rest & 31) as usize;
        rest >>= 5;
        let more = if rest > 0 { 32 } else { 0 };
        out.push(char::from(DIGITS[digit + more]));
        if rest == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Entry, Layout, Page};
    use super::*;
    use std::collections::BTreeMap;

    fn page<'a>(title: &'a str, body: &'a str) -> Page<'a> {
        Page { address: "ja/v/", title, document: "計画", head: "", body }
    }

    /// Token → sections and weights.
    fn postings(entries: &[Entry], layout: Layout) -> BTreeMap<String, Vec<(u32, u32)>> {
        let mut all = BTreeMap::new();
        for number in 0..layout.shards() {
            let bytes = shard(entries, number);
            let read: BTreeMap<String, String> =
                serde_json::from_slice(&bytes).expect("a shard is JSON");
            for (token, written) in read {
                let (mut list, mut section, mut value, mut shift) = (Vec::new(), 0, 0, 0);
                for byte in written.bytes() {
                    let digit = DIGITS.iter().position(|d| *d == byte).expect("a digit") as u32;
                    value |= (digit & 31) << shift;
                    shift += 5;
                    if digit < 32 {
                        section += value >> 4;
                        list.push((section, value & 15));
                        (value, shift) = (0, 0);
                    }
                }
                assert!(all.insert(token, list).is_none(), "one shard for each token");
            }
        }
        all
    }

    fn sections(list: &[(u32, u32)]) -> Vec<u32> {
        list.iter().map(|(section, _)| *section).collect()
    }

    #[test]
    fn tokens_are_found_where_they_stand() {
        let layout = Layout { pages: 2 };
        let entries = [
            Entry::read(page("戦略", "<p>関係人口</p><h2 id=\"a\">DX</h2><p>人口とDX</p>"), layout),
            Entry::read(page("人口", "<p>indicators, Indicator</p>"), layout),
        ];
        let all = postings(&entries, layout);
        assert_eq!(sections(&all["人口"]), [0, 1, 2]);
        assert_eq!(sections(&all["係人"]), [0]);
        assert_eq!(sections(&all["dx"]), [1]);
        assert_eq!(sections(&all["indicator"]), [2]);
        assert_eq!(sections(&all["計画"]), [0, 2]);
        assert!(!all.contains_key("画関"), "words do not reach across blocks");
        // In the title it weighs more than in the text.
        assert!(all["人口"][2].1 > all["人口"][0].1);
        assert!(all["dx"][0].1 > all["人口"][1].1);
    }

    #[test]
    fn large_numbers_are_written_and_read() {
        let layout = Layout { pages: 40_000 };
        let body: String = (0..3).map(|n| format!("<h2 id=\"s{n}\">名{n}</h2><p>文</p>")).collect();
        let entries: Vec<Entry> =
            (0..2000).map(|_| Entry::read(page("題", &body), layout)).collect();
        let all = postings(&entries, layout);
        assert_eq!(all["文"].len(), 6000);
        assert_eq!(all["題"].last().map(|last| last.0), Some(7996));
    }

    #[test]
    fn texts_are_a_list_of_pages() {
        let layout = Layout { pages: 1 };
        let entry = Entry::read(page("「題」\"x\"", "<h2 id=\"a\">名</h2><p>文&amp;</p>"), layout);
        let read: serde_json::Value = serde_json::from_slice(&texts(&[entry], 0)).expect("JSON");
        assert_eq!(
            read,
            serde_json::json!([[
                "ja/v/",
                "「題」\"x\"",
                "計画",
                [["", "", ""], ["a", "名", "文&"]]
            ]])
        );
    }

    #[test]
    fn another_index_has_another_version() {
        let layout = Layout { pages: 1 };
        let version = |body: &str| {
            let entries = [Entry::read(page("題", body), layout)];
            let texts = texts(&entries, 0);
            manifest(layout, &entries, [texts.as_slice()].into_iter())
        };
        assert_eq!(version("<p>一</p>"), version("<p>一</p>"));
        assert_ne!(version("<p>一</p>"), version("<p>二</p>"));
    }
}
