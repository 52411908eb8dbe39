//! A survey.

use serde::Serialize;

use crate::page::Fact;

#[derive(Clone, Debug, Serialize)]
pub struct Survey {
    pub facts: Vec<Fact>,
}
