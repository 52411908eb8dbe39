//! The files for machines: one file per format behind one table.

mod csv;
mod feed;
mod figure;
mod robots;
mod sitemap;
mod xml;

use crate::model::Site;
use crate::model::route::Route;

/// The bytes of an export; `None` where the route is none.
pub fn bytes(site: &Site, route: &Route) -> Option<Vec<u8>> {
    match route {
        Route::IndicatorsCsv(id) => {
            let document = site.document(id)?;
            Some(csv::write(document.indicators.iter().flat_map(|list| list.iter())))
        }
        Route::IndicatorCsv(document, id) => {
            Some(csv::write(site.document(document)?.indicator(id)))
        }
        Route::FigureCsv(document, id) => {
            let table = figure::table(site, site.document(document)?.figure(id)?)?;
            Some(csv::table(&table))
        }
        Route::Sitemap => sitemap::write(site),
        Route::Feed(lang) => feed::write(site, *lang),
        Route::Robots => Some(robots::write(site)),
        _ => None,
    }
}
