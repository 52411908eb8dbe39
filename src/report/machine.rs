//! Diagnostics for programs: JSON (documented in `docs/diagnostics.md`) and the annotations of
//! GitHub Actions.

use serde::Serialize;

use super::{Reported, count};
use crate::diag::Severity;

/// Raised when a field changes its meaning or goes; new fields do not raise it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    errors: usize,
    warnings: usize,
    diagnostics: &'a [Reported],
    /// What `--fix` did, or would do; absent without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<&'a [Change]>,
}

/// A line that is not as it was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Change {
    pub file: String,
    /// From 1. No fix adds or removes a line.
    pub line: usize,
    pub before: String,
    pub after: String,
}

/// One JSON object.
pub fn json(reported: &[Reported], changes: Option<&[Change]>) -> String {
    let (errors, warnings) = count(reported);
    let document = Document { version: VERSION, errors, warnings, diagnostics: reported, changes };
    // Strings and numbers always serialize.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// One workflow command a line.
pub fn github(reported: &[Reported]) -> String {
    let lines = reported.iter().map(|one| {
        let command = match one.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        format!(
            "::{command} file={},line={},col={},endLine={},endColumn={},title={}::{}\n",
            property(&one.file),
            one.line,
            one.column,
            one.end_line,
            one.end_column,
            property(one.code),
            data(&format!("{} {}", one.message, one.help)),
        )
    });
    lines.collect()
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
