//! Emphasis beside Japanese brackets and full stops: where `*` and `~~` need a gap. Touches characters only.
//!
//! CommonMark lets `**` open or close only by its neighbours' punctuation, which fails without spaces between
//! words: `**「A」**の` stays literal. The rules here are the CommonMark CJK-friendly Amendments, §6.2
//! (<https://github.com/tats-u/markdown-cjk-friendly>). pulldown-cmark has merged them, but not released them:
//! when it has, this file goes.

use super::characters::{is_cjk, is_punctuation};

/// A delimiter run and where it wants a gap.
struct Run {
    start: usize,
    end: usize,
    /// Visible punctuation on either side.
    beside: (bool, bool),
    gap_before: bool,
    gap_after: bool,
}

/// Byte offsets at which a gap makes CommonMark's flanking rules agree with the amended ones.
///
/// The two differ only where both neighbours are visible, one is CJK and exactly one is punctuation; the amended
/// rules then let the run open and close. A gap on the punctuation's side does the same.
pub(super) fn gaps(source: &str) -> Vec<usize> {
    let mut runs = runs(source);
    // Where runs touch, as in `~~**「A」**~~の`, the gap of one hides from the other that it stands between
    // punctuation, which let it open and close: a gap on its far side restores that.
    for at in 1..runs.len() {
        if runs[at - 1].gap_after && runs[at - 1].end == runs[at].start {
            runs[at].gap_after |= runs[at].beside.1;
        }
    }
    for at in (1..runs.len()).rev() {
        if runs[at].gap_before && runs[at - 1].end == runs[at].start {
            runs[at - 1].gap_before |= runs[at - 1].beside.0;
        }
    }
    runs.iter()
        .flat_map(|run| {
            let before = run.gap_before.then_some(run.start);
            before.into_iter().chain(run.gap_after.then_some(run.end))
        })
        // `_` opens and closes beside punctuation only, and would lose it: `_A_**日本**` is right as it is.
        .filter(|&at| !source[..at].ends_with('_') && !source[at..].starts_with('_'))
        .collect()
}

fn runs(source: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut from = 0;
    while let Some(found) = source[from..].find(['*', '~']) {
        let start = from + found;
        if is_escaped(&source[..start]) {
            from = start + 1;
            continue;
        }
        let mark = source.as_bytes()[start];
        let run = source.as_bytes()[start..].iter();
        let end = start + run.take_while(|&&byte| byte == mark).count();
        from = end;
        // Single tildes are never strikethrough here, and three begin a code block.
        if mark == b'~' && end - start != 2 {
            continue;
        }
        let (before, after) = (&source[..start], &source[end..]);
        let (left, right) = (visible_before(before), visible_after(after));
        let beside = (left.is_some_and(is_punctuation), right.is_some_and(is_punctuation));
        let differs = left.is_some()
            && right.is_some()
            && beside.0 != beside.1
            && (ends_in_cjk(before) || right.is_some_and(is_cjk));
        runs.push(Run {
            start,
            end,
            beside,
            gap_before: differs && beside.0,
            gap_after: differs && beside.1,
        });
    }
    runs
}

/// Whether a backslash takes the meaning of what follows `before`.
fn is_escaped(before: &str) -> bool {
    let backslashes = before.bytes().rev().take_while(|&byte| byte == b'\\');
    backslashes.count() % 2 == 1
}

/// The character before a run, unless the run begins its line: line ends and block quote markers count as space.
fn visible_before(before: &str) -> Option<char> {
    let left = before.chars().next_back()?;
    let line = || before.bytes().rev().take_while(|&byte| byte != b'\n');
    let is_marker = |byte: u8| byte.is_ascii_digit() || b" \t>*+-.)".contains(&byte);
    let is_quote = left == '>' && line().all(is_marker);
    (!left.is_whitespace() && !is_quote).then_some(left)
}

fn visible_after(after: &str) -> Option<char> {
    after.chars().next().filter(|c| !c.is_whitespace())
}

/// Whether the last visible shape is CJK, looking through variation selectors (§2.1): an ideographic one always
/// is, a standardized one is as its base, and U+FE01 makes curly quotes full-width.
fn ends_in_cjk(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        Some('\u{E0100}'..='\u{E01EF}') => true,
        Some(selector @ '\u{FE00}'..='\u{FE0E}') => back
            .next()
            .is_some_and(|base| is_cjk(base) || selector == '\u{FE01}' && "‘’“”".contains(base)),
        last => last.is_some_and(is_cjk),
    }
}
