//! `check --fix` on random texts: what it mends is mended at once and for good, and nothing else changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use shirube::fold::fold;
use shirube::mend::{Mended, mend};
use shirube::report;
use shirube::source::{FilePath, SourceFile, Sources};

const SITE: &str = "name: {ja: 見本, en: Sample}\ndescription: {ja: 見本です。, en: A sample.}\npublisher: {ja: 見本市, en: Sample City}\ndocuments: [v]\n";
const DOCUMENT: &str = "title: {ja: 見本計画, en: Sample plan}\nsummary: {ja: 見本の計画です。, en: A sample plan.}\nkind: plan\n";

fn sources(own: impl IntoIterator<Item = (String, String)>) -> Sources {
    let base = [("data/site.yml", SITE), ("data/v/document.yml", DOCUMENT)];
    let base = base.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let files: BTreeMap<FilePath, Arc<SourceFile>> = base
        .into_iter()
        .chain(own)
        .map(|(path, text)| (FilePath::new(&path), Arc::new(SourceFile::Text(text.into()))))
        .collect();
    Sources { files, as_of: jiff::civil::date(2026, 11, 22), base_url: None, drafts: false }
}

/// One chapter, mended.
fn mended(text: &str) -> String {
    let path = "content/v/introduction.ja.md";
    let text = format!("---\ntitle: 見本\n---\n\n{text}");
    let after = mend(sources([(path.to_owned(), text)])).build.sources;
    let text = after.text(&FilePath::new(path)).expect("the chapter");
    text.strip_prefix("---\ntitle: 見本\n---\n\n").expect("its head").to_owned()
}

/// Numbers without a seed from outside, the same on every machine.
struct Random(u32);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % limit
    }

    fn text(&mut self, pieces: &[&str], longest: usize) -> String {
        (0..self.below(longest)).map(|_| pieces[self.below(pieces.len())]).collect()
    }
}

/// What Japanese staff type, right and wrong, with everything that must not be touched.
const MARKDOWN: [&str; 58] = [
    "・",
    "・ ",
    "○",
    "〇　",
    "●",
    "■",
    "• ",
    "◆",
    "＃ ",
    "＃＃",
    "＊＊",
    "＊",
    "｜",
    "｜\n｜－－－｜\n",
    "｜見出し｜数｜\n｜－｜－｜\n｜値｜3｜\n",
    "－ ",
    "＞ ",
    "\u{f06e} ",
    "\u{f0d8}",
    "ｸﾛｽ",
    "ﾌﾟﾛ",
    "ﾞ",
    "Digitalｍ",
    "ＤＸ",
    "3ヶ月",
    "２カ所",
    "三箇所",
    "ハイブリット",
    "Vison",
    "4月~6月",
    "7日〜8日",
    "1～2",
    "∼",
    "取り組みを",
    "- ",
    "- ・",
    "1. ",
    "  ",
    "　",
    "\n",
    "\n\n",
    "\n",
    "\\\n",
    "。",
    "文です",
    "市",
    "word ",
    "`ｺｰﾄﾞ・3ヶ月`",
    "\n\n```\n・ｺｰﾄﾞ\n＃ 3ヶ月\n```\n\n",
    "[リンク](plan-ﾌﾟﾗﾝ.pdf)",
    "<https://example.jp/ﾌﾟﾗﾝ~3ヶ月>",
    "**",
    "> ",
    "|",
    "---\n",
    "\n    ・3ヶ月 ｺｰﾄﾞ\n",
    "[^1]",
    "&amp;",
];

/// Pieces of [`MARKDOWN`] that stay as they are wherever they are what they look like.
const KEPT: [&str; 3] =
    ["\n```\n・ｺｰﾄﾞ\n＃ 3ヶ月\n```\n", "](plan-ﾌﾟﾗﾝ.pdf)", "<https://example.jp/ﾌﾟﾗﾝ~3ヶ月>"];

const YAML: [&str; 34] = [
    "title",
    "ja",
    "：",
    ": ",
    ":　",
    "名前: ",
    "id: ",
    "dx",
    "{ja: ",
    ", en: ",
    "}",
    "- ",
    "\n",
    "\n  ",
    "\n- ",
    "値",
    "ｶﾅ",
    "１２",
    "ＤＸ",
    "3ヶ月",
    "\"",
    "'",
    "#",
    " # ",
    "|\n  ",
    "https://example.jp/",
    "XXX",
    "ハイブリット",
    "4月~6月",
    "4月〜6月",
    "　",
    "[",
    "]",
    "24年度",
];

/// What a reader takes in: the words without the signs that only arrange them, in one spelling.
fn words(text: &str) -> String {
    let text = [
        ("ヶ月", "か月"),
        ("カ月", "か月"),
        ("ヶ所", "か所"),
        ("カ所", "か所"),
        ("ハイブリット", "ハイブリッド"),
        ("Vison", "Vision"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let signs = "・○〇◯●■•◆▪#*|-－ー—>〜~～∼:：\u{f06e}\u{f0d8} \u{3000}\"'";
    fold(&text).into_iter().filter(|c| !signs.contains(*c)).collect()
}

/// Mends a site; whatever was in it, the result holds.
fn check(site: Sources) -> Mended {
    let first = site.clone();
    let once = mend(site);
    let after = &once.build.sources;
    for diagnostic in &once.build.diagnostics {
        let left = report::edit(diagnostic, after);
        let text = first.text(&diagnostic.at.file);
        assert_eq!(left, None, "{} is left in {text:?}", diagnostic.code.name);
    }
    let twice = mend(after.clone());
    assert!(twice.files.is_empty(), "mended again: {:?}", twice.changes());
    for (path, (before, after)) in &once.files {
        assert_eq!(before.matches('\n').count(), after.matches('\n').count(), "{path}: {before:?}");
        for (before, after) in before.lines().zip(after.lines()) {
            assert_eq!(words(before), words(after), "{before:?} became {after:?}");
        }
        for kept in KEPT {
            assert_eq!(before.matches(kept).count(), after.matches(kept).count(), "{before:?}");
        }
    }
    once
}

#[test]
fn random_chapters_are_mended_once_and_for_good() {
    let mut random = Random(5);
    let mut changed = 0;
    for _ in 0..6 {
        let chapters = (0..120).map(|number| {
            let text = random.text(&MARKDOWN, 24);
            (format!("content/v/c{number}.ja.md"), format!("---\ntitle: ｶﾅ：見本\n---\n\n{text}\n"))
        });
        let site = sources(chapters.collect::<Vec<_>>());
        changed += check(site).files.len();
    }
    assert!(changed > 400, "only {changed} chapters had anything to mend");
}

#[test]
fn random_data_are_mended_once_and_for_good() {
    let mut random = Random(11);
    let mut changed = 0;
    for _ in 0..4 {
        let figures = (0..60).map(|number| {
            let text = random.text(&YAML, 20);
            (format!("data/v/figures/f{number}.yml"), format!("kind: definition\n{text}\n"))
        });
        changed += check(sources(figures.collect::<Vec<_>>())).files.len();
    }
    assert!(changed > 60, "only {changed} files had anything to mend");
}

#[test]
fn what_is_typed_on_paper_becomes_markdown() {
    for (before, after) in [
        ("＃＃　目的 {#goal}\n\n文です。\n", "## 目的 {#goal}\n\n文です。\n"),
        ("次のとおりです。\n・相談\n・学び\n", "次のとおりです。\n- 相談\n- 学び\n"),
        ("〇 相談\n〇 学び\n", "- 相談\n- 学び\n"),
        ("- ・相談\n- ・学び\n", "- 相談\n- 学び\n"),
        ("これは＊＊大切＊＊です。\n", "これは**大切**です。\n"),
        ("｜施設｜席数｜\n｜ー｜－：｜\n｜本館｜120｜\n", "|施設|席数|\n|---|---:|\n|本館|120|\n"),
        ("ｸﾛｽ・ｾﾝﾀﾞｲ･ﾗﾎﾞ\n", "クロス・センダイ・ラボ\n"),
        ("3ヶ月と２カ所と5箇所\n", "3か月と２か所と5か所\n"),
        ("\u{f0d8} 起業の相談\n", "- 起業の相談\n"),
        ("4月~6月と7月～8月と9月∼10月\n", "4月～6月と7月～8月と9月～10月\n"),
    ] {
        assert_eq!(mended(before), after);
    }
}

#[test]
fn what_is_no_slip_stays() {
    for text in [
        // A name, a rating, a sentence about a sign.
        "○○市は、・・・と答えました。\n",
        "- ○ 満たす\n",
        "・から始まる行\n",
        // A heading as offices write it, alone in its paragraph.
        "○成長投資の促進\n",
        // A number of an office's own order.
        "１．スマートシティ\n",
        "- (1) リアルに集える場\n",
        // A line of the last item that goes on.
        "・相談\n　続き\n",
        // Code, addresses, ids, HTML.
        "`ｶﾅ 3ヶ月`\n\n```\n・ｶﾅ\n```\n\n    ・ｶﾅ\n",
        "[計画](ｶﾅ-3ヶ月.pdf) <https://example.jp/~3ヶ月/ｶﾅ>\n",
        "<span title=\"ｶﾅ\">文</span>\n",
        // Places of this name.
        "霞ヶ関と三ヶ日\n",
        "該当箇所\n",
        "ＤＸとＡＩ、令和６年\n",
        "取り組みます。取り組みを\n",
    ] {
        assert_eq!(mended(text), text);
    }
}
