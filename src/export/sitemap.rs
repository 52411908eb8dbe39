//! The sitemap: every page with its other language and the day of its last change, for search
//! engines (sitemaps.org).

use std::collections::HashMap;
use std::io;

use super::xml::{self, Writer};
use crate::lang::Lang;
use crate::model::Site;
use crate::model::changes::Changed;
use crate::model::route::{Route, SitePage};

/// `None` where the site's address is not known: a sitemap has full addresses.
pub fn write(site: &Site) -> Option<Vec<u8>> {
    let base = site.base_url.as_ref()?;
    let changed = last_changes(site);
    xml::document(|writer| {
        writer
            .create_element("urlset")
            .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
            .with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
            .write_inner_content(|writer| {
                for route in site.routes().iter().filter(|route| route.is_found()) {
                    page(writer, route, base, changed.get(route).map(String::as_str))?;
                }
                Ok(())
            })
            .map(|_| ())
    })
}

fn page(writer: &mut Writer, route: &Route, base: &str, changed: Option<&str>) -> io::Result<()> {
    let inside = |writer: &mut Writer| {
        xml::element(writer, "loc", &route.absolute(base))?;
        if let Some(changed) = changed {
            xml::element(writer, "lastmod", changed)?;
        }
        for lang in Lang::ALL {
            if let Some(other) = route.in_language(lang) {
                let href = other.absolute(base);
                let link = [("rel", "alternate"), ("hreflang", lang.code()), ("href", &href)];
                xml::empty(writer, "xhtml:link", &link)?;
            }
        }
        Ok(())
    };
    writer.create_element("url").write_inner_content(inside).map(|_| ())
}

/// The newest change of each page, as precise as it is known; that something was issued or
/// decided is no change of the page. The home page shows all of them.
fn last_changes(site: &Site) -> HashMap<Route, String> {
    let mut last = HashMap::new();
    for lang in Lang::ALL {
        for change in site.changes(lang) {
            let Some(day) = change.at.machine() else { continue };
            last.entry(Route::Site(lang, SitePage::Home)).or_insert_with(|| day.clone());
            if matches!(change.what, Changed::Text { .. } | Changed::Indicator(..)) {
                last.entry(change.route(lang)).or_insert(day);
            }
        }
    }
    last
}
