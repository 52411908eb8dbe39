//! Line ends, ranges and character classes: written, and what comes out. Touches the module above only.

use pulldown_cmark::{Event, Tag};

use super::super::characters::{is_cjk, is_wide};
use super::{cure, paragraphs, render};

#[test]
fn line_ends_between_japanese_vanish() {
    paragraphs(&[
        ("日本\n語", "日本語"),
        ("日本  \n語", "日本<br />\n語"),
        ("日本**「重要」**\n**語**", "日本<strong>「重要」</strong><strong>語</strong>"),
        ("[日本](x)\n語", "<a href=\"x\">日本</a>語"),
        ("`日本`\n語<!-- -->\n文", "<code>日本</code>語<!-- -->文"),
        ("です。\nDXは", "です。DXは"),
        ("DX\n「推進」", "DX「推進」"),
        ("DX\n～AI", "DX～AI"),
        ("DX\n推進", "DX\n推進"),
        ("推進\nDX", "推進\nDX"),
        ("Plan\nfor", "Plan\nfor"),
        ("ｶﾅ\nｶﾅ", "ｶﾅｶﾅ"),
        ("葛\u{E0100}\n城", "葛\u{E0100}城"),
        ("한국\n어", "한국\n어"),
        ("日本\n한국", "日本\n한국"),
        ("日本\n![図](x)\n語", "日本\n<img src=\"x\" alt=\"図\" />\n語"),
        ("![日\n本](x)", "<img src=\"x\" alt=\"日本\" />"),
    ]);
    let note = render("日本[^1]\n語\n\n[^1]: 注");
    assert!(note.contains("</sup>語"), "{note}");
}

#[test]
fn lines_with_an_enumerator_stay_lines() {
    for mark in [
        "①",
        "⑳",
        "㉑",
        "㊿",
        "（1）",
        "(1)",
        "(12)",
        "（１）",
        "（ア）",
        "(ア)",
        "(a)",
        "１．",
        "１）",
        "１０．",
        "ア ",
        "ン　",
        "・",
        "※",
        "〇",
        "○",
        "◯",
        "●",
        "■",
        "□",
        "◆",
        "◇",
        "【",
        "　①",
        "**①**",
    ] {
        let written = format!("目標\n{mark}推進");
        let rendered = render(&written);
        assert!(rendered.contains("<p>目標<br />\n"), "{written}: {rendered}");
    }
    for line in ["１．５倍", "アジア", "（2027）年", "（案）", "（注", "1年", "(abc)"]
    {
        let rendered = render(&format!("目標\n{line}"));
        assert!(!rendered.contains("<br />"), "{line}: {rendered}");
    }
    paragraphs(&[
        ("次のとおり\n(1) DX\n(2) GX", "次のとおり<br />\n(1) DX<br />\n(2) GX"),
        ("as in\n(1) and\n(a)", "as in\n(1) and\n(a)"),
    ]);
}

/// pulldown-cmark's issue 1132: when this passes without `without_lone_returns`, that may go.
#[test]
fn a_lone_carriage_return_ends_its_line() {
    assert_eq!(render("# 題\r本\r文\r\n。"), "<h1>題</h1>\n<p>本文。</p>");
    assert_eq!(render("```\r*日「*\r\n```"), "<pre><code>*日「*\n</code></pre>");
}

/// Every text event is the source's own bytes or spans what stands for it; ranges nest and never run backwards.
#[test]
fn ranges_lead_back_to_the_source() {
    let source = "前文**「太字」**と~~「旧」~~の4月~6月、*1 注（案）*2。\n次は<KPI>で`日**（`、https://a.jp/x_y/を&amp;見る";
    let cured = cure(source);
    let events = cured.events();
    let find = |wanted: &dyn Fn(&Event) -> bool| {
        let found = events.iter().find(|(event, _)| wanted(event));
        found.map(|(_, range)| &source[range.clone()])
    };
    let is_link = |event: &Event| matches!(event, Event::Start(Tag::Link { .. }));
    assert_eq!(find(&|event| *event == Event::Start(Tag::Strong)), Some("**「太字」**"));
    assert_eq!(find(&|event| *event == Event::Start(Tag::Strikethrough)), Some("~~「旧」~~"));
    assert_eq!(find(&is_link), Some("https://a.jp/x_y/"));
    assert_eq!(find(&|event| matches!(event, Event::Code(_))), Some("`日**（`"));
    let texts: Vec<_> = events
        .iter()
        .filter_map(|(event, range)| match event {
            Event::Text(text) => Some((text.as_ref(), &source[range.clone()])),
            _ => None,
        })
        .collect();
    let same = |text| (text, text);
    assert_eq!(
        texts,
        [
            same("前文"),
            same("「太字」"),
            same("と"),
            same("「旧」"),
            same("の4月~6月、*1 注（案）*2。"),
            same("次は<KPI>で"),
            same("、"),
            same("https://a.jp/x_y/"),
            same("を"),
            ("&", "&amp;"),
            same("見る"),
        ]
    );
}

#[test]
fn character_classes() {
    for c in ['漢', 'あ', 'ア', 'ｱ', '。', '～', '한', '〽', '㊗', '𠮷', '　', '₩'] {
        assert!(is_cjk(c), "{c}");
    }
    for c in ['a', 'é', '①', '※', '🎉', '⭐', '“', '\u{FDD0}'] {
        assert!(!is_cjk(c), "{c}");
    }
    assert!(is_wide('漢') && is_wide('Ａ') && is_wide('🎉') && is_wide('　'));
    assert!(!is_wide('ｱ') && !is_wide('a') && !is_wide('①'));
}
