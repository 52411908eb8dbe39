//! Characters that must not be published, wherever they stand in a text file. Touches `diag`
//! and `source`.

use crate::diag::{self, Diagnostic};
use crate::source::{Address, FilePath};

/// Private-use characters (bullets of symbol fonts), U+FFFD and the noncharacters that this
/// program uses as marks. Each run is reported once.
pub fn characters(file: &FilePath, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut last_end = usize::MAX;
    for (start, character) in text.char_indices() {
        let code = match character {
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}' => &diag::PRIVATE_CHARACTER,
            '\u{fffd}' | '\u{fdd0}'..='\u{fdef}' => &diag::LOST_CHARACTER,
            _ => continue,
        };
        let end = start + character.len_utf8();
        if start != last_end {
            let codepoint = format!("U+{:04X}", u32::from(character));
            let one = code.at(Address::bytes(file, start..end)).with("codepoint", codepoint);
            found.push(match bullet(file, text, start, character) {
                Some(written) => one.fixed(written, "- "),
                None => one,
            });
        }
        last_end = end;
    }
    found
}

/// The bullet of a symbol font (Wingdings, Symbol) at the head of a line of Markdown, with the blanks behind it.
fn bullet<'t>(file: &FilePath, text: &'t str, at: usize, character: char) -> Option<&'t str> {
    const BULLETS: [char; 9] = [
        '\u{f06c}', '\u{f06e}', '\u{f075}', '\u{f0a7}', '\u{f0b7}', '\u{f0d8}', '\u{f0fc}',
        '\u{f09f}', '\u{f070}',
    ];
    let begins = text[..at].ends_with('\n');
    let rest = &text[at + character.len_utf8()..];
    let words = rest.trim_start_matches([' ', '\u{3000}', '\t']);
    let follows = words.starts_with(|c: char| c.is_alphanumeric() || "「『（".contains(c));
    let is_bullet =
        file.name().ends_with(".md") && BULLETS.contains(&character) && begins && follows;
    is_bullet.then(|| &text[at..text.len() - words.len()])
}
