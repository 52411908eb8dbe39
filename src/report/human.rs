//! Diagnostics for a terminal, with the lines they are about.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{Reported, count};
use crate::diag::Severity;
use crate::lang::Lang;
use crate::source::{FilePath, Sources};

/// All diagnostics and a closing line; with `color` for a terminal.
pub fn human(reported: &[Reported], sources: &Sources, lang: Lang, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for one in reported {
        text.push_str(&snippet(one, sources, lang, &renderer));
        text.push_str("\n\n");
    }
    text.push_str(&closing(reported, lang));
    text
}

/// One diagnostic: what, where, the line itself, what to write instead.
fn snippet(one: &Reported, sources: &Sources, lang: Lang, renderer: &Renderer) -> String {
    let file = FilePath::new(&one.file);
    let source = sources.text(&file).map(|text| &**text).unwrap_or("");
    let level = match one.severity {
        Severity::Error => Level::ERROR.with_name(lang.pick("エラー", "error")),
        Severity::Warning => Level::WARNING.with_name(lang.pick("警告", "warning")),
    };
    let help = Level::HELP.with_name(lang.pick("直し方", "help"));
    let annotation = AnnotationKind::Primary.span(one.start..one.end.max(one.start));
    let group = level
        .primary_title(one.message.as_str())
        .id(one.code)
        .element(Snippet::source(source).path(one.file.as_str()).annotation(annotation))
        .element(help.message(one.help.as_str()));
    renderer.render(&[group])
}

/// 「エラー 2件、警告 1件」.
fn closing(reported: &[Reported], lang: Lang) -> String {
    let (errors, warnings) = count(reported);
    let plural = |count: usize, word: &str| match count {
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    };
    lang.pick(
        format!("エラー {errors}件、警告 {warnings}件"),
        format!("{}, {}", plural(errors, "error"), plural(warnings, "warning")),
    )
}
