//! Search keys: what a reader types and what stands in a text become the same characters. Full
//! and half width, upper and lower case, katakana and hiragana, 髙 and 高, ～ and 〜, サーバー and
//! サーバ are one. Keys are only compared, never shown. Touches nothing.
//!
//! `themes/default/scripts/search/fold.js` does the same in the browser; `tests/folding.rs`
//! compares the two. The table of kanji stands here alone: the index carries it to the browser.

mod tokens;
mod variants;

pub use tokens::{Token, is_cjk, is_word, tokens};
pub use variants::VARIANTS;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

const DECOMPOSE: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
const COMPOSE: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// The key of a text. A line feed stays: words do not reach across it.
pub fn fold(text: &str) -> Vec<char> {
    let mut folded = Vec::with_capacity(text.len());
    let mut rest = text.char_indices().peekable();
    while let Some((start, character)) = rest.next() {
        let mut end = start + character.len_utf8();
        while let Some((at, mark)) = rest.next_if(|(_, next)| is_mark(*next)) {
            end = at + mark.len_utf8();
        }
        letter(character, &text[start..end], &mut folded);
    }
    in_context(&folded)
}

/// What belongs to the character before it: voicing marks, accents, variation selectors and
/// other characters that are not seen.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Marks that say nothing to a search.
fn is_dropped(character: char) -> bool {
    is_mark(character) && !matches!(character, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

/// One character with its marks, whatever stands beside it.
fn letter(character: char, cluster: &str, folded: &mut Vec<char>) {
    if cluster.len() == character.len_utf8() {
        // Nearly all characters of nearly all texts: what normalization would leave as it is.
        match character {
            '\n' | '!'..='@' | '['..='~' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' => {
                return folded.push(character);
            }
            'A'..='Z' => return folded.push(character.to_ascii_lowercase()),
            '\u{4e00}'..='\u{9fff}' => return folded.push(variants::common(character)),
            _ => {}
        }
    }
    let kept: String = cluster.chars().filter(|c| !is_dropped(*c)).collect();
    let apart = DECOMPOSE.normalize(&kept);
    let bare: String = apart.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).collect();
    let whole = COMPOSE.normalize(&bare);
    folded.extend(whole.chars().flat_map(char::to_lowercase).map(common));
}

/// The one of several signs that look alike or are used alike.
fn common(character: char) -> char {
    match character {
        '\n' => '\n',
        '〜' | '∼' | '∾' | '˜' => '~',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{fe58}' => '-',
        '‘' | '’' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '″' => '"',
        '○' | '◯' => '〇',
        other if other.is_whitespace() => ' ',
        other => variants::common(other),
    }
}

fn is_katakana(character: char) -> bool {
    matches!(character, 'ァ'..='ヺ')
}

fn is_hiragana(character: char) -> bool {
    matches!(character, 'ぁ'..='ゖ')
}

/// The rules that look at neighbours, then hiragana for katakana.
fn in_context(letters: &[char]) -> Vec<char> {
    let mut folded: Vec<char> = Vec::with_capacity(letters.len());
    // How many kana of one script stand in a row before this place, long marks among them.
    let mut run = 0;
    let mut katakana = false;
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        let in_run = |c: char| if katakana { is_katakana(c) } else { is_hiragana(c) };
        match letter {
            // A dash typed for a long mark, and a long mark typed for a dash.
            'ー' if run == 0 => folded.push('-'),
            '-' if run > 0 && katakana && next.is_some_and(is_katakana) => {
                run += 1;
                folded.push('ー');
            }
            'ー' => {
                run += 1;
                // サーバー is also written サーバ: a word of three sounds or more loses the mark
                // at its end (the rule of JIS Z 8301 for technical terms).
                if run <= 3 || next.is_some_and(|next| in_run(next) || next == 'ー') {
                    folded.push('ー');
                }
            }
            _ if is_katakana(letter) || is_hiragana(letter) => {
                run = if run > 0 && katakana == is_katakana(letter) { run + 1 } else { 1 };
                katakana = is_katakana(letter);
                kana(letter, &mut folded);
            }
            _ => {
                run = 0;
                let grouping = letter == ',' && groups_digits(letters, at);
                if !grouping {
                    folded.push(letter);
                }
            }
        }
    }
    folded
}

/// Hiragana for katakana, ビ for ヴィ.
fn kana(letter: char, folded: &mut Vec<char>) {
    let hiragana = match letter {
        'ァ'..='ヶ' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        other => other,
    };
    let softened = match (folded.last(), hiragana) {
        (Some('ぶ'), 'ぁ') => Some('ば'),
        (Some('ぶ'), 'ぃ') => Some('び'),
        (Some('ぶ'), 'ぇ') => Some('べ'),
        (Some('ぶ'), 'ぉ') => Some('ぼ'),
        _ => None,
    };
    match (softened, folded.last_mut(), hiragana) {
        (Some(softened), Some(last), _) => *last = softened,
        (_, _, 'ゔ') => folded.push('ぶ'),
        _ => folded.push(hiragana),
    }
}

/// The comma of 1,639 and not that of 1,2.
fn groups_digits(letters: &[char], at: usize) -> bool {
    let digit = |index: usize| letters.get(index).is_some_and(char::is_ascii_digit);
    at > 0 && digit(at - 1) && (1..=3).all(|n| digit(at + n)) && !digit(at + 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_alike_is_folded_alike() {
        for (one, other) in [
            ("ﾃﾞｼﾞﾀﾙ", "デジタル"),
            ("デジタル", "でじたる"),
            ("ＩＣＴ", "ict"),
            ("髙﨑𠮷邉邊", "高崎吉辺辺"),
            ("葛\u{e0100}城", "葛城"),
            ("2023～2027", "２０２３〜２０２７"),
            ("2023∼2027", "2023~2027"),
            ("サーバー", "サーバ"),
            ("ｻｰﾊﾞｰ", "サーバ"),
            ("サ－バー", "サーバ"),
            ("センターの", "センタの"),
            ("jinkō", "jinko"),
            ("㎡", "m2"),
            ("①", "1"),
            ("㈱", "(株)"),
            ("1,639億円", "1639億円"),
            ("１，６３９", "1639"),
            ("5○", "5〇"),
            ("ヴィジョン", "ビジョン"),
            ("か\u{3099}", "が"),
            ("人\u{200b}口", "人口"),
            ("産業　団地", "産業 団地"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn what_differs_stays_different() {
        for (one, other) in [
            ("ビール", "ビル"),
            ("コピー", "コピ"),
            ("ハハ", "パパ"),
            ("1,2", "12"),
            ("つか", "っか"),
            ("京都", "京セラ"),
            ("か\nき", "かき"),
        ] {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn a_text_and_its_part_fold_alike() {
        for (text, part) in [
            ("サーバールーム", "サーバー"),
            ("エネルギー政策", "エネルギー"),
            ("金沢未来のまち創造館", "創造館"),
            ("センター長", "センター"),
        ] {
            let (text, part): (String, String) =
                (fold(text).iter().collect(), fold(part).iter().collect());
            assert!(text.contains(&part), "{text} {part}");
        }
    }
}
