//! です・ます or である: how the sentences of a page end. Touches nothing.

use super::Stretch;
use crate::diag::{self, Diagnostic};
use crate::source::Address;

/// The sentences of a page's paragraphs, by how they end; those that end in a noun are of neither kind.
#[derive(Debug, Default)]
pub struct Voice {
    polite: Vec<Address>,
    plain: Vec<Address>,
}

impl Voice {
    pub fn hear(&mut self, stretch: &Stretch) {
        let text = stretch.words();
        for (at, stop) in text.match_indices('。') {
            let sentence = &text[..at];
            let open = |pair: [char; 2]| {
                sentence.matches(pair[0]).count() > sentence.matches(pair[1]).count()
            };
            if [['「', '」'], ['『', '』'], ['（', '）']].into_iter().any(open) {
                continue;
            }
            let last = sentence.char_indices().rev().nth(2).map_or(0, |(start, _)| start);
            let place = || stretch.place(&(last..at + stop.len()));
            match () {
                () if is_polite(sentence) => self.polite.push(place()),
                () if is_plain(sentence) && !is_taken_up(&text[at + stop.len()..]) => {
                    self.plain.push(place());
                }
                () => {}
            }
        }
    }

    /// The first sentence that ends unlike most others, if there is one.
    pub fn mixed(self) -> Option<Diagnostic> {
        let (polite, plain) = (self.polite.len(), self.plain.len());
        let (odd, count, ja, en) = match polite >= plain {
            true => (
                self.plain,
                plain,
                ("である", "です・ます"),
                ("plain (である)", "polite (です・ます)"),
            ),
            false => (
                self.polite,
                polite,
                ("です・ます", "である"),
                ("polite (です・ます)", "plain (である)"),
            ),
        };
        let enough = polite + plain >= 3 && polite != plain;
        let at = odd.into_iter().next().filter(|_| enough)?;
        Some(
            diag::MIXED_STYLE
                .at(at)
                .words("odd", ja.0, en.0)
                .words("usual", ja.1, en.1)
                .with("count", count),
        )
    }
}

/// 「…が集まる。そのようなまちをめざします。」: the next sentence takes the one before up as its object.
fn is_taken_up(next: &str) -> bool {
    let sentence = next.split('。').next().unwrap_or(next);
    ["そのような", "そうした", "そういう", "このような", "こうした"]
        .iter()
        .any(|word| sentence.contains(word))
}

fn is_polite(sentence: &str) -> bool {
    [
        "です",
        "ます",
        "ません",
        "でした",
        "ました",
        "ください",
        "でしょう",
        "ましょう",
        "ませんか",
        "ですか",
        "ますか",
    ]
    .iter()
    .any(|end| sentence.ends_with(end))
}

fn is_plain(sentence: &str) -> bool {
    const ENDS: [&str; 29] = [
        "である",
        "であった",
        "だ",
        "だった",
        "する",
        "した",
        "しない",
        "なる",
        "なった",
        "いる",
        "いた",
        "ある",
        "あった",
        "れる",
        "れた",
        "せる",
        "める",
        "ける",
        "げる",
        "える",
        "ねる",
        "図る",
        "行う",
        "いく",
        "ない",
        "べきだ",
        "指す",
        "くる",
        "きた",
    ];
    ENDS.iter().any(|end| sentence.ends_with(end))
}
