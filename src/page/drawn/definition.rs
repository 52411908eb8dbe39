//! A definition.

use serde::Serialize;

use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Definition {
    pub name: Option<Words>,
    pub text: Words,
}
