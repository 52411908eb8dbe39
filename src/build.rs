//! The whole, pure: from a snapshot of files to a site whose pages are made when asked for.
//! The previous build is the only memo: a file with the same text keeps its reading.

mod everything;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::diag::{self, Diagnostic};
use crate::export;
use crate::lang::Lang;
use crate::model::reading::Reading;
use crate::model::route::{Route, SearchFile};
use crate::model::{self, Readings, Site, reading};
use crate::page::{Page, Words};
use crate::phrase::Phrases;
use crate::picture::{Pixels, Variant};
use crate::proof::Lexicon;
use crate::prose::Settings;
use crate::record::site::SiteRecord;
use crate::search::{self, Layout};
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
    /// The search index of each language, made when it is first asked for.
    indices: [OnceLock<Index>; Lang::ALL.len()],
}

/// The files of a search index.
type Index = HashMap<SearchFile, Vec<u8>>;

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
    let settings = Settings { lexicon: lexicon(&sources), ..settings(record.as_deref()) };
    let last_readings = last.filter(|last| last.settings == settings);
    let readings = read(&sources, last_readings, &settings);
    let mut diagnostics = model::findings(&readings);
    let assembled = model::assemble(&sources, &readings);
    diagnostics.extend(assembled.diagnostics);
    let named = record.as_ref().and_then(|record| record.theme.as_ref());
    let last_theme = last.and_then(|last| last.theme.as_ref());
    let titles = assembled.value.iter().flat_map(|site| &site.documents);
    let titles = titles.flat_map(|document| &document.record.marked_titles);
    let phrases = settings.phrases.clone().marked(titles.map(|title| &**title));
    let theme = Theme::assemble(&sources, named, &phrases, last_theme);
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
        indices: Default::default(),
    }
}

/// What of the site's record changes how files are read.
fn settings(record: Option<&SiteRecord>) -> Settings {
    let Some(record) = record else { return Settings::default() };
    Settings {
        allow_html: record.allow_html,
        phrases: Phrases::with(record.unbroken.iter().map(|word| &**word)),
        ..Settings::default()
    }
}

/// The words that are looked for: those of the site, if it has any, beside those that are known.
fn lexicon(sources: &Sources) -> Lexicon {
    let path = FilePath::new(reading::TERMS_FILE);
    let file = sources.files.get(&path);
    let read = file.and_then(|file| Reading::of(&path, file, &Settings::default()));
    match read.map(|reading| reading.content) {
        Some(reading::Content::Terms(terms)) => Lexicon::with((*terms).clone()),
        _ => Lexicon::default(),
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
                return Ok(Some(theme.draw_card(&view::card(site, document, *lang))));
            }
            _ => {}
        }
        if let Route::Search(lang, file) = route {
            let index = self.indices[*lang as usize].get_or_init(|| self.index(site, theme, *lang));
            return Ok(index.get(file).cloned());
        }
        if let Some(bytes) = export::bytes(site, route) {
            return Ok(Some(bytes));
        }
        let Some(page) = page(site, theme, route) else {
            return Ok(None);
        };
        let body = theme.body(&page)?;
        theme.render(&page, &body).map(|html| Some(html.into_bytes()))
    }

    /// The search index, from the pages as they are read. A page whose template fails says so
    /// when it is asked for itself.
    fn index(&self, site: &Site, theme: &Theme, lang: Lang) -> Index {
        let routes = site.searched(lang);
        let layout = Layout { pages: routes.len() };
        let entries: Vec<search::Entry> = routes
            .par_iter()
            .filter_map(|route| {
                let page = page(site, theme, route)?;
                let body = theme.body(&page).ok()?;
                Some(entry(route, &page, &body, layout))
            })
            .collect();
        index(layout, &entries)
    }

    fn unpack(&self, file: &FilePath) -> Result<Pixels, Box<Diagnostic>> {
        let source = self.sources.files.get(file);
        source.and_then(|source| Pixels::unpack(source.bytes())).ok_or_else(|| unreadable(file))
    }
}

fn copy(file: &FilePath, pixels: &Pixels, variant: &Variant) -> Making {
    pixels.copy(variant).map(Some).ok_or_else(|| unreadable(file))
}

fn unreadable(file: &FilePath) -> Box<Diagnostic> {
    Box::new(diag::UNREADABLE_IMAGE.at(Address::file(file)).with("file", file.name()))
}

fn page(site: &Site, theme: &Theme, route: &Route) -> Option<Page> {
    let assets = Assets {
        styles: &theme.styles,
        scripts: &theme.scripts,
        layout_scripts: &theme.layout_scripts,
        icon: theme.icon.as_deref(),
        logo: theme.logo.as_ref().map(|logo| LogoAsset {
            name: &logo.name,
            dark: logo.dark.as_deref(),
            width: logo.width,
            height: logo.height,
        }),
    };
    view::page(site, assets, route)
}

fn entry(route: &Route, page: &Page, body: &str, layout: Layout) -> search::Entry {
    let document = page.navigation.as_ref().map(|found| &found.document.words);
    let joined = |words: &[Option<&Words>], between: &str| {
        let texts: Vec<&str> = words.iter().flatten().map(|words| words.text.as_str()).collect();
        texts.join(between)
    };
    let page = search::Page {
        address: &route.address(),
        title: &page.heading.text,
        document: &joined(&[document, page.shoulder.as_ref()], " › "),
        head: &joined(&[page.subtitle.as_ref(), page.lead.as_ref()], "\n"),
        body,
    };
    search::Entry::read(page, layout)
}

/// The files of an index, made several at a time.
fn index(layout: Layout, entries: &[search::Entry]) -> Index {
    let files: Vec<SearchFile> = SearchFile::all(layout).collect();
    let mut made: Vec<(SearchFile, Vec<u8>)> = files
        .par_iter()
        .filter_map(|file| match file {
            SearchFile::Manifest => None,
            SearchFile::Shard(number) => Some((*file, search::shard(entries, *number))),
            SearchFile::Texts(number) => Some((*file, search::texts(entries, *number))),
        })
        .collect();
    let manifest = search::manifest(layout, entries, made.iter().map(|(_, bytes)| &**bytes));
    made.push((SearchFile::Manifest, manifest));
    made.into_iter().collect()
}
