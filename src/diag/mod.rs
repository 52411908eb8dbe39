//! An author's mistakes as data. Knows `source` (where) and `lang` (in whose words);
//! turning an address into a line is `report`'s work.

mod table;

pub use table::*;

use crate::lang::Lang;
use crate::source::Address;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
}

/// The same words in each language; `{name}` stands for an argument.
#[derive(Debug)]
pub struct Words {
    pub ja: &'static str,
    pub en: &'static str,
}

/// A kind of mistake. All of them stand in [`CODES`]; the manual prints that table.
#[derive(Debug)]
pub struct Code {
    /// Names the mistake, not the cure: `unknown-indicator`.
    pub name: &'static str,
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: Words,
    /// What to write instead.
    pub help: Words,
}

/// One mistake at one place.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    pub code: &'static Code,
    pub at: Address,
    pub args: Vec<(&'static str, Argument)>,
    /// The nearest right word, where there is one.
    pub suggestion: Option<String>,
    /// What a program can put right by itself.
    pub fix: Option<Fix>,
}

/// A replacement that is right wherever the mistake is one. It stands for bytes only when it is
/// applied (`report::edit`), as an address does when it is printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// What stands at the diagnostic's place, or behind its start on the same line.
    pub written: String,
    pub right: String,
}

/// What is put in the place of a `{name}`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Argument {
    /// The same in both languages: a file name, what the author typed.
    Text(String),
    /// Words of the program, in Japanese and in English.
    Words(String, String),
}

/// Diagnostics are compared by what they say; the code is known by its name.
impl PartialEq for Diagnostic {
    fn eq(&self, other: &Self) -> bool {
        self.code.name == other.code.name
            && self.at == other.at
            && self.args == other.args
            && self.suggestion == other.suggestion
            && self.fix == other.fix
    }
}

impl Code {
    pub fn at(&'static self, at: Address) -> Diagnostic {
        Diagnostic { code: self, at, args: Vec::new(), suggestion: None, fix: None }
    }
}

impl Diagnostic {
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Diagnostic {
        self.args.push((name, Argument::Text(value.to_string())));
        self
    }

    pub fn words(
        mut self,
        name: &'static str,
        ja: impl Into<String>,
        en: impl Into<String>,
    ) -> Diagnostic {
        self.args.push((name, Argument::Words(ja.into(), en.into())));
        self
    }

    /// Offers the candidate that is nearest to `written`, if one is near enough to be meant.
    pub fn nearest<'a>(
        mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Diagnostic {
        self.suggestion = candidates
            .into_iter()
            .map(|candidate| (strsim::jaro_winkler(written, candidate), candidate))
            .filter(|(likeness, candidate)| {
                // A one-letter name resembles everything that begins like it.
                *likeness > 0.75 && candidate.len().abs_diff(written.len()) <= 4
            })
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, candidate)| candidate.to_owned());
        self
    }

    /// Says what can be put in the place of what was written.
    pub fn fixed(mut self, written: impl Into<String>, right: impl Into<String>) -> Diagnostic {
        self.fix = Some(Fix { written: written.into(), right: right.into() });
        self
    }

    pub fn is_error(&self) -> bool {
        self.code.severity == Severity::Error
    }

    pub fn message(&self, lang: Lang) -> String {
        self.fill(lang, lang.pick(self.code.message.ja, self.code.message.en))
    }

    /// What to write instead, with the nearest right word in front where there is one.
    pub fn help(&self, lang: Lang) -> String {
        let help = self.fill(lang, lang.pick(self.code.help.ja, self.code.help.en));
        match &self.suggestion {
            Some(near) => lang.pick(
                format!("「{near}」ではありませんか。{help}"),
                format!("Did you mean “{near}”? {help}"),
            ),
            None => help,
        }
    }

    fn fill(&self, lang: Lang, template: &str) -> String {
        let mut text = template.to_owned();
        for (name, argument) in &self.args {
            let value = match argument {
                Argument::Text(value) => value,
                Argument::Words(ja, en) => lang.pick(ja, en),
            };
            text = text.replace(&format!("{{{name}}}"), value);
        }
        // A hint that there is not always leaves no blank behind.
        text.truncate(text.trim_end().len());
        text
    }
}

/// A value and the diagnostics that were found on the way to it.
#[derive(Clone, Debug, Default)]
pub struct Checked<T> {
    pub value: T,
    pub diagnostics: Vec<Diagnostic>,
}
