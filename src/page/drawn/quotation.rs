//! Somebody's words, or a slogan.

use serde::Serialize;

use crate::page::{Time, Words};

#[derive(Clone, Debug, Serialize)]
pub struct Quotation {
    /// A goal in a catchword, not something said.
    pub slogan: bool,
    /// With its quotation marks.
    pub text: Words,
    pub by: Option<Words>,
    pub on: Option<Time>,
    pub url: Option<String>,
}
