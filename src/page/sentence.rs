//! Sentences that name years: in full where the page names one first, in short afterwards. Touches nothing.

use std::fmt;

use serde::{Serialize, Serializer};

/// A sentence, for a template a string. Whether a year is named in full is decided when the page is whole.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Sentence(Vec<Said>);

/// A stretch of a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Said {
    Words(String),
    /// 令和8年度（2026年度）, FY2026 (April 2026–March 2027); and 2026年度, FY2026.
    Year {
        full: String,
        short: String,
        fiscal: bool,
        first: bool,
    },
}

/// Which kinds of years a page has named in full. Who has read one knows how the others count.
#[derive(Clone, Copy, Default, Debug)]
pub struct Named {
    calendar: bool,
    fiscal: bool,
}

impl Sentence {
    /// Fills `{0}`, `{1}` … of a pattern.
    pub fn new(pattern: &str, said: &[Said]) -> Sentence {
        let mut sentence = Sentence::default();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            sentence.push(before);
            let Some((number, after)) = after.split_once('}') else { break };
            let named = number.parse().ok().and_then(|index: usize| said.get(index));
            sentence.0.extend(named.cloned());
            rest = after;
        }
        sentence.push(rest);
        sentence
    }

    pub fn push(&mut self, words: &str) {
        if !words.is_empty() {
            self.0.push(Said::Words(words.to_owned()));
        }
    }

    pub fn append(&mut self, other: Sentence) {
        self.0.extend(other.0);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names a year in full if it is the first of its kind on the page.
    pub fn settle(&mut self, named: &mut Named) {
        for said in &mut self.0 {
            if let Said::Year { fiscal, first, .. } = said {
                let known = if *fiscal { &mut named.fiscal } else { &mut named.calendar };
                *first = !std::mem::replace(known, true);
            }
        }
    }
}

impl From<String> for Said {
    fn from(words: String) -> Said {
        Said::Words(words)
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|said| {
            to.write_str(match said {
                Said::Words(words) => words,
                Said::Year { full, first: true, .. } => full,
                Said::Year { short, .. } => short,
            })
        })
    }
}

impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_year_is_named_in_full() {
        let year = |year: &str| Said::Year {
            full: format!("FY{year} (April …)"),
            short: format!("FY{year}"),
            fiscal: true,
            first: false,
        };
        let said = [year("2026"), year("2025"), Said::from("5".to_owned())];
        let mut sentence = Sentence::new("In {0}, {2}; in {1}, more than in {0}.", &said);
        assert_eq!(sentence.to_string(), "In FY2026, 5; in FY2025, more than in FY2026.");
        let mut named = Named::default();
        sentence.settle(&mut named);
        assert_eq!(sentence.to_string(), "In FY2026 (April …), 5; in FY2025, more than in FY2026.");
        sentence.settle(&mut named);
        assert_eq!(sentence.to_string(), "In FY2026, 5; in FY2025, more than in FY2026.");
    }
}
