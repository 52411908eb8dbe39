//! A roster: who, in which role, from where. Names of people are published for a time, and can be
//! left out by one switch.

use std::sync::Arc;

use super::parts;
use crate::diag;
use crate::kana;
use crate::record::{Text, flag_of, optional_text, point, reading, texts};
use crate::source::Address;
use crate::time::{Date, When};
use crate::yaml::{At, Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct People {
    pub names: Names,
    pub order: Order,
    /// 敬称略.
    pub no_honorifics: bool,
    /// The last day on which names are shown.
    pub publish_until: Option<When>,
    /// In the order in which they are shown.
    pub people: Vec<Person>,
    at: Address,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Names {
    Shown,
    RolesOnly,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    Reading,
    Written,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Person {
    pub name: Option<Text>,
    /// In kana; nothing derives it from a name.
    pub reading: Option<Arc<str>>,
    pub role: Option<Text>,
    pub sector: Option<Text>,
    pub affiliations: Vec<Text>,
}

impl People {
    /// Whether names are shown on a day.
    pub fn shows_names(&self, today: Date) -> bool {
        self.names == Names::Shown && !self.is_over(today)
    }

    /// How many names of people the figure publishes on a day.
    pub fn names(&self, today: Date) -> usize {
        match self.shows_names(today) {
            true => self.people.iter().filter(|person| person.name.is_some()).count(),
            false => 0,
        }
    }

    /// Where it says until when names are published, if that day is over and names are still there.
    pub fn outdated(&self, today: Date) -> Option<(When, &Address)> {
        let until = self.publish_until.filter(|_| self.is_over(today))?;
        let named = self.people.iter().any(|person| person.name.is_some());
        named.then_some((until, &self.at))
    }

    fn is_over(&self, today: Date) -> bool {
        self.publish_until.is_some_and(|until| until.last_day() < today)
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<People> {
    let names = [("shown", Names::Shown), ("roles-only", Names::RolesOnly)];
    let names = fields.need("names", log).and_then(|at| at.choice(&names, log));
    let orders = [("reading", Order::Reading), ("written", Order::Written)];
    let order = fields.take("order").and_then(|at| at.choice(&orders, log));
    let order = order.unwrap_or(Order::Written);
    let no_honorifics = flag_of(fields, "honorifics", "omitted", log);
    let until = fields.take("publish_until");
    let at = until.as_ref().map_or_else(|| fields.address(), |at| at.address());
    let publish_until = until.and_then(|at| point(&at, log));
    let named = names.unwrap_or(Names::Shown);
    let mut people = parts::filled(fields, "people", |at, log| person(at, named, order, log), log);
    if order == Order::Reading {
        people.sort_by_key(|person| {
            let key = person.reading.as_deref().map(kana::key);
            (key.is_none(), key)
        });
    }
    Some(People { names: names?, order, no_honorifics, publish_until, people, at })
}

fn person(at: &At, names: Names, order: Order, log: &mut Log) -> Option<Person> {
    let mut fields = at.fields(log)?;
    let name = optional_text(&mut fields, "name", log);
    let written = fields.take("reading").is_some();
    let person = Person {
        name,
        reading: reading(&mut fields, log),
        role: optional_text(&mut fields, "role", log),
        sector: optional_text(&mut fields, "sector", log),
        affiliations: texts(&mut fields, "affiliations", log),
    };
    fields.end(log);
    let missing = |key| diag::MISSING_KEY.at(at.address()).with("key", key);
    if names == Names::Shown && person.name.is_none() {
        log.push(missing("name"));
    }
    if names == Names::Shown && order == Order::Reading && !written {
        log.push(missing("reading"));
    }
    if names == Names::RolesOnly && person.role.is_none() && person.affiliations.is_empty() {
        log.push(missing("role"));
    }
    Some(person)
}
