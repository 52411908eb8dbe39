//! Replaces a file of the site, and keeps of it what its text does not show.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{beside, named};
use crate::source::{FilePath, SourceFile};

/// Why a file of the site was not rewritten. It is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RewriteError {
    /// Somebody saved it since it was read.
    #[error("changed-meanwhile: {0}")]
    Changed(PathBuf),
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Puts `after` in the place of a text that was read as `before`, in one step: whoever reads the file sees the old text
/// or the new one. A byte order mark and the ends of lines stay as they were; both texts have as many lines.
pub fn rewrite(
    root: &Path,
    name: &FilePath,
    before: &str,
    after: &str,
) -> Result<(), RewriteError> {
    let path = root.join(name.as_str());
    let bytes = fs::read(&path).map_err(|error| named(error, &path))?;
    let read = SourceFile::from_bytes(name, bytes.clone());
    if read.text().is_none_or(|text| **text != *before) {
        return Err(RewriteError::Changed(path));
    }
    let staged = beside(&path, "new");
    let written = fs::write(&staged, as_it_was(&bytes, after))
        .and_then(|()| fs::set_permissions(&staged, fs::metadata(&path)?.permissions()))
        .and_then(|()| fs::rename(&staged, &path));
    written.map_err(|error| {
        let _ = fs::remove_file(&staged);
        named(error, &path).into()
    })
}

/// The text with the byte order mark and the line ends of the bytes that it replaces.
fn as_it_was(bytes: &[u8], text: &str) -> Vec<u8> {
    let mark: &[u8] = if bytes.starts_with(b"\xef\xbb\xbf") { b"\xef\xbb\xbf" } else { b"" };
    let mut out = mark.to_vec();
    let mut rest = bytes;
    for line in text.split_inclusive('\n') {
        out.extend_from_slice(line.trim_end_matches('\n').as_bytes());
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        rest = &rest[end..];
        let length = match rest {
            [b'\r', b'\n', ..] => 2,
            [_, ..] => 1,
            [] => 0,
        };
        if line.ends_with('\n') {
            out.extend_from_slice(if length == 0 { b"\n" } else { &rest[..length] });
        }
        rest = &rest[length..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_the_mark_stay() {
        for (bytes, text, after) in [
            ("\u{feff}a\r\nb\r\n", "A\nB\n", "\u{feff}A\r\nB\r\n"),
            ("a\rb\nc\r\nd", "A\nB\nC\nD", "A\rB\nC\r\nD"),
            ("a\r\r\nb", "A\n\nB", "A\r\r\nB"),
            ("", "", ""),
        ] {
            assert_eq!(String::from_utf8(as_it_was(bytes.as_bytes(), text)).as_deref(), Ok(after));
        }
    }

    #[test]
    fn a_file_that_was_saved_meanwhile_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let name = FilePath::new("a.md");
        let path = folder.path().join("a.md");
        fs::write(&path, "新しい文\n").expect("a file");
        let refused = rewrite(folder.path(), &name, "古い文\n", "直した文\n");
        assert!(matches!(refused, Err(RewriteError::Changed(_))));
        assert_eq!(fs::read_to_string(&path).expect("a file"), "新しい文\n");
        rewrite(folder.path(), &name, "新しい文\n", "直した文\n").expect("written");
        assert_eq!(fs::read_to_string(&path).expect("a file"), "直した文\n");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
}
