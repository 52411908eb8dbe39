//! What `shirube check --fix` writes and shows.

use std::path::Path;

use super::{Failure, shown as path_shown};
use crate::disk::{self, RewriteError};
use crate::lang::Lang;
use crate::mend::Mended;
use crate::report::Change;

/// Writes the files that changed, each in one step.
pub fn write(root: &Path, mended: &Mended, lang: Lang) -> Result<(), Failure> {
    for (name, (before, after)) in &mended.files {
        disk::rewrite(root, name, before, after).map_err(|error| explain(error, lang))?;
    }
    Ok(())
}

/// Each line that changed, before and after, and how many there are.
pub fn shown(changes: &[Change], lang: Lang, dry_run: bool) -> String {
    const RED: &str = "\u{1b}[31m";
    const GREEN: &str = "\u{1b}[32m";
    const PLAIN: &str = "\u{1b}[0m";
    let mut text = String::new();
    for change in changes {
        let Change { file, line, before, after } = change;
        text.push_str(&format!(
            "{file}:{line}\n{RED}- {before}{PLAIN}\n{GREEN}+ {after}{PLAIN}\n\n"
        ));
    }
    let lines = changes.len();
    let mut files: Vec<&str> = changes.iter().map(|change| change.file.as_str()).collect();
    files.dedup();
    let files = files.len();
    let many = |count: usize| if count == 1 { "" } else { "s" };
    let closing = match (lines, dry_run) {
        (0, _) => lang.pick(
            "機械的に直せるところはありません。".to_owned(),
            "There is nothing that can be mended mechanically.".to_owned(),
        ),
        (_, true) => lang.pick(
            format!("{files}個のファイルの{lines}行を直せます（まだ書き込んでいません）。"),
            format!(
                "{lines} line{} in {files} file{} can be mended; nothing was written.",
                many(lines),
                many(files)
            ),
        ),
        (_, false) => lang.pick(
            format!("{files}個のファイルの{lines}行を直しました。"),
            format!("Mended {lines} line{} in {files} file{}.", many(lines), many(files)),
        ),
    };
    text + &closing
}

fn explain(error: RewriteError, lang: Lang) -> Failure {
    let text = match &error {
        RewriteError::Changed(path) => {
            let path = path_shown(path);
            lang.pick(
                format!("「{path}」は、調べている間に書き換えられました。このファイルは直していません。もう一度実行してください。"),
                format!("“{path}” was changed in the meantime and was not mended; please run the command again."),
            )
        }
        RewriteError::Io(error) => lang.pick(
            format!("書き込めませんでした（{error}）。このファイルは元のままです。"),
            format!("writing failed ({error}). That file is as it was."),
        ),
    };
    text.into()
}
