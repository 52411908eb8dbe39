//! What can be wrong with a written date, as data. It may touch the other types of this room only.
//! The sentences, in Japanese and in English, are written by `record`.

use super::{Date, Era, When};

/// Why a text is not a date. Each kind carries what its message needs; the text itself is known to the caller.
///
/// `Display` gives the name of the kind (`no-such-day`), not a sentence.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DateError {
    /// None of the forms, or a Gregorian year outside [`super::YEARS`].
    #[error("unreadable-date")]
    Unreadable,

    /// One date was asked for, a range was written.
    #[error("range-for-date")]
    RangeForDate { from: When },

    /// 2023年2月29日. `last` is the last day of that month (28).
    #[error("no-such-day")]
    NoSuchDay { year: i16, month: i8, day: i16, last: i8 },

    /// 2023年13月.
    #[error("no-such-month")]
    NoSuchMonth { month: i16 },

    /// 平成31年5月: the era had ended (or, 令和元年4月, had not begun).
    /// `first` and `last` are the days of the era, `last` is `None` for the present one; `meant` is the point if its
    /// years are counted on, `instead` the same in the right era (令和元年5月).
    #[error("outside-era")]
    OutsideEra { era: &'static Era, first: Date, last: Option<Date>, meant: When, instead: String },

    /// 明治5年12月2日: before 1873 the months and days are those of the old lunisolar calendar, so only the year
    /// can be converted. `year` is Gregorian (1872).
    #[error("old-calendar")]
    OldCalendar { era: &'static Era, year: i16 },

    /// 令和0年; an era begins with 元年 (1).
    #[error("era-year-zero")]
    EraYearZero { era: &'static Era },

    /// 24年, 5年2月: a year of one or two digits without an era. `number` is what was written, `gregorian` the year of
    /// this century that it may mean (2024, 2005); the other meaning is an era left out (令和5年).
    #[error("two-digit-year")]
    TwoDigitYear { number: i16, gregorian: i16 },

    /// A range whose end lies before its start, each as understood.
    #[error("backwards-range")]
    Backwards { from: When, to: When },
}
