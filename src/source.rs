//! An immutable snapshot of everything a build reads, and addresses into it. Touches nothing.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A path below the site's root, with `/` between its parts and nothing like `..` in it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct FilePath(Arc<str>);

impl FilePath {
    pub fn new(path: &str) -> FilePath {
        FilePath(Arc::from(path))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the last `/`.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One file as it was read.
#[derive(Debug)]
pub enum SourceFile {
    /// A text file without its byte order mark, line ends as `\n`.
    Text(Arc<str>),
    /// A file that is no text (an image), or a text file that is not UTF-8.
    Binary(Vec<u8>),
}

impl SourceFile {
    /// Takes the bytes of a file. Only Markdown, YAML and theme files are decoded.
    pub fn from_bytes(path: &FilePath, bytes: Vec<u8>) -> SourceFile {
        const TEXT: [&str; 8] = ["md", "yml", "yaml", "html", "css", "js", "txt", "xml"];
        let extension = path.name().rsplit('.').next().unwrap_or("");
        if !TEXT.contains(&extension) {
            return SourceFile::Binary(bytes);
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
                match text.contains('\r') {
                    true => SourceFile::Text(text.replace("\r\n", "\n").replace('\r', "\n").into()),
                    false => SourceFile::Text(text.into()),
                }
            }
            Err(error) => SourceFile::Binary(error.into_bytes()),
        }
    }

    pub fn text(&self) -> Option<&Arc<str>> {
        match self {
            SourceFile::Text(text) => Some(text),
            SourceFile::Binary(_) => None,
        }
    }

    pub fn bytes(&self) -> &[u8] {
        match self {
            SourceFile::Text(text) => text.as_bytes(),
            SourceFile::Binary(bytes) => bytes,
        }
    }

    pub fn same_as(&self, other: &SourceFile) -> bool {
        match (self, other) {
            (SourceFile::Text(a), SourceFile::Text(b)) => Arc::ptr_eq(a, b) || a == b,
            (SourceFile::Binary(a), SourceFile::Binary(b)) => a == b,
            _ => false,
        }
    }
}

/// Everything a build depends on: the files below `content/`, `data/` and `themes/`, and the
/// inputs that are no files. Two builds of equal sources give equal bytes.
#[derive(Clone, Debug)]
pub struct Sources {
    pub files: BTreeMap<FilePath, Arc<SourceFile>>,
    /// Today, as an input.
    pub as_of: jiff::civil::Date,
    /// Where the site will be published, with a trailing `/`; `None` when not known.
    pub base_url: Option<String>,
    /// Whether chapters marked `draft: true` are part of the site.
    pub drafts: bool,
}

impl Sources {
    pub fn text(&self, path: &FilePath) -> Option<&Arc<str>> {
        self.files.get(path)?.text()
    }

    /// The files whose path begins with `prefix`, in order of path.
    pub fn below<'a>(
        &'a self,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a FilePath, &'a Arc<SourceFile>)> {
        self.files
            .range(FilePath::new(prefix)..)
            .take_while(move |(path, _)| path.as_str().starts_with(prefix))
    }
}

/// One step into a YAML document.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Step {
    Key(Arc<str>),
    Index(usize),
}

/// Where in a file something stands. Line and column are found late, by `report`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A range of bytes of its text.
    Bytes { start: usize, end: usize },
    /// A line and column (from 1) of its text, or of the part of it that starts at `inside`.
    Line { inside: Inside, line: usize, column: usize },
    /// A value (or its key) of a YAML document: the file itself or a part of it.
    Key { inside: Inside, path: Vec<Step>, part: Part },
}

/// Which part of a file a YAML document is: all of it, or the lines between two bytes
/// (front matter, the body of a fenced block).
pub type Inside = Option<(usize, usize)>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    Name,
    Value,
}

/// A place in a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Address {
    pub file: FilePath,
    pub place: Place,
}

impl Address {
    pub fn file(file: &FilePath) -> Address {
        Address { file: file.clone(), place: Place::File }
    }

    pub fn bytes(file: &FilePath, range: Range<usize>) -> Address {
        Address { file: file.clone(), place: Place::Bytes { start: range.start, end: range.end } }
    }
}
