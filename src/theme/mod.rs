//! The theme: Tera templates, style sheets, scripts and words, the site's own over the default
//! one that is part of the program. The only room that knows tera and lightningcss.

mod card;
mod contrast;
mod logo;
mod mistake;
mod style;
mod template;
mod tokens;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

pub use logo::Logo;

use crate::card::{Card, Font, Style};
use crate::diag::{self, Checked, Diagnostic};
use crate::lang::Lang;
use crate::output;
use crate::page::Page;
use crate::phrase::Phrases;
use crate::record::Written;
use crate::source::{Address, FilePath, SourceFile, Sources};

static DEFAULT: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme, compiled.
#[derive(Debug)]
pub struct Theme {
    templates: template::Templates,
    /// The files to publish below `assets/`, under names that carry their content's hash.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// Names in `assets`, in the order in which a page loads them.
    pub styles: Vec<String>,
    pub scripts: Vec<String>,
    /// Those of `scripts/LAYOUT/`, which only pages of that layout load.
    pub layout_scripts: BTreeMap<String, Vec<String>>,
    pub icon: Option<String>,
    pub logo: Option<Logo>,
    /// What the cards of documents are drawn with.
    card: Style,
    /// What the theme was made of: it holds as long as these stay the same.
    files: Files,
    phrases: Phrases,
    /// What was found in making it; taken over together with it.
    findings: Vec<Diagnostic>,
}

/// The files of a theme by their name below its folder.
type Files = BTreeMap<String, ThemeFile>;

/// A file and where a diagnostic about it points.
#[derive(Clone, Debug)]
struct ThemeFile {
    path: FilePath,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Default(&'static [u8]),
    Own(Arc<SourceFile>),
}

impl ThemeFile {
    fn default(name: &str, bytes: &'static [u8]) -> ThemeFile {
        let path = FilePath::new(&format!("themes/default/{name}"));
        ThemeFile { path, content: Content::Default(bytes) }
    }

    /// Whether the site has brought it.
    fn is_own(&self) -> bool {
        matches!(self.content, Content::Own(_))
    }

    fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Default(bytes) => bytes,
            Content::Own(file) => file.bytes(),
        }
    }

    fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.bytes()).ok()
    }
}

impl Theme {
    /// The theme that `named` and the files below `themes/` make; `last` is taken over where
    /// nothing of it has changed.
    pub fn assemble(
        sources: &Sources,
        named: Option<&Written<Arc<str>>>,
        phrases: &Phrases,
        last: Option<&Arc<Theme>>,
    ) -> Checked<Option<Arc<Theme>>> {
        let mut diagnostics = Vec::new();
        let name = named.map_or("default", |written| &*written.value);
        let folder = format!("themes/{name}/");
        if let Some(written) = named
            && sources.below(&folder).next().is_none()
        {
            let known =
                sources.below("themes/").filter_map(|(path, _)| path.as_str().split('/').nth(1));
            diagnostics.push(
                diag::UNKNOWN_THEME.at(written.at.clone()).with("name", name).nearest(name, known),
            );
        }
        let files = collect(sources, &folder);
        if let Some(last) = last
            && last.phrases == *phrases
            && same(&last.files, &files)
        {
            diagnostics.extend(last.findings.iter().cloned());
            return Checked { value: Some(last.clone()), diagnostics };
        }
        let checked = compile(files, name, phrases);
        diagnostics.extend(checked.diagnostics);
        Checked { value: checked.value.map(Arc::new), diagnostics }
    }

    /// Draws a card; its title is broken between phrases.
    pub fn draw_card(&self, card: &Card) -> Vec<u8> {
        card.draw(&self.card, &self.phrases.breaks(&card.title))
    }

    pub fn card_font(&self) -> Option<Font<'_>> {
        Font::read(&self.card.font)
    }

    /// Draws a page's text with its figures.
    pub fn body(&self, page: &Page) -> Result<String, Box<Diagnostic>> {
        self.templates.body(page, &self.files)
    }

    /// Draws a whole page around its text.
    pub fn render(&self, page: &Page, body: &str) -> Result<String, Box<Diagnostic>> {
        self.templates.render(page, body, &self.files)
    }
}

/// A text of the default theme.
fn default_text(name: &str) -> Option<&'static str> {
    DEFAULT.get_file(name).and_then(|file| file.contents_utf8())
}

/// The default theme's files, overlaid by the site's. The default's templates can also be
/// reached as `default/…`, so that a template may extend the one it replaces.
fn collect(sources: &Sources, folder: &str) -> Files {
    let mut files = Files::new();
    let mut folders = vec![&DEFAULT];
    while let Some(dir) = folders.pop() {
        folders.extend(dir.dirs());
        for file in dir.files() {
            let name = file.path().to_string_lossy().replace('\\', "/");
            let theme_file = ThemeFile::default(&name, file.contents());
            files.insert(name, theme_file);
        }
    }
    for (path, file) in sources.below(folder) {
        let Some(name) = path.as_str().strip_prefix(folder) else {
            continue;
        };
        if name.ends_with(".gitkeep") {
            continue;
        }
        let content = Content::Own(file.clone());
        files.insert(name.to_owned(), ThemeFile { path: path.clone(), content });
    }
    files
}

fn same(a: &Files, b: &Files) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|((name, a), (other, b))| {
            name == other
                && match (&a.content, &b.content) {
                    (Content::Default(_), Content::Default(_)) => true,
                    (Content::Own(a), Content::Own(b)) => a.same_as(b),
                    _ => false,
                }
        })
}

fn compile(files: Files, name: &str, phrases: &Phrases) -> Checked<Option<Theme>> {
    let mut diagnostics = Vec::new();
    for file in files.values() {
        let is_text = [".html", ".css", ".js", ".yml"]
            .iter()
            .any(|extension| file.path.as_str().ends_with(extension));
        if is_text && file.text().is_none() {
            diagnostics.push(diag::NOT_UTF8.at(Address::file(&file.path)));
        }
    }
    let words = words::read(&files, name, &mut diagnostics);
    let logo = logo::find(&files, &mut diagnostics);
    let tokens = tokens::Layers::of(&files);
    diagnostics.extend(contrast::check(&tokens));
    let style = style::bundle(&files, &tokens).map_err(|error| diagnostics.push(*error)).ok();
    let templates = template::Templates::compile(&files, words, phrases)
        .map_err(|error| diagnostics.push(*error))
        .ok();
    let (Some(style), Some(templates)) = (style, templates) else {
        return Checked { value: None, diagnostics };
    };
    let mut assets = BTreeMap::new();
    let mut styles = Vec::new();
    let mut scripts = Vec::new();
    let mut published = BTreeMap::new();
    let mut layout_scripts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut publish = |name: &str, bytes: Vec<u8>| {
        let hashed = with_hash(name, &bytes);
        assets.insert(hashed.clone(), bytes);
        hashed
    };
    styles.push(publish("style.css", style.into_bytes()));
    for (name, file) in &files {
        if let Some(script) = name.strip_prefix("scripts/") {
            let (layout, name) = script.rsplit_once('/').unwrap_or(("", script));
            let published = publish(name, file.bytes().to_vec());
            match layout {
                "" => scripts.push(published),
                layout => layout_scripts.entry(layout.to_owned()).or_default().push(published),
            }
        } else if card::FONTS.contains(&name.as_str()) {
            // Drawn with, not published.
        } else if let Some(asset) = name.strip_prefix("assets/") {
            published.insert(name.as_str(), publish(asset, file.bytes().to_vec()));
        }
    }
    let icon = published.get("assets/icon.svg").cloned();
    let logo = logo.map(|(name, (width, height))| Logo {
        name: published.get(name).cloned().unwrap_or_default(),
        dark: logo::DARK.into_iter().find_map(|name| published.get(name).cloned()),
        width,
        height,
    });
    let card = card::style(&files, &tokens, &mut diagnostics);
    let findings = diagnostics.clone();
    let theme = Theme {
        templates,
        assets,
        styles,
        scripts,
        layout_scripts,
        icon,
        logo,
        card,
        files,
        phrases: phrases.clone(),
        findings,
    };
    Checked { value: Some(theme), diagnostics }
}

/// `style.css` → `style.3f2a91c0.css`: a changed file has a new name, so it may be cached for ever.
fn with_hash(name: &str, bytes: &[u8]) -> String {
    let hash = output::hash(bytes);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{}.{extension}", &hash[..8]),
        None => format!("{name}.{}", &hash[..8]),
    }
}

/// The words of the interface for templates, in the order of [`Lang::ALL`].
type InterfaceWords = [BTreeMap<String, String>; Lang::ALL.len()];
