//! What the templates of pictures are given.

use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Image {
    pub picture: Picture,
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// What it shows at length, in paragraphs.
    pub description: Vec<String>,
}

/// A picture, in a figure or in a line of text.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// The copy for every browser.
    pub url: String,
    /// The size it is shown at, at most, in pixels. Nothing is known of a picture elsewhere.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// WebP in several widths, as the attribute wants it: `park-480.webp 480w, …`.
    pub srcset: Option<String>,
    pub alt: String,
    /// To be loaded only when it comes into view. Not the first picture of a page.
    pub lazy: bool,
}
