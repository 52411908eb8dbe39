//! An engine's error as a diagnostic at the template's own line, in words a theme's author can use.

use std::collections::BTreeSet;

use tera::{Error, ErrorKind};

use super::Files;
use crate::diag::{self, Diagnostic};
use crate::source::{Address, FilePath, Place};

/// What is wrong, and where. `rendered` is the template that was asked for.
pub fn located(error: &Error, files: &Files, rendered: Option<&str>) -> Box<Diagnostic> {
    let whole = |name: &str| Address::file(&path(name, files));
    let found = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            // The engine's columns count from 0.
            let at = line(report.filename(), span.start_line.max(1), span.start_col + 1, files);
            diag::TEMPLATE_ERROR.at(at).with("reason", report.message())
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            // Where the way comes back to: `tpl` may be another that extends the faulty one.
            let tpl = inheritance_chain.last().unwrap_or(tpl);
            diag::TEMPLATE_ERROR.at(whole(tpl)).words(
                "reason",
                format!(
                    "「{tpl}」が自分自身をextendsしています。標準のものは「default/{tpl}」です"
                ),
                format!("“{tpl}” extends itself; the default one is “default/{tpl}”"),
            )
        }
        ErrorKind::MissingParent { current, parent } => {
            let names = files.keys().filter_map(|name| name.strip_prefix("templates/"));
            let names: Vec<String> =
                names.flat_map(|name| [name.to_owned(), format!("default/{name}")]).collect();
            let reason = (
                format!("extendsで指した「{parent}」がありません"),
                format!("it extends “{parent}”, which does not exist"),
            );
            diag::TEMPLATE_ERROR
                .at(whole(current))
                .words("reason", reason.0, reason.1)
                .nearest(parent, names.iter().map(String::as_str))
        }
        ErrorKind::Msg(message) => match Report::read(message) {
            Some(report) => report.diagnostic(files),
            None => diag::TEMPLATE_ERROR
                .at(whole(rendered.unwrap_or("page.html")))
                .with("reason", message),
        },
        _ => diag::TEMPLATE_ERROR
            .at(whole(rendered.unwrap_or("page.html")))
            .with("reason", error.to_string()),
    };
    Box::new(found)
}

/// The file of a template: the site's, else the default's.
fn path(name: &str, files: &Files) -> FilePath {
    match files.get(&format!("templates/{name}")) {
        Some(file) => file.path.clone(),
        None => {
            let name = name.strip_prefix("default/").unwrap_or(name);
            FilePath::new(&format!("themes/default/templates/{name}"))
        }
    }
}

fn line(name: &str, line: usize, column: usize, files: &Files) -> Address {
    let place = Place::Line { inside: None, line, column };
    Address { file: path(name, files), place }
}

/// The first of the reports that the engine writes one below the other: `error: … --> page.html:2:10`.
struct Report<'m> {
    message: &'m str,
    template: &'m str,
    line: usize,
    column: usize,
}

impl Report<'_> {
    fn read(text: &str) -> Option<Report<'_>> {
        let (message, rest) = text.strip_prefix("error: ")?.split_once('\n')?;
        let (place, _) = rest.trim_start().strip_prefix("--> ")?.split_once('\n')?;
        let (rest, column) = place.rsplit_once(':')?;
        let (template, line) = rest.rsplit_once(':')?;
        Some(Report { message, template, line: line.parse().ok()?, column: column.parse().ok()? })
    }

    fn diagnostic(&self, files: &Files) -> Diagnostic {
        let at = line(self.template, self.line, self.column, files);
        let Some(block) = self.lost_block() else {
            return diag::TEMPLATE_ERROR.at(at).with("reason", self.message);
        };
        let parents = parents(self.template, files);
        let is_own =
            |name: &str| files.get(&format!("templates/{name}")).is_some_and(|file| file.is_own());
        // A default page is right as it is: the site's frame below it has lost the block.
        if !is_own(self.template)
            && let Some(frame) = parents.iter().find(|name| is_own(name))
        {
            return diag::TEMPLATE_BLOCK_MISSING
                .at(Address::file(&path(frame, files)))
                .with("block", block)
                .with("template", self.template.trim_start_matches("default/"));
        }
        let below = parents.iter().filter_map(|name| text(name, files));
        let known: BTreeSet<&str> = below.flat_map(blocks).collect();
        let known: Vec<&str> = known.into_iter().collect();
        diag::TEMPLATE_BLOCK_UNKNOWN
            .at(at)
            .with("block", block)
            .with("known", known.join(", "))
            .nearest(block, known.iter().copied())
    }

    /// The block that a template fills and no template below it has.
    fn lost_block(&self) -> Option<&str> {
        let rest = self.message.strip_prefix("Block `")?;
        rest.strip_suffix("` is not defined in any parent template")
    }
}

/// The templates that a template extends, nearest first.
fn parents<'f>(template: &str, files: &'f Files) -> Vec<&'f str> {
    let mut found = Vec::new();
    let mut next = text(template, files).and_then(extended);
    while let Some(name) = next
        && !found.contains(&name)
    {
        found.push(name);
        next = text(name, files).and_then(extended);
    }
    found
}

fn text<'f>(template: &str, files: &'f Files) -> Option<&'f str> {
    let own = files.get(&format!("templates/{template}")).and_then(|file| file.text());
    own.or_else(|| {
        super::default_text(&format!("templates/{}", template.strip_prefix("default/")?))
    })
}

/// The name in `{% extends "NAME" %}`.
fn extended(text: &str) -> Option<&str> {
    let start = text.find("extends")? + "extends".len();
    let rest = text[start..].trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split(quote).next()
}

/// The names in `{% block NAME %}`.
fn blocks(text: &str) -> impl Iterator<Item = &str> {
    text.split("{%").filter_map(|tag| {
        let rest = tag.trim_start_matches(['-', ' ']).strip_prefix("block ")?.trim_start();
        rest.split([' ', '-', '%']).next()
    })
}
