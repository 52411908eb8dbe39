//! The parser's own messages, put into words.

use super::syntax::{Cause, Finding};

/// Where and why the parser gave up.
pub struct Failure {
    pub line: usize,
    pub column: usize,
    /// What it says, without places.
    problem: String,
    /// What it was reading, and where that began.
    context: Option<(String, usize, usize)>,
}

impl Failure {
    pub fn new(text: &str, error: &serde_yaml::Error) -> Failure {
        let message = error.to_string();
        let (first, second) = match message.split_once(", while ") {
            Some((first, second)) => (first, Some(second)),
            None => (message.as_str(), None),
        };
        let context = second.map(|second| {
            let (what, place) = split_place(second);
            let (line, column) = place.unwrap_or((1, 1));
            (what.to_owned(), line, column)
        });
        let (problem, _) = split_place(first);
        let (problem, position) = match problem.rsplit_once(" at position ") {
            Some((problem, position)) => (problem, position.parse::<usize>().ok()),
            None => (problem, None),
        };
        // Before it stands the path, whose names could be taken for words of the message.
        let problem = problem.find("invalid type: ").map_or(problem, |at| &problem[at..]);
        let location = error.location();
        let mut line = location.as_ref().map_or(1, |location| location.line().max(1));
        let mut column = location.as_ref().map_or(1, |location| location.column().max(1));
        // The reader of bytes knows no lines.
        if let Some(before) = position.and_then(|position| text.get(..position)) {
            line = before.matches('\n').count() + 1;
            column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        }
        Failure { line, column, problem: problem.to_owned(), context }
    }

    /// The finding where no likelier cause was found.
    pub fn finding(&self, text: &str) -> Finding {
        let line_text = text.lines().nth(self.line - 1).unwrap_or_default();
        if self.says(&SIGNS_OF_YAML)
            && let Some((column, sign)) = sign_before(line_text, self.column)
        {
            let cause = Cause::Reason(
                format!(
                    "値が記号「{sign}」で始まっています。値の全体を引用符 \"…\" で囲んでください"
                ),
                format!("a value begins with “{sign}”; put all of it in quotation marks"),
            );
            return Finding { line: self.line, column, cause };
        }
        if self.problem.contains("more than one document")
            && let Some(line) = second_document(text)
        {
            return Finding { line, column: 1, cause: self.reason() };
        }
        match &self.context {
            Some((what, line, column)) if what.starts_with("scanning a quoted scalar") => {
                let mark = text
                    .lines()
                    .nth(line - 1)
                    .and_then(|text| text.chars().nth(column - 1))
                    .unwrap_or('"');
                let cause = match self.problem.contains("end of stream") {
                    true => unclosed_quote(mark),
                    false => self.reason(),
                };
                let (line, column) = match self.problem.contains("escape") {
                    true => (self.line, self.column),
                    false => (*line, *column),
                };
                Finding { line, column, cause }
            }
            // The mistake is where the name or the bracket stands, not behind it.
            Some((what, line, column))
                if what.starts_with("scanning a simple key")
                    || what.starts_with("parsing a flow") && *line < self.line =>
            {
                Finding { line: *line, column: *column, cause: self.reason() }
            }
            _ => Finding { line: self.line, column: self.column, cause: self.reason() },
        }
    }

    fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|words| self.problem.contains(words))
    }

    fn reason(&self) -> Cause {
        let known = REASONS.iter().find(|(words, _)| self.problem.contains(words));
        let ja = match known {
            Some((_, ja)) => (*ja).to_owned(),
            None => format!("書き方に誤りがあります［{}］", self.problem),
        };
        Cause::Reason(ja, self.problem.clone())
    }
}

pub fn unclosed_quote(mark: char) -> Cause {
    Cause::Reason(
        format!("引用符「{mark}」が閉じられていません"),
        format!("the quotation mark “{mark}” is not closed"),
    )
}

/// `what at line 3 column 5` → `what`, (3, 5).
fn split_place(message: &str) -> (&str, Option<(usize, usize)>) {
    let Some((what, place)) = message.split_once(" at line ") else {
        return (message, None);
    };
    let numbers = place.split_once(" column ").and_then(|(line, column)| {
        Some((line.parse::<usize>().ok()?.max(1), column.parse::<usize>().ok()?.max(1)))
    });
    (what, numbers)
}

/// The last value at or before a column that begins with a sign of YAML.
fn sign_before(line: &str, column: usize) -> Option<(usize, char)> {
    let mut found = None;
    let mut before = String::new();
    for (index, c) in line.chars().enumerate().take(column) {
        let begins = before.trim().is_empty()
            || before.ends_with(['{', '['])
            || [": ", "- ", ", "].iter().any(|end| before.ends_with(end));
        if begins && "*&@`%!".contains(c) {
            found = Some((index + 1, c));
        }
        before.push(c);
    }
    found
}

/// The line of the `---` that begins a second document.
fn second_document(text: &str) -> Option<usize> {
    let mut begun = false;
    for (index, line) in text.lines().enumerate() {
        if line == "---" || line.starts_with("--- ") {
            if begun {
                return Some(index + 1);
            }
            begun = true;
        }
        begun |= !line.trim().is_empty() && !line.starts_with('#');
    }
    None
}

/// What the parser says where a value begins with one of its signs.
const SIGNS_OF_YAML: [&str; 12] = [
    "alphabetic or numeric character",
    "cannot start any token",
    "unknown anchor",
    "undefined alias",
    "duplicate anchor",
    "tag",
    "directive",
    "version number",
    "URI escaped octet",
    "expected '!'",
    "whitespace or line break",
    "expected '>'",
];

/// The parser's messages in Japanese; the first that fits is taken.
const REASONS: [(&str, &str); 32] = [
    ("mapping values are not allowed", "値の中に「: 」があるか、上の行と字下げがそろっていません"),
    ("mapping keys are not allowed", "「? 」はここには書けません"),
    (
        "block sequence entries are not allowed",
        "「- 」のリストはここから始められません。改行して次の行から書いてください",
    ),
    (
        "did not find expected key",
        "上の行と字下げがそろっていないか、引用符の後に文字が続いています",
    ),
    (
        "did not find expected ',' or ']'",
        "かっこ「[」が閉じられていないか、半角のコンマ「, 」がありません",
    ),
    (
        "did not find expected ',' or '}'",
        "かっこ「{」が閉じられていないか、半角のコンマ「, 」がありません",
    ),
    (
        "did not find expected '-' indicator",
        "リストの項目が「- 」で始まっていないか、字下げがそろっていないか、引用符の後に文字が続いています",
    ),
    (
        "did not find expected node content",
        "値があるはずの所に値がありません。かっことコンマを確かめてください",
    ),
    (
        "could not find expected ':'",
        "項目の名前の後に、半角のコロンと半角スペース「: 」がありません",
    ),
    ("found unexpected ':'", "かっこの中の値に「:」があります"),
    ("unexpected document indicator", "引用符やかっこが、「---」の行までに閉じられていません"),
    ("unexpected end of stream", "引用符かかっこが閉じられていません"),
    ("EOF while parsing", "何も書かれていません"),
    ("cannot start any token", "値の最初に使えない文字があります"),
    ("a tab character", "字下げにタブが使われています"),
    ("unknown anchor", "値が「*」で始まっています。引用符で囲んでください"),
    ("undefined alias", "値が「*」で始まっています。引用符で囲んでください"),
    ("duplicate anchor", "「&」で付けた名前が2回使われています"),
    ("!tag", "値が「!」で始まっています。引用符で囲んでください"),
    ("tag", "値が「!」で始まっています。引用符で囲んでください"),
    ("directive", "「%」で始まる行は書けません"),
    ("more than one document", "1つのファイルに「---」で区切った2つ目の文書があります"),
    ("<document start>", "本体が終わった後に、余分な文字か字下げの違う行があります"),
    ("recursion limit", "入れ子が深すぎます"),
    ("repetition limit", "「*」による繰り返しが多すぎます"),
    ("for merging", "「<<」という項目は使えません"),
    ("merge", "「<<」という項目は使えません"),
    ("control characters", "目に見えない制御文字が入っています"),
    ("unknown escape character", "\"…\" の中では「\\」を書けません。'…' で囲んでください"),
    ("comment or line break", "「|」や「>」の後に文字があります。改行して次の行から書いてください"),
    (
        "expected a text or a number",
        "項目の名前に「[」や「{」は使えません。値なら引用符で囲んでください",
    ),
    ("invalid type", "ここには書けない種類の値です"),
];
