//! Diagnostics as HTML, for the live preview: laid over the page that is being edited.

use super::Reported;
use crate::diag::Severity;
use crate::lang::Lang;
use crate::markup::escape;
use crate::source::{FilePath, Sources};

/// The content of the overlay; empty where there is no error.
pub fn overlay(reported: &[Reported], sources: &Sources, lang: Lang) -> String {
    let errors: Vec<&Reported> =
        reported.iter().filter(|one| one.severity == Severity::Error).collect();
    if errors.is_empty() {
        return String::new();
    }
    let title = lang.pick(
        format!("直すところが{}か所あります", errors.len()),
        match errors.len() {
            1 => "1 thing to correct".to_owned(),
            count => format!("{count} things to correct"),
        },
    );
    let stands = lang.pick(
        "下のページは、直前の正しい内容のままです。保存すると自動で更新されます。",
        "The page below still shows its last correct content. It updates when you save.",
    );
    let mut html = format!("<h2>{}</h2><p>{}</p><ol>", escape(&title), escape(stands));
    for one in errors {
        let help = lang.pick("直し方", "What to write instead");
        html.push_str(&format!(
            "<li><p class=\"place\">{}:{}:{} <span class=\"code\">{}</span></p><p class=\"message\">{}</p>{}<p class=\"help\"><b>{help}</b> {}</p></li>",
            escape(&one.file),
            one.line,
            one.column,
            escape(one.code),
            escape(&one.message),
            line(one, sources),
            escape(&one.help),
        ));
    }
    html.push_str("</ol>");
    html
}

/// How many characters are shown on each side of the place.
const CONTEXT: usize = 36;

/// The line of the file, with the place marked.
fn line(one: &Reported, sources: &Sources) -> String {
    let text = sources.text(&FilePath::new(&one.file));
    let Some(line) = text.and_then(|text| text.lines().nth(one.line.saturating_sub(1))) else {
        return String::new();
    };
    let chars: Vec<char> = line.chars().collect();
    let start = (one.column - 1).min(chars.len());
    let end = match one.end_line == one.line {
        true => (one.end_column.max(one.column) - 1).min(chars.len()),
        false => chars.len(),
    };
    let part = |from: usize, to: usize| escape(&chars[from..to].iter().collect::<String>());
    // A paragraph is one long line: only what is around the place is shown.
    let from = start.saturating_sub(CONTEXT);
    let to = (end + CONTEXT).min(chars.len());
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    format!(
        "<pre><span class=\"number\">{}</span>{}{}<mark>{}</mark>{}{}</pre>",
        one.line,
        cut(from > 0),
        part(from, start),
        part(start, end),
        part(end, to),
        cut(to < chars.len()),
    )
}
