//! The fiscal year (年度) of Japanese public bodies. It may touch jiff's days only.
//!
//! Source: 財政法 (Public Finance Act) art. 11 and 地方自治法 (Local Autonomy Act) art. 208: a fiscal year begins on
//! 1 April and ends on 31 March of the next year. It bears the number of the year in which it begins.

use super::{Date, day};

const FIRST_MONTH: i8 = 4;

/// The fiscal year in which a day lies: 2028-03-31 is in FY2027, 2028-04-01 in FY2028.
pub fn fiscal_year_of(date: Date) -> i16 {
    if date.month() >= FIRST_MONTH { date.year() } else { date.year().saturating_sub(1) }
}

pub(super) fn first_day(year: i16) -> Date {
    day(year, FIRST_MONTH, 1)
}

pub(super) fn last_day(year: i16) -> Date {
    day(year.saturating_add(1), FIRST_MONTH - 1, 1).last_of_month()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_belongs_to_the_year_of_its_april() {
        let cases = [
            ((2023, 3, 31), 2022),
            ((2023, 4, 1), 2023),
            ((2023, 12, 31), 2023),
            ((2024, 1, 1), 2023),
            ((2028, 3, 31), 2027),
            ((-9999, 1, 1), -10000),
        ];
        for ((y, m, d), year) in cases {
            assert_eq!(fiscal_year_of(day(y, m, d)), year, "{y}-{m}-{d}");
        }
    }

    #[test]
    fn the_days_of_a_fiscal_year_are_the_days_that_belong_to_it() {
        for year in super::super::YEARS {
            let (first, last) = (first_day(year), last_day(year));
            assert_eq!((fiscal_year_of(first), fiscal_year_of(last)), (year, year));
            assert_eq!(fiscal_year_of(first.yesterday().unwrap()), year - 1);
            assert_eq!(last.tomorrow().unwrap(), first_day(year + 1));
        }
    }
}
