//! What the server knows: the newest build, the last one that can be shown, and who listens.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tokio::sync::watch;

use crate::build::{Build, build};
use crate::diag::Diagnostic;
use crate::disk::Files;
use crate::lang::Lang;
use crate::report;
use crate::source::Sources;

pub struct State {
    pub lang: Lang,
    strict: bool,
    shown: RwLock<Shown>,
    /// The files as they were last read; only the watcher changes them.
    files: Mutex<Files>,
    /// Counts the changes, for pages that ask what they have missed. 0: the server ends.
    version: watch::Sender<u64>,
}

#[derive(Clone)]
struct Shown {
    /// What is on disk now.
    newest: Arc<Build>,
    /// The last build without errors: what a page shows while the newest has some.
    good: Option<Arc<Build>>,
    /// The good one before that, for a template that fails only when a page is made.
    before: Option<Arc<Build>>,
}

/// A page as it can be shown.
pub struct Made {
    pub bytes: Vec<u8>,
    /// A diagnostic that arose in making it: the bytes are then of an older state.
    pub failed: Option<Box<Diagnostic>>,
    /// Whether its address changes with its content.
    pub lasts: bool,
}

impl State {
    pub fn new(sources: Sources, lang: Lang, strict: bool) -> State {
        let files = Mutex::new(sources.files.clone());
        let newest = Arc::new(build(sources, None));
        let good = is_good(&newest, strict).then(|| newest.clone());
        let shown = RwLock::new(Shown { newest, good, before: None });
        State { lang, strict, shown, files, version: watch::Sender::new(1) }
    }

    fn shown(&self) -> Shown {
        // A panic elsewhere cannot leave this half-written: it is replaced as a whole.
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets the watcher take over what has changed, and builds on it.
    pub fn update<E>(&self, refresh: impl FnOnce(&mut Files) -> Result<(), E>) -> Result<(), E> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        refresh(&mut files)?;
        let last = self.shown();
        let unchanged = files.len() == last.newest.sources.files.len()
            && files
                .iter()
                .zip(&last.newest.sources.files)
                .all(|((a, x), (b, y))| a == b && Arc::ptr_eq(x, y));
        if unchanged {
            return Ok(());
        }
        let sources = Sources { files: files.clone(), ..last.newest.sources.clone() };
        let newest = Arc::new(build(sources, Some(&last.newest)));
        let (good, before) = match is_good(&newest, self.strict) {
            true => (Some(newest.clone()), last.good),
            false => (last.good, last.before),
        };
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) =
            Shown { newest, good, before };
        self.version.send_modify(|version| *version += 1);
        Ok(())
    }

    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    /// Tells every listener that the server ends.
    pub fn close(&self) {
        self.version.send_replace(0);
    }

    /// Makes the file at an output path. `None`: there is no such file.
    pub fn make(&self, path: &str) -> Option<Made> {
        let shown = self.shown();
        let good = shown.good.as_ref().unwrap_or(&shown.newest);
        let route = good.route(path)?;
        let lasts = route.lasts();
        let failed = match good.make(route) {
            Ok(bytes) => {
                return bytes.map(|bytes| Made { bytes, failed: None, lasts });
            }
            Err(diagnostic) => diagnostic,
        };
        let older = shown.before.as_ref().and_then(|before| {
            before.route(path).and_then(|route| before.make(route).ok().flatten())
        });
        Some(Made { bytes: older.unwrap_or_default(), failed: Some(failed), lasts: false })
    }

    pub fn has(&self, path: &str) -> bool {
        let shown = self.shown();
        shown.good.as_ref().unwrap_or(&shown.newest).route(path).is_some()
    }

    /// The content of the overlay for a page; empty where nothing is wrong.
    pub fn overlay(&self, failed: Option<&Diagnostic>) -> String {
        let newest = self.shown().newest;
        let mut diagnostics = newest.diagnostics.clone();
        diagnostics.extend(failed.cloned());
        let reported = report::resolve(&diagnostics, &newest.sources, self.lang, self.strict);
        report::overlay(&reported, &newest.sources, self.lang)
    }

    /// The diagnostics of the newest build, for the terminal.
    pub fn report(&self) -> (Vec<report::Reported>, Arc<Build>) {
        let newest = self.shown().newest;
        let reported =
            report::resolve(&newest.diagnostics, &newest.sources, self.lang, self.strict);
        (reported, newest)
    }
}

fn is_good(build: &Build, strict: bool) -> bool {
    build.site.is_some()
        && build.theme.is_some()
        && !build.diagnostics.iter().any(|found| strict || found.is_error())
}
