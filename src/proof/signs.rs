//! Signs that look alike: the wave dashes between two values, `＊＊` for `**`. Touches nothing.

use super::{Stretch, Surface};
use crate::diag::{self, Diagnostic};

/// What Japanese keyboards type between two values (U+FF5E), and what standards call a wave dash (U+301C).
const WAVES: [char; 2] = ['～', '〜'];

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
            diag::FULLWIDTH_MARKDOWN.at(place).with("text", SIGNS).with("right", "**")
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

/// A range is written with one sign in all of a file: the one that stands in it most often.
fn waves(stretch: &Stretch) -> Vec<Diagnostic> {
    let text = stretch.words();
    if !text.contains(['～', '〜', '∼', '~']) || stretch.surface == Surface::Quotation {
        return Vec::new();
    }
    let [keyboard, standard] = WAVES.map(|wave| stretch.text.matches(wave).count());
    let right = if standard > keyboard { '〜' } else { '～' };
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let is_wave = matches!(c, '～' | '〜' | '∼' | '~');
        let end = at + c.len_utf8();
        let (before, after) = stretch.around(&(at..end));
        let (last, next) = (before.chars().next_back(), after.chars().next());
        let beside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // Between Latin words `~` is something else: an address, a path, about.
        let wide = |c: Option<char>| c.is_some_and(|c| !c.is_ascii());
        let in_japanese = wide(last) || wide(next) || c != '~';
        if is_wave && c != right && beside(last) && beside(next) && in_japanese {
            found.push(
                diag::WAVE_DASH
                    .at(stretch.place(&(at..end)))
                    .with("text", c)
                    .with("codepoint", format!("U+{:04X}", u32::from(c)))
                    .with("right", right)
                    .fixed(c, right),
            );
        }
    }
    found
}
