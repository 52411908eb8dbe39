//! `words.yml`: the words of the interface, so that templates hold none (but for the
//! page that answers wrong addresses in both languages).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Files, InterfaceWords, ThemeFile};
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::yaml::{self, At};

const FILE: &str = "words.yml";

/// Reads the words. A site's `words.yml` replaces single words; the default's stand for the rest. A word that the
/// default does not have is for a template of the site's own.
pub fn read(files: &Files, theme: &str, log: &mut Vec<Diagnostic>) -> InterfaceWords {
    let mut words = Lang::ALL.map(|_| BTreeMap::new());
    let default = super::default_text(FILE).unwrap_or_default();
    take(&ThemeFile::default(FILE, default.as_bytes()), theme, &mut words, log, |_, _| None);
    if let Some(own) = files.get(FILE).filter(|file| file.is_own()) {
        let known: Vec<String> = words[0].keys().cloned().collect();
        take(own, theme, &mut words, log, |key, at| {
            let is_known = known.iter().any(|word| word.as_str() == &**key) || is_used(files, key);
            let found = || {
                diag::UNKNOWN_WORD
                    .at(at.address_of_key())
                    .with("key", key)
                    .with("known", known.join(", "))
                    .nearest(key, known.iter().map(String::as_str))
            };
            (!is_known).then(found)
        });
    }
    words
}

/// Puts the words of a file over those that are there; `wrong` judges each key.
fn take(
    file: &ThemeFile,
    theme: &str,
    words: &mut InterfaceWords,
    log: &mut Vec<Diagnostic>,
    wrong: impl Fn(&Arc<str>, &At) -> Option<Diagnostic>,
) {
    let Some(text) = file.text() else { return };
    let checked = yaml::read(&file.path, text, None);
    log.extend(checked.diagnostics);
    let Some(node) = checked.value else { return };
    for (key, value) in At::root(&node, &file.path, None).entries(log) {
        if let Some(found) = wrong(key, &value) {
            log.push(found);
            continue;
        }
        let Some(mut fields) = value.fields(log) else {
            continue;
        };
        for (lang, words) in Lang::ALL.into_iter().zip(words.iter_mut()) {
            match fields.take(lang.code()).and_then(|at| at.text(log)) {
                Some(text) => {
                    words.insert(key.to_string(), text.to_owned());
                }
                None => log.push(
                    diag::WORDS_ERROR
                        .at(value.address_of_key())
                        .with("key", key)
                        .with("theme", theme)
                        .words(
                            "lang",
                            lang.pick("日本語", "英語"),
                            lang.pick("Japanese", "English"),
                        )
                        .with("slot", lang.code()),
                ),
            }
        }
        fields.end(log);
    }
}

/// Whether a template of the site's own asks for the word.
fn is_used(files: &Files, key: &str) -> bool {
    let asks = |text: &str| {
        let name = format!("words.{key}");
        text.match_indices(&name).any(|(at, _)| {
            let next = text[at + name.len()..].chars().next();
            next.is_none_or(|c| !c.is_alphanumeric() && c != '_')
        })
    };
    let mut templates = files.iter().filter(|(name, _)| name.starts_with("templates/"));
    templates.any(|(_, file)| file.text().is_some_and(asks))
}
