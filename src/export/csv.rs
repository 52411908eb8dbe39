//! Indicators, and the tables of figures, as CSV, by the rules for machine-readable administrative data (2026-03-31): long
//! form, one value a row, plain numbers, units and notes in columns of their own, no value
//! stated with its reason. UTF-8 with a byte order mark, which spreadsheets need.

use super::figure::Table;
use crate::lang::Lang;
use crate::number::{Limit, Meant, Number, Unit};
use crate::record::Text;
use crate::record::indicator::{Accumulation, Aim, IndicatorRecord, Observation, Reason, Relation};
use crate::time::When;

const HEADER: [&str; 18] = [
    "indicator_id",
    "indicator_name_ja",
    "indicator_name_en",
    "role",
    "period",
    "period_kind",
    "value",
    "value_max",
    "text_ja",
    "text_en",
    "unit_ja",
    "unit_en",
    "accumulation",
    "approximate",
    "reason",
    "note_ja",
    "note_en",
    "limit",
];

/// One value of one indicator.
#[derive(Default)]
struct Row<'a> {
    role: &'static str,
    period: String,
    period_kind: &'static str,
    value: String,
    value_max: String,
    text: [String; 2],
    approximate: &'static str,
    reason: &'static str,
    note: [String; 2],
    /// Of a part that is counted otherwise than the whole.
    unit: Option<&'a Unit>,
    limit: &'static str,
}

pub fn write<'a>(indicators: impl IntoIterator<Item = &'a IndicatorRecord>) -> Vec<u8> {
    let lines = indicators
        .into_iter()
        .flat_map(|indicator| rows(indicator).into_iter().map(move |row| cells(indicator, row)));
    records(HEADER, lines)
}

/// A figure's table.
pub fn table(table: &Table) -> Vec<u8> {
    records(&table.header, &table.rows)
}

fn records<H, R>(header: H, rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    H: IntoIterator<Item: AsRef<[u8]>>,
    R: IntoIterator<Item: AsRef<[u8]>>,
{
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(
        // The mark stands before the header's first letter.
        "\u{feff}".as_bytes().to_vec(),
    );
    let mut written = writer.write_record(header);
    for row in rows {
        written = written.and_then(|()| writer.write_record(row));
    }
    // A vector takes every byte; there is no other way for this writer to fail.
    written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default()
}

fn rows(indicator: &IndicatorRecord) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    rows.extend(indicator.baseline.iter().map(|baseline| observed("baseline", baseline)));
    for actual in indicator.recorded() {
        rows.push(observed("actual", actual));
        rows.extend(actual.parts.iter().map(|part| Row {
            role: "part",
            value: part.value.machine(),
            text: both(&part.name),
            unit: Some(&part.unit),
            approximate: "false",
            ..period(actual.at)
        }));
    }
    rows.extend(indicator.targets.iter().map(|target| {
        let approximate = if target.meant.is_approximate() { "true" } else { "" };
        let limit = limit(target.meant);
        let mut row = Row { role: "target", approximate, limit, ..period(target.at) };
        match &target.aim {
            Aim::Value(number) => row.value = number.machine(),
            Aim::Range(min, max) => {
                row.value = min.machine();
                row.value_max = max.machine();
            }
            Aim::Words(words) => row.text = both(words),
            Aim::Relative(relation, reference) => {
                let sign = match relation {
                    Relation::AtLeast => ">=",
                    Relation::AtMost => "<=",
                };
                row.text = both(reference).map(|text| format!("{sign} {text}"));
            }
        }
        row
    }));
    rows
}

fn observed(role: &'static str, observation: &Observation) -> Row<'static> {
    Row {
        role,
        value: observation.value.map(Number::machine).unwrap_or_default(),
        approximate: if observation.meant.is_approximate() { "true" } else { "false" },
        reason: observation.value.err().map_or("", reason),
        note: observation.note.as_ref().map(both).unwrap_or_default(),
        limit: limit(observation.meant),
        ..period(observation.at)
    }
}

fn period(when: When) -> Row<'static> {
    let period_kind = match when {
        When::Year(_) => "calendar-year",
        When::FiscalYear(_) => "fiscal-year",
        When::Month { .. } => "month",
        When::Day(_) => "day",
        When::Third { .. } | When::Season { .. } => "approximate",
    };
    Row { period: when.code(), period_kind, ..Row::default() }
}

pub fn both(text: &Text) -> [String; 2] {
    Lang::ALL.map(|lang| text.only(lang).map(|text| text.to_string()).unwrap_or_default())
}

fn cells(indicator: &IndicatorRecord, row: Row) -> [String; HEADER.len()] {
    let [name_ja, name_en] = both(&indicator.name);
    let unit = row.unit.unwrap_or(&indicator.unit);
    let [text_ja, text_en] = row.text;
    let [note_ja, note_en] = row.note;
    let accumulation = match indicator.accumulation {
        Accumulation::Annual => "annual",
        Accumulation::Cumulative => "cumulative",
        Accumulation::Stock => "stock",
        Accumulation::NotStated => "not-stated",
    };
    [
        indicator.id.value.to_string(),
        name_ja,
        name_en,
        row.role.into(),
        row.period,
        row.period_kind.into(),
        row.value,
        row.value_max,
        text_ja,
        text_en,
        unit.name(Lang::Ja),
        unit.name(Lang::En),
        accumulation.into(),
        row.approximate.into(),
        row.reason.into(),
        note_ja,
        note_en,
        row.limit.into(),
    ]
}

fn limit(meant: Meant) -> &'static str {
    match meant.limit {
        None => "",
        Some(Limit::AtLeast) => "at-least",
        Some(Limit::AtMost) => "at-most",
        Some(Limit::MoreThan) => "more-than",
        Some(Limit::LessThan) => "less-than",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NotSet => "not-set",
        Reason::NotPublished => "not-published",
        Reason::NotApplicable => "not-applicable",
        Reason::NotSurveyed => "not-surveyed",
    }
}
