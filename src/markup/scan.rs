//! Reading the HTML that this program writes: tags and text, one after the other. No parser for
//! the web's HTML: what is never closed ends with the element around it.

use std::borrow::Cow;

/// A stretch of HTML.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event<'a> {
    Open(Tag<'a>),
    /// The name of the element that ends.
    Close(&'a str),
    /// Text as written, with its references: [`unescape`] reads them.
    Text(&'a str),
}

/// A start tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tag<'a> {
    pub name: &'a str,
    attributes: &'a str,
    /// Nothing stands in the element, so it has no end tag.
    pub empty: bool,
}

const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// The events of a text.
pub fn scan(html: &str) -> impl Iterator<Item = Event<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let Some(markup) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                return Some(Event::Text(split(&mut rest, end, 0)));
            };
            if markup.starts_with("!--") {
                let end = rest.find("-->").unwrap_or(rest.len());
                split(&mut rest, end, 3);
                continue;
            }
            let inside = &split(&mut rest, tag_end(markup) + 1, 1)[1..];
            if inside.starts_with('!') || inside.starts_with('?') {
                continue;
            }
            if let Some(name) = inside.strip_prefix('/') {
                return Some(Event::Close(name.trim_end()));
            }
            let name_end = inside.find([' ', '\n', '\t', '/']).unwrap_or(inside.len());
            let (name, attributes) = inside.split_at(name_end);
            let closed = attributes.strip_suffix('/');
            let empty = closed.is_some() || VOID.contains(&name);
            let attributes = closed.unwrap_or(attributes);
            return Some(Event::Open(Tag { name, attributes, empty }));
        }
    })
}

/// Takes `end` bytes off the front and passes over `skip` more.
fn split<'a>(rest: &mut &'a str, end: usize, skip: usize) -> &'a str {
    let (front, behind) = rest.split_at(end.min(rest.len()));
    *rest = behind.get(skip..).unwrap_or("");
    front
}

/// The place of the `>` that ends a tag: one in an attribute's value does not.
fn tag_end(markup: &str) -> usize {
    let mut quote = None;
    for (at, byte) in markup.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    markup.len()
}

impl<'a> Tag<'a> {
    /// An attribute's value; empty for one without.
    pub fn attribute(&self, wanted: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.attributes.trim_start();
        while !rest.is_empty() {
            let end = rest.find(['=', ' ', '\n', '\t']).unwrap_or(rest.len());
            let (name, behind) = rest.split_at(end);
            let value = match behind.strip_prefix('=') {
                None => {
                    rest = behind.trim_start();
                    ""
                }
                Some(quoted) => {
                    let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\''));
                    let (value, behind) = match quote {
                        Some(quote) => {
                            let inside = &quoted[1..];
                            inside.split_once(quote).unwrap_or((inside, ""))
                        }
                        None => {
                            let end = quoted.find([' ', '\n', '\t']).unwrap_or(quoted.len());
                            quoted.split_at(end)
                        }
                    };
                    rest = behind.trim_start();
                    value
                }
            };
            if name == wanted {
                return Some(unescape(value));
            }
        }
        None
    }

    pub fn has_class(&self, class: impl Fn(&str) -> bool) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(class))
    }
}

/// Text without its character references.
pub fn unescape(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else {
        return Cow::Borrowed(text);
    };
    let mut plain = text[..first].to_owned();
    let mut rest = &text[first..];
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let named = rest.split_once(';').filter(|(name, _)| name.len() <= 8);
        match named.and_then(|(name, behind)| Some((reference(name)?, behind))) {
            Some((character, behind)) => {
                plain.push(character);
                rest = behind;
            }
            None => plain.push('&'),
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_text_and_comments() {
        let html = "<p class=\"a b\">1 &lt; 2<br>x</p><!-- <b> --><svg><path d='>'/></svg>";
        let seen: Vec<String> = scan(html)
            .map(|event| match event {
                Event::Open(tag) => format!("<{}{}", tag.name, if tag.empty { "/" } else { "" }),
                Event::Close(name) => format!("/{name}"),
                Event::Text(text) => unescape(text).into_owned(),
            })
            .collect();
        assert_eq!(seen, ["<p", "1 < 2", "<br/", "x", "/p", "<svg", "<path/", "/svg"]);
    }

    #[test]
    fn attributes_are_read() {
        let tag = |html| match scan(html).next() {
            Some(Event::Open(tag)) => tag,
            other => panic!("{other:?}"),
        };
        let read = tag("<a id=\"x-1\" hidden title='A &amp; B' data-n=5 class=\"one two\">");
        assert_eq!(read.attribute("id").as_deref(), Some("x-1"));
        assert_eq!(read.attribute("hidden").as_deref(), Some(""));
        assert_eq!(read.attribute("title").as_deref(), Some("A & B"));
        assert_eq!(read.attribute("data-n").as_deref(), Some("5"));
        assert_eq!(read.attribute("href"), None);
        assert!(read.has_class(|class| class == "two") && !read.has_class(|class| class == "o"));
    }

    #[test]
    fn references_are_read_and_others_stay() {
        for (written, read) in [
            ("R&amp;D", "R&D"),
            ("&#39;&#x27;&quot;", "''\""),
            ("a & b; &unknown; &", "a & b; &unknown; &"),
            ("&#xffffff;", "&#xffffff;"),
        ] {
            assert_eq!(unescape(written), read);
        }
    }

    /// Whatever is given, the scan comes to its end and cuts no character in two.
    #[test]
    fn broken_html_is_scanned_to_its_end() {
        let html = "<p id=\"あ\"><!-- い --><b>う</b></p><img alt='え>";
        for end in (0..html.len()).filter(|end| html.is_char_boundary(*end)) {
            let count = scan(&html[..end]).count();
            assert!(count <= end);
        }
    }
}
