//! Pictures: what the bytes of an image file say of it, and smaller copies of it for the web.
//! Knows bytes; nothing of the site. The only room that knows image formats.

mod encode;
mod pixels;
mod svg;
mod whole;

use std::sync::Arc;

pub use pixels::Pixels;

use crate::output;

/// An image file that can be shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    pub kind: Kind,
    /// As it is seen: a camera's note on how it was held is taken into account.
    pub width: u32,
    pub height: u32,
    /// Stands for the content and for how copies are made of it, in the names of the copies.
    pub hash: Arc<str>,
    /// Of the file, in bytes.
    size: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Photo,
    /// Written without loss, as drawings and screenshots are; perhaps with transparent parts.
    Drawing {
        transparent: bool,
    },
    /// Passed on as it is: lines (SVG), and what moves.
    Finished,
}

/// Why a file cannot be shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// No image, or a damaged one, or of a kind that not every browser shows.
    Unreadable,
    /// More pixels than a web page has use for; it may be a small file that fills the memory.
    TooLarge,
    /// An SVG without `viewBox`: nobody knows how large to draw it.
    NoSize,
}

/// One copy of a picture.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Variant {
    pub hash: Arc<str>,
    pub width: u32,
    pub height: u32,
    pub format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Format {
    WebP,
    Jpeg,
    Png,
}

impl Format {
    pub fn extension(self) -> &'static str {
        match self {
            Format::WebP => "webp",
            Format::Jpeg => "jpg",
            Format::Png => "png",
        }
    }
}

/// Changed whenever a copy of the same file comes out otherwise (`recipe_is_kept` notices), so
/// that no older copy is taken for a new one.
const RECIPE: &str = "1";

/// The widths of copies: a phone, a column of text, and both on denser screens.
const WIDTHS: [u32; 4] = [480, 800, 1200, 1600];

/// The one copy for browsers without WebP has at most this width.
const FALLBACK_WIDTH: u32 = 1200;

/// A file of at most so many bytes gains nothing from smaller copies.
const SMALL_FILE: usize = 16 * 1024;

/// The most pixels that are unpacked: above what cameras make, below what fills the memory.
const MOST_PIXELS: u64 = 50_000_000;

/// The longest side that WebP knows.
const LONGEST_SIDE: u32 = 16_383;

impl Picture {
    /// Reads what stands at the beginning of a file, and whether its end is there. The pixels
    /// themselves are judged by [`Pixels::unpack`].
    pub fn read(bytes: &[u8]) -> Result<Picture, Fault> {
        let (kind, (width, height)) = match bytes {
            [b'G', b'I', b'F', b'8', _, _, w, v, h, g, ..] => {
                let side = |low: &u8, high: &u8| u32::from(u16::from_le_bytes([*low, *high]));
                (Kind::Finished, (side(w, v), side(h, g)))
            }
            _ if svg::is_svg(bytes) => (Kind::Finished, svg::size(bytes).ok_or(Fault::NoSize)?),
            _ => {
                if !whole::is_whole(bytes) {
                    return Err(Fault::Unreadable);
                }
                pixels::head(bytes)?
            }
        };
        if width == 0 || height == 0 {
            return Err(Fault::Unreadable);
        }
        let hash = output::hash(format!("{RECIPE} {}", output::hash(bytes)).as_bytes());
        let hash = Arc::from(&hash[..12]);
        let picture = Picture { kind, width, height, hash, size: bytes.len() };
        let tallest = picture.variants().map(|variant| variant.height).max();
        match u64::from(width) * u64::from(height) > MOST_PIXELS
            || tallest.is_some_and(|height| height > LONGEST_SIDE)
        {
            true if kind != Kind::Finished => Err(Fault::TooLarge),
            _ => Ok(picture),
        }
    }

    /// The copy for browsers that know WebP, in every width.
    pub fn modern(&self) -> impl Iterator<Item = Variant> {
        self.widths().into_iter().map(|width| self.variant(width, Format::WebP))
    }

    /// The copy for every other program. `None`: the file itself is for all of them.
    pub fn fallback(&self) -> Option<Variant> {
        let format = match self.kind {
            Kind::Photo | Kind::Drawing { transparent: false } => Format::Jpeg,
            Kind::Drawing { transparent: true } => Format::Png,
            Kind::Finished => return None,
        };
        let widths = self.widths();
        let fitting = widths.iter().rev().find(|width| **width <= FALLBACK_WIDTH);
        fitting.or(widths.first()).map(|width| self.variant(*width, format))
    }

    /// Every copy that is published.
    pub fn variants(&self) -> impl Iterator<Item = Variant> {
        self.modern().chain(self.fallback())
    }

    /// The size it is shown at, at most: that of the largest copy.
    pub fn shown_size(&self) -> (u32, u32) {
        match self.modern().last() {
            Some(largest) => (largest.width, largest.height),
            None => (self.width, self.height),
        }
    }

    /// Narrow to wide; none is wider than the picture, and none hardly narrower than the next.
    fn widths(&self) -> Vec<u32> {
        if self.kind == Kind::Finished {
            return Vec::new();
        }
        let widest = self.width.min(WIDTHS[WIDTHS.len() - 1]);
        let mut widths = vec![widest];
        if self.size > SMALL_FILE {
            let narrower = WIDTHS.iter().rev().filter(|width| **width * 5 <= widest * 4);
            widths.extend(narrower);
        }
        widths.reverse();
        widths
    }

    fn variant(&self, width: u32, format: Format) -> Variant {
        let exact = u64::from(self.height) * u64::from(width);
        let own = u64::from(self.width);
        let height = ((exact + own / 2) / own).max(1);
        let height = u32::try_from(height).unwrap_or(u32::MAX);
        Variant { hash: self.hash.clone(), width, height, format }
    }
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
