//! Numbers as they are printed. ❶, ➊, ① and 1 are one number: drawings and tables of one
//! document use different ones for the same thing, and most of them stand in no Windows-31J.

/// The number that a character is a circled form of.
fn number(character: char) -> Option<u32> {
    let code = u32::from(character);
    let from = |first: u32, number: u32| code - first + number;
    Some(match character {
        '①'..='⑳' => from(0x2460, 1),
        '㉑'..='㉟' => from(0x3251, 21),
        '㊱'..='㊿' => from(0x32b1, 36),
        '❶'..='❿' => from(0x2776, 1),
        '➀'..='➉' => from(0x2780, 1),
        '➊'..='➓' => from(0x278a, 1),
        '⓫'..='⓴' => from(0x24eb, 11),
        '０'..='９' => from(0xff10, 0),
        _ => return None,
    })
}

/// A text for machines, with plain digits: a mark that stands alone becomes its number, one
/// inside a text is put in brackets, so that it does not run into other digits.
pub fn plain(text: &str) -> String {
    let mut characters = text.chars();
    if let (Some(number), None) = (characters.next().and_then(number), characters.next()) {
        return number.to_string();
    }
    let digit = |character: char| match (character, number(character)) {
        ('０'..='９', Some(digit)) => digit.to_string(),
        (_, Some(number)) => format!("({number})"),
        (_, None) => character.to_string(),
    };
    text.chars().map(digit).collect()
}

/// Whether two numbers mean the same row or step: `①` and `(1)` do.
pub fn same(one: &str, other: &str) -> bool {
    let bare = |text: &str| {
        let digits = plain(text.trim());
        digits.trim_matches(['(', ')', '（', '）', '.', '．']).to_owned()
    };
    bare(one) == bare(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_numbers() {
        for (text, expected) in [
            ("❶", "1"),
            ("➊", "1"),
            ("⑫", "12"),
            ("㊿", "50"),
            ("⓴", "20"),
            ("着手済①", "着手済(1)"),
            ("➋2件", "(2)2件"),
            ("１２件", "12件"),
            ("対象", "対象"),
            ("", ""),
        ] {
            assert_eq!(plain(text), expected);
        }
        for (one, other, equal) in
            [("❶", "➊", true), ("①", "(1)", true), ("（１）", "1", true), ("1", "11", false)]
        {
            assert_eq!(same(one, other), equal, "{one} {other}");
        }
    }
}
