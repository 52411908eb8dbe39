//! Code blocks coloured by classes, never by inline styles.

use std::sync::LazyLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use crate::markup::escape;

/// The syntaxes that come with syntect: a constant, unpacked when the first block needs it.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Classes are prefixed, so that they cannot meet a class of the theme.
const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// Whether syntect knows `word` as a language.
pub fn knows(word: &str) -> bool {
    SYNTAXES.find_syntax_by_token(word).is_some()
}

/// A code block as HTML. It can be scrolled with the keyboard, hence the `tabindex`.
pub fn code_block(word: &str, code: &str) -> String {
    let inner = highlighted(word, code).unwrap_or_else(|| escape(code));
    format!("<pre class=\"code\" tabindex=\"0\"><code>{inner}</code></pre>\n")
}

fn highlighted(word: &str, code: &str) -> Option<String> {
    let syntax = (!word.is_empty()).then(|| SYNTAXES.find_syntax_by_token(word)).flatten()?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, STYLE);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}
