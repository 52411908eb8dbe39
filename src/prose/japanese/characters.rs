//! What kind of character stands beside a mark or a line end. Touches Unicode data only.

use icu_properties::props::{
    EastAsianWidth, EmojiPresentation, GeneralCategory, GeneralCategoryGroup, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// A CJK character as the CommonMark CJK-friendly Amendments define it (§2.1): East Asian and not an emoji by
/// default, or Hangul. Computed from the definition, so it follows Unicode.
/// <https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md>
#[must_use]
pub(crate) fn is_cjk(c: char) -> bool {
    !c.is_ascii()
        && (is_east_asian(c) && !CodePointSetData::new::<EmojiPresentation>().contains(c)
            || is_hangul(c))
}

/// A character a full em wide: East Asian Width W or F (UAX #11), which includes most emoji but not half-width
/// katakana.
#[must_use]
pub(crate) fn is_wide(c: char) -> bool {
    matches!(width(c), EastAsianWidth::Wide | EastAsianWidth::Fullwidth)
}

/// Wide, or half-width by compatibility (`ｱ`, `｡`): the characters between which CSS Text 3 §4.1.3 removes a
/// line break.
pub(super) fn is_east_asian(c: char) -> bool {
    is_wide(c) || width(c) == EastAsianWidth::Halfwidth
}

pub(super) fn is_hangul(c: char) -> bool {
    CodePointMapData::<Script>::new().get(c) == Script::Hangul
}

/// A Unicode punctuation character of CommonMark 0.31: general category P or S.
pub(super) fn is_punctuation(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Punctuation.union(GeneralCategoryGroup::Symbol).contains(category)
}

/// Full-width punctuation, whose own shape holds the space a line break would add. Category P only (`￥`, `㈱`
/// and `＋` are no reason to lose a space before a Latin word), but with `～`, which Unicode calls a
/// mathematical symbol and Japanese keyboards type for the wave dash.
pub(super) fn is_cjk_punctuation(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    is_cjk(c) && (GeneralCategoryGroup::Punctuation.contains(category) || c == '～')
}

/// Variation selectors: they pick a shape for the character before them and are none themselves.
pub(super) fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn width(c: char) -> EastAsianWidth {
    CodePointMapData::<EastAsianWidth>::new().get(c)
}
