//! Breaking a title into lines: where Japanese may be broken, and where it should be. Knows
//! widths only through the function it is given.

/// Signs that may not begin a line (JIS X 4051).
const NOT_FIRST: &str = "、。，．・：；？！ー～〜…‥）］｝」』】〉》〕”’)]},.:;?!%％々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
/// Signs that may not end one.
const NOT_LAST: &str = "（［｛「『【〈《〔“‘([{";

/// The price of one more line: a line more is better than a break inside a word.
const LINE: f32 = 0.1;

/// The lines that hold the text: few, broken where it reads best, about equally long. A break
/// before one of the bytes `good` is better than any other. `None`: more than `most`.
pub fn break_lines(
    text: &str,
    good: &[usize],
    room: f32,
    most: usize,
    width: impl Fn(&str) -> f32,
) -> Option<Vec<String>> {
    let atoms = atoms(text, good);
    let widths: Vec<f32> = atoms.iter().map(|atom| width(&atom.text)).collect();
    let ways = (1..=most).filter_map(|lines| {
        let (cost, breaks) = best(&atoms, &widths, room, lines)?;
        Some((cost + LINE * lines as f32, breaks))
    });
    let (_, breaks) = ways.min_by(|a, b| a.0.total_cmp(&b.0))?;
    let starts = std::iter::once(0).chain(breaks.iter().copied());
    let ends = breaks.iter().copied().chain([atoms.len()]);
    let line = |(from, to): (usize, usize)| -> String {
        let text: String = atoms[from..to].iter().map(|atom| atom.text.as_str()).collect();
        text.trim().to_owned()
    };
    Some(starts.zip(ends).map(line).collect())
}

/// What is never broken, and how bad a break before it is.
struct Atom {
    text: String,
    price: f32,
}

fn atoms(text: &str, good: &[usize]) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut before: Option<char> = None;
    for (at, sign) in text.char_indices() {
        let is_good = good.contains(&at);
        match (atoms.last_mut(), before) {
            (Some(atom), Some(before)) if !is_good && holds_together(before, sign) => {
                atom.text.push(sign);
            }
            (_, before) => {
                let price = before.filter(|_| !is_good).map_or(0.0, |before| price(before, sign));
                atoms.push(Atom { text: sign.into(), price });
            }
        }
        before = Some(sign);
    }
    atoms
}

fn holds_together(last: char, sign: char) -> bool {
    if sign == ' ' {
        return true;
    }
    let latin = |sign: char| !is_wide(sign) && sign != ' ';
    NOT_FIRST.contains(sign) || NOT_LAST.contains(last) || latin(last) && latin(sign)
}

/// A break behind a mark or a space costs nothing, between two kinds of letters little, inside
/// a run of one kind (a compound) much.
fn price(before: char, sign: char) -> f32 {
    match (kind(before), kind(sign)) {
        (Kind::Mark, _) | (_, Kind::Mark) => 0.0,
        (Kind::Hiragana, Kind::Hiragana) => 0.7,
        (Kind::Hiragana, _) => 0.1,
        (a, b) if a == b => 1.0,
        (_, Kind::Hiragana) => 1.0,
        _ => 0.4,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mark,
    Hiragana,
    Katakana,
    Kanji,
    Latin,
}

fn kind(sign: char) -> Kind {
    match sign {
        '\u{3041}'..='\u{309f}' => Kind::Hiragana,
        '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' => Kind::Katakana,
        '\u{3005}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Kind::Kanji,
        sign if sign.is_alphanumeric() => Kind::Latin,
        _ => Kind::Mark,
    }
}

/// Whether a sign is as wide as it is high.
pub fn is_wide(sign: char) -> bool {
    matches!(sign, '\u{2e80}'..='\u{ffdc}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3ffff}')
}

/// What a way of breaking costs, and the atoms that begin a line; `None` where there is none.
type Way = Option<(f32, Vec<usize>)>;

/// The cheapest way to set the atoms in so many lines: the price of each break, and how unequal
/// the lines are. Titles are short, so every way is looked at.
fn best(atoms: &[Atom], widths: &[f32], room: f32, lines: usize) -> Way {
    let total: f32 = widths.iter().sum();
    let even = total / lines as f32;
    let cost = |from: usize, to: usize| {
        let width: f32 = widths[from..to].iter().sum();
        let uneven = (width - even) / room;
        (width <= room && from < to).then_some(uneven * uneven + 0.3 * atoms[from].price)
    };
    // found[n]: the cheapest way to set the first n atoms in the lines so far.
    let mut found: Vec<Way> =
        (0..=atoms.len()).map(|to| cost(0, to).map(|cost| (cost, Vec::new()))).collect();
    for _ in 1..lines {
        found = (0..=atoms.len())
            .map(|to| {
                let ways = (1..to).filter_map(|from| {
                    let (before, breaks) = found[from].as_ref()?;
                    Some((before + cost(from, to)?, [breaks.as_slice(), &[from]].concat()))
                });
                ways.min_by(|a, b| a.0.total_cmp(&b.0))
            })
            .collect();
    }
    found.pop()?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of at most so many full-width signs, with `|` where a break is good.
    fn lines(written: &str, room: usize) -> String {
        let mut good = Vec::new();
        let mut text = String::new();
        for part in written.split('|') {
            good.push(text.len());
            text.push_str(part);
        }
        let width = |text: &str| -> f32 {
            text.chars().map(|sign| if is_wide(sign) { 1.0 } else { 0.5 }).sum()
        };
        break_lines(&text, &good, room as f32, 5, width)
            .map_or("too long".into(), |lines| lines.join("/"))
    }

    #[test]
    fn breaks_are_where_they_read_best() {
        for (written, room, broken) in [
            ("見本計画", 4, "見本計画"),
            ("金沢市新産業成長ビジョン", 8, "金沢市新産業成長/ビジョン"),
            ("金沢市|新産業成長|ビジョン", 10, "金沢市新産業成長/ビジョン"),
            ("みらい市総合戦略2021～2027", 10, "みらい市総合戦略/2021～2027"),
            ("これは、はい。", 4, "これは、/はい。"),
            ("あいう「えお」かき", 4, "あいう/「えお」/かき"),
            ("ああああっあああ", 5, "あああ/あっあああ"),
            ("City plan for the years to come", 10, "City plan for/the years to come"),
            ("長い計画の長い名前", 1, "too long"),
        ] {
            assert_eq!(lines(written, room), broken, "{written}");
        }
    }
}
