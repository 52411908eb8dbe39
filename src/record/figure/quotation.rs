//! Somebody's words, or a goal in a catchword.

use std::sync::Arc;

use super::super::{Text, date, needed_text, optional_text, url};
use crate::time::WrittenDate;
use crate::yaml::{Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Quotation {
    pub form: Form,
    /// Without the outer quotation marks.
    pub text: Text,
    pub by: Option<Text>,
    pub on: Option<WrittenDate>,
    pub url: Option<Arc<str>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Speech,
    Slogan,
}

const FORMS: &[(&str, Form)] = &[("speech", Form::Speech), ("slogan", Form::Slogan)];

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Quotation> {
    Some(Quotation {
        form: fields.take("form").and_then(|at| at.choice(FORMS, log)).unwrap_or(Form::Speech),
        text: needed_text(fields, "text", log),
        by: optional_text(fields, "by", log),
        on: fields.take("on").and_then(|at| date(&at, log)),
        url: url(fields, "url", log),
    })
}
