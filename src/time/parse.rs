//! From written words to points and ranges: what the second half of a range leaves out, and which numbers are real.
//! It may touch this room only.

use super::words::{self, Detail, Number, Words};
use super::{Date, DateError, End, Era, When, WrittenDate, YEARS};

/// Read a date or a range in any form that staff write.
///
/// Points: `2023`, `2023-03`, `2023-03-31`, `2023/3/31`, `2023.3.31`, `FY2023`, 2023年度, 2023年3月31日, 2022年11月中旬,
/// 2026年夏, and with an era 令和5年2月17日, 令和 5 年, 令和元年, 令和8年度, R5.2.17, R7年度, R7当初 (the fiscal year).
/// Digits and signs may be full-width.
///
/// Ranges: two points joined by ～ 〜 ∼ ~ – — or `..`, or から … まで; an open end (2023年～, 2023年から, 2023年以降).
/// The second half takes from the first what it leaves out: the year (and month), the era of 「令和5～9年度」, and
/// either half takes 年度 from the other if it is a year without unit (2023～2027年度, FY2023–2027).
///
/// # Errors
/// See [`DateError`]. A start that is left open (～3年) is `Unreadable`: it is a horizon, not a date.
pub fn parse(text: &str) -> Result<WrittenDate, DateError> {
    let folded = words::fold(text);
    let (start, end) = words::halves(&folded);
    let mut start = words::read(start).ok_or(DateError::Unreadable)?;
    let (from, to) = match end {
        None => (point(&start, None)?, End::Same),
        Some("") => (point(&start, None)?, End::Open),
        Some(end) => {
            let mut end = words::read(end).ok_or(DateError::Unreadable)?;
            start.fiscal |= start.bare && end.fiscal;
            end.fiscal |= end.bare && start.fiscal;
            let from = point(&start, None)?;
            let to = point(&end, Some((&start, from)))?;
            if to.last_day() < from.first_day() {
                return Err(DateError::Backwards { from, to });
            }
            (from, End::Until(to))
        }
    };
    Ok(WrittenDate { from, to, written: text.trim().to_owned() })
}

/// Read a single point.
///
/// # Errors
/// As [`parse`]; a readable range is `RangeForDate`.
pub fn parse_point(text: &str) -> Result<When, DateError> {
    let WrittenDate { from, to, .. } = parse(text)?;
    match to {
        End::Same => Ok(from),
        End::Until(_) | End::Open => Err(DateError::RangeForDate { from }),
    }
}

/// Make a point of its words; `before` is the first half, if these words are the second.
fn point(words: &Words, before: Option<(&Words, When)>) -> Result<When, DateError> {
    let words = &continued(words, before.map(|(_, when)| when))?;
    let (era, year) = match (words.year, before) {
        (Some(number), _) => {
            // 「令和5年度～9年度」: a short year goes on in the era of the first half.
            let inherited = before.and_then(|(first, _)| first.era).filter(|_| number.digits <= 2);
            let era = words.era.or(inherited);
            (era, gregorian_year(era, number)?)
        }
        // Only the year is inherited, not its era: 「平成31年4月～5月」 leaves no doubt.
        (None, Some((_, first))) if !matches!(first, When::Year(_) | When::FiscalYear(_)) => {
            (None, first.year_number())
        }
        (None, _) => return Err(DateError::Unreadable),
    };
    let when = assembled(year, words, before.and_then(|(_, first)| first.month()))?;
    match era {
        Some(era) => in_era(era, when),
        None => Ok(when),
    }
}

/// A short number without unit, second in a range, goes on in the finest unit of the first: 2023-01-18～25, 2023-04～06.
fn continued(words: &Words, first: Option<When>) -> Result<Words, DateError> {
    let Words { era: None, bare: true, year: Some(Number { value, digits: ..=2 }), .. } = *words
    else {
        return Ok(*words);
    };
    match first {
        Some(When::Day(_)) => Ok(Words { detail: Some(Detail::Day(value)), ..Words::default() }),
        Some(When::Month { .. }) => Ok(Words { month: Some(value), ..Words::default() }),
        Some(When::Third { .. } | When::Season { .. }) => Err(DateError::Unreadable),
        Some(When::Year(_) | When::FiscalYear(_)) | None => Ok(*words),
    }
}

/// The Gregorian year of a written one, with or without an era.
fn gregorian_year(era: Option<&'static Era>, number: Number) -> Result<i16, DateError> {
    let year = match (era, number) {
        (Some(era), Number { value: 0, .. }) => return Err(DateError::EraYearZero { era }),
        (Some(era), Number { value, .. }) => era.gregorian_year(value),
        (None, Number { value, digits: 4 }) => Some(value),
        (None, Number { value, digits: ..=2 }) => {
            return Err(DateError::TwoDigitYear { number: value, gregorian: 2000 + value });
        }
        (None, _) => None,
    };
    year.filter(|year| YEARS.contains(year)).ok_or(DateError::Unreadable)
}

/// Put year, month and detail together; `month_before` is the month of the first half.
fn assembled(year: i16, words: &Words, month_before: Option<i8>) -> Result<When, DateError> {
    if words.fiscal {
        return Ok(When::FiscalYear(year));
    }
    let month = match words.month {
        Some(month) => match i8::try_from(month) {
            Ok(month @ 1..=12) => Some(month),
            _ => return Err(DateError::NoSuchMonth { month }),
        },
        None => None,
    };
    // A detail without its month takes that of the first half; a year of its own rules that out.
    let month_of_detail =
        month.or(month_before.filter(|_| words.year.is_none())).ok_or(DateError::Unreadable);
    match words.detail {
        Some(Detail::Season(season)) => Ok(When::Season { year, season }),
        Some(Detail::Third(third)) => Ok(When::Third { year, month: month_of_detail?, third }),
        Some(Detail::Day(day)) => exact_day(year, month_of_detail?, day),
        None => Ok(match month {
            Some(month) => When::Month { year, month },
            None => When::Year(year),
        }),
    }
}

fn exact_day(year: i16, month: i8, day: i16) -> Result<When, DateError> {
    i8::try_from(day)
        .ok()
        .and_then(|day| Date::new(year, month, day).ok())
        .map(When::Day)
        .ok_or_else(|| DateError::NoSuchDay {
            year,
            month,
            day,
            last: super::day(year, month, 1).days_in_month(),
        })
}

/// Hold a point against the era it was written in. 平成31年度 and 令和元年度 are both right: the era changed inside.
fn in_era(era: &'static Era, when: When) -> Result<When, DateError> {
    if era.meets(when) {
        return Ok(when);
    }
    match (when.wareki_only(), when) {
        (Some(instead), _) => Err(DateError::OutsideEra {
            era,
            first: era.first_day(),
            last: era.last_day(),
            meant: when,
            instead,
        }),
        (None, When::Year(_)) => Ok(when),
        (None, _) => Err(DateError::OldCalendar { era, year: when.year_number() }),
    }
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
