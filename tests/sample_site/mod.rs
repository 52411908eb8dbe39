//! The sample site, built in memory, for the tests that look at what comes of it.

use std::path::Path;
use std::sync::OnceLock;

use shirube::build::{Build, build};
use shirube::disk;
use shirube::output::Output;
use shirube::source::Sources;

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn sample(change: impl FnOnce(&mut Sources)) -> Build {
    let mut sources = Sources {
        files: disk::read(root()).expect("the sample site"),
        as_of: jiff::civil::date(2026, 11, 22),
        base_url: None,
        drafts: false,
    };
    change(&mut sources);
    build(sources, None)
}

/// Everything that is published. The copies of pictures are made once for all tests.
pub fn output(built: &Build) -> Output {
    static COPIES: OnceLock<Output> = OnceLock::new();
    let copies = COPIES.get_or_init(|| {
        let mut all = built.output(|| ()).value;
        let copies = built.copies_of_pictures();
        all.retain(|path, _| copies.contains(path));
        all
    });
    let checked = built.output_over(copies, || ());
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    checked.value
}

pub fn text<'a>(output: &'a Output, path: &str) -> &'a str {
    let bytes = output.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("UTF-8")
}
