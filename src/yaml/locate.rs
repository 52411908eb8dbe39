//! Finding where in a YAML text a value or a key stands. Paid only when a diagnostic is printed.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_yaml::Deserializer as Yaml;
use std::fmt;

use crate::source::{Part, Step};

/// The byte offset of the value (or of its key) that `path` leads to, or of the nearest of its
/// parents that exists.
pub fn locate(text: &str, path: &[Step], part: Part) -> Option<usize> {
    (0..=path.len()).rev().find_map(|length| {
        let part = if length == path.len() { part } else { Part::Value };
        // The walk fails on purpose at the place it looks for: the crate's errors carry
        // positions, its values do not.
        match (Walk { path: &path[..length], part }).deserialize(Yaml::from_str(text)) {
            Err(error) if error.to_string().contains(FOUND) => Some(error.location()?.index()),
            _ => None,
        }
    })
}

const FOUND: &str = "\u{fdd0}found";

struct Walk<'a> {
    path: &'a [Step],
    part: Part,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.path.first() {
            None => deserializer.deserialize_any(Stop),
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
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((Step::Key(wanted), rest)) = self.path.split_first() else {
            return Ok(());
        };
        let stop = rest.is_empty() && self.part == Part::Name;
        while let Some(found) = map.next_key_seed(KeyIs { wanted, stop })? {
            match found {
                true => {
                    return map.next_value_seed(Walk { path: rest, part: self.part });
                }
                false => map.next_value::<IgnoredAny>()?,
            };
        }
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Some((Step::Index(wanted), rest)) = self.path.split_first() else {
            return Ok(());
        };
        for _ in 0..*wanted {
            seq.next_element::<IgnoredAny>()?;
        }
        seq.next_element_seed(Walk { path: rest, part: self.part })?;
        Ok(())
    }
}

/// Compares a key with the wanted one; with `stop`, fails where it is found.
struct KeyIs<'a> {
    wanted: &'a str,
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
        match key == self.wanted {
            true if self.stop => Err(E::custom(FOUND)),
            found => Ok(found),
        }
    }
}

/// Fails at whatever stands here.
struct Stop;

macro_rules! stop_at {
    ($($method:ident($($kind:ty)?)),*) => {
        $(fn $method<E: Error>(self $(, _: $kind)?) -> Result<(), E> {
            Err(E::custom(FOUND))
        })*
    };
}

impl<'de> Visitor<'de> for Stop {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("anything")
    }
    stop_at!(
        visit_bool(bool),
        visit_i64(i64),
        visit_u64(u64),
        visit_i128(i128),
        visit_u128(u128),
        visit_f64(f64),
        visit_str(&str),
        visit_unit()
    );
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
}
