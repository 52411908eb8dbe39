//! Marks that Japanese officials put at the head of a line instead of a Markdown list. Touches nothing.

/// Whether a line begins with such a mark: it then stays a line of its own. `(1)` and `(a)` also occur in English
/// sentences and count in Japanese paragraphs only.
pub(super) fn is_enumerated(line: &str, japanese: bool) -> bool {
    let line = line.trim_start_matches('\u{3000}');
    if line.starts_with(['※', '【']) {
        return true;
    }
    let is_ascii = |mark: &str| mark.starts_with('(') && mark.is_ascii();
    mark(line).is_some_and(|length| japanese || !is_ascii(&line[..length]))
}

/// The length of the mark of a list's item at the head of a line: `（1）`, `①`, `・`. None where the line goes on as a
/// sentence about such marks (`（1）から（3）まで`) or the sign stands for a name (`○○市`).
pub fn item_mark(line: &str) -> Option<usize> {
    const SENTENCE: [&str; 9] = ["～", "〜", "~", "、", "。", "，", "・", "から", "及び"];
    const SIGNS: [char; 7] = ['○', '〇', '◯', '●', '△', '×', '・'];
    let length = mark(line)?;
    let rest = &line[length..];
    let is_sign = line.starts_with(SIGNS);
    let is_sentence = SENTENCE.iter().any(|word| rest.starts_with(word));
    let is_name = is_sign && rest.starts_with(SIGNS);
    (!is_sentence && !is_name).then_some(length)
}

/// The length of a note mark and its number at the head of a text: `※`, `※1`, `※２`.
pub fn note_mark(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('※') else { return 0 };
    let digits: usize = rest.chars().take_while(|c| is_digit(*c)).map(char::len_utf8).sum();
    let number = &rest[..digits];
    match number.chars().count() {
        0..=2 => '※'.len_utf8() + digits,
        // A year or an amount: the note has no number.
        _ => '※'.len_utf8(),
    }
}

fn mark(line: &str) -> Option<usize> {
    let mut rest = line.chars();
    let first = rest.next()?;
    let rest = rest.as_str();
    let sign = first.len_utf8();
    match first {
        '①'..='⑳' | '㉑'..='㉟' | '㊱'..='㊿' => Some(sign),
        '・' | '〇' | '○' | '◯' | '●' | '■' | '□' | '◆' | '◇' => Some(sign),
        'ア'..='ン' => rest.starts_with([' ', '\u{3000}']).then_some(sign),
        '(' | '（' => {
            let end = rest.find([')', '）'])?;
            let close = rest[end..].chars().next().map_or(0, char::len_utf8);
            is_label(&rest[..end]).then_some(sign + end + close)
        }
        '０'..='９' => {
            let digits: usize =
                line.chars().take_while(|c| matches!(c, '０'..='９')).map(char::len_utf8).sum();
            let mut rest = line[digits..].chars();
            match rest.next()? {
                // `１．５倍` is a decimal fraction.
                '．' if rest.next().is_some_and(|c| matches!(c, '０'..='９')) => None,
                end @ ('．' | '）') => Some(digits + end.len_utf8()),
                _ => None,
            }
        }
        _ => None,
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// What stands between the brackets of a mark: a number of at most two digits (four are a year), one katakana or one
/// Latin letter.
fn is_label(inner: &str) -> bool {
    let mut letters = inner.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some(one), None, None) => {
            is_digit(one)
                || one.is_ascii_alphabetic()
                || matches!(one, 'ア'..='ン' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ')
        }
        (Some(one), Some(two), None) => is_digit(one) && is_digit(two),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        for (line, expected) in [
            ("（1）相談", Some("（1）")),
            ("(12) 相談", Some("(12)")),
            ("①相談", Some("①")),
            ("ア　相談", Some("ア")),
            ("（ア）相談", Some("（ア）")),
            ("・相談", Some("・")),
            ("〇 相談", Some("〇")),
            ("１．相談", Some("１．")),
            ("アジアの", None),
            ("（株）見本", None),
            ("（2025）年", None),
            ("○○市は", None),
            ("・・・", None),
            ("（1）から（3）まで", None),
            ("①・②", None),
            ("１．５倍", None),
            ("【背景】", None),
        ] {
            assert_eq!(item_mark(line).map(|length| &line[..length]), expected, "{line}");
        }
        for (text, expected) in
            [("※ 注", "※"), ("※1 注", "※1"), ("※２注", "※２"), ("※2025年", "※"), ("注", "")]
        {
            assert_eq!(&text[..note_mark(text)], expected);
        }
    }
}
