//! The sample site, built in memory: its pages, its addresses, its facts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use shirube::build::{Build, build};
use shirube::disk;
use shirube::output::Output;
use shirube::source::Sources;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sample(change: impl FnOnce(&mut Sources)) -> Build {
    let mut sources = Sources {
        files: disk::read(root()).expect("the sample site"),
        as_of: jiff::civil::date(2026, 11, 22),
        base_url: None,
        drafts: false,
    };
    change(&mut sources);
    build(sources, None)
}

fn output(built: &Build) -> Output {
    let checked = built.output(|| ());
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    checked.value
}

fn text<'a>(output: &'a Output, path: &str) -> &'a str {
    let bytes = output.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn the_sample_has_no_findings() {
    let built = sample(|_| ());
    assert!(built.diagnostics.is_empty(), "{:#?}", built.diagnostics);
    output(&built);
}

#[test]
fn both_languages_have_the_same_pages() {
    let built = sample(|_| ());
    let output = output(&built);
    let below = |folder: &str| -> BTreeSet<String> {
        output.keys().filter_map(|path| path.strip_prefix(folder)).map(str::to_owned).collect()
    };
    assert_eq!(below("ja/"), below("en/"));
    for page in [
        "index.html",
        "kanazawa-vision/index.html",
        "kanazawa-vision/introduction/index.html",
        "kanazawa-vision/strategy-5/index.html",
        "kanazawa-vision/indicators/index.html",
        "kanazawa-vision/indicators/dx-consultations/index.html",
        "kanazawa-vision/history/index.html",
        "kanazawa-vision/glossary/index.html",
        "mirai-city/roadmap/index.html",
        "manual/blocks/index.html",
    ] {
        assert!(below("ja/").contains(page), "{page}");
    }
    for page in ["index.html", "404.html"] {
        assert!(output.contains_key(page), "{page}");
    }
}

/// An address that was public once stays one. `UPDATE_PERMALINKS=1` adds new ones.
#[test]
fn no_public_address_disappears() {
    let file = root().join("tests/permalinks.txt");
    let known: BTreeSet<String> =
        fs::read_to_string(&file).unwrap_or_default().lines().map(str::to_owned).collect();
    let now: BTreeSet<String> = sample(|_| ())
        .routes()
        .iter()
        .map(|route| route.address())
        // An asset's name carries its hash; only the pages that load it know it.
        // So it is with the files of the search index: only the search page knows them.
        .filter(|address| !address.starts_with("assets/") && !address.starts_with("search/"))
        .collect();
    let gone: Vec<&String> = known.difference(&now).collect();
    assert!(gone.is_empty(), "these addresses were public: {gone:#?}");
    if std::env::var_os("UPDATE_PERMALINKS").is_some() {
        let lines: Vec<&str> = now.iter().map(String::as_str).collect();
        fs::write(&file, lines.join("\n") + "\n").expect("writable");
    } else {
        let new: Vec<&String> = now.difference(&known).collect();
        assert!(new.is_empty(), "not yet in tests/permalinks.txt: {new:#?}");
    }
}

#[test]
fn every_page_says_what_it_is() {
    let output = output(&sample(|_| ()));
    let mut pages = 0;
    for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8");
        let expected: &[&str] = match path {
            path if path.starts_with("ja/kanazawa") => {
                &["要約した非公式のページ", "city.kanazawa.lg.jp"]
            }
            path if path.starts_with("en/kanazawa") => {
                &["unofficial summary", "city.kanazawa.lg.jp", "Provisional translation"]
            }
            path if path.starts_with("ja/mirai") => &["これは架空の計画です"],
            path if path.starts_with("en/mirai") => &["This plan is fictional"],
            _ => continue,
        };
        pages += 1;
        for words in expected {
            assert!(html.contains(words), "{path} does not say {words}");
        }
    }
    assert!(pages > 60, "{pages}");
}

#[test]
fn kanazawa_has_ten_targets_and_no_actual_value() {
    let output = output(&sample(|_| ()));
    let csv = text(&output, "data/kanazawa-vision/indicators.csv");
    let roles: Vec<String> =
        csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes())
            .records()
            .map(|row| row.expect("a row")[3].to_owned())
            .collect();
    assert_eq!(roles.len(), 10);
    assert!(roles.iter().all(|role| role == "target"));
    for (lang, words) in
        [("ja", "実績値は公表されていません"), ("en", "No actual results have been published")]
    {
        for page in ["", "dx-consultations/", "craft-index/"] {
            let path = format!("{lang}/kanazawa-vision/indicators/{page}index.html");
            let html = text(&output, &path);
            assert!(html.contains(words), "{path}");
            assert!(!html.contains("class=\"mark actual\""), "{path} draws an achievement");
        }
    }
}

#[test]
fn the_tree_and_the_history_are_whole() {
    let output = output(&sample(|_| ()));
    let overview = text(&output, "ja/kanazawa-vision/index.html");
    assert_eq!(overview.matches("<p class=\"tree-strategy\">").count(), 5);
    let tree = &overview[overview.find("class=\"tree\"").expect("a tree")..];
    assert_eq!(tree.matches("<span class=\"number\">(").count(), 10);
    let history = text(&output, "ja/kanazawa-vision/history/index.html");
    assert_eq!(history.matches("<p class=\"event-name\">").count(), 5);
    assert!(history.contains("2022年11月中旬～12月中旬"));
    let english = text(&output, "en/kanazawa-vision/history/index.html");
    assert!(english.contains("mid-November to mid-December 2022"));
}

#[test]
fn zero_opinions_are_shown() {
    let output = output(&sample(|_| ()));
    let html = text(&output, "ja/kanazawa-vision/public-comment/index.html");
    assert!(html.contains("0件"));
    assert!(html.contains("30日間"));
}

#[test]
fn a_known_address_gives_canonical_alternates_and_a_sitemap() {
    let base = "https://www.example.lg.jp/vision/";
    let output = output(&sample(|sources| sources.base_url = Some(base.into())));
    let html = text(&output, "en/kanazawa-vision/strategy-1/index.html");
    for line in [
        "<link rel=\"canonical\" href=\"https://www.example.lg.jp/vision/en/kanazawa-vision/strategy-1/\">",
        "hreflang=\"ja\" href=\"https://www.example.lg.jp/vision/ja/kanazawa-vision/strategy-1/\"",
        "hreflang=\"en\" href=\"https://www.example.lg.jp/vision/en/kanazawa-vision/strategy-1/\"",
        "hreflang=\"x-default\" href=\"https://www.example.lg.jp/vision/ja/kanazawa-vision/strategy-1/\"",
    ] {
        assert!(html.contains(line), "{line}");
    }
    let sitemap = text(&output, "sitemap.xml");
    assert!(sitemap.contains("<loc>https://www.example.lg.jp/vision/ja/mirai-city/roadmap/</loc>"));
    // Served at any depth, so its links start at the root of the site.
    assert!(text(&output, "404.html").contains("href=\"/vision/ja/\""));
}

#[test]
fn without_a_known_address_no_page_has_one() {
    let output = output(&sample(|_| ()));
    assert!(!output.contains_key("sitemap.xml"));
    for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(!html.contains("rel=\"canonical\"") && !html.contains("href=\"/"), "{path}");
    }
}

#[test]
fn the_index_has_a_place_for_every_name() {
    let output = output(&sample(|_| ()));
    let html = text(&output, "ja/search/index.html");
    assert!(!html.contains("id=\"other\""), "a name without a reading");
    for name in ["関係人口", "産学官金連携", "図書館の来館者数（見本）", "めざす姿と戦略の体系"]
    {
        assert!(html.contains(name), "{name}");
    }
    // As in a dictionary: か before き, DX among the letters.
    let place =
        |words: &str| html.find(&format!(">{words}</a>")).unwrap_or_else(|| panic!("{words}"));
    assert!(place("関係人口") < place("起業・事業承継促進"));
    assert!(place("リスキリング") < place("DX"));
    let english = text(&output, "en/search/index.html");
    assert!(english.contains("id=\"letter-c\"") && !english.contains("id=\"kana-a\""));
}

#[test]
fn a_keyword_gathers_the_documents() {
    let output = output(&sample(|_| ()));
    let html = text(&output, "ja/keywords/reskilling/index.html");
    for words in ["戦略3", "市民や企業等へのヒアリング調査", "新しい職業に就くため"]
    {
        assert!(html.contains(words), "{words}");
    }
    let strategy = text(&output, "ja/kanazawa-vision/strategy-3/index.html");
    assert!(strategy.contains("href=\"../../keywords/reskilling/index.html\">リスキリング</a>"));
}

#[test]
fn every_heading_leads_to_the_same_section_in_the_other_language() {
    let output = output(&sample(|_| ()));
    let html = text(&output, "ja/kanazawa-vision/strategy-1/index.html");
    for id in ["directions", "measures", "keywords"] {
        let link = format!("href=\"../../../en/kanazawa-vision/strategy-1/index.html#{id}\"");
        assert!(html.contains(&link), "{link}");
        let other = text(&output, "en/kanazawa-vision/strategy-1/index.html");
        assert!(other.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

/// The booklet is the document: every title and every paragraph of its pages, and no id twice.
#[test]
fn the_booklet_holds_the_whole_document() {
    let output = output(&sample(|_| ()));
    let paragraphs = |html: &str| -> BTreeSet<String> {
        let text = &html[html.find("<div class=\"text\"").expect("a text")..];
        let pieces = text.split("<p>").skip(1).map(|rest| rest.split("</p>").next().unwrap_or(""));
        pieces.map(plain).filter(|words| !words.is_empty()).collect()
    };
    for lang in ["ja", "en"] {
        for document in ["kanazawa-vision", "mirai-city"] {
            let booklet = text(&output, &format!("{lang}/{document}/print/index.html"));
            let printed = paragraphs(booklet);
            let folder = format!("{lang}/{document}/");
            let mut compared = 0;
            for path in output.keys().filter(|path| path.starts_with(&folder)) {
                let is_chapter = !path.contains("/indicators/") && !path.contains("/print/");
                if !path.ends_with(".html") || !is_chapter {
                    continue;
                }
                for paragraph in paragraphs(text(&output, path)) {
                    assert!(printed.contains(&paragraph), "{path}: {paragraph}");
                    compared += 1;
                }
            }
            assert!(compared > 20, "{compared}");
            let ids: Vec<&str> = booklet
                .split(" id=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap_or(""))
                .collect();
            let unique: BTreeSet<&&str> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len());
        }
    }
}

/// The words of a stretch of HTML, without the marks of notes: a booklet counts them anew.
fn plain(html: &str) -> String {
    let mut html = html.to_owned();
    while let Some(start) = html.find("<sup class=\"note-mark\">") {
        let end = html[start..].find("</sup>").map_or(html.len(), |end| start + end + 6);
        html.replace_range(start..end, "");
    }
    let mut words = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => words.push(c),
            _ => {}
        }
    }
    words.trim().to_owned()
}

#[test]
fn changes_are_listed_newest_first_and_only_when_they_have_happened() {
    use shirube::lang::Lang;
    use shirube::model::changes::Changed;
    let built = sample(|sources| sources.as_of = jiff::civil::date(2026, 10, 20));
    let site = built.site.as_ref().expect("a site");
    for lang in Lang::ALL {
        let changes = site.changes(lang);
        let days: Vec<_> = changes.iter().map(|change| change.at.first_day()).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
        assert_eq!(days[0], jiff::civil::date(2026, 10, 9), "later ones have not happened");
        // The manual's data are examples.
        let examples = |change: &&shirube::model::changes::Change| {
            change.document.id.as_str() == "manual"
                && !matches!(change.what, Changed::Text { .. } | Changed::Issued)
        };
        assert_eq!(changes.iter().filter(examples).count(), 0);
        let decided = changes.iter().any(|change| match change.what {
            Changed::Event(event) => event.id.value.as_str() == "council-decision",
            _ => false,
        });
        let met = changes.iter().any(|change| match change.what {
            Changed::Event(event) => event.id.value.as_str() == "committee-1",
            _ => false,
        });
        assert!(decided && !met);
    }
    let document = site.document(&"mirai-city".into()).expect("a document");
    let page = shirube::model::route::PageId::Indicator("household-waste".into());
    assert!(document.changes_of(&page, Lang::Ja, site.as_of).is_empty());
    let later = jiff::civil::date(2026, 11, 22);
    assert_eq!(document.changes_of(&page, Lang::Ja, later).len(), 1);
}
