//! The city's logo, `assets/logo.svg` or `.png`: how wide and high it is, so that a page keeps its place for it.

use super::Files;
use crate::diag::{self, Diagnostic};
use crate::source::Address;

/// A logo among the theme's assets.
#[derive(Debug)]
pub struct Logo {
    /// Its name in `Theme::assets`, and that of its form for dark screens.
    pub name: String,
    pub dark: Option<String>,
    /// In pixels, or the units of an SVG.
    pub width: u32,
    pub height: u32,
}

/// The name of the file below the theme's folder and its size; none where its size is not known.
pub fn find(files: &Files, log: &mut Vec<Diagnostic>) -> Option<(&'static str, (u32, u32))> {
    let name = ["assets/logo.svg", "assets/logo.png"]
        .into_iter()
        .find(|name| files.contains_key(*name))?;
    let file = files.get(name)?;
    let size = match file.text() {
        Some(text) => svg(text),
        None => png(file.bytes()),
    };
    if size.is_none() {
        log.push(diag::LOGO_WITHOUT_SIZE.at(Address::file(&file.path)).with("file", name));
    }
    Some((name, size?))
}

/// The same for dark screens.
pub const DARK: [&str; 2] = ["assets/logo-dark.svg", "assets/logo-dark.png"];

/// Width and height of the outermost element, else those of its view box.
fn svg(text: &str) -> Option<(u32, u32)> {
    let tag = &text[text.find("<svg")?..];
    let tag = &tag[..tag.find('>')?];
    let attribute = |name: &str| {
        let start = tag.match_indices(name).find_map(|(at, _)| {
            let rest = tag[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
            tag[..at].ends_with(char::is_whitespace).then_some(rest)
        })?;
        let quote = start.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        start[1..].split(quote).next()
    };
    let length = |value: &str| whole(value.trim().trim_end_matches("px"));
    let written = attribute("width").and_then(length).zip(attribute("height").and_then(length));
    written.or_else(|| {
        let mut sides =
            attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
        Some((whole(sides.next()?)?, whole(sides.next()?)?))
    })
}

fn whole(number: &str) -> Option<u32> {
    let number: f64 = number.parse().ok()?;
    (0.5..100_000.0).contains(&number).then(|| number.round() as u32)
}

/// The first chunk of a PNG holds its width and height.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let side = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
    let is_header = rest.get(4..8)? == b"IHDR";
    is_header.then_some((side(8)?, side(12)?)).filter(|(width, height)| *width > 0 && *height > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_vector_images() {
        for (text, size) in [
            ("<svg width=\"120\" height=\"40\">", Some((120, 40))),
            (
                "<?xml?>\n<svg xmlns='x' width='119.6px' height='40px' viewBox='0 0 1 1'>",
                Some((120, 40)),
            ),
            ("<svg stroke-width=\"2\" viewBox=\"0 0 300 80.2\">", Some((300, 80))),
            ("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,30,10\">", Some((30, 10))),
            ("<svg>", None),
            ("<svg viewBox=\"0 0 0 0\">", None),
            ("no picture", None),
        ] {
            assert_eq!(svg(text), size, "{text}");
        }
    }

    #[test]
    fn sizes_of_pixel_images() {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend([0, 0, 1, 44, 0, 0, 0, 80]);
        assert_eq!(png(&bytes), Some((300, 80)));
        assert_eq!(png(&bytes[..20]), None);
        assert_eq!(png(b"GIF89a"), None);
    }
}
