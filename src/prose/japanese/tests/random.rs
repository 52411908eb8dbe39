//! Random documents: nothing panics, ranges hold, and text without Japanese comes out as plain CommonMark.

use pulldown_cmark::{Event, Parser, html};

use super::{OPTIONS, cure, render};

/// Numerical Recipes' "quick and dirty" generator: the same documents in every run, on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn document(&mut self, alphabet: &[&str]) -> String {
        let length = 1 + self.below(24);
        (0..length).map(|_| alphabet[self.below(alphabet.len())]).collect()
    }
}

#[test]
fn without_japanese_nothing_changes() {
    // Tildes come in pairs and no digit or colon occurs: the rules for ranges, note marks and addresses stay silent.
    const LATIN: &[&str] = &[
        "a", "b", "i", " ", " ", "\n", "*", "*", "**", "_", "~~", "<", ">", "[", "]", "(", ")",
        "`", "\\*", "\\`", "<b>", "</i>", "[a](b)",
    ];
    let mut dice = Dice(1);
    let mut compared = 0;
    while compared < 50_000 {
        let document = dice.document(LATIN);
        if !cure(&document).gaps.is_empty() {
            // A made-up tag, such as `<ab>`.
            assert!(document.contains('<'));
            continue;
        }
        let mut plain = String::new();
        html::push_html(&mut plain, Parser::new_ext(&document, OPTIONS));
        assert_eq!(render(&document), plain.trim_end(), "{document:?}");
        compared += 1;
    }
}

#[test]
fn with_anything_nothing_breaks() {
    const ANY: &[&str] = &[
        "漢",
        "あ",
        "ア",
        "ｱ",
        "한",
        "a",
        "1",
        "１",
        "①",
        "「",
        "」",
        "（",
        "）",
        "。",
        "、",
        "・",
        "：",
        "％",
        "～",
        "~",
        "~~",
        "*",
        "**",
        "***",
        "_",
        "`",
        "```",
        "\\",
        "<",
        ">",
        "<KPI>",
        "</b>",
        "<a>",
        "<!--",
        "-->",
        "<![CDATA[",
        "[",
        "](",
        "][",
        ")",
        "![",
        "[^1]",
        "[^1]:",
        "]: ",
        "#",
        "# ",
        "- ",
        "1. ",
        "> ",
        ">",
        "|",
        "|-|\n",
        "{#",
        "}",
        "=",
        "&amp;",
        "&",
        ":",
        "https://a.jp/",
        "://",
        "é",
        "e\u{301}",
        "か\u{3099}",
        "🎉",
        "👨\u{200D}👩\u{200D}👧",
        "𠮷",
        "葛\u{E0100}",
        "。\u{FE00}",
        "\u{FE01}",
        "\u{FE0F}",
        "\u{200B}",
        "\u{3000}",
        "\u{FEFF}",
        "\0",
        "\t",
        " ",
        "    ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{85}",
        "\u{2028}",
        "\u{FFFF}",
        "\u{10FFFF}",
    ];
    let mut dice = Dice(2);
    for _ in 0..100_000 {
        let document = dice.document(ANY);
        let cured = cure(&document);
        let mut open = vec![(None, 0..document.len())];
        let mut from = 0;
        for (event, range) in cured.events() {
            let at = || format!("{document:?} {event:?} {range:?}");
            assert!(document.get(range.clone()).is_some(), "{}", at());
            if let Event::End(tag) = event {
                let (opened, all) = open.pop().unwrap();
                assert!(opened == Some(tag) && all == range, "{}", at());
                continue;
            }
            let (_, around) = open.last().unwrap();
            let inside = around.start <= range.start && range.end <= around.end;
            assert!(inside && from <= range.start, "{}", at());
            from = range.start;
            match &event {
                Event::Start(tag) => open.push((Some(tag.to_end()), range)),
                Event::Text(text) => assert!(!text.is_empty(), "{}", at()),
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "{document:?}");
        let rendered = render(&document);
        let left = rendered.contains('\u{FDD0}') || rendered.contains("%EF%B7%90");
        assert!(!left, "{document:?}");
    }
}

/// The caller refuses such sources; a forgotten check must not end the program.
#[test]
fn a_source_with_the_gap_character_survives() {
    assert_eq!(render("日**\u{FDD0}「A」\u{FDD0}**の"), "<p>日<strong>「A」</strong>の</p>");
}
