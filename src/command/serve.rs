//! `shirube serve`.

use clap::Args;

use super::{Common, Failure, Outcome};
use crate::report;
use crate::serve;
use crate::source::Sources;

#[derive(Args)]
pub struct Flags {
    #[command(flatten)]
    common: Common,
    /// The port; the next free one where it is taken / ポート番号（使用中なら次の番号）
    #[arg(long, default_value_t = 4000)]
    port: u16,
    /// Open the browser / ブラウザーを開く
    #[arg(long)]
    open: bool,
}

pub fn run(flags: &Flags) -> Result<Outcome, Failure> {
    let lang = flags.common.lang();
    // The preview stands at an address of its own, whatever the published site's will be.
    let sources = Sources { base_url: None, ..flags.common.sources()? };
    let options = serve::Options {
        root: flags.common.existing_root()?,
        lang,
        port: flags.port,
        strict: flags.common.strict,
    };
    serve::run(options, sources, |address, state| {
        let (reported, build) = state.report();
        if !reported.is_empty() {
            anstream::eprintln!("{}", report::human(&reported, &build.sources, lang, true));
        }
        let url = format!("http://{address}/");
        anstream::println!(
            "{}",
            lang.pick(
                format!("{url} で見られます。ファイルを保存すると画面が変わります。終わるには Ctrl+C を押してください。"),
                format!("Serving {url}; the page follows every save. Press Ctrl+C to stop."),
            )
        );
        if flags.open {
            open(&url);
        }
    })?;
    Ok(Outcome::Fine)
}

/// Asks the desktop to open the browser; without a desktop the printed address is enough.
fn open(url: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let started = std::process::Command::new(program)
        .arg(url)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn();
    if let Err(error) = started {
        anstream::eprintln!("{program}: {error}");
    }
}
