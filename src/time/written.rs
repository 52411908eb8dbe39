//! A date or range together with the words it was written in. It may touch this room and `lang`.

use super::{Date, When, Years, display};
use crate::lang::Lang;

/// A date or a range, with the words it was written in.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct WrittenDate {
    pub from: When,
    pub to: End,
    /// The text as typed, without spaces around it.
    pub written: String,
}

/// Where a date ends.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum End {
    /// It is one point.
    Same,
    /// A range up to and including this point.
    Until(When),
    /// 「2023年～」.
    Open,
}

impl WrittenDate {
    /// The words for a diagnostic: Gregorian years, ranges in words.
    pub fn label(&self, lang: Lang) -> String {
        self.words(lang, None)
    }

    /// The words for a page: 「令和5年（2023年）1月18日から2月16日まで」, "January 18 to February 16, 2023", "since 2023". Where a
    /// point is a third of a month or a season, the Japanese stays as it is printed.
    pub fn in_full(&self, lang: Lang, years: Years) -> String {
        let is_fuzzy = |when| matches!(when, When::Third { .. } | When::Season { .. });
        let end = match self.to {
            End::Until(to) => to,
            End::Same | End::Open => self.from,
        };
        match lang == Lang::Ja && (is_fuzzy(self.from) || is_fuzzy(end)) {
            true => self.written.clone(),
            false => self.words(lang, Some(years)),
        }
    }

    fn words(&self, lang: Lang, years: Option<Years>) -> String {
        let label = |when: When| match years {
            Some(years) => when.in_full(lang, years),
            None => when.label(lang),
        };
        match (self.to, lang) {
            (End::Same, _) => label(self.from),
            (End::Until(to), _) => display::range_label(self.from, to, lang, years),
            (End::Open, Lang::Ja) => format!("{}から", label(self.from)),
            (End::Open, Lang::En) => format!("since {}", label(self.from)),
        }
    }

    pub fn first_day(&self) -> Date {
        self.from.first_day()
    }

    /// The last day that the date can mean; `None` if the end is open.
    pub fn last_day(&self) -> Option<Date> {
        match self.to {
            End::Same => Some(self.from.last_day()),
            End::Until(to) => Some(to.last_day()),
            End::Open => None,
        }
    }

    /// The length in days, first and last day counted (2023-01-18～2023-02-16 is 30); only if both are exact days.
    pub fn days_inclusive(&self) -> Option<i64> {
        let (first, last) = match (self.from, self.to) {
            (When::Day(day), End::Same) => (day, day),
            (When::Day(first), End::Until(When::Day(last))) => (first, last),
            _ => return None,
        };
        Some(first.duration_until(last).as_hours() / 24 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn words_of_a_page() {
        let cases = [
            // (written, Japanese, English)
            (
                "2023-01-18～2023-02-16",
                "令和5年（2023年）1月18日から2月16日まで",
                "January 18 to February 16, 2023",
            ),
            (
                "2022年11月中旬～12月中旬",
                "2022年11月中旬～12月中旬",
                "mid-November to mid-December 2022",
            ),
            ("2022年11月中旬～下旬", "2022年11月中旬～下旬", "mid- to late November 2022"),
            (
                "2022年11月上旬から12月20日まで",
                "2022年11月上旬から12月20日まで",
                "early November to December 20, 2022",
            ),
            ("2023/1/18～25", "令和5年（2023年）1月18日から25日まで", "January 18 to 25, 2023"),
            (
                "2022-12-28..2023-01-05",
                "令和4年（2022年）12月28日から令和5年（2023年）1月5日まで",
                "December 28, 2022 to January 5, 2023",
            ),
            ("2021年11月～12月", "令和3年（2021年）11月から12月まで", "November to December 2021"),
            ("2026年夏～秋", "2026年夏～秋", "summer to autumn 2026"),
            ("2023–2027", "令和5年（2023年）から令和9年（2027年）まで", "2023 to 2027"),
            (
                "FY2023–FY2027",
                "令和5年度（2023年度）から令和9年度（2027年度）まで",
                "FY2023 to FY2027 (April 2023–March 2028)",
            ),
            ("2023年～", "令和5年（2023年）から", "since 2023"),
            ("R7当初", "令和7年度（2025年度）", "FY2025 (April 2025–March 2026)"),
            ("R5.2.17", "令和5年（2023年）2月17日", "February 17, 2023"),
            ("令和７年１２月２３日", "令和7年（2025年）12月23日", "December 23, 2025"),
            ("令和8年1月", "令和8年（2026年）1月", "January 2026"),
            ("令和６", "令和6年（2024年）", "2024"),
            ("2022年11月下旬", "2022年11月下旬", "late November 2022"),
        ];
        for (written, ja, en) in cases {
            let date = parse(written).unwrap();
            assert_eq!(date.in_full(Lang::Ja, Years::EraFirst), ja, "{written}");
            assert_eq!(date.in_full(Lang::En, Years::EraFirst), en, "{written}");
        }
        let issued = parse("2023-03").unwrap();
        assert_eq!(issued.in_full(Lang::Ja, Years::GregorianFirst), "2023年（令和5年）3月");
        assert_eq!(issued.label(Lang::Ja), "2023年3月");
    }

    #[test]
    fn lengths() {
        let cases = [
            ("2023年1月18日～2月16日", Some("2023-02-16"), Some(30)),
            ("2024-02-01～2024-03-01", Some("2024-03-01"), Some(30)),
            ("2023-01-18", Some("2023-01-18"), Some(1)),
            ("2022年11月中旬～12月中旬", Some("2022-12-20"), None),
            ("2023-01-18～2023-02", Some("2023-02-28"), None),
            ("FY2023～FY2027", Some("2028-03-31"), None),
            ("2023年～", None, None),
        ];
        for (written, last, days) in cases {
            let date = parse(written).unwrap();
            let last_day = date.last_day().map(|day| day.to_string());
            assert_eq!(last_day.as_deref(), last, "{written}");
            assert_eq!(date.days_inclusive(), days, "{written}");
        }
    }
}
