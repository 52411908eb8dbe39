//! What changed as an Atom feed (RFC 4287), one per language. A feed's entries have an instant:
//! only what is dated to the day is in it, at midnight in Japan.

use std::collections::HashMap;
use std::io;

use super::xml::{self, Text, Writer};
use crate::lang::Lang;
use crate::model::Site;
use crate::model::changes::Change;
use crate::model::route::{Route, SitePage};
use crate::page::Words;
use crate::time::{Date, Years};
use crate::view;

/// Readers ask again and again; older entries they have already seen.
const ENTRIES: usize = 50;

/// `None` where the site's address is not known: a feed is read far from its site.
pub fn write(site: &Site, lang: Lang) -> Option<Vec<u8>> {
    let base = site.base_url.as_deref()?;
    let mut changes = site.changes(lang);
    changes.retain(|change| change.day().is_some());
    changes.truncate(ENTRIES);
    let newest = changes.first().and_then(Change::day).unwrap_or(site.as_of);
    let own = Route::Feed(lang).absolute(base);
    let home = Route::Site(lang, SitePage::Home).absolute(base);
    let record = &site.record;
    let head = |writer: &mut Writer| {
        let (name, what) = (view::text_in(&record.name, lang), view::changes_name(lang));
        let title = lang.pick(format!("{}：{what}", name.text), format!("{}: {what}", name.text));
        xml::element(writer, "title", &title)?;
        text(writer, "subtitle", &view::text_in(&record.description, lang))?;
        xml::element(writer, "id", &own)?;
        xml::element(writer, "updated", &instant(newest))?;
        link(writer, "self", "application/atom+xml", &own, lang)?;
        link(writer, "alternate", "text/html", &home, lang)?;
        writer.create_element("author").write_inner_content(|writer| {
            text(writer, "name", &view::text_in(&record.publisher, lang))
        })?;
        xml::element(writer, "generator", "Shirube")
    };
    xml::document(|writer| {
        writer
            .create_element("feed")
            .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
            .with_attribute(("xml:lang", lang.code()))
            .write_inner_content(|writer| {
                head(writer)?;
                let mut seen = HashMap::new();
                for change in &changes {
                    entry(writer, change, base, lang, &mut seen)?;
                }
                Ok(())
            })
            .map(|_| ())
    })
}

fn entry(
    writer: &mut Writer,
    change: &Change,
    base: &str,
    lang: Lang,
    seen: &mut HashMap<String, usize>,
) -> io::Result<()> {
    let Some(day) = change.day() else { return Ok(()) };
    let anchor = change.anchor().map(|anchor| format!("#{anchor}")).unwrap_or_default();
    let url = change.route(lang).absolute(base) + &anchor;
    let id = tag(&url, day, seen);
    // An entry has its instant; how a site names years does not matter.
    let line = view::change(change, lang, Years::default(), url);
    let inside = |writer: &mut Writer| {
        text(writer, "title", &titled(&line.document, &line.link.words, lang))?;
        xml::element(writer, "id", &id)?;
        xml::element(writer, "updated", &instant(day))?;
        link(writer, "alternate", "text/html", &line.link.url, lang)?;
        let category = [("term", line.kind), ("label", line.label.as_str())];
        xml::empty(writer, "category", &category)?;
        text(writer, "summary", &line.note.unwrap_or_else(|| Words::plain(line.label)))
    };
    writer.create_element("entry").write_inner_content(inside).map(|_| ())
}

/// The page with its document: in a feed reader nothing else says whose it is.
fn titled(document: &Words, page: &Words, lang: Lang) -> Words {
    match document.text == page.text {
        true => page.clone(),
        false => Words {
            text: lang.pick(
                format!("{}：{}", document.text, page.text),
                format!("{}: {}", document.text, page.text),
            ),
            lang: page.lang,
        },
    }
}

/// A name that no other entry has and that stays the same: the host, the day, the place
/// (RFC 4151). A second change of a page on one day is counted.
fn tag(url: &str, day: Date, seen: &mut HashMap<String, usize>) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next().unwrap_or(host);
    let id = format!("tag:{host},{day}:/{path}");
    let count = seen.entry(id.clone()).or_insert(0);
    *count += 1;
    match *count {
        1 => id,
        count => format!("{id};{count}"),
    }
}

/// The beginning of a day in Japan (RFC 3339).
fn instant(day: Date) -> String {
    format!("{day}T00:00:00+09:00")
}

/// Text, its language marked where it is not the feed's.
fn text(writer: &mut Writer, name: &str, words: &Words) -> io::Result<()> {
    let mut element = writer.create_element(name);
    if let Some(lang) = words.lang {
        element = element.with_attribute(("xml:lang", lang.code()));
    }
    element.write_text_content(Text::new(&words.text)).map(|_| ())
}

fn link(writer: &mut Writer, rel: &str, kind: &str, href: &str, lang: Lang) -> io::Result<()> {
    let attributes = [("rel", rel), ("type", kind), ("hreflang", lang.code()), ("href", href)];
    xml::empty(writer, "link", &attributes)
}
