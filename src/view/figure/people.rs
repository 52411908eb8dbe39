//! A roster: names while they may be shown, else only roles and affiliations.

use super::super::{Of, figure_words as words, words as site_words};
use crate::page::Words;
use crate::page::drawn;
use crate::record::figure::people::{Order, People, Person};

/// What a column says of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Name,
    Affiliations,
    Role,
    Sector,
    /// Where nobody's name is shown, and some have no role and others no affiliation.
    RoleAndAffiliations,
}

pub fn draw(of: &Of, people: &People) -> drawn::People {
    let names = people.shows_names(of.view.site.as_of);
    // Without names, of some nothing is left.
    let told = |person: &&Person| person.role.is_some() || !person.affiliations.is_empty();
    let shown: Vec<&Person> = people.people.iter().filter(|one| names || told(one)).collect();
    let columns = columns(&shown, names);
    let rows = shown.iter().map(|person| {
        let cells = columns.iter().map(|column| drawn::PersonCell {
            under: words::person(*column, of.lang()),
            values: values(of, person, *column),
        });
        drawn::Person { cells: cells.collect() }
    });
    drawn::People {
        remark: remark(of, people),
        columns: columns.iter().map(|column| words::person(*column, of.lang())).collect(),
        people: rows.collect(),
    }
}

/// The columns that anybody fills. The first names the row, so everybody fills it.
fn columns(people: &[&Person], names: bool) -> Vec<Column> {
    let affiliated = |person: &&Person| !person.affiliations.is_empty();
    let in_role = |person: &&Person| person.role.is_some();
    let mut columns = match names {
        true => vec![Column::Name, Column::Affiliations, Column::Role],
        false if people.iter().all(affiliated) => vec![Column::Affiliations, Column::Role],
        false if people.iter().all(in_role) => vec![Column::Role, Column::Affiliations],
        false => vec![Column::RoleAndAffiliations],
    };
    columns.push(Column::Sector);
    columns.retain(|column| match column {
        Column::Name | Column::RoleAndAffiliations => true,
        Column::Affiliations => people.iter().any(affiliated),
        Column::Role => people.iter().any(in_role),
        Column::Sector => people.iter().any(|person| person.sector.is_some()),
    });
    columns
}

fn values(of: &Of, person: &Person, column: Column) -> Vec<Words> {
    let one = |text| of.view.maybe(text).into_iter().collect::<Vec<Words>>();
    let affiliations = person.affiliations.iter().map(|text| of.view.words(text));
    match column {
        Column::Name => one(&person.name),
        Column::Role => one(&person.role),
        Column::Sector => one(&person.sector),
        Column::Affiliations => affiliations.collect(),
        Column::RoleAndAffiliations => one(&person.role).into_iter().chain(affiliations).collect(),
    }
}

/// 12人、敬称略、氏名の五十音順.
fn remark(of: &Of, people: &People) -> String {
    let lang = of.lang();
    let names = people.shows_names(of.view.site.as_of);
    let count = u32::try_from(people.people.len()).unwrap_or(u32::MAX);
    let mut parts = vec![site_words::people(count, lang)];
    if names && people.no_honorifics {
        parts.push(words::no_honorifics(lang).to_owned());
    }
    if names && people.order == Order::Reading {
        parts.push(words::by_reading(lang).to_owned());
    }
    parts.join(lang.pick("、", ", "))
}
