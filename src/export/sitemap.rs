//! The sitemap: every page with its other language, for search engines (sitemaps.org).

use crate::lang::Lang;
use crate::markup::escape;
use crate::model::Site;
use crate::model::route::Route;

/// `None` where the site's address is not known: a sitemap has full addresses.
pub fn write(site: &Site) -> Option<Vec<u8>> {
    let base = site.base_url.as_ref()?;
    let url = |route: &Route| escape(&route.absolute(base));
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in site.routes().iter().filter(|route| route.is_found()) {
        xml.push_str(&format!("<url><loc>{}</loc>", url(route)));
        for lang in Lang::ALL {
            let Some(other) = route.in_language(lang) else {
                continue;
            };
            let code = lang.code();
            let href = url(&other);
            xml.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\"/>"
            ));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Some(xml.into_bytes())
}
