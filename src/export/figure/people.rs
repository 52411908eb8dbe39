//! A roster: one row for each affiliation of each person. Names stand in it as long as the page
//! shows them.

use super::{Table, both};
use crate::record::figure::people::{People, Person};
use crate::time::Date;

const HEADER: [&str; 10] = [
    "person",
    "name_ja",
    "name_en",
    "reading",
    "role_ja",
    "role_en",
    "sector_ja",
    "sector_en",
    "affiliation_ja",
    "affiliation_en",
];

pub fn table(people: &People, today: Date) -> Table {
    let names = people.shows_names(today);
    // Without names, of some nothing is left.
    let told = |person: &&Person| names || person.role.is_some() || !person.affiliations.is_empty();
    let rows = people.people.iter().filter(told).zip(1..);
    Table {
        header: HEADER.to_vec(),
        rows: rows.flat_map(|(person, number): (_, usize)| lines(person, number, names)).collect(),
    }
}

fn lines(person: &Person, number: usize, names: bool) -> Vec<Vec<String>> {
    let name = person.name.as_ref().filter(|_| names);
    let reading = person.reading.as_deref().filter(|_| names).unwrap_or_default();
    let mut start = vec![number.to_string()];
    start.extend(both(name));
    start.push(reading.to_owned());
    start.extend(both(person.role.as_ref()));
    start.extend(both(person.sector.as_ref()));
    let affiliations = person.affiliations.iter().map(Some);
    let none = person.affiliations.is_empty().then_some(None);
    affiliations.chain(none).map(|text| [start.clone(), both(text).to_vec()].concat()).collect()
}
