//! Years of two digits in words: `24年度`, `25年夏`. Touches nothing.

use std::ops::Range;

use super::{Stretch, Surface, is_digit};
use crate::diag::{self, Diagnostic};
use crate::source::Address;

pub(super) fn check(stretch: &Stretch) -> Vec<Diagnostic> {
    let text = stretch.words();
    let mut found = Vec::new();
    for (at, sign) in text.match_indices('年') {
        let before = &stretch.text[..stretch.at.start + at];
        // A slide's line may end between a number and its unit.
        let before = if at == 0 { before.trim_end_matches('\n') } else { before };
        let digits = before.chars().rev().take_while(|c| is_digit(*c));
        let (count, length) =
            digits.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
        let range = before.len() - length..stretch.at.start + at + sign.len();
        // A value that is a date as a whole is read, and judged, as one.
        let is_value = stretch.surface == Surface::Data && range.start == stretch.at.start;
        if count != 2 || is_value || is_of_an_era(stretch, &range) {
            continue;
        }
        let after = stretch.text[range.end..].trim_start_matches(['\n', ' ']);
        let code = match () {
            () if is_year(after) => &diag::TWO_DIGIT_YEAR,
            () if may_be_a_year(after) => &diag::SHORT_YEAR,
            () => continue,
        };
        let value = stretch.text[range.clone()].replace('\n', "");
        found.push(code.at(Address::bytes(stretch.file, range)).with("value", value));
    }
    found
}

/// 令和10年, R10年, 平成30・31年度, 第10年度, 2026～28年: what stands before says which year, or that it is none.
fn is_of_an_era(stretch: &Stretch, range: &Range<usize>) -> bool {
    const ERAS: [&str; 6] = ["令和", "平成", "昭和", "大正", "明治", "西暦"];
    let before = stretch.text[..range.start].trim_end_matches([' ', '\u{3000}']);
    let Some(last) = before.chars().next_back() else { return false };
    let far = before.char_indices().rev().nth(15).map_or(0, |(at, _)| at);
    let goes_on = "、・，,／/～〜~-－–—と元年度".contains(last);
    let named = |text: &str| {
        let digits = text.chars().filter(|c| is_digit(*c)).count();
        ERAS.iter().any(|era| text.contains(era)) || digits >= 4
    };
    ERAS.iter().any(|era| before.ends_with(era))
        || last.is_ascii_alphabetic()
        || "第同約計.．".contains(last)
        || goes_on && (named(&before[far..]) || last != '、')
}

/// 24年度, 24年5月, 25年夏: no number of years.
fn is_year(after: &str) -> bool {
    if let Some(rest) = after.strip_prefix('度') {
        const PERIOD: [&str; 9] =
            ["目", "間", "分", "にわた", "に渡", "連続", "続", "ごと", "計画"];
        return !PERIOD.iter().any(|word| rest.starts_with(word));
    }
    let month = after.trim_start_matches(is_digit);
    let digits = after[..after.len() - month.len()].chars().count();
    (1..=2).contains(&digits) && month.starts_with('月')
        || after.starts_with(['春', '夏', '秋', '冬'])
}

/// 24年に開業, 22年以降: a year more likely than a period.
fn may_be_a_year(after: &str) -> bool {
    const PERIOD: [&str; 15] = [
        "一", "1", "１", "わた", "渡", "及", "なる", "なり", "なっ", "満", "延", "短", "もな",
        "は", "達",
    ];
    if let Some(rest) = after.strip_prefix('に') {
        let rest = rest.trim_start_matches(['\n', ' ']);
        return !PERIOD.iter().any(|word| rest.starts_with(word));
    }
    ["以降", "末", "初頭", "時点"].iter().any(|word| after.starts_with(word))
}
