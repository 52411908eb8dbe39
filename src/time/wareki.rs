//! Japanese eras: their names are ours, their days come from icu_calendar, whose one home this is.
//! It may touch icu_calendar and this room's `When` and `Date`.

use icu_calendar::cal::Japanese;

use super::{Date, When, day};

/// An era and the ways it is written. The days are not stored here: ICU knows them.
#[derive(PartialEq, Eq, Hash, Debug)]
pub struct Era {
    /// ICU's and CLDR's code.
    code: &'static str,
    /// 「令和」.
    pub kanji: &'static str,
    /// "Reiwa".
    pub romaji: &'static str,
    /// The abbreviation of JIS X 0301, `R` in R05.02.17.
    pub letter: &'static str,
    /// The one-character form, 「㋿」.
    pub square: &'static str,
}

/// Oldest first. A new era is one more line, once ICU knows it (a test below says when that is due).
pub(super) static ERAS: [Era; 5] = [
    era("meiji", "明治", "Meiji", "M", "㍾"),
    era("taisho", "大正", "Taisho", "T", "㍽"),
    era("showa", "昭和", "Showa", "S", "㍼"),
    era("heisei", "平成", "Heisei", "H", "㍻"),
    era("reiwa", "令和", "Reiwa", "R", "㋿"),
];

const fn era(
    code: &'static str,
    kanji: &'static str,
    romaji: &'static str,
    letter: &'static str,
    square: &'static str,
) -> Era {
    Era { code, kanji, romaji, letter, square }
}

impl Era {
    /// The Gregorian year that begins in year `year` of the era, counted on beyond its end; `None` out of ICU's reach.
    pub(super) fn gregorian_year(&self, year: i16) -> Option<i16> {
        let january = icu_calendar::Date::try_new_japanese_with_calendar(
            self.code,
            year.into(),
            1,
            1,
            Japanese::new(),
        );
        i16::try_from(january.ok()?.year().extended_year()).ok()
    }

    /// True if some day of the point lies in the era. A point is at most a year long and every era longer,
    /// so the two ends suffice.
    pub(super) fn meets(&self, when: When) -> bool {
        [when.first_day(), when.last_day()]
            .into_iter()
            .any(|date| wareki(date).is_some_and(|(era, _)| era == self))
    }

    /// The first day of the era; of 明治, the first in the Gregorian calendar: 1873-01-01.
    pub fn first_day(&self) -> Date {
        let first_year = self.gregorian_year(1).unwrap_or(i16::MAX);
        (first_year..=first_year.saturating_add(5))
            .map(When::Year)
            .find(|year| self.meets(*year))
            .and_then(|year| {
                std::iter::successors(Some(year.first_day()), |date| date.tomorrow().ok())
                    .find(|date| self.meets(When::Day(*date)))
            })
            .unwrap_or(Date::MAX)
    }

    /// The last day of the era, `None` for the present one.
    pub fn last_day(&self) -> Option<Date> {
        let next = ERAS.iter().skip_while(|era| *era != self).nth(1)?;
        next.first_day().yesterday().ok()
    }
}

/// The era and its year on a day; `None` before 1873, when months and days were those of the old calendar.
pub(super) fn wareki(date: Date) -> Option<(&'static Era, i32)> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    let year = icu_calendar::Date::try_new_iso(date.year().into(), month, day)
        .ok()?
        .to_calendar(Japanese::new())
        .era_year();
    let era = ERAS.iter().find(|era| era.code == year.era.as_str())?;
    Some((era, year.year))
}

/// The year of a point in its era, without 年: 「令和5」, 「令和元」. `None` where [`wareki`] has none.
///
/// Where an era changed inside the point the newer name is given, as public bodies do (2019 is 令和元年, FY2019
/// 令和元年度); but FY1988, which reaches into 平成, began in 昭和63年 and is 昭和63年度, so no day after
/// 31 December is looked at.
pub(super) fn era_year(when: When) -> Option<String> {
    let reference = when.last_day().min(day(when.year_number(), 12, 31));
    let (era, year) = wareki(reference)?;
    Some(match year {
        1 => format!("{}元", era.kanji),
        _ => format!("{}{year}", era.kanji),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icu_agrees_with_the_edicts() {
        // 明治: adoption of the Gregorian calendar; the others: accession or the Era Name Order.
        let cases = [
            ("明治", (1873, 1, 1), Some((1912, 7, 29))),
            ("大正", (1912, 7, 30), Some((1926, 12, 24))),
            ("昭和", (1926, 12, 25), Some((1989, 1, 7))),
            ("平成", (1989, 1, 8), Some((2019, 4, 30))),
            ("令和", (2019, 5, 1), None),
        ];
        for (era, (kanji, first, last)) in ERAS.iter().zip(cases) {
            assert_eq!(era.kanji, kanji);
            assert_eq!(era.first_day(), day(first.0, first.1, first.2), "{kanji}");
            assert_eq!(era.last_day(), last.map(|(y, m, d)| day(y, m, d)), "{kanji}");
        }
    }

    #[test]
    fn every_era_that_icu_knows_has_a_name_here() {
        let last = day(*super::super::YEARS.end(), 12, 31);
        let (era, year) = wareki(last).expect("a new era is in ICU's data: add its line to ERAS");
        assert_eq!((era.kanji, year), ("令和", 182));
    }

    #[test]
    fn years_bear_the_newer_era_and_fiscal_years_their_april() {
        let cases = [
            (When::Year(2019), Some("令和元")),
            (When::Year(2018), Some("平成30")),
            (When::Year(1989), Some("平成元")),
            (When::Year(1926), Some("昭和元")),
            (When::Year(1873), Some("明治6")),
            (When::Year(1872), None),
            (When::FiscalYear(2019), Some("令和元")),
            (When::FiscalYear(2018), Some("平成30")),
            (When::FiscalYear(1989), Some("平成元")),
            (When::FiscalYear(1988), Some("昭和63")),
            (When::Month { year: 2019, month: 4 }, Some("平成31")),
            (When::Month { year: 2019, month: 5 }, Some("令和元")),
            (When::Day(day(1989, 1, 7)), Some("昭和64")),
            (When::Day(day(2038, 1, 1)), Some("令和20")),
        ];
        for (when, expected) in cases {
            assert_eq!(era_year(when).as_deref(), expected, "{when:?}");
        }
    }
}
