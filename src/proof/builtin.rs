//! Spellings that are slips or uneven wherever they stand: those of 公用文 and frequent typing errors. Touches nothing.

/// When a spelling of the list is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Context {
    Anywhere,
    /// Behind a number in any digits, 数, 何 or 半: `3ヶ月`, but not `霞ヶ関`.
    AfterNumber,
    /// Behind digits only: `3箇所`, but not `三箇所` or `該当箇所`.
    AfterDigits,
    /// As a noun: `取り組みを`, but not `取り組みます`.
    Noun,
}

/// The form to use, what is written instead, when, and whether the one can take the place of the other unseen.
pub struct Spelling {
    pub right: &'static str,
    pub variants: &'static [&'static str],
    pub context: Context,
    pub safe: bool,
}

const fn slip(right: &'static str, variants: &'static [&'static str]) -> Spelling {
    Spelling { right, variants, context: Context::Anywhere, safe: true }
}

const fn counter(right: &'static str, variants: &'static [&'static str]) -> Spelling {
    Spelling { right, variants, context: Context::AfterNumber, safe: true }
}

const fn written_out(right: &'static str, variants: &'static [&'static str]) -> Spelling {
    Spelling { right, variants, context: Context::AfterDigits, safe: true }
}

pub const SPELLINGS: &[Spelling] = &[
    // 公用文作成の考え方: counters take か.
    counter("か月", &["ヶ月", "ヵ月", "ケ月", "カ月", "ｹ月", "ｶ月"]),
    counter("か所", &["ヶ所", "ヵ所", "ケ所", "カ所", "ｹ所", "ｶ所"]),
    counter("か国", &["ヶ国", "ヵ国", "ケ国", "カ国", "ｹ国", "ｶ国"]),
    counter("か年", &["ヶ年", "ヵ年", "ケ年", "カ年", "ｹ年", "ｶ年"]),
    written_out("か月", &["箇月"]),
    written_out("か所", &["箇所"]),
    // 公用文における漢字使用等: the noun without okurigana. A name may have them.
    Spelling {
        right: "取組",
        variants: &["取り組み", "取組み"],
        context: Context::Noun,
        safe: false,
    },
    slip("ハイブリッド", &["ハイブリット"]),
    slip("ダッシュボード", &["タッシュボード", "ダッシュボート"]),
    slip("シミュレーション", &["シュミレーション"]),
    slip("コミュニケーション", &["コミニュケーション", "コミュニュケーション"]),
    slip("コミュニティ", &["コミュニテイ", "コミニュティ"]),
    slip("ボランティア", &["ボランテイア"]),
    slip("アクセシビリティ", &["アクセシビリテイ", "アクセスビリティ"]),
    slip("デジタルトランスフォーメーション", &["デジタルトランスフォメーション"]),
    slip("サステナビリティ", &["サスティナビリティ", "サステナビリテイ"]),
    slip("エンターテインメント", &["エンターテイメント", "エンタテイメント"]),
    slip("ワーケーション", &["ワーケンション"]),
    slip("Vision", &["Vison"]),
    slip("Well-being", &["Well-bing", "Wellbing"]),
    slip("well-being", &["well-bing", "wellbing"]),
    slip("government", &["goverment"]),
    slip("Government", &["Goverment"]),
    slip("environment", &["enviroment"]),
    slip("Environment", &["Enviroment"]),
    slip("development", &["developement"]),
    slip("Development", &["Developement"]),
    slip("accommodation", &["accomodation"]),
    slip("committee", &["commitee", "comittee"]),
    slip("Committee", &["Commitee", "Comittee"]),
    slip("strategy", &["stratagy", "startegy"]),
    slip("Strategy", &["Stratagy", "Startegy"]),
    slip("indicator", &["indicater"]),
    slip("municipality", &["municiparity"]),
];

/// Words that say that something is still to be written. Capitals count.
pub const PLACEHOLDERS: &[&str] = &[
    "XXX",
    "TBD",
    "TODO",
    "FIXME",
    "lorem ipsum",
    "Lorem ipsum",
    "○○",
    "〇〇",
    "◯◯",
    "●●",
    "△△",
    "××",
    "（仮）",
    "(仮)",
    "【仮】",
    "（要確認）",
    "【要確認】",
    "（調整中）",
    "【調整中】",
];

/// Words that mean another day to every reader. `今後` counts before a number of years alone.
pub const RELATIVE: &[&str] = &[
    "再来年",
    "来年度",
    "来年",
    "今年度",
    "今年",
    "本年度",
    "本年",
    "昨年度",
    "昨年",
    "一昨年",
    "来月",
    "今月",
    "先月",
    "本日",
    "昨日",
    "現在",
    "直近",
    "今後",
    "next year",
    "next fiscal year",
    "this year",
    "this fiscal year",
    "the current fiscal year",
    "last year",
    "last fiscal year",
    "the previous fiscal year",
    "next month",
    "this month",
    "last month",
    "currently",
    "at present",
    "as of today",
];
