//! The room `time`: points as precise as they were written, ranges, fiscal years and Japanese eras.
//! It may touch `lang` only, with jiff for days and icu_calendar (in `wareki`) for eras; it has no clock.
//!
//! Deliberately absent: "today" (an input of the build), weekdays, times of day, and sentences for people:
//! a `DateError` carries data, and `record` words it.

mod display;
mod duration;
mod error;
mod fiscal;
mod parse;
mod wareki;
mod words;
mod written;

use std::cmp::Ordering;

pub use display::{MONTHS, Years};
pub use duration::Duration;
pub use error::DateError;
pub use fiscal::fiscal_year_of;
pub use parse::{parse, parse_point};
pub use wareki::Era;
pub use written::{End, WrittenDate};

/// A calendar day (proleptic Gregorian), without time or zone.
pub type Date = jiff::civil::Date;

/// The same day so many years later; `None` beyond the calendar.
pub fn years_after(day: Date, years: u8) -> Option<Date> {
    day.checked_add(jiff::Span::new().years(i64::from(years))).ok()
}

/// The Gregorian years that can be written: 明治元年 (1868) to 2200. Others are taken for typing errors.
pub const YEARS: std::ops::RangeInclusive<i16> = 1868..=2200;

/// One point in time, as precise as it was written; nothing finer is ever invented.
///
/// Years are Gregorian numbers (a winter and a fiscal year bear the year in which they begin), months are 1–12.
/// `parse` makes only real points. One made by hand with an impossible month answers `Date::MAX` for its days.
///
/// The order is by first day, then by last day: of two points that begin together the more precise comes first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum When {
    /// A calendar year, 1 January to 31 December.
    Year(i16),
    /// 年度, 1 April to 31 March of the next year.
    FiscalYear(i16),
    Month {
        year: i16,
        month: i8,
    },
    /// 上旬, 中旬 or 下旬 of a month.
    Third {
        year: i16,
        month: i8,
        third: Third,
    },
    Season {
        year: i16,
        season: Season,
    },
    Day(Date),
}

/// A third of a month: 上旬 is days 1–10, 中旬 11–20, 下旬 21 to the end.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Third {
    Early,
    Mid,
    Late,
}

/// A season by whole months, as the Japan Meteorological Agency counts them: spring 3–5, summer 6–8, autumn 9–11,
/// winter 12 to February of the next year. (「2026年冬」 is therefore December 2026 to February 2027.)
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl When {
    /// The first day that the point can mean.
    pub fn first_day(self) -> Date {
        match self {
            When::Year(year) => day(year, 1, 1),
            When::FiscalYear(year) => fiscal::first_day(year),
            When::Month { year, month } => day(year, month, 1),
            When::Third { year, month, third } => match third {
                Third::Early => day(year, month, 1),
                Third::Mid => day(year, month, 11),
                Third::Late => day(year, month, 21),
            },
            When::Season { year, season } => match season {
                Season::Spring => day(year, 3, 1),
                Season::Summer => day(year, 6, 1),
                Season::Autumn => day(year, 9, 1),
                Season::Winter => day(year, 12, 1),
            },
            When::Day(date) => date,
        }
    }

    /// The last day that the point can mean; FY2027 ends on 2028-03-31.
    pub fn last_day(self) -> Date {
        match self {
            When::Year(year) => day(year, 12, 31),
            When::FiscalYear(year) => fiscal::last_day(year),
            When::Month { year, month } => day(year, month, 1).last_of_month(),
            When::Third { year, month, third } => match third {
                Third::Early => day(year, month, 10),
                Third::Mid => day(year, month, 20),
                Third::Late => day(year, month, 1).last_of_month(),
            },
            When::Season { year, season } => match season {
                Season::Spring => day(year, 5, 31),
                Season::Summer => day(year, 8, 31),
                Season::Autumn => day(year, 11, 30),
                Season::Winter => day(year.saturating_add(1), 2, 1).last_of_month(),
            },
            When::Day(date) => date,
        }
    }

    /// The Gregorian number of the year as written: 2027 for FY2027, 2026 for winter 2026.
    pub fn year_number(self) -> i16 {
        match self {
            When::Year(year)
            | When::FiscalYear(year)
            | When::Month { year, .. }
            | When::Third { year, .. }
            | When::Season { year, .. } => year,
            When::Day(date) => date.year(),
        }
    }

    /// The month, 1–12, where one was written.
    fn month(self) -> Option<i8> {
        match self {
            When::Month { month, .. } | When::Third { month, .. } => Some(month),
            When::Day(date) => Some(date.month()),
            When::Year(_) | When::FiscalYear(_) | When::Season { .. } => None,
        }
    }
}

impl Ord for When {
    fn cmp(&self, other: &Self) -> Ordering {
        // Two different real points never share both days, so this agrees with `Eq`.
        let key = |when: &When| (when.first_day(), when.last_day());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Third {
    const ALL: [Third; 3] = [Third::Early, Third::Mid, Third::Late];
}

impl Season {
    const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
}

/// A day that is known to exist; `Date::MAX` keeps the function total for points made by hand.
fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_last_days() {
        let cases = [
            ("2023", "2023-01-01", "2023-12-31"),
            ("FY2027", "2027-04-01", "2028-03-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2022年11月上旬", "2022-11-01", "2022-11-10"),
            ("2022年11月中旬", "2022-11-11", "2022-11-20"),
            ("2023年2月下旬", "2023-02-21", "2023-02-28"),
            ("2026年春", "2026-03-01", "2026-05-31"),
            ("2026年夏", "2026-06-01", "2026-08-31"),
            ("2026年秋", "2026-09-01", "2026-11-30"),
            ("2027年冬", "2027-12-01", "2028-02-29"),
            ("2023-01-18", "2023-01-18", "2023-01-18"),
        ];
        for (written, first, last) in cases {
            let when = parse_point(written).unwrap();
            assert_eq!(when.first_day().to_string(), first, "{written}");
            assert_eq!(when.last_day().to_string(), last, "{written}");
        }
    }

    #[test]
    fn order_is_by_first_day_then_by_precision() {
        let sorted = [
            "2022年冬",
            "2023-01-01",
            "2023年1月上旬",
            "2023-01",
            "2023",
            "2023年2月",
            "FY2023",
            "2024",
        ];
        let points: Vec<When> = sorted.iter().map(|w| parse_point(w).unwrap()).collect();
        let mut again = points.clone();
        again.reverse();
        again.sort();
        assert_eq!(again, points);
    }

    #[test]
    fn impossible_points_made_by_hand_do_not_panic() {
        for year in [i16::MIN, -9999, 0, 9999, i16::MAX] {
            for month in [i8::MIN, 0, 13, i8::MAX] {
                let third = Third::Late;
                for when in [
                    When::Year(year),
                    When::FiscalYear(year),
                    When::Month { year, month },
                    When::Third { year, month, third },
                    When::Season { year, season: Season::Winter },
                ] {
                    let _ = (when.first_day(), when.last_day(), when.machine());
                    for lang in [crate::lang::Lang::Ja, crate::lang::Lang::En] {
                        let _ = (when.in_full(lang, Years::default()), when.short(lang));
                    }
                }
            }
        }
    }
}
