//! A roster.

use serde::Serialize;

use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct People {
    /// How many there are, that honorifics are left out, and in what order they stand.
    pub remark: String,
    /// The headers: of name (where names are shown), affiliation, role, sector; only those that
    /// anybody has.
    pub columns: Vec<&'static str>,
    pub people: Vec<Person>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Person {
    /// One for each column; the first names the row.
    pub cells: Vec<PersonCell>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PersonCell {
    /// The header above, for rows that are set as cards.
    pub under: &'static str,
    /// One text or several, or none.
    pub values: Vec<Words>,
}
