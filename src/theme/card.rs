//! What a theme says of the cards of documents: its colours, and a font of its own.

use std::borrow::Cow;

use lightningcss::traits::Parse;
use lightningcss::values::color::{CssColor, RGBA};

use super::Files;
use super::tokens::{Layers, Mode};
use crate::card::{Colour, Font, Style};
use crate::diag::{self, Diagnostic};
use crate::source::Address;

/// The files that hold a theme's own font.
pub const FONTS: [&str; 2] = ["assets/card-font.otf", "assets/card-font.ttf"];

/// The colours of a light screen; the default ones for those that are no plain colour.
pub fn style(files: &Files, tokens: &Layers, log: &mut Vec<Diagnostic>) -> Style {
    let mut style = Style::default();
    let colour = |name: &str, default: Colour| {
        let token = tokens.get(Mode::Light, name);
        token.and_then(|token| colour(&token.value)).unwrap_or(default)
    };
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

fn colour(written: &str) -> Option<Colour> {
    let colour = CssColor::parse_string(written).ok()?;
    let rgb = RGBA::try_from(&colour).ok().filter(|rgb| rgb.alpha == u8::MAX)?;
    Some([rgb.red, rgb.green, rgb.blue])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_css_writes_them() {
        assert_eq!(colour("#0b4f71"), Some([0x0b, 0x4f, 0x71]));
        assert_eq!(colour("rgb(255 250 240)"), Some([255, 250, 240]));
        assert_eq!(colour("rgb(255 250 240 / 50%)"), None);
        assert_eq!(colour("var(--ink)"), None);
    }
}
