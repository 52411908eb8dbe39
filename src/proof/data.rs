//! Where in YAML words for readers stand: values, without names of fields, comments, ids and addresses. Works on the
//! lines as they were typed, so that a file which cannot be read is proof-read as well. Touches nothing.

use std::ops::Range;

use super::{Stretch, Surface};
use crate::source::FilePath;

/// Values that are no words: what stands in them is for machines, or printed exactly so.
const SKIPPED: [&str; 11] =
    ["id", "ids", "url", "file", "email", "number", "symbol", "mark", "code", "theme", "unbroken"];

/// Dates and durations: any form is read, and the page shows one of its own.
const DATES: [&str; 14] = [
    "at",
    "from",
    "to",
    "on",
    "date",
    "dates",
    "period",
    "decided",
    "issued",
    "updated",
    "dated",
    "at_most",
    "publish_until",
    "fiscal_year",
];

/// Whether the value of a field holds words for readers.
fn has_words(name: Option<&str>, value: &str) -> bool {
    let Some(name) = name else { return true };
    !SKIPPED.contains(&name) && (!DATES.contains(&name) || value.starts_with(['{', '[']))
}

/// The values of a YAML file, or of the part of a file that `range` names.
pub fn data<'t>(
    file: &'t FilePath,
    text: &'t str,
    range: Range<usize>,
    surface: Surface,
) -> Vec<Stretch<'t>> {
    let mut values = Values { text, found: Vec::new(), block: None };
    let mut start = range.start;
    for line in text.get(range).unwrap_or_default().split_inclusive('\n') {
        values.line(start, line.trim_end_matches('\n'));
        start += line.len();
    }
    let stretch = |at: Range<usize>| Stretch { file, text, at, surface };
    values.found.into_iter().map(stretch).collect()
}

struct Values<'t> {
    text: &'t str,
    found: Vec<Range<usize>>,
    /// The indentation of the line that opened a block scalar (`|`, `>`), and whether its words count.
    block: Option<(usize, bool)>,
}

impl Values<'_> {
    fn line(&mut self, start: usize, line: &str) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line.trim().is_empty() {
            return;
        }
        if let Some((opened, counts)) = self.block {
            if indent > opened {
                if counts {
                    self.push(start + indent..start + line.len());
                }
                return;
            }
            self.block = None;
        }
        let mut rest = line.trim_start_matches(' ');
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start_matches(' ');
        }
        if rest.starts_with('#') {
            return;
        }
        let (name, value) = named(rest);
        let counts = has_words(name, value);
        if opens_block(value) {
            self.block = Some((indent, counts));
        } else if counts {
            self.value(start + line.len() - value.len(), value);
        }
    }

    /// A scalar, or the values of a mapping or list in braces.
    fn value(&mut self, start: usize, value: &str) {
        let value = without_comment(value);
        if !value.starts_with(['{', '[']) {
            self.push(start..start + value.len());
            return;
        }
        let mut quote = None;
        let mut from = 0;
        for (at, c) in value.char_indices() {
            match (quote, c) {
                (Some(mark), _) if c == mark => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'')
                    if value[from..at].trim_end().is_empty() || value[..at].ends_with(": ") =>
                {
                    quote = Some(c);
                }
                (None, '{' | '}' | '[' | ']' | ',') => {
                    self.piece(start + from, &value[from..at]);
                    from = at + 1;
                }
                _ => {}
            }
        }
        self.piece(start + from, &value[from..]);
    }

    fn piece(&mut self, start: usize, piece: &str) {
        let (name, value) = named(piece.trim_start());
        if has_words(name, value) {
            let end = start + piece.len();
            self.push(end - value.len()..end);
        }
    }

    fn push(&mut self, range: Range<usize>) {
        let words = &self.text[range.clone()];
        let trimmed = words.trim_start();
        let start = range.end - trimmed.len();
        let end = start + trimmed.trim_end().len();
        // What leads elsewhere is no words.
        if end > start && !trimmed.trim_start_matches(['"', '\'']).starts_with("http") {
            self.found.push(start..end);
        }
    }
}

/// The name of a field and what follows it. A value that only holds `: ` is taken whole.
fn named(text: &str) -> (Option<&str>, &str) {
    let quoted = text.starts_with(['"', '\'', '{', '[']);
    match text.split_once(": ").or_else(|| Some((text.strip_suffix(':')?, ""))) {
        Some((name, value)) if !quoted => (Some(name.trim()), value.trim_start()),
        _ => (None, text),
    }
}

fn opens_block(value: &str) -> bool {
    let mark = value.split(" #").next().unwrap_or(value).trim();
    mark.starts_with(['|', '>'])
        && mark.chars().skip(1).all(|c| c == '+' || c == '-' || c.is_ascii_digit())
}

/// Without ` # …` at the end, unless it stands in quotation marks.
fn without_comment(value: &str) -> &str {
    match value.find(" #") {
        Some(at) if value[..at].matches('"').count().is_multiple_of(2) => &value[..at],
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_words_and_names_are_not() {
        let text = "\
id: dx # 説明
name: {ja: 相談, en: Help}
unit: 件  # 数
list:
  - 値1
  - {number: \"１\", name: {ja: 名前, en: \"a, b\"}, url: https://x.jp/}
note: |
  一行目
  二行目: 値
url: https://example.jp/
last: \"a # b\"
at: 令和６年
period: {from: ３月, note: {ja: 注}}
";
        let file = FilePath::new("a.yml");
        let found = data(&file, text, 0..text.len(), Surface::Data);
        let words: Vec<&str> = found.iter().map(Stretch::words).collect();
        assert_eq!(
            words,
            [
                "相談",
                "Help",
                "件",
                "値1",
                "名前",
                "\"a, b\"",
                "一行目",
                "二行目: 値",
                "\"a # b\"",
                "注"
            ]
        );
    }
}
