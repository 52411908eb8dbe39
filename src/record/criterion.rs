//! The success criteria of JIS X 8341-3:2016 (the same as WCAG 2.0) and of WCAG 2.1 and 2.2, with
//! their levels and names. Touches nothing.

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    A,
    AA,
    AAA,
}

/// In the order in which they came: each keeps the criteria of the one before, but for 4.1.1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standard {
    /// Identical to WCAG 2.0.
    Jis2016,
    Wcag21,
    Wcag22,
}

#[derive(PartialEq, Eq, Debug)]
pub struct Criterion {
    /// As it is cited: 1.4.3.
    pub number: &'static str,
    pub level: Level,
    since: Standard,
    pub ja: &'static str,
    pub en: &'static str,
}

impl Criterion {
    pub fn find(number: &str) -> Option<&'static Criterion> {
        CRITERIA.iter().find(|criterion| criterion.number == number)
    }

    /// Whether the criterion is part of a standard. 4.1.1 was dropped in WCAG 2.2.
    pub fn is_in(&self, standard: Standard) -> bool {
        self.since <= standard && !(self.number == "4.1.1" && standard == Standard::Wcag22)
    }
}

/// What a standard asks for at a level, in the order of their numbers.
pub fn required(standard: Standard, level: Level) -> impl Iterator<Item = &'static Criterion> {
    CRITERIA.iter().filter(move |criterion| criterion.is_in(standard) && criterion.level <= level)
}

impl Level {
    pub fn name(self) -> &'static str {
        match self {
            Level::A => "A",
            Level::AA => "AA",
            Level::AAA => "AAA",
        }
    }
}

impl Standard {
    /// The standard's own name, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Standard::Jis2016 => "JIS X 8341-3:2016",
            Standard::Wcag21 => "WCAG 2.1",
            Standard::Wcag22 => "WCAG 2.2",
        }
    }
}

const fn criterion(
    number: &'static str,
    level: Level,
    since: Standard,
    ja: &'static str,
    en: &'static str,
) -> Criterion {
    Criterion { number, level, since, ja, en }
}

use Level::{A, AA, AAA};
use Standard::{Jis2016 as W20, Wcag21 as W21, Wcag22 as W22};

/// The Japanese names are those of the JIS, and of the translations of WCAG for what came later.
#[rustfmt::skip]
static CRITERIA: &[Criterion] = &[
    criterion("1.1.1", A, W20, "非テキストコンテンツ", "Non-text content"),
    criterion("1.2.1", A, W20, "音声だけ及び映像だけ（収録済み）", "Audio-only and video-only (prerecorded)"),
    criterion("1.2.2", A, W20, "キャプション（収録済み）", "Captions (prerecorded)"),
    criterion("1.2.3", A, W20, "音声解説又はメディアに対する代替コンテンツ（収録済み）", "Audio description or media alternative (prerecorded)"),
    criterion("1.2.4", AA, W20, "キャプション（ライブ）", "Captions (live)"),
    criterion("1.2.5", AA, W20, "音声解説（収録済み）", "Audio description (prerecorded)"),
    criterion("1.2.6", AAA, W20, "手話（収録済み）", "Sign language (prerecorded)"),
    criterion("1.2.7", AAA, W20, "拡張音声解説（収録済み）", "Extended audio description (prerecorded)"),
    criterion("1.2.8", AAA, W20, "メディアに対する代替コンテンツ（収録済み）", "Media alternative (prerecorded)"),
    criterion("1.2.9", AAA, W20, "音声だけ（ライブ）", "Audio-only (live)"),
    criterion("1.3.1", A, W20, "情報及び関係性", "Info and relationships"),
    criterion("1.3.2", A, W20, "意味のある順序", "Meaningful sequence"),
    criterion("1.3.3", A, W20, "感覚的な特徴", "Sensory characteristics"),
    criterion("1.3.4", AA, W21, "表示の向き", "Orientation"),
    criterion("1.3.5", AA, W21, "入力目的の特定", "Identify input purpose"),
    criterion("1.3.6", AAA, W21, "目的の特定", "Identify purpose"),
    criterion("1.4.1", A, W20, "色の使用", "Use of color"),
    criterion("1.4.2", A, W20, "音声の制御", "Audio control"),
    criterion("1.4.3", AA, W20, "コントラスト（最低限レベル）", "Contrast (minimum)"),
    criterion("1.4.4", AA, W20, "テキストのサイズ変更", "Resize text"),
    criterion("1.4.5", AA, W20, "文字画像", "Images of text"),
    criterion("1.4.6", AAA, W20, "コントラスト（高度レベル）", "Contrast (enhanced)"),
    criterion("1.4.7", AAA, W20, "小さな背景音，又は背景音なし", "Low or no background audio"),
    criterion("1.4.8", AAA, W20, "視覚的提示", "Visual presentation"),
    criterion("1.4.9", AAA, W20, "文字画像（例外なし）", "Images of text (no exception)"),
    criterion("1.4.10", AA, W21, "リフロー", "Reflow"),
    criterion("1.4.11", AA, W21, "非テキストのコントラスト", "Non-text contrast"),
    criterion("1.4.12", AA, W21, "テキストの間隔", "Text spacing"),
    criterion("1.4.13", AA, W21, "ホバー又はフォーカスで表示されるコンテンツ", "Content on hover or focus"),
    criterion("2.1.1", A, W20, "キーボード", "Keyboard"),
    criterion("2.1.2", A, W20, "キーボードトラップなし", "No keyboard trap"),
    criterion("2.1.3", AAA, W20, "キーボード（例外なし）", "Keyboard (no exception)"),
    criterion("2.1.4", A, W21, "文字キーのショートカット", "Character key shortcuts"),
    criterion("2.2.1", A, W20, "タイミング調整可能", "Timing adjustable"),
    criterion("2.2.2", A, W20, "一時停止，停止及び非表示", "Pause, stop, hide"),
    criterion("2.2.3", AAA, W20, "タイミング非依存", "No timing"),
    criterion("2.2.4", AAA, W20, "割込み", "Interruptions"),
    criterion("2.2.5", AAA, W20, "再認証", "Re-authenticating"),
    criterion("2.2.6", AAA, W21, "タイムアウト", "Timeouts"),
    criterion("2.3.1", A, W20, "3回の閃光，又は閾値以下", "Three flashes or below threshold"),
    criterion("2.3.2", AAA, W20, "3回の閃光", "Three flashes"),
    criterion("2.3.3", AAA, W21, "インタラクションによるアニメーション", "Animation from interactions"),
    criterion("2.4.1", A, W20, "ブロックスキップ", "Bypass blocks"),
    criterion("2.4.2", A, W20, "ページタイトル", "Page titled"),
    criterion("2.4.3", A, W20, "フォーカス順序", "Focus order"),
    criterion("2.4.4", A, W20, "リンクの目的（コンテキスト内）", "Link purpose (in context)"),
    criterion("2.4.5", AA, W20, "複数の手段", "Multiple ways"),
    criterion("2.4.6", AA, W20, "見出し及びラベル", "Headings and labels"),
    criterion("2.4.7", AA, W20, "フォーカスの可視化", "Focus visible"),
    criterion("2.4.8", AAA, W20, "現在位置", "Location"),
    criterion("2.4.9", AAA, W20, "リンクの目的（リンクだけ）", "Link purpose (link only)"),
    criterion("2.4.10", AAA, W20, "セクション見出し", "Section headings"),
    criterion("2.4.11", AA, W22, "隠されないフォーカス（最低限）", "Focus not obscured (minimum)"),
    criterion("2.4.12", AAA, W22, "隠されないフォーカス（高度）", "Focus not obscured (enhanced)"),
    criterion("2.4.13", AAA, W22, "フォーカスの外観", "Focus appearance"),
    criterion("2.5.1", A, W21, "ポインタのジェスチャ", "Pointer gestures"),
    criterion("2.5.2", A, W21, "ポインタのキャンセル", "Pointer cancellation"),
    criterion("2.5.3", A, W21, "ラベルを含む名前", "Label in name"),
    criterion("2.5.4", A, W21, "動きによる起動", "Motion actuation"),
    criterion("2.5.5", AAA, W21, "ターゲットのサイズ（高度）", "Target size (enhanced)"),
    criterion("2.5.6", AAA, W21, "入力メカニズムの共存", "Concurrent input mechanisms"),
    criterion("2.5.7", AA, W22, "ドラッグ動作", "Dragging movements"),
    criterion("2.5.8", AA, W22, "ターゲットのサイズ（最低限）", "Target size (minimum)"),
    criterion("3.1.1", A, W20, "ページの言語", "Language of page"),
    criterion("3.1.2", AA, W20, "一部分の言語", "Language of parts"),
    criterion("3.1.3", AAA, W20, "一般的ではない用語", "Unusual words"),
    criterion("3.1.4", AAA, W20, "略語", "Abbreviations"),
    criterion("3.1.5", AAA, W20, "読解レベル", "Reading level"),
    criterion("3.1.6", AAA, W20, "発音", "Pronunciation"),
    criterion("3.2.1", A, W20, "フォーカス時", "On focus"),
    criterion("3.2.2", A, W20, "入力時", "On input"),
    criterion("3.2.3", AA, W20, "一貫したナビゲーション", "Consistent navigation"),
    criterion("3.2.4", AA, W20, "一貫した識別性", "Consistent identification"),
    criterion("3.2.5", AAA, W20, "要求による変化", "Change on request"),
    criterion("3.2.6", A, W22, "一貫したヘルプ", "Consistent help"),
    criterion("3.3.1", A, W20, "エラーの特定", "Error identification"),
    criterion("3.3.2", A, W20, "ラベル又は説明", "Labels or instructions"),
    criterion("3.3.3", AA, W20, "エラー修正の提案", "Error suggestion"),
    criterion("3.3.4", AA, W20, "エラー回避（法的，金融及びデータ）", "Error prevention (legal, financial, data)"),
    criterion("3.3.5", AAA, W20, "ヘルプ", "Help"),
    criterion("3.3.6", AAA, W20, "エラー回避（全て）", "Error prevention (all)"),
    criterion("3.3.7", A, W22, "冗長な入力項目", "Redundant entry"),
    criterion("3.3.8", AA, W22, "アクセシブルな認証（最低限）", "Accessible authentication (minimum)"),
    criterion("3.3.9", AAA, W22, "アクセシブルな認証（高度）", "Accessible authentication (enhanced)"),
    criterion("4.1.1", A, W20, "構文解析", "Parsing"),
    criterion("4.1.2", A, W20, "名前（name），役割（role）及び値（value）", "Name, role, value"),
    criterion("4.1.3", AA, W21, "ステータスメッセージ", "Status messages"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The counts that the standards state themselves.
    #[test]
    fn the_table_is_whole() {
        let count = |standard, level| required(standard, level).count();
        for (standard, counts) in [(W20, [25, 38, 61]), (W21, [30, 50, 78]), (W22, [31, 55, 86])] {
            assert_eq!([A, AA, AAA].map(|level| count(standard, level)), counts, "{standard:?}");
        }
        let parts = |number: &str| -> Vec<u8> {
            number.split('.').map(|part| part.parse().expect("a number")).collect()
        };
        assert!(CRITERIA.is_sorted_by(|a, b| parts(a.number) < parts(b.number)));
    }
}
