//! Watching the site's folders: bursts are gathered for a moment, then taken over at once.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};

use super::State;
use crate::disk::{self, FOLDERS};
use crate::report;

type Watcher = Debouncer<RecommendedWatcher, RecommendedCache>;

/// How long a burst of events is gathered. Editors save in several steps within a few
/// milliseconds; a reader does not see 10.
const GATHER: Duration = Duration::from_millis(10);

/// Watches until the returned thread's sender is gone, which is never while the server runs.
pub fn start(root: &Path, state: Arc<State>) -> io::Result<std::thread::JoinHandle<()>> {
    let root = root.canonicalize()?;
    let (sender, events) = mpsc::channel::<DebounceEventResult>();
    let mut watcher: Watcher = new_debouncer(GATHER, None, sender).map_err(io::Error::other)?;
    // The root itself, so that a themes folder made later is seen.
    watcher.watch(&root, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive).map_err(io::Error::other)?;
        }
    }
    // What changed between the first reading and the watching.
    take_over(&state, |files| {
        let all = FOLDERS.iter().map(|folder| root.join(folder)).filter(|p| p.is_dir()).collect();
        disk::refresh(files, &root, &all)
    });
    std::thread::Builder::new().name("watch".into()).spawn(move || {
        while let Ok(first) = events.recv() {
            let mut paths = BTreeSet::new();
            for batch in std::iter::once(first).chain(events.try_iter()) {
                // A failed batch means lost events: everything is read again.
                match batch {
                    Ok(batch) => paths.extend(batch.iter().flat_map(changed)),
                    Err(_) => paths.extend(FOLDERS.iter().map(|folder| root.join(folder))),
                }
            }
            for folder in FOLDERS.iter().map(|folder| root.join(folder)) {
                if paths.contains(&folder) && folder.is_dir() {
                    // Watching twice is no error; a new folder has to be watched once.
                    let _ = watcher.watch(&folder, RecursiveMode::Recursive);
                }
            }
            if !paths.is_empty() {
                take_over(&state, |files| disk::refresh(files, &root, &paths));
            }
        }
    })
}

fn take_over(state: &State, refresh: impl FnOnce(&mut disk::Files) -> io::Result<()>) {
    let (before, _) = state.report();
    match state.update(refresh) {
        Ok(()) => {
            let (reported, build) = state.report();
            if reported != before {
                let text = report::human(&reported, &build.sources, state.lang, true);
                anstream::eprintln!("{text}");
            }
        }
        // The next save brings it up again; the preview goes on with what it has.
        Err(error) => anstream::eprintln!("{error}"),
    }
}

/// The paths of an event that a site is made of. Merely reading a file is an event too.
fn changed(event: &DebouncedEvent) -> Vec<PathBuf> {
    match event.kind {
        EventKind::Access(_) => Vec::new(),
        _ => event.paths.iter().filter(|path| disk::is_source(path)).cloned().collect(),
    }
}
