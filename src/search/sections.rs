//! Cutting a page into what can be linked to: headings with an id, and what else has an id and
//! a name (a term, an event, an activity, an indicator).

use std::borrow::Cow;

use crate::markup::{Event, Tag, scan, unescape};

/// A place on a page and what stands there.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Section {
    /// Empty for what stands before the first place with an id.
    pub id: String,
    pub name: String,
    /// A line feed stands where one block ends and the next begins.
    pub text: String,
}

/// What is no text of the page: pictures, controls, ways through the site.
const SKIPPED: [&str; 11] = [
    "svg", "script", "style", "template", "nav", "button", "form", "select", "textarea", "rp",
    "noscript",
];

/// What stands beside the words: links at headings, marks of notes, what the eye does not see,
/// the letters over a glossary's groups.
const SKIPPED_CLASSES: [&str; 6] = [
    "section-link",
    "section-switch",
    "note-mark",
    "footnote-reference",
    "visually-hidden",
    "glossary-group",
];

/// Elements inside a line; all others end it.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark",
    "q", "rb", "ruby", "rt", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "wbr",
];

/// Elements that are a place of their own where they have an id and a name.
const PLACES: [&str; 8] = ["div", "li", "tr", "section", "article", "figure", "details", "dt"];

/// Elements that name the place they stand in, as do those whose class ends with `name`.
const NAMES: [&str; 5] = ["dt", "th", "caption", "figcaption", "summary"];

fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

fn is_skipped(tag: &Tag) -> bool {
    SKIPPED.contains(&tag.name)
        || tag.attribute("hidden").is_some()
        || tag.attribute("aria-hidden").as_deref() == Some("true")
        || tag.has_class(|class| SKIPPED_CLASSES.contains(&class))
}

/// The sections of a page's body, in the order of reading. The first has no id.
pub fn cut(body: &str) -> Vec<Section> {
    let mut cutter = Cutter {
        sections: vec![Section::default()],
        open: Vec::new(),
        places: vec![Place { section: 0, depth: 0, heading: false }],
        naming: None,
        readings: String::new(),
    };
    let mut skipped: Option<(&str, usize)> = None;
    for event in scan(body) {
        match (&mut skipped, event) {
            (None, Event::Open(tag)) if !tag.empty && is_skipped(&tag) => {
                skipped = Some((tag.name, 1));
            }
            (None, Event::Open(tag)) => cutter.open(&tag),
            (None, Event::Close(name)) => cutter.close(name),
            (None, Event::Text(text)) => cutter.text(unescape(text)),
            (Some((name, depth)), Event::Open(tag)) if tag.name == *name && !tag.empty => {
                *depth += 1;
            }
            (Some((name, depth)), Event::Close(closed)) if closed == *name => {
                *depth -= 1;
                if *depth == 0 {
                    skipped = None;
                }
            }
            (Some(_), _) => {}
        }
    }
    cutter.finish()
}

struct Cutter<'a> {
    sections: Vec<Section>,
    /// The elements that are open.
    open: Vec<&'a str>,
    /// The places that are open, the innermost last.
    places: Vec<Place>,
    /// The depth of the element whose text names the innermost place.
    naming: Option<usize>,
    /// How words of this section are read: searched for, but not part of a sentence.
    readings: String,
}

struct Place {
    section: usize,
    /// How many elements were open around it.
    depth: usize,
    /// A heading's place ends with the next heading, others with their element.
    heading: bool,
}

impl<'a> Cutter<'a> {
    fn section(&mut self) -> &mut Section {
        let index = self.places.last().map_or(0, |place| place.section);
        &mut self.sections[index]
    }

    fn open(&mut self, tag: &Tag<'a>) {
        if !INLINE.contains(&tag.name) {
            self.end_line();
        }
        if tag.empty {
            return;
        }
        let id = tag.attribute("id").filter(|id| !id.is_empty());
        let depth = self.open.len();
        let heading = is_heading(tag.name);
        if let Some(id) = id
            && (heading || PLACES.contains(&tag.name))
        {
            if heading {
                self.leave(|place| place.heading && place.depth >= depth);
            }
            self.places.push(Place { section: self.sections.len(), depth, heading });
            self.sections.push(Section { id: id.into_owned(), ..Section::default() });
            self.naming = heading.then_some(depth);
        }
        let names = || NAMES.contains(&tag.name) || tag.has_class(|c| c.ends_with("name"));
        if self.naming.is_none()
            && self.places.len() > 1
            && self.section().name.is_empty()
            && (heading || names())
        {
            self.naming = Some(depth);
        }
        self.open.push(tag.name);
    }

    fn close(&mut self, name: &str) {
        let Some(depth) = self.open.iter().rposition(|open| *open == name) else {
            return;
        };
        self.open.truncate(depth);
        if !INLINE.contains(&name) {
            self.end_line();
        }
        if self.naming.is_some_and(|naming| naming >= depth) {
            self.naming = None;
        }
        // A heading's own place goes on behind it; a place ends with the element around it.
        self.leave(|place| match place.heading {
            true => place.depth > depth,
            false => place.depth >= depth,
        });
    }

    /// Leaves the innermost places as long as they are over.
    fn leave(&mut self, over: impl Fn(&Place) -> bool) {
        while self.places.len() > 1 && self.places.last().is_some_and(&over) {
            self.end_line();
            if let Some(place) = self.places.pop() {
                let readings = std::mem::take(&mut self.readings);
                self.sections[place.section].text.push_str(&readings);
                self.keep_if_named(place.section);
            }
        }
    }

    /// A place without a name is none: its text belongs to the one around it.
    fn keep_if_named(&mut self, index: usize) {
        if !self.sections[index].name.trim().is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.sections[index].text);
        self.sections[index].id.clear();
        self.section().text.push_str(&text);
    }

    fn text(&mut self, text: Cow<str>) {
        if self.open.last() == Some(&"rt") {
            self.readings.push_str(&text);
            return;
        }
        let naming = self.naming.is_some();
        let section = self.section();
        push_words(if naming { &mut section.name } else { &mut section.text }, &text);
    }

    fn end_line(&mut self) {
        let naming = self.naming.is_some();
        let section = self.section();
        let text = if naming { &mut section.name } else { &mut section.text };
        while text.ends_with(' ') {
            text.pop();
        }
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }

    fn finish(mut self) -> Vec<Section> {
        self.leave(|_| true);
        let readings = std::mem::take(&mut self.readings);
        self.section().text.push_str(&readings);
        let mut sections = self.sections;
        for section in &mut sections {
            section.name = section.name.trim().replace('\n', " ");
            section.text.truncate(section.text.trim_end().len());
        }
        let mut first = true;
        sections.retain(|section| std::mem::take(&mut first) || !section.id.is_empty());
        sections
    }
}

/// Adds text with every stretch of white space as one space.
fn push_words(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            if !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
        } else {
            let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(body: &str) -> Vec<(String, String, String)> {
        cut(body).into_iter().map(|section| (section.id, section.name, section.text)).collect()
    }

    fn section(id: &str, name: &str, text: &str) -> (String, String, String) {
        (id.into(), name.into(), text.into())
    }

    #[test]
    fn headings_divide_the_text() {
        let html = "<p>前文<a href=\"x\">リンク</a>です。</p>\n<h2 id=\"a\">取組 <a class=\"section-link\" href=\"#a\">#</a></h2>\n<p>一つ。</p><p>二つ。</p><h3 id=\"b\">細かく</h3><p>三つ。</p><h2 id=\"c\">次</h2>";
        assert_eq!(
            seen(html),
            [
                section("", "", "前文リンクです。"),
                section("a", "取組", "一つ。\n二つ。"),
                section("b", "細かく", "三つ。"),
                section("c", "次", ""),
            ]
        );
    }

    #[test]
    fn places_with_a_name_are_sections_and_the_text_around_them_goes_on() {
        let html = "<h2 id=\"h\">語</h2><dl><div id=\"dx\"><dt>DX <span class=\"reading\">でぃーえっくす</span></dt><dd>変えること。</dd></div></dl><p>あと。</p><ol><li id=\"e1\"><p class=\"when\">5月</p><p class=\"event-name\">第1回</p><ul><li>議題</li></ul></li></ol>";
        assert_eq!(
            seen(html),
            [
                section("", "", ""),
                section("h", "語", "あと。"),
                section("dx", "DX でぃーえっくす", "変えること。"),
                section("e1", "第1回", "5月\n議題"),
            ]
        );
    }

    #[test]
    fn an_id_without_a_name_is_no_section() {
        let html = "<div id=\"x\"><p>文。</p></div><p id=\"p1\">段落。</p><h2 id=\"a\">見出し</h2><div id=\"y\"><p>中。</p></div><p>外。</p>";
        assert_eq!(
            seen(html),
            [section("", "", "文。\n段落。"), section("a", "見出し", "中。\n外。")]
        );
    }

    #[test]
    fn what_is_not_read_is_left_out() {
        let html = "<p>見える<span aria-hidden=\"true\">※</span><sup class=\"note-mark\"><a href=\"#n\">※1</a></sup>文</p><svg><title>題</title><svg/><text>5</text></svg><nav><ul><li>先</li></ul></nav><p hidden>隠</p><table><tbody><tr id=\"r\"><th>行</th><td>値</td></tr></tbody></table>";
        assert_eq!(seen(html), [section("", "", "見える文"), section("r", "行", "値")]);
    }

    #[test]
    fn readings_are_searched_for_beside_their_words() {
        let html = "<p><ruby>関係<rp>（</rp><rt>かんけい</rt><rp>）</rp></ruby>人口です。</p>";
        assert_eq!(seen(html), [section("", "", "関係人口です。\nかんけい")]);
    }

    #[test]
    fn what_is_never_closed_ends_with_what_is_around_it() {
        let html = "<div><p>一<p>二</div><ul><li id=\"i\"><b class=\"name\">名</b>三</ul>四";
        assert_eq!(seen(html), [section("", "", "一\n二\n四"), section("i", "名", "三")]);
    }
}
