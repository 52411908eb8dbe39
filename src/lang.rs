//! The two languages of a site, and values that exist per language. Touches nothing.

use serde::Serialize;

/// A language of the site. The first of [`Lang::ALL`] is the original, the fallback for the other.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    Ja,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Ja, Lang::En];

    /// The BCP 47 code, as it stands in `lang="…"`, in file names and in URLs.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    pub fn other(self) -> Lang {
        match self {
            Lang::Ja => Lang::En,
            Lang::En => Lang::Ja,
        }
    }

    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Picks the words of this language: `lang.pick("目次", "Contents")`.
    pub fn pick<T>(self, ja: T, en: T) -> T {
        match self {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }
}

/// A value in each language. Either may be missing; a missing one is shown in the other
/// language, and [`Shown`] says which language that is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bilingual<T> {
    pub ja: Option<T>,
    pub en: Option<T>,
}

impl<T> Default for Bilingual<T> {
    fn default() -> Self {
        Bilingual { ja: None, en: None }
    }
}

/// A value together with the language it is really in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shown<T> {
    pub lang: Lang,
    pub value: T,
}

impl<T> Bilingual<T> {
    pub fn only(&self, lang: Lang) -> Option<&T> {
        match lang {
            Lang::Ja => self.ja.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }

    pub fn slot(&mut self, lang: Lang) -> &mut Option<T> {
        match lang {
            Lang::Ja => &mut self.ja,
            Lang::En => &mut self.en,
        }
    }

    /// The value for a reader of `lang`: that language's, else the other's.
    pub fn shown(&self, lang: Lang) -> Option<Shown<&T>> {
        [lang, lang.other()]
            .into_iter()
            .find_map(|lang| self.only(lang).map(|value| Shown { lang, value }))
    }
}
