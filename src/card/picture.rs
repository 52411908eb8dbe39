//! A picture of few colours: flat areas and text in layers, written as an indexed PNG.

use ab_glyph_rasterizer::Rasterizer;

use super::Colour;

/// How many shades there are between a colour and the one it lies on.
const SHADES: u8 = 15;

pub struct Picture {
    width: u32,
    height: u32,
    palette: Vec<Colour>,
    pixels: Vec<u8>,
}

impl Picture {
    pub fn new(width: u32, height: u32, paper: Colour) -> Picture {
        let pixels = vec![0; (width * height) as usize];
        Picture { width, height, palette: vec![paper], pixels }
    }

    /// A rectangle of whole pixels.
    pub fn fill(&mut self, [left, top, width, height]: [u32; 4], colour: Colour) {
        let index = self.colour(colour);
        for row in top..(top + height).min(self.height) {
            let start = (row * self.width) as usize;
            let (from, to) = (left.min(self.width), (left + width).min(self.width));
            self.pixels[start + from as usize..start + to as usize].fill(index);
        }
    }

    /// A rasterizer for a layer whose top stands at a row.
    pub fn layer(&self, height: u32) -> Rasterizer {
        Rasterizer::new(self.width as usize, height as usize)
    }

    /// Lays a drawing in one colour over an area of another, its top at a row.
    pub fn lay(&mut self, drawing: &Rasterizer, top: u32, ink: Colour, ground: Colour) {
        let first = self.palette.len() as u8;
        let shade = |step: u8| {
            let part = f32::from(step) / f32::from(SHADES);
            let blend = |ink: u8, ground: u8| {
                (f32::from(ground) + (f32::from(ink) - f32::from(ground)) * part).round() as u8
            };
            [0, 1, 2].map(|channel| blend(ink[channel], ground[channel]))
        };
        self.palette.extend((1..=SHADES).map(shade));
        let (width, height) = (self.width, self.height);
        drawing.for_each_pixel_2d(|x, y, coverage| {
            let step = (coverage.min(1.0) * f32::from(SHADES)).round() as u8;
            let row = top + y;
            if step > 0 && row < height {
                self.pixels[(row * width + x) as usize] = first + step - 1;
            }
        });
    }

    fn colour(&mut self, colour: Colour) -> u8 {
        let found = self.palette.iter().position(|known| *known == colour);
        let index = found.unwrap_or(self.palette.len());
        if index == self.palette.len() {
            self.palette.push(colour);
        }
        index as u8
    }

    /// The bytes of a PNG. A vector takes every byte, so nothing can fail but for a picture
    /// without pixels, which has no bytes either.
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(self.palette.concat());
        encoder.set_compression(png::Compression::Balanced);
        encoder.set_filter(png::Filter::NoFilter);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.pixels)?;
            writer.finish()
        });
        written.map(|()| bytes).unwrap_or_default()
    }
}
