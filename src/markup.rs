//! Writing HTML: escaping text and attribute values. Touches nothing.

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

/// The text of an HTML fragment: tags dropped, the five escapes of [`escape`] undone.
/// Only for HTML that this program wrote itself.
pub fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut inside_tag = false;
    for character in html.chars() {
        match character {
            '<' => inside_tag = true,
            '>' if inside_tag => inside_tag = false,
            _ if inside_tag => {}
            other => text.push(other),
        }
    }
    for (escaped, character) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        if text.contains(escaped) {
            text = text.replace(escaped, character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaping_and_back() {
        let text = "<成果> \"A\" & 'B'";
        assert_eq!(escape(text), "&lt;成果&gt; &quot;A&quot; &amp; &#39;B&#39;");
        assert_eq!(plain(&escape(text)), text);
        assert_eq!(plain("<a href=\"x\">リンク</a>"), "リンク");
    }
}
