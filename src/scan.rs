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
            found.push(code.at(Address::bytes(file, start..end)).with("codepoint", codepoint));
        }
        last_end = end;
    }
    found
}
