//! Signs at the head of a line that mean something on paper and nothing in Markdown: `＃`, `・`, `｜`. Touches nothing.

use std::ops::Range;

use crate::diag::{self, Code, Diagnostic};
use crate::source::{Address, FilePath};

/// Signs that stand for a bullet.
const BULLETS: [char; 11] = ['・', '〇', '○', '◯', '●', '■', '□', '◆', '◇', '•', '▪'];
/// Those that stand for nothing else; a line alone behind one of the others may be a heading or a judgement.
const PLAIN: [char; 5] = ['・', '•', '▪', '－', '–'];

/// What a line of a paragraph begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Words,
    Heading,
    Quote,
    Item(char),
}

struct Line<'t> {
    /// Its bytes in the file.
    at: Range<usize>,
    text: &'t str,
    head: Head,
    /// The length of the sign, with the blanks around it.
    sign: usize,
}

/// Looks at the lines of a paragraph that stands in nothing else. `is_text` says whether a byte belongs to words, and
/// not to code or a tag.
pub fn paragraph(
    file: &FilePath,
    text: &str,
    at: Range<usize>,
    is_text: impl Fn(usize) -> bool,
) -> Vec<Diagnostic> {
    let source = text.get(at.clone()).unwrap_or_default().trim_end_matches('\n');
    let mut start = at.start;
    let mut lines: Vec<Line> = Vec::new();
    for line in source.split('\n') {
        let range = start..start + line.len();
        start = range.end + 1;
        let blank = line.len() - line.trim_start_matches([' ', '\u{3000}']).len();
        let (head, sign) = match is_text(range.start + blank) {
            true => head(&line[blank..]),
            false => (Head::Words, 0),
        };
        lines.push(Line { at: range, text: line, head, sign: blank + sign });
    }
    if lines.iter().all(|line| line.text.starts_with('｜')) {
        return vec![table(file, source, at, &lines)];
    }
    let listed = list_is_plain(&lines, &text[at.start + source.len()..]);
    lines.iter().filter_map(|line| finding(file, line, listed)).collect()
}

/// The sign before the words of a Markdown list's item: `- ・項目`.
pub fn item(file: &FilePath, text: &str, at: Range<usize>) -> Option<Diagnostic> {
    let words = text.get(at.clone())?;
    let (Head::Item(sign), length) = head(words) else { return None };
    if !BULLETS.contains(&sign) {
        return None;
    }
    let place = Address::bytes(file, at.start..at.start + sign.len_utf8());
    let one = diag::DOUBLE_MARKER.at(place).with("text", sign);
    let written = &words[..length];
    Some(match PLAIN.contains(&sign) || "●■□◆◇".contains(sign) {
        true if !begins_a_block(&words[length..]) => one.fixed(written, ""),
        // It may be a judgement: 〇 met, × not met.
        _ => one,
    })
}

fn head(line: &str) -> (Head, usize) {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return (Head::Words, 0) };
    let rest = chars.as_str();
    let blank = |rest: &str| rest.len() - rest.trim_start_matches([' ', '\u{3000}']).len();
    let sign = first.len_utf8();
    match first {
        '＃' => {
            let signs: usize = line.chars().take_while(|c| *c == '＃').map(char::len_utf8).sum();
            let rest = &line[signs..];
            let words = rest.trim_start_matches([' ', '\u{3000}']);
            let number = rest.starts_with(super::is_digit);
            match words.is_empty() || number || signs > 6 * sign {
                true => (Head::Words, 0),
                false => (Head::Heading, signs + blank(rest)),
            }
        }
        '＞' if blank(rest) > 0 && !rest.trim().is_empty() => (Head::Quote, sign + blank(rest)),
        '－' | '–' if blank(rest) > 0 && !rest.trim().is_empty() => {
            (Head::Item(first), sign + blank(rest))
        }
        c if BULLETS.contains(&c) && is_bullet(c, rest) => (Head::Item(c), sign + blank(rest)),
        _ => (Head::Words, 0),
    }
}

/// Words follow the sign; `○○市`, `・・・`, `・、` and `○を付ける` are no items.
fn is_bullet(sign: char, rest: &str) -> bool {
    const SENTENCE: [&str; 9] = ["～", "〜", "~", "、", "。", "，", "は、", "から", "及び"];
    let words = rest.trim_start_matches([' ', '\u{3000}']);
    let is_circle = "〇○◯●".contains(sign);
    // `○を付ける`, `○ や ●`: the sign is a noun.
    let is_noun = words.strip_prefix(['を', 'が', 'は', 'に', 'の', 'と', 'で', 'も', 'や', 'か']);
    let is_noun = is_noun.is_some_and(|after| words.len() == rest.len() || after.starts_with(' '));
    let is_name = rest.starts_with(BULLETS) || rest.starts_with(['△', '×', '▲']);
    let is_sentence = SENTENCE.iter().any(|word| rest.starts_with(word)) || is_circle && is_noun;
    !(words.is_empty() || is_name || is_sentence)
}

/// Whether words would begin something else behind `- `.
fn begins_a_block(words: &str) -> bool {
    let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let item =
        |sign: &str| words.starts_with(sign) && words[1..].trim_start().len() < words.len() - 1;
    let is_rule = words.chars().all(|c| "-*_ ".contains(c));
    words.starts_with(['#', '>', '|', '<', '=', '\t'])
        || words.starts_with("```")
        || words.starts_with("~~~")
        || ["-", "+", "*"].into_iter().any(item)
        || is_rule
        || number.len() < words.len() && number.starts_with(['.', ')'])
        || words.starts_with('[') && (words.contains("]:") || words.get(2..3) == Some("]"))
        || words.starts_with(BULLETS)
}

/// Whether the lines with a sign can become a Markdown list: from the first of them to the end of the paragraph each
/// line has one, and what follows would not be drawn into the last item.
fn list_is_plain(lines: &[Line], after: &str) -> bool {
    let is_item = |line: &Line| matches!(line.head, Head::Item(_));
    let Some(first) = lines.iter().position(is_item) else { return false };
    let items = &lines[first..];
    let next = after.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let sign = |line: &Line| matches!(line.head, Head::Item(sign) if PLAIN.contains(&sign));
    items.iter().all(|line| is_item(line) && !begins_a_block(&line.text[line.sign..]))
        && (items.len() > 1 || items.iter().all(sign))
        && !next.starts_with("  ")
        && !next.starts_with('\t')
        // The line before a list may not be cut off from it by a line end that was written on purpose.
        && !lines[..first].last().is_some_and(|line| line.text.ends_with('\\'))
        && !items.iter().any(|line| line.text.ends_with('\\'))
}

fn finding(file: &FilePath, line: &Line, listed: bool) -> Option<Diagnostic> {
    let written = line.text.get(..line.sign)?;
    let shown = written.trim_matches([' ', '\u{3000}']);
    let hashes = "#".repeat(shown.chars().count()) + " ";
    let (code, right): (&'static Code, &str) = match line.head {
        Head::Words => return None,
        Head::Heading => (&diag::FULLWIDTH_MARKDOWN, &hashes),
        Head::Quote => (&diag::FULLWIDTH_MARKDOWN, "> "),
        Head::Item('－' | '–') => (&diag::FULLWIDTH_MARKDOWN, "- "),
        Head::Item(_) => (&diag::BULLET_SIGN, "- "),
    };
    let place = Address::bytes(file, line.at.start..line.at.start + line.sign);
    let one =
        code.at(place).with("text", shown).with("right", right.trim_end()).words("hint", "", "");
    let fixable = listed || matches!(line.head, Head::Heading | Head::Quote);
    Some(if fixable { one.fixed(written, right) } else { one })
}

/// `｜施設｜席数｜`: a table whose lines are drawn with full-width signs. It can be mended where its second line divides
/// it into as many columns as the first.
fn table(file: &FilePath, source: &str, at: Range<usize>, lines: &[Line]) -> Diagnostic {
    let first = lines.first().map_or(at.end, |line| line.at.end);
    let one = diag::FULLWIDTH_MARKDOWN
        .at(Address::bytes(file, at.start..first))
        .with("text", "｜")
        .with("right", "|")
        .words(
            "hint",
            "2行目には |---|---| のような行を置きます。",
            "The second row is one like |---|---|.",
        );
    match mended_table(lines) {
        Some(right) => one.fixed(source, right),
        None => one,
    }
}

fn mended_table(lines: &[Line]) -> Option<String> {
    let inner = |line: &Line| {
        line.text.trim_end().strip_prefix('｜')?.strip_suffix('｜').map(str::to_owned)
    };
    let columns = |inner: &str| inner.split('｜').count();
    let rows: Vec<String> = lines.iter().map(inner).collect::<Option<_>>()?;
    let [head, rule, ..] = rows.as_slice() else { return None };
    let divides = |cell: &str| {
        let dashes = cell.trim().trim_matches([':', '：']);
        !dashes.is_empty() && dashes.chars().all(|c| "-－ー―—–‐".contains(c))
    };
    let is_whole = columns(head) == columns(rule)
        && rule.split('｜').all(divides)
        && !lines.iter().any(|line| line.text.contains('|') || line.text.contains('`'));
    is_whole.then(|| {
        let rule: Vec<String> = rule.split('｜').map(rule_cell).collect();
        let drawn = rows.iter().enumerate().map(|(index, row)| match index {
            1 => format!("|{}|", rule.join("|")),
            _ => format!("|{}|", row.replace('｜', "|")),
        });
        drawn.collect::<Vec<String>>().join("\n")
    })
}

fn rule_cell(cell: &str) -> String {
    let cell = cell.trim();
    let edge = |has: bool| if has { ":" } else { "" };
    format!("{}---{}", edge(cell.starts_with([':', '：'])), edge(cell.ends_with([':', '：'])))
}
