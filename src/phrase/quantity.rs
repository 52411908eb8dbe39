//! A number and its unit, which no line may part: 1,639億円, 令和7年, 60 million. Touches `time`.

use std::ops::Range;

use crate::time::MONTHS;

/// What may stand before a number and belongs to it.
const BEFORE: [&str; 9] = ["令和", "平成", "昭和", "大正", "明治", "第", "約", "¥", "￥"];

/// Powers of ten between a number and its unit.
const SCALES: [&str; 4] = ["千", "万", "億", "兆"];

/// Units and counters of plans and reports. A longer one stands before the one it begins with.
const UNITS: [&str; 88] = [
    "年度",
    "年間",
    "年代",
    "年",
    "か年",
    "カ年",
    "ヵ年",
    "ヶ年",
    "か月間",
    "か月",
    "カ月間",
    "カ月",
    "ヵ月",
    "ヶ月",
    "箇月",
    "月",
    "週間",
    "日間",
    "日",
    "時間",
    "時",
    "分",
    "秒",
    "世紀",
    "円",
    "ドル",
    "人",
    "名",
    "者",
    "歳",
    "世帯",
    "社",
    "団体",
    "件",
    "か所",
    "カ所",
    "ヵ所",
    "ヶ所",
    "箇所",
    "か国",
    "カ国",
    "ヵ国",
    "ヶ国",
    "回",
    "項目",
    "個",
    "つ",
    "地域",
    "事業",
    "組織",
    "府省",
    "類型",
    "種類",
    "種",
    "品目",
    "施設",
    "店舗",
    "店",
    "校",
    "台",
    "戸",
    "本",
    "枚",
    "冊",
    "点",
    "倍",
    "割",
    "位",
    "章",
    "節",
    "条",
    "項",
    "号",
    "期",
    "階",
    "ページ",
    "パーセント",
    "ポイント",
    "トン",
    "キロメートル",
    "メートル",
    "平方メートル",
    "ヘクタール",
    "％",
    "%",
    "‰",
    "㎡",
    "℃",
];

/// What follows a number after one space, where words are parted by spaces.
const LATIN: [&str; 24] = [
    "hundred", "thousand", "million", "billion", "trillion", "percent", "per cent", "yen", "km²",
    "km", "m²", "m³", "mm", "cm", "m", "ha", "kg", "g", "t", "kWh", "MWh", "kW", "MW", "°C",
];

/// The stretches of a text that no line may part, in their order.
pub fn quantities(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let end = number(text, start);
        let free = found.last().map_or(0, |last| last.end);
        let joined = text[..start].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
        let (begin, close) = match joined {
            true => (start, end),
            false => (before(text, free, start), after(text, end)),
        };
        // 12月23日 is one.
        match found.last_mut() {
            Some(last) if last.end == begin && is_month(text, last) && close > end => {
                last.end = close;
            }
            _ if begin < start || close > end => found.push(begin..close),
            _ => {}
        }
        from = close;
    }
    found.extend(eras(text, "元年"));
    found.sort_by_key(|range| range.start);
    found
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// The end of the number that begins at `start`: digits, and `,` or `.` between digits.
fn number(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        let rest = &text[end..];
        end += rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
        let mark = text[end..].chars().next().filter(|c| matches!(c, ',' | '.' | '，' | '．'));
        match mark {
            Some(mark) if text[end + mark.len_utf8()..].starts_with(is_digit) => {
                end += mark.len_utf8();
            }
            _ => return end,
        }
    }
}

/// Where what belongs to the number at `start` begins, not before `free`.
fn before(text: &str, free: usize, start: usize) -> usize {
    let rest = &text[free..start];
    let mut begin = start;
    while let Some(word) = BEFORE.iter().find(|word| text[free..begin].ends_with(**word)) {
        begin -= word.len();
    }
    let month = MONTHS.iter().find(|month| {
        rest.strip_suffix(' ').and_then(|rest| rest.strip_suffix(**month)).is_some_and(is_word_end)
    });
    match month {
        Some(month) if number(text, start) - start <= 2 => start - month.len() - 1,
        _ => begin,
    }
}

/// Where what follows the number that ends at `end` ends.
fn after(text: &str, end: usize) -> usize {
    let mut close = end;
    while let Some(scale) = SCALES.iter().find(|scale| text[close..].starts_with(**scale)) {
        close += scale.len();
        if text[close..].starts_with(is_digit) {
            close = number(text, close);
        }
    }
    if let Some(unit) = UNITS.iter().find(|unit| text[close..].starts_with(**unit)) {
        return close + unit.len();
    }
    let Some(rest) = text[close..].strip_prefix(' ') else { return close };
    let mut words = LATIN.iter().chain(&MONTHS);
    let word = words.find(|word| rest.strip_prefix(**word).is_some_and(is_word_start));
    word.map_or(close, |word| close + 1 + word.len())
}

fn is_word_start(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric())
}

fn is_word_end(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric())
}

fn is_month(text: &str, range: &Range<usize>) -> bool {
    text[range.clone()].ends_with('月')
}

/// 令和元年 has no digit.
fn eras<'t>(text: &'t str, first: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    BEFORE[..5].iter().flat_map(move |era| {
        text.match_indices(*era).filter_map(move |(at, _)| {
            let rest = text[at + era.len()..].strip_prefix(first)?;
            let end = text.len() - rest.len();
            Some(at..end + if rest.starts_with('度') { '度'.len_utf8() } else { 0 })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str) -> String {
        let mut marked = text.to_owned();
        for range in quantities(text).into_iter().rev() {
            marked.insert(range.end, ']');
            marked.insert(range.start, '[');
        }
        marked
    }

    #[test]
    fn numbers_stay_with_their_units() {
        for expected in [
            "相談は[250件]、来訪は[6,000万人]、[2.5万人]です。",
            "[1,639億円]（前年度比[20％]）を[30日間]で",
            "[令和7年]は[2025年]、[12月23日]まで、[令和元年度]から",
            "[1億2,000万円]と[約３か所]と[第2回]、[1.5倍]の[令和5年度]",
            "2023～[2027年]の[3つ]",
            "costs [¥163.9 billion], visitors [60 million], [5 km] away",
            "on [December 23], 2025 and [23 December] 2025",
            "in 2025 people, 5 metres, A4 判, v1.2 and JIS X 8341-3",
            "[¥5 million] for 3 towns in May 2024",
        ] {
            assert_eq!(marked(&expected.replace(['[', ']'], "")), expected);
        }
    }

    #[test]
    fn a_longer_unit_stands_before_a_shorter() {
        for (at, unit) in UNITS.iter().enumerate() {
            let hidden = UNITS[..at].iter().find(|before| unit.starts_with(**before));
            assert_eq!(hidden, None, "{unit} is never found");
        }
        for (at, word) in LATIN.iter().enumerate() {
            let hidden = LATIN[..at]
                .iter()
                .find(|before| word.strip_prefix(**before).is_some_and(is_word_start));
            assert_eq!(hidden, None, "{word} is never found");
        }
    }

    proptest! {
        #[test]
        fn stretches_stand_apart(text in "(令和|第|元年|[0-9０-９,.]|万|億|年|月|日|件| |million|May|[a-zあ字])*") {
            let mut free = 0;
            for range in quantities(&text) {
                prop_assert!(free <= range.start && range.start < range.end, "{text}");
                prop_assert!(text.get(range.clone()).is_some());
                free = range.end;
            }
        }
    }
}
