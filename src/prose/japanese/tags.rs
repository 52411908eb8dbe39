//! Angle brackets that are no HTML: `<KPI>` on its own line must not vanish. Touches nothing.
//!
//! CommonMark passes any `<word>` through as raw HTML and lets one alone on a line swallow the lines below it;
//! Japanese plans use such brackets as headings and placeholders. A gap behind the `<` makes them text.

/// Elements of the HTML standard's index, and the obsolete ones that old pages still carry.
/// <https://html.spec.whatwg.org/multipage/indices.html>
const ELEMENTS: &str = "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound \
    big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del \
    details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame \
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd keygen label \
    legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes \
    noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s \
    samp script search section select selectedcontent slot small source spacer span strike strong style sub \
    summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr \
    xmp";

/// Byte offsets just behind the `<` of every tag whose name is no HTML element.
///
/// Code, comments and attribute values may contain one too: the gap is stripped from them unseen.
pub(super) fn gaps(source: &str) -> impl Iterator<Item = usize> {
    source.match_indices('<').map(|(at, _)| at + 1).filter(|&at| is_made_up(&source[at..]))
}

/// Whether a tag begins here, behind its `<`, and no browser knows its name.
///
/// A hyphen makes a valid custom element. `<https://…>` and `<a@b.c>` are links: no tag's name ends in those.
fn is_made_up(tag: &str) -> bool {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let length = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(tag.len());
    let (name, rest) = tag.split_at(length);
    let ends =
        rest.is_empty() || rest.starts_with(['>', ' ', '\t', '\n', '\r']) || rest.starts_with("/>");
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && ends
        && !name.contains('-')
        && !ELEMENTS.split_ascii_whitespace().any(|element| element.eq_ignore_ascii_case(name))
}
