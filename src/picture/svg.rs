//! How large an SVG is: the `width` and `height` of its root, or its `viewBox`. An SVG is shown
//! by `<img>`; there a browser runs no script of it and loads nothing for it.

/// Whether the first element of a text is an `svg`.
pub fn is_svg(bytes: &[u8]) -> bool {
    root(bytes).is_some()
}

/// Width and height in CSS pixels.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let root = root(bytes)?;
    let view_box = attribute(root, "viewBox").and_then(|text| {
        let numbers: Vec<f64> = text
            .split(|c: char| c == ',' || c.is_whitespace())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().ok())
            .collect::<Option<_>>()?;
        match numbers[..] {
            [_, _, width, height] if width > 0.0 && height > 0.0 => Some((width, height)),
            _ => None,
        }
    });
    let width = attribute(root, "width").and_then(pixels);
    let height = attribute(root, "height").and_then(pixels);
    let (width, height) = match (width, height, view_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) => (width, width * h / w),
        (None, Some(height), Some((w, h))) => (height * w / h, height),
        (None, None, Some(size)) => size,
        _ => return None,
    };
    let whole = |side: f64| (1.0..1e6).contains(&side.round()).then_some(side.round() as u32);
    Some((whole(width)?, whole(height)?))
}

/// The inside of the root's tag, without what may stand before it: a declaration, comments.
fn root(bytes: &[u8]) -> Option<&str> {
    let mut rest = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            // The declarations inside a document type end with `>` themselves.
            _ if rest.starts_with("<!DOCTYPE") => match rest.split('>').next()?.contains('[') {
                true => "]>",
                false => ">",
            },
            _ => break,
        };
        let (_, after) = rest.split_once(end)?;
        rest = after.trim_start();
    }
    let inside = rest.strip_prefix("<svg")?;
    let mut quote = None;
    let end = inside.find(|c| match quote {
        Some(open) => {
            quote = (c != open).then_some(open);
            false
        }
        None if c == '"' || c == '\'' => {
            quote = Some(c);
            false
        }
        None => c == '>',
    })?;
    let tag = &inside[..end];
    tag.starts_with(|c: char| c.is_whitespace()).then_some(tag)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| *c == '"' || *c == '\'')?;
        let (value, next) = after[1..].split_once(quote)?;
        if before.trim() == name {
            return Some(value.trim());
        }
        rest = next;
    }
}

/// A length in pixels. A share of something (`100%`) says nothing of the picture itself.
fn pixels(length: &str) -> Option<f64> {
    let units =
        [("px", 1.0), ("pt", 96.0 / 72.0), ("mm", 96.0 / 25.4), ("cm", 96.0 / 2.54), ("in", 96.0)];
    let (number, factor) = units
        .iter()
        .find_map(|(unit, factor)| Some((length.strip_suffix(unit)?, *factor)))
        .unwrap_or((length, 1.0));
    let number: f64 = number.trim().parse().ok()?;
    (number > 0.0).then_some(number * factor)
}
