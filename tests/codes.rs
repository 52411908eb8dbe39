//! The table of codes against the cases: every mistake that Shirube reports is shown by one,
//! in words that are complete.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use shirube::diag::CODES;

/// The lines of all `diagnostics` fences of `tests/cases/*.md`.
fn expected() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder).expect("tests/cases") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable case");
        let mut fence: Option<(String, bool)> = None;
        for line in text.lines() {
            match &fence {
                Some((close, _)) if line == close => fence = None,
                Some((_, true)) => lines.push(line.to_owned()),
                Some((_, false)) => {}
                None if line.starts_with("```") => {
                    let info = line.trim_start_matches('`');
                    let close = "`".repeat(line.len() - info.len());
                    fence = Some((close, info == "diagnostics"));
                }
                None => {}
            }
        }
    }
    lines
}

/// The first `{name}` in a text: letters, digits, `_` and `-`, as in the table's templates.
fn placeholder(text: &str) -> Option<&str> {
    text.match_indices('{').find_map(|(start, _)| {
        let end = start + text[start..].find('}')?;
        let name = &text[start + 1..end];
        let is_word =
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
        is_word.then_some(&text[start..=end])
    })
}

/// All of them, without repetition.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some(name) = placeholder(rest) {
        found.insert(name);
        let end = rest.find(name).map_or(rest.len(), |start| start + name.len());
        rest = &rest[end..];
    }
    found
}

fn ends_a_sentence(text: &str) -> bool {
    text.ends_with(['。', '）'])
}

#[test]
fn every_code_has_a_case() {
    let lines = expected();
    let missing: Vec<&str> = CODES
        .iter()
        .map(|code| code.name)
        .filter(|name| {
            let (error, warning) = (format!("error {name} "), format!("warning {name} "));
            !lines.iter().any(|line| line.starts_with(&error) || line.starts_with(&warning))
        })
        .collect();
    assert!(missing.is_empty(), "no section of tests/cases shows {missing:?}");
}

#[test]
fn what_the_cases_show_is_filled_in_and_ends_as_a_sentence() {
    let lines = expected();
    let mut findings = 0;
    for (number, line) in lines.iter().enumerate() {
        assert_eq!(placeholder(line), None, "{line}");
        if line.starts_with("error ") || line.starts_with("warning ") {
            findings += 1;
            // A message may hold what the author typed, line ends and all; the help is last.
            let next = lines[number + 1..]
                .iter()
                .position(|line| line.starts_with("error ") || line.starts_with("warning "));
            let last = next.map_or(lines.len(), |next| number + 1 + next) - 1;
            let help = &lines[last];
            assert!(help.starts_with("  ") && ends_a_sentence(help), "{line}\n{help}");
        }
    }
    assert!(findings > CODES.len(), "only {findings} findings");
}

#[test]
fn names_are_unique_and_in_kebab_case() {
    let mut seen = BTreeSet::new();
    for code in CODES {
        let name = code.name;
        assert!(seen.insert(name), "{name} stands twice");
        assert!(
            name.split('-').all(|word| {
                word.starts_with(|c: char| c.is_ascii_lowercase())
                    && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            }),
            "{name} is not in kebab-case"
        );
    }
}

#[test]
fn words_are_complete_in_both_languages() {
    for code in CODES {
        let name = code.name;
        for words in [&code.message, &code.help] {
            for text in [words.ja, words.en] {
                assert!(!text.trim().is_empty(), "{name} lacks words");
                assert_eq!(text.trim(), text, "{name}");
            }
            let is_japanese =
                |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
            assert!(words.ja.contains(is_japanese), "{name}: {}", words.ja);
        }
        assert!(code.message.ja.ends_with('。'), "{name}: {}", code.message.ja);
        // A sentence that is itself an argument may stand last.
        let help = code.help.ja;
        let help = help
            .strip_suffix('}')
            .map_or(help, |open| open.rfind('{').map_or(help, |start| &help[..start]));
        assert!(ends_a_sentence(help), "{name}: {}", code.help.ja);
    }
}

#[test]
fn both_languages_name_the_same_things() {
    for code in CODES {
        assert_eq!(
            placeholders(code.message.ja),
            placeholders(code.message.en),
            "the messages of {}",
            code.name
        );
    }
}

#[test]
fn placeholders_are_told_from_braces() {
    for (text, found) in [
        ("「{id}」はありません", Some("{id}")),
        ("{#directions} を付けてください", None),
        ("{ja: …, en: …}", None),
        ("かっこ { } と", None),
        ("{{ page.title }} {known}", Some("{known}")),
    ] {
        assert_eq!(placeholder(text), found, "{text}");
    }
}
