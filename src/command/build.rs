//! `shirube build` and `shirube check`. What `check --fix` adds stands in `fix`.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Common, Failure, Format, Outcome, fix, shown};
use crate::build::{Build, build};
use crate::diag::{Checked, Diagnostic, Severity};
use crate::disk::{self, PublishError};
use crate::lang::Lang;
use crate::mend::{Mended, mend};
use crate::model::people::PublishedNames;
use crate::output::Output;
use crate::report::{self, Change, Reported};

#[derive(Args)]
pub struct CheckFlags {
    #[command(flatten)]
    common: Common,
    /// How findings are printed / 結果の書式
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

#[derive(Args)]
pub struct CheckOnlyFlags {
    #[command(flatten)]
    check: CheckFlags,
    /// Mend what is mechanical in content/ and data/, and show it / 機械的に直せるところを直して示す
    #[arg(long)]
    fix: bool,
    /// With --fix: show it and write nothing / --fix で直すところを示すだけで、書き込まない
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

#[derive(Args)]
pub struct Flags {
    #[command(flatten)]
    check: CheckFlags,
    /// The output folder; below the root where it is relative / 出力先のフォルダー
    #[arg(long, default_value = "public", value_name = "DIR")]
    out: PathBuf,
}

pub fn check(flags: &CheckOnlyFlags) -> Result<Outcome, Failure> {
    let CheckOnlyFlags { check: flags, fix, dry_run } = flags;
    let sources = flags.common.sources()?;
    let mended = fix.then(|| mend(sources.clone()));
    let changes = mended.as_ref().map(Mended::changes);
    if let (Some(mended), false) = (&mended, dry_run) {
        fix::write(&flags.common.existing_root()?, mended, flags.common.lang())?;
    }
    // What is only shown is not there yet: the findings are those of the files as they are.
    let build = match mended.filter(|_| !dry_run) {
        Some(mended) => mended.build,
        None => build(sources, None),
    };
    if let (Some(changes), Format::Human) = (&changes, flags.format) {
        anstream::println!("{}", fix::shown(changes, flags.common.lang(), *dry_run));
    }
    let bar = progress(build.routes().len() as u64);
    let found = build.check(|| bar.inc(1));
    bar.finish_and_clear();
    let reported = reported(flags, &build, found);
    print(flags, &reported, &build, changes.as_deref());
    Ok(outcome(&reported))
}

pub fn run(flags: &Flags) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let common = &flags.check.common;
    let lang = common.lang();
    let sources = common.sources()?;
    let root = common.existing_root()?;
    let out = root.join(&flags.out);
    let build = build(sources, None);
    let copies = build.copies_of_pictures();
    let bar = progress(build.routes().len() as u64);
    let published = disk::published(&out, &copies);
    let Checked { value: output, diagnostics } = build.output_over(&published, || bar.inc(1));
    bar.finish_and_clear();
    let reported = reported(&flags.check, &build, diagnostics);
    print(&flags.check, &reported, &build, None);
    if matches!(outcome(&reported), Outcome::Errors) {
        if matches!(flags.check.format, Format::Human) {
            anstream::eprintln!(
                "{}",
                lang.pick(
                    "エラーがあるため、サイトは書き出していません（前のサイトはそのままです）。",
                    "Nothing was written because of the errors; the old site is as it was.",
                )
            );
        }
        return Ok(Outcome::Errors);
    }
    disk::publish(&root, &out, &output, &copies).map_err(|error| explain(error, lang))?;
    if matches!(flags.check.format, Format::Human) {
        let (pages, out) = (pages(&output), shown(&out));
        let seconds = started.elapsed().as_secs_f64();
        anstream::eprintln!(
            "{}",
            lang.pick(
                format!("{pages}ページを {out} に書き出しました（{seconds:.2}秒）。"),
                format!("Wrote {pages} pages to {out} in {seconds:.2} s."),
            )
        );
    }
    Ok(Outcome::Fine)
}

fn outcome(reported: &[Reported]) -> Outcome {
    match reported.iter().any(|one| one.severity == Severity::Error) {
        true => Outcome::Errors,
        false => Outcome::Fine,
    }
}

/// What is wrong with the files, and what came to light in making the site of them.
fn reported(flags: &CheckFlags, build: &Build, found: Vec<Diagnostic>) -> Vec<Reported> {
    let mut all = build.diagnostics.clone();
    all.extend(found);
    flags.common.resolve(&all, &build.sources)
}

/// A bar that shows itself only on a terminal, and only when the build takes over a second.
fn progress(files: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(files), ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len}") {
        bar.set_style(style);
    }
    let weak = bar.downgrade();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(1));
        if let Some(bar) = weak.upgrade().filter(|bar| !bar.is_finished()) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    });
    bar
}

/// Findings go to standard output for machines, to standard error for people.
fn print(flags: &CheckFlags, reported: &[Reported], build: &Build, changes: Option<&[Change]>) {
    match flags.format {
        Format::Json => anstream::println!("{}", report::json(reported, changes)),
        Format::Github => anstream::print!("{}", report::github(reported)),
        Format::Human => {
            let lang = flags.common.lang();
            anstream::eprintln!("{}", report::human(reported, &build.sources, lang, true));
            names(build, lang).iter().for_each(|line| anstream::eprintln!("{line}"));
        }
    }
}

/// Whose names are published is no mistake, but somebody should know each time.
fn names(build: &Build, lang: Lang) -> Vec<String> {
    let published = build.site.iter().flat_map(|site| site.published_names());
    let line = |names: PublishedNames| {
        let PublishedNames { document, count, until } = names;
        let until = until.map(|until| until.label(lang));
        match (lang, until) {
            (Lang::Ja, Some(until)) => {
                format!("公開する氏名: {document} に{count}人（{until}まで）")
            }
            (Lang::Ja, None) => format!("公開する氏名: {document} に{count}人（期限なし）"),
            (Lang::En, Some(until)) => {
                format!("Names of people published: {count} in {document} (until {until})")
            }
            (Lang::En, None) => {
                format!("Names of people published: {count} in {document} (no end is set)")
            }
        }
    };
    published.map(line).collect()
}

fn pages(output: &Output) -> usize {
    output.keys().filter(|path| path.ends_with(".html")).count()
}

fn explain(error: PublishError, lang: Lang) -> Failure {
    let text = match &error {
        PublishError::HoldsSources(path) => {
            let path = shown(path);
            lang.pick(
                format!(
                    "出力先「{path}」には原稿があります。--out に別のフォルダーを指定してください。"
                ),
                format!("the output folder “{path}” holds the sources; choose another with --out."),
            )
        }
        PublishError::Unknown(path) => {
            let path = shown(path);
            lang.pick(
                format!("出力先「{path}」には、しるべが作っていないファイルだけがあります。消さないために書き出しをやめました。空のフォルダーを --out に指定してください。"),
                format!("the output folder “{path}” holds files that Shirube did not make; nothing was written. Choose an empty folder with --out."),
            )
        }
        PublishError::Foreign(path) => {
            let path = shown(path);
            lang.pick(
                format!("「{path}」は、しるべが作ったファイルではありませんが、同じ名前のページがあります。移すか消してください。"),
                format!("“{path}” was not made by Shirube, but a page has the same name. Move or delete it."),
            )
        }
        PublishError::Io(error) => lang.pick(
            format!("書き出せませんでした（{error}）。前のサイトはそのままです。"),
            format!("writing failed ({error}). The old site is as it was."),
        ),
    };
    text.into()
}
