//! What a theme says of the cards of documents: its colours, and a font of its own.

use std::borrow::Cow;

use lightningcss::traits::Parse;
use lightningcss::values::color::{CssColor, RGBA};

use super::Files;
use crate::card::{Colour, Font, Style};
use crate::diag::{self, Diagnostic};
use crate::source::Address;

/// The files that hold a theme's own font.
pub const FONTS: [&str; 2] = ["assets/card-font.otf", "assets/card-font.ttf"];

/// The colours of `styles/tokens.css` as they are on a light screen; the default ones for those
/// that are no plain colour.
pub fn style(files: &Files, log: &mut Vec<Diagnostic>) -> Style {
    let mut style = Style::default();
    let tokens = files.get("styles/tokens.css").and_then(|file| file.text()).unwrap_or("");
    let colour = |name: &str, default: Colour| colour(tokens, name).unwrap_or(default);
    style.paper = colour("--paper", style.paper);
    style.text = colour("--text", style.text);
    style.accent = colour("--accent", style.accent);
    for file in FONTS.iter().filter_map(|name| files.get(*name)) {
        match Font::read(file.bytes()) {
            Some(_) => style.font = Cow::Owned(file.bytes().to_vec()),
            None => log.push(diag::BAD_FONT.at(Address::file(&file.path))),
        }
    }
    style
}

/// The first value of a custom property.
fn colour(tokens: &str, name: &str) -> Option<Colour> {
    let (_, rest) = tokens.split_once(&format!("{name}:"))?;
    let written = rest.split([';', '}']).next()?.trim();
    let colour = CssColor::parse_string(written).ok()?;
    let rgb = RGBA::try_from(&colour).ok().filter(|rgb| rgb.alpha == u8::MAX)?;
    Some([rgb.red, rgb.green, rgb.blue])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_css_writes_them() {
        let tokens = ":root {\n  --accent: #0b4f71;\n --accent-soft: #fff; --paper: rgb(255 250 240); --text: var(--ink) }";
        assert_eq!(colour(tokens, "--accent"), Some([0x0b, 0x4f, 0x71]));
        assert_eq!(colour(tokens, "--paper"), Some([255, 250, 240]));
        assert_eq!(colour(tokens, "--text"), None);
        assert_eq!(colour(tokens, "--nothing"), None);
    }
}
