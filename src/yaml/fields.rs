//! Reading records out of a decoded YAML document: every mistake is collected, none stops the
//! reading of the rest.

use std::sync::Arc;

use super::Node;
use crate::diag::{self, Diagnostic};
use crate::source::{Address, FilePath, Inside, Part, Place, Step};

/// Where readers put what they find wrong.
pub type Log = Vec<Diagnostic>;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct At<'n> {
    pub node: &'n Node,
    file: FilePath,
    inside: Inside,
    path: Vec<Step>,
}

impl<'n> At<'n> {
    /// The root of a document: a whole file, or a part of it.
    pub fn root(node: &'n Node, file: &FilePath, inside: Inside) -> At<'n> {
        At { node, file: file.clone(), inside, path: Vec::new() }
    }

    pub fn address(&self) -> Address {
        self.place(Part::Value)
    }

    fn place(&self, part: Part) -> Address {
        let place = Place::Key { inside: self.inside, path: self.path.clone(), part };
        Address { file: self.file.clone(), place }
    }

    fn step<'m>(&self, step: Step, node: &'m Node) -> At<'m> {
        let mut path = self.path.clone();
        path.push(step);
        At { node, file: self.file.clone(), inside: self.inside, path }
    }

    pub fn is_null(&self) -> bool {
        *self.node == Node::Null
    }

    fn wrong(&self, (ja, en): (&str, &str), log: &mut Log) {
        if let Node::Text(text) = self.node
            && let Some((key, _)) = text.split_once('：')
        {
            let key = key.rsplit(char::is_whitespace).next().unwrap_or(key);
            log.push(diag::FULLWIDTH_COLON.at(self.address()).with("key", key));
            return;
        }
        let (found_ja, found_en) = match self.node {
            Node::Null => ("空欄".to_owned(), "nothing".to_owned()),
            Node::Text(text) => {
                let start: String = text.chars().take(20).collect();
                (format!("「{start}」"), format!("“{start}”"))
            }
            Node::List(_) => ("リスト".to_owned(), "a list".to_owned()),
            Node::Map(_) => ("「名前: 値」の組".to_owned(), "a mapping".to_owned()),
        };
        log.push(
            diag::WRONG_TYPE
                .at(self.address())
                .words("expected", ja, en)
                .words("found", found_ja, found_en),
        );
    }

    /// The text of a scalar; anything else is a `wrong-type`.
    pub fn text(&self, log: &mut Log) -> Option<&'n str> {
        match self.node {
            Node::Text(text) => Some(text.trim()),
            _ => {
                self.wrong(("文字か数", "a text or a number"), log);
                None
            }
        }
    }

    /// The items of a list; a missing list is empty.
    pub fn list(&self, log: &mut Log) -> Vec<At<'n>> {
        match self.node {
            Node::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, node)| self.step(Step::Index(index), node))
                .collect(),
            Node::Null => Vec::new(),
            _ => {
                self.wrong(("「- 」で始まるリスト", "a list"), log);
                Vec::new()
            }
        }
    }

    /// The names and values of a map, in the order they are written.
    pub fn entries(&self, log: &mut Log) -> Vec<(&'n Arc<str>, At<'n>)> {
        match self.node {
            Node::Map(entries) => entries
                .iter()
                .map(|(key, node)| (key, self.step(Step::Key(key.clone()), node)))
                .collect(),
            Node::Null => Vec::new(),
            _ => {
                self.wrong(("「名前: 値」の組", "a mapping"), log);
                Vec::new()
            }
        }
    }

    /// The map as a record whose fields are taken by name.
    pub fn fields(&self, log: &mut Log) -> Option<Fields<'n>> {
        match self.node {
            Node::Map(_) => Some(Fields { at: self.clone(), known: Vec::new() }),
            _ => {
                self.wrong(("「名前: 値」の組", "a mapping"), log);
                None
            }
        }
    }

    /// One of a closed list of words.
    pub fn choice<T: Copy>(&self, words: &[(&str, T)], log: &mut Log) -> Option<T> {
        let text = self.text(log)?;
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            log.push(
                diag::UNKNOWN_CHOICE
                    .at(self.address())
                    .with("value", text)
                    .with("known", known.join(", "))
                    .nearest(text, known.iter().copied()),
            );
        }
        found.map(|(_, value)| *value)
    }

    /// An ASCII id: lower-case letters, digits and hyphens, beginning with a letter.
    pub fn id(&self, log: &mut Log) -> Option<Arc<str>> {
        let text = self.text(log)?;
        if is_id(text) {
            return Some(text.into());
        }
        log.push(diag::BAD_ID.at(self.address()).with("id", text));
        None
    }
}

/// Whether `text` may be an id. Ids are parts of URLs: ASCII, lower case, never made from a title.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// A map whose fields are taken one by one; [`Fields::end`] reports those nobody asked for.
pub struct Fields<'n> {
    at: At<'n>,
    known: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    pub fn address(&self) -> Address {
        self.at.address()
    }

    /// The address of a field, or of the map where it is missing.
    pub fn address_of(&self, key: &str) -> Address {
        self.at.step(Step::Key(key.into()), self.at.node).address()
    }

    /// A field that may be missing. A field without a value counts as missing.
    pub fn take(&mut self, key: &'static str) -> Option<At<'n>> {
        self.take_even_null(key).filter(|at| !at.is_null())
    }

    /// A field that may be missing, where an explicit `null` means something.
    pub fn take_even_null(&mut self, key: &'static str) -> Option<At<'n>> {
        self.known.push(key);
        let Node::Map(entries) = self.at.node else {
            return None;
        };
        let (name, node) = entries.iter().find(|(name, _)| &**name == key)?;
        Some(self.at.step(Step::Key(name.clone()), node))
    }

    /// A field that must be there.
    pub fn need(&mut self, key: &'static str, log: &mut Log) -> Option<At<'n>> {
        let found = self.take(key);
        if found.is_none() {
            log.push(diag::MISSING_KEY.at(self.at.address()).with("key", key));
        }
        found
    }

    /// Reports the fields that nobody asked for.
    pub fn end(self, log: &mut Log) {
        let Node::Map(entries) = self.at.node else {
            return;
        };
        for (name, node) in entries {
            if self.known.contains(&&**name) {
                continue;
            }
            let at = self.at.step(Step::Key(name.clone()), node).place(Part::Name);
            log.push(match name.contains('\u{3000}') {
                true => diag::FULLWIDTH_SPACE.at(at).with("key", name),
                false => diag::UNKNOWN_KEY
                    .at(at)
                    .with("key", name)
                    .with("known", self.known.join(", "))
                    .nearest(name, self.known.iter().copied()),
            });
        }
    }
}
