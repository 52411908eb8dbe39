//! `words.yml`: the words of the interface, so that templates hold none (but for the
//! page that answers wrong addresses in both languages).

use std::collections::BTreeMap;

use super::{Files, InterfaceWords};
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::source::Address;
use crate::yaml::{self, At};

/// Reads the words. A site's `words.yml` replaces single words; the default's stand for the rest.
pub fn read(files: &Files, theme: &str, log: &mut Vec<Diagnostic>) -> InterfaceWords {
    let mut words = Lang::ALL.map(|_| BTreeMap::new());
    let default = super::DEFAULT.get_file("words.yml").and_then(|file| file.contents_utf8());
    let own = files.get("words.yml");
    let texts = [default.zip(own), own.and_then(|file| Some((file.text()?, file)))];
    for (text, file) in texts.into_iter().flatten() {
        let checked = yaml::read(&file.path, text, None);
        log.extend(checked.diagnostics);
        let Some(node) = checked.value else { continue };
        for (key, value) in At::root(&node, &file.path, None).entries(log) {
            let Some(mut fields) = value.fields(log) else {
                continue;
            };
            for (lang, words) in Lang::ALL.into_iter().zip(&mut words) {
                match fields.take(lang.code()).and_then(|at| at.text(log)) {
                    Some(text) => {
                        words.insert(key.to_string(), text.to_owned());
                    }
                    None => log.push(
                        diag::WORDS_ERROR
                            .at(Address::file(&file.path))
                            .with("key", key)
                            .with("theme", theme),
                    ),
                }
            }
            fields.end(log);
        }
    }
    words
}
