//! YAML as staff write it: one file per kind of record. Reads decoded nodes into typed records
//! and says what is wrong with them; what belongs together across files is `model`'s business.

pub mod accessibility;
pub mod consultation;
pub mod criterion;
pub mod document;
pub mod figure;
pub mod front;
pub mod glossary;
pub mod history;
pub mod id;
pub mod indicator;
pub mod keyword;
pub mod plan;
pub mod roadmap;
pub mod site;
pub mod status;
pub mod terms;

use std::sync::Arc;

use crate::diag::{self, Diagnostic};
use crate::kana;
use crate::lang::{Bilingual, Lang};
use crate::number::{About, Limit, Meant, Noun, Number, Unit};
use crate::source::Address;
use crate::time::{self, DateError, When, WrittenDate};
use crate::yaml::{At, Fields, Log};

/// A text in each language.
pub type Text = Bilingual<Arc<str>>;

/// A value and the place it was written at.
#[derive(Clone, PartialEq, Debug)]
pub struct Written<T> {
    pub value: T,
    pub at: Address,
}

/// An id and the place it was written at; `None` where there is none, or it cannot be one.
pub(crate) fn written_id<T>(
    at: Option<At>,
    make: impl Fn(Arc<str>) -> T,
    log: &mut Log,
) -> Option<Written<T>> {
    let at = at?;
    Some(Written { value: make(at.id(log)?), at: at.address() })
}

/// Reads `{ja: …, en: …}`. A plain text without Japanese letters (a proper name, a sign) serves
/// both languages; with Japanese letters it is the Japanese text alone.
pub fn text(at: &At, log: &mut Log) -> Text {
    use crate::yaml::Node;
    if let Node::Text(written) = at.node {
        // `ja：日本語` is no text but a mapping whose colon is full-width.
        if written.split('：').next().is_some_and(|key| Lang::from_code(key).is_some()) {
            at.fields(log);
            return Text::default();
        }
        let written: Arc<str> = written.trim().into();
        if written.is_empty() {
            return Text::default();
        }
        if !written.chars().any(is_japanese) {
            return Text { ja: Some(written.clone()), en: Some(written) };
        }
        log.push(missing(at.address(), Lang::En));
        return Text { ja: Some(written), en: None };
    }
    let Some(mut fields) = at.fields(log) else {
        return Text::default();
    };
    let mut text = Text::default();
    for lang in Lang::ALL {
        match fields.take(lang.code()) {
            Some(value) => match value.text(log) {
                Some("") => log.push(missing(value.address(), lang)),
                found => *text.slot(lang) = found.map(Arc::from),
            },
            None => log.push(missing(at.address(), lang)),
        }
    }
    fields.end(log);
    text
}

/// A translation that is not there.
fn missing(at: Address, lang: Lang) -> Diagnostic {
    diag::MISSING_TRANSLATION
        .at(at)
        .words("lang", lang.pick("日本語", "英語"), lang.pick("Japanese", "English"))
        .with("slot", format!("{}: …", lang.code()))
}

fn is_japanese(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn optional_text(fields: &mut Fields, key: &'static str, log: &mut Log) -> Option<Text> {
    fields.take(key).map(|at| text(&at, log))
}

fn needed_text(fields: &mut Fields, key: &'static str, log: &mut Log) -> Text {
    let Some(at) = fields.need(key, log) else { return Text::default() };
    let found = log.len();
    let text = text(&at, log);
    let empty = text == Text::default() && !log[found..].iter().any(Diagnostic::is_error);
    if empty {
        log.truncate(found);
        log.push(diag::MISSING_KEY.at(at.address()).with("key", key));
    }
    text
}

fn texts(fields: &mut Fields, key: &'static str, log: &mut Log) -> Vec<Text> {
    let Some(at) = fields.take(key) else {
        return Vec::new();
    };
    at.list(log).iter().map(|item| text(item, log)).collect()
}

/// A list of records.
fn records<T>(
    fields: &mut Fields,
    key: &'static str,
    read: impl Fn(&At, &mut Log) -> Option<T>,
    log: &mut Log,
) -> Vec<T> {
    let Some(at) = fields.take(key) else {
        return Vec::new();
    };
    at.list(log).iter().filter_map(|item| read(item, log)).collect()
}

/// A plain string, the same in every language.
fn plain(fields: &mut Fields, key: &'static str, log: &mut Log) -> Option<Arc<str>> {
    fields.take(key).and_then(|at| at.text(log)).filter(|text| !text.is_empty()).map(Arc::from)
}

/// `reading: かんけいじんこう`: how a name is read, which is its place in Japanese order.
fn reading(fields: &mut Fields, log: &mut Log) -> Option<Arc<str>> {
    let at = fields.take("reading")?;
    let written = at.text(log)?;
    if !kana::is_reading(written) {
        log.push(diag::BAD_READING.at(at.address()).with("reading", written));
        return None;
    }
    Some(written.into())
}

/// A web address. Anything but http and https is refused: it would run or open something else.
fn url(fields: &mut Fields, key: &'static str, log: &mut Log) -> Option<Arc<str>> {
    let at = fields.take(key)?;
    let written = at.text(log)?;
    let rest = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    let good = rest.is_some_and(|rest| !rest.is_empty())
        && written.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>'));
    if !good {
        log.push(diag::BAD_URL.at(at.address()).with("url", written));
        return None;
    }
    Some(written.into())
}

fn number(at: &At, log: &mut Log) -> Option<Number> {
    let written = at.text(log)?;
    let number = Number::parse(written);
    if number.is_none() {
        log.push(diag::BAD_NUMBER.at(at.address()).with("value", written));
    }
    number
}

fn optional_number(fields: &mut Fields, key: &'static str, log: &mut Log) -> Option<Number> {
    fields.take(key).and_then(|at| number(&at, log))
}

/// A field that may hold one word only.
fn flag_of(fields: &mut Fields, key: &'static str, word: &str, log: &mut Log) -> bool {
    fields.take(key).and_then(|at| at.choice(&[(word, ())], log)).is_some()
}

fn flag(fields: &mut Fields, key: &'static str, log: &mut Log) -> bool {
    fields
        .take(key)
        .and_then(|at| at.choice(&[("true", true), ("false", false)], log))
        .unwrap_or(false)
}

const ABOUTS: &[(&str, Option<About>)] =
    &[("true", Some(About::About)), ("around", Some(About::Around)), ("false", None)];
const LIMITS: &[(&str, Limit)] = &[
    ("at-least", Limit::AtLeast),
    ("at-most", Limit::AtMost),
    ("more-than", Limit::MoreThan),
    ("less-than", Limit::LessThan),
];

/// `approximate: true` (約) or `around` (程度), and `limit: at-least` (以上): what is said around a number.
fn meant(fields: &mut Fields, log: &mut Log) -> Meant {
    let about = fields.take("approximate").and_then(|at| at.choice(ABOUTS, log)).flatten();
    let limit = fields.take("limit").and_then(|at| at.choice(LIMITS, log));
    Meant { about, limit }
}

/// `万人`, which is known; `{ja: 件, en: {one: consultation, other: consultations}}`; or a sign such as `kWh`.
fn unit(at: &At, log: &mut Log) -> Unit {
    use crate::yaml::Node;
    if let Node::Text(written) = at.node {
        if let Some(unit) = Unit::known(written.trim()) {
            return unit;
        }
        let text = text(at, log);
        let english = text.en.map_or_else(|| written.clone(), |en| en.to_string());
        return Unit::written(written, noun(&english));
    }
    let Some(mut fields) = at.fields(log) else {
        return Unit::default();
    };
    let ja = fields.need("ja", log).and_then(|ja| ja.text(log)).unwrap_or_default().to_owned();
    let english = match fields.take("en") {
        None => {
            fields.end(log);
            return Unit::known(ja.trim()).unwrap_or_else(|| {
                log.push(missing(at.address(), Lang::En));
                Unit::written(&ja, noun(&ja))
            });
        }
        Some(en) if matches!(en.node, Node::Text(_)) => noun(en.text(log).unwrap_or_default()),
        Some(en) => match en.fields(log) {
            None => noun(&ja),
            Some(mut forms) => {
                let other = forms.need("other", log).and_then(|at| at.text(log));
                let one = forms.take("one").and_then(|at| at.text(log)).or(other);
                forms.end(log);
                let form = |form: Option<&str>| form.unwrap_or(&ja).to_owned();
                Noun { one: form(one), other: form(other) }
            }
        },
    };
    fields.end(log);
    Unit::written(&ja, english)
}

/// A noun or a sign that is the same for one and for many.
fn noun(word: &str) -> Noun {
    Noun { one: word.to_owned(), other: word.to_owned() }
}

/// A date or a range of dates, in any of the forms the manual lists.
fn date(at: &At, log: &mut Log) -> Option<WrittenDate> {
    let written = at.text(log)?;
    time::parse(written)
        .map_err(|error| log.push(date_diagnostic(&error, written, at.address())))
        .ok()
}

/// One point in time.
fn point(at: &At, log: &mut Log) -> Option<When> {
    let written = at.text(log)?;
    time::parse_point(written)
        .map_err(|error| log.push(date_diagnostic(&error, written, at.address())))
        .ok()
}

/// Reports a period that ends before it begins.
fn forwards(from: When, to: When, at: &At, log: &mut Log) {
    if to.last_day() < from.first_day() {
        let [ja, en] = Lang::ALL.map(|lang| format!("{}～{}", from.short(lang), to.short(lang)));
        log.push(diag::DATE_BACKWARDS.at(at.address()).words("value", ja, en));
    }
}

fn needed_point(fields: &mut Fields, key: &'static str, log: &mut Log) -> Option<When> {
    fields.need(key, log).and_then(|at| point(&at, log))
}

/// Says in an author's words why a date cannot be read.
fn date_diagnostic(error: &DateError, written: &str, at: Address) -> Diagnostic {
    let [ja, en] = Lang::ALL;
    match error {
        DateError::Unreadable | DateError::RangeForDate { .. } => {
            diag::BAD_DATE.at(at).with("value", written)
        }
        DateError::NoSuchDay { year, month, last, .. } => {
            let month_name = When::Month { year: *year, month: *month };
            diag::NO_SUCH_DATE.at(at).with("value", written).words(
                "last",
                format!("{}は{last}日", month_name.label(ja)),
                format!("{last} for {}", month_name.label(en)),
            )
        }
        DateError::NoSuchMonth { .. } => {
            diag::NO_SUCH_DATE.at(at).with("value", written).words("last", "28～31日", "28 to 31")
        }
        DateError::EraYearZero { era } => diag::ERA_YEAR_ZERO
            .at(at)
            .with("value", written)
            .words("era", era.kanji, era.romaji)
            .with("first", era.first_day().year()),
        DateError::OutsideEra { era, first, last, instead, .. } => {
            let day = |date: time::Date, lang| When::Day(date).label(lang);
            let end = |lang: Lang| match last {
                Some(last) => day(*last, lang),
                None => lang.pick("現在", "today").to_owned(),
            };
            diag::OUTSIDE_ERA
                .at(at)
                .with("value", written)
                .words("era", era.kanji, era.romaji)
                .words("from", day(*first, ja), day(*first, en))
                .words("to", end(ja), end(en))
                .words(
                    "right",
                    format!("「{instead}」と書いてください。"),
                    format!("Write “{instead}”."),
                )
        }
        // Before 1873 the months were those of another calendar: only the year can be written.
        DateError::OldCalendar { .. } => diag::BAD_DATE.at(at).with("value", written),
        DateError::TwoDigitYear { .. } => diag::TWO_DIGIT_YEAR.at(at).with("value", written),
        DateError::Backwards { .. } => diag::DATE_BACKWARDS.at(at).with("value", written),
    }
}
