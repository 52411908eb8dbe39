//! Why a YAML text cannot be read, in the words of somebody who is no programmer. The parser says
//! where it gave up; what staff did wrong mostly stands before that. A likely mistake is tried
//! out: it is named if the text can be read without it.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_yaml::Deserializer as Yaml;

use super::reasons;
use crate::diag::{self, Code, Diagnostic};
use crate::source::Address;

/// One mistake; line and column count from 1, the column in characters.
#[derive(Clone, Debug)]
pub struct Finding {
    pub line: usize,
    pub column: usize,
    pub cause: Cause,
}

#[derive(Clone, Debug)]
pub enum Cause {
    /// A mistake in or behind the name `key` that has a code of its own.
    Name(&'static Code, String),
    Tab,
    /// What is wrong, in Japanese and in English.
    Reason(String, String),
}

impl Finding {
    pub fn diagnostic(self, at: Address) -> Diagnostic {
        match self.cause {
            // The place is the sign itself; of `:　` it is the space.
            Cause::Name(code, key) => match code.name == diag::FULLWIDTH_COLON.name {
                true => code.at(at).with("key", key).fixed("：", ": "),
                false => code.at(at).with("key", key).fixed("\u{3000}", " "),
            },
            Cause::Tab => diag::TAB_INDENT.at(at),
            Cause::Reason(ja, en) => diag::YAML_SYNTAX.at(at).words("reason", ja, en),
        }
    }
}

/// A name and a value that a full-width sign keeps together.
pub struct Split<'t> {
    pub name: &'t str,
    pub value: &'t str,
    pub code: &'static Code,
    /// The name as the message shows it.
    pub shown: String,
    /// The bytes of the sign.
    sign: (usize, &'t str),
}

impl Split<'_> {
    /// The place is the name, or what stands where a name was expected.
    pub fn diagnostic(&self, at: Address) -> Diagnostic {
        let (_, sign) = self.sign;
        self.code.at(at).with("key", &self.shown).fixed(sign, ": ")
    }
}

/// `name：value` or `name:　value`; `None` where what stands before the sign is no name.
pub fn split_name(text: &str) -> Option<Split<'_>> {
    let colon = text.find(['：', ':'])?;
    let (before, rest) = text.split_at(colon);
    let name = before.trim();
    let (code, sign) = match rest.strip_prefix(":\u{3000}") {
        Some(_) => (&diag::FULLWIDTH_SPACE, ":\u{3000}"),
        None if rest.starts_with('：') => (&diag::FULLWIDTH_COLON, "："),
        None => return None,
    };
    let shown = match sign {
        "：" => name.to_owned(),
        _ => format!("{name}{sign}"),
    };
    let value = rest[sign.len()..].trim();
    is_name(name).then_some(Split { name, value, code, shown, sign: (colon, sign) })
}

/// Whether a text looks like the name of a field or the label of a fact, and not like prose.
fn is_name(text: &str) -> bool {
    let inner = |c: char| c.is_alphanumeric() || "_-・／/（）()".contains(c);
    (1..=LONGEST).contains(&text.chars().count())
        && text.starts_with(char::is_alphanumeric)
        && text.chars().all(inner)
}

const LONGEST: usize = 24;

/// How many likely mistakes are tried out, the nearest ones; each is a reading of the whole text.
const TRIED: usize = 40;

/// What is wrong with a text that the parser refuses: one finding or, where the same kind of
/// mistake was made in several lines, some.
pub fn explain(text: &str, error: &serde_yaml::Error) -> Vec<Finding> {
    let failure = reasons::Failure::new(text, error);
    let mut guesses = guesses(text, failure.line);
    guesses.drain(..guesses.len().saturating_sub(TRIED));
    if let Some(causes) = proved(text, &guesses) {
        return causes.into_iter().map(|guess| guess.finding.clone()).collect();
    }
    // The parser may stop on the line after the wrong one.
    for number in [failure.line, failure.line.saturating_sub(1)] {
        let line = number.checked_sub(1).and_then(|index| text.lines().nth(index));
        let indent = line.map_or("", |line| &line[..line.len() - line.trim_start().len()]);
        if indent.contains('\t') {
            return vec![Finding { line: number, column: 1, cause: Cause::Tab }];
        }
    }
    let further = guesses
        .iter()
        .find(|guess| stopped_at(&mended(text, &[guess])).is_some_and(|line| line > failure.line));
    let near = || {
        guesses.iter().rfind(|guess| {
            let line = guess.finding.line;
            guess.ascii && (line == failure.line || line + 1 == failure.line)
        })
    };
    match further.or_else(near) {
        Some(guess) => vec![guess.finding.clone()],
        None => vec![failure.finding(text)],
    }
}

/// A likely mistake, and what would put it right.
#[derive(Debug)]
struct Guess {
    finding: Finding,
    /// Whether the name is one that a file can ask for.
    ascii: bool,
    /// The bytes to replace, and what to put there.
    range: (usize, usize),
    right: &'static str,
}

/// The guesses without which the text can be read: one alone, or some together.
fn proved<'g>(text: &str, guesses: &'g [Guess]) -> Option<Vec<&'g Guess>> {
    let good = |tried: &[&Guess]| stopped_at(&mended(text, tried)).is_none();
    if let Some(one) = guesses.iter().find(|guess| good(&[guess])) {
        return Some(vec![one]);
    }
    let mut all: Vec<&Guess> =
        guesses.iter().filter(|guess| matches!(guess.finding.cause, Cause::Name(..))).collect();
    if all.len() < 2 || !good(&all) {
        return None;
    }
    // Those that make no difference are no mistakes.
    for index in (0..all.len()).rev() {
        let guess = all.remove(index);
        if !good(&all) {
            all.insert(index, guess);
        }
    }
    Some(all)
}

/// The text with the guessed mistakes put right; the guesses stand in the order of the text.
fn mended(text: &str, guesses: &[&Guess]) -> String {
    let mut mended = String::with_capacity(text.len() + guesses.len());
    let mut done = 0;
    for guess in guesses {
        let (start, end) = guess.range;
        mended.push_str(text.get(done..start).unwrap_or_default());
        mended.push_str(guess.right);
        done = end;
    }
    mended.push_str(text.get(done..).unwrap_or_default());
    mended
}

/// The line where the parser gives up, if it does.
fn stopped_at(text: &str) -> Option<usize> {
    let error = IgnoredAny::deserialize(Yaml::from_str(text)).err()?;
    Some(error.location().map_or(1, |location| location.line()))
}

/// Likely mistakes up to a little behind the line where the parser gave up.
fn guesses(text: &str, stopped: usize) -> Vec<Guess> {
    const BEHIND: usize = 3;
    let mut guesses = Vec::new();
    let mut offset = 0;
    // The indentation of the line whose block scalar (`|`, `>`) is being skipped.
    let mut block: Option<usize> = None;
    for (index, whole) in text.split_inclusive('\n').enumerate().take(stopped + BEHIND) {
        let line = whole.trim_end_matches('\n');
        let start = offset;
        offset += whole.len();
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line.trim().is_empty() || block.is_some_and(|block| indent > block) {
            continue;
        }
        block = opens_block(line).then_some(indent);
        if !line.trim_start().starts_with('#') {
            guesses.extend(name_guess(line, index + 1, start));
            guesses.extend(quote_guess(line, index + 1, start));
        }
    }
    guesses
}

fn opens_block(line: &str) -> bool {
    let last = line.split(" #").next().unwrap_or(line).trim_end().rsplit(' ').next();
    let mark = last.unwrap_or_default();
    mark.starts_with(['|', '>'])
        && mark.chars().skip(1).all(|c| c == '+' || c == '-' || c.is_ascii_digit())
}

/// `  - name：value`, `name:　value`, `name:value`.
fn name_guess(line: &str, number: usize, start: usize) -> Option<Guess> {
    let mut rest = line.trim_start();
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start();
    }
    let skipped = line.len() - rest.len();
    let place = |at: usize| (number, line[..skipped + at].chars().count() + 1);
    if let Some(split) = split_name(rest) {
        let (at, sign) = split.sign;
        let ascii = split.name.is_ascii();
        if sign == "：" && !ascii && rest.contains(": ") {
            return None;
        }
        let (line, column) = place(at + if sign == "：" { 0 } else { 1 });
        let cause = Cause::Name(split.code, split.shown);
        let range = (start + skipped + at, start + skipped + at + sign.len());
        return Some(Guess { finding: Finding { line, column, cause }, ascii, range, right: ": " });
    }
    let (name, value) = rest.split_once(':')?;
    let is_field = is_name(name) && name.is_ascii() && name.starts_with(char::is_alphabetic);
    if !is_field || value.is_empty() || value.starts_with([' ', '/']) {
        return None;
    }
    let (line, column) = place(name.len());
    let cause = Cause::Reason(
        format!("「{name}:」の後に半角スペースがありません"),
        format!("there is no space after “{name}:”"),
    );
    let at = start + skipped + name.len();
    let range = (at, at + 1);
    Some(Guess { finding: Finding { line, column, cause }, ascii: false, range, right: ": " })
}

/// A value whose quotation mark is not closed on its line: it would be closed at its end.
fn quote_guess(line: &str, number: usize, start: usize) -> Option<Guess> {
    let (open, mark) = unclosed(line)?;
    let rest = &line[open..];
    // Within braces the value ends at the next sign of theirs.
    let braces = line[..open].contains(['{', '[']);
    let end = match rest.find([',', '}', ']']) {
        Some(end) if braces => end,
        _ => rest.trim_end().len(),
    };
    let finding = Finding {
        line: number,
        column: line[..open].chars().count() + 1,
        cause: reasons::unclosed_quote(mark),
    };
    let right = if mark == '"' { "\"" } else { "'" };
    Some(Guess { finding, ascii: false, range: (start + open + end, start + open + end), right })
}

/// The byte of a quotation mark that opens a value and is not closed on the line.
fn unclosed(line: &str) -> Option<(usize, char)> {
    let mut open: Option<(usize, char)> = None;
    let mut begins = true;
    let mut characters = line.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        match open {
            Some((_, '"')) if c == '\\' => {
                characters.next();
            }
            Some((_, '\''))
                if c == '\'' && characters.peek().is_some_and(|next| next.1 == '\'') =>
            {
                characters.next();
            }
            Some((_, mark)) if c == mark => open = None,
            Some(_) => {}
            None if begins && (c == '"' || c == '\'') => open = Some((at, c)),
            None if c == '#' && begins => return None,
            None => {}
        }
        begins = match c {
            ' ' => begins || line[..at].ends_with([':', '-', ',']),
            '{' | '[' => true,
            _ => false,
        };
    }
    open
}
