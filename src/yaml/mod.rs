//! YAML: decoding into [`Node`]s that keep every scalar as it was typed, reading records out of
//! them, and finding the place of a value again. The only room that knows the YAML crate.

mod fields;
mod locate;
mod reasons;
mod syntax;

pub use fields::{At, Fields, Log, is_id};
pub use locate::locate;

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_yaml::Deserializer as Yaml;
use std::fmt;
use std::sync::Arc;

use crate::diag::{self, Checked, Diagnostic};
use crate::source::{Address, FilePath, Inside, Part, Place, Step};

/// A YAML value. Scalars keep their text, so `44.0` stays `44.0` and `011002` stays a code.
#[derive(Clone, PartialEq, Debug)]
pub enum Node {
    Null,
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Arc<str>, Node)>),
}

/// Reads a YAML document: a whole file, or the part of it that `inside` names.
/// An unreadable document is `None` and one diagnostic; an empty one is `Node::Null`.
pub fn read(file: &FilePath, text: &str, inside: Inside) -> Checked<Option<Node>> {
    let mut shape = Shape::Null;
    let mut duplicates = Vec::new();
    let seed = ShapeSeed { path: Vec::new(), duplicates: &mut duplicates };
    let read = seed.deserialize(Yaml::from_str(text)).and_then(|read| {
        shape = read;
        RawSeed(&shape).deserialize(Yaml::from_str(text))
    });
    let mut diagnostics: Vec<Diagnostic> = duplicates
        .into_iter()
        .map(|path| {
            let key = path.last().map(step_name).unwrap_or_default();
            let place = Place::Key { inside, path, part: Part::Name };
            diag::DUPLICATE_KEY.at(Address { file: file.clone(), place }).with("key", key)
        })
        .collect();
    match read {
        Ok(mut node) => {
            let mut mended = Vec::new();
            mend(&mut node, &mut Vec::new(), &mut mended);
            diagnostics.extend(mended.into_iter().filter_map(|(path, name)| {
                let place = Place::Key { inside, path, part: Part::Name };
                let at = Address { file: file.clone(), place };
                Some(syntax::split_name(&name)?.diagnostic(at))
            }));
            Checked { value: Some(node), diagnostics }
        }
        Err(error) => {
            let diagnostics = syntax::explain(text, &error)
                .into_iter()
                .map(|finding| {
                    let place = Place::Line { inside, line: finding.line, column: finding.column };
                    finding.diagnostic(Address { file: file.clone(), place })
                })
                .collect();
            Checked { value: None, diagnostics }
        }
    }
}

/// Inside braces `{ja：値}` and `{ja:　値}` are names without a value. They are read as they were
/// meant, so that one mistake is one finding.
fn mend(node: &mut Node, path: &mut Vec<Step>, mended: &mut Vec<(Vec<Step>, Arc<str>)>) {
    match node {
        Node::List(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                path.push(Step::Index(index));
                mend(item, path, mended);
                path.pop();
            }
        }
        Node::Map(entries) => {
            for index in 0..entries.len() {
                let key = entries[index].0.clone();
                path.push(Step::Key(key.clone()));
                let split = syntax::split_name(&key).filter(|split| {
                    entries[index].1 == Node::Null
                        && !entries.iter().any(|(known, _)| **known == *split.name)
                });
                if let Some(split) = split {
                    mended.push((path.clone(), key.clone()));
                    let value = match split.value {
                        "" => Node::Null,
                        value => Node::Text(value.to_owned()),
                    };
                    entries[index] = (split.name.into(), value);
                }
                mend(&mut entries[index].1, path, mended);
                path.pop();
            }
        }
        Node::Null | Node::Text(_) => {}
    }
}

fn step_name(step: &Step) -> String {
    match step {
        Step::Key(key) => key.to_string(),
        Step::Index(index) => index.to_string(),
    }
}

/// The structure of a document; scalars are told from null, nothing more.
#[derive(Debug)]
enum Shape {
    Null,
    Scalar,
    List(Vec<Shape>),
    Map(Vec<(Arc<str>, Shape)>),
}

/// First pass: the structure, and keys that stand twice in one map (which the crate would
/// silently reduce to the last).
struct ShapeSeed<'a> {
    path: Vec<Step>,
    duplicates: &'a mut Vec<Vec<Step>>,
}

impl<'de> DeserializeSeed<'de> for ShapeSeed<'_> {
    type Value = Shape;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Shape, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ShapeSeed<'_> {
    type Value = Shape;
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value without a !tag")
    }
    fn visit_unit<E>(self) -> Result<Shape, E> {
        Ok(Shape::Null)
    }
    fn visit_none<E>(self) -> Result<Shape, E> {
        Ok(Shape::Null)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_str<E>(self, _: &str) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Shape, A::Error> {
        let mut list = Vec::new();
        loop {
            let mut path = self.path.clone();
            path.push(Step::Index(list.len()));
            let seed = ShapeSeed { path, duplicates: &mut *self.duplicates };
            match seq.next_element_seed(seed)? {
                Some(shape) => list.push(shape),
                None => return Ok(Shape::List(list)),
            }
        }
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shape, A::Error> {
        let mut entries: Vec<(Arc<str>, Shape)> = Vec::new();
        while let Some(key) = map.next_key_seed(RawText)? {
            let key: Arc<str> = key.into();
            let mut path = self.path.clone();
            path.push(Step::Key(key.clone()));
            let again = entries.iter().any(|(known, _)| *known == key);
            let seed = ShapeSeed { path: path.clone(), duplicates: &mut *self.duplicates };
            let shape = map.next_value_seed(seed)?;
            // `{value: 1,000,000}` falls apart into 1, 000 and 000: no key that stands twice.
            let is_group = matches!(shape, Shape::Null) && fields::is_group(&key);
            if again && !is_group && !self.duplicates.contains(&path) {
                self.duplicates.push(path);
            }
            entries.push((key, shape));
        }
        Ok(Shape::Map(entries))
    }
}

/// A scalar's text, whatever type YAML would give it.
struct RawText;

impl<'de> DeserializeSeed<'de> for RawText {
    type Value = String;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for RawText {
    type Value = String;
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text or a number")
    }
    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

/// Second pass: the text of each scalar. The structure is known, so the deserializer can be
/// asked for text where it would otherwise turn `44.0` into a binary float.
struct RawSeed<'a>(&'a Shape);

impl<'de> DeserializeSeed<'de> for RawSeed<'_> {
    type Value = Node;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        match self.0 {
            Shape::Null => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Node::Null),
            Shape::Scalar => RawText.deserialize(deserializer).map(Node::Text),
            Shape::List(_) => deserializer.deserialize_seq(self),
            Shape::Map(_) => deserializer.deserialize_map(self),
        }
    }
}

impl<'de> Visitor<'de> for RawSeed<'_> {
    type Value = Node;
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the same document again")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let Shape::List(shapes) = self.0 else {
            return Err(de::Error::custom("the structure changed"));
        };
        let mut list = Vec::with_capacity(shapes.len());
        for shape in shapes {
            list.extend(seq.next_element_seed(RawSeed(shape))?);
        }
        // Asking once more tells the deserializer that the list has ended.
        seq.next_element::<IgnoredAny>()?;
        Ok(Node::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let Shape::Map(shapes) = self.0 else {
            return Err(de::Error::custom("the structure changed"));
        };
        let mut entries = Vec::with_capacity(shapes.len());
        for (key, shape) in shapes {
            map.next_key::<IgnoredAny>()?;
            entries.push((key.clone(), map.next_value_seed(RawSeed(shape))?));
        }
        map.next_key::<IgnoredAny>()?;
        Ok(Node::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node {
        read(&FilePath::new("a.yml"), text, None).value.expect("readable")
    }

    #[test]
    fn scalars_keep_their_text() {
        let read = node("a: 44.0\nb: 011002\nc: 1_000\nd: ~\ne: true\n2023: 1,600\n");
        let expected =
            [("a", "44.0"), ("b", "011002"), ("c", "1_000"), ("e", "true"), ("2023", "1,600")];
        let Node::Map(entries) = read else { panic!("a map") };
        for (key, text) in expected {
            let found = entries.iter().find(|(name, _)| &**name == key).expect(key);
            assert_eq!(found.1, Node::Text(text.into()));
        }
        assert_eq!(entries[3].1, Node::Null);
    }

    #[test]
    fn duplicates_are_found_at_any_depth() {
        let checked = read(&FilePath::new("a.yml"), "a:\n  - {x: 1, x: 2}\na: 3\n", None);
        assert_eq!(checked.diagnostics.len(), 2);
    }

    #[test]
    fn syntax_errors_name_the_usual_causes() {
        for (text, code) in [
            ("a: \"x\n", "yaml-syntax"),
            ("- id: x\n  name：テスト\n  b: 1\n", "fullwidth-colon"),
            ("a:\n\tb: 1\n", "tab-indent"),
            ("a: !secret x\n", "yaml-syntax"),
            ("a: 1\nkind:　plan\n# x\n\n", "fullwidth-space"),
            ("a: {ja：見本, en: x}\n", "fullwidth-colon"),
            ("所在地：金沢市\n電話：076\n時間: 9\n", "fullwidth-colon"),
            ("a: |\n  内容：見本\nb: x: y\n", "yaml-syntax"),
            ("a: x\n  内容：見本\nb: x: y\n", "yaml-syntax"),
        ] {
            let checked = read(&FilePath::new("a.yml"), text, None);
            assert_eq!(checked.diagnostics[0].code.name, code, "{text}");
        }
        assert_eq!(node(""), Node::Null);
        assert_eq!(node("# nothing\n"), Node::Null);
    }

    /// Whatever is typed, reading and locating give an answer.
    #[test]
    fn no_text_is_too_strange() {
        const PIECES: [&str; 30] = [
            "a", "ja", "：", ":", ": ", ":　", "　", " ", "  ", "\n", "\n- ", "\n  ", "\t", "\"",
            "'", "{", "}", "[", "]", ", ", "*", "&a ", "!x ", "%", "|\n", "#", "---\n", "令和",
            "600", "\u{7}",
        ];
        let mut random: u32 = 1;
        for _ in 0..3000 {
            let mut text = String::new();
            for _ in 0..(random >> 8) % 24 {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(PIECES[(random >> 16) as usize % PIECES.len()]);
            }
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let checked = read(&FilePath::new("a.yml"), &text, None);
            assert!(checked.value.is_some() || !checked.diagnostics.is_empty(), "{text:?}");
            let root = checked.value.unwrap_or(Node::Null);
            let at = At::root(&root, &FilePath::new("a.yml"), None);
            let mut log = checked.diagnostics;
            if let Some(mut fields) = at.fields(&mut log) {
                fields.need("ja", &mut log);
                fields.end(&mut log);
            }
            for one in &log {
                if let Place::Key { path, part, .. } = &one.at.place {
                    let offset = locate(&text, path, *part).unwrap_or(0);
                    assert!(text.is_char_boundary(offset), "{text:?}");
                }
            }
        }
    }
}
