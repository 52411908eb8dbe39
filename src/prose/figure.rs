//! Pictures in a text: `![…](…)`, and the block `figure`, which says more about one. Whoever
//! does not see the picture reads its text alternative: that must be there and say something.

use super::{Image, japanese};
use crate::diag;
use crate::source::{Address, FilePath, Inside};
use crate::yaml::{self, At, Log};

/// Reads the body of a `figure`. `None` where it names no file (and that is reported).
pub fn read(file: &FilePath, body: &str, inside: Inside, log: &mut Log) -> Option<Image> {
    let checked = yaml::read(file, body, inside);
    log.extend(checked.diagnostics);
    let node = checked.value?;
    let mut fields = At::root(&node, file, inside).fields(log)?;
    let name = fields.need("file", log);
    let alt = fields.take("alt");
    let mut text = |key| {
        let at = fields.take(key)?;
        at.text(log).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let (caption, credit, description) = (text("caption"), text("credit"), text("description"));
    let place = fields.address();
    fields.end(log);
    let name = name?;
    let image = Image {
        file: name.text(log)?.to_owned(),
        alt: alt.as_ref().and_then(|at| at.text(log)).map(japanese::one_line).unwrap_or_default(),
        caption: caption.as_deref().map(japanese::one_line),
        credit: credit.as_deref().map(japanese::one_line),
        description: description.as_deref().map(paragraphs).unwrap_or_default(),
        figure: true,
        at: name.address(),
    };
    check(&image, alt.map_or(place, |at| at.address()), log);
    Some(image)
}

/// `![alt](file "title")`.
pub fn written(file: &str, title: &str, alt: String, at: Address, log: &mut Log) -> Image {
    let image = Image {
        file: file.to_owned(),
        alt,
        caption: (!title.is_empty()).then(|| title.to_owned()),
        credit: None,
        description: Vec::new(),
        figure: false,
        at: at.clone(),
    };
    check(&image, at, log);
    image
}

/// Paragraphs are kept apart by blank lines, as in the text around.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(japanese::one_line).filter(|text| !text.is_empty()).collect()
}

/// What is wrong with a picture's text alternative.
pub fn check(image: &Image, at: Address, log: &mut Log) {
    let alt = image.alt.trim();
    if alt.is_empty() {
        log.push(diag::MISSING_ALT.at(at).with("file", &image.file));
    } else if says_nothing(alt, &image.file) {
        log.push(diag::EMPTY_ALT.at(at).with("alt", alt));
    } else if image.caption.as_deref().is_some_and(|caption| caption.trim() == alt) {
        log.push(diag::ALT_IS_CAPTION.at(at));
    }
}

/// Words that name every picture and so none.
const EMPTY_WORDS: [&str; 22] = [
    "画像",
    "写真",
    "図",
    "図表",
    "絵",
    "イラスト",
    "イメージ",
    "グラフ",
    "スクリーンショット",
    "代替テキスト",
    "image",
    "picture",
    "photo",
    "photograph",
    "figure",
    "fig",
    "illustration",
    "graph",
    "chart",
    "screenshot",
    "alt text",
    "img",
];

/// Whether a text alternative is the name of the file, or no more than 「画像」.
fn says_nothing(alt: &str, file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_name = [file, name].iter().any(|name| alt.eq_ignore_ascii_case(name))
        // A name in Japanese may well be words.
        || (stem.is_ascii() && alt.eq_ignore_ascii_case(stem));
    let counted = |c: char| c.is_numeric() || c.is_whitespace() || "-_.:()（）「」：".contains(c);
    let word = alt.trim_matches(counted).to_lowercase();
    is_name || word.is_empty() || EMPTY_WORDS.contains(&word.as_str())
}

/// The address of an `<img>` of raw HTML that has no `alt`. (`alt=""` says: for decoration.)
pub fn raw_without_alt(raw: &str) -> Option<&str> {
    // As long as `raw`, so that places in it are places there.
    let plain = raw.to_ascii_lowercase().replace(['\n', '\r', '\t'], " ");
    plain.match_indices("<img ").find_map(|(start, _)| {
        let end = start + plain[start..].find('>')?;
        let value = |name: &str| {
            let places = plain[start..end].match_indices(name);
            let mut values = places.map(|(at, _)| start + at + name.len());
            values.find(|at| plain[*at..end].trim_start().starts_with('='))
        };
        if value(" alt").is_some() {
            return None;
        }
        let signs = [' ', '"', '\''];
        let address = raw[value(" src").unwrap_or(end)..end].trim_start_matches('=');
        address.trim_start_matches(signs).split(signs).next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_empty_words_are_no_alternative() {
        for (alt, file, nothing) in [
            ("画像", "park.jpg", true),
            ("図1", "park.jpg", true),
            ("写真（2）", "park.jpg", true),
            ("Image", "park.jpg", true),
            ("12", "park.jpg", true),
            ("park.jpg", "photos/park.jpg", true),
            ("IMG_0123", "photos/IMG_0123.JPG", true),
            ("Park", "park.jpg", true),
            ("公園", "公園.jpg", false),
            ("図書館", "park.jpg", false),
            ("写真展の会場", "park.jpg", false),
            ("Image of the river", "park.jpg", false),
        ] {
            assert_eq!(says_nothing(alt, file), nothing, "{alt}");
        }
    }

    #[test]
    fn raw_images_need_an_alternative() {
        for (raw, found) in [
            ("<img src=\"a.jpg\">", Some("a.jpg")),
            ("<IMG SRC=a.jpg width=3>", Some("a.jpg")),
            ("<p>公園<img\nsrc='a.jpg'\nalt='公園'></p>", None),
            ("<img src=\"a.jpg\" alt=\"\">", None),
            ("<img src=\"a.jpg\"", None),
            ("<p>", None),
        ] {
            assert_eq!(raw_without_alt(raw), found, "{raw}");
        }
    }
}
