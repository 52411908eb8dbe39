//! 来年, 現在, next year: words whose day the reader has to guess. Touches nothing.

use std::ops::Range;

use super::{Stretch, Surface, is_digit};

/// Whether nothing in the sentence says of which day such a word speaks.
pub(super) fn is_undated(written: &str, stretch: &Stretch, range: &Range<usize>) -> bool {
    let (before, after) = stretch.around(range);
    if stretch.surface != Surface::Prose || is_part_of_a_word(written, before, after) {
        return false;
    }
    if written == "今後" && !is_period(after) {
        return false;
    }
    let (start, end) = (sentence_start(before), sentence_end(after));
    let (left, right) = (&before[start..], &after[..end]);
    !is_quoted(left) && !has_year(left) && !has_year(right)
}

fn is_part_of_a_word(written: &str, before: &str, after: &str) -> bool {
    let last = before.chars().next_back();
    let is_after = |signs: &str| last.is_some_and(|c| signs.contains(c));
    match written {
        // 日本年金機構, 日本日々, 基本年度
        "本年" | "本年度" | "本日" => is_after("日資基根見"),
        // 従来年1回, 将来年度
        "来年" | "来年度" | "来月" => is_after("従将由元以古再"),
        "先月" | "昨年" | "昨年度" => is_after("優一"),
        "現在" => {
            after.starts_with(['地', '値'])
                || after.starts_with("進行")
                || after.starts_with("の位置")
        }
        _ => false,
    }
}

/// 今後10年間, 今後おおむね5年: a period without a beginning.
fn is_period(after: &str) -> bool {
    let rest = ["おおむね", "およそ", "の", "約"]
        .iter()
        .fold(after, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let unit =
        rest.trim_start_matches(|c: char| is_digit(c) || "一二三四五六七八九十数".contains(c));
    unit.len() < rest.len()
        && ["年", "か年", "か月", "カ月", "ヶ月"].iter().any(|word| unit.starts_with(word))
}

/// Where the sentence begins: behind a full stop or the start of the paragraph.
fn sentence_start(before: &str) -> usize {
    let ends = ["。", "！", "？", "\n\n", ". ", ".\n", "? ", "! "];
    ends.iter().filter_map(|end| before.rfind(end).map(|at| at + end.len())).max().unwrap_or(0)
}

fn sentence_end(after: &str) -> usize {
    let ends = ["。", "！", "？", "\n\n", ". ", ".\n", "? ", "! "];
    ends.iter().filter_map(|end| after.find(end)).min().unwrap_or(after.len())
}

/// Whether the word stands inside quotation marks.
fn is_quoted(left: &str) -> bool {
    [("「", "」"), ("『", "』"), ("“", "”")]
        .iter()
        .any(|(open, close)| left.matches(open).count() > left.matches(close).count())
}

/// Whether a sentence names a year: 2026, FY2026, 令和8年, 令和元年.
fn has_year(text: &str) -> bool {
    const ERAS: [&str; 4] = ["令和", "平成", "昭和", "大正"];
    let era = ERAS.iter().any(|era| {
        text.match_indices(era).any(|(at, _)| {
            let rest = &text[at + era.len()..];
            rest.starts_with(|c: char| is_digit(c) || c == '元')
        })
    });
    let mut digits = 0;
    let mut runs = text.chars().chain([' ']).filter_map(|c| {
        let run = digits;
        digits = if is_digit(c) { digits + 1 } else { 0 };
        (digits == 0).then_some(run)
    });
    era || runs.any(|run| run == 4)
}
