//! The words for points and ranges, Japanese and English, and the form for machines. It may touch this room and `lang`.
//!
//! Japanese: 公用文作成の考え方 (2022): Arabic numerals, half-width; the range is から … まで in words, which
//! screen readers speak. English: month spelled out, day, year; fiscal years as FY2023.

use super::wareki::era_year;
use super::{Date, Season, Third, When};
use crate::lang::Lang;

/// The months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl When {
    /// 「2023年1月18日」, 「2023年度」, 「2022年11月中旬」, 「2026年夏」; "January 18, 2023", "March 2023", "FY2023",
    /// "mid-November 2022", "summer 2026".
    pub fn label(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => format!("{}{}{}", self.year_number(), self.ja_year_unit(), self.ja_rest()),
            Lang::En => self.en_label(month_name),
        }
    }

    /// As pages name a point: 「令和5年（2023年）1月18日」, 「令和元年度（2019年度）」, or 「2023年（令和5年）1月18日」; before 1873 as
    /// [`When::label`]. English gives no era but the months of a fiscal year: "FY2023 (April 2023–March 2024)".
    pub fn in_full(self, lang: Lang, years: Years) -> String {
        match (lang, self) {
            (Lang::Ja, _) => {
                let unit = self.ja_year_unit();
                let gregorian = format!("{}{unit}", self.year_number());
                let year = match (era_year(self), years) {
                    (Some(era), Years::EraFirst) => format!("{era}{unit}（{gregorian}）"),
                    (Some(era), Years::GregorianFirst) => format!("{gregorian}（{era}{unit}）"),
                    (None, _) => gregorian,
                };
                format!("{year}{}", self.ja_rest())
            }
            (Lang::En, When::FiscalYear(year)) => {
                format!("FY{year} ({})", months(self.first_day(), self.last_day()))
            }
            (Lang::En, _) => self.label(lang),
        }
    }

    /// Whether it is a year and nothing finer.
    pub fn is_year(self) -> bool {
        matches!(self, When::Year(_) | When::FiscalYear(_))
    }

    /// 「令和元年5月」, without the Gregorian year; `None` before 1873.
    pub(super) fn wareki_only(self) -> Option<String> {
        let year = era_year(self)?;
        Some(format!("{year}{}{}", self.ja_year_unit(), self.ja_rest()))
    }

    /// For an axis, where years stand without unit: "2023"; 「2023年度」, "FY2023"; 「2023年3月」, "Mar 2023".
    pub fn short(self, lang: Lang) -> String {
        match (self, lang) {
            (When::Year(year), _) => year.to_string(),
            (_, Lang::Ja) => self.label(lang),
            (_, Lang::En) => self.en_label(|month| month_name(month).get(..3).unwrap_or_default()),
        }
    }

    /// The point for data files, as [`super::parse_point`] reads it: "2023-01-18", "2023", "FY2023".
    pub fn code(self) -> String {
        match self {
            When::FiscalYear(_) => self.short(Lang::En),
            _ => self.machine().unwrap_or_else(|| self.label(Lang::Ja)),
        }
    }

    /// The value of `<time datetime>`: "2023-01-18", "2023-01", "2023". HTML has no form for fiscal years, thirds of
    /// months and seasons; an exact day would be invented, so they give `None`.
    pub fn machine(self) -> Option<String> {
        match self {
            When::Year(year) => Some(format!("{year:04}")),
            When::Month { year, month } => Some(format!("{year:04}-{month:02}")),
            When::Day(date) => Some(date.to_string()),
            When::FiscalYear(_) | When::Third { .. } | When::Season { .. } => None,
        }
    }

    fn ja_year_unit(self) -> &'static str {
        match self {
            When::FiscalYear(_) => "年度",
            _ => "年",
        }
    }

    /// What follows the year: 「1月18日」, 「11月中旬」, 「夏」 or nothing.
    fn ja_rest(self) -> String {
        match self {
            When::Year(_) | When::FiscalYear(_) => String::new(),
            When::Month { month, .. } => format!("{month}月"),
            When::Third { month, third, .. } => format!("{month}月{}", third.kanji()),
            When::Season { season, .. } => season.kanji().to_owned(),
            When::Day(date) => format!("{}月{}日", date.month(), date.day()),
        }
    }

    fn en_label(self, month_name: fn(i8) -> &'static str) -> String {
        let year = self.year_number();
        match (self, self.en_within_year(month_name)) {
            (When::FiscalYear(_), _) => format!("FY{year}"),
            (_, None) => year.to_string(),
            (When::Day(_), Some(within)) => format!("{within}, {year}"),
            (_, Some(within)) => format!("{within} {year}"),
        }
    }

    /// The label without its year: "January 18", "mid-November"; `None` if it is a year.
    fn en_within_year(self, month_name: fn(i8) -> &'static str) -> Option<String> {
        match self {
            When::Year(_) | When::FiscalYear(_) => None,
            When::Month { month, .. } => Some(month_name(month).to_owned()),
            When::Third { month, third, .. } => {
                Some(format!("{}{}", third.en_prefix(), month_name(month)))
            }
            When::Season { season, .. } => Some(season.en_name().to_owned()),
            When::Day(date) => Some(format!("{} {}", month_name(date.month()), date.day())),
        }
    }
}

/// How a site names years in Japanese.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Years {
    /// 令和5年（2023年）
    #[default]
    EraFirst,
    /// 2023年（令和5年）
    GregorianFirst,
}

/// "April 2023–March 2024"
fn months(first: Date, last: Date) -> String {
    let [first, last] =
        [first, last].map(|day| format!("{} {}", month_name(day.month()), day.year()));
    format!("{first}–{last}")
}

/// A range in words: 「2023年1月18日から2月16日まで」, "January 18 to February 16, 2023". What both ends share is said
/// once: at the start in Japanese, at the end in English. With `years`, as [`When::in_full`] names them.
pub(super) fn range_label(from: When, to: When, lang: Lang, years: Option<Years>) -> String {
    let label = |when: When| match years {
        Some(years) => when.in_full(lang, years),
        None => when.label(lang),
    };
    match lang {
        Lang::Ja => {
            let end = match shared(from, to) {
                Shared::Nothing => label(to),
                Shared::Year => to.ja_rest(),
                Shared::MonthOfDays(last) => format!("{last}日"),
                Shared::MonthOfThirds(_, last) => last.kanji().to_owned(),
            };
            format!("{}から{end}まで", label(from))
        }
        Lang::En => {
            let start = match shared(from, to) {
                Shared::Nothing => from.label(lang),
                Shared::Year => from.en_within_year(month_name).unwrap_or_default(),
                // "January 18 to 25, 2023" repeats the month of neither day.
                Shared::MonthOfDays(last) => {
                    return format!(
                        "{} to {last}, {}",
                        from.en_within_year(month_name).unwrap_or_default(),
                        to.year_number()
                    );
                }
                Shared::MonthOfThirds(first, _) => first.en_prefix().trim_end().to_owned(),
            };
            let range = format!("{start} to {}", to.label(lang));
            match (from, to) {
                // The months once, for the whole: FY2023 to FY2027 (April 2023–March 2028).
                (When::FiscalYear(_), When::FiscalYear(_)) if years.is_some() => {
                    format!("{range} ({})", months(from.first_day(), to.last_day()))
                }
                _ => range,
            }
        }
    }
}

/// How much the two ends of a range have in common, so that it is not said twice.
enum Shared {
    Nothing,
    Year,
    /// The day at the end.
    MonthOfDays(i8),
    /// The thirds at the start and at the end.
    MonthOfThirds(Third, Third),
}

fn shared(from: When, to: When) -> Shared {
    if from.year_number() != to.year_number() || from.is_year() || to.is_year() {
        return Shared::Nothing;
    }
    match (from, to) {
        _ if from.month() != to.month() => Shared::Year,
        (When::Day(_), When::Day(last)) => Shared::MonthOfDays(last.day()),
        (When::Third { third: first, .. }, When::Third { third: last, .. }) => {
            Shared::MonthOfThirds(first, last)
        }
        _ => Shared::Year,
    }
}

impl Third {
    pub(super) fn kanji(self) -> &'static str {
        match self {
            Third::Early => "上旬",
            Third::Mid => "中旬",
            Third::Late => "下旬",
        }
    }

    /// What stands before the month, with its space or hyphen.
    fn en_prefix(self) -> &'static str {
        match self {
            Third::Early => "early ",
            Third::Mid => "mid-",
            Third::Late => "late ",
        }
    }
}

impl Season {
    pub(super) fn kanji(self) -> &'static str {
        match self {
            Season::Spring => "春",
            Season::Summer => "夏",
            Season::Autumn => "秋",
            Season::Winter => "冬",
        }
    }

    fn en_name(self) -> &'static str {
        match self {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Autumn => "autumn",
            Season::Winter => "winter",
        }
    }
}

fn month_name(month: i8) -> &'static str {
    let index = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::parse_point;
    use super::*;

    /// (written, label ja, label en, with wareki, short en, machine)
    type Case = (
        &'static str,
        &'static str,
        &'static str,
        &'static str,
        &'static str,
        Option<&'static str>,
    );

    const CASES: [Case; 9] = [
        (
            "2023-01-18",
            "2023年1月18日",
            "January 18, 2023",
            "令和5年（2023年）1月18日",
            "Jan 18, 2023",
            Some("2023-01-18"),
        ),
        ("R8.1", "2026年1月", "January 2026", "令和8年（2026年）1月", "Jan 2026", Some("2026-01")),
        ("2023", "2023年", "2023", "令和5年（2023年）", "2023", Some("2023")),
        ("2019", "2019年", "2019", "令和元年（2019年）", "2019", Some("2019")),
        ("FY2023", "2023年度", "FY2023", "令和5年度（2023年度）", "FY2023", None),
        ("平成31年度", "2019年度", "FY2019", "令和元年度（2019年度）", "FY2019", None),
        (
            "2022年11月中旬",
            "2022年11月中旬",
            "mid-November 2022",
            "令和4年（2022年）11月中旬",
            "mid-Nov 2022",
            None,
        ),
        ("2026年夏", "2026年夏", "summer 2026", "令和8年（2026年）夏", "summer 2026", None),
        ("明治元年", "1868年", "1868", "1868年", "1868", Some("1868")),
    ];

    #[test]
    fn points() {
        for (written, ja, en, wareki, short, machine) in CASES {
            let when = parse_point(written).unwrap();
            assert_eq!(when.label(Lang::Ja), ja, "{written}");
            assert_eq!(when.label(Lang::En), en, "{written}");
            assert_eq!(when.in_full(Lang::Ja, Years::EraFirst), wareki, "{written}");
            assert_eq!(when.short(Lang::En), short, "{written}");
            assert_eq!(when.machine().as_deref(), machine, "{written}");
        }
    }

    #[test]
    fn fiscal_years_are_explained_in_english_and_axes_are_short() {
        let year = When::FiscalYear(2023);
        assert_eq!(year.in_full(Lang::En, Years::EraFirst), "FY2023 (April 2023–March 2024)");
        assert_eq!(year.short(Lang::Ja), "2023年度");
        assert_eq!(year.in_full(Lang::Ja, Years::GregorianFirst), "2023年度（令和5年度）");
        assert_eq!(When::Year(2023).short(Lang::Ja), "2023");
    }
}
