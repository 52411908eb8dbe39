//! How a number is meant where it is not exactly that number: 約10%, 10%程度, 100人以上. Touches `lang`.

use crate::lang::Lang;

/// What a source says around a number. It is never lost on the way to the page.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Meant {
    pub about: Option<About>,
    pub limit: Option<Limit>,
}

/// The two words for an approximate number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// 約, before the number.
    About,
    /// 程度, behind it.
    Around,
}

/// The number is the end of what is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limit {
    /// 以上: the number itself, or more.
    AtLeast,
    /// 以下.
    AtMost,
    /// 超: more than the number.
    MoreThan,
    /// 未満.
    LessThan,
}

impl Limit {
    /// The words for a reader: before the number, and behind it with its unit.
    fn words(self, lang: Lang) -> (&'static str, &'static str) {
        match self {
            Limit::AtLeast => lang.pick(("", "以上"), ("at least ", "")),
            Limit::AtMost => lang.pick(("", "以下"), ("at most ", "")),
            Limit::MoreThan => lang.pick(("", "超"), ("more than ", "")),
            Limit::LessThan => lang.pick(("", "未満"), ("less than ", "")),
        }
    }
}

impl Meant {
    /// A number that is printed already, with what is said around it: 「約250件以上」, "at least about 250 cases".
    pub fn around(self, value: &str, lang: Lang) -> String {
        let (before, behind) = self.limit.map(|limit| limit.words(lang)).unwrap_or_default();
        match (self.about, lang) {
            (None, _) => format!("{before}{value}{behind}"),
            (Some(About::About), Lang::Ja) => format!("約{value}{behind}"),
            (Some(About::Around), Lang::Ja) => format!("{value}程度{behind}"),
            (Some(_), Lang::En) => format!("{before}about {value}{behind}"),
        }
    }

    pub fn is_approximate(self) -> bool {
        self.about.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost() {
        let meant = |about, limit| Meant { about, limit };
        let cases = [
            (meant(None, None), "10%", "10%"),
            (meant(Some(About::About), None), "約10%", "about 10%"),
            (meant(Some(About::Around), None), "10%程度", "about 10%"),
            (meant(None, Some(Limit::AtLeast)), "10%以上", "at least 10%"),
            (meant(None, Some(Limit::AtMost)), "10%以下", "at most 10%"),
            (meant(None, Some(Limit::MoreThan)), "10%超", "more than 10%"),
            (meant(None, Some(Limit::LessThan)), "10%未満", "less than 10%"),
            (meant(Some(About::About), Some(Limit::AtLeast)), "約10%以上", "at least about 10%"),
        ];
        for (meant, ja, en) in cases {
            assert_eq!(meant.around("10%", Lang::Ja), ja);
            assert_eq!(meant.around("10%", Lang::En), en);
        }
    }
}
