//! A budget.

use serde::Serialize;

use crate::page::{Sentence, Words};

#[derive(Clone, Debug, Serialize)]
pub struct Budget {
    /// The amount, and how it compares with the first other budget.
    pub statement: Sentence,
    /// This budget, then those it is compared with.
    pub years: Vec<BudgetYear>,
    pub breakdown: Option<Box<Breakdown>>,
}

#[derive(Clone, Debug, Serialize)]
pub struct BudgetYear {
    /// 2025年度 当初予算.
    pub name: String,
    /// The amount with its unit, or why there is none.
    pub amount: String,
    /// There is no amount: `amount` is the reason.
    pub missing: bool,
    /// The length of its bar from zero, of the longest; `null` where there is no amount.
    pub share: Option<String>,
    /// The budget that the figure is about.
    pub own: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Breakdown {
    /// Of which budget the amounts are.
    pub label: String,
    /// The same of the budget before; `null` where no item says its amount then.
    pub previous_label: Option<String>,
    pub rows: Vec<BudgetRow>,
    pub total: BudgetRow,
    /// 再掲, 端数: what has to be known to add up the column.
    pub remarks: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct BudgetRow {
    /// After the figure's anchor and a full stop.
    pub key: Option<String>,
    /// How deep the item stands, from 0.
    pub depth: usize,
    pub number: Option<String>,
    pub name: Words,
    pub text: Option<Words>,
    pub note: Option<Words>,
    /// It stands in the list a second time: the key of the first.
    pub repeat_of: Option<String>,
    /// Its amount is that of the items below it.
    pub subtotal: bool,
    /// There are others below it.
    pub open_ended: bool,
    pub amount: Option<String>,
    pub previous: Option<String>,
    /// 398億円減（19.5%減）.
    pub difference: Option<String>,
}
