//! A budget: one sentence, the budgets side by side, what the amount is made of.

use super::super::{Of, money_words as words};
use crate::chart;
use crate::lang::Lang;
use crate::number::Number;
use crate::page::drawn::{self, Breakdown, BudgetRow, BudgetYear};
use crate::page::{Said, Sentence, Words};
use crate::record::figure::budget::{self, Appropriation, Budget, Item};

pub fn draw(of: &Of, budget: &Budget) -> drawn::Budget {
    let drawing = Drawing { of, budget, lang: of.lang() };
    drawn::Budget {
        statement: drawing.statement(),
        years: drawing.years(),
        breakdown: (!budget.items.is_empty()).then(|| Box::new(drawing.breakdown())),
    }
}

struct Drawing<'a> {
    of: &'a Of<'a>,
    budget: &'a Budget,
    lang: Lang,
}

impl Drawing<'_> {
    fn amount(&self, number: Number) -> String {
        self.budget.unit.with(number, self.lang)
    }

    /// 「令和8年度（2026年度）当初予算案は1,639億円です。2025年度当初予算（2,037億円）と比べて398億円減（19.5%減）です。」
    fn statement(&self) -> Sentence {
        let lang = self.lang;
        let own = &self.budget.amount;
        let Ok(amount) = own.amount else { return Sentence::default() };
        let mut said = self.named(own);
        said.push(Said::Words(self.amount(amount)));
        let first = self.budget.compare.first();
        let Some((first, before)) = first.and_then(|first| Some((first, first.amount.ok()?)))
        else {
            return Sentence::new(lang.pick("{0}{1}は{2}です。", "The {1} for {0} is {2}."), &said);
        };
        said.extend(self.named(first));
        said.push(Said::Words(self.amount(before)));
        said.push(Said::Words(self.difference(amount, before)));
        Sentence::new(
            match (lang, amount == before) {
                (Lang::Ja, false) => "{0}{1}は{2}です。{3}{4}（{5}）と比べて{6}です。",
                (Lang::Ja, true) => "{0}{1}は{2}で、{3}{4}と同じ額です。",
                (Lang::En, false) => "The {1} for {0} is {2}, {6} from the {4} for {3} ({5}).",
                (Lang::En, true) => "The {1} for {0} is {2}, the same as the {4} for {3}.",
            },
            &said,
        )
    }

    /// The year and the kind of a budget.
    fn named(&self, budget: &Appropriation) -> Vec<Said> {
        let stage = words::stage(budget.stage, self.lang).to_owned();
        vec![self.of.view.named(budget.year), Said::Words(stage)]
    }

    /// The same at the head of a column or a row: 2025年度 当初予算.
    fn label(&self, budget: &Appropriation) -> String {
        let stage = words::stage(budget.stage, self.lang);
        format!("{} {stage}", budget.year.short(self.lang))
    }

    /// 398億円減（19.5%減）, down ¥39.8 billion (19.5%). Never a sign or a colour alone.
    fn difference(&self, now: Number, before: Number) -> String {
        let Some(change) = now.minus(before) else { return String::new() };
        let size = change.without_sign();
        words::difference(
            now.cmp(&before),
            &self.amount(size),
            size.percent_of(before.without_sign()),
            self.lang,
        )
    }

    fn years(&self) -> Vec<BudgetYear> {
        let all = || [&self.budget.amount].into_iter().chain(&self.budget.compare);
        let longest = all().filter_map(|other| other.amount.ok()).max();
        let longest = longest.map_or(0.0, Number::to_f64);
        all()
            .enumerate()
            .map(|(index, other)| BudgetYear {
                name: self.label(other),
                amount: match other.amount {
                    Ok(amount) => self.amount(amount),
                    Err(absence) => words::absence(absence, self.lang).to_owned(),
                },
                missing: other.amount.is_err(),
                share: other
                    .amount
                    .ok()
                    .filter(|_| longest > 0.0)
                    .map(|amount| chart::share(amount.to_f64(), longest)),
                own: index == 0,
            })
            .collect()
    }

    fn breakdown(&self) -> Breakdown {
        let items = self.budget.all_items();
        let first = self.budget.compare.first();
        let before = first.filter(|_| items.iter().any(|(_, item)| item.previous.is_some()));
        let total = self.budget.amount.amount.ok();
        let total_before = before.and_then(|before| before.amount.ok());
        Breakdown {
            label: self.label(&self.budget.amount),
            previous_label: before.map(|before| self.label(before)),
            rows: items.iter().map(|(depth, item)| self.row(*depth, item)).collect(),
            total: BudgetRow {
                key: None,
                depth: 0,
                number: None,
                name: Words::plain(words::total(self.lang)),
                text: None,
                note: None,
                repeat_of: None,
                subtotal: false,
                open_ended: false,
                amount: total.map(|total| self.amount(total)),
                previous: total_before.map(|before| self.amount(before)),
                difference: total
                    .zip(total_before)
                    .map(|(now, before)| self.difference(now, before)),
            },
            remarks: self.remarks(&items),
        }
    }

    fn row(&self, depth: usize, item: &Item) -> BudgetRow {
        let view = self.of.view;
        BudgetRow {
            key: item.id.as_ref().map(|id| id.value.to_string()),
            depth: depth.min(4),
            number: item.number.as_ref().map(|number| words::number(number, self.lang)),
            name: view.words(&item.name),
            text: view.maybe(&item.text),
            note: view.maybe(&item.note),
            repeat_of: item.repeat_of.as_ref().map(|id| id.value.to_string()),
            subtotal: item.amount.is_some() && !item.items.is_empty(),
            open_ended: item.open_ended,
            amount: item.amount.map(|amount| self.amount(amount)),
            previous: item.previous.map(|before| self.amount(before)),
            difference: item
                .amount
                .zip(item.previous)
                .map(|(now, before)| self.difference(now, before)),
        }
    }

    /// What a reader who adds up the column has to know.
    fn remarks(&self, items: &[(usize, &Item)]) -> Vec<String> {
        let mut remarks = Vec::new();
        if items.iter().any(|(_, item)| item.repeat_of.is_some()) {
            remarks.push(words::repeats(self.lang).to_owned());
        }
        if let (Some(sum), Ok(amount)) =
            (budget::sum(&self.budget.items), self.budget.amount.amount)
            && self.budget.rounded
            && sum != amount
        {
            remarks.push(words::rounded(&self.amount(sum), self.lang));
        }
        remarks
    }
}
