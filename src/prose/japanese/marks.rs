//! Tildes and asterisks that are no markup: `4月~6月` and the note marks `*1`, `*2`. Touches events only.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::Spanned;

/// Turns misread strikethrough and emphasis back into the signs that were written.
///
/// - Only `~~` strikes out. pulldown-cmark follows GitHub in taking `~` as well, but between dates and numbers it
///   is the Japanese "from … to".
/// - `*1 大阪府を含む、*2 内閣府` is two note marks, not emphasis: a single `*` with a digit behind it, closed by one
///   with a digit behind it.
pub(super) fn literal<'a>(
    source: &'a str,
    events: impl Iterator<Item = Spanned<'a>>,
) -> impl Iterator<Item = Spanned<'a>> {
    events.map(move |(event, range)| {
        let written = source.get(range.clone()).unwrap_or_default();
        let digit_at = |at: usize| source.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        let is_mark = match &event {
            Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) => {
                !written.starts_with("~~") && written.ends_with('~')
            }
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => {
                written.starts_with('*')
                    && written.ends_with('*')
                    && digit_at(range.start + 1)
                    && digit_at(range.end)
            }
            _ => false,
        };
        if !is_mark {
            return (event, range);
        }
        // Both marks are one byte, and both ends of an element carry the range of the whole.
        let sign = match event {
            Event::Start(_) => range.start..range.start + 1,
            _ => range.end - 1..range.end,
        };
        (Event::Text(CowStr::Borrowed(&source[sign.clone()])), sign)
    })
}
