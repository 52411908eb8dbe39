//! The commands, their flags and their exit statuses.

mod build;
mod fix;
mod init;
mod new;
mod serve;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::report::{self, Reported};
use crate::source::Sources;
use crate::{disk, time};

#[derive(Parser)]
#[command(
    name = "shirube",
    version,
    about = "Bilingual public websites from Markdown and YAML\nMarkdownとYAMLから、日本語と英語の公開サイトを作ります"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site into the output folder / サイトを作る
    Build(build::Flags),
    /// Preview the site in a browser and follow every edit / 編集しながらブラウザーで見る
    Serve(serve::Flags),
    /// Report everything that is wrong; with --fix mend what is mechanical / 誤りを調べる（--fix で直す）
    Check(build::CheckOnlyFlags),
    /// Make a small bilingual site / 小さな見本のサイトを作る
    Init(init::Flags),
    /// Add a document, a chapter or an indicator / 文書・章・指標を加える
    New(new::Flags),
}

/// What every command that reads a site can be told.
#[derive(Args, Clone)]
pub struct Common {
    /// The site's folder, which holds content/ and data/ / サイトのフォルダー
    #[arg(long, default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// Where the site will be published, e.g. https://www.example.lg.jp/vision/ / 公開先のアドレス
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// The day that counts as today, e.g. 2026-04-01 / 「今日」とする日
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<time::Date>,
    /// Include chapters marked draft: true / 下書きの章も含める
    #[arg(long)]
    drafts: bool,
    /// Treat warnings as errors / 警告もエラーとして扱う
    #[arg(long)]
    strict: bool,
    /// The language of messages / メッセージの言語
    #[arg(long, value_enum, value_name = "LANG")]
    lang: Option<LangFlag>,
}

#[derive(Clone, Copy, ValueEnum)]
enum LangFlag {
    Ja,
    En,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Format {
    #[default]
    Human,
    Json,
    Github,
}

/// How a command ended.
pub enum Outcome {
    Fine,
    /// The content has errors; nothing was written.
    Errors,
}

/// Why a command could not do its work at all.
pub type Failure = Box<dyn std::error::Error>;

/// Runs the command line. 0: fine; 1: the content has errors; 2: wrong use, or a failing machine.
pub fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Build(flags) => build::run(&flags),
        Command::Serve(flags) => serve::run(&flags),
        Command::Check(flags) => build::check(&flags),
        Command::Init(flags) => init::run(&flags),
        Command::New(flags) => new::run(&flags),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Errors) => ExitCode::from(1),
        Err(failure) => {
            anstream::eprintln!("shirube: {failure}");
            ExitCode::from(2)
        }
    }
}

impl Common {
    /// The language of messages: the flag's, else the environment's, else Japanese.
    fn lang(&self) -> Lang {
        lang_or_environment(self.lang)
    }

    fn sources(&self) -> Result<Sources, Failure> {
        let root = self.existing_root()?;
        Ok(Sources {
            files: disk::read(&root)?,
            as_of: self.as_of.unwrap_or_else(|| jiff::Zoned::now().date()),
            base_url: self.base_url.clone(),
            drafts: self.drafts,
        })
    }

    fn existing_root(&self) -> Result<PathBuf, Failure> {
        let name = self.root.display();
        let root = self.root.canonicalize().map_err(|error| {
            self.lang().pick(
                format!("フォルダー「{name}」を開けません（{error}）。"),
                format!("cannot open the folder “{name}” ({error})."),
            )
        })?;
        match root.is_dir() {
            true => Ok(root),
            false => Err(self
                .lang()
                .pick(
                    format!("「{name}」はフォルダーではありません。"),
                    format!("“{name}” is no folder."),
                )
                .into()),
        }
    }

    fn resolve(&self, diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Reported> {
        report::resolve(diagnostics, sources, self.lang(), self.strict)
    }
}

fn lang_or_environment(flag: Option<LangFlag>) -> Lang {
    match flag {
        Some(LangFlag::Ja) => Lang::Ja,
        Some(LangFlag::En) => Lang::En,
        None => {
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
            match set {
                Some(value) if value.starts_with("en") => Lang::En,
                _ => Lang::Ja,
            }
        }
    }
}

fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain =
        text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '?' | '#'));
    match rest {
        Some(rest) if plain && !rest.is_empty() => Ok(format!("{}/", text.trim_end_matches('/'))),
        _ => Err("https://… で始まるアドレス / an address that begins with https://".into()),
    }
}

fn day(text: &str) -> Result<time::Date, String> {
    match time::parse_point(text) {
        Ok(time::When::Day(day)) => Ok(day),
        _ => Err("2026-04-01 のような日付 / a date such as 2026-04-01".into()),
    }
}

/// A path for a message: as short as it can be written from here.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).display().to_string()
}
