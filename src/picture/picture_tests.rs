//! The room `picture`, with the files of `tests/fixtures/`.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use moxcms::ColorProfile;

use super::*;

const PHOTO: &[u8] = include_bytes!("../../tests/fixtures/photo.jpg");
const TURNED: &[u8] = include_bytes!("../../tests/fixtures/turned.jpg");
const DRAWING: &[u8] = include_bytes!("../../tests/fixtures/drawing.png");
const TRANSPARENT: &[u8] = include_bytes!("../../tests/fixtures/transparent.png");

fn read(bytes: &[u8]) -> Picture {
    Picture::read(bytes).expect("a picture")
}

/// Every copy of a picture with its bytes.
fn copies(bytes: &[u8]) -> Vec<(Variant, Vec<u8>)> {
    let pixels = Pixels::unpack(bytes).expect("pixels");
    let made = |variant| (pixels.copy(&variant).expect("a copy"), variant);
    read(bytes).variants().map(made).map(|(bytes, variant)| (variant, bytes)).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A picture as [`Picture::read`] would find it in a large file.
fn of_size(width: u32, height: u32) -> Picture {
    Picture { kind: Kind::Photo, width, height, hash: "0".into(), size: 1_000_000 }
}

#[test]
fn no_copy_is_larger_than_the_picture() {
    for (width, widths, fallback) in [
        (4000, &[480, 800, 1200, 1600][..], 1200),
        (1600, &[480, 800, 1200, 1600], 1200),
        (1000, &[480, 800, 1000], 1000),
        // 800 would hardly be smaller than the picture itself.
        (990, &[480, 990], 990),
        (480, &[480], 480),
        (37, &[37], 37),
    ] {
        let picture = of_size(width, width / 2);
        let made: Vec<u32> = picture.modern().map(|variant| variant.width).collect();
        assert_eq!(made, widths, "{width}");
        assert_eq!(picture.fallback().map(|variant| variant.width), Some(fallback), "{width}");
        assert!(picture.variants().all(|variant| variant.width <= width));
    }
    let small = Picture { size: 900, ..of_size(900, 450) };
    assert_eq!(small.modern().map(|variant| variant.width).collect::<Vec<_>>(), [900]);
    let line = of_size(4000, 1);
    assert!(line.variants().all(|variant| variant.height == 1));
}

#[test]
fn copies_have_the_size_and_kind_that_is_said_of_them() {
    for bytes in [PHOTO, TURNED, DRAWING, TRANSPARENT] {
        for (variant, copy) in copies(bytes) {
            let format = match variant.format {
                Format::WebP => image::ImageFormat::WebP,
                Format::Jpeg => image::ImageFormat::Jpeg,
                Format::Png => image::ImageFormat::Png,
            };
            assert_eq!(image::guess_format(&copy).expect("a format"), format);
            let seen = Pixels::unpack(&copy).expect("a copy that can be unpacked");
            assert_eq!((seen.width, seen.height), (variant.width, variant.height));
        }
    }
    assert_eq!(copies(PHOTO).len(), 3, "480 and 900 as WebP, 900 as JPEG");
}

#[test]
fn what_a_camera_notes_is_not_published() {
    let notes: [&[u8]; 3] = [b"FixtureCamera", b"Exif", b"2026:11:22"];
    for note in notes {
        assert!(contains(PHOTO, note));
        for (variant, copy) in copies(PHOTO) {
            assert!(!contains(&copy, note), "{variant:?}");
        }
    }
}

#[test]
fn a_picture_stands_upright() {
    let picture = read(TURNED);
    assert_eq!((picture.width, picture.height), (32, 64));
    for (_, copy) in copies(TURNED) {
        let pixels = Pixels::unpack(&copy).expect("pixels");
        let at = |x: usize, y: usize| &pixels.bytes[(y * 32 + x) * 3..][..3];
        let (top, bottom) = (at(16, 8), at(16, 56));
        assert!(top[0] > 150 && top[2] < 100, "red above: {top:?}");
        assert!(bottom[2] > 150 && bottom[0] < 100, "blue below: {bottom:?}");
    }
}

#[test]
fn transparent_parts_stay_transparent() {
    assert_eq!(read(TRANSPARENT).kind, Kind::Drawing { transparent: true });
    for (variant, copy) in copies(TRANSPARENT) {
        assert_ne!(variant.format, Format::Jpeg);
        let pixels = Pixels::unpack(&copy).expect("pixels");
        let opaque = |x: usize, y: usize| pixels.bytes[(y * 200 + x) * 4 + 3];
        assert_eq!((opaque(0, 0), opaque(60, 50)), (0, 255), "{variant:?}");
        assert!((120..136).contains(&opaque(150, 50)), "{variant:?}");
    }
}

#[test]
fn a_drawing_keeps_its_colours_exactly() {
    let pixels = Pixels::unpack(DRAWING).expect("pixels");
    let (_, webp) = copies(DRAWING).remove(0);
    assert_eq!(Pixels::unpack(&webp).expect("pixels").bytes, pixels.bytes);
    assert!(webp.len() < DRAWING.len());
}

/// The strongest green of a telephone's screen is outside of sRGB; taken for sRGB it would come
/// out as (48, 180, 76) does there.
#[test]
fn colours_are_those_of_the_web() {
    let profile = ColorProfile::new_display_p3().encode().expect("a profile");
    let mut file = Vec::new();
    let mut encoder = PngEncoder::new(&mut file);
    encoder.set_icc_profile(profile).expect("a profile");
    let pixel = [100, 180, 80];
    encoder.write_image(&pixel.repeat(64), 8, 8, ExtendedColorType::Rgb8).expect("a file");
    let pixels = Pixels::unpack(&file).expect("pixels");
    let seen = &pixels.bytes[..3];
    assert!(seen[0] < 85 && seen[1] > 180 && seen[2] < 72, "{seen:?}");
}

#[test]
fn what_moves_is_passed_on() {
    for bytes in [
        include_bytes!("../../tests/fixtures/moving.gif").as_slice(),
        include_bytes!("../../tests/fixtures/moving.png"),
        include_bytes!("../../tests/fixtures/moving.webp"),
    ] {
        let picture = read(bytes);
        assert_eq!((picture.kind, picture.width, picture.height), (Kind::Finished, 32, 16));
        assert_eq!(picture.variants().count(), 0);
        assert_eq!(picture.shown_size(), (32, 16));
    }
    let plain = read(include_bytes!("../../tests/fixtures/plain.webp"));
    assert_eq!((plain.kind, plain.width, plain.height), (Kind::Photo, 48, 32));
}

#[test]
fn what_is_no_picture_or_only_a_part_of_one_is_a_fault() {
    let faults = [
        (b"".as_slice(), Fault::Unreadable),
        (b"no picture", Fault::Unreadable),
        (b"\xff\xd8\xff", Fault::Unreadable),
        (b"RIFF\xff\xff\xff\xffWEBP", Fault::Unreadable),
        (b"GIF89a\0\0\x10\0", Fault::Unreadable),
        (&PHOTO[..PHOTO.len() / 2], Fault::Unreadable),
        (&PHOTO[..PHOTO.len() - 2], Fault::Unreadable),
        (&DRAWING[..DRAWING.len() - 20], Fault::Unreadable),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", Fault::NoSize),
        (include_bytes!("../../tests/fixtures/huge.png"), Fault::TooLarge),
    ];
    for (bytes, fault) in faults {
        assert_eq!(Picture::read(bytes), Err(fault));
    }
    // Telephones write more behind a photograph.
    assert!(Picture::read(&[PHOTO, b"more"].concat()).is_ok());
    assert!(Pixels::unpack(include_bytes!("../../tests/fixtures/damaged.png")).is_none());
}

#[test]
fn no_file_cut_off_anywhere_makes_it_fall_over() {
    for bytes in [TURNED, TRANSPARENT, include_bytes!("../../tests/fixtures/plain.webp")] {
        for end in 0..bytes.len() {
            let _ = Picture::read(&bytes[..end]);
            let _ = Pixels::unpack(&bytes[..end]);
        }
    }
}

#[test]
fn an_svg_says_how_large_it_is() {
    for (root, size) in [
        ("<svg viewBox=\"0 0 640 360\">", Some((640, 360))),
        ("<svg viewBox='0,0,64.4,36' width=\"100%\" height='100%'>", Some((64, 36))),
        ("<svg width=\"30\" height=\"20px\">", Some((30, 20))),
        ("<svg width=\"10mm\" height=\"2in\">", Some((38, 192))),
        ("<svg width=\"320\" viewBox=\"0 0 640 360\">", Some((320, 180))),
        ("<svg data-width=\"1\" height=\"90\" viewBox=\"0 0 2 1\">", Some((180, 90))),
        (
            "\u{feff}<?xml version=\"1.0\"?>\n<!-- > -->\n<!DOCTYPE svg>\n<svg\nviewBox=\"0 0 2 1\">",
            Some((2, 1)),
        ),
        ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 2 1\">", Some((2, 1))),
        ("<svg title=\"a > b\" viewBox=\"0 0 2 1\">", Some((2, 1))),
        ("<svg stroke-width=\"2\" viewBox=\"0 0 300 80.2\">", Some((300, 80))),
        ("<svg viewBox=\"0 0 0 1\">", None),
        ("<svg viewBox=\"0 0 1e9 1\">", None),
        ("<svg width=\"30\">", None),
        ("<svg width=30 height=20>", None),
    ] {
        assert!(svg::is_svg(root.as_bytes()), "{root}");
        assert_eq!(svg::size(root.as_bytes()), size, "{root}");
    }
    for other in ["", "<svgx>", "<html><svg viewBox=\"0 0 2 1\">", "<svg", "<!--", "<?xml"] {
        assert!(!svg::is_svg(other.as_bytes()), "{other}");
    }
}

#[test]
fn the_name_stands_for_the_content() {
    assert_eq!(read(PHOTO), read(PHOTO));
    let more = [PHOTO, b"\n"].concat();
    assert_ne!(read(PHOTO).hash, read(&more).hash);
}

/// A copy that was published is taken over by its name. If an encoder or a setting has changed,
/// the same name would stand for two contents: raise [`RECIPE`], then correct the hashes here.
#[test]
#[cfg(target_arch = "x86_64")]
fn recipe_is_kept() {
    let mut made = String::new();
    for bytes in [PHOTO, DRAWING, TRANSPARENT] {
        for (variant, copy) in copies(bytes) {
            made.push_str(&format!(
                "{}-{}.{}\n",
                &output::hash(&copy)[..12],
                variant.width,
                variant.format.extension()
            ));
        }
    }
    assert_eq!(
        (RECIPE, &*made),
        (
            "1",
            "3bc2b470cef6-480.webp\n8eedcb6e265e-900.webp\n3d66da4f4cf4-900.jpg\n\
             b6469c636662-300.webp\nbcb9ff7ff303-300.jpg\n\
             a796c8da506a-200.webp\n61b3cdb0d602-200.png\n"
        )
    );
}
