//! What the five documents say of themselves, held against the built sample site (CSV, JSON-LD,
//! HTML), not against what was loaded: X1 to X14 of the cross-checks.

use std::collections::BTreeSet;

use serde_json::Value;
use shirube::markup::{Event, scan, unescape};
use shirube::output::Output;

mod sample_site;

use sample_site::{output, sample, text};

/// A published table: its rows by the names of its header.
struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(site: &Output, path: &str) -> Table {
        let bytes = text(site, path).strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv::Reader::from_reader(bytes.as_bytes());
        let header = reader.headers().expect("a header").iter().map(str::to_owned).collect();
        let records = reader.records().map(|record| record.expect("a row"));
        let rows = records.map(|record| record.iter().map(str::to_owned).collect()).collect();
        Table { header, rows }
    }

    fn column(&self, name: &str) -> usize {
        self.header.iter().position(|known| known == name).unwrap_or_else(|| panic!("no {name}"))
    }

    /// The cells of a column in the rows that have certain values.
    fn cells(&self, column: &str, wanted: &[(&str, &str)]) -> Vec<&str> {
        let column = self.column(column);
        let matches = |row: &&Vec<String>| {
            wanted.iter().all(|(name, value)| row[self.column(name)] == *value)
        };
        self.rows.iter().filter(matches).map(|row| row[column].as_str()).collect()
    }

    fn distinct(&self, column: &str) -> BTreeSet<&str> {
        self.cells(column, &[]).into_iter().filter(|cell| !cell.is_empty()).collect()
    }
}

/// A decimal with two places as hundredths: no rounding, no floating point.
fn hundredths(written: &str) -> i64 {
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let fraction = format!("{fraction:0<2}");
    assert_eq!(fraction.len(), 2, "{written}");
    whole.parse::<i64>().expect(written) * 100 + fraction.parse::<i64>().expect(written)
}

/// What a reader of a page hears: the words of its main part, without spaces of the layout.
fn words(site: &Output, page: &str) -> String {
    let html = text(site, &format!("{page}/index.html"));
    let mut words = String::new();
    let mut inside = false;
    for event in scan(html) {
        match event {
            Event::Open(tag) => inside |= tag.name == "main",
            Event::Close("main") => inside = false,
            Event::Text(text) if inside => words.push_str(&unescape(text)),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// How many elements have all the classes.
fn count(site: &Output, page: &str, element: &str, class: &str) -> usize {
    let html = text(site, &format!("{page}/index.html"));
    scan(html)
        .filter(|event| match event {
            Event::Open(tag) => tag.name == element && tag.has_class(|found| found == class),
            _ => false,
        })
        .count()
}

fn says(site: &Output, page: &str, all: &[&str]) {
    let words = words(site, page);
    for wanted in all {
        assert!(words.contains(wanted), "{page} does not say “{wanted}”");
    }
}

fn site() -> Output {
    output(&sample(|_| ()))
}

#[test]
fn x1_kanazawa_has_ten_targets_and_no_actual_value() {
    let table = Table::read(&site(), "data/kanazawa-vision/indicators.csv");
    assert_eq!(table.distinct("indicator_id").len(), 5);
    assert_eq!(table.distinct("role"), BTreeSet::from(["target"]));
    let pairs: Vec<&str> = table.cells("value", &[]);
    assert_eq!(pairs, ["50", "250", "6", "10", "85", "125", "63", "160", "275", "295"]);
    assert_eq!(table.cells("value", &[("accumulation", "cumulative")]).len(), 2 * 4);
    assert_eq!(table.distinct("period"), BTreeSet::from(["2023", "2027"]));
}

#[test]
fn x2_six_opinions_of_five_people() {
    let site = site();
    let page = text(&site, "ja/kanazawa-vision/public-comment/index.html");
    let rows = page.split("<table class=\"opinions\">").nth(1).expect("a table of opinions");
    let body = rows.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next());
    let counts: Vec<u32> = body
        .expect("rows")
        .split("</svg> ")
        .skip(1)
        .map(|cell| cell.split('件').next().and_then(|n| n.parse().ok()).expect("a count"))
        .collect();
    assert_eq!(counts, [1, 1, 2, 1, 0, 1]);
    assert_eq!(counts.iter().sum::<u32>(), 6);
    says(&site, "ja/kanazawa-vision/public-comment", &["意見の数6件", "意見を出した人5人"]);
}

#[test]
fn x3_the_period_for_comments_had_thirty_days() {
    let site = site();
    says(&site, "ja/kanazawa-vision/public-comment", &["30日間"]);
    says(
        &site,
        "en/kanazawa-vision/public-comment",
        &["January 18", "February 16, 2023", "30 days"],
    );
}

/// The amounts of a budget's items at a level, by role.
fn amounts(table: &Table, role: &str, level: &str) -> Vec<i64> {
    let cells = table.cells("amount", &[("role", role), ("level", level)]);
    cells.into_iter().filter(|cell| !cell.is_empty()).map(hundredths).collect()
}

#[test]
fn x4_the_budget_of_fiscal_2026() {
    let site = site();
    let table = Table::read(&site, "data/regional-future-strategy/figures/budget-fy2026.csv");
    assert_eq!(amounts(&table, "amount", "0"), [163_900]);
    assert_eq!(amounts(&table, "compared", "0"), [203_700]);
    assert_eq!(amounts(&table, "item", "1"), [160_000, 3_900]);
    let page = "regional-future-strategy/budget-fy2026";
    says(&site, &format!("ja/{page}"), &["398億円", "19.5%", "400億円", "20.0%"]);
    says(&site, &format!("en/{page}"), &["¥39.8 billion", "19.5%", "¥40 billion", "20.0%"]);
}

#[test]
fn x5_the_supplementary_budget_does_not_count_what_is_listed_again() {
    let site = site();
    let path = "data/regional-future-strategy/figures/budget-fy2025-supplementary.csv";
    let table = Table::read(&site, path);
    assert_eq!(amounts(&table, "amount", "0"), [108_400]);
    assert_eq!(amounts(&table, "compared", "0"), [107_000]);
    let counted: i64 = amounts(&table, "item", "2").iter().sum();
    assert_eq!(counted, 107_630 + 730);
    assert_eq!(amounts(&table, "listed-again", "2"), [100_000]);
    let page = "regional-future-strategy/budget-fy2025-supplementary";
    says(&site, &format!("ja/{page}"), &["14億円", "1.3%"]);
    says(&site, &format!("en/{page}"), &["¥1.4 billion", "1.3%"]);
}

#[test]
fn x6_four_and_four_hub_cities() {
    let table = Table::read(&site(), "data/national-priority-measures/figures/hub-cities.csv");
    let groups = table.distinct("group_id");
    assert_eq!(groups.len(), 2);
    let cards = |group: &str| table.cells("name_ja", &[("role", "card"), ("group_id", group)]);
    for group in groups {
        assert_eq!(cards(group).len(), 4, "{group}");
    }
}

#[test]
fn x7_fifty_one_regions_of_a_hundred() {
    let table = Table::read(&site(), "data/national-priority-measures/indicators.csv");
    let values = |wanted: &[(&str, &str)]| {
        table.cells("value", wanted).into_iter().map(str::to_owned).collect::<Vec<String>>()
    };
    assert_eq!(values(&[("role", "actual"), ("period", "FY2022"), ("unit_ja", "地域")]), ["51"]);
    assert_eq!(values(&[("role", "actual"), ("period", "FY2022"), ("unit_ja", "事業")]), ["54"]);
    assert_eq!(values(&[("role", "target"), ("period", "2025")]), ["100"]);
    assert_eq!(values(&[("role", "part"), ("unit_ja", "地域")]), ["33"]);
    assert_eq!(values(&[("role", "part"), ("unit_ja", "事業")]), ["7"]);
}

#[test]
fn x8_the_tables_of_the_sapporo_study() {
    let site = site();
    let table =
        |id: &str| Table::read(&site, &format!("data/sapporo-deregulation-study/figures/{id}.csv"));
    let regions = table("regions");
    assert_eq!(regions.distinct("row_number").len(), 13);
    let chosen: BTreeSet<&str> =
        regions.cells("row_ja", &[("row_role", "chosen")]).into_iter().collect();
    assert_eq!(chosen, BTreeSet::from(["福岡市・北九州市", "仙台市", "つくば市"]));
    let menus = table("menus");
    assert_eq!(menus.distinct("row_ja").len(), 14);
    assert_eq!(menus.distinct("row_group_ja").len(), 3);
    let factors = table("success-factors");
    let numbers: BTreeSet<u32> =
        factors.distinct("row_number").iter().map(|n| n.parse().expect("a number")).collect();
    assert_eq!(numbers, (1..=12).collect::<BTreeSet<u32>>());
    let proposals = table("proposals");
    let rows = proposals.distinct("row_ja").len().max(proposals.distinct("row_id").len());
    assert_eq!(rows, 7);
    assert_eq!(proposals.distinct("row_group_ja").len(), 4);
}

#[test]
fn x9_crops_before_and_after() {
    let table = Table::read(&site(), "data/regional-future-strategy/figures/kochi-yields.csv");
    let values = |crop: &str| table.cells("value", &[("group_ja", crop)]);
    assert_eq!(values("ナス"), ["17", "24", "30"]);
    assert_eq!(values("キュウリ"), ["22", "28", "40"]);
    assert_eq!(table.distinct("unit_ja"), BTreeSet::from(["t"]));
}

#[test]
fn x10_dates_in_wareki_and_the_gregorian_calendar() {
    let site = site();
    let table = Table::read(&site, "data/kaga-health-zone/figures/state-labels.csv");
    assert_eq!(table.distinct("decided"), BTreeSet::from(["2023-02-17"]));
    let history = "regional-future-strategy/history";
    let japanese = text(&site, &format!("ja/{history}/index.html"));
    let english = text(&site, &format!("en/{history}/index.html"));
    for (page, label) in [(japanese, "令和7年（2025年）12月23日"), (english, "December 23, 2025")]
    {
        assert!(page.contains(&format!("<time datetime=\"2025-12-23\">{label}</time>")), "{label}");
    }
    says(&site, "ja/regional-future-strategy", &["令和8年（2026年）1月"]);
    says(&site, "en/regional-future-strategy", &["January 2026"]);
    says(&site, "ja/sapporo-deregulation-study/introduction", &["2024年"]);
    let budget = Table::read(&site, "data/regional-future-strategy/figures/budget-fy2026.csv");
    assert_eq!(budget.cells("fiscal_year", &[("role", "compared")]), ["FY2025"]);
    assert_eq!(budget.cells("budget_type", &[("role", "compared")]), ["initial"]);
}

#[test]
fn x11_money_in_english() {
    let site = site();
    let page = "en/regional-future-strategy";
    says(&site, &format!("{page}/budget-fy2026"), &["¥163.9 billion", "¥160.00 billion"]);
    says(&site, &format!("{page}/budget-fy2025-supplementary"), &["¥40 million", "¥2.32 billion"]);
    says(&site, &format!("{page}/indicators"), &["¥15 trillion"]);
    says(&site, "ja/regional-future-strategy/indicators", &["15兆円"]);
}

#[test]
fn x12_people_in_english() {
    let site = site();
    says(&site, "en/regional-future-strategy/indicators", &["60 million"]);
    says(&site, "ja/regional-future-strategy/indicators", &["6,000万人"]);
    let page = "en/sapporo-deregulation-study/case-study";
    says(&site, page, &["24.39 million", "25,000"]);
}

#[test]
fn x13_one_vision_five_strategies_ten_directions() {
    let site = site();
    for lang in ["ja", "en"] {
        let page = format!("{lang}/kanazawa-vision/concept");
        assert_eq!(count(&site, &page, "div", "tree-vision"), 1);
        assert_eq!(count(&site, &page, "p", "tree-strategy"), 5);
        let html = text(&site, &format!("{page}/index.html"));
        let tree = html.split("class=\"tree-strategies\"").nth(1).expect("a tree");
        let tree = tree.split("</div>").next().expect("its end");
        let directions = tree.matches("<li><span class=\"number\">").count();
        assert_eq!(directions, 10, "{page}");
    }
}

#[test]
fn x14_twelve_members_and_one_chair() {
    let site = site();
    let table = Table::read(&site, "data/kanazawa-vision/figures/committee.csv");
    assert_eq!(table.distinct("person").len(), 12);
    let chairs: BTreeSet<&str> =
        table.cells("person", &[("role_ja", "座長")]).into_iter().collect();
    assert_eq!(chairs.len(), 1);
    assert!(table.distinct("name_ja").is_empty() && table.distinct("reading").is_empty());
    // Roles only: the original's names and their readings are nobody's business here. The order
    // by reading is held by a case, tests/cases/people.md.
    for lang in ["ja", "en"] {
        let page = format!("{lang}/kanazawa-vision/committee");
        let html = text(&site, &format!("{page}/index.html"));
        let figure = html.split("id=\"committee\"").nth(1).expect("the roster");
        let figure = figure.split("</figure>").next().expect("its end");
        assert_eq!(figure.matches("<tr").count() - 1, 12, "{page}");
    }
}

/// The document's own machine-readable description: two bodies with their units, a month without
/// an invented day.
#[test]
fn the_overview_says_who_issued_it_and_when() {
    let site = site();
    let html = text(&site, "ja/regional-future-strategy/index.html");
    let data = html.split("<script type=\"application/ld+json\">").nth(1).expect("JSON-LD");
    let data: Value =
        serde_json::from_str(data.split("</script>").next().expect("its end")).expect("JSON");
    let report = &data["@graph"][0]["isBasedOn"];
    assert_eq!(report["datePublished"], "2026-01");
    let bodies = report["author"].as_array().expect("bodies");
    assert_eq!(bodies.len(), 2);
    assert!(bodies.iter().all(|body| body["department"].is_array()), "{bodies:?}");
    let kanazawa = text(&site, "ja/kanazawa-vision/index.html");
    assert!(kanazawa.contains("<title>金沢市新産業成長ビジョン | "));
    assert!(kanazawa.contains("金沢市<wbr>新産業成長<wbr>ビジョン"));
}
