//! Letters of the wrong width or kind: half-width katakana, full-width Latin letters, signs taken for ー. Touches nothing.

use std::ops::Range;

use super::{Stretch, Surface, is_katakana};
use crate::diag::{self, Diagnostic};

pub(super) fn check(stretch: &Stretch) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Nearly all texts are told apart from those with such letters by one look at their characters.
    if stretch.words().chars().any(|c| matches!(c, '\u{ff00}'..='\u{ff9f}' | 'ㇳ' | '−' | '‐'))
    {
        found.extend(kana(stretch));
        found.extend(latin(stretch));
        found.extend(odd(stretch));
    }
    found
}

fn is_half_kana(c: char) -> bool {
    matches!(c, '\u{ff61}'..='\u{ff9f}')
}

/// The runs of characters for which `belongs` holds.
fn runs(text: &str, belongs: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| belongs(*c)) {
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

fn kana(stretch: &Stretch) -> Vec<Diagnostic> {
    let text = stretch.words();
    let one = |run: Range<usize>| {
        let written = &text[run.clone()];
        let right = whole_kana(written);
        diag::HALFWIDTH_KANA
            .at(stretch.place(&run))
            .with("text", written)
            .with("right", &right)
            .fixed(written, right)
    };
    runs(text, is_half_kana).into_iter().map(one).collect()
}

/// Half-width katakana as they are otherwise written: ﾌﾟﾛ → プロ. JIS X 0201 in its order, and the marks of voice
/// joined to the letter before them.
pub(super) fn whole_kana(text: &str) -> String {
    const WHOLE: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
    let whole: Vec<char> = WHOLE.chars().collect();
    let mut right = String::new();
    for c in text.chars() {
        let index = u32::from(c).wrapping_sub(0xff61) as usize;
        let Some(&letter) = whole.get(index) else {
            right.push(c);
            continue;
        };
        match (letter, right.chars().next_back().and_then(|last| voiced(last, letter))) {
            ('゛' | '゜', Some(joined)) => {
                right.pop();
                right.push(joined);
            }
            _ => right.push(letter),
        }
    }
    right
}

fn voiced(letter: char, mark: char) -> Option<char> {
    const VOICED: &str = "カキクケコサシスセソタチツテトハヒフヘホ";
    let next = |by: u32| char::from_u32(u32::from(letter) + by);
    match mark {
        '゛' if letter == 'ウ' => Some('ヴ'),
        '゛' if VOICED.contains(letter) => next(1),
        '゜' if "ハヒフヘホ".contains(letter) => next(2),
        _ => None,
    }
}

/// In data letters and digits are half-width; in a text a word is at least written in one width.
fn latin(stretch: &Stretch) -> Vec<Diagnostic> {
    let text = stretch.words();
    let is_letter = |c: char| matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let is_digit = |c: char| matches!(c, '０'..='９');
    let in_data = stretch.surface == Surface::Data;
    let found = runs(text, |c| is_letter(c) || in_data && is_digit(c)).into_iter().filter(|run| {
        let beside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        in_data
            || beside(text[..run.start].chars().next_back())
            || beside(text[run.end..].chars().next())
    });
    found
        .map(|run| {
            let written = &text[run.clone()];
            let right: String = written.chars().map(half).collect();
            diag::FULLWIDTH_LETTERS
                .at(stretch.place(&run))
                .with("text", written)
                .with("right", &right)
                .fixed(written, right)
        })
        .collect()
}

/// A full-width letter, digit or sign as ASCII has it.
pub(super) fn half(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    }
}

/// プロジェクㇳ, アンケ－ト: characters that only look like those that were meant.
fn odd(stretch: &Stretch) -> Vec<Diagnostic> {
    let text = stretch.words();
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let meant = match c {
            // Of the small letters of Ainu this one alone is met in words that are not.
            'ㇳ' => 'ト',
            '－' | '−' | '‐' => 'ー',
            _ => continue,
        };
        let range = at..at + c.len_utf8();
        let last = text[..at].chars().next_back();
        let next = text[range.end..].chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(is_katakana) && c != Some('ー');
        let in_a_word = is_letter(last) && (meant == 'ト' || is_letter(next));
        if in_a_word {
            found.push(
                diag::ODD_CHARACTER
                    .at(stretch.place(&range))
                    .with("text", c)
                    .with("right", meant)
                    .with("codepoint", format!("U+{:04X}", u32::from(c))),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_width_katakana_become_whole() {
        for (written, right) in [
            ("ｸﾛｽ", "クロス"),
            ("ｾﾝﾀﾞｲ･ﾗﾎﾞ", "センダイ・ラボ"),
            ("ﾌﾟﾛｸﾞﾗﾑ", "プログラム"),
            ("ｳﾞｨﾗ", "ヴィラ"),
            ("｢ﾃﾞｰﾀ｣｡", "「データ」。"),
            ("ﾞ", "゛"),
        ] {
            assert_eq!(whole_kana(written), right);
        }
    }
}
