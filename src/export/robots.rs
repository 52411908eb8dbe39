//! `robots.txt`: everything may be read; where the sitemap is (RFC 9309, sitemaps.org).

use crate::model::Site;
use crate::model::route::Route;

pub fn write(site: &Site) -> Vec<u8> {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if let Some(base) = &site.base_url {
        text.push_str(&format!("\nSitemap: {}\n", Route::Sitemap.absolute(base)));
    }
    text.into_bytes()
}
