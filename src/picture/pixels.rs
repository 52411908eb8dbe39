//! Unpacking an image file: upright, in the colours of the web (sRGB), and nothing else of
//! what the file says (a camera notes where a photograph was taken).

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, Limits};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::{Fault, Kind};

/// A picture that is unpacked, ready to be made smaller.
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Whether each pixel has a fourth byte that says how opaque it is.
    pub transparent: bool,
    /// Row by row, three or four bytes each.
    pub bytes: Vec<u8>,
    /// Whether the file was written without loss.
    pub lossless: bool,
}

/// The most memory that unpacking may take: 16 bits of four channels for each pixel.
const MOST_MEMORY: u64 = super::MOST_PIXELS * 8;

type Decoder<'a> = Box<dyn ImageDecoder + 'a>;

/// What the head of a file says: its kind, its size as it is seen.
pub fn head(bytes: &[u8]) -> Result<(Kind, (u32, u32)), Fault> {
    let Opened { mut decoder, format, moves } = open(bytes).ok_or(Fault::Unreadable)?;
    let (width, height) = decoder.dimensions();
    let size = match turned(orientation(&mut decoder)) {
        true => (height, width),
        false => (width, height),
    };
    let transparent = decoder.color_type().has_alpha();
    let kind = match format {
        _ if moves => Kind::Finished,
        ImageFormat::Jpeg => Kind::Photo,
        // Of a WebP the head does not tell; one with transparent parts is no photograph.
        ImageFormat::WebP if !transparent => Kind::Photo,
        _ => Kind::Drawing { transparent },
    };
    Ok((kind, size))
}

impl Pixels {
    /// Unpacks a file. `None` where it is damaged.
    pub fn unpack(bytes: &[u8]) -> Option<Pixels> {
        let Opened { mut decoder, format, .. } = open(bytes)?;
        let orientation = orientation(&mut decoder);
        let profile = decoder.icc_profile().ok().flatten();
        let mut image = DynamicImage::from_decoder(decoder).ok()?;
        image.apply_orientation(orientation);
        let (width, height) = (image.width(), image.height());
        let mut transparent = image.color().has_alpha();
        if transparent {
            let rgba = image.to_rgba8();
            transparent = rgba.pixels().any(|pixel| pixel.0[3] != u8::MAX);
            image = DynamicImage::ImageRgba8(rgba);
        }
        let (mut bytes, layout) = match transparent {
            true => (image.into_rgba8().into_raw(), Layout::Rgba),
            false => (image.into_rgb8().into_raw(), Layout::Rgb),
        };
        if let Some(converted) = profile.and_then(|profile| to_srgb(&profile, &bytes, layout)) {
            bytes = converted;
        }
        let lossless = format == ImageFormat::Png;
        Some(Pixels { width, height, transparent, bytes, lossless })
    }
}

struct Opened<'a> {
    decoder: Decoder<'a>,
    format: ImageFormat,
    moves: bool,
}

fn open(bytes: &[u8]) -> Option<Opened<'_>> {
    let input = Cursor::new(bytes);
    let format = image::guess_format(bytes).ok()?;
    let mut moves = false;
    let mut decoder: Decoder = match format {
        ImageFormat::Jpeg => Box::new(JpegDecoder::new(input).ok()?),
        ImageFormat::Png => {
            let decoder = PngDecoder::new(input).ok()?;
            moves = decoder.is_apng().ok()?;
            Box::new(decoder)
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(input).ok()?;
            moves = decoder.has_animation();
            Box::new(decoder)
        }
        _ => return None,
    };
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    // A decoder that knows no limits has read the size already, and that is limited.
    let _ = decoder.set_limits(limits);
    Some(Opened { decoder, format, moves })
}

/// How the camera was held. What cannot be read is taken as upright, as browsers do.
fn orientation(decoder: &mut Decoder) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}

/// Whether width and height change places.
fn turned(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH)
}

/// Without its profile a picture of a wider gamut (telephones, design programs) would look dull.
fn to_srgb(profile: &[u8], bytes: &[u8], layout: Layout) -> Option<Vec<u8>> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != DataColorSpace::Rgb {
        return None;
    }
    let srgb = ColorProfile::new_srgb();
    let transform =
        profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()).ok()?;
    let mut converted = vec![0; bytes.len()];
    transform.transform(bytes, &mut converted).ok()?;
    Some(converted)
}
