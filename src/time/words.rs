//! The syntax of one written date: which words and digits stand where, with no judgement of the numbers.
//! It may touch the names of eras, thirds and seasons of this room.

use super::wareki::ERAS;
use super::{Era, Season, Third};

/// One date taken apart. Parts that were not written are `None`; `parse` fills and judges them.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Words {
    pub era: Option<&'static Era>,
    pub year: Option<Number>,
    /// 年度, FY or 当初 was written.
    pub fiscal: bool,
    /// The year stands without any unit, as in `2023` or 令和6, and may take it from the other half of a range.
    pub bare: bool,
    pub month: Option<i16>,
    pub detail: Option<Detail>,
}

/// What is finer than a month, or stands in its place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Detail {
    Day(i16),
    Third(Third),
    Season(Season),
}

/// A whole number of one to four digits. `2024` and `24` differ as years, so the digits are counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub value: i16,
    pub digits: usize,
}

/// One way to write each sign: full-width to ASCII, every wave and long dash to `~`, every short dash to `-`.
/// NFKC would do the first but neither 〜 nor −, and would change more than dates need.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '\u{3000}' => ' ',
            '〜' | '∼' | '–' | '—' | '―' => '~',
            '−' | '‐' | '‑' => '-',
            // The full-width block repeats ASCII at a fixed distance; it holds ～ too.
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
            _ => sign,
        })
        .collect()
}

/// Cut a folded text into start and end: `None` = no range, `Some("")` = open end.
pub(super) fn halves(folded: &str) -> (&str, Option<&str>) {
    let text = folded.trim();
    if let Some(start) = text.strip_suffix("以降") {
        return (start, Some(""));
    }
    let cut = ["~", "..", "から"].into_iter().find_map(|mark| text.split_once(mark));
    match cut {
        Some((start, end)) => {
            let end = end.trim();
            match end.strip_suffix("まで") {
                Some(end) if !end.trim().is_empty() => (start, Some(end)),
                _ => (start, Some(end)),
            }
        }
        None => (text, None),
    }
}

/// Take one folded date apart; `None` if it has none of the forms.
pub(super) fn read(folded: &str) -> Option<Words> {
    let mut cursor = Cursor { rest: folded };
    let words = cursor.date()?;
    cursor.rest.trim().is_empty().then_some(words)
}

struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor<'_> {
    fn date(&mut self) -> Option<Words> {
        if self.take("FY") {
            let year = Some(self.number()?);
            return Some(Words { year, fiscal: true, ..Words::default() });
        }
        let era = self.era();
        let first = if era.is_some() && self.take("元") {
            Some(Number { value: 1, digits: 1 })
        } else {
            self.number()
        };
        let Some(number) = first else {
            // 「11月中旬～下旬」, 「2026年夏～秋」: the second half may be a detail alone.
            return era.is_none().then_some(Words {
                detail: Some(self.third().or_else(|| self.season())?),
                ..Words::default()
            });
        };
        let with_year = Words { era, year: first, ..Words::default() };

        if self.take("年度") {
            self.take("当初");
            return Some(Words { fiscal: true, ..with_year });
        }
        if self.take("年") {
            return self.below_year(with_year);
        }
        // 「R7当初」: the initial budget of a fiscal year.
        if era.is_some() && self.take("当初") {
            return Some(Words { fiscal: true, ..with_year });
        }
        if let Some(mark) = ["-", "/", "."].into_iter().find(|mark| self.take(mark)) {
            return self.below_mark(with_year, number, mark);
        }
        if era.is_none() && self.take("月") {
            return self.below_month(number.value, Words::default());
        }
        if era.is_none() && self.take("日") {
            return Some(Words { detail: Some(Detail::Day(number.value)), ..Words::default() });
        }
        Some(Words { bare: true, ..with_year })
    }

    /// After 「…年」: nothing, a season, or a month.
    fn below_year(&mut self, words: Words) -> Option<Words> {
        if let Some(season) = self.season() {
            return Some(Words { detail: Some(season), ..words });
        }
        match self.small_number() {
            Some(month) if self.take("月") => self.below_month(month, words),
            Some(_) => None,
            None => Some(words),
        }
    }

    /// After 「…月」: nothing, a third, or a day.
    fn below_month(&mut self, month: i16, words: Words) -> Option<Words> {
        let detail = match self.third() {
            Some(third) => Some(third),
            None => match self.small_number() {
                Some(day) if self.take("日") => Some(Detail::Day(day)),
                Some(_) => return None,
                None => None,
            },
        };
        Some(Words { month: Some(month), detail, ..words })
    }

    /// After 「2023-」, 「R5.」, 「2/」: month and day, or a month, or (second half only) the day of a month.
    fn below_mark(&mut self, words: Words, first: Number, mark: &str) -> Option<Words> {
        let second = self.small_number()?;
        if self.take(mark) {
            return Some(Words {
                month: Some(second),
                detail: Some(Detail::Day(self.small_number()?)),
                ..words
            });
        }
        if words.era.is_none() && first.digits <= 2 {
            return Some(Words {
                month: Some(first.value),
                detail: Some(Detail::Day(second)),
                ..Words::default()
            });
        }
        // In YAML, 2023.10 is the number 2023.1: October would silently become January.
        let decimal = words.era.is_none() && mark == ".";
        (!decimal).then_some(Words { month: Some(second), ..words })
    }

    fn take(&mut self, word: &str) -> bool {
        match self.rest.trim_start().strip_prefix(word) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn number(&mut self) -> Option<Number> {
        let text = self.rest.trim_start();
        let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
        let (digits, rest) = text.split_at_checked(end)?;
        if digits.len() > 4 {
            return None;
        }
        let value = digits.parse().ok()?;
        self.rest = rest;
        Some(Number { value, digits: digits.len() })
    }

    /// A month or a day: at most two digits, or it was meant as something else.
    fn small_number(&mut self) -> Option<i16> {
        let before = self.rest;
        let number = self.number()?;
        if number.digits > 2 {
            self.rest = before;
            return None;
        }
        Some(number.value)
    }

    fn era(&mut self) -> Option<&'static Era> {
        ERAS.iter()
            .find(|era| self.take(era.kanji) || self.take(era.square) || self.take(era.letter))
    }

    fn third(&mut self) -> Option<Detail> {
        let third = Third::ALL.into_iter().find(|it| self.take(it.kanji()))?;
        Some(Detail::Third(third))
    }

    fn season(&mut self) -> Option<Detail> {
        let season = Season::ALL.into_iter().find(|it| self.take(it.kanji()))?;
        Some(Detail::Season(season))
    }
}
