//! `shirube init`: a small bilingual site that builds.

use std::path::PathBuf;

use clap::Args;
use include_dir::{Dir, include_dir};

use super::{Failure, LangFlag, Outcome, lang_or_environment, shown};
use crate::disk;

/// The files of the new site; `tests/command.rs` builds them.
static STARTER: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/command/starter");

#[derive(Args)]
pub struct Flags {
    /// The folder to make / 作るフォルダー
    dir: PathBuf,
    /// The language of messages / メッセージの言語
    #[arg(long, value_enum, value_name = "LANG")]
    lang: Option<LangFlag>,
}

pub fn run(flags: &Flags) -> Result<Outcome, Failure> {
    let lang = lang_or_environment(flags.lang);
    let name = shown(&flags.dir);
    let taken = flags.dir.exists()
        && flags.dir.read_dir().map_or(true, |mut entries| entries.next().is_some());
    if taken {
        let text = lang.pick(
            format!("「{name}」はすでにあります。新しいフォルダーの名前を指定してください。"),
            format!("“{name}” already exists; name a new folder."),
        );
        return Err(text.into());
    }
    let mut folders = vec![&STARTER];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let text = String::from_utf8_lossy(file.contents());
            disk::create(&flags.dir.join(file.path()), &text)?;
        }
    }
    anstream::println!(
        "{}",
        lang.pick(
            format!("「{name}」を作りました。次は:\n\n  cd {name}\n  shirube serve --open"),
            format!("Made {name}. Next:\n\n  cd {name}\n  shirube serve --open"),
        )
    );
    Ok(Outcome::Fine)
}
