//! The browser folds as the index was folded: both are given the same texts, and the browser's
//! part is run by node.

use std::path::Path;
use std::process::Command;

use shirube::fold::{Token, VARIANTS, fold, tokens};

const PROGRAM: &str = r#"
require(process.argv[1]);
const { fold, tokens, table } = globalThis.shirubeFold;
const { texts, variants } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const known = table(variants);
const answer = texts.map((text) => {
  const { chars, from, to } = fold(text, known);
  const shown = tokens(chars).map((token) => token.pair ?? token.last ?? token.word);
  for (let at = 0; at < chars.length; at += 1) {
    const wrong = from[at] >= to[at] || (at > 0 && from[at] < from[at - 1]) || to[at] > text.length;
    if (wrong) throw new Error(`${JSON.stringify(text)}: ${from} ${to}`);
  }
  return [chars.join(""), shown];
});
process.stdout.write(JSON.stringify(answer));
"#;

/// What the sources say, and what they do not.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "関係人口の創出・拡大",
        "ﾃﾞｼﾞﾀﾙ ﾐｭｰｼﾞｱﾑ、ＤＸ化（ＩＣＴ）",
        "髙橋﨑𠮷野家渡邉邊澤濵齋藤",
        "葛\u{e0100}城市・辻\u{e0101}・☺\u{fe0f}",
        "2023～2027、2023〜2027、４月∼６月、4月~6月",
        "サーバー、サーバ、サ－バー、ｻｰﾊﾞｰ、らーめん、データー",
        "ビール・ビル・コピー・コピ・カーー、ー、1ー2",
        "ヴィジョン、ヴァイオリン、ヴ、ゔぃ、ブァ",
        "1,639億円、１，６３９、1,2、12,34,567、1,6390",
        "Society5.0、Web 3.0. 2030.",
        "policies, boxes, indicators, status, analysis, business, buses, this, bus, ies, es",
        "Kankei jinkō, Éclair, naïve, straße, İstanbul, ǅ, Ωmega",
        "city’s “own” don't ‘x’",
        "㎡ ㈱ ① ㍿ ½ Ⅳ ㌔ ﬁ",
        "か\u{3099}き\u{3099} は\u{309a} e\u{301}",
        "○◯〇× −－‐-—",
        "人々　の\u{a0}口\t空\r\n白\u{2028}。",
        "人\u{200b}口\u{ad}減\u{feff}少",
        "한국어 データ",
        "ヽヾゝゞ〻 ヷヺ ㇰ ｶﾞｯｺｳ",
        "😀人口👨‍👩‍👧",
        "",
        "\u{3099}",
    ]
    .map(str::to_owned)
    .into();
    // Every variant, and every character of the planes that Japanese uses.
    texts.push(VARIANTS.iter().map(|(form, _)| *form).collect());
    // (Not those that a browser of last year does not know yet.)
    let ranges = [
        0x20..0x250_u32,
        0x300..0x530,
        0x1e00..0x209d,
        0x20a0..0x2500,
        0x3000..0x3400,
        0xf900..0xfb00,
        0xfe00..0xffff,
    ];
    for range in ranges {
        texts.extend(range.filter_map(char::from_u32).map(|c| format!("ア{c}カ{c}1{c}")));
    }
    // Pairs that meet nowhere else.
    let pieces = [
        "ア", "あ", "ー", "-", "1", ",", "000", ".", "s", "ies", "人", " ", "ヴ", "ィ", "\u{3099}",
        "々", "e\u{301}", "\n",
    ];
    let mut random: u32 = 7;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..8 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(pieces[(random >> 16) as usize % pieces.len()]);
        }
        texts.push(text);
    }
    texts
}

fn folded(text: &str) -> (String, Vec<String>) {
    let folded = fold(text);
    let mut found = Vec::new();
    tokens(&folded, |token| {
        found.push(match token {
            Token::Pair(first, second) => format!("{first}{second}"),
            Token::Last(last) => last.to_string(),
            Token::Word(word) => word.to_owned(),
        });
    });
    (folded.into_iter().collect(), found)
}

#[test]
fn the_browser_folds_as_the_index_does() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = root.join("themes/default/scripts/search/fold.js");
    let texts = texts();
    let variants: String = VARIANTS.iter().flat_map(|(form, common)| [*form, *common]).collect();
    let input = tempfile::NamedTempFile::new().expect("a file");
    let question = serde_json::json!({ "texts": texts, "variants": variants });
    std::fs::write(input.path(), question.to_string()).expect("written");
    let answer = Command::new("node")
        .args(["-e", PROGRAM])
        .arg(&script)
        .stdin(std::fs::File::open(input.path()).expect("read"))
        .output()
        .expect("node, which the browser tests need too");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let seen: Vec<(String, Vec<String>)> =
        serde_json::from_slice(&answer.stdout).expect("an answer");
    assert_eq!(seen.len(), texts.len());
    let mut differences = Vec::new();
    for (text, seen) in texts.iter().zip(seen) {
        let own = folded(text);
        if own != seen {
            differences.push(format!("{text:?}: {own:?} in the index, {seen:?} in the browser"));
        }
    }
    assert!(
        differences.is_empty(),
        "{} differ:\n{}",
        differences.len(),
        differences[..differences.len().min(40)].join("\n")
    );
}
