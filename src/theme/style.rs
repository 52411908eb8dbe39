//! Style sheets: bundled from `styles/style.css`, compiled down for older browsers, minified.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

use super::Files;
use super::tokens::{self, Layers};
use crate::diag::{self, Diagnostic};
use crate::source::{Address, FilePath, Place};

/// The oldest browsers a citizen may come with: phones of about 2020 that still get updates.
/// A version is written as `major << 16 | minor << 8`.
const BROWSERS: Browsers = Browsers {
    android: Some(90 << 16),
    chrome: Some(90 << 16),
    edge: Some(90 << 16),
    firefox: Some(90 << 16),
    ie: None,
    ios_saf: Some(14 << 16),
    opera: None,
    safari: Some(14 << 16),
    samsung: Some(15 << 16),
};

/// The theme's files as the bundler sees them; `tokens.css` is two, where the site has its own.
struct Memory<'a> {
    files: &'a Files,
    tokens: BTreeMap<&'static str, String>,
}

impl Memory<'_> {
    fn text(&self, name: &str) -> Option<&str> {
        let tokens = self.tokens.get(name).map(String::as_str);
        tokens.or_else(|| self.files.get(name)?.text())
    }
}

#[derive(Debug, thiserror::Error)]
#[error("{0} not found")]
struct NotFound(String);

impl SourceProvider for Memory<'_> {
    type Error = NotFound;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, NotFound> {
        let name = file.to_string_lossy();
        self.text(&name).ok_or_else(|| NotFound(name.into_owned()))
    }

    fn resolve(&self, specifier: &str, from: &Path) -> Result<ResolveResult, NotFound> {
        let folder = from.parent().unwrap_or(Path::new(""));
        let name = folder.join(specifier.trim_start_matches("./"));
        match self.text(&name.to_string_lossy()).is_some() {
            true => Ok(ResolveResult::File(name)),
            false => Err(NotFound(specifier.to_owned())),
        }
    }
}

/// The bundle of `styles/style.css`, or what is wrong with it.
pub fn bundle(files: &Files, layers: &Layers) -> Result<String, Box<Diagnostic>> {
    for (name, file) in files.iter().filter(|(name, _)| name.ends_with(".css")) {
        if let Some(offset) = file.text().and_then(unclosed) {
            let at = Address::bytes(&file.path, offset..offset + 1);
            let reason = format!("{{ is not closed in {name}");
            return Err(Box::new(diag::STYLE_ERROR.at(at).with("reason", reason)));
        }
    }
    let memory = Memory { files, tokens: layers.sheets() };
    let entry = PathBuf::from("styles/style.css");
    let wrong = |file: Option<(String, usize, usize)>, reason: String| {
        let (name, line, column) = file.unwrap_or_else(|| ("styles/style.css".into(), 1, 1));
        let name = if name == tokens::OWN { tokens::FILE.to_owned() } else { name };
        let path = match files.get(&name) {
            Some(file) => file.path.clone(),
            None => FilePath::new(&name),
        };
        let at = Address { file: path, place: Place::Line { inside: None, line, column } };
        Box::new(diag::STYLE_ERROR.at(at).with("reason", reason))
    };
    let located = |error: lightningcss::error::Error<_>| {
        // lightningcss counts lines from 0 and columns from 1.
        let file = error
            .loc
            .as_ref()
            .map(|loc| (loc.filename.clone(), loc.line as usize + 1, loc.column as usize));
        let reason = match &error.kind {
            lightningcss::bundler::BundleErrorKind::ParserError(kind) => kind.to_string(),
            kind => format!("{kind}"),
        };
        wrong(file, reason)
    };
    let mut sheet =
        Bundler::new(&memory, None, ParserOptions::default()).bundle(&entry).map_err(located)?;
    let targets = Targets::from(BROWSERS);
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| wrong(None, error.to_string()))?;
    let printer = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    let result = sheet.to_css(printer).map_err(|error| wrong(None, error.to_string()))?;
    Ok(result.code)
}

/// The place of a `{` that is never closed, which the parser lets pass without a word.
fn unclosed(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((offset, byte)) = bytes.next() {
        match byte {
            b'/' if bytes.peek().is_some_and(|(_, next)| *next == b'*') => {
                bytes.next();
                while let Some((_, byte)) = bytes.next() {
                    if byte == b'*' && bytes.peek().is_some_and(|(_, next)| *next == b'/') {
                        bytes.next();
                        break;
                    }
                }
            }
            b'"' | b'\'' => {
                while let Some((_, inner)) = bytes.next() {
                    match inner {
                        b'\\' => {
                            bytes.next();
                        }
                        b'\n' => break,
                        inner if inner == byte => break,
                        _ => {}
                    }
                }
            }
            b'{' => open.push(offset),
            b'}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unclosed_braces_are_found() {
        assert_eq!(unclosed("a{b:c}"), None);
        assert_eq!(unclosed("a{b:\"{\"} /* { */"), None);
        assert_eq!(unclosed("a{b:c"), Some(1));
        assert_eq!(unclosed("@media x{a{b:c}"), Some(8));
    }
}
