//! What running text must not contain: unpaired `**`, words left to be filled in.

use std::ops::Range;

use crate::diag::{self, Diagnostic};
use crate::source::{Address, FilePath};

/// Words that say that something is still to be written.
const PLACEHOLDERS: [&str; 3] = ["XXX", "TBD", "lorem ipsum"];

/// Looks at the words of one stretch of text; a draft may be unfinished.
pub fn check(
    file: &FilePath,
    text: &str,
    words: &str,
    at: Range<usize>,
    unfinished: bool,
) -> Vec<Diagnostic> {
    let source = &text[at.clone()];
    let place = |found: usize, length: usize| {
        let start = at.start + found;
        Address::bytes(file, start..start + length)
    };
    let mut diagnostics = Vec::new();
    if words.contains("**") {
        let found = source.find("**").unwrap_or(0);
        diagnostics.push(diag::ODD_EMPHASIS.at(place(found, 2)));
    }
    for placeholder in PLACEHOLDERS.iter().filter(|_| !unfinished) {
        if let Some(found) = source.find(placeholder) {
            let at = place(found, placeholder.len());
            diagnostics.push(diag::PLACEHOLDER.at(at).with("text", placeholder));
        }
    }
    diagnostics
}
