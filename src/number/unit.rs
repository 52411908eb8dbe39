//! Units in two languages. Japanese counts in myriads (万, 億, 兆), English in thousands: the same amount is printed with
//! its point shifted and all its digits kept. Touches `lang`.

use super::{Number, counters};
use crate::lang::Lang;

/// What is counted: the counter of a Japanese sentence, the noun of an English one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Unit {
    /// As written: 億円.
    pub ja: String,
    /// What stands before an English number: ¥.
    before: String,
    pub one: String,
    pub other: String,
    /// The factor that the Japanese unit carries, as a power of ten: 8 for 億円, and the noun is then that of 円.
    power: i32,
}

/// The English that an author gives: for one, and for several.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Noun {
    pub one: String,
    pub other: String,
}

/// A unit as a column or an axis says it once, so that numbers stand alone below it: 億円, ¥ billion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Axis {
    pub name: String,
    power: i32,
}

/// The English words for powers of ten. What is smaller than the last is written in full digits.
const WORDS: [(i32, &str); 3] = [(12, "trillion"), (9, "billion"), (6, "million")];

impl Unit {
    /// A unit that needs no English from its author: 件, 万人, 億円, and signs such as % or kWh.
    pub fn known(written: &str) -> Option<Unit> {
        let (power, base) = factor(written);
        let [before, one, other] = match (counters::english(base), base) {
            (Some(forms), _) => forms,
            (None, "") if power > 0 => [""; 3],
            _ => return None,
        };
        let [before, one, other] = [before, one, other].map(str::to_owned);
        Some(Unit { ja: written.into(), before, one, other, power })
    }

    /// A unit with the English that its author gave. The noun is that of the unit without its factor (万人: people), unless
    /// it names a power itself (百万円: million yen); then the number stays as it is written.
    pub fn written(ja: &str, en: Noun) -> Unit {
        let names_power = |noun: &str| {
            noun.starts_with(|c: char| c.is_ascii_digit())
                || noun
                    .split_whitespace()
                    .any(|word| word.starts_with("thousand") || word.ends_with("illion"))
        };
        let power = match names_power(&en.other) || en.other == ja {
            true => 0,
            false => factor(ja).0,
        };
        Unit { ja: ja.into(), before: String::new(), one: en.one, other: en.other, power }
    }

    /// The unit alone, for a column of numbers that are printed as they are written: 億円, ¥100 million.
    pub fn name(&self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.ja.clone(),
            Lang::En if self.power > 0 => self.with(Number::from(1), lang),
            Lang::En if self.other.is_empty() => self.before.clone(),
            Lang::En => self.other.clone(),
        }
    }

    /// A number with its unit: `250件`, `250 consultations`, `1 consultation`, `41.2%`, `¥163.9 billion`.
    pub fn with(&self, number: Number, lang: Lang) -> String {
        match lang {
            Lang::Ja => format!("{}{}", number.label(), self.ja),
            Lang::En => self.english(number),
        }
    }

    /// The amount without the factor of its unit: 25,000 for 2.5万人.
    pub fn amount(&self, number: Number) -> Option<Number> {
        number.shifted(self.power)
    }

    fn english(&self, number: Number) -> String {
        let Some((label, word)) = self.scaled(number) else {
            return format!("{}{}", number.label(), self.ja);
        };
        let noun = if label == "1" && word.is_none() { &self.one } else { &self.other };
        let label = match label.strip_prefix('−') {
            Some(label) => format!("−{}{label}", self.before),
            None => format!("{}{label}", self.before),
        };
        let label = match word {
            Some(word) => format!("{label} {word}"),
            None => label,
        };
        match noun.starts_with(|c: char| c.is_alphanumeric()) {
            true => format!("{label} {noun}"),
            false => format!("{label}{noun}"),
        }
    }

    /// The digits and the power that is said in a word. `None` where the amount is beyond all counting.
    fn scaled(&self, number: Number) -> Option<(String, Option<&'static str>)> {
        if self.power == 0 {
            return Some((number.label(), None));
        }
        let full = number.shifted(self.power)?;
        Some(match word(full) {
            Some((power, word)) => (number.shifted(self.power - power)?.label(), Some(word)),
            None => (full.label(), None),
        })
    }

    /// The unit of an axis or a column whose largest number is `greatest`.
    pub fn axis(&self, greatest: Number, lang: Lang) -> Axis {
        let full = greatest.shifted(self.power).filter(|_| lang == Lang::En && self.power > 0);
        let Some(full) = full else {
            return Axis { name: self.name(lang), power: 0 };
        };
        let (power, word) = word(full).unwrap_or((0, ""));
        let parts = [&self.before, word, &self.other].map(str::trim);
        let name: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Axis { name: name.join(" "), power: self.power - power }
    }
}

impl Axis {
    /// A number as it stands below the unit.
    pub fn number(&self, number: Number) -> Number {
        number.shifted(self.power).unwrap_or(number)
    }
}

/// The word that fits a number, and its power of ten.
fn word(number: Number) -> Option<(i32, &'static str)> {
    let fits =
        |power: i32| Number::from(1).shifted(power).is_some_and(|one| number.0.abs() >= one.0);
    WORDS.into_iter().find(|(power, _)| fits(*power))
}

/// The factor at the start of a Japanese unit, as a power of ten, and the rest: 百万円 is 6 and 円. A 千 alone is a factor
/// only before a counter that is known.
fn factor(written: &str) -> (i32, &str) {
    let (small, rest) = match written.chars().next() {
        Some('十') => (1, written.strip_prefix('十')),
        Some('百') => (2, written.strip_prefix('百')),
        Some('千') => (3, written.strip_prefix('千')),
        _ => (0, Some(written)),
    };
    let rest = rest.unwrap_or(written);
    for (sign, myriad) in [('万', 4), ('億', 8), ('兆', 12)] {
        if let Some(base) = rest.strip_prefix(sign) {
            return (small + myriad, base);
        }
    }
    match small == 3 && counters::english(rest).is_some() {
        true => (small, rest),
        false => (0, written),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).expect(text)
    }

    #[test]
    fn known_units_in_english() {
        let cases = [
            ("億円", "1639", "1,639億円", "¥163.9 billion"),
            ("億円", "2037", "2,037億円", "¥203.7 billion"),
            ("億円", "1084", "1,084億円", "¥108.4 billion"),
            ("億円", "23.2", "23.2億円", "¥2.32 billion"),
            ("億円", "0.4", "0.4億円", "¥40 million"),
            ("億円", "1600.0", "1,600.0億円", "¥160.00 billion"),
            ("億円", "1600", "1,600億円", "¥160 billion"),
            ("億円", "-398", "−398億円", "−¥39.8 billion"),
            ("億円", "0", "0億円", "¥0"),
            ("億円", "10000", "10,000億円", "¥1 trillion"),
            ("兆円", "15", "15兆円", "¥15 trillion"),
            ("万円", "500", "500万円", "¥5 million"),
            ("万円", "50", "50万円", "¥500,000"),
            ("千円", "1250", "1,250千円", "¥1.25 million"),
            ("百万円", "2.50", "2.50百万円", "¥2.50 million"),
            ("円", "1234567", "1,234,567円", "¥1,234,567"),
            ("万人", "6000", "6,000万人", "60 million people"),
            ("万人", "2439", "2,439万人", "24.39 million people"),
            ("万人", "2.5", "2.5万人", "25,000 people"),
            ("万人", "100", "100万人", "1 million people"),
            ("万者", "1", "1万者", "10,000 businesses"),
            ("万", "3", "3万", "30,000"),
            ("千トン", "12", "12千トン", "12,000 tonnes"),
            ("人", "1", "1人", "1 person"),
            ("人", "1.0", "1.0人", "1.0 people"),
            ("件", "250", "250件", "250 cases"),
            ("ヶ所", "8", "8ヶ所", "8 locations"),
            ("箇月", "6", "6箇月", "6 months"),
            ("％", "41.20", "41.20％", "41.20%"),
        ];
        for (unit, value, ja, en) in cases {
            let unit = Unit::known(unit).expect(unit);
            assert_eq!(unit.with(number(value), Lang::Ja), ja);
            assert_eq!(unit.with(number(value), Lang::En), en);
        }
        for unknown in ["", "万事業所", "千枚田", "t", "羽"] {
            assert_eq!(Unit::known(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn an_authors_noun_takes_the_place_of_the_known_one() {
        let noun = |one: &str, other: &str| Noun { one: one.into(), other: other.into() };
        let cases = [
            ("件", noun("consultation", "consultations"), "1", "1 consultation"),
            ("件", noun("consultation", "consultations"), "1250", "1,250 consultations"),
            ("万人", noun("visitor", "visitors"), "6000", "60 million visitors"),
            ("万事業所", noun("office", "offices"), "2.5", "25,000 offices"),
            ("億円", noun("yen", "yen"), "1639", "163.9 billion yen"),
            // A noun that names a power is taken at its word.
            ("百万円", noun("million yen", "million yen"), "25", "25 million yen"),
            ("億円", noun("100 million yen", "100 million yen"), "25", "25 100 million yen"),
        ];
        for (ja, en, value, label) in cases {
            assert_eq!(Unit::written(ja, en).with(number(value), Lang::En), label);
        }
    }

    #[test]
    fn a_column_says_its_unit_once() {
        let cases = [
            ("億円", "2037", "¥ billion", "203.7"),
            ("億円", "0.4", "¥ million", "40"),
            ("億円", "1600.0", "¥ billion", "160.00"),
            ("万人", "2439", "million people", "24.39"),
            ("万人", "2.5", "people", "25,000"),
            ("件", "250", "cases", "250"),
            ("円", "250", "¥", "250"),
        ];
        for (unit, value, name, label) in cases {
            let unit = Unit::known(unit).expect(unit);
            let axis = unit.axis(number(value), Lang::En);
            assert_eq!(
                (axis.name.as_str(), axis.number(number(value)).label().as_str()),
                (name, label)
            );
            assert_eq!(unit.axis(number(value), Lang::Ja).number(number(value)), number(value));
        }
        assert_eq!(
            Unit::known("億円").map(|unit| unit.name(Lang::En)).as_deref(),
            Some("¥100 million")
        );
        assert_eq!(
            Unit::known("万人").map(|unit| unit.name(Lang::En)).as_deref(),
            Some("10,000 people")
        );
    }

    #[test]
    fn numbers_beyond_counting_stay_as_written() {
        let unit = Unit::known("兆円").expect("known");
        let huge = number("79228162514264337593543950335");
        assert!(unit.with(huge, Lang::En).ends_with("兆円"));
    }
}
