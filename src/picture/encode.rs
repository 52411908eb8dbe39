//! Making a copy: smaller, and written for the web.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType as Filter, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use webp::{Encoder, PixelLayout, WebPConfig};

use super::{Format, Pixels, Variant};

/// Where differences are hard to see, and a copy is a third of what a camera writes.
const QUALITY: u8 = 80;

impl Pixels {
    /// Writes a copy. The same pixels give the same bytes. `None` where an encoder refuses.
    pub fn copy(&self, variant: &Variant) -> Option<Vec<u8>> {
        let resized;
        let bytes = match (variant.width, variant.height) == (self.width, self.height) {
            true => &self.bytes,
            false => {
                resized = self.resized(variant.width, variant.height)?;
                &resized
            }
        };
        match variant.format {
            Format::WebP => self.webp(bytes, variant),
            Format::Jpeg => self.jpeg(bytes, variant),
            Format::Png => self.png(bytes, variant),
        }
    }

    fn resized(&self, width: u32, height: u32) -> Option<Vec<u8>> {
        let kind = if self.transparent { PixelType::U8x4 } else { PixelType::U8x3 };
        let from = ImageRef::new(self.width, self.height, &self.bytes, kind).ok()?;
        let mut to = Image::new(width, height, kind);
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(Filter::Lanczos3));
        Resizer::new().resize(&from, &mut to, &options).ok()?;
        Some(to.into_vec())
    }

    /// A drawing is written with and without loss, and the smaller one is taken: flat colours
    /// are small without loss, and their edges stay sharp.
    fn webp(&self, bytes: &[u8], variant: &Variant) -> Option<Vec<u8>> {
        let layout = if self.transparent { PixelLayout::Rgba } else { PixelLayout::Rgb };
        let encoder = Encoder::new(bytes, layout, variant.width, variant.height);
        let mut config = WebPConfig::new().ok()?;
        config.quality = f32::from(QUALITY);
        config.method = 4;
        let lossy = encoder.encode_advanced(&config).ok()?.to_vec();
        if !self.lossless {
            return Some(lossy);
        }
        config.lossless = 1;
        config.quality = 75.0;
        let exact = encoder.encode_advanced(&config).ok()?.to_vec();
        Some(if exact.len() <= lossy.len() { exact } else { lossy })
    }

    fn jpeg(&self, bytes: &[u8], variant: &Variant) -> Option<Vec<u8>> {
        let mut written = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut written, QUALITY);
        // The head of a file does not always tell the truth about its transparent parts.
        let opaque: Vec<u8>;
        let bytes = match self.transparent {
            true => {
                opaque = bytes.chunks_exact(4).flat_map(on_white).collect();
                &opaque
            }
            false => bytes,
        };
        encoder.write_image(bytes, variant.width, variant.height, ExtendedColorType::Rgb8).ok()?;
        Some(written)
    }

    fn png(&self, bytes: &[u8], variant: &Variant) -> Option<Vec<u8>> {
        let mut written = Vec::new();
        let colors =
            if self.transparent { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
        PngEncoder::new_with_quality(&mut written, CompressionType::Best, FilterType::Adaptive)
            .write_image(bytes, variant.width, variant.height, colors)
            .ok()?;
        Some(written)
    }
}

fn on_white(pixel: &[u8]) -> [u8; 3] {
    let opaque = u32::from(pixel[3]);
    [0, 1, 2].map(|channel| {
        let mixed = u32::from(pixel[channel]) * opaque + 255 * (255 - opaque);
        u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX)
    })
}
