//! Everything a site publishes, in parallel: pages and what the search index says of them in one
//! go, the copies of pictures beside them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::{Build, Making, copy, entry, index, page};
use crate::diag::{Checked, Diagnostic};
use crate::lang::Lang;
use crate::model::Site;
use crate::model::route::Route;
use crate::output::Output;
use crate::picture::Variant;
use crate::search::{self, Layout};
use crate::source::FilePath;
use crate::theme::Theme;

/// A copy of a picture, and where it is published.
type Copy<'a> = (&'a String, &'a Variant);

impl Build {
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
        let mut checked = Checked::<Output>::default();
        let (Some(site), Some(theme)) = (&self.site, &self.theme) else {
            return checked;
        };
        let searched = Lang::ALL.map(|lang| site.searched(lang));
        let layouts: HashMap<&Route, Layout> = searched
            .iter()
            .flat_map(|routes| routes.iter().map(|route| (route, Layout { pages: routes.len() })))
            .collect();
        let mut files = Vec::new();
        let mut pictures: BTreeMap<&FilePath, Vec<Copy>> = BTreeMap::new();
        for (path, route) in &self.routes {
            match route {
                Route::Picture(file, variant) => {
                    pictures.entry(file).or_default().push((path, variant));
                }
                // Made from the pages, after them.
                Route::Search(..) => {}
                _ => files.push((path, route)),
            }
        }
        let plain = |making: Making| making.map(|bytes| Whole { bytes, entry: None });
        let drawn = files.par_iter().map(|(path, route)| {
            let result = match layouts.get(route) {
                Some(layout) => whole(site, theme, route, *layout),
                None => plain(self.make(route)),
            };
            made();
            ((*path).clone(), result)
        });
        let copied = pictures.par_iter().flat_map_iter(|(file, copies)| {
            let results = copies_of(file, copies);
            copies.iter().for_each(|_| made());
            results.into_iter().map(|(path, making)| (path, plain(making)))
        });
        // Pictures are the longest work, so they come first.
        let results: Vec<(String, Result<Whole, Box<Diagnostic>>)> = copied.chain(drawn).collect();
        let mut entries = HashMap::new();
        for (path, result) in results {
            match result {
                Ok(whole) => {
                    entries.extend(whole.entry.map(|entry| (path.clone(), entry)));
                    checked.value.extend(whole.bytes.map(|bytes| (path, bytes)));
                }
                // The same template fails on many pages; it is one mistake.
                Err(diagnostic) if checked.diagnostics.contains(&diagnostic) => {}
                Err(diagnostic) => checked.diagnostics.push(*diagnostic),
            }
        }
        for (lang, routes) in Lang::ALL.into_iter().zip(&searched) {
            let layout = Layout { pages: routes.len() };
            let in_order = routes.iter().filter_map(|route| entries.remove(&route.path()));
            let in_order: Vec<search::Entry> = in_order.collect();
            for (file, bytes) in index(layout, &in_order) {
                checked.value.insert(Route::Search(lang, file).path(), bytes);
                made();
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
}

/// A page with what the search index says of it.
struct Whole {
    bytes: Option<Vec<u8>>,
    entry: Option<search::Entry>,
}

fn whole(
    site: &Site,
    theme: &Theme,
    route: &Route,
    layout: Layout,
) -> Result<Whole, Box<Diagnostic>> {
    let Some(page) = page(site, theme, route) else {
        return Ok(Whole { bytes: None, entry: None });
    };
    let body = theme.body(&page)?;
    let html = theme.render(&page, &body)?;
    let entry = entry(route, &page, &body, layout);
    Ok(Whole { bytes: Some(html.into_bytes()), entry: Some(entry) })
}
