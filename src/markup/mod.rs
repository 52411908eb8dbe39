//! Writing HTML: escaping text and attribute values; and reading our own again. Touches nothing.

mod scan;

pub use scan::{Event, Tag, scan, unescape};

/// Escapes text for HTML content and for double-quoted attribute values.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_escaped(&mut out, text);
    out
}

/// Appends `text` to `out`, escaped for HTML content and double-quoted attribute values.
pub fn push_escaped(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_characters_are_escaped() {
        let text = "<成果> \"A\" & 'B'";
        assert_eq!(escape(text), "&lt;成果&gt; &quot;A&quot; &amp; &#39;B&#39;");
    }
}
