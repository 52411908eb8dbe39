//! `data/DOC/consultations.yml`: when and how opinions were invited, and how many came.

use super::id::{ConsultationId, StrategyId};
use super::records;
use super::{Text, Written, forwards, needed_point, needed_text, texts, written_id};
use crate::diag;
use crate::source::Address;
use crate::time::When;
use crate::yaml::{At, Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct ConsultationRecord {
    pub id: Written<ConsultationId>,
    pub name: Text,
    pub from: When,
    pub to: When,
    pub methods: Vec<Text>,
    pub places: Vec<Text>,
    pub result: Option<ConsultationResult>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct ConsultationResult {
    /// People who sent opinions; not the number of opinions.
    pub submitters: Option<u32>,
    /// Opinions in all. [`read`] reports it when the items do not add up to it.
    pub total: u32,
    pub items: Vec<OpinionCount>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct OpinionCount {
    pub name: Text,
    pub count: u32,
    pub strategy: Option<Written<StrategyId>>,
}

pub fn read(at: &At, log: &mut Log) -> Option<Vec<ConsultationRecord>> {
    let mut fields = at.fields(log)?;
    let list = records(&mut fields, "consultations", consultation, log);
    fields.end(log);
    Some(list)
}

fn consultation(at: &At, log: &mut Log) -> Option<ConsultationRecord> {
    let mut fields = at.fields(log)?;
    let id = written_id(fields.need("id", log), ConsultationId, log);
    let name = needed_text(&mut fields, "name", log);
    let period = fields.need("period", log).and_then(|at| {
        let mut fields = at.fields(log)?;
        let from = needed_point(&mut fields, "from", log);
        let to = needed_point(&mut fields, "to", log);
        fields.end(log);
        let (from, to) = (from?, to?);
        forwards(from, to, &at, log);
        Some((from, to))
    });
    let methods = texts(&mut fields, "methods", log);
    let places = texts(&mut fields, "places", log);
    let result = fields.take("result").and_then(|at| result(&at, log));
    fields.end(log);
    let (from, to) = period?;
    Some(ConsultationRecord { id: id?, name, from, to, methods, places, result })
}

fn result(at: &At, log: &mut Log) -> Option<ConsultationResult> {
    let mut fields = at.fields(log)?;
    let submitters = count(&mut fields, "submitters", log);
    let total = match fields.need("total", log) {
        Some(at) => whole(&at, log).map(|total| (total, at.address())),
        None => None,
    };
    let errors = log.len();
    let items = records(&mut fields, "items", item, log);
    fields.end(log);
    let (total, place) = total?;
    if log.len() == errors && !items.is_empty() {
        check_sum(total, &items, place, log);
    }
    Some(ConsultationResult { submitters, total, items })
}

fn check_sum(total: u32, items: &[OpinionCount], place: Address, log: &mut Log) {
    let sum: u64 = items.iter().map(|item| u64::from(item.count)).sum();
    if sum != u64::from(total) {
        log.push(diag::SUM_MISMATCH.at(place).with("sum", sum).with("total", total));
    }
}

fn item(at: &At, log: &mut Log) -> Option<OpinionCount> {
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let count = fields.need("count", log).and_then(|at| whole(&at, log));
    let strategy = written_id(fields.take("strategy"), StrategyId, log);
    fields.end(log);
    Some(OpinionCount { name, count: count?, strategy })
}

fn count(fields: &mut Fields, key: &'static str, log: &mut Log) -> Option<u32> {
    fields.take(key).and_then(|at| whole(&at, log))
}

fn whole(at: &At, log: &mut Log) -> Option<u32> {
    let written = at.text(log)?;
    let number = written.parse().ok();
    if number.is_none() {
        log.push(diag::BAD_NUMBER.at(at.address()).with("value", written));
    }
    number
}
