//! A date or range together with the words it was written in. It may touch this room and `lang`.

use super::{Date, When, display};
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
    /// The words to show. Japanese: as written, if it was written in Japanese (fuzzy words stay as they are), else
    /// 「2023年1月18日から2月16日まで」. English: "January 18 to February 16, 2023", "since 2023".
    pub fn label(&self, lang: Lang) -> String {
        if lang == Lang::Ja && self.written.chars().any(is_japanese_letter) {
            return self.written.clone();
        }
        match (self.to, lang) {
            (End::Same, _) => self.from.label(lang),
            (End::Until(to), _) => display::range_label(self.from, to, lang),
            (End::Open, Lang::Ja) => format!("{}から", self.from.label(lang)),
            (End::Open, Lang::En) => format!("since {}", self.from.label(lang)),
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

/// Kanji or kana; the wave dash alone does not make a text Japanese.
fn is_japanese_letter(sign: char) -> bool {
    matches!(sign, '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn labels() {
        let cases = [
            // (written, Japanese, English)
            (
                "2023-01-18～2023-02-16",
                "2023年1月18日から2月16日まで",
                "January 18 to February 16, 2023",
            ),
            ("2023年1月18日～2月16日", "2023年1月18日～2月16日", "January 18 to February 16, 2023"),
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
            ("2023/1/18～25", "2023年1月18日から25日まで", "January 18 to 25, 2023"),
            (
                "2022-12-28..2023-01-05",
                "2022年12月28日から2023年1月5日まで",
                "December 28, 2022 to January 5, 2023",
            ),
            ("2023-01～03", "2023年1月から3月まで", "January to March 2023"),
            ("2026年夏～秋", "2026年夏～秋", "summer to autumn 2026"),
            ("2023–2027", "2023年から2027年まで", "2023 to 2027"),
            ("FY2023–FY2027", "2023年度から2027年度まで", "FY2023 to FY2027"),
            ("2023年～", "2023年～", "since 2023"),
            ("2023～", "2023年から", "since 2023"),
            ("R5.2.17", "2023年2月17日", "February 17, 2023"),
            ("  令和5年2月17日 ", "令和5年2月17日", "February 17, 2023"),
            ("2022年11月下旬", "2022年11月下旬", "late November 2022"),
        ];
        for (written, ja, en) in cases {
            let date = parse(written).unwrap();
            assert_eq!(date.label(Lang::Ja), ja, "{written}");
            assert_eq!(date.label(Lang::En), en, "{written}");
        }
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
