//! The words that the tool itself says about a site's content, in both languages. Words that
//! only templates use stand in the theme's `words.yml`.

use super::View;
use crate::lang::{Lang, Shown};
use crate::model::changes::Changed;
use crate::model::files::Original;
use crate::model::progress::Progress;
use crate::model::route::PageId;
use crate::number::Number;
use crate::page::Words;
use crate::record::Text;
use crate::record::document::{Kind, Notice, RelationKind, Status};
use crate::record::history::{EventKind, Planned};
use crate::record::indicator::{Accumulation, Direction, Reason, Role};

/// A text in the language of the page, or in the other one and marked so.
pub fn of(text: &Text, lang: Lang) -> Words {
    match text.shown(lang) {
        Some(shown) => Words::shown(Shown { lang: shown.lang, value: &**shown.value }, lang),
        None => Words::plain(""),
    }
}

pub fn home(lang: Lang) -> &'static str {
    lang.pick("ホーム", "Home")
}

pub fn data(lang: Lang) -> &'static str {
    lang.pick("データと資料", "Data and references")
}

pub fn page_name(page: &PageId, lang: Lang) -> &'static str {
    match page {
        PageId::Overview => lang.pick("概要", "Overview"),
        PageId::Chapter(_) => lang.pick("本文", "Text"),
        PageId::Indicators | PageId::Indicator(_) => lang.pick("指標", "Indicators"),
        PageId::Roadmap => lang.pick("工程表", "Roadmap"),
        PageId::History => lang.pick("策定の経緯", "How it was drawn up"),
        PageId::Glossary => lang.pick("用語集", "Glossary"),
        PageId::Booklet => lang.pick("全文を1ページで印刷", "Print the whole document"),
    }
}

/// What has a name and stands in the index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Named {
    Document,
    Chapter,
    Strategy,
    Indicator,
    Term,
    Keyword,
}

pub fn named(named: Named, lang: Lang) -> &'static str {
    match named {
        Named::Document => lang.pick("文書", "Document"),
        Named::Chapter => lang.pick("章", "Chapter"),
        Named::Strategy => lang.pick("戦略", "Strategy"),
        Named::Indicator => lang.pick("指標", "Indicator"),
        Named::Term => lang.pick("用語", "Term"),
        Named::Keyword => lang.pick("キーワード", "Keyword"),
    }
}

pub fn search(lang: Lang) -> &'static str {
    lang.pick("検索・索引", "Search and index")
}

pub fn search_description(lang: Lang) -> &'static str {
    lang.pick(
        "このサイトの言葉を探せます。用語、キーワード、指標、章の索引もあります。",
        "Search this site, or look through the index of its terms, keywords, indicators and chapters.",
    )
}

pub fn keywords(lang: Lang) -> &'static str {
    lang.pick("キーワード", "Keywords")
}

pub fn keywords_description(lang: Lang) -> &'static str {
    lang.pick(
        "文書をこえて共通するキーワードです。選ぶと、関係する戦略と章が分かります。",
        "Keywords that the documents share. Each leads to its strategies and chapters.",
    )
}

pub fn keyword_description(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("キーワード「{name}」に関係する戦略と章です。"),
        Lang::En => format!("Strategies and chapters on “{name}”."),
    }
}

pub fn digits(lang: Lang) -> &'static str {
    lang.pick("数字", "0–9")
}

/// Where names stand whose place is not known.
pub fn no_reading(lang: Lang) -> &'static str {
    lang.pick("読みのないもの", "Other names")
}

pub fn unofficial(lang: Lang) -> &'static str {
    lang.pick(
        "これは、公表された文書を要約した非公式のページです。正確な内容は原典をご確認ください。",
        "This is an unofficial summary of a published document. For the exact wording, see the original.",
    )
}

pub fn fictional(lang: Lang) -> &'static str {
    lang.pick(
        "これは架空の計画です。市も、数値も、日付も、実在しません。",
        "This plan is fictional. The city, its figures and its dates do not exist.",
    )
}

pub fn provisional(lang: Lang) -> &'static str {
    lang.pick(
        "英語版は仮訳です。日本語版と異なる場合は、日本語版が優先します。",
        "Provisional translation. If there is any discrepancy between the Japanese original and this English version, the Japanese original prevails.",
    )
}

pub fn untranslated(lang: Lang) -> &'static str {
    lang.pick(
        "このページはまだ日本語に訳されていません。英語のまま表示しています。",
        "This page has not been translated into English yet. The Japanese text is shown.",
    )
}

pub fn untranslated_link(lang: Lang) -> &'static str {
    lang.pick("英語のページを開く", "Open the Japanese page")
}

/// A word for a document that is not in force as it stands.
pub fn draft_status(status: Status, lang: Lang) -> Option<String> {
    let word = match status {
        Status::OutlineDraft => lang.pick("骨子案", "Outline draft"),
        Status::Draft => lang.pick("素案", "Draft"),
        Status::Proposal => lang.pick("案", "Proposal"),
        Status::Closed => lang.pick("終了", "Closed"),
        Status::Adopted | Status::Revised => return None,
    };
    Some(word.to_owned())
}

pub fn status(status: Status, lang: Lang) -> String {
    let in_force = match status {
        Status::Revised => lang.pick("改定", "Revised"),
        _ => lang.pick("決定", "Adopted"),
    };
    draft_status(status, lang).unwrap_or_else(|| in_force.to_owned())
}

/// What kind of thing a document is, for its card on the home page.
pub fn document_label(kind: Kind, notice: Option<Notice>, lang: Lang) -> &'static str {
    match (notice, kind) {
        (Some(Notice::UnofficialSummary), _) => lang.pick("非公式の要約", "Unofficial summary"),
        (Some(Notice::Fictional), _) => lang.pick("架空の計画", "Fictional plan"),
        (None, Kind::Vision) => lang.pick("ビジョン", "Vision"),
        (None, Kind::Plan) => lang.pick("計画", "Plan"),
        (None, Kind::Report) => lang.pick("報告書", "Report"),
        (None, Kind::Manual) => lang.pick("手引き", "Manual"),
    }
}

pub fn relation(kind: RelationKind, lang: Lang) -> &'static str {
    match kind {
        RelationKind::Replaces => lang.pick("前の計画", "Replaces"),
        RelationKind::ReplacedBy => lang.pick("後の計画", "Replaced by"),
        RelationKind::PartOf => lang.pick("上位の計画", "Part of"),
        RelationKind::AlignedWith => lang.pick("整合を図る計画", "To be aligned with"),
        RelationKind::BasedOn => lang.pick("根拠", "Based on"),
        RelationKind::ContributesTo => lang.pick("貢献する計画", "Contributes to"),
    }
}

pub fn accumulation(accumulation: Accumulation, lang: Lang) -> &'static str {
    match accumulation {
        Accumulation::Annual => lang.pick("年間の値", "per year"),
        Accumulation::Cumulative => lang.pick("累計", "cumulative"),
        Accumulation::Stock => lang.pick("その時点の値", "at the time"),
        Accumulation::NotStated => {
            lang.pick("累計かどうかは記載なし", "not stated whether cumulative")
        }
    }
}

pub fn direction(direction: Direction, lang: Lang) -> Option<&'static str> {
    Some(match direction {
        Direction::Up => lang.pick("増えるほどよい", "higher is better"),
        Direction::Down => lang.pick("減るほどよい", "lower is better"),
        Direction::Maintain => lang.pick("維持することがよい", "to be maintained"),
        Direction::Range => lang.pick("範囲内にあることがよい", "to stay within the range"),
        Direction::None => return None,
    })
}

pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    match reason {
        Reason::NotSet => lang.pick("未設定", "not set"),
        Reason::NotPublished => lang.pick("非公表", "not published"),
        Reason::NotApplicable => lang.pick("該当なし", "not applicable"),
        Reason::NotSurveyed => lang.pick("調査なし", "not surveyed"),
    }
}

/// Said in full where an indicator has no actual value at all.
pub fn no_actuals(reason: Option<Reason>, lang: Lang) -> &'static str {
    match reason {
        Some(Reason::NotPublished) => lang.pick(
            "実績値は公表されていません。示しているのは目標値です。",
            "No actual results have been published. The values shown are targets.",
        ),
        Some(Reason::NotSurveyed) => {
            lang.pick("実績値は調査されていません。", "Actual results have not been surveyed.")
        }
        Some(Reason::NotApplicable) => lang.pick(
            "この指標に実績値はありません。",
            "Actual results do not apply to this indicator.",
        ),
        Some(Reason::NotSet) | None => lang
            .pick("実績値はまだ登録されていません。", "No actual results have been recorded yet."),
    }
}

pub fn actual(lang: Lang) -> &'static str {
    lang.pick("実績", "Actual")
}

pub fn baseline(lang: Lang) -> &'static str {
    lang.pick("基準", "Baseline")
}

pub fn target(role: Option<Role>, lang: Lang) -> &'static str {
    match role {
        None => lang.pick("目標", "Target"),
        Some(Role::Interim) => lang.pick("中間目標", "Interim target"),
        Some(Role::Final) => lang.pick("最終目標", "Final target"),
    }
}

pub fn accessibility(lang: Lang) -> &'static str {
    lang.pick("アクセシビリティ", "Accessibility")
}

/// What the list of changes is called.
pub fn changes(lang: Lang) -> &'static str {
    lang.pick("更新情報", "What has changed")
}

pub fn feed(lang: Lang) -> &'static str {
    lang.pick("更新情報の配信（Atom）", "Feed of changes (Atom)")
}

/// The kind of a change, for machines and in words.
pub fn change(what: Changed, lang: Lang) -> (&'static str, &'static str) {
    match what {
        Changed::Issued => ("issued", lang.pick("発行", "Issued")),
        Changed::Text { .. } => ("text", lang.pick("更新", "Updated")),
        Changed::Indicator(..) => ("indicator", lang.pick("指標の変更", "Indicator changed")),
        Changed::Event(record) => {
            let kind = match record.kind {
                EventKind::Consultation => "consultation",
                EventKind::Decision => "decision",
                EventKind::Publication => "publication",
                EventKind::Meeting | EventKind::Hearing | EventKind::Other => "other",
            };
            let name = event(record.kind, lang).unwrap_or_else(|| lang.pick("出来事", "Event"));
            (kind, name)
        }
    }
}

/// What kind of event it was; nothing is said of one that has no kind.
pub fn event(kind: EventKind, lang: Lang) -> Option<&'static str> {
    Some(match kind {
        EventKind::Meeting => lang.pick("会議", "Meeting"),
        EventKind::Hearing => lang.pick("聞き取り", "Hearing"),
        EventKind::Consultation => lang.pick("意見募集", "Public comment"),
        EventKind::Decision => lang.pick("決定", "Decision"),
        EventKind::Publication => lang.pick("公表", "Publication"),
        EventKind::Other => return None,
    })
}

/// 5件, 5 opinions.
/// An event that had not happened yet.
pub fn planned(planned: Planned, view: &View) -> String {
    let lang = view.lang;
    match planned {
        Planned::Still => lang.pick("予定", "planned").to_owned(),
        Planned::AsOf(when) => {
            let when = view.in_full(when);
            lang.pick(format!("{when}時点の予定"), format!("planned as of {when}"))
        }
    }
}

pub fn progress(progress: Progress, lang: Lang) -> &'static str {
    match progress {
        Progress::Achieved => lang.pick("達成", "Achieved"),
        Progress::OnCourse => lang.pick("順調", "On course"),
        Progress::Behind => lang.pick("遅れ", "Behind"),
        Progress::NotMeasurable => lang.pick("判定できない", "Not measurable"),
        Progress::NoData => lang.pick("データなし", "No data"),
    }
}

/// The rule of [`Progress`] in words.
pub fn progress_rule(progress: Progress, lang: Lang) -> &'static str {
    match progress {
        Progress::Achieved => lang.pick(
            "最新の実績が、最後の目標に達している。",
            "The newest actual value meets the last target.",
        ),
        Progress::OnCourse => lang.pick(
            "最新の実績が、基準と目標を順に結んだ直線に届いている。範囲で示した目標では、その範囲に入っている。",
            "The newest actual value has reached the straight line that leads from the baseline through the targets, or lies in the range that is aimed at.",
        ),
        Progress::Behind => lang.pick(
            "最新の実績が、その直線に届いていない、または範囲に入っていない。",
            "The newest actual value has not reached that line, or lies outside the range.",
        ),
        Progress::NotMeasurable => lang.pick(
            "目標が数値でない、基準がない、どちらがよいか決まっていないなどの理由で、比べられない。",
            "It cannot be compared: the target is no number, there is no baseline, or it is not stated which way is better.",
        ),
        Progress::NoData => {
            lang.pick("実績がまだない。", "There is no actual value yet.")
        }
    }
}

/// 7つの指標, 7 indicators.
pub fn indicator_count(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ja, _) => format!("指標{count}件"),
        (Lang::En, 1) => "1 indicator".into(),
        (Lang::En, _) => format!("{count} indicators"),
    }
}

pub fn strategy_indicators(lang: Lang) -> &'static str {
    lang.pick("この戦略の指標", "Indicators of this strategy")
}

pub fn opinions(count: u32, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ja, _) => format!("{}件", Number::from(count).label()),
        (Lang::En, 1) => "1 opinion".into(),
        (Lang::En, _) => format!("{} opinions", Number::from(count).label()),
    }
}

pub fn people(count: u32, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ja, _) => format!("{}人", Number::from(count).label()),
        (Lang::En, 1) => "1 person".into(),
        (Lang::En, _) => format!("{} people", Number::from(count).label()),
    }
}

/// What kind of file it is, by its name: PDF.
pub fn file_ending(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(_, ending)| ending).to_uppercase()
}

/// What a reader wants to know of a file before loading it: （PDF、1.2MB、24ページ）.
pub fn download(kind: Option<&str>, original: &Original, lang: Lang) -> String {
    let space = lang.pick("", " ");
    let size = match original.size {
        bytes @ 1_000_000.. => format!("{}.{}{space}MB", bytes / 1_000_000, bytes / 100_000 % 10),
        bytes => format!("{}{space}KB", bytes.div_ceil(1000).max(1)),
    };
    let pages = original.pages.map(|pages| match (lang, pages) {
        (Lang::Ja, _) => format!("{pages}ページ"),
        (Lang::En, 1) => "1 page".to_owned(),
        (Lang::En, _) => format!("{pages} pages"),
    });
    let facts: Vec<String> =
        kind.map(str::to_owned).into_iter().chain([size]).chain(pages).collect();
    let facts = facts.join(lang.pick("、", ", "));
    lang.pick(format!("（{facts}）"), format!(" ({facts})"))
}

pub fn days(count: i64, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ja, _) => format!("{count}日間"),
        (Lang::En, 1) => "1 day".into(),
        (Lang::En, _) => format!("{count} days"),
    }
}
