//! The words for budgets and for values in bars, in both languages.

use std::cmp::Ordering;

use crate::lang::Lang;
use crate::number::Number;
use crate::record::figure::bars::Value;
use crate::record::figure::budget::{Absence, Stage};
use crate::record::figure::mark;

pub fn stage(stage: Stage, lang: Lang) -> &'static str {
    match stage {
        Stage::Initial => lang.pick("当初予算", "initial budget"),
        Stage::InitialDraft => lang.pick("当初予算案", "draft initial budget"),
        Stage::Supplementary => lang.pick("補正予算", "supplementary budget"),
        Stage::EstimateDecision => {
            lang.pick("概算決定額", "draft budget amount (government decision)")
        }
    }
}

pub fn absence(absence: Absence, lang: Lang) -> &'static str {
    match absence {
        Absence::None => lang.pick("なし", "none"),
        Absence::NotPublished => lang.pick("非公表", "not published"),
        Absence::Unknown => unknown(lang),
    }
}

pub fn value(value: Value, lang: Lang) -> &'static str {
    match value {
        Value::Number(_) => "",
        Value::Absent => lang.pick("記載なし", "not given"),
        Value::Unknown => unknown(lang),
    }
}

fn unknown(lang: Lang) -> &'static str {
    lang.pick("原典からは読み取れません", "Not recoverable from the source")
}

/// How an amount compares with the one before: 減, down, never the triangle that means minus in budgets and “partly”
/// elsewhere.
pub fn difference(order: Ordering, amount: &str, percent: Option<Number>, lang: Lang) -> String {
    let (ja, en) = match order {
        Ordering::Equal => return lang.pick("増減なし", "no change").to_owned(),
        Ordering::Greater => ("増", "up"),
        Ordering::Less => ("減", "down"),
    };
    let percent = percent.map(Number::label);
    match (lang, percent) {
        (Lang::Ja, Some(percent)) => format!("{amount}{ja}（{percent}%{ja}）"),
        (Lang::Ja, None) => format!("{amount}{ja}"),
        (Lang::En, Some(percent)) => format!("{en} {amount} ({percent}%)"),
        (Lang::En, None) => format!("{en} {amount}"),
    }
}

/// A number as it is printed; ① is not read everywhere, and English writes (1).
pub fn number(printed: &str, lang: Lang) -> String {
    let plain = mark::plain(printed);
    let circled = plain != printed && !printed.starts_with(|c: char| c.is_numeric() && c >= '０');
    match (lang, circled && !plain.starts_with('(')) {
        (Lang::Ja, _) => printed.to_owned(),
        (Lang::En, true) => format!("({plain})"),
        (Lang::En, false) => plain,
    }
}

pub fn total(lang: Lang) -> &'static str {
    lang.pick("合計", "Total")
}

pub fn repeats(lang: Lang) -> &'static str {
    lang.pick(
        "「再掲」の金額は、合計に含めていません。",
        "Amounts marked “listed again” are not counted in the total.",
    )
}

pub fn rounded(sum: &str, lang: Lang) -> String {
    lang.pick(
        format!("内訳の合計は{sum}で、合計はその端数を四捨五入した額です。"),
        format!("The items add up to {sum}; the total is rounded."),
    )
}
