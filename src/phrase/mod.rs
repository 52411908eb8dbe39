//! Where a line of Japanese may break: between phrases in titles, never between a number and its unit. Touches
//! `markup`.
//!
//! The phrases are those of the BudouX model (`model.rs`, `ja.json`), mended by two lists of words and by the rules of
//! [`Phrases::breaks`].

mod lines;
mod model;
mod quantity;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

pub use lines::{break_lines, is_wide};
pub use quantity::quantities;

use crate::markup;

/// A phrase with more kanji and katakana than these is long, and may break inside a compound.
const LONG: usize = 9;

/// No piece of a broken compound is shorter.
const PIECE: usize = 4;

/// The words of a list, one a line, below its comment.
fn words(list: &'static str) -> Vec<&'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// Constants, unpacked when first needed.
static UNBROKEN: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("unbroken.txt")));
static NOUNS: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("nouns.txt")));

/// Where an author lets a title break.
pub const MARK: char = '|';

/// The rules, and the words that a site never breaks besides those of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    unbroken: Arc<[Box<str>]>,
    /// Titles whose phrases their author has marked: 金沢市|新産業成長|ビジョン.
    marked: Arc<BTreeMap<Box<str>, Box<[usize]>>>,
}

impl Phrases {
    pub fn with<'a>(unbroken: impl IntoIterator<Item = &'a str>) -> Phrases {
        let words = unbroken.into_iter().filter(|word| !word.is_empty());
        Phrases { unbroken: words.map(Box::from).collect(), ..Phrases::default() }
    }

    /// The same rules, and titles with a `|` where their lines may break and nowhere else.
    pub fn marked<'a>(self, titles: impl IntoIterator<Item = &'a str>) -> Phrases {
        let mut marked = BTreeMap::new();
        for title in titles {
            let mut plain = String::new();
            let mut breaks = Vec::new();
            for phrase in title.split(MARK).filter(|phrase| !phrase.is_empty()) {
                if !plain.is_empty() {
                    breaks.push(plain.len());
                }
                plain.push_str(phrase);
            }
            marked.insert(plain.into(), breaks.into());
        }
        Phrases { marked: Arc::new(marked), ..self }
    }

    /// The bytes of `text` before which a line may break, beside its spaces. Empty where the text is not Japanese.
    pub fn breaks(&self, text: &str) -> Vec<usize> {
        if let Some(marked) = self.marked.get(text) {
            return marked.to_vec();
        }
        if !text.chars().any(is_japanese) {
            return Vec::new();
        }
        let places: Vec<usize> =
            text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut breaks = model::ends(text, &places);
        breaks.extend(after_dots(text, &places));
        breaks.sort_unstable();
        breaks.dedup();
        let whole = self.whole(text);
        let allowed = |at: &usize| {
            let place = places[*at];
            let cuts = |word: &std::ops::Range<usize>| word.start < place && place < word.end;
            !whole.iter().any(cuts) && may_part(&text[..place], &text[place..])
        };
        breaks.retain(allowed);
        let mut inside = compounds(text, &places, &breaks);
        inside.retain(allowed);
        breaks.extend(inside);
        breaks.sort_unstable();
        breaks.into_iter().map(|at| places[at]).collect()
    }

    /// The text as HTML, a `<wbr>` where a line may break.
    pub fn html(&self, text: &str) -> String {
        let mut html = String::with_capacity(text.len() * 2);
        let mut from = 0;
        for at in self.breaks(text) {
            markup::push_escaped(&mut html, &text[from..at]);
            html.push_str("<wbr>");
            from = at;
        }
        markup::push_escaped(&mut html, &text[from..]);
        html
    }

    /// The stretches that must stay whole.
    fn whole(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        let own = self.unbroken.iter().map(|word| &**word);
        let words = UNBROKEN.iter().copied().chain(own);
        let found = words.flat_map(|word| text.match_indices(word));
        found.map(|(at, word)| at..at + word.len()).chain(quantities(text)).collect()
    }
}

/// Running text as HTML, each number held together with its unit.
pub fn running_html(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for range in quantities(text) {
        markup::push_escaped(&mut html, &text[from..range.start]);
        html.push_str(UNPARTED.0);
        markup::push_escaped(&mut html, &text[range.clone()]);
        html.push_str(UNPARTED.1);
        from = range.end;
    }
    markup::push_escaped(&mut html, &text[from..]);
    html
}

/// The tags around what no line may part.
pub const UNPARTED: (&str, &str) = ("<span class=\"nb\">", "</span>");

fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A letter of which compounds are made: kanji or katakana.
fn is_compound(c: char) -> bool {
    is_kanji(c) || matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー')
}

fn is_japanese(c: char) -> bool {
    is_kanji(c) || matches!(c, '\u{3041}'..='\u{30ff}')
}

/// Behind each `・`, which parts the members of a list.
fn after_dots<'t>(text: &'t str, places: &'t [usize]) -> impl Iterator<Item = usize> + 't {
    let inner = 1..places.len().saturating_sub(1);
    inner.filter(|&at| text[..places[at]].ends_with('・'))
}

/// Places inside long phrases, before the words of the list of nouns: 活動|促進|事業.
fn compounds(text: &str, places: &[usize], breaks: &[usize]) -> Vec<usize> {
    let last = places.len() - 1;
    let mut found = Vec::new();
    let mut start = 0;
    for end in breaks.iter().copied().chain([last]) {
        let weight = text[places[start]..places[end]].chars().filter(|c| is_compound(*c)).count();
        if weight > LONG {
            compound(text, &places[..=end], start, &mut found);
        }
        start = end;
    }
    found
}

fn compound(text: &str, places: &[usize], start: usize, found: &mut Vec<usize>) {
    let end = places.len() - 1;
    let (mut piece, mut at) = (start, start);
    while at < end {
        let rest = &text[places[at]..places[end]];
        let Some(noun) = NOUNS.iter().find(|noun| rest.starts_with(**noun)) else {
            at += 1;
            continue;
        };
        let length = noun.chars().count();
        let joined = text[..places[at]].ends_with(is_compound);
        if joined && at - piece >= PIECE && end - at >= PIECE {
            found.push(at);
            piece = at;
        }
        at += length;
    }
}

/// Kinsoku, and what the model is not asked: a line begins with no closing mark and no small kana, ends with no
/// opening bracket, holds more than one character, and parts no Latin word or number.
fn may_part(before: &str, after: &str) -> bool {
    const NEVER_FIRST: &str = "、。，．,.・：；:;！？!?）」』】〕〉》〗］｝)]}”’ーゝゞ々ヽヾ…‥～〜％%‰℃\
        ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
    const NEVER_LAST: &str = "（「『【〔〈《〖［｛([{“‘￥¥＄$第約※";
    let (Some(left), Some(right)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    let alone = before.chars().nth(1).is_none() || after.chars().nth(1).is_none();
    // （1）stays with the title that it numbers.
    let is_mark = before.starts_with(['（', '(']) && before.chars().nth(4).is_none();
    let spaced = left.is_whitespace() || right.is_whitespace();
    let narrow = left.is_ascii_graphic() && right.is_ascii_graphic();
    !(alone
        || is_mark
        || spaced
        || narrow
        || NEVER_FIRST.contains(right)
        || NEVER_LAST.contains(left))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parted(phrases: &Phrases, text: &str) -> String {
        let mut parted = text.to_owned();
        for at in phrases.breaks(text).into_iter().rev() {
            parted.insert(at, '|');
        }
        parted
    }

    #[test]
    fn an_author_marks_where_a_title_breaks() {
        let phrases = Phrases::default().marked(["金沢市|新産業成長|ビジョン"]);
        assert_eq!(phrases.html("金沢市新産業成長ビジョン"), "金沢市<wbr>新産業成長<wbr>ビジョン");
    }

    #[test]
    fn titles_break_between_phrases() {
        for expected in [
            "進取性と|多様性を|受け入れ、|挑戦を|支える|まち",
            "本物の|価値を|高め、|未来を|創る",
            "世界の|「交流拠点都市金沢」を|めざして",
            "意見募集の|結果|（令和5年1月18日～2月16日）",
            "2027年までに|250件の|相談に|応じる",
            "スタートアップエコシステムの|形成",
            "（1）人口の|推移",
        ] {
            assert_eq!(parted(&Phrases::default(), &expected.replace('|', "")), expected);
        }
    }

    #[test]
    fn the_lists_mend_the_model() {
        for expected in [
            "関係人口を|増やす",
            "産学官の|連携により、|新産業を|創出する",
            "中小企業・|小規模事業者の|デジタル化に関する|支援",
            "クリエイター・|デザイナー・|アーティスト等|誘致件数",
            "国家戦略特別区域|外国人創業|活動促進事業",
        ] {
            assert_eq!(parted(&Phrases::default(), &expected.replace('|', "")), expected);
        }
    }

    #[test]
    fn a_site_has_words_of_its_own() {
        let title = "みらい共創まちづくりの推進";
        let own = Phrases::with(["みらい共創まちづくり"]);
        assert_ne!(parted(&Phrases::default(), title), "みらい共創まちづくりの|推進");
        assert_eq!(parted(&own, title), "みらい共創まちづくりの|推進");
    }

    #[test]
    fn other_languages_are_left_alone() {
        for text in ["", "Strategy 1", "Kankei jinkō · 250 % “A”", "한국어 문장"] {
            assert_eq!(parted(&Phrases::default(), text), text);
        }
    }

    #[test]
    fn what_is_written_for_html_is_escaped() {
        let html = Phrases::default().html("<成果>を示す「A & B」");
        assert_eq!(html.replace("<wbr>", ""), "&lt;成果&gt;を示す「A &amp; B」");
        assert_eq!(running_html("<b>250件"), "&lt;b&gt;<span class=\"nb\">250件</span>");
    }

    proptest! {
        #[test]
        fn no_line_begins_or_ends_badly(text in "[あいのをに人口戦略（）「」、。・ーっァAb 0-9年件％]{0,24}") {
            let breaks = Phrases::default().breaks(&text);
            prop_assert!(breaks.is_sorted_by(|a, b| a < b));
            for at in breaks {
                let (before, after) = (&text[..at], &text[at..]);
                prop_assert!(!after.starts_with(['）', '」', '、', '。', '・', 'ー', 'っ', 'ァ', '％', ' ']), "{before}|{after}");
                prop_assert!(!before.ends_with(['（', '「', ' ']), "{before}|{after}");
                prop_assert!(!quantities(&text).iter().any(|range| range.start < at && at < range.end));
            }
        }
    }
}
