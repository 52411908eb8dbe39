//! Somebody's words between quotation marks, or a slogan.

use super::super::Of;
use crate::lang::Lang;
use crate::page::drawn;
use crate::record::figure::quotation::{Form, Quotation};

pub fn draw(of: &Of, quotation: &Quotation) -> drawn::Quotation {
    let mut text = of.view.words(&quotation.text);
    // The marks are those of the language that the words are in.
    text.text = match text.lang.unwrap_or(of.lang()) {
        Lang::Ja => format!("「{}」", text.text),
        Lang::En => format!("“{}”", text.text),
    };
    drawn::Quotation {
        slogan: quotation.form == Form::Slogan,
        text,
        by: of.view.maybe(&quotation.by),
        on: quotation.on.as_ref().map(|date| of.view.time(date)),
        url: quotation.url.as_ref().map(|url| url.to_string()),
    }
}
