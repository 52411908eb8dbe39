//! The table of diagnostics, for the manual: the words of the program itself.

use crate::diag::{CODES, Severity};
use crate::lang::Lang;
use crate::page::{DiagnosticCode, Diagnostics};

pub fn draw(lang: Lang) -> Diagnostics {
    let codes = CODES.iter().map(|code| DiagnosticCode {
        name: code.name,
        severity: match code.severity {
            Severity::Error => lang.pick("エラー", "Error"),
            Severity::Warning => lang.pick("警告", "Warning"),
        }
        .to_owned(),
        message: lang.pick(code.message.ja, code.message.en).to_owned(),
        help: lang.pick(code.help.ja, code.help.en).to_owned(),
    });
    Diagnostics { codes: codes.collect() }
}
