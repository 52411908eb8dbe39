//! Exact decimal numbers and how they are printed: with units of both languages (`unit`, `counters`), with 約 and 以上
//! (`meant`). Touches `lang` only.

mod counters;
mod meant;
mod unit;

use rust_decimal::Decimal;

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
