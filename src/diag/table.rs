//! The closed table of codes: every mistake that Shirube reports, with its words in both
//! languages. A code added here appears in the manual; `tests/codes.rs` demands a case for it.

use super::{Code, Severity, Words};

/// Declares the codes as statics, and [`CODES`] as the list of them.
macro_rules! codes {
    ($($name:ident $code:literal $severity:ident {
        ja: $ja:literal, en: $en:literal,
        help_ja: $help_ja:literal, help_en: $help_en:literal $(,)?
    })*) => {
        $(pub static $name: Code = Code {
            name: $code,
            severity: Severity::$severity,
            message: Words { ja: $ja, en: $en },
            help: Words { ja: $help_ja, en: $help_en },
        };)*

        /// Every code, in the order of the manual.
        pub static CODES: &[&Code] = &[$(&$name),*];
    };
}

codes! {
    // files and YAML
    NOT_UTF8 "not-utf8" Error {
        ja: "ファイルの文字コードがUTF-8ではありません。",
        en: "This file is not encoded as UTF-8.",
        help_ja: "エディターで「名前を付けて保存」を選び、文字コードをUTF-8にして保存し直してください（Shift_JISのままでは読めません）。",
        help_en: "Save the file again from your editor with the encoding UTF-8.",
    }
    FILE_NAME "file-name" Error {
        ja: "ファイル名「{name}」は「章のid.言語.md」の形になっていません。",
        en: "The file name “{name}” is not of the form “chapter-id.language.md”.",
        help_ja: "`strategy-1.ja.md` のように、半角の英小文字・数字・ハイフンのidに .ja.md か .en.md を付けてください。",
        help_en: "Name it like `strategy-1.en.md`: lower-case letters, digits and hyphens, then .ja.md or .en.md.",
    }
    NO_SITE_FILE "no-site-file" Error {
        ja: "サイトの設定ファイル data/site.yml がありません。",
        en: "The site file data/site.yml is missing.",
        help_ja: "`shirube init フォルダー名` で作られる data/site.yml を手本に、サイト名と文書の一覧を書いてください。",
        help_en: "Write the site's name and its documents there; `shirube init DIR` makes an example.",
    }
    NO_DOCUMENT_FILE "no-document-file" Error {
        ja: "文書「{id}」の data/{id}/document.yml がありません。",
        en: "The document “{id}” has no data/{id}/document.yml.",
        help_ja: "`shirube new document {id}` で作るか、文書のidの綴りを直してください。",
        help_en: "Make it with `shirube new document {id}`, or correct the id.",
    }
    UNKNOWN_FILE "unknown-file" Warning {
        ja: "ファイル「{name}」は使われていません。",
        en: "The file “{name}” is not used.",
        help_ja: "data/ の文書フォルダーで使える名前は {known} です。名前を直すか、別の場所に移してください。",
        help_en: "Names that are used in a document's folder below data/: {known}. Correct the name, or move the file.",
    }
    YAML_SYNTAX "yaml-syntax" Error {
        ja: "YAMLとして読めません（{reason}）。",
        en: "This cannot be read as YAML ({reason}).",
        help_ja: "字下げ（半角スペース）、コロンの後の半角スペース、閉じていない引用符やかっこを確かめてください。「: 」や「 #」を含む文は \"…\" で囲みます。",
        help_en: "Check the indentation (spaces), the space after each colon, and unclosed quotes or brackets. Quote text that contains “: ” or “ #”.",
    }
    FULLWIDTH_COLON "fullwidth-colon" Error {
        ja: "全角コロン「：」が使われているため、項目の名前と値に分かれません。",
        en: "A full-width colon “：” does not separate a name from its value.",
        help_ja: "半角のコロンと半角スペースで「{key}: 値」と書いてください。",
        help_en: "Write a half-width colon and a space: “{key}: value”.",
    }
    FULLWIDTH_SPACE "fullwidth-space" Error {
        ja: "項目名「{key}」に全角スペースが入っています。",
        en: "The name “{key}” contains a full-width space.",
        help_ja: "全角スペースを半角スペースに替えるか、取り除いてください。",
        help_en: "Replace the full-width space with a half-width one, or remove it.",
    }
    TAB_INDENT "tab-indent" Error {
        ja: "行頭がタブで字下げされています。YAMLではタブは使えません。",
        en: "This line is indented with a tab, which YAML does not allow.",
        help_ja: "タブを半角スペース2つに替えてください。",
        help_en: "Replace each tab with two spaces.",
    }
    FRONT_MATTER_OPEN "front-matter-open" Error {
        ja: "冒頭の「---」で始まる設定欄が閉じられていません。",
        en: "The front matter that begins with “---” is not closed.",
        help_ja: "設定欄の最後の行の下に「---」だけの行を置いてください。",
        help_en: "Put a line with only “---” below its last line.",
    }
    DUPLICATE_KEY "duplicate-key" Error {
        ja: "項目「{key}」が2回書かれています。",
        en: "The key “{key}” is written twice.",
        help_ja: "どちらか一方を消してください（残すと後の値だけが使われ、前の値は失われます）。",
        help_en: "Remove one of them; only one value can be meant.",
    }
    UNKNOWN_KEY "unknown-key" Error {
        ja: "項目「{key}」はここでは使えません。",
        en: "The key “{key}” is not known here.",
        help_ja: "使える項目: {known}。",
        help_en: "Known keys: {known}.",
    }
    MISSING_KEY "missing-key" Error {
        ja: "必要な項目「{key}」がありません。",
        en: "The key “{key}” is missing.",
        help_ja: "「{key}: 値」を書き加えてください。",
        help_en: "Add “{key}: value”.",
    }
    WRONG_TYPE "wrong-type" Error {
        ja: "ここには{expected}を書きますが、{found}が書かれています。",
        en: "Expected {expected} here, found {found}.",
        help_ja: "マニュアルの例と、字下げ・ハイフン・コロンの位置を見比べてください。",
        help_en: "Compare the indentation, hyphens and colons with the manual's example.",
    }
    UNKNOWN_CHOICE "unknown-choice" Error {
        ja: "「{value}」はここで選べる言葉ではありません。",
        en: "“{value}” is not one of the words allowed here.",
        help_ja: "次のいずれかを書いてください: {known}。",
        help_en: "Write one of: {known}.",
    }
    BAD_NUMBER "bad-number" Error {
        ja: "「{value}」は数として読めません。",
        en: "“{value}” cannot be read as a number.",
        help_ja: "単位や約などの言葉を付けず、半角数字だけで書いてください（例: 1250、41.2）。値がないときは null と reason を書きます。",
        help_en: "Write half-width digits only, without unit or “about” (1250, 41.2). For no value write null and a reason.",
    }
    BAD_ID "bad-id" Error {
        ja: "「{id}」はidに使えません。",
        en: "“{id}” cannot be an id.",
        help_ja: "半角の英小文字・数字・ハイフンだけで、英字から始めてください（例: dx-consultations）。",
        help_en: "Use lower-case letters, digits and hyphens, beginning with a letter (dx-consultations).",
    }
    RESERVED_ID "reserved-id" Error {
        ja: "id「{id}」はしるべが作るページの名前なので使えません。",
        en: "The id “{id}” is the name of a page that Shirube makes.",
        help_ja: "別のidにしてください。",
        help_en: "Choose another id.",
    }
    DUPLICATE_ID "duplicate-id" Error {
        ja: "id「{id}」が2回使われています。",
        en: "The id “{id}” is used twice.",
        help_ja: "どちらかを別のidに変えてください。idはリンクの行き先になるため、文書の中で一つだけにします。",
        help_en: "Change one of them: links lead to ids, so each stands once in a document.",
    }
    BAD_URL "bad-url" Error {
        ja: "「{url}」はWebのアドレスとして使えません。",
        en: "“{url}” cannot be used as a web address.",
        help_ja: "https:// または http:// で始まるアドレスを書いてください。",
        help_en: "Write an address that begins with https:// or http://.",
    }

    // dates
    BAD_DATE "bad-date" Error {
        ja: "「{value}」は日付として読めません。",
        en: "“{value}” cannot be read as a date.",
        help_ja: "2023-03-31、2023年3月、令和5年3月31日、FY2023（年度）、2022年11月中旬 のように書いてください。",
        help_en: "Write 2023-03-31, 2023-03, FY2023 (fiscal year) or 2022年11月中旬.",
    }
    NO_SUCH_DATE "no-such-date" Error {
        ja: "「{value}」という日付は存在しません。",
        en: "There is no such date as “{value}”.",
        help_ja: "月は1から12まで、日はその月の末日（{last}）までです。",
        help_en: "Months run from 1 to 12, days to the end of the month ({last}).",
    }
    ERA_YEAR_ZERO "era-year-zero" Error {
        ja: "「{value}」の{era}0年は存在しません。",
        en: "“{value}”: there is no year 0 of the era {era}.",
        help_ja: "最初の年は「{era}元年」（{first}年）です。",
        help_en: "The first year is {era} 1 ({first}).",
    }
    OUTSIDE_ERA "outside-era" Error {
        ja: "「{value}」は{era}の期間の外です。",
        en: "“{value}” lies outside the era {era}.",
        help_ja: "{era}は{from}から{to}までです。{right}",
        help_en: "{era} lasted from {from} to {to}. {right}",
    }
    TWO_DIGIT_YEAR "two-digit-year" Error {
        ja: "「{value}」の年が2桁で、西暦か和暦か分かりません。",
        en: "“{value}” has a two-digit year.",
        help_ja: "西暦なら4桁（2024）、和暦なら元号を付けて（令和6年）書いてください。",
        help_en: "Write four digits (2024), or the era (令和6年).",
    }
    DATE_BACKWARDS "date-backwards" Error {
        ja: "期間「{value}」の終わりが始まりより前です。",
        en: "The period “{value}” ends before it begins.",
        help_ja: "始まりと終わりを入れ替えるか、年を確かめてください。",
        help_en: "Swap the two ends, or check the years.",
    }

    // indicators and other records
    UNKNOWN_INDICATOR "unknown-indicator" Error {
        ja: "指標「{id}」はこの文書にありません。",
        en: "There is no indicator “{id}” in this document.",
        help_ja: "data/{document}/indicators.yml にある id を書いてください。",
        help_en: "Write an id that stands in data/{document}/indicators.yml.",
    }
    UNKNOWN_TERM "unknown-term" Error {
        ja: "用語「{id}」は用語集にありません。",
        en: "There is no term “{id}” in the glossary.",
        help_ja: "data/{document}/glossary.yml にある id を書くか、用語を加えてください。",
        help_en: "Write an id that stands in data/{document}/glossary.yml, or add the term.",
    }
    UNKNOWN_KEYWORD "unknown-keyword" Error {
        ja: "キーワード「{id}」は data/keywords.yml にありません。",
        en: "There is no keyword “{id}” in data/keywords.yml.",
        help_ja: "data/keywords.yml にある id を書くか、キーワードを加えてください。この戦略だけの言葉は {ja: …, en: …} の形で書けます。",
        help_en: "Write an id that stands in data/keywords.yml, or add the keyword. Words of a strategy alone are written as {ja: …, en: …}.",
    }
    BAD_READING "bad-reading" Error {
        ja: "読み「{reading}」に、かな以外の文字があります。",
        en: "The reading “{reading}” is not written in kana alone.",
        help_ja: "ひらがなで、音のとおりに書いてください（例: かんけいじんこう）。",
        help_en: "Write in hiragana how the name is read (such as かんけいじんこう).",
    }
    UNKNOWN_STRATEGY "unknown-strategy" Error {
        ja: "戦略「{id}」は体系（plan.yml）にありません。",
        en: "There is no strategy “{id}” in plan.yml.",
        help_ja: "data/{document}/plan.yml の strategies にある id を書いてください。",
        help_en: "Write an id that stands under strategies in data/{document}/plan.yml.",
    }
    UNKNOWN_CONSULTATION "unknown-consultation" Error {
        ja: "意見募集「{id}」はこの文書にありません。",
        en: "There is no consultation “{id}” in this document.",
        help_ja: "data/{document}/consultations.yml にある id を書いてください。",
        help_en: "Write an id that stands in data/{document}/consultations.yml.",
    }
    UNKNOWN_PERIOD "unknown-period" Error {
        ja: "期間「{id}」は periods にありません。",
        en: "There is no period “{id}” under periods.",
        help_ja: "periods に書いた id を使ってください。",
        help_en: "Use an id that stands under periods.",
    }
    PLANNED_PASSED "planned-passed" Warning {
        ja: "予定（planned: true）とされている日付（{at}）は過ぎています。",
        en: "This is a plan (planned: true), and its date ({at}) has passed.",
        help_ja: "実現したなら planned を消してください。原典が書かれた時点の予定を伝えるだけなら、planned: 2026-01 のように時点を書いてください。",
        help_en: "Remove planned if it has happened. If it only repeats what was planned when the original was written, say when that was: planned: 2026-01.",
    }
    UNKNOWN_SCENARIO "unknown-scenario" Error {
        ja: "シナリオ「{id}」はロードマップにありません。",
        en: "The roadmap has no scenario “{id}”.",
        help_ja: "scenarios: にあるidを書いてください。どのシナリオにも当てはまる取組なら、scenario: を書きません。",
        help_en: "Write the id of one under scenarios:. An activity of every scenario has no scenario:.",
    }
    UNKNOWN_LANE "unknown-lane" Error {
        ja: "区分「{id}」は lanes にありません。",
        en: "There is no lane “{id}” under lanes.",
        help_ja: "lanes に書いた id を使ってください。",
        help_en: "Use an id that stands under lanes.",
    }
    UNKNOWN_BLOCK "unknown-block" Error {
        ja: "「{kind}」というブロックはありません。",
        en: "There is no block called “{kind}”.",
        help_ja: "使えるブロック: {known}。プログラムの例を示すときは ```text と書きます。",
        help_en: "Blocks: {known}. For a piece of plain text write ```text.",
    }
    NO_DATA_FOR_BLOCK "no-data-for-block" Error {
        ja: "ブロック「{kind}」が示すデータ（{file}）がありません。",
        en: "The block “{kind}” needs {file}, which does not exist.",
        help_ja: "{file} を作るか、このブロックを消してください。",
        help_en: "Write {file}, or remove this block.",
    }
    UNREADABLE_PDF "unreadable-pdf" Warning {
        ja: "ファイル「{file}」は、PDFとして読めません。",
        en: "The file “{file}” cannot be read as a PDF.",
        help_ja: "ファイルが壊れていないか、パスワードで保護されていないかを確かめ、PDFとして保存し直してください。",
        help_en: "See whether it is damaged or protected by a password, and save it again as a PDF.",
    }
    UNKNOWN_FIGURE "unknown-figure" Error {
        ja: "図表「{id}」がありません（data/{document}/figures/{id}.yml）。",
        en: "There is no figure “{id}” (data/{document}/figures/{id}.yml).",
        help_ja: "idの綴りを直すか、そのファイルを作ってください。",
        help_en: "Correct the id, or write that file.",
    }
    FIGURE_KIND "figure-kind" Error {
        ja: "図表「{id}」の種類は「{found}」ですが、ブロックは「{kind}」です。",
        en: "The figure “{id}” is a “{found}”, but the block says “{kind}”.",
        help_ja: "ブロックの最初の行を ```{found} に直してください。",
        help_en: "Begin the block with ```{found}.",
    }
    UNUSED_FIGURE "unused-figure" Warning {
        ja: "図表「{id}」は、どの章にも出てきません。",
        en: "No chapter shows the figure “{id}”.",
        help_ja: "見せたい章に ```{kind} で始まり、次の行に {id} と書くブロックを置くか、このファイルを消してください。",
        help_en: "Put a block that begins with ```{kind} and says {id} where it belongs, or remove the file.",
    }
    UNEXPLAINED_UNKNOWN "unexplained-unknown" Warning {
        ja: "「unknown」（不明）がありますが、その理由（lost:）が書かれていません。",
        en: "Something here is “unknown”, and nothing says why (lost:).",
        help_ja: "原典の何が読み取れなかったのかを lost: に書いてください。ページでは図表の下に出ます。",
        help_en: "Say under lost: what cannot be read in the original. The page prints it below the figure.",
    }
    EMPTY_FIGURE "empty-figure" Error {
        ja: "{list} に何も書かれていません。",
        en: "There is nothing under {list}.",
        help_ja: "{list} に「- 」で始まる項目を一つ以上書いてください。",
        help_en: "Write at least one item that begins with “- ” under {list}.",
    }
    DUPLICATE_PART "duplicate-part" Error {
        ja: "id「{id}」が、この図表の中で2回使われています。",
        en: "The id “{id}” is used twice in this figure.",
        help_ja: "どちらかを別のidに変えてください。",
        help_en: "Change one of them.",
    }
    UNKNOWN_PART "unknown-part" Error {
        ja: "「{id}」は、この図表の {list} にありません。",
        en: "There is no “{id}” under {list} in this figure.",
        help_ja: "{list} に書いた id を使ってください。",
        help_en: "Use an id that stands under {list}.",
    }
    STAGE_ORDER "stage-order" Error {
        ja: "終わりの段階（to）が、始まりの段階（from）より前にあります。",
        en: "The last stage (to) comes before the first (from).",
        help_ja: "from と to を入れ替えるか、stages の順を確かめてください。",
        help_en: "Swap from and to, or check the order of stages.",
    }
    PART_OF_ITSELF "part-of-itself" Error {
        ja: "「{id}」が、within をたどると自分自身に含まれています。",
        en: "“{id}” is within itself.",
        help_ja: "within には、それを含むもののidを書きます。どれかの within を消すか、直してください。",
        help_en: "Under within stands what it is a part of. Remove or correct one of them.",
    }
    RELATION_INSIDE "relation-inside" Error {
        ja: "「{from}」と「{to}」は、同じものか、一方が他方に含まれるため、線で結べません。",
        en: "“{from}” and “{to}” cannot be joined by a line: they are the same, or one is within the other.",
        help_ja: "含まれることは within で示されます。線は、別々のものの間に書いてください。",
        help_en: "That one is within the other is shown already. Write lines between separate nodes.",
    }
    PLACE_TAKEN "place-taken" Error {
        ja: "「{id}」の場所（列と行）は、「{other}」の場所か、その枠の中です。",
        en: "The column and row of “{id}” are those of “{other}”, or lie in its frame.",
        help_ja: "どちらかの column か row を変えてください。",
        help_en: "Change the column or the row of one of them.",
    }
    UNKNOWN_ROW "unknown-row" Error {
        ja: "番号「{number}」の行が、表「{figure}」にありません。",
        en: "The table “{figure}” has no row numbered “{number}”.",
        help_ja: "表の行の number にある番号を書いてください: {known}。",
        help_en: "Write a number that a row of the table has: {known}.",
    }
    UNUSED_ROW "unused-row" Warning {
        ja: "表「{figure}」の次の行の番号は、この図のどこにも出てきません: {numbers}。",
        en: "These rows of the table “{figure}” are referred to nowhere in this diagram: {numbers}.",
        help_ja: "その番号を、関係するものの refs に書いてください。",
        help_en: "Write the numbers under refs of the nodes that they concern.",
    }
    REFS_WITHOUT_TABLE "refs-without-table" Error {
        ja: "refs がありますが、どの表の番号かが書かれていません。",
        en: "There are refs, but not the table whose rows they number.",
        help_ja: "図に rows_of: 表のid を書いてください。",
        help_en: "Write rows_of: with the id of the table.",
    }
    TOO_DEEP "too-deep" Error {
        ja: "nodes が{deepest}段より深く入れ子になっています。",
        en: "These nodes stand more than {deepest} levels deep.",
        help_ja: "小さな画面でも読めるのは{deepest}段までです。段を減らすか、図を分けてください。",
        help_en: "More than {deepest} levels cannot be read on a small screen. Use fewer, or make two figures of it.",
    }
    BAD_DURATION "bad-duration" Error {
        ja: "期間の長さとして読めません（「{value}」）。",
        en: "“{value}” is not a length of time.",
        help_ja: "6か月、1年、30日、2週間、1年6か月のように書いてください。「最長」「以内」はページで付くので、書きません。",
        help_en: "Write it like 6か月, 1年, 30日, 2週間 or 6 months. The page adds “up to”.",
    }
    WRONG_FIGURE "wrong-figure" Error {
        ja: "図表「{id}」の種類は「{found}」です。ここには「{kind}」のidを書きます。",
        en: "The figure “{id}” is a “{found}”; a “{kind}” is needed here.",
        help_ja: "同じ文書にある、種類が「{kind}」の図表のidを書いてください。",
        help_en: "Write the id of a “{kind}” of this document.",
    }
    STEPS_DIFFER "steps-differ" Error {
        ja: "手順のidが、図表「{id}」と違います。この図表: {own}。「{id}」: {other}。",
        en: "The ids of the steps differ from those of “{id}”. Here: {own}. There: {other}.",
        help_ja: "steps_of を書いた図表は、もとの図表と同じidを、同じ順に書きます。",
        help_en: "A figure with steps_of has the same ids in the same order as the other one.",
    }
    UNUSED_NOTE "unused-note" Warning {
        ja: "注「{key}」は、図表のどこからも参照されていません。",
        en: "Nothing in the figure refers to the note “{key}”.",
        help_ja: "注を付けるところに note: \"{key}\" と書くか、注を番号のないリスト（- で始まる行）にしてください。",
        help_en: "Write note: \"{key}\" where the note belongs, or make the notes a list without numbers (lines that begin with -).",
    }
    DUPLICATE_NUMBER "duplicate-number" Error {
        ja: "番号「{number}」が二つの行にあります。",
        en: "Two rows have the number “{number}”.",
        help_ja: "番号は図から行を指すのに使います。行ごとに別の番号にしてください。",
        help_en: "Drawings refer to rows by their numbers. Give each row its own.",
    }
    EMPTY_COLUMN "empty-column" Warning {
        ja: "列「{id}」には、どの行も値を書いていません。",
        en: "No row has anything in the column “{id}”.",
        help_ja: "この列を消すか、行の cells に値を書いてください。原典から読み取れない場合は unknown と書きます。",
        help_en: "Remove the column, or fill it in the rows' cells. Write unknown where the original cannot be read.",
    }
    COVERED_CELL "covered-cell" Error {
        ja: "列「{id}」のマスは、列「{other}」のマスと重なっています（over:）。",
        en: "The cell of the column “{id}” overlaps that of the column “{other}” (over:).",
        help_ja: "一つの列には、どちらか一方だけを書いてください。",
        help_en: "Write only one of them for each column.",
    }
    COLUMNS_APART "columns-apart" Error {
        ja: "over: に書いた列は、このマスの列と隣り合っていません。",
        en: "The columns under over: are not next to this cell's column.",
        help_ja: "over: には、間をあけずに並ぶ列だけを書いてください。離れた列には、それぞれのマスに同じ内容を書きます。",
        help_en: "Name only columns that follow each other without a gap. For others write the same in each cell.",
    }
    NAMES_OUTDATED "names-outdated" Warning {
        ja: "氏名を載せる期限（{until}）を過ぎたため、役割と所属だけを示しています。",
        en: "Names were to be shown until {until}; now only roles and affiliations are.",
        help_ja: "このファイルから name と reading を消して names: roles-only とするか、期限（publish_until）を延ばしてください。",
        help_en: "Remove name and reading from this file and write names: roles-only, or set a later publish_until.",
    }
    UNKNOWN_STATUS "unknown-status" Error {
        ja: "状況「{id}」は data/statuses.yml にありません。",
        en: "There is no status “{id}” in data/statuses.yml.",
        help_ja: "綴りを直すか、data/statuses.yml に加えてください。今あるもの: {known}。",
        help_en: "Correct it, or add it to data/statuses.yml. There are: {known}.",
    }
    BUDGET_SUM "budget-sum" Error {
        ja: "内訳の合計は {sum} ですが、{amount} と書かれています。",
        en: "The items add up to {sum}, but the amount says {amount}.",
        help_ja: "どちらかの金額を直してください。ほかの項目をもう一度挙げたものには repeat_of: を、一部だけを挙げた一覧には open_ended: true を、端数を丸めた合計には rounded: true を書きます。",
        help_en: "Correct one of the amounts. Write repeat_of: for an item that is listed again, open_ended: true for a list of a few, and rounded: true where sums are rounded.",
    }
    PREVIOUS_WITHOUT_YEAR "previous-without-year" Error {
        ja: "「previous」がどの予算の金額か分かりません。",
        en: "Nothing says of which budget “previous” is the amount.",
        help_ja: "比べる予算を compare: に書いてください。一番上のものの金額として示されます。",
        help_en: "Name the budget under compare: previous is the amount of the first one there.",
    }
    CARD_COUNT "card-count" Error {
        ja: "カードは {found} 枚ですが、total には {total} と書かれています。",
        en: "There are {found} cards, but total says {total}.",
        help_ja: "カードか total を直してください。一部だけを挙げているときは、open_ended: true と書きます。",
        help_en: "Correct the cards or total. If only some are listed, write open_ended: true.",
    }
    NOT_A_STRATEGY_PAGE "not-a-strategy-page" Error {
        ja: "この章は戦略のページではないため、ブロック「{kind}」が指す戦略が決まりません。",
        en: "This chapter is not a strategy's page, so the block “{kind}” does not know its strategy.",
        help_ja: "ブロックの中に戦略の id（例: strategy-1）を書いてください。",
        help_en: "Write the strategy's id (such as strategy-1) in the block.",
    }
    VALUE_WITHOUT_REASON "value-without-reason" Error {
        ja: "値がない（null）理由が書かれていません。",
        en: "There is no value (null), and no reason is given.",
        help_ja: "reason: に {known} のいずれかを書いてください。0 は「ゼロだった」という意味になります。",
        help_en: "Write a reason: {known}. Zero would mean that it was counted and is zero.",
    }
    REASON_WITH_VALUE "reason-with-value" Error {
        ja: "値があるのに、値がない理由（reason）が書かれています。",
        en: "A reason for having no value stands beside a value.",
        help_ja: "値がないなら value: null に、あるなら reason を消してください。",
        help_en: "Write value: null, or remove the reason.",
    }
    TARGET_WITHOUT_VALUE "target-without-value" Error {
        ja: "目標に、値・範囲・言葉・比較のいずれもありません。",
        en: "This target has no value, range, words or relation.",
        help_ja: "value（数）、min と max（範囲）、words（言葉）、relation と reference（比較）のどれか一つを書いてください。",
        help_en: "Write one of: value, min and max, words, relation and reference.",
    }
    TARGET_AMBIGUOUS "target-ambiguous" Error {
        ja: "目標に2種類以上の書き方が混ざっています。",
        en: "This target is written in more than one way.",
        help_ja: "value、min と max、words、relation と reference のどれか一つだけを残してください。",
        help_en: "Keep one of: value, min and max, words, relation and reference.",
    }
    RANGE_BACKWARDS "range-backwards" Error {
        ja: "範囲の下限 {min} が上限 {max} より大きくなっています。",
        en: "The range's lower end {min} is above its upper end {max}.",
        help_ja: "min と max を入れ替えてください。",
        help_en: "Swap min and max.",
    }
    TARGET_BEFORE_BASELINE "target-before-baseline" Error {
        ja: "目標の時点（{target}）が基準の時点（{baseline}）より前です。",
        en: "The target ({target}) comes before the baseline ({baseline}).",
        help_ja: "どちらかの at の年を確かめてください。",
        help_en: "Check the year of one of them.",
    }
    DUPLICATE_YEAR "duplicate-year" Error {
        ja: "{at}の値が2回書かれています。",
        en: "There are two values for {at}.",
        help_ja: "どちらか一方を消してください。",
        help_en: "Remove one of them.",
    }
    FUTURE_OBSERVATION "future-observation" Error {
        ja: "{at}はまだ始まっていないのに、実績値が書かれています。",
        en: "{at} has not begun yet, but an actual value is given.",
        help_ja: "目標なら targets に移し、実績なら at の年を確かめてください。",
        help_en: "Move it to targets if it is one, or check the year.",
    }
    FUTURE_CHANGE "future-change" Warning {
        ja: "変更した日（{at}）が、まだ来ていません。",
        en: "The day of the change ({at}) has not come yet.",
        help_ja: "日付を確かめてください。その日が来るまで、更新の一覧には載りません。",
        help_en: "Check the date. Until that day it is not listed among the changes.",
    }
    CHANGE_WITHOUT_DATE "change-without-date" Warning {
        ja: "変更の内容（change）があるのに、変更した日（updated）がありません。",
        en: "There is a change, but no day on which it was made (updated).",
        help_ja: "updated: 2026-10-01 のように、変更した日を書いてください。",
        help_en: "Write the day, such as updated: 2026-10-01.",
    }
    SUM_MISMATCH "sum-mismatch" Error {
        ja: "項目の合計は {sum} ですが、total には {total} と書かれています。",
        en: "The items add up to {sum}, but total says {total}.",
        help_ja: "項目の件数か total のどちらかを直してください。",
        help_en: "Correct either the items or total.",
    }
    PERIOD_ORDER "period-order" Error {
        ja: "終わりの期間「{to}」が始まりの期間「{from}」より前にあります。",
        en: "The last period “{to}” comes before the first, “{from}”.",
        help_ja: "from と to を入れ替えるか、periods の順を確かめてください。",
        help_en: "Swap from and to, or check the order of periods.",
    }
    MILESTONE_OUTSIDE "milestone-outside" Warning {
        ja: "節目「{name}」（{at}）は、どの期間にも入りません。",
        en: "The milestone “{name}” ({at}) falls into none of the periods.",
        help_ja: "at の日付か periods を確かめてください。節目は最後の列に示されます。",
        help_en: "Check its date or the periods. It is shown in the last column.",
    }
    NO_SOURCE "no-source" Error {
        ja: "非公式の要約（unofficial-summary）なのに、原典（source）が書かれていません。",
        en: "An unofficial summary must name its source.",
        help_ja: "source: に原典の title と url を書いてください。",
        help_en: "Write source: with the original's title and url.",
    }
    UNLISTED_CHAPTER "unlisted-chapter" Warning {
        ja: "章「{id}」が document.yml の contents にありません。最後に置きます。",
        en: "The chapter “{id}” is not listed under contents of document.yml; it is placed last.",
        help_ja: "contents に「- {id}」を書き加えてください。",
        help_en: "Add “- {id}” to contents.",
    }
    UNLISTED_DOCUMENT "unlisted-document" Warning {
        ja: "文書「{id}」が data/site.yml の documents にないため、公開されません。",
        en: "The document “{id}” is not listed under documents in data/site.yml, so it is not published.",
        help_ja: "documents に「- {id}」を書き加えてください。まだ公開しないなら、このままでかまいません。",
        help_en: "Add “- {id}” to documents. If it shall not be published yet, leave it.",
    }
    UNUSED_TEXT "unused-text" Warning {
        ja: "「{name}」は使われていません。このページのもとになる {file} がないためです。",
        en: "“{name}” is not used, because the page is made from {file}, which does not exist.",
        help_ja: "{file} を作るか、このファイルの名前を変えてください。",
        help_en: "Write {file}, or rename this file.",
    }
    UNKNOWN_CHAPTER "unknown-chapter" Error {
        ja: "章「{id}」のファイルがありません。",
        en: "There is no file for the chapter “{id}”.",
        help_ja: "content/{document}/{id}.ja.md を作るか、id の綴りを直してください。",
        help_en: "Write content/{document}/{id}.ja.md, or correct the id.",
    }
    MISSING_TITLE "missing-title" Error {
        ja: "章の題名がありません。",
        en: "This chapter has no title.",
        help_ja: "冒頭の設定欄（--- の間）に「title: 題名」を書いてください。",
        help_en: "Write “title: …” in the front matter between the --- lines.",
    }
    MISSING_TRANSLATION "missing-translation" Warning {
        ja: "{lang}版がありません。もう一方の言語のまま示します。",
        en: "There is no {lang} version; the other language is shown.",
        help_ja: "「{slot}」を書き加えてください。",
        help_en: "Add “{slot}”.",
    }

    // prose
    UNKNOWN_DOCUMENT "unknown-document" Error {
        ja: "文書「{id}」はありません。",
        en: "There is no document “{id}”.",
        help_ja: "data/site.yml の documents にある id を書いてください。",
        help_en: "Write an id that stands under documents in data/site.yml.",
    }
    BROKEN_LINK "broken-link" Error {
        ja: "リンク先「{target}」がありません。",
        en: "The link's target “{target}” does not exist.",
        help_ja: "doc:章のid、term:用語のid、indicator:指標のid、または https:// で始まるアドレスを書いてください。",
        help_en: "Write doc:chapter-id, term:term-id, indicator:indicator-id, or an address that begins with https://.",
    }
    BROKEN_FRAGMENT "broken-fragment" Error {
        ja: "リンク先のページに見出し「#{fragment}」がありません。",
        en: "The page linked to has no heading “#{fragment}”.",
        help_ja: "その見出しに {#{fragment}} を付けるか、綴りを直してください。",
        help_en: "Give that heading {#{fragment}}, or correct the spelling.",
    }
    EMPTY_LINK "empty-link" Error {
        ja: "リンク先が空、または「#」だけです。",
        en: "The link has no target, or only “#”.",
        help_ja: "行き先のアドレスを書くか、リンクをやめて文字だけにしてください。",
        help_en: "Write where it leads, or make it plain text.",
    }
    LINK_WITHOUT_TEXT "link-without-text" Error {
        ja: "リンクの文字がありません。",
        en: "The link has no text.",
        help_ja: "[リンクの文字](行き先) のように、行き先が分かる言葉を書いてください。",
        help_en: "Write words that say where it leads: [words](target).",
    }
    MISSING_ALT "missing-alt" Error {
        ja: "画像「{file}」に代替テキストがありません。",
        en: "The image “{file}” has no text alternative.",
        help_ja: "何が写っているかを、![説明]({file}) か、figure の alt: に書いてください。飾りの画像なら、載せなくてかまいません。",
        help_en: "Write what it shows: ![description]({file}), or alt: in a figure. A picture that only decorates can be left out.",
    }
    EMPTY_ALT "empty-alt" Error {
        ja: "代替テキスト「{alt}」からは、何が写っているか分かりません。",
        en: "The text alternative “{alt}” does not say what the image shows.",
        help_ja: "ファイル名や「画像」ではなく、画像を見ない人に電話で伝えるつもりで、写っているものを書いてください。",
        help_en: "Instead of a file name or “image”, write what you would tell somebody on the telephone.",
    }
    ALT_IS_CAPTION "alt-is-caption" Warning {
        ja: "代替テキストとキャプションが同じです。",
        en: "The text alternative equals the caption.",
        help_ja: "代替テキストには見えるものを、キャプションにはそれが何かを書いてください。",
        help_en: "Let the alternative say what is seen, and the caption what it is.",
    }
    UNREADABLE_IMAGE "unreadable-image" Error {
        ja: "ファイル「{file}」を画像として読めません。",
        en: "The file “{file}” cannot be read as an image.",
        help_ja: "壊れているか、途中で切れているか、ブラウザーが示せない種類（HEIC、TIFF、BMPなど）です。JPEG、PNG、WebP、GIF、SVGのいずれかで保存し直してください。",
        help_en: "It is damaged, incomplete, or of a kind that browsers do not show (HEIC, TIFF, BMP). Save it again as JPEG, PNG, WebP, GIF or SVG.",
    }
    IMAGE_TOO_LARGE "image-too-large" Error {
        ja: "画像「{file}」は大きすぎます。",
        en: "The image “{file}” is too large.",
        help_ja: "5,000万画素まで、また極端に細長くないものにしてください。ページで使う幅は最大1,600ピクセルです。",
        help_en: "It may have 50 million pixels at most, and must not be extremely long. Pages use a width of 1,600 pixels at most.",
    }
    IMAGE_WITHOUT_SIZE "image-without-size" Error {
        ja: "SVG画像「{file}」に大きさがありません。",
        en: "The SVG image “{file}” has no size.",
        help_ja: "一番外側の <svg> に viewBox=\"0 0 幅 高さ\" を書いてください。",
        help_en: "Write viewBox=\"0 0 width height\" in the outermost <svg>.",
    }
    MISSING_FILE "missing-file" Error {
        ja: "ファイル「{file}」が見つかりません。",
        en: "The file “{file}” does not exist.",
        help_ja: "Markdownと同じフォルダー（{folder}）に置くか、名前を確かめてください。",
        help_en: "Put it into the Markdown's folder ({folder}), or check its name.",
    }
    PATH_OUTSIDE "path-outside" Error {
        ja: "「{file}」は文書のフォルダーの外を指しています。",
        en: "“{file}” leads out of the document's folder.",
        help_ja: "ファイルを {folder} の中に置き、その名前だけを書いてください。",
        help_en: "Put the file into {folder} and write its name alone.",
    }
    VALUE_NOT_FOUND "value-not-found" Error {
        ja: "指標「{id}」に {at} の値はありません。",
        en: "The indicator “{id}” has no value for {at}.",
        help_ja: "ある値: {known}。",
        help_en: "It has: {known}.",
    }
    VALUE_DIFFERS "value-differs" Warning {
        ja: "文中の「{text}」は、指標「{id}」の {at} の値「{value}」と違います。",
        en: "“{text}” in the text differs from the value of “{id}” for {at}, “{value}”.",
        help_ja: "文かデータのどちらかを直してください。[](indicator:{id}@{at}) と書けば、いつもデータの値になります。",
        help_en: "Correct one of them. [](indicator:{id}@{at}) always prints the data's value.",
    }
    ODD_EMPHASIS "odd-emphasis" Warning {
        ja: "強調の「**」が対になっていません。",
        en: "The emphasis marks “**” do not pair.",
        help_ja: "強調の始まりと終わりに ** を一つずつ置いてください。文字として示すなら \\*\\* と書きます。",
        help_en: "Put one ** at each end. To show the signs themselves write \\*\\*.",
    }
    HEADING_ONE "heading-one" Warning {
        ja: "本文の見出しが「#」で始まっています。ページの題名と同じ段になります。",
        en: "A heading in the text begins with “#”, the level of the page's title.",
        help_ja: "本文の見出しは「##」から始めてください。",
        help_en: "Begin headings in the text at “##”.",
    }
    HEADING_SKIPPED "heading-skipped" Warning {
        ja: "見出しの段が {from} から {to} へ飛んでいます。",
        en: "The heading level jumps from {from} to {to}.",
        help_ja: "間の段を飛ばさず、「{right}」にしてください。",
        help_en: "Do not skip a level: write “{right}”.",
    }
    PLACEHOLDER "placeholder" Error {
        ja: "書きかけの印「{text}」が残っています。",
        en: "The placeholder “{text}” is left in the text.",
        help_ja: "内容を書くか、その部分を消してください。下書きの章なら draft: true を付けます。",
        help_en: "Write the content or remove it. For a draft chapter set draft: true.",
    }
    PRIVATE_CHARACTER "private-character" Error {
        ja: "表示できない文字（{codepoint}、外字・記号フォント）があります。",
        en: "There is a private-use character ({codepoint}).",
        help_ja: "PDFやWordから写したときの箇条書き記号などです。「- 」や普通の文字に替えてください。",
        help_en: "It usually comes from a PDF or Word list. Replace it with “- ” or an ordinary character.",
    }
    LOST_CHARACTER "lost-character" Error {
        ja: "文字が壊れて失われています（{codepoint}）。",
        en: "A character has been lost here ({codepoint}).",
        help_ja: "原典を確かめて、正しい文字を入れてください。",
        help_en: "Look at the original and put the right character in.",
    }
    RAW_HTML_REMOVED "raw-html-removed" Warning {
        ja: "安全でないHTML（{what}）を取り除きました。",
        en: "Unsafe HTML ({what}) was removed.",
        help_ja: "Markdownの書き方に替えてください。どうしても必要なら data/site.yml に allow_html: true と書きます。",
        help_en: "Write it in Markdown. If it must stay, set allow_html: true in data/site.yml.",
    }

    // proof-reading
    EMPTY_HEADER_ROW "empty-header-row" Error {
        ja: "表の1行目（見出しの行）に言葉がありません。",
        en: "The first row of this table, its header, holds no words.",
        help_ja: "それぞれの列が何を示すかを、1行目に書いてください。見出しがないと、画面を読み上げる人に数字の意味が伝わりません。",
        help_en: "Write in the first row what each column shows. Without that, people who hear the page cannot know what a cell means.",
    }
    EMPTY_HEADER "empty-header" Warning {
        ja: "表の{column}列目に見出しがありません。",
        en: "Column {column} of this table has no header.",
        help_ja: "その列が何を示すか（施設、年度、項目など）を1行目に書いてください。",
        help_en: "Write in the first row what the column shows (place, year, item).",
    }
    EMPTY_SECTION "empty-section" Warning {
        ja: "見出し「{title}」の下に何もありません。",
        en: "Nothing stands under the heading “{title}”.",
        help_ja: "文や図表を書くか、見出しを消してください。PDFから写した文書では、図が抜けていることがあります。",
        help_en: "Write text or a figure, or remove the heading. In text taken from a PDF a figure may have been lost here.",
    }
    REPEATED_NUMBER "repeated-number" Warning {
        ja: "見出しの番号「{number}」が2回使われています。",
        en: "The heading number “{number}” is used twice.",
        help_ja: "番号を振り直すか、見出しの段（# の数）を確かめてください。",
        help_en: "Number the headings anew, or check their levels (the number of #).",
    }
    VAGUE_LINK "vague-link" Warning {
        ja: "リンクの文字「{text}」からは、行き先が分かりません。",
        en: "The link's words “{text}” do not say where it leads.",
        help_ja: "「市の窓口の一覧」のように、行き先の名前をリンクの文字にしてください。",
        help_en: "Let the link be the name of what it leads to, such as “the city's service counters”.",
    }
    SIGN_ALONE "sign-alone" Warning {
        ja: "英語のページの表に「{text}」だけの欄があります。英語の読者には意味が伝わりません。",
        en: "A cell of this table holds only “{text}”, which says nothing to readers of English.",
        help_ja: "Yes / Partly / No のような言葉で書いてください。",
        help_en: "Write words: Yes, Partly, No; or Meets, Partly meets, Does not meet.",
    }
    BULLET_SIGN "bullet-sign" Warning {
        ja: "「{text}」で始まる行は、Markdownの箇条書きではありません。読み上げでは「まる」「ゼロ」などと読まれます。",
        en: "A line that begins with “{text}” is no Markdown list. The sign may be read out as a word.",
        help_ja: "行の初めを「- 」にしてください。",
        help_en: "Begin the line with “- ”.",
    }
    DOUBLE_MARKER "double-marker" Warning {
        ja: "箇条書きの「- 」の後に、もう一つの記号「{text}」があります。",
        en: "Behind the “- ” of this item stands another sign, “{text}”.",
        help_ja: "「{text}」を消してください。評価を表す ○ なら、言葉で書きます。",
        help_en: "Remove “{text}”. If it is a judgement (○), write it in words.",
    }
    FULLWIDTH_MARKDOWN "fullwidth-markdown" Warning {
        ja: "全角の「{text}」は、Markdownの記号として働きません。",
        en: "The full-width “{text}” means nothing in Markdown.",
        help_ja: "半角の「{right}」にしてください。{hint}",
        help_en: "Write the half-width “{right}”. {hint}",
    }
    HALFWIDTH_KANA "halfwidth-kana" Warning {
        ja: "半角カタカナ「{text}」があります。",
        en: "There are half-width katakana, “{text}”.",
        help_ja: "全角の「{right}」にしてください。",
        help_en: "Write them full-width: “{right}”.",
    }
    FULLWIDTH_LETTERS "fullwidth-letters" Warning {
        ja: "全角の英数字「{text}」があります。",
        en: "There are full-width letters or digits, “{text}”.",
        help_ja: "半角の「{right}」にしてください。データの中と、一つの言葉の中では、英数字を半角にそろえます。",
        help_en: "Write “{right}”. In data, and within one word, letters and digits are half-width.",
    }
    ODD_CHARACTER "odd-character" Warning {
        ja: "「{text}」（{codepoint}）は、「{right}」の打ち間違いではありませんか。",
        en: "“{text}” ({codepoint}) may stand here for “{right}”.",
        help_ja: "形の似た別の文字です。このままでは検索で見つかりません。正しければ、data/terms.yml の exempt にその言葉を書いてください。",
        help_en: "It is another character of the same shape, and a search would not find the word. If it is right, write the word under exempt in data/terms.yml.",
    }
    WAVE_DASH "wave-dash" Warning {
        ja: "範囲を表す「{text}」（{codepoint}）が、「{right}」とそろっていません。",
        en: "The sign “{text}” ({codepoint}) of this range differs from “{right}”.",
        help_ja: "同じファイルの中では「{right}」にそろえてください。",
        help_en: "Write “{right}” everywhere in a file.",
    }
    SHORT_YEAR "short-year" Warning {
        ja: "「{value}」は、西暦や和暦の年か、年数かが分かりません。",
        en: "“{value}” may be a year or a number of years.",
        help_ja: "年なら2024年、令和6年のように、年数なら24年間のように書いてください。",
        help_en: "Write a year with four digits or its era (2024年, 令和6年), a number of years as 24年間.",
    }
    RELATIVE_DATE "relative-date" Warning {
        ja: "「{text}」がいつのことか、この文からは分かりません。",
        en: "This sentence does not say of which day “{text}” speaks.",
        help_ja: "読む日によって意味が変わります。同じ文に年を書いてください（令和8年10月1日現在、令和9年度）。言い回しとして残すなら、data/terms.yml の exempt に書きます。",
        help_en: "It means another day to each reader. Name the year in the same sentence (as of October 1, 2026; in FY2027), or write the phrase under exempt in data/terms.yml.",
    }
    TERM_VARIANT "term-variant" Warning {
        ja: "「{text}」は「{right}」と書きます。",
        en: "“{text}” is written “{right}”.",
        help_ja: "「{right}」にしてください。固有の名称なら、data/terms.yml の exempt にその名称を書いてください。",
        help_en: "Write “{right}”. If it is part of a proper name, write that name under exempt in data/terms.yml.",
    }
    TERM_CONTRADICTION "term-contradiction" Error {
        ja: "「{text}」が、variants（ほかの書き方）にも {key} にもあります。",
        en: "“{text}” stands under variants and under {key} as well.",
        help_ja: "同じ言葉の別の書き方なら variants に、別のものなら not_same_as に、片方だけを残してください。",
        help_en: "Keep it under variants if it is the same term written otherwise, or under {key} if it is not.",
    }
    MIXED_STYLE "mixed-style" Warning {
        ja: "{usual}で書かれたページに、{odd}の文が{count}つあります。",
        en: "The sentences of this page are {usual}, but {count} of them {odd}.",
        help_ja: "一つのページの文末をそろえてください。",
        help_en: "Let all sentences of a page end alike.",
    }
    MISSING_PART "missing-part" Warning {
        ja: "ほかの戦略のページにある「{part}」が、この戦略にありません。",
        en: "The other strategies' pages have “{part}”, this one has not.",
        help_ja: "同じ構成にするか、この戦略にはない理由を書いて見出しを残してください。",
        help_en: "Give it the same parts, or keep the heading and say why there is nothing.",
    }
    UNEXPLAINED_INDICATORS "unexplained-indicators" Warning {
        ja: "指標をどのように使うかの説明がありません。",
        en: "Nothing explains how the indicators are used.",
        help_ja: "{file} に、いつ、だれが指標を確かめ、結果をどう生かすかを書いてください。",
        help_en: "Write in {file} when and by whom they are reviewed, and what follows from it.",
    }
    STALE_TRANSLATION "stale-translation" Warning {
        ja: "{lang}版が、もう一方の言語の更新（{at}）より前のままです。",
        en: "The {lang} version is older than the other language's ({at}).",
        help_ja: "訳を改めて、updated の日付を書き換えてください。",
        help_en: "Bring the translation up to date, then change its updated.",
    }

    // accessibility
    UNKNOWN_CRITERION "unknown-criterion" Error {
        ja: "達成基準「{number}」はありません。",
        en: "There is no success criterion “{number}”.",
        help_ja: "JIS X 8341-3:2016（WCAG）の番号を 1.4.3 のように書いてください。",
        help_en: "Write a number of WCAG (JIS X 8341-3:2016), such as 1.4.3.",
    }
    CLAIM_WITHOUT_TEST "claim-without-test" Error {
        ja: "「{claim}」と表明していますが、{bar} の試験の結果がありません。",
        en: "The site “{claim}”, but there is no test result for {bar}.",
        help_ja: "tests に試験の結果を書いてください。試験をしていなければ、claim を消すか considers（配慮）にします。",
        help_en: "Write the results under tests. Without a test, remove claim or write considers.",
    }
    CLAIM_AGAINST_RESULTS "claim-against-results" Error {
        ja: "「準拠」と表明していますが、満たしていない、または結果のない達成基準があります（{unmet}）。",
        en: "The site “conforms”, but some criteria are not met or have no result ({unmet}).",
        help_ja: "結果を書き足すか、claim を partially-conforms（一部準拠）か considers（配慮）にしてください。",
        help_en: "Add the results, or write partially-conforms or considers.",
    }
    DEADLINE_PASSED "deadline-passed" Warning {
        ja: "改める期限（{by}）が過ぎています。",
        en: "The day by which this was to be mended ({by}) has passed.",
        help_ja: "改めたなら known から消し、まだなら新しい期限を書いてください。",
        help_en: "If it is mended, remove it from known; if not, write a new date.",
    }

    // themes
    UNKNOWN_THEME "unknown-theme" Error {
        ja: "テーマ「{name}」のフォルダー themes/{name}/ がありません。",
        en: "The theme “{name}” has no folder themes/{name}/.",
        help_ja: "data/site.yml の theme の綴りを直すか、その行を消してください（標準のテーマになります）。",
        help_en: "Correct theme in data/site.yml, or remove the line to use the default theme.",
    }
    TEMPLATE_ERROR "template-error" Error {
        ja: "テンプレートを使えません（{reason}）。",
        en: "The template cannot be used ({reason}).",
        help_ja: "標準のテンプレートと見比べてください。ファイルを消すと標準のものが使われます。",
        help_en: "Compare it with the default one. If you delete the file, the default is used.",
    }
    TEMPLATE_BLOCK_UNKNOWN "template-block-unknown" Error {
        ja: "block「{block}」は、extendsで指したテンプレートにありません。",
        en: "The template that this one extends has no block “{block}”.",
        help_ja: "使えるblock: {known}。",
        help_en: "Its blocks: {known}.",
    }
    TEMPLATE_BLOCK_MISSING "template-block-missing" Error {
        ja: "標準の {template} が埋める block「{block}」が、このテンプレートにありません。",
        en: "This template lacks the block “{block}”, which the default {template} fills.",
        help_ja: "ページの中身を置く所に {% block {block} %}{% endblock %} を書いてください。",
        help_en: "Write {% block {block} %}{% endblock %} where the content of pages goes.",
    }
    STYLE_ERROR "style-error" Error {
        ja: "スタイルシートを読めません（{reason}）。",
        en: "The style sheet cannot be read ({reason}).",
        help_ja: "かっこ { } とセミコロンを確かめてください。",
        help_en: "Check the braces and semicolons.",
    }
    LOW_CONTRAST "low-contrast" Error {
        ja: "{mode}では、{front}（{front_color}）が {back}（{back_color}）の上で読みにくくなります。明るさの比は {ratio}:1 で、{needed}:1 以上が必要です。",
        en: "{mode}, {front} ({front_color}) is hard to see on {back} ({back_color}): the contrast is {ratio}:1, and {needed}:1 is needed.",
        help_ja: "この2つの色の明るさの差を大きくしてください。{hint}",
        help_en: "Make the two colors differ more in lightness. {hint}",
    }
    BAD_COLOR "bad-color" Error {
        ja: "{token} の値「{value}」は色として読めません。",
        en: "The value “{value}” of {token} cannot be read as a color.",
        help_ja: "#0b4f71、rgb(11 79 113)、oklch(40% 0.08 235)、色の名前（navy など）、またはほかの色を指す var(--accent) のように書いてください。",
        help_en: "Write it like #0b4f71, rgb(11 79 113), oklch(40% 0.08 235), a name such as navy, or var(--accent) for another color.",
    }
    LOGO_WITHOUT_SIZE "logo-without-size" Error {
        ja: "ロゴ {file} の大きさが分かりません。",
        en: "The size of the logo {file} is not known.",
        help_ja: "SVGなら <svg> に viewBox か、width と height（単位なしの数）を書いてください。PNGなら画像ソフトで保存し直してください。",
        help_en: "In an SVG, give <svg> a viewBox, or width and height as plain numbers. Save a PNG again from an image program.",
    }
    UNKNOWN_WORD "unknown-word" Error {
        ja: "言葉「{key}」は、どのテンプレートでも使われていません。",
        en: "No template uses the word “{key}”.",
        help_ja: "標準のテーマにある言葉: {known}。",
        help_en: "Words of the default theme: {known}.",
    }
    WORDS_ERROR "words-error" Error {
        ja: "テーマの言葉「{key}」に{lang}がありません。",
        en: "The theme's word “{key}” is not given in {lang}.",
        help_ja: "themes/{theme}/words.yml に「{slot}: 言葉」を書き加えてください。",
        help_en: "Add “{slot}: …” in themes/{theme}/words.yml.",
    }
    BAD_FONT "bad-font" Error {
        ja: "フォントとして読めないファイルです。",
        en: "This file cannot be read as a font.",
        help_ja: "TrueType（.ttf）かOpenType（.otf）のファイルを置いてください。消すと標準のフォントが使われます。",
        help_en: "Use a TrueType (.ttf) or OpenType (.otf) file. If you delete it, the default font is used.",
    }
    CARD_CHARACTER "card-character" Warning {
        ja: "文字「{characters}」は、共有用の画像のフォントにありません。",
        en: "The font of the picture for sharing lacks “{characters}”.",
        help_ja: "画像では四角で示されます。その文字のあるフォントを、テーマの assets/card-font.otf に置いてください。",
        help_en: "An empty box is drawn in its place. Put a font that has it into your theme as assets/card-font.otf.",
    }
}
