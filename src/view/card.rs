//! The card of the site or of one of its documents: which words stand on it.

use super::words;
use crate::card::{Card, Font};
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::model::Site;
use crate::model::document::Document;
use crate::record::Text;
use crate::source::{Address, FilePath, Part, Place, Step};

pub fn draw(site: &Site, document: Option<&Document>, lang: Lang) -> Card {
    let text = |text: &Text| words::of(text, lang).text;
    let Some(Document { record, .. }) = document else {
        return Card {
            labels: Vec::new(),
            title: text(&site.record.name),
            foot: text(&site.record.publisher),
        };
    };
    let kind = words::document_label(record.kind, record.notice, lang);
    let draft = record.status.and_then(|status| words::draft_status(status, lang));
    Card {
        labels: std::iter::once(kind.to_owned()).chain(draft).collect(),
        title: text(&record.title),
        foot: text(&site.record.name),
    }
}

/// Names the characters of titles and of the site's name that the font does not have.
pub fn check(site: &Site, font: &Font) -> Vec<Diagnostic> {
    let record = &site.record;
    let own = [("name", &record.name), ("publisher", &record.publisher)]
        .map(|(key, text)| (FilePath::new("data/site.yml"), key, text));
    let titles = site.documents.iter().map(|document| {
        let file = FilePath::new(&format!("data/{}/document.yml", document.id));
        (file, "title", &document.record.title)
    });
    let mut found = Vec::new();
    for (file, key, text) in own.into_iter().chain(titles) {
        for lang in Lang::ALL {
            let Some(shown) = text.only(lang) else { continue };
            let missing: String = font.missing(shown).into_iter().collect();
            // A name that is the same in both languages is written once.
            let same = lang == Lang::En && text.only(Lang::Ja) == Some(shown);
            if missing.is_empty() || same {
                continue;
            }
            let path = vec![Step::Key(key.into()), Step::Key(lang.code().into())];
            let place = Place::Key { inside: None, path, part: Part::Value };
            let at = Address { file: file.clone(), place };
            found.push(diag::CARD_CHARACTER.at(at).with("characters", missing));
        }
    }
    found
}
