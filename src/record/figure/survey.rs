//! A survey: when, how and whom somebody asked.

use super::super::{Text, date, meant, needed_text, number, optional_text, records, texts, unit};
use crate::number::{Meant, Number, Unit};
use crate::time::WrittenDate;
use crate::yaml::{At, Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Survey {
    pub period: Option<WrittenDate>,
    pub method: Option<Text>,
    pub respondents: Vec<Respondents>,
    /// Labelled lists: 対象業種.
    pub lists: Vec<List>,
}

/// Those of one kind who answered. Kinds are counted in different units, so they are never summed.
#[derive(Clone, PartialEq, Debug)]
pub struct Respondents {
    pub name: Text,
    pub count: Option<Number>,
    pub meant: Meant,
    pub unit: Unit,
}

#[derive(Clone, PartialEq, Debug)]
pub struct List {
    pub label: Text,
    pub items: Vec<Text>,
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Survey> {
    Some(Survey {
        period: fields.take("period").and_then(|at| date(&at, log)),
        method: optional_text(fields, "method", log),
        respondents: records(fields, "respondents", respondents, log),
        lists: records(fields, "lists", list, log),
    })
}

fn respondents(at: &At, log: &mut Log) -> Option<Respondents> {
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let count = fields.take("count").and_then(|at| number(&at, log));
    let meant = meant(&mut fields, log);
    let counted_in = match count {
        Some(_) => fields.need("unit", log),
        None => fields.take("unit"),
    };
    let unit = counted_in.map(|at| unit(&at, log)).unwrap_or_default();
    fields.end(log);
    Some(Respondents { name, count, meant, unit })
}

fn list(at: &At, log: &mut Log) -> Option<List> {
    let mut fields = at.fields(log)?;
    let label = needed_text(&mut fields, "label", log);
    let items = texts(&mut fields, "items", log);
    fields.end(log);
    Some(List { label, items })
}
