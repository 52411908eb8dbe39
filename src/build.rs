//! The whole, pure: from a snapshot of files to a site whose pages are made when asked for.
//! The previous build is the only memo: a file with the same text keeps its reading.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Checked, Diagnostic};
use crate::export;
use crate::model::reading::Reading;
use crate::model::route::Route;
use crate::model::{self, Readings, Site, reading};
use crate::output::Output;
use crate::source::{FilePath, SourceFile, Sources};
use crate::theme::Theme;
use crate::view::{self, Assets};

/// A site, ready to make any of its pages.
#[derive(Debug)]
pub struct Build {
    pub sources: Sources,
    pub site: Option<Site>,
    pub theme: Option<Arc<Theme>>,
    /// What is wrong with the files and with what they say of each other. Templates are judged
    /// when a page is made.
    pub diagnostics: Vec<Diagnostic>,
    readings: Readings,
    allow_html: bool,
    routes: HashMap<String, Route>,
}

/// Builds on `last` where there is one; the result is the same as without it.
pub fn build(sources: Sources, last: Option<&Build>) -> Build {
    let site_file = FilePath::new("data/site.yml");
    let site_reading =
        sources.files.get(&site_file).and_then(|file| Reading::of(&site_file, file, false));
    let record = match site_reading.as_ref().map(|reading| &reading.content) {
        Some(reading::Content::Site(record)) => Some(record.clone()),
        _ => None,
    };
    // The one setting that changes how a file is read.
    let allow_html = record.as_ref().is_some_and(|record| record.allow_html);
    let last_readings = last.filter(|last| last.allow_html == allow_html);
    let readings = read(&sources, last_readings, allow_html);
    let mut diagnostics: Vec<Diagnostic> =
        readings.values().flat_map(|reading| reading.diagnostics.iter().cloned()).collect();
    let assembled = model::assemble(&sources, &readings);
    diagnostics.extend(assembled.diagnostics);
    let named = record.as_ref().and_then(|record| record.theme.as_ref());
    let theme = Theme::assemble(&sources, named, last.and_then(|last| last.theme.as_ref()));
    diagnostics.extend(theme.diagnostics);
    if let (Some(site), Some(theme)) = (&assembled.value, &theme.value) {
        diagnostics.extend(
            theme.card_font().map(|font| view::check_cards(site, &font)).into_iter().flatten(),
        );
    }
    let routes = routes(assembled.value.as_ref(), theme.value.as_deref());
    Build {
        sources,
        site: assembled.value,
        theme: theme.value,
        diagnostics,
        readings,
        allow_html,
        routes,
    }
}

fn read(sources: &Sources, last: Option<&Build>, allow_html: bool) -> Readings {
    let known = |path: &FilePath, file: &Arc<SourceFile>| {
        let reading = last?.readings.get(path)?;
        reading.source.same_as(file).then(|| reading.clone())
    };
    sources
        .files
        .par_iter()
        .filter_map(|(path, file)| {
            let reading =
                known(path, file).or_else(|| Reading::of(path, file, allow_html).map(Arc::new))?;
            Some((path.clone(), reading))
        })
        .collect()
}

fn routes(site: Option<&Site>, theme: Option<&Theme>) -> HashMap<String, Route> {
    let pages = site.map(Site::routes).unwrap_or_default();
    let assets = theme.iter().flat_map(|theme| theme.assets.keys().cloned().map(Route::Asset));
    pages.into_iter().chain(assets).map(|route| (route.path(), route)).collect()
}

/// The bytes of one file, nothing, or the template's mistake.
type Making = Result<Option<Vec<u8>>, Box<Diagnostic>>;

impl Build {
    /// Everything the site publishes, in the order of paths.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes: Vec<(&String, &Route)> = self.routes.iter().collect();
        routes.sort();
        routes.into_iter().map(|(_, route)| route.clone()).collect()
    }

    /// The route of an output path such as `ja/kanazawa-vision/index.html`.
    pub fn route(&self, path: &str) -> Option<&Route> {
        self.routes.get(path)
    }

    /// Makes one file of the site. `Ok(None)`: there is no such thing.
    pub fn make(&self, route: &Route) -> Making {
        let (Some(site), Some(theme)) = (&self.site, &self.theme) else {
            return Ok(None);
        };
        match route {
            Route::Asset(name) => return Ok(theme.assets.get(name).cloned()),
            Route::File(path) => {
                return Ok(self.sources.files.get(path).map(|file| file.bytes().to_vec()));
            }
            Route::Card(lang, id) => {
                let document = id.as_ref().and_then(|id| site.document(id));
                return Ok(Some(view::card(site, document, *lang).draw(&theme.card)));
            }
            _ => {}
        }
        if let Some(bytes) = export::bytes(site, route) {
            return Ok(Some(bytes));
        }
        let assets =
            Assets { styles: &theme.styles, scripts: &theme.scripts, icon: theme.icon.as_deref() };
        let Some(page) = view::page(site, assets, route) else {
            return Ok(None);
        };
        theme.render(&page).map(|html| Some(html.into_bytes()))
    }

    /// Makes everything; `made` is told after each file. A template's mistakes are among the
    /// diagnostics.
    pub fn output(&self, made: impl Fn() + Sync) -> Checked<Output> {
        let results: Vec<(String, Making)> = self
            .routes
            .par_iter()
            .map(|(path, route)| {
                let result = self.make(route);
                made();
                (path.clone(), result)
            })
            .collect();
        let mut checked = Checked::<Output>::default();
        for (path, result) in results {
            match result {
                Ok(bytes) => checked.value.extend(bytes.map(|bytes| (path, bytes))),
                // The same template fails on many pages; it is one mistake.
                Err(diagnostic) if checked.diagnostics.contains(&diagnostic) => {}
                Err(diagnostic) => checked.diagnostics.push(*diagnostic),
            }
        }
        checked
    }
}
