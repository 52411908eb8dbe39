//! A sentence that defines something and stands in several places: written once, shown where a
//! text needs it.

use super::super::{Text, needed_text, optional_text};
use crate::yaml::{Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Definition {
    /// What is defined, where that is not the figure's title.
    pub name: Option<Text>,
    pub text: Text,
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Definition> {
    Some(Definition {
        name: optional_text(fields, "name", log),
        text: needed_text(fields, "text", log),
    })
}
