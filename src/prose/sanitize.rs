//! Raw HTML in Markdown: what is left of it, and what is reported.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::Builder;

/// What prose may contain: ammonia's defaults and the attributes that our own writing uses.
/// A constant, built when the first page with raw HTML needs it.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .add_generic_attributes(["class", "id", "role", "tabindex", "hidden"])
        .add_generic_attribute_prefixes(["aria-", "data-"])
        .add_tags(["section", "ruby", "rb", "rt", "rp", "rtc"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("time", ["datetime"])
        .link_rel(None);
    builder
});

/// The HTML without anything that runs, loads or restyles.
pub fn clean(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

/// The tags that [`clean`] leaves.
static LEFT: LazyLock<HashSet<&'static str>> = LazyLock::new(|| CLEANER.clone_tags());

/// The first thing in a raw HTML fragment that [`clean`] takes away, for the report.
pub fn removed(html: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    if lower.starts_with("<!--") && !lower.contains("-->") {
        return Some("<!--".into());
    }
    let tags =
        lower.split('<').skip(1).filter(|tag| tag.starts_with(|c: char| c.is_ascii_lowercase()));
    for tag in tags {
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(tag.len());
        if !LEFT.contains(&tag[..end]) {
            return Some(format!("<{}>", &tag[..end]));
        }
    }
    let opens_tag = lower.starts_with('<') && !lower.starts_with("</") && !lower.starts_with("<!");
    opens_tag.then(|| {
        lower.split([' ', '\n', '\t', '/', '>']).find_map(|word| {
            let (name, value) = word.split_once('=')?;
            let unsafe_name = name == "style" || (name.len() > 2 && name.starts_with("on"));
            let unsafe_value = value.contains("javascript:") || value.contains("data:");
            (unsafe_name || unsafe_value).then(|| format!("{name}="))
        })
    })?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_runs_is_left() {
        for html in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<p style=\"position:fixed\">x</p>",
            "<iframe src=https://example.com></iframe>",
            "<svg onload=alert(1)>",
        ] {
            let cleaned = clean(html);
            for bad in ["script", "onerror", "onload", "style=", "iframe", "svg"] {
                assert!(!cleaned.contains(bad), "{html} → {cleaned}");
            }
            assert!(removed(html).is_some(), "{html}");
        }
        for html in ["<br>", "<sup>※1</sup>", "<ruby>金沢<rt>かなざわ</rt></ruby>", "</div>"]
        {
            assert_eq!(removed(html), None, "{html}");
        }
        assert_eq!(clean("水<sup>※1</sup>"), "水<sup>※1</sup>");
    }
}
