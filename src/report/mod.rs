//! Diagnostics for people and machines: line and column found, words chosen, ordered.

mod human;
mod machine;
mod overlay;
mod place;

pub use human::human;
pub use machine::{Change, github, json};
pub use overlay::overlay;

use serde::Serialize;

use crate::diag::{Diagnostic, Severity};
use crate::lang::Lang;
use crate::source::Sources;

/// A diagnostic in one language with its place. The fields are those of `--format json`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Reported {
    pub code: &'static str,
    pub severity: Severity,
    /// The path below the site's root.
    pub file: String,
    /// From 1, in characters.
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    pub message: String,
    pub help: String,
    pub suggestion: Option<String>,
    /// What `check --fix` does about it.
    pub fix: Option<Edit>,
    /// The bytes of the place, for the snippet.
    #[serde(skip)]
    start: usize,
    #[serde(skip)]
    end: usize,
}

/// A stretch of a file and what to put there.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Edit {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    pub replacement: String,
    /// The same stretch in bytes.
    #[serde(skip)]
    pub range: (usize, usize),
}

/// The edit that puts a diagnostic right, where a program can.
pub fn edit(diagnostic: &Diagnostic, sources: &Sources) -> Option<Edit> {
    let fix = diagnostic.fix.as_ref()?;
    let text = sources.text(&diagnostic.at.file)?;
    let range = place::replaced(text, &diagnostic.at.place, fix)?;
    let (line, column) = place::line_column(Some(text), range.0);
    let (end_line, end_column) = place::line_column(Some(text), range.1);
    Some(Edit { line, column, end_line, end_column, replacement: fix.right.clone(), range })
}

/// Finds every diagnostic's place, and puts them in the order of files and lines. With
/// `strict` warnings count as errors.
pub fn resolve(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    lang: Lang,
    strict: bool,
) -> Vec<Reported> {
    let mut reported: Vec<Reported> = diagnostics
        .iter()
        .map(|diagnostic| {
            let text = sources.text(&diagnostic.at.file).map(|text| &**text);
            let (start, end) = place::range(text, &diagnostic.at.place);
            let (line, column) = place::line_column(text, start);
            let (end_line, end_column) = place::line_column(text, end);
            Reported {
                code: diagnostic.code.name,
                severity: if strict { Severity::Error } else { diagnostic.code.severity },
                file: diagnostic.at.file.to_string(),
                line,
                column,
                end_line,
                end_column,
                message: diagnostic.message(lang),
                help: diagnostic.help(lang),
                suggestion: diagnostic.suggestion.clone(),
                fix: edit(diagnostic, sources),
                start,
                end,
            }
        })
        .collect();
    reported.sort_by(|a, b| {
        (&a.file, a.line, a.column, a.code, &a.message)
            .cmp(&(&b.file, b.line, b.column, b.code, &b.message))
    });
    reported.dedup();
    reported
}

/// How many errors and warnings there are.
pub fn count(reported: &[Reported]) -> (usize, usize) {
    let errors = reported.iter().filter(|r| r.severity == Severity::Error).count();
    (errors, reported.len() - errors)
}
