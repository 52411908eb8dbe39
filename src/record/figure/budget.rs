//! A budget: the amount, what it is compared with, and what it is made of.

use std::sync::Arc;

use super::super::{
    Text, Written, flag, needed_point, needed_text, number, optional_number, optional_text, plain,
    records, written_id,
};
use super::named;
use crate::diag;
use crate::number::{Number, Unit};
use crate::source::Address;
use crate::time::When;
use crate::yaml::{At, Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Budget {
    pub unit: Unit,
    pub amount: Appropriation,
    /// The first gives the difference.
    pub compare: Vec<Appropriation>,
    pub items: Vec<Item>,
    /// The amounts above others are their sums, rounded to the digits that are written.
    pub rounded: bool,
}

/// An amount in one budget of one year.
#[derive(Clone, PartialEq, Debug)]
pub struct Appropriation {
    pub year: When,
    pub stage: Stage,
    pub amount: Result<Number, Absence>,
    pub at: Address,
}

/// Which budget of the year it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Initial,
    InitialDraft,
    Supplementary,
    EstimateDecision,
}

/// Why there is no amount. Never the same as zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Absence {
    None,
    NotPublished,
    Unknown,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    pub id: Option<Written<Arc<str>>>,
    pub number: Option<Arc<str>>,
    pub name: Text,
    /// `None`: the source gives none.
    pub amount: Option<Number>,
    /// In the budget that the whole is compared with first.
    pub previous: Option<Number>,
    pub text: Option<Text>,
    pub note: Option<Text>,
    pub items: Vec<Item>,
    /// There are others below it that the source does not list.
    pub open_ended: bool,
    /// 再掲: it stands in the list a second time and is not counted.
    pub repeat_of: Option<Written<Arc<str>>>,
    pub at: Address,
}

const UNITS: [(&str, &str); 6] = [
    ("円", "円"),
    ("千円", "千円"),
    ("万円", "万円"),
    ("百万円", "百万円"),
    ("億円", "億円"),
    ("兆円", "兆円"),
];
const STAGES: &[(&str, Stage)] = &[
    ("initial", Stage::Initial),
    ("initial-draft", Stage::InitialDraft),
    ("supplementary", Stage::Supplementary),
    ("estimate-decision", Stage::EstimateDecision),
];
const ABSENCES: &[(&str, Absence)] = &[
    ("none", Absence::None),
    ("not-published", Absence::NotPublished),
    ("unknown", Absence::Unknown),
];

impl Stage {
    /// As it is written in data.
    pub fn word(self) -> &'static str {
        STAGES.iter().find(|(_, stage)| *stage == self).map_or("", |(word, _)| word)
    }
}

impl Absence {
    pub fn word(self) -> &'static str {
        ABSENCES.iter().find(|(_, absence)| *absence == self).map_or("", |(word, _)| word)
    }
}

impl Budget {
    /// The ids of its items.
    pub fn anchors(&self) -> Vec<String> {
        let items = self.all_items().into_iter();
        items.filter_map(|(_, item)| Some(item.id.as_ref()?.value.to_string())).collect()
    }

    pub fn has_unknown(&self) -> bool {
        let amounts = self.compare.iter().chain([&self.amount]);
        amounts.into_iter().any(|compared| compared.amount == Err(Absence::Unknown))
    }

    /// The items with how deep they stand, in the order of reading.
    pub fn all_items(&self) -> Vec<(usize, &Item)> {
        fn walk<'a>(items: &'a [Item], depth: usize, found: &mut Vec<(usize, &'a Item)>) {
            for item in items {
                found.push((depth, item));
                walk(&item.items, depth + 1, found);
            }
        }
        let mut found = Vec::new();
        walk(&self.items, 0, &mut found);
        found
    }
}

/// What items add up to, those that are listed again left out. `None` where one has no amount.
pub fn sum(items: &[Item]) -> Option<Number> {
    let counted = items.iter().filter(|item| item.repeat_of.is_none());
    counted.map(|item| item.amount).try_fold(Number::from(0), |sum, amount| sum.plus(amount?))
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Budget> {
    let unit = fields.need("unit", log).and_then(|at| at.choice(&UNITS, log));
    let amount = fields.need("amount", log).and_then(|at| appropriation(&at, log));
    let compare = records(fields, "compare", appropriation, log);
    let items = records(fields, "items", item, log);
    let rounded = flag(fields, "rounded", log);
    Some(Budget { unit: Unit::known(unit?)?, amount: amount?, compare, items, rounded })
}

fn appropriation(at: &At, log: &mut Log) -> Option<Appropriation> {
    let mut fields = at.fields(log)?;
    let year = needed_point(&mut fields, "fiscal_year", log);
    let stage = fields.need("type", log).and_then(|at| at.choice(STAGES, log));
    let place = fields.address_of("amount");
    let written = fields.take_even_null("amount");
    let reason = fields.take("reason").map(|at| (at.address(), at.choice(ABSENCES, log)));
    fields.end(log);
    let amount = match (written, reason) {
        (Some(written), reason) if !written.is_null() => {
            if let Some((place, _)) = reason {
                log.push(diag::REASON_WITH_VALUE.at(place));
            }
            number(&written, log).map(Ok)
        }
        (_, Some((_, reason))) => reason.map(Err),
        (Some(_), None) => {
            let known: Vec<&str> = ABSENCES.iter().map(|(word, _)| *word).collect();
            log.push(diag::VALUE_WITHOUT_REASON.at(place).with("known", known.join(", ")));
            None
        }
        (None, None) => {
            log.push(diag::MISSING_KEY.at(at.address()).with("key", "amount"));
            None
        }
    };
    Some(Appropriation { year: year?, stage: stage?, amount: amount?, at: at.address() })
}

fn item(at: &At, log: &mut Log) -> Option<Item> {
    let mut fields = at.fields(log)?;
    let item = Item {
        id: named::id(&mut fields, log),
        number: plain(&mut fields, "number", log),
        name: needed_text(&mut fields, "name", log),
        amount: optional_number(&mut fields, "amount", log),
        previous: optional_number(&mut fields, "previous", log),
        text: optional_text(&mut fields, "text", log),
        note: optional_text(&mut fields, "note", log),
        items: records(&mut fields, "items", item, log),
        open_ended: flag(&mut fields, "open_ended", log),
        repeat_of: written_id(fields.take("repeat_of"), |id| id, log),
        at: at.address(),
    };
    fields.end(log);
    Some(item)
}
