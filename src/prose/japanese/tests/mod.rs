//! What is written beside what comes out, for the rules within a line. Touches the module above only.

mod lines;
mod random;

use pulldown_cmark::{Event, Tag, html};

use super::{OPTIONS, cure};

fn render(markdown: &str) -> String {
    let cured = cure(markdown);
    let mut rendered = String::new();
    let events = cured.events().into_iter().map(|(event, _)| event);
    html::push_html(&mut rendered, events);
    rendered.trim_end().to_owned()
}

/// Each case is one paragraph: written, and the inside of the `<p>`.
fn paragraphs(cases: &[(&str, &str)]) {
    for (written, inside) in cases {
        assert_eq!(render(written), format!("<p>{inside}</p>"), "{written}");
    }
}

/// Each case stays the text that was written.
fn plain(cases: &[&str]) {
    for written in cases {
        let escaped = written.replace('<', "&lt;").replace('>', "&gt;");
        assert_eq!(render(written), format!("<p>{escaped}</p>"));
    }
}

#[test]
fn emphasis_beside_japanese_punctuation() {
    paragraphs(&[
        ("**「リアル」**の価値", "<strong>「リアル」</strong>の価値"),
        ("**デジタル。**次", "<strong>デジタル。</strong>次"),
        ("**AI（人工知能）**を活用", "<strong>AI（人工知能）</strong>を活用"),
        ("**20%**の削減", "<strong>20%</strong>の削減"),
        ("**目標：**2030年", "<strong>目標：</strong>2030年"),
        ("**[リンク](x)**の", "<strong><a href=\"x\">リンク</a></strong>の"),
        (
            "**「A」と「B」**は、**（案）**である。",
            "<strong>「A」と「B」</strong>は、<strong>（案）</strong>である。",
        ),
        ("**「A」**と**「B」**", "<strong>「A」</strong>と<strong>「B」</strong>"),
        ("~~「削除」~~の", "<del>「削除」</del>の"),
        ("これは**「重要」**です", "これは<strong>「重要」</strong>です"),
        ("これは*「重要」*です", "これは<em>「重要」</em>です"),
        ("これは***「重要」***です", "これは<em><strong>「重要」</strong></em>です"),
        (
            "**戦略（*案*）**を~~**「旧」**~~に",
            "<strong>戦略（<em>案</em>）</strong>を<del><strong>「旧」</strong></del>に",
        ),
        ("の**~~*「A」*~~**の", "の<strong><del><em>「A」</em></del></strong>の"),
        ("_A_**日本**_B_", "<em>A</em><strong>日本</strong><em>B</em>"),
        ("**`code`**の", "<strong><code>code</code></strong>の"),
        ("**이것(테스트)**은", "<strong>이것(테스트)</strong>은"),
        // Variation selectors: ideographic, standardized, and the one that widens a quotation mark.
        ("葛\u{E0100}**(市)**葛", "葛\u{E0100}<strong>(市)</strong>葛"),
        ("。\u{FE00}**(A)**。\u{FE00}", "。\u{FE00}<strong>(A)</strong>。\u{FE00}"),
        ("“\u{FE01}**(A)**”\u{FE01}", "“\u{FE01}<strong>(A)</strong>”\u{FE01}"),
        ("a**〽**a", "a<strong>〽</strong>a"),
        ("a**🎉**a", "a**🎉**a"),
    ]);
}

#[test]
fn escapes_code_and_destinations_keep_their_bytes() {
    paragraphs(&[
        (r"\**「A」\**の", "*<em>「A」*</em>の"),
        (r"\*\*「A」\*\*の", "**「A」**の"),
        (r"\\**「A」**の", "\\<strong>「A」</strong>の"),
        ("`**「A」**の<KPI>`", "<code>**「A」**の&lt;KPI&gt;</code>"),
        (
            "[日](</日**（>  \"日**（<KPI>\")",
            "<a href=\"/%E6%97%A5**%EF%BC%88\" title=\"日**（&lt;KPI&gt;\">日</a>",
        ),
        ("[日**（]\n\n[日**（]: <report>", "<a href=\"report\">日**（</a>"),
        ("![日**（](x)", "<img src=\"x\" alt=\"日**（\" />"),
        ("日<b title=\"日**（<KPI>\">本</b>", "日<b title=\"日**（<KPI>\">本</b>"),
    ]);
    assert_eq!(
        render("```日**（<KPI>\n日**（<KPI>\n```"),
        "<pre><code class=\"language-日**（&lt;KPI&gt;\">日**（&lt;KPI&gt;\n</code></pre>"
    );
    assert_eq!(
        render("# 題 {#日**（ .日**（ 日**（=日**（}"),
        "<h1 id=\"日**（\" class=\"日**（\" 日**（=\"日**（\">題</h1>"
    );
    let cured = cure("注[^日**（]\n\n[^日**（]: 説明");
    let labels: Vec<_> = cured
        .events()
        .into_iter()
        .filter_map(|(event, _)| match event {
            Event::FootnoteReference(label) | Event::Start(Tag::FootnoteDefinition(label)) => {
                Some(label)
            }
            _ => None,
        })
        .collect();
    assert_eq!(*labels, ["日**（".into(), "日**（".into()]);
}

#[test]
fn tables_quotes_and_lists() {
    let table = render("|A|B|\n|-|-|\n|**「A」**の|~~「B」~~|\n|**日本**|A~B~C|");
    for cell in ["<strong>「A」</strong>の", "<del>「B」</del>", "<strong>日本</strong>", "A~B~C"]
    {
        assert!(table.contains(&format!("<td>{cell}</td>")), "{table}");
    }
    assert_eq!(
        render(">**日本**語\n>**「A」**の"),
        "<blockquote>\n<p><strong>日本</strong>語<strong>「A」</strong>の</p>\n</blockquote>"
    );
    assert_eq!(
        render("- **「A」**の\n- [x] **「B」**の"),
        "<ul>\n<li><strong>「A」</strong>の</li>\n<li><input disabled=\"\" type=\"checkbox\" checked=\"\"/>\n\
         <strong>「B」</strong>の</li>\n</ul>"
    );
}

#[test]
fn a_single_tilde_is_a_range() {
    plain(&["4月~6月、8月~10月", "~A~", "（~4月~）", "10:00~12:00、13:00~15:00", "~「A」~の"]);
    paragraphs(&[("~~4月~6月~~", "<del>4月~6月</del>")]);
}

#[test]
fn note_marks_are_not_emphasis() {
    plain(&[
        "*1 大阪府を含めて評価、*2 内閣府による",
        "GDP*1、人口*2、面積*3",
        "*1（案）*2、*3（案）*4",
        "2*3*4",
    ]);
    paragraphs(&[
        ("*重要*2回", "<em>重要</em>2回"),
        ("*1つ*の", "<em>1つ</em>の"),
        ("**1**2", "<strong>1</strong>2"),
        ("_1 a_", "<em>1 a</em>"),
        ("*1 A、*2 B、 *重要*だ", "*1 A、*2 B、 <em>重要</em>だ"),
    ]);
}

#[test]
fn made_up_tags_are_text() {
    plain(&["<成果>", "<KPI>", "<R6補正>", "次の<KPI>と</KPI>と<kpi />は", "<plan a=\"b\">"]);
    paragraphs(&[
        ("<KPI>\n**太字**", "&lt;KPI&gt;\n<strong>太字</strong>"),
        ("**<KPI>**の", "<strong>&lt;KPI&gt;</strong>の"),
        ("H<SUB>2</SUB>O", "H<SUB>2</SUB>O"),
        ("<x-chart>A</x-chart>", "<x-chart>A</x-chart>"),
        ("A<!-- <KPI> -->B", "A<!-- <KPI> -->B"),
        (
            "<https://a.jp/日> <mailto:a@b.jp> <kpi@b.jp>",
            "<a href=\"https://a.jp/%E6%97%A5\">https://a.jp/日</a> <a href=\"mailto:a@b.jp\">mailto:a@b.jp</a> \
             <a href=\"mailto:kpi@b.jp\">kpi@b.jp</a>",
        ),
    ]);
    for html in ["<!-- <KPI> -->", "<?php <KPI> ?>", "<div>\n<KPI>\n</div>"] {
        assert_eq!(render(html), html);
    }
}

#[test]
fn bare_addresses_end_where_japanese_begins() {
    let link = |url: &str| format!("<a href=\"{url}\">{url}</a>");
    let a = link("https://a.lg.jp/x_y/");
    for (written, inside) in [
        ("詳細はhttps://a.lg.jp/x_y/をご覧ください。PDF", format!("詳細は{a}をご覧ください。PDF")),
        ("（https://a.lg.jp/x_y/）。", format!("（{a}）。")),
        ("「https://a.lg.jp/x_y/」、", format!("「{a}」、")),
        ("https://a.lg.jp/x_y/　https://a.lg.jp/x_y/.", format!("{a}　{a}.")),
        ("**https://a.lg.jp/x_y/**を", format!("<strong>{a}</strong>を")),
        (r"https://a.lg.jp/x\_y/を", format!("{a}を")),
        ("http://a.jp/~b/~c/", link("http://a.jp/~b/~c/")),
        ("https://a.jp/?a=1&amp;b=2を", format!("{}を", link("https://a.jp/?a=1&amp;b=2"))),
        ("https://a.jp&lt;b", format!("{}&lt;b", link("https://a.jp"))),
        ("ftp://a.jp/", "ftp://a.jp/".to_owned()),
        ("https://例.jp/", "https://例.jp/".to_owned()),
        ("`https://a.jp/`", "<code>https://a.jp/</code>".to_owned()),
        (
            "[https://a.jp/](https://b.jp/)",
            "<a href=\"https://b.jp/\">https://a.jp/</a>".to_owned(),
        ),
        ("![https://a.jp/](b.png)", "<img src=\"b.png\" alt=\"https://a.jp/\" />".to_owned()),
        (
            "<a href=\"b\">https://a.jp/</a>https://a.lg.jp/x_y/",
            format!("<a href=\"b\">https://a.jp/</a>{a}"),
        ),
    ] {
        paragraphs(&[(written, &inside)]);
    }
    let indented = "<pre><code>https://a.jp/</code></pre>";
    assert_eq!(render("    https://a.jp/"), indented);
    let left_open = render("<a name=\"x\">前\n\nhttps://a.lg.jp/x_y/");
    assert!(left_open.ends_with(&format!("<p>{a}</p>")));
}
