//! Reading records out of a decoded YAML document: every mistake is collected, none stops the
//! reading of the rest.

use std::sync::Arc;

use super::{Node, syntax};
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

    /// Where the name of this value stands.
    pub fn address_of_key(&self) -> Address {
        self.place(Part::Name)
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
        let (found_ja, found_en) = match self.node {
            Node::Null if self.path.is_empty() && self.inside.is_none() => (
                "空欄（ファイルに何も書かれていません）".to_owned(),
                "nothing in the file".to_owned(),
            ),
            Node::Null => ("空欄".to_owned(), "nothing".to_owned()),
            Node::Text(text) => {
                let mut start: String = text.chars().take(SHOWN).collect();
                if text.chars().count() > SHOWN {
                    start.push('…');
                }
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

    /// Something else stands where a mapping is expected, perhaps for a full-width sign.
    fn no_map(&self, log: &mut Log) {
        let split = match self.node {
            Node::Text(text) => syntax::split_name(text),
            _ => None,
        };
        match split {
            Some(split) => log.push(split.diagnostic(self.address())),
            None => self.wrong(("「名前: 値」の組", "a mapping"), log),
        }
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
                self.no_map(log);
                Vec::new()
            }
        }
    }

    /// The map as a record whose fields are taken by name.
    pub fn fields(&self, log: &mut Log) -> Option<Fields<'n>> {
        match self.node {
            Node::Map(_) => {
                Some(Fields { at: self.clone(), known: Vec::new(), missing: Vec::new() })
            }
            _ => {
                self.no_map(log);
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
    /// Needed fields that are perhaps only misspelt.
    missing: Vec<&'static str>,
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
        // Of a key that stands twice the later one counts; one with a full-width space before
        // it is read (and reported), so that it is not missing as well.
        let (name, node) = entries
            .iter()
            .rfind(|(name, _)| &**name == key)
            .or_else(|| entries.iter().rfind(|(name, _)| name.trim() == key))?;
        Some(self.at.step(Step::Key(name.clone()), node))
    }

    /// A field that must be there.
    pub fn need(&mut self, key: &'static str, log: &mut Log) -> Option<At<'n>> {
        let found = self.take(key);
        if found.is_none() {
            match self.perhaps_misspelt(key) {
                true => self.missing.push(key),
                false => log.push(diag::MISSING_KEY.at(self.at.address()).with("key", key)),
            }
        }
        found
    }

    fn perhaps_misspelt(&self, key: &str) -> bool {
        let Node::Map(entries) = self.at.node else {
            return false;
        };
        // Its own lines may be indented with full-width spaces: YAML takes them for its sisters.
        let is_empty = entries.iter().any(|(name, _)| &**name == key);
        entries.iter().any(|(name, _)| means(name, key) && &**name != key)
            || is_empty && entries.iter().any(|(name, _)| name.starts_with('\u{3000}'))
    }

    /// Reports the fields that nobody asked for, and the needed ones that none of them can mean.
    pub fn end(self, log: &mut Log) {
        let Node::Map(entries) = self.at.node else {
            return;
        };
        let unknown = || entries.iter().filter(|(name, _)| !self.known.contains(&&**name));
        let is_empty = |key: &str| entries.iter().any(|(name, _)| &**name == key);
        for key in &self.missing {
            let meant =
                |name: &str| means(name, key) || is_empty(key) && name.starts_with('\u{3000}');
            if !unknown().any(|(name, _)| meant(name)) {
                log.push(diag::MISSING_KEY.at(self.at.address()).with("key", key));
            }
        }
        let mut index = 0;
        while let Some((name, node)) = entries.get(index) {
            if !self.known.contains(&&**name) {
                log.push(self.unknown(name, node));
            }
            index += 1;
            // `{value: 1,600}` is a value 1 and a name 600 for YAML.
            let Node::Text(text) = node else { continue };
            if !is_whole(text) {
                continue;
            }
            let mut written = text.clone();
            while let Some((group, Node::Null)) = entries.get(index)
                && is_group(group)
                && !self.known.contains(&&**group)
            {
                written = format!("{written},{group}");
                index += 1;
            }
            if written != *text {
                let at = self.at.step(Step::Key(name.clone()), node);
                log.push(diag::BAD_NUMBER.at(at.address()).with("value", written));
            }
        }
    }

    /// What is wrong with a field that nobody asked for.
    fn unknown(&self, name: &Arc<str>, node: &Node) -> Diagnostic {
        let at = self.at.step(Step::Key(name.clone()), node).place(Part::Name);
        if let Some(split) = syntax::split_name(name) {
            return split.diagnostic(at);
        }
        match name.contains('\u{3000}') {
            true => diag::FULLWIDTH_SPACE.at(at).with("key", name),
            false => diag::UNKNOWN_KEY
                .at(at)
                .with("key", name)
                .with("known", self.known.join(", "))
                .nearest(name, self.known.iter().copied()),
        }
    }
}

/// How many characters of a wrong text are quoted.
const SHOWN: usize = 20;

/// Whether a field of this name is likely to be the needed one.
fn means(name: &str, key: &str) -> bool {
    name.trim() == key
        || syntax::split_name(name).is_some_and(|split| split.name == key)
        || strsim::jaro_winkler(name, key) >= 0.85
}

/// Whether a name may be the digits behind a comma.
pub(super) fn is_group(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_digit())
}

fn is_whole(text: &str) -> bool {
    is_group(text.strip_prefix(['-', '+']).unwrap_or(text))
}
