//! A survey, as a list of facts.

use super::super::{Of, words};
use crate::page::{Fact, FactValue, Words, drawn};
use crate::record::figure::survey::{Respondents, Survey};

pub fn draw(of: &Of, survey: &Survey) -> drawn::Survey {
    let lang = of.lang();
    let plain = |words: Words| FactValue { words, url: None, note: None };
    let mut facts = Vec::new();
    let mut fact = |label: Words, values: Vec<FactValue>| {
        if !values.is_empty() {
            facts.push(Fact { label, values });
        }
    };
    let period = survey.period.iter().map(|period| {
        let label = of.view.time(period).label;
        plain(Words::plain(match period.days_inclusive() {
            Some(days) => {
                let days = words::days(days, lang);
                lang.pick(format!("{label}（{days}）"), format!("{label} ({days})"))
            }
            None => label,
        }))
    });
    fact(Words::plain(lang.pick("実施期間", "Period")), period.collect());
    let method = survey.method.iter().map(|method| plain(of.view.words(method)));
    fact(Words::plain(lang.pick("方法", "Method")), method.collect());
    let respondents = survey.respondents.iter().map(|respondents| asked(of, respondents));
    fact(Words::plain(lang.pick("対象", "Respondents")), respondents.collect());
    for list in &survey.lists {
        let items = list.items.iter().map(|item| plain(of.view.words(item)));
        fact(of.view.words(&list.label), items.collect());
    }
    drawn::Survey { facts }
}

/// 業界団体：8団体.
fn asked(of: &Of, respondents: &Respondents) -> FactValue {
    let lang = of.lang();
    let mut words = of.view.words(&respondents.name);
    if let Some(count) = respondents.count {
        let count = respondents.meant.around(&respondents.unit.with(count, lang), lang);
        words.text.push_str(&lang.pick(format!("：{count}"), format!(": {count}")));
    }
    FactValue { words, url: None, note: None }
}
