//! Keywords of a strategy or a chapter; those of the whole site lead to their pages.

use super::super::{Of, View};
use crate::model::document::Chapter;
use crate::model::route::{Route, SitePage};
use crate::page::{KeywordLink, Keywords};
use crate::record::id::KeywordId;
use crate::record::keyword::Keyword;
use crate::record::plan::Strategy;

pub fn of_strategy(of: &Of, strategy: &Strategy) -> Keywords {
    let keywords = strategy.keywords.iter().filter_map(|keyword| match keyword {
        Keyword::Shared(written) => shared(of.view, &written.value),
        Keyword::Own(words) => Some(KeywordLink { words: of.view.words(words), url: None }),
    });
    Keywords { keywords: keywords.collect() }
}

/// Those that the chapter's own files name.
pub fn of_chapter(of: &Of, chapter: &Chapter) -> Option<Keywords> {
    let mut ids: Vec<&KeywordId> = Vec::new();
    for written in chapter.keywords() {
        if !ids.contains(&&written.value) {
            ids.push(&written.value);
        }
    }
    let keywords: Vec<KeywordLink> = ids.into_iter().filter_map(|id| shared(of.view, id)).collect();
    (!keywords.is_empty()).then_some(Keywords { keywords })
}

/// `None`: there is no such keyword, and that is reported.
fn shared(view: &View, id: &KeywordId) -> Option<KeywordLink> {
    let keyword = view.site.keyword(id)?;
    let page = Route::Site(view.lang, SitePage::Keyword(id.clone()));
    Some(KeywordLink { words: view.words(&keyword.name), url: Some(view.link(&page)) })
}
