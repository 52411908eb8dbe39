//! The picture that stands for a document where a link to it is shared: words and colours in,
//! a PNG out. Plain drawing; knows no site.

mod font;
mod picture;

use std::borrow::Cow;

use crate::phrase::break_lines;
pub use font::Font;
use picture::Picture;

/// Red, green, blue.
pub type Colour = [u8; 3];

/// The size that the services that show such pictures ask for.
pub const SIZE: [u32; 2] = [1200, 630];

/// What stands on a card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// What the document is: 非公式の要約, 案.
    pub labels: Vec<String>,
    pub title: String,
    /// Whose it is, at the foot.
    pub foot: String,
}

/// What a card is drawn with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Style {
    pub font: Cow<'static, [u8]>,
    pub paper: Colour,
    pub text: Colour,
    pub accent: Colour,
}

/// The font that is part of the program: Noto Sans CJK JP Bold, the characters of Windows-31J.
pub const FONT: &[u8] = include_bytes!("font.otf");

impl Default for Style {
    fn default() -> Style {
        Style {
            font: Cow::Borrowed(FONT),
            paper: [255, 255, 255],
            text: [31, 36, 40],
            accent: [11, 79, 113],
        }
    }
}

const LEFT: u32 = 104;
const RIGHT: u32 = 80;
/// Sizes of the title, and how many lines of that size have room.
const TITLE: [(f32, usize); 6] = [(80.0, 2), (70.0, 3), (60.0, 3), (52.0, 4), (44.0, 5), (36.0, 6)];
const TITLE_TOP: u32 = 176;
const TITLE_ROOM: u32 = 304;
const LINE_HEIGHT: f32 = 1.36;
const LABEL: f32 = 30.0;
const FOOT: f32 = 32.0;

impl Card {
    /// The characters of the card that a font does not have.
    pub fn missing(&self, font: &Font) -> Vec<char> {
        font.missing(&[self.labels.concat(), self.title.clone(), self.foot.clone()].concat())
    }

    /// The bytes of a PNG; empty where the style's font is none. The title is best broken before
    /// the bytes `breaks`.
    pub fn draw(&self, style: &Style, breaks: &[usize]) -> Vec<u8> {
        let Some(font) = Font::read(&style.font) else {
            return Vec::new();
        };
        let [width, height] = SIZE;
        let mut picture = Picture::new(width, height, style.paper);
        picture.fill([0, 0, 24, height], style.accent);
        self.draw_labels(&mut picture, &font, style);
        self.draw_title(&mut picture, &font, style, breaks);
        picture.fill([LEFT, 520, width - LEFT - RIGHT, 2], mix(style.text, style.paper, 0.25));
        let foot = cut(&self.foot, room(), |text| font.width(text, FOOT));
        let mut drawing = picture.layer(64);
        font.draw(&foot, FOOT, LEFT as f32, 46.0, &mut drawing);
        picture.lay(&drawing, 534, mix(style.text, style.paper, 0.8), style.paper);
        picture.png()
    }

    fn draw_labels(&self, picture: &mut Picture, font: &Font, style: &Style) {
        const HEIGHT: u32 = 56;
        const PAD: f32 = 20.0;
        let mut left = LEFT as f32;
        let mut drawing = picture.layer(HEIGHT);
        let right = LEFT as f32 + room();
        for label in &self.labels {
            let width = font.width(label, LABEL);
            if left + width + 2.0 * PAD > right {
                break;
            }
            let area = [left.round() as u32, 80, (width + 2.0 * PAD).round() as u32, HEIGHT];
            picture.fill(area, style.accent);
            let baseline = (HEIGHT as f32 + font.cap_height(LABEL)) / 2.0;
            font.draw(label, LABEL, left.round() + PAD, baseline, &mut drawing);
            left += width + 2.0 * PAD + 16.0;
        }
        picture.lay(&drawing, 80, on(style), style.accent);
    }

    fn draw_title(&self, picture: &mut Picture, font: &Font, style: &Style, breaks: &[usize]) {
        let (size, lines) = self.lines(font, breaks);
        let step = size * LINE_HEIGHT;
        // A short title stands in the middle of its room, a little higher.
        let spare = TITLE_ROOM as f32 - step * lines.len() as f32;
        let first = spare.max(0.0) * 0.4 + (step + font.cap_height(size)) / 2.0;
        let mut drawing = picture.layer(TITLE_ROOM + 40);
        for (number, line) in lines.iter().enumerate() {
            // An opening bracket is half a space wide on its left.
            let hang = line.starts_with(['「', '『', '（', '【', '〈', '《', '〔']);
            let left = LEFT as f32 - if hang { size / 2.0 } else { 0.0 };
            font.draw(line, size, left, first + step * number as f32, &mut drawing);
        }
        picture.lay(&drawing, TITLE_TOP, style.text, style.paper);
    }

    /// The largest size at which the title has room, and its lines.
    fn lines(&self, font: &Font, breaks: &[usize]) -> (f32, Vec<String>) {
        let fitting = TITLE.iter().find_map(|(size, most)| {
            let width = |text: &str| font.width(text, *size);
            Some((*size, break_lines(&self.title, breaks, room(), *most, width)?))
        });
        fitting.unwrap_or_else(|| {
            // Longer than any title should be: what has room, and that there is more.
            let (size, most) = TITLE[TITLE.len() - 1];
            let width = |text: &str| font.width(text, size);
            let shown = cut(&self.title.clone(), room() * (most as f32 - 0.5), width);
            let lines = break_lines(&shown, breaks, room(), most, width);
            (size, lines.unwrap_or_else(|| vec![cut(&shown, room(), width)]))
        })
    }
}

/// The width of a line.
fn room() -> f32 {
    (SIZE[0] - LEFT - RIGHT) as f32
}

/// The text as far as it has room, with … where it goes on.
fn cut(text: &str, room: f32, width: impl Fn(&str) -> f32) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut shown: Vec<char> = text.chars().collect();
    while shown.pop().is_some() {
        let cut: String = shown.iter().collect::<String>().trim_end().to_owned() + "…";
        if width(&cut) <= room {
            return cut;
        }
    }
    String::new()
}

fn mix(ink: Colour, ground: Colour, part: f32) -> Colour {
    [0, 1, 2].map(|channel| {
        let (ink, ground) = (f32::from(ink[channel]), f32::from(ground[channel]));
        (ground + (ink - ground) * part).round() as u8
    })
}

/// Paper or text, whichever is read better on the accent (WCAG's contrast).
fn on(style: &Style) -> Colour {
    let contrast = |colour: Colour| {
        let (a, b) = (luminance(colour), luminance(style.accent));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    if contrast(style.paper) >= contrast(style.text) { style.paper } else { style.text }
}

fn luminance(colour: Colour) -> f32 {
    let [red, green, blue] = colour.map(|channel| {
        let part = f32::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(title: &str) -> Card {
        Card { labels: vec!["案".into()], title: title.into(), foot: "見本市".into() }
    }

    /// The pixels of a card as colours.
    fn pixels(png: &[u8]) -> (u32, u32, Vec<[u8; 3]>) {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut bytes).expect("a frame");
        (info.width, info.height, bytes.chunks(3).map(|rgb| [rgb[0], rgb[1], rgb[2]]).collect())
    }

    #[test]
    fn a_card_has_its_size_and_colours_and_its_words_have_room() {
        let style = Style { accent: [160, 20, 90], ..Style::default() };
        for title in [
            "見本計画",
            &"長い名前の計画".repeat(6),
            &"長い名前の計画".repeat(60),
            &"A".repeat(400),
        ] {
            let (width, height, pixels) = pixels(&card(title).draw(&style, &[]));
            assert_eq!([width, height], SIZE);
            let at = |x: u32, y: u32| pixels[(y * width + x) as usize];
            assert_eq!(at(5, 300), style.accent);
            let dark = pixels.iter().filter(|colour| **colour == style.text).count();
            assert!(dark > 1000, "{title}: {dark}");
            for y in 0..height {
                for x in (width - RIGHT + 2)..width {
                    assert_eq!(at(x, y), style.paper, "{title}: {x},{y}");
                }
            }
            for x in LEFT..width - RIGHT {
                assert_eq!(at(x, 510), style.paper, "{title}: the title runs into the foot");
            }
        }
    }

    #[test]
    fn what_the_font_lacks_is_named_once() {
        let font = Font::read(FONT).expect("a font");
        assert_eq!(card("𓀀計画𓀀と髙﨑\u{fe00}").missing(&font), vec!['𓀀']);
    }

    #[test]
    fn no_font_gives_no_picture() {
        let style = Style { font: Cow::Borrowed(b"no font"), ..Style::default() };
        assert!(card("見本計画").draw(&style, &[]).is_empty());
    }

    #[test]
    fn labels_are_read_on_any_accent() {
        let on = |accent| on(&Style { accent, ..Style::default() });
        assert_eq!(on([11, 79, 113]), [255, 255, 255]);
        assert_eq!(on([255, 220, 0]), [31, 36, 40]);
    }
}
