//! What figures add up to: the items of a budget, the cards that are counted.

use std::sync::Arc;

use crate::diag::{self, Diagnostic};
use crate::number::Number;
use crate::record::Written;
use crate::record::figure::budget::{self, Budget, Item};
use crate::record::figure::cards::Cards;
use crate::source::Address;

/// A budget's items against the amount above them, what is listed again, what the year before is compared with.
pub fn budget(budget: &Budget, log: &mut Vec<Diagnostic>) {
    let sums = Sums { budget };
    let whole = budget.amount.amount.ok();
    sums.check(&budget.items, whole, false, &budget.amount.at, log);
    let items = budget.all_items();
    let ids: Vec<&Written<Arc<str>>> =
        items.iter().filter_map(|(_, item)| item.id.as_ref()).collect();
    for (index, id) in ids.iter().enumerate() {
        if ids[..index].iter().any(|other| other.value == id.value) {
            log.push(diag::DUPLICATE_PART.at(id.at.clone()).with("id", &id.value));
        }
    }
    for (_, item) in &items {
        if let Some(named) = &item.repeat_of
            && !ids.iter().any(|id| id.value == named.value)
        {
            let known: Vec<&str> = ids.iter().map(|id| &*id.value).collect();
            let unknown = diag::UNKNOWN_PART.at(named.at.clone()).with("id", &named.value);
            log.push(unknown.with("list", "items").nearest(&named.value, known));
        }
    }
    if let Some((_, item)) = items.iter().find(|(_, item)| item.previous.is_some())
        && budget.compare.is_empty()
    {
        log.push(diag::PREVIOUS_WITHOUT_YEAR.at(item.at.clone()));
    }
}

struct Sums<'a> {
    budget: &'a Budget,
}

impl Sums<'_> {
    fn check(
        &self,
        items: &[Item],
        above: Option<Number>,
        open_ended: bool,
        at: &Address,
        log: &mut Vec<Diagnostic>,
    ) {
        for item in items {
            self.check(&item.items, item.amount, item.open_ended, &item.at, log);
        }
        let (Some(above), Some(sum), false) = (above, budget::sum(items), items.is_empty()) else {
            return;
        };
        let rounded = self.budget.rounded && sum.rounded_like(above) == above;
        // Where only some items are listed, they may come to less.
        let fewer = open_ended && sum <= above;
        if sum != above && !rounded && !fewer {
            log.push(
                diag::BUDGET_SUM
                    .at(at.clone())
                    .with("sum", sum.label())
                    .with("amount", above.label()),
            );
        }
    }
}

/// As many cards as the source says there are.
pub fn cards(cards: &Cards, log: &mut Vec<Diagnostic>) {
    let Some(total) = &cards.total else { return };
    let found = Number::from(u32::try_from(cards.cards.len()).unwrap_or(u32::MAX));
    let fewer = cards.open_ended && found <= total.count;
    if found != total.count && !fewer {
        log.push(
            diag::CARD_COUNT
                .at(total.at.clone())
                .with("found", found.label())
                .with("total", total.count.label()),
        );
    }
}
