//! How long something takes: years, months, weeks, days, as they were written.
//! It may touch this room and `lang` only.

use super::words;
use crate::lang::Lang;

/// A length of time. Months are not turned into days, nor twelve of them into a year: what is
/// called six months is printed as six months.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Duration {
    /// The longest unit first; never empty.
    parts: Vec<(u16, Unit)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Unit {
    Year,
    Month,
    Week,
    Day,
}

/// How units are written. Offices write the counter of months in all of these ways.
const UNITS: [(&str, Unit); 16] = [
    ("年", Unit::Year),
    ("か月", Unit::Month),
    ("カ月", Unit::Month),
    ("ｶ月", Unit::Month),
    ("ヶ月", Unit::Month),
    ("ケ月", Unit::Month),
    ("ヵ月", Unit::Month),
    ("箇月", Unit::Month),
    ("個月", Unit::Month),
    ("週", Unit::Week),
    ("日", Unit::Day),
    ("year", Unit::Year),
    ("month", Unit::Month),
    ("week", Unit::Week),
    ("day", Unit::Day),
    ("か年", Unit::Year),
];

impl Duration {
    /// Reads `6か月`, `6カ月`, `６ヶ月間`, `1年6か月`, `30日`, `2週間`, `6 months`.
    pub fn parse(text: &str) -> Option<Duration> {
        let folded = words::fold(text.trim());
        let mut rest = folded.as_str();
        let mut parts: Vec<(u16, Unit)> = Vec::new();
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (count, after) = rest.split_at(digits);
            let count = count.parse().ok().filter(|count| *count > 0)?;
            let after = after.trim_start();
            let (word, unit) = UNITS.iter().find(|(word, _)| after.starts_with(word))?;
            // Each unit once, the longer first: 「6か月1年」 is a typing error.
            if parts.last().is_some_and(|(_, before)| before >= unit) {
                return None;
            }
            parts.push((count, *unit));
            let after = after.get(word.len()..)?;
            let after = if word.is_ascii() { after.trim_start_matches('s') } else { after };
            rest = after.trim_start_matches('間').trim_start();
        }
        (!parts.is_empty()).then_some(Duration { parts })
    }

    /// One style for all: 6か月, 1年6か月 / 6 months, 1 year 6 months.
    pub fn label(&self, lang: Lang) -> String {
        let parts = self.parts.iter().map(|(count, unit)| match lang {
            Lang::Ja => format!("{count}{}", ["年", "か月", "週間", "日"][*unit as usize]),
            Lang::En => {
                let noun = ["year", "month", "week", "day"][*unit as usize];
                format!("{count} {noun}{}", if *count == 1 { "" } else { "s" })
            }
        });
        parts.collect::<Vec<String>>().join(lang.pick("", " "))
    }

    /// As the longest time allowed: 6か月以内 / up to 6 months.
    pub fn at_most(&self, lang: Lang) -> String {
        let label = self.label(lang);
        lang.pick(format!("{label}以内"), format!("up to {label}"))
    }

    /// ISO 8601, for machines: P6M. (HTML's `<time>` takes days and hours only.)
    pub fn machine(&self) -> String {
        let parts = self
            .parts
            .iter()
            .map(|(count, unit)| format!("{count}{}", ["Y", "M", "W", "D"][*unit as usize]));
        std::iter::once("P".to_owned()).chain(parts).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_months_becomes_one() {
        let written = [
            "6か月",
            "6カ月",
            "６か月",
            "６カ月",
            "6ヶ月",
            "6ヵ月",
            "6ケ月",
            "6ｶ月",
            "6箇月",
            "６ヶ月間",
            " 6 か月 ",
            "6 months",
            "6 month",
        ];
        for written in written {
            let read = Duration::parse(written).unwrap_or_else(|| panic!("{written}"));
            let labels = Lang::ALL.map(|lang| read.at_most(lang));
            assert_eq!(labels, ["6か月以内", "up to 6 months"], "{written}");
            assert_eq!(read.machine(), "P6M");
        }
    }

    #[test]
    fn units_are_kept_and_put_together() {
        let both = |written: &str| {
            let read = Duration::parse(written)?;
            Some((read.label(Lang::Ja), read.label(Lang::En), read.machine()))
        };
        let some = |ja: &str, en: &str, iso: &str| Some((ja.into(), en.into(), iso.into()));
        assert_eq!(both("1年"), some("1年", "1 year", "P1Y"));
        assert_eq!(both("12か月"), some("12か月", "12 months", "P12M"));
        assert_eq!(both("1年6ヶ月"), some("1年6か月", "1 year 6 months", "P1Y6M"));
        assert_eq!(both("3か年"), some("3年", "3 years", "P3Y"));
        assert_eq!(both("30日間"), some("30日", "30 days", "P30D"));
        assert_eq!(both("2週間"), some("2週間", "2 weeks", "P2W"));
    }

    #[test]
    fn what_is_no_length_is_refused() {
        for written in ["", "か月", "6", "0日", "6か", "半年", "6か月1年", "6か月ごろ", "99999日"]
        {
            assert_eq!(Duration::parse(written), None, "{written}");
        }
    }
}
