//! Budgets and bars: one amount a row, plain numbers in the unit that is written.

use super::{Table, both};
use crate::lang::Lang;
use crate::number::Number;
use crate::record::figure::bars::{Bars, Value};
use crate::record::figure::budget::{Appropriation, Budget};
use crate::record::figure::mark;

const BUDGET: [&str; 17] = [
    "role",
    "item_id",
    "level",
    "number",
    "name_ja",
    "name_en",
    "fiscal_year",
    "budget_type",
    "amount",
    "unit_ja",
    "unit_en",
    "reason",
    "repeat_of",
    "text_ja",
    "text_en",
    "note_ja",
    "note_en",
];

/// `role`: the amount itself, what it is compared with, an item, an item's amount in the budget before, an item that is
/// listed again and not counted.
pub fn budget(budget: &Budget) -> Table {
    let mut rows = vec![whole("amount", budget, &budget.amount)];
    rows.extend(budget.compare.iter().map(|compared| whole("compared", budget, compared)));
    for (depth, item) in budget.all_items() {
        let role = if item.repeat_of.is_some() { "listed-again" } else { "item" };
        let before = budget.compare.first().zip(item.previous);
        let amounts = [
            Some((role, &budget.amount, item.amount)),
            before.map(|(before, amount)| ("item-before", before, Some(amount))),
        ];
        for (role, of, amount) in amounts.into_iter().flatten() {
            let [name_ja, name_en] = both(Some(&item.name));
            let [text_ja, text_en] = both(item.text.as_ref());
            let [note_ja, note_en] = both(item.note.as_ref());
            rows.push(vec![
                role.to_owned(),
                item.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default(),
                (depth + 1).to_string(),
                item.number.as_deref().map(mark::plain).unwrap_or_default(),
                name_ja,
                name_en,
                of.year.code(),
                of.stage.word().to_owned(),
                amount.map(Number::machine).unwrap_or_default(),
                budget.unit.name(Lang::Ja),
                budget.unit.name(Lang::En),
                if amount.is_none() { "not-given".to_owned() } else { String::new() },
                item.repeat_of.as_ref().map(|id| id.value.to_string()).unwrap_or_default(),
                text_ja,
                text_en,
                note_ja,
                note_en,
            ]);
        }
    }
    Table { header: BUDGET.to_vec(), rows }
}

fn whole(role: &str, budget: &Budget, amount: &Appropriation) -> Vec<String> {
    let mut row = vec![String::new(); BUDGET.len()];
    let known = [
        (0, role.to_owned()),
        (2, "0".to_owned()),
        (6, amount.year.code()),
        (7, amount.stage.word().to_owned()),
        (8, amount.amount.map(Number::machine).unwrap_or_default()),
        (9, budget.unit.name(Lang::Ja)),
        (10, budget.unit.name(Lang::En)),
        (11, amount.amount.err().map(|absence| absence.word()).unwrap_or_default().to_owned()),
    ];
    for (place, text) in known {
        row[place] = text;
    }
    row
}

pub fn bars(bars: &Bars) -> Table {
    let rows = bars.groups.iter().flat_map(|group| {
        bars.series.iter().zip(&group.values).map(move |(series, value)| {
            let [group_ja, group_en] = both(Some(&group.name));
            let [series_ja, series_en] = both(Some(&series.name));
            vec![
                group_ja,
                group_en,
                series.id.value.to_string(),
                series_ja,
                series_en,
                value.number().map(Number::machine).unwrap_or_default(),
                bars.unit.name(Lang::Ja),
                bars.unit.name(Lang::En),
                match value {
                    Value::Number(_) => "",
                    Value::Absent => "not-given",
                    Value::Unknown => "unknown",
                }
                .to_owned(),
            ]
        })
    });
    let header = [
        "group_ja",
        "group_en",
        "series_id",
        "series_ja",
        "series_en",
        "value",
        "unit_ja",
        "unit_en",
        "reason",
    ];
    Table { header: header.to_vec(), rows: rows.collect() }
}
