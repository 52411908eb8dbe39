//! The city's logo, `assets/logo.svg` or `.png`: how wide and high it is, so that a page keeps its place for it.

use super::Files;
use crate::diag::{self, Diagnostic};
use crate::picture::Picture;
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
    let size = Picture::read(file.bytes()).ok().map(|picture| (picture.width, picture.height));
    if size.is_none() {
        log.push(diag::LOGO_WITHOUT_SIZE.at(Address::file(&file.path)).with("file", name));
    }
    Some((name, size?))
}

/// The same for dark screens.
pub const DARK: [&str; 2] = ["assets/logo-dark.svg", "assets/logo-dark.png"];
