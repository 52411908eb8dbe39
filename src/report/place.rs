//! From an address to bytes, lines and columns.

use crate::diag::Fix;
use crate::source::{Inside, Part, Place};
use crate::yaml;

/// The bytes of the file that a place covers.
pub fn range(text: Option<&str>, place: &Place) -> (usize, usize) {
    let Some(text) = text else { return (0, 0) };
    match place {
        Place::File => (0, 0),
        Place::Bytes { start, end } => {
            let start = boundary(text, *start);
            // A place is shown by its first line; a block's body would bury the message.
            let line_end = text[start..].find('\n').map_or(text.len(), |n| start + n);
            (start, boundary(text, *end).clamp(start, line_end))
        }
        Place::Line { inside, line, column } => {
            let (body, _) = part(text, *inside);
            let offset = offset_of(&body, *line, *column);
            let start = to_file(text, *inside, &body, offset);
            (start, word_end(text, start))
        }
        Place::Key { inside, path, part: name } => {
            let (body, _) = part(text, *inside);
            let offset = yaml::locate(&body, path, *name).unwrap_or(0);
            let start = to_file(text, *inside, &body, offset);
            let end = match name {
                Part::Name => {
                    text[start..].find([':', '：', '\n']).map_or(text.len(), |n| start + n)
                }
                Part::Value => word_end(text, start),
            };
            (start, end.max(start))
        }
    }
}

/// The bytes that a fix replaces: what was written, at the place or behind it on its line.
pub fn replaced(text: &str, place: &Place, fix: &Fix) -> Option<(usize, usize)> {
    let (start, _) = range(Some(text), place);
    let rest = &text[start..];
    let found = match rest.starts_with(&fix.written) {
        true => 0,
        false if matches!(place, Place::Bytes { .. }) => return None,
        false => rest.lines().next()?.find(&fix.written)?,
    };
    Some((start + found, start + found + fix.written.len()))
}

/// The YAML of a place, and how deep its lines are indented in the file.
fn part(text: &str, inside: Inside) -> (String, usize) {
    let Some((start, end)) = inside else {
        return (text.to_owned(), 0);
    };
    let (start, end) = (boundary(text, start), boundary(text, end));
    let line_start = text[..start].rfind('\n').map_or(0, |n| n + 1);
    let indent = start - line_start;
    let body = &text[start..end.max(start)];
    if indent == 0 {
        return (body.to_owned(), 0);
    }
    // A fenced block in a list: its lines are indented in the file and not in the YAML.
    let lines: Vec<&str> = body
        .split('\n')
        .enumerate()
        .map(|(index, line)| match index {
            0 => line,
            _ => line.get(indent..).unwrap_or(line.trim_start()),
        })
        .collect();
    (lines.join("\n"), indent)
}

/// The byte in the file of a byte in the YAML of a place.
fn to_file(text: &str, inside: Inside, body: &str, offset: usize) -> usize {
    let Some((start, _)) = inside else {
        return boundary(text, offset);
    };
    let (_, indent) = part(text, inside);
    let before = &body[..boundary(body, offset)];
    let lines = before.matches('\n').count();
    boundary(text, start + before.len() + lines * indent)
}

fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    let line_text = rest.split('\n').next().unwrap_or("");
    let within = line_text.char_indices().nth(column.saturating_sub(1));
    start + within.map_or(line_text.len(), |(offset, _)| offset)
}

/// The end of the value that begins here: of the quoted text, or of the line without a comment.
fn word_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let line = rest.split('\n').next().unwrap_or("");
    let quoted = line
        .strip_prefix('"')
        .and_then(|inner| inner.find('"'))
        .or_else(|| line.strip_prefix('\'').and_then(|inner| inner.find('\'')));
    let length = match quoted {
        Some(length) => length + 2,
        None => {
            let plain = line.split(" #").next().unwrap_or(line);
            let plain = plain.split([',', '}', ']']).next().unwrap_or(plain);
            plain.trim_end().len()
        }
    };
    start + length
}

/// The nearest character boundary at or before an offset.
fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Line and column from 1; columns count characters.
pub fn line_column(text: Option<&str>, offset: usize) -> (usize, usize) {
    let Some(text) = text else { return (1, 1) };
    let before = &text[..boundary(text, offset)];
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FilePath;

    /// Whatever is typed in a file or a block, its mistakes have a place.
    #[test]
    fn every_place_is_within_its_text() {
        const PIECES: [&str; 20] = [
            "a", "ja", "：", ": ", ":　", "　", " ", "\n", "\n- ", "\n  ", "\t", "\"", "{", "}",
            "[", ", ", "*", "!x ", "---\n", "令和",
        ];
        let mut random: u32 = 7;
        for round in 0..2000 {
            let mut text = String::from("本文\n  ");
            let body = text.len();
            for _ in 0..round % 20 {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(PIECES[(random >> 16) as usize % PIECES.len()]);
            }
            for inside in [None, Some((body, text.len()))] {
                let (yaml, _) = part(&text, inside);
                for one in yaml::read(&FilePath::new("a.md"), &yaml, inside).diagnostics {
                    let (start, end) = range(Some(&text), &one.at.place);
                    assert!(text.get(start..end).is_some(), "{text:?} {start} {end}");
                }
            }
        }
    }
}
