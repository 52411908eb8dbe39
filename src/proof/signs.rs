//! Signs that look alike: the wave dashes between two values, `＊＊` for `**`. Touches nothing.

use super::{Stretch, Surface};
use crate::diag::{self, Diagnostic};

/// The signs of a range: what Japanese keyboards type (U+FF5E), what standards call a wave dash (U+301C), and ASCII's.
const WAVES: [char; 3] = ['～', '〜', '~'];

pub(super) fn check(stretch: &Stretch) -> Vec<Diagnostic> {
    let mut found = waves(stretch);
    if stretch.surface != Surface::Data {
        found.extend(emphasis(stretch));
    }
    found
}

/// `＊＊強調＊＊`. It can be mended where words stand between two pairs of signs.
fn emphasis(stretch: &Stretch) -> Vec<Diagnostic> {
    const SIGNS: &str = "＊＊";
    let text = stretch.words();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(SIGNS).map(|at| from + at) {
        let inside = start + SIGNS.len();
        let end = text[inside..].find(SIGNS).map(|at| inside + at);
        let words = end.map(|end| &text[inside..end]);
        let one = |end: usize| {
            let place = stretch.place(&(start..end));
            let one = diag::FULLWIDTH_MARKDOWN.at(place).with("text", SIGNS).with("right", "**");
            one.words("hint", "", "")
        };
        let is_plain = |words: &&str| {
            !words.is_empty() && words.trim() == *words && !words.contains(['*', '＊', '\n'])
        };
        match (end, words.filter(is_plain)) {
            (Some(end), Some(words)) => {
                let end = end + SIGNS.len();
                found.push(one(end).fixed(&text[start..end], format!("**{words}**")));
                from = end;
            }
            _ => {
                found.push(one(inside));
                from = inside;
            }
        }
    }
    found
}

/// A range is written with one sign in all of a file: the one that stands in it most often. `∼` is mathematical.
fn waves(stretch: &Stretch) -> Vec<Diagnostic> {
    let text = stretch.words();
    if !text.contains(['～', '〜', '∼', '~']) || stretch.surface == Surface::Quotation {
        return Vec::new();
    }
    let count = |wave: &char| ranges(stretch.text, 0).filter(|(_, c)| c == wave).count();
    // Of equals the last is chosen: the keyboard's.
    let Some(right) = WAVES.iter().rev().copied().max_by_key(count) else { return Vec::new() };
    let wrong = ranges(stretch.text, stretch.at.start).take_while(|(at, _)| *at < stretch.at.end);
    wrong
        .filter(|(_, c)| *c != right)
        .map(|(at, c)| {
            let at = at - stretch.at.start;
            diag::WAVE_DASH
                .at(stretch.place(&(at..at + c.len_utf8())))
                .with("text", c)
                .with("codepoint", format!("U+{:04X}", u32::from(c)))
                .with("right", right)
                .fixed(c, right)
        })
        .collect()
}

/// The signs that stand between two values of which one is Japanese, or a number. Between Latin words `~` is something
/// else: an address, a path, about.
fn ranges(text: &str, from: usize) -> impl Iterator<Item = (usize, char)> {
    text[from..].match_indices(['～', '〜', '∼', '~']).filter_map(move |(at, sign)| {
        let at = from + at;
        let c = sign.chars().next()?;
        let last = text[..at].chars().next_back()?;
        let next = text[at + sign.len()..].chars().next()?;
        let is_value = last.is_alphanumeric() && next.is_alphanumeric();
        let is_japanese = !last.is_ascii() || !next.is_ascii() || c != '~';
        (is_value && is_japanese).then_some((at, c))
    })
}
