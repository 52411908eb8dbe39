//! A chapter: the Markdown of one page.

use super::{Of, body};
use crate::lang::Shown;
use crate::model::document::Chapter;
use crate::page::{Page, Words};

pub fn chapter(of: &Of, chapter: &Chapter) -> Page {
    let title = of.document.title_of(chapter, of.lang());
    let heading = Words::shown(Shown { lang: title.lang, value: &*title.value }, of.lang());
    let mut page = of.frame(heading);
    let strategy = of.document.strategy_of(&chapter.id);
    page.shoulder = strategy.and_then(|strategy| of.view.maybe(&strategy.number));
    body::fill(of, chapter, &mut page);
    page
}
