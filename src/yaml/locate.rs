//! Finding where in a YAML text a value or a key stands. Paid only when a diagnostic is printed.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_yaml::Deserializer as Yaml;
use std::cell::RefCell;
use std::fmt;

use super::syntax;
use crate::source::{Part, Step};

/// The byte offset of the value (or of its key) that `path` leads to, or of the nearest of its
/// parents that exists. A key that stands twice is found where it stands last, for that value
/// is the one that is used.
pub fn locate(text: &str, path: &[Step], part: Part) -> Option<usize> {
    (0..=path.len()).rev().find_map(|length| {
        let whole = length == path.len();
        let part = if whole { part } else { Part::Value };
        let path = &path[..length];
        let exact = find(text, path, part, false);
        exact.or_else(|| whole.then(|| find(text, path, part, true)).flatten())
    })
}

fn find(text: &str, path: &[Step], part: Part, loose: bool) -> Option<usize> {
    let counts = RefCell::new(vec![0; path.len()]);
    let count = Walk { path, part, loose, mode: Mode::Count(&counts) };
    // An error on the way leaves the counts up to it, which is as good as any.
    let _ = count.deserialize(Yaml::from_str(text));
    let nth = counts.into_inner();
    // The walk fails on purpose at the place it looks for: the crate's errors carry
    // positions, its values do not.
    match (Walk { path, part, loose, mode: Mode::Find(&nth) }).deserialize(Yaml::from_str(text)) {
        Err(error) if error.to_string().contains(FOUND) => Some(error.location()?.index()),
        _ => None,
    }
}

const FOUND: &str = "\u{fdd0}found";

/// What a visitor makes of every scalar.
macro_rules! scalars {
    ($made:expr) => {
        scalars!($made; visit_bool(bool), visit_i64(i64), visit_u64(u64), visit_i128(i128),
            visit_u128(u128), visit_f64(f64), visit_str(&str), visit_unit());
    };
    ($made:expr; $($method:ident($($kind:ty)?)),*) => {
        $(fn $method<E: Error>(self $(, _: $kind)?) -> Result<(), E> {
            $made
        })*
    };
}

/// Follows a path: once to count how often each of its keys stands, once to the last of them.
#[derive(Clone, Copy)]
struct Walk<'a> {
    path: &'a [Step],
    part: Part,
    /// Whether at the last step `ja：値` counts as the key `ja`, as [`super::read`] takes it.
    loose: bool,
    mode: Mode<'a>,
}

/// What is known of each step: how often its key stands in the map that holds the last of it.
#[derive(Clone, Copy)]
enum Mode<'a> {
    Count(&'a RefCell<Vec<usize>>),
    Find(&'a [usize]),
}

impl Walk<'_> {
    /// Notes that the key of this step was met for the `met`-th time; whether to follow it.
    fn follows(&self, met: usize) -> bool {
        match self.mode {
            Mode::Count(counts) => {
                let mut counts = counts.borrow_mut();
                let depth = counts.len() - self.path.len();
                counts[depth] = met;
                counts[depth + 1..].fill(0);
                true
            }
            Mode::Find(nth) => met == nth[nth.len() - self.path.len()],
        }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.path.first() {
            None if matches!(self.mode, Mode::Count(_)) => {
                deserializer.deserialize_ignored_any(IgnoredAny).map(|_| ())
            }
            None => deserializer.deserialize_any(Stop),
            // What stands twice may be a map only once.
            Some(_) if matches!(self.mode, Mode::Count(_)) => deserializer.deserialize_any(self),
            Some(Step::Key(_)) => deserializer.deserialize_map(self),
            Some(Step::Index(_)) => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the path")
    }
    scalars!(Ok(()));
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((Step::Key(wanted), rest)) = self.path.split_first() else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut met = 0;
        let loose = self.loose && rest.is_empty();
        let last = match self.mode {
            Mode::Find(nth) if rest.is_empty() && (self.part == Part::Name || loose) => {
                nth.last().copied()
            }
            _ => None,
        };
        loop {
            let stop = last == Some(met + 1);
            let Some(found) = map.next_key_seed(KeyIs { wanted, loose, stop })? else {
                return Ok(());
            };
            met += usize::from(found);
            if !found || !self.follows(met) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            map.next_value_seed(Walk { path: rest, ..self })?;
        }
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Some((Step::Index(wanted), rest)) = self.path.split_first() else {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        for _ in 0..*wanted {
            seq.next_element::<IgnoredAny>()?;
        }
        seq.next_element_seed(Walk { path: rest, ..self })?;
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

/// Compares a key with the wanted one; with `stop`, fails where it is found.
struct KeyIs<'a> {
    wanted: &'a str,
    loose: bool,
    stop: bool,
}

impl<'de> DeserializeSeed<'de> for KeyIs<'_> {
    type Value = bool;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyIs<'_> {
    type Value = bool;
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E: Error>(self, key: &str) -> Result<bool, E> {
        let found = match self.loose {
            true => syntax::split_name(key).is_some_and(|split| split.name == self.wanted),
            false => key == self.wanted,
        };
        match found {
            true if self.stop => Err(E::custom(FOUND)),
            found => Ok(found),
        }
    }
}

/// Fails at whatever stands here.
struct Stop;

impl<'de> Visitor<'de> for Stop {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("anything")
    }
    scalars!(Err(E::custom(FOUND)));
    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(A::Error::custom(FOUND))
    }
    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(A::Error::custom(FOUND))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_values_and_keys() {
        let text = "a: 1\nlist:\n  - id: x\n    name: {ja: 日本, en: Japan}\n  - id: y\n  - [1, 令和0年]\n";
        let key = |name: &str| Step::Key(name.into());
        for (path, part, rest) in [
            (vec![key("a")], Part::Value, "1\nlist"),
            (vec![key("list"), Step::Index(0), key("name"), key("en")], Part::Value, "Japan"),
            (vec![key("list"), Step::Index(0), key("name"), key("en")], Part::Name, "en: Japan"),
            (vec![key("list"), Step::Index(1), key("id")], Part::Value, "y\n"),
            (vec![key("list"), Step::Index(2), Step::Index(1)], Part::Value, "令和0年"),
            (vec![key("list"), Step::Index(0), key("missing")], Part::Value, "id: x"),
        ] {
            let offset = locate(text, &path, part).expect("found");
            assert!(text[offset..].starts_with(rest), "{path:?}: {}", &text[offset..]);
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_found_where_it_stands_last() {
        let text = "a: {b: 1, b: 2}\nc: 3\na:\n  - x\na: {b: 4, b: 5, d：6}\n";
        let key = |name: &str| Step::Key(name.into());
        for (path, part, rest) in [
            (vec![key("a")], Part::Name, "a: {b: 4"),
            (vec![key("a"), key("b")], Part::Name, "b: 5"),
            (vec![key("a"), key("b")], Part::Value, "5,"),
            (vec![key("a"), key("d")], Part::Value, "d：6"),
            (vec![key("c")], Part::Name, "c: 3"),
        ] {
            let offset = locate(text, &path, part).expect("found");
            assert!(text[offset..].starts_with(rest), "{path:?}: {}", &text[offset..]);
        }
    }
}
