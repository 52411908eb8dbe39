//! `styles/tokens.css`: the colours and measures of a site. A site's file lies over the default one token by token, so
//! that it names only what differs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lightningcss::properties::Property;
use lightningcss::properties::custom::CustomPropertyName;
use lightningcss::rules::CssRule;
use lightningcss::rules::style::StyleRule;
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::traits::ToCss;

use super::{Files, ThemeFile};
use crate::source::Address;

/// The file's name below the theme's folder.
pub const FILE: &str = "styles/tokens.css";

/// When a token's value holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mode {
    Light,
    /// `@media (prefers-color-scheme: dark)`.
    Dark,
    /// `@media print`.
    Print,
}

impl Mode {
    pub const ALL: [Mode; 3] = [Mode::Light, Mode::Dark, Mode::Print];

    fn media(self) -> Option<&'static str> {
        match self {
            Mode::Light => None,
            Mode::Dark => Some("(prefers-color-scheme: dark)"),
            Mode::Print => Some("print"),
        }
    }

    /// The mode of a media query. Other queries (a width, more contrast) are the theme's own affair.
    fn of(query: &str) -> Option<Mode> {
        match query {
            "(prefers-color-scheme:dark)" | "screen and (prefers-color-scheme:dark)" => {
                Some(Mode::Dark)
            }
            "(prefers-color-scheme:light)" | "screen" => Some(Mode::Light),
            "print" => Some(Mode::Print),
            _ => None,
        }
    }
}

/// A token's value as written, and where.
#[derive(Clone, Debug)]
pub struct Token {
    pub value: String,
    pub at: Address,
}

/// The tokens of one file.
#[derive(Debug, Default)]
pub struct Tokens(BTreeMap<(Mode, String), Token>);

impl Tokens {
    pub fn get(&self, mode: Mode, name: &str) -> Option<&Token> {
        self.0.get(&(mode, name.to_owned()))
    }

    /// The names of all tokens, those with several values several times.
    #[cfg(test)]
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|(_, name)| name.as_str())
    }

    /// Reads the tokens that `:root` has in a file. A file that cannot be read has none; the bundler says why.
    fn read(file: &ThemeFile) -> Tokens {
        let mut tokens = Tokens::default();
        let Some(text) = file.text() else { return tokens };
        let Ok(sheet) = StyleSheet::parse(text, ParserOptions::default()) else { return tokens };
        for rule in &sheet.rules.0 {
            match rule {
                CssRule::Style(rule) => tokens.take(Mode::Light, rule, file, text),
                CssRule::Media(media) => {
                    let query = media.query.to_css_string(minified()).unwrap_or_default();
                    let Some(mode) = Mode::of(&query) else { continue };
                    for rule in &media.rules.0 {
                        if let CssRule::Style(rule) = rule {
                            tokens.take(mode, rule, file, text);
                        }
                    }
                }
                _ => {}
            }
        }
        tokens
    }

    fn take(&mut self, mode: Mode, rule: &StyleRule, file: &ThemeFile, text: &str) {
        let selector = rule.selectors.to_css_string(minified()).unwrap_or_default();
        if !selector.split(',').any(|one| one == ":root" || one == "html") {
            return;
        }
        // lightningcss tells the line of a rule, counted from 0, and not that of a declaration.
        let lines = text.split_inclusive('\n').take(rule.loc.line as usize);
        let start: usize = lines.map(str::len).sum();
        for property in &rule.declarations.declarations {
            let Property::Custom(custom) = property else { continue };
            let CustomPropertyName::Custom(name) = &custom.name else { continue };
            let name = name.0.to_string();
            let value = property.value_to_css_string(PrinterOptions::default()).unwrap_or_default();
            let at = match declaration(&text[start..], &name) {
                Some(range) => Address::bytes(&file.path, start + range.start..start + range.end),
                None => Address::file(&file.path),
            };
            self.0.insert((mode, name), Token { value: value.trim().to_owned(), at });
        }
    }
}

fn minified() -> PrinterOptions<'static> {
    PrinterOptions { minify: true, ..PrinterOptions::default() }
}

/// Where `--name: value` stands first, without the semicolon.
fn declaration(text: &str, name: &str) -> Option<std::ops::Range<usize>> {
    text.match_indices(name).find_map(|(start, _)| {
        let rest = &text[start + name.len()..];
        let is_declared = rest.trim_start().starts_with(':')
            && !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let end = rest.find([';', '}', '\n']).unwrap_or(rest.len());
        is_declared.then(|| start..start + name.len() + rest[..end].trim_end().len())
    })
}

/// The default tokens and the site's own over them.
#[derive(Debug)]
pub struct Layers {
    pub default: Tokens,
    pub own: Tokens,
    own_text: Option<String>,
    default_text: &'static str,
}

impl Layers {
    pub fn of(files: &Files) -> Layers {
        let default_text = super::default_text(FILE).unwrap_or_default();
        let default = Tokens::read(&ThemeFile::default(FILE, default_text.as_bytes()));
        let differs = |file: &&ThemeFile| file.is_own() && file.text() != Some(default_text);
        let own = files.get(FILE).filter(differs);
        Layers {
            default,
            own: own.map(Tokens::read).unwrap_or_default(),
            own_text: own.and_then(|file| file.text()).map(str::to_owned),
            default_text,
        }
    }

    /// The value that holds in a mode: the site's, else the default; where neither has one, that of the light screen.
    pub fn get(&self, mode: Mode, name: &str) -> Option<&Token> {
        [mode, Mode::Light]
            .into_iter()
            .find_map(|mode| self.own.get(mode, name).or_else(|| self.default.get(mode, name)))
    }

    /// The style sheets that stand for `tokens.css`, by name: the default's, the site's, and what of the default the
    /// site's must not hide. A colour for the light screen changes nothing on the dark one or on paper.
    pub fn sheets(&self) -> BTreeMap<&'static str, String> {
        let Some(own) = &self.own_text else { return BTreeMap::new() };
        let imports = "@import \"tokens/default.css\";\n@import \"tokens/own.css\";\n@import \"tokens/kept.css\";\n";
        BTreeMap::from([
            (FILE, imports.to_owned()),
            ("styles/tokens/default.css", self.default_text.to_owned()),
            (OWN, own.clone()),
            ("styles/tokens/kept.css", self.kept()),
        ])
    }

    fn kept(&self) -> String {
        let mut css = String::new();
        for mode in [Mode::Dark, Mode::Print] {
            let hides = |name: &str| {
                let earlier = Mode::ALL.into_iter().filter(|earlier| *earlier < mode);
                self.own.get(mode, name).is_none()
                    && earlier.into_iter().any(|earlier| self.own.get(earlier, name).is_some())
            };
            let kept: Vec<_> = self
                .default
                .0
                .iter()
                .filter(|((at, name), _)| *at == mode && hides(name))
                .collect();
            if let (Some(media), false) = (mode.media(), kept.is_empty()) {
                let _ = write!(css, "@media {media} {{ :root {{");
                for ((_, name), token) in kept {
                    let _ = write!(css, " {name}: {};", token.value);
                }
                css.push_str(" } }\n");
            }
        }
        css
    }
}

/// The name under which the bundler sees the site's own file.
pub const OWN: &str = "styles/tokens/own.css";
