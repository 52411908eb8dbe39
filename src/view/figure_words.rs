//! The words that the tool itself says in figures of the data, in both languages.

use super::figure::people::Column;
use crate::lang::Lang;
use crate::record::figure::matrix::State;

/// Why a cell of a table holds nothing.
pub fn state(state: State, lang: Lang) -> &'static str {
    match state {
        State::None => lang.pick("なし", "None"),
        State::NotApplicable => lang.pick("対象外", "Not applicable"),
        State::Unknown => unknown(lang),
        State::Missing => lang.pick("不足", "Missing"),
    }
}

/// What the original has and nobody can read there any more.
pub fn unknown(lang: Lang) -> &'static str {
    lang.pick("原典からは読み取れません", "Not recoverable from the source")
}

/// A row that was selected.
pub fn chosen(lang: Lang) -> &'static str {
    lang.pick("選定", "Selected")
}

/// A row that the others are compared with.
pub fn benchmark(lang: Lang) -> &'static str {
    lang.pick("比較の基準", "Reference")
}

/// The column of the city that the document is about.
pub fn own_column(lang: Lang) -> &'static str {
    lang.pick("自市", "Own city")
}

/// What is said beside a name: a column's unit.
pub fn in_brackets(text: &str, lang: Lang) -> String {
    lang.pick(format!("（{text}）"), format!("({text})"))
}

/// What the mark of a numbered note is called.
pub fn note(number: usize, lang: Lang) -> String {
    lang.pick(format!("図表の注{number}"), format!("Note {number} of the figure"))
}

/// After the last item of a list that is not complete.
pub fn and_others(lang: Lang) -> &'static str {
    lang.pick("など", "and others")
}

/// Where an item of a list of statuses has none.
pub fn no_status(lang: Lang) -> &'static str {
    lang.pick("記載なし", "Not stated")
}

/// The header of a roster's column.
pub fn person(column: Column, lang: Lang) -> &'static str {
    match column {
        Column::Name => lang.pick("氏名", "Name"),
        Column::Affiliations => lang.pick("所属など", "Affiliation"),
        Column::Role => lang.pick("役割", "Role"),
        Column::RoleAndAffiliations => lang.pick("役割と所属など", "Role and affiliation"),
        Column::Sector => lang.pick("分野", "Sector"),
    }
}

/// Names stand without 様 and 氏.
pub fn no_honorifics(lang: Lang) -> &'static str {
    lang.pick("敬称略", "honorifics omitted")
}

/// In what order names stand.
pub fn by_reading(lang: Lang) -> &'static str {
    lang.pick("氏名の五十音順", "in the order of the Japanese syllabary")
}
