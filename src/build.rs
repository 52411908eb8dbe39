//! The whole, pure: from a snapshot of files to a site whose pages are made when asked for.
//! The previous build is the only memo: a file with the same text keeps its reading.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{self, Checked, Diagnostic};
use crate::export;
use crate::model::reading::Reading;
use crate::model::route::Route;
use crate::model::{self, Readings, Site, reading};
use crate::output::Output;
use crate::phrase::Phrases;
use crate::picture::{Pixels, Variant};
use crate::prose::Settings;
use crate::record::site::SiteRecord;
use crate::source::{Address, FilePath, SourceFile, Sources};
use crate::theme::Theme;
use crate::view::{self, Assets, LogoAsset};

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
    settings: Settings,
    routes: HashMap<String, Route>,
}

/// Builds on `last` where there is one; the result is the same as without it.
pub fn build(sources: Sources, last: Option<&Build>) -> Build {
    let site_file = FilePath::new("data/site.yml");
    let site_reading = sources
        .files
        .get(&site_file)
        .and_then(|file| Reading::of(&site_file, file, &Settings::default()));
    let record = match site_reading.as_ref().map(|reading| &reading.content) {
        Some(reading::Content::Site(record)) => Some(record.clone()),
        _ => None,
    };
    let settings = record.as_ref().map(|record| settings(record)).unwrap_or_default();
    let last_readings = last.filter(|last| last.settings == settings);
    let readings = read(&sources, last_readings, &settings);
    let mut diagnostics: Vec<Diagnostic> =
        readings.values().flat_map(|reading| reading.diagnostics.iter().cloned()).collect();
    let assembled = model::assemble(&sources, &readings);
    diagnostics.extend(assembled.diagnostics);
    let named = record.as_ref().and_then(|record| record.theme.as_ref());
    let last_theme = last.and_then(|last| last.theme.as_ref());
    let theme = Theme::assemble(&sources, named, &settings.phrases, last_theme);
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
        settings,
        routes,
    }
}

/// What of the site's record changes how files are read.
fn settings(record: &SiteRecord) -> Settings {
    Settings {
        allow_html: record.allow_html,
        phrases: Phrases::with(record.unbroken.iter().map(|word| &**word)),
    }
}

fn read(sources: &Sources, last: Option<&Build>, settings: &Settings) -> Readings {
    let known = |path: &FilePath, file: &Arc<SourceFile>| {
        let reading = last?.readings.get(path)?;
        reading.source.same_as(file).then(|| reading.clone())
    };
    sources
        .files
        .par_iter()
        .filter_map(|(path, file)| {
            let reading =
                known(path, file).or_else(|| Reading::of(path, file, settings).map(Arc::new))?;
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
            Route::Picture(path, variant) => {
                return copy(path, &self.unpack(path)?, variant);
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
        let assets = Assets {
            styles: &theme.styles,
            scripts: &theme.scripts,
            icon: theme.icon.as_deref(),
            logo: theme.logo.as_ref().map(|logo| LogoAsset {
                name: &logo.name,
                dark: logo.dark.as_deref(),
                width: logo.width,
                height: logo.height,
            }),
        };
        let Some(page) = view::page(site, assets, route) else {
            return Ok(None);
        };
        theme.render(&page).map(|html| Some(html.into_bytes()))
    }

    /// Makes everything; `made` is told after each file. A template's mistakes are among the
    /// diagnostics, and those of a picture whose pixels cannot be read.
    pub fn output(&self, made: impl Fn() + Sync) -> Checked<Output> {
        self.output_over(&Output::new(), made)
    }

    /// The same, with the copies of pictures taken over that are `published` already. Their
    /// names say what they were made of, so the result is the same as without them.
    pub fn output_over(&self, published: &Output, made: impl Fn() + Sync) -> Checked<Output> {
        self.everything(|file, copies| self.copies(file, copies, published), made)
    }

    /// Whatever is wrong with any file of the site. Copies of pictures are not made for that.
    pub fn check(&self, made: impl Fn() + Sync) -> Vec<Diagnostic> {
        let unpack =
            |file: &FilePath, _: &[Copy]| vec![(file.to_string(), self.unpack(file).map(|_| None))];
        self.everything(unpack, made).diagnostics
    }

    /// The paths of what may be taken over by a later build.
    pub fn copies_of_pictures(&self) -> BTreeSet<String> {
        let copies = self.routes.iter().filter(|(_, route)| matches!(route, Route::Picture(..)));
        copies.map(|(path, _)| path.clone()).collect()
    }

    fn everything(
        &self,
        copies_of: impl Fn(&FilePath, &[Copy]) -> Vec<(String, Making)> + Sync,
        made: impl Fn() + Sync,
    ) -> Checked<Output> {
        let mut files = Vec::new();
        let mut pictures: BTreeMap<&FilePath, Vec<Copy>> = BTreeMap::new();
        for (path, route) in &self.routes {
            match route {
                Route::Picture(file, variant) => {
                    pictures.entry(file).or_default().push((path, variant));
                }
                _ => files.push((path, route)),
            }
        }
        let drawn = files.par_iter().map(|(path, route)| {
            let result = self.make(route);
            made();
            ((*path).clone(), result)
        });
        let copied = pictures.par_iter().flat_map_iter(|(file, copies)| {
            let results = copies_of(file, copies);
            copies.iter().for_each(|_| made());
            results
        });
        // Pictures are the longest work, so they come first.
        let results: Vec<(String, Making)> = copied.chain(drawn).collect();
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

    /// The copies of one picture, which is unpacked once, and only where one is to be made.
    fn copies(
        &self,
        file: &FilePath,
        copies: &[Copy],
        published: &Output,
    ) -> Vec<(String, Making)> {
        let (kept, wanted): (Vec<Copy>, Vec<Copy>) =
            copies.iter().partition(|(path, _)| published.contains_key(*path));
        let mut results: Vec<(String, Making)> = kept
            .into_iter()
            .map(|(path, _)| (path.clone(), Ok(published.get(path).cloned())))
            .collect();
        if let Some((first, _)) = wanted.first() {
            match self.unpack(file) {
                Ok(pixels) => results.par_extend(
                    wanted
                        .par_iter()
                        .map(|(path, variant)| ((*path).clone(), copy(file, &pixels, variant))),
                ),
                Err(damaged) => results.push(((*first).clone(), Err(damaged))),
            }
        }
        results
    }

    fn unpack(&self, file: &FilePath) -> Result<Pixels, Box<Diagnostic>> {
        let source = self.sources.files.get(file);
        source.and_then(|source| Pixels::unpack(source.bytes())).ok_or_else(|| unreadable(file))
    }
}

/// A copy of a picture, and where it is published.
type Copy<'a> = (&'a String, &'a Variant);

fn copy(file: &FilePath, pixels: &Pixels, variant: &Variant) -> Making {
    pixels.copy(variant).map(Some).ok_or_else(|| unreadable(file))
}

fn unreadable(file: &FilePath) -> Box<Diagnostic> {
    Box::new(diag::UNREADABLE_IMAGE.at(Address::file(file)).with("file", file.name()))
}
