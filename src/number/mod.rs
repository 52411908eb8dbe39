//! Exact decimal numbers and how they are printed: with units of both languages (`unit`, `counters`), with 約 and 以上
//! (`meant`). Touches `lang` only.

mod counters;
mod meant;
mod unit;

use rust_decimal::{Decimal, RoundingStrategy};

pub use meant::{About, Limit, Meant};
pub use unit::{Axis, Noun, Unit};

/// A decimal number with the digits it was written with: `44.0` is not `44`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Number(pub Decimal);

impl From<u32> for Number {
    fn from(count: u32) -> Number {
        Number(Decimal::from(count))
    }
}

impl Number {
    /// Reads half-width digits with an optional sign and decimal point; nothing else is a number.
    pub fn parse(text: &str) -> Option<Number> {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.')
            && digits.starts_with(|c: char| c.is_ascii_digit())
            && digits.ends_with(|c: char| c.is_ascii_digit());
        plain.then(|| Decimal::from_str_exact(text).ok()).flatten().map(Number)
    }

    /// The number for a reader: thousands separated by commas, a true minus sign.
    pub fn label(self) -> String {
        let written = self.0.abs().to_string();
        let (whole, fraction) = match written.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (written.as_str(), None),
        };
        let mut label = String::new();
        if self.0.is_sign_negative() && !self.0.is_zero() {
            label.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                label.push(',');
            }
            label.push(digit);
        }
        if let Some(fraction) = fraction {
            label.push('.');
            label.push_str(fraction);
        }
        label
    }

    /// The number times a power of ten, exactly. Digits after the point are kept (1600.0 億 is 160.00 billion); zeros at
    /// the end of a whole number are not digits that somebody measured (500 万 is 5 million). `None` where it would not fit.
    pub fn shifted(self, power: i32) -> Option<Number> {
        let scale = i32::try_from(self.0.scale()).ok()? - power;
        let digits = self.0.mantissa();
        if scale < 0 {
            let zeros = 10_i128.checked_pow(scale.unsigned_abs())?;
            let whole = digits.checked_mul(zeros)?;
            return Decimal::try_from_i128_with_scale(whole, 0).ok().map(Number);
        }
        let shifted = Decimal::try_from_i128_with_scale(digits, scale.unsigned_abs()).ok()?;
        Some(Number(if self.0.scale() == 0 { shifted.normalize() } else { shifted }))
    }

    pub fn plus(self, other: Number) -> Option<Number> {
        self.0.checked_add(other.0).map(Number)
    }

    pub fn minus(self, other: Number) -> Option<Number> {
        self.0.checked_sub(other.0).map(Number)
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.is_zero()
    }

    pub fn without_sign(self) -> Number {
        Number(self.0.abs())
    }

    /// How many percent of another number this is, to a tenth, halves rounded up (四捨五入): 398 of 2,037 is 19.5.
    pub fn percent_of(self, whole: Number) -> Option<Number> {
        let share = self.0.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.0)?;
        let mut tenths = share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
        tenths.rescale(1);
        Some(Number(tenths))
    }

    /// The number with as many digits after the point as another, halves rounded up: 1,083.6 beside 1,084 is 1,084.
    pub fn rounded_like(self, other: Number) -> Number {
        let digits = other.0.scale();
        let strategy = RoundingStrategy::MidpointAwayFromZero;
        Number(self.0.round_dp_with_strategy(digits, strategy))
    }

    /// How this number compares with the point `step` of `steps` on the straight way between
    /// two others. Exact; `None` where the numbers are too large for that.
    pub fn against_line(
        self,
        from: Number,
        to: Number,
        step: i64,
        steps: i64,
    ) -> Option<std::cmp::Ordering> {
        if steps <= 0 {
            return None;
        }
        let here = self.0.checked_sub(from.0)?.checked_mul(Decimal::from(steps))?;
        let line = to.0.checked_sub(from.0)?.checked_mul(Decimal::from(step))?;
        Some(here.cmp(&line))
    }

    /// The number for a machine: digits, a point, an ASCII minus.
    pub fn machine(self) -> String {
        self.0.to_string()
    }

    /// For geometry only: where a mark is drawn, never what is printed.
    pub fn to_f64(self) -> f64 {
        use rust_decimal::prelude::ToPrimitive;
        self.0.to_f64().unwrap_or(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_sums_are_exact_before_they_are_rounded() {
        let number = |text| Number::parse(text).expect(text);
        for (part, whole, percent) in [
            ("398", "2037", "19.5"),
            ("400", "2000", "20.0"),
            ("14", "1070", "1.3"),
            ("1", "8", "12.5"),
        ] {
            let share = number(part).percent_of(number(whole)).map(Number::label);
            assert_eq!(share.as_deref(), Some(percent), "{part} of {whole}");
        }
        assert_eq!(number("1").percent_of(number("0")), None);
        assert_eq!(number("0.1").plus(number("0.2")), Some(number("0.3")));
        assert_eq!(
            number("1639").minus(number("2037")).map(Number::label).as_deref(),
            Some("−398")
        );
        assert_eq!(number("1083.6").rounded_like(number("1084")).label(), "1,084");
        assert_eq!(number("0.5").rounded_like(number("1")).label(), "1");
    }

    #[test]
    fn digits_are_kept() {
        for (text, label) in [
            ("1600.0", "1,600.0"),
            ("0.10", "0.10"),
            ("-398", "−398"),
            ("1234567", "1,234,567"),
            ("999", "999"),
            ("0", "0"),
        ] {
            let number = Number::parse(text).expect(text);
            assert_eq!(number.label(), label);
            assert_eq!(number.machine(), text);
        }
        for text in ["", "１２", "1,600", "約10", "10%", "1e3", ".5", "5.", "--1", "NaN"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }
}
