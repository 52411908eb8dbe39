//! The words of the accessibility page. 準拠, 一部準拠 and 配慮 stand here to be printed where
//! staff have written them in `data/accessibility.yml`, and nowhere else.

use crate::lang::Lang;
use crate::record::accessibility::Claim;
use crate::record::criterion::{Level, Standard};

/// A label in both languages.
pub struct Label(&'static str, &'static str);

impl Label {
    pub fn pick(&self, lang: Lang) -> &'static str {
        lang.pick(self.0, self.1)
    }
}

pub const SCOPE: Label = Label("対象範囲", "Scope");
pub const STANDARD: Label = Label("規格", "Standard");
pub const LEVEL: Label = Label("目標", "Aim");
pub const BY: Label = Label("達成期限", "To be reached by");
pub const CLAIM: Label = Label("対応度（発行者による表明）", "Stated by the publisher");
pub const ESTABLISHED: Label = Label("方針を定めた日", "Policy established");
pub const REASON: Label = Label("理由", "Reason");
pub const CRITERIA: Label = Label("関わる達成基準", "Success criteria");
pub const INSTEAD: Label = Label("それまでの方法", "Until then");
pub const MENDED_BY: Label = Label("改める期限", "To be mended by");
pub const NO_DATE: Label = Label("未定", "not yet set");
pub const TECHNOLOGIES: Label = Label("依存した技術", "Technologies relied upon");
pub const SELECTION: Label = Label("ページの選び方", "How the pages were chosen");
pub const PAGES: Label = Label("試験したページ", "Pages tested");
pub const TESTER: Label = Label("試験した者", "Tested by");

/// The sections of the page: id, Japanese, English.
pub const SECTIONS: [(&str, &str, &str); 4] = [
    ("policy", "方針", "Policy"),
    ("known", "分かっている問題", "Known problems"),
    ("results", "確かめた結果", "Checks and tests"),
    ("report", "使いにくいところを知らせる", "Report a problem"),
];

pub fn lead(lang: Lang) -> &'static str {
    lang.pick(
        "どなたにも読んで使っていただけるサイトにするための方針と、今の状態です。",
        "Our policy for a site that everybody can read and use, and where it stands now.",
    )
}

/// Said as long as no test has been recorded.
pub fn untested(checked: bool, lang: Lang) -> &'static str {
    match checked {
        true => lang.pick(
            "試験は実施していません（自己点検のみ）。",
            "No conformance test has been carried out (self-checks only).",
        ),
        false => lang.pick("試験は実施していません。", "No conformance test has been carried out."),
    }
}

/// JIS X 8341-3:2016 適合レベルAA.
pub fn bar(standard: Standard, level: Level, lang: Lang) -> String {
    let (standard, level) = (standard.name(), level.name());
    lang.pick(format!("{standard} 適合レベル{level}"), format!("{standard}, level {level}"))
}

/// What the policy aims at; a word for it only where staff have chosen one.
pub fn aimed(bar: &str, aim: Option<Claim>, lang: Lang) -> String {
    match aim {
        None => bar.to_owned(),
        Some(aim) => claimed(bar, aim, lang),
    }
}

/// The words that the Web Accessibility Infrastructure Committee lays down.
pub fn claimed(bar: &str, claim: Claim, lang: Lang) -> String {
    match (claim, lang) {
        (Claim::Conforms, Lang::Ja) => format!("{bar}に準拠"),
        (Claim::PartiallyConforms, Lang::Ja) => format!("{bar}に一部準拠"),
        (Claim::Considers, Lang::Ja) => format!("{bar}に配慮"),
        (Claim::Conforms, Lang::En) => format!("Conforms to {bar}"),
        (Claim::PartiallyConforms, Lang::En) => format!("Partially conforms to {bar}"),
        (Claim::Considers, Lang::En) => format!("Considers {bar}"),
    }
}
