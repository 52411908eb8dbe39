//! A font as outlines: which characters it has, how wide they are, what they look like.

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// A font, read from the bytes of a TrueType or OpenType file.
pub struct Font<'a>(Face<'a>);

impl<'a> Font<'a> {
    /// `None` where the bytes are no font.
    pub fn read(bytes: &'a [u8]) -> Option<Font<'a>> {
        Face::parse(bytes, 0).ok().map(Font)
    }

    /// The characters of a text that the font cannot show, each once, in order.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for sign in text.chars().filter(|sign| !is_invisible(*sign)) {
            if self.0.glyph_index(sign).is_none() && !missing.contains(&sign) {
                missing.push(sign);
            }
        }
        missing
    }

    /// The width of a text in pixels at a size.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|sign| self.advance(sign) * self.scale(size)).sum()
    }

    /// How high capital letters stand, for placing a line.
    pub fn cap_height(&self, size: f32) -> f32 {
        f32::from(self.0.capital_height().unwrap_or(700)) * self.scale(size)
    }

    /// Draws a line of text whose baseline begins at (x, y).
    pub fn draw(&self, text: &str, size: f32, x: f32, y: f32, onto: &mut Rasterizer) {
        let scale = self.scale(size);
        let mut x = x;
        for sign in text.chars().filter(|sign| !is_invisible(*sign)) {
            let mut pen = Pen { x, y, scale, start: point(x, y), last: point(x, y), onto };
            self.0.outline_glyph(self.glyph(sign), &mut pen);
            x += self.advance(sign) * scale;
        }
    }

    /// A character that is missing is drawn as the font's empty box; a diagnostic has named it.
    fn glyph(&self, sign: char) -> GlyphId {
        self.0.glyph_index(sign).unwrap_or(GlyphId(0))
    }

    fn advance(&self, sign: char) -> f32 {
        match is_invisible(sign) {
            true => 0.0,
            false => f32::from(self.0.glyph_hor_advance(self.glyph(sign)).unwrap_or(0)),
        }
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.0.units_per_em())
    }
}

/// Marks that choose a glyph or a break and are no glyph themselves.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Passes a glyph's outline on, scaled, moved and turned upside down: fonts count upwards.
struct Pen<'a> {
    x: f32,
    y: f32,
    scale: f32,
    start: Point,
    last: Point,
    onto: &'a mut Rasterizer,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Point {
        point(self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.at(x, y);
        self.last = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.onto.draw_line(self.last, to);
        self.last = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.at(x1, y1), self.at(x, y));
        self.onto.draw_quad(self.last, control, to);
        self.last = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.onto.draw_cubic(self.last, first, second, to);
        self.last = to;
    }

    fn close(&mut self) {
        self.onto.draw_line(self.last, self.start);
        self.last = self.start;
    }
}
