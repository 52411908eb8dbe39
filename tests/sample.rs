//! The sample site, built in memory: its pages, its addresses, its facts.

use std::collections::BTreeSet;
use std::fs;

use shirube::model::route::Route;
use shirube::picture::Picture;

mod sample_site;

use sample_site::{output, root, sample, text};

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
        // A name that changes with the content is known only to the pages that load it.
        .filter(|route| !route.lasts())
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
    let html = text(&output, "ja/search/index.html").replace("<wbr>", "");
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
    let html = text(&output, "ja/keywords/reskilling/index.html").replace("<wbr>", "");
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

#[test]
fn every_image_is_there_with_its_size_and_its_words() {
    let output = output(&sample(|_| ()));
    let mut images = 0;
    for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8");
        let there = |address: &str| output.contains_key(&resolve(path, address));
        for tag in html.split("<img ").skip(1).map(|rest| &rest[..rest.find('>').expect("an end")])
        {
            images += 1;
            assert!(!attribute(tag, "alt").expect("alt").is_empty(), "{path}: {tag}");
            let address = attribute(tag, "src").expect("src");
            assert!(there(address), "{path}: {tag}");
            let shown = output[&resolve(path, address)].as_slice();
            let picture = Picture::read(shown).expect("a picture");
            let [width, height] =
                ["width", "height"].map(|name| attribute(tag, name).expect(name).parse::<u32>());
            let (width, height) = (width.expect("pixels"), height.expect("pixels"));
            // The copy for every browser may be smaller; its form is the same.
            let height_of_copy = f64::from(height) * f64::from(picture.width) / f64::from(width);
            assert!((height_of_copy - f64::from(picture.height)).abs() <= 1.0, "{path}: {tag}");
        }
        for list in html.split("srcset=\"").skip(1).map(|rest| rest.split('"').next()) {
            for part in list.expect("a list").split(", ") {
                let (address, width) = part.split_once(' ').expect("an address and a width");
                assert!(there(address), "{path}: {part}");
                let picture = Picture::read(&output[&resolve(path, address)]).expect("a picture");
                assert_eq!(format!("{}w", picture.width), width, "{path}");
            }
        }
    }
    assert!(images >= 8, "{images}");
}

#[test]
fn photographs_are_published_smaller_and_not_as_they_are() {
    let built = sample(|_| ());
    let output = output(&built);
    let mut copies = 0;
    for route in built.routes() {
        let Route::Picture(file, variant) = &route else { continue };
        let original = Picture::read(built.sources.files[file].bytes()).expect("a picture");
        assert!(variant.width <= original.width && variant.width <= 1600, "{file}");
        let copy = Picture::read(&output[&route.path()]).expect("a picture");
        assert_eq!((copy.width, copy.height), (variant.width, variant.height), "{file}");
        assert!(!output.contains_key(&Route::File(file.clone()).path()), "{file}");
        copies += 1;
    }
    assert!(copies > 10, "{copies}");
}

/// The output path that a page's relative address leads to.
fn resolve(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!("{name}=\""))? + name.len() + 2;
    tag[start..].split('"').next()
}

#[test]
fn feeds_are_whole_and_lead_to_pages_that_exist() {
    use quick_xml::Reader;
    use quick_xml::events::Event;
    let base = "https://www.example.lg.jp/vision/";
    let output = output(&sample(|sources| sources.base_url = Some(base.into())));
    for lang in ["ja", "en"] {
        let xml = text(&output, &format!("{lang}/feed.xml"));
        let mut reader = Reader::from_str(xml);
        let mut ids = BTreeSet::new();
        let mut inside = Vec::new();
        let mut dates = Vec::new();
        loop {
            match reader.read_event().expect("well-formed XML") {
                Event::Start(start) => {
                    inside.push(start.name().as_ref().to_owned());
                }
                Event::End(_) => drop(inside.pop()),
                Event::Text(text) if inside.len() == 3 => {
                    let text = text.to_string();
                    match inside.join("/").as_str() {
                        "feed/entry/id" => assert!(ids.insert(text.clone()), "{text} stands twice"),
                        "feed/entry/updated" => dates.push(text),
                        _ => {}
                    }
                }
                Event::Empty(empty) if inside.len() == 2 && empty.name().as_ref() == "link" => {
                    let href = empty.try_get_attribute("href").expect("attributes").expect("href");
                    let href = href.value.into_owned();
                    let (page, place) = href.split_once('#').unwrap_or((&href, ""));
                    let path = format!("{}index.html", page.strip_prefix(base).expect("own"));
                    let html = text(&output, &path);
                    assert!(
                        place.is_empty() || html.contains(&format!("id=\"{place}\"")),
                        "{href}"
                    );
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert!(ids.len() > 10 && ids.len() == dates.len(), "{}", ids.len());
        assert!(dates.is_sorted_by(|a, b| a >= b));
        assert!(dates.iter().all(|date| date.ends_with("T00:00:00+09:00")));
        let home = text(&output, &format!("{lang}/index.html"));
        let link = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"";
        assert!(home.contains(link) && home.contains("href=\"feed.xml\""));
    }
}

#[test]
fn the_accessibility_page_claims_nothing_that_was_not_tested() {
    let output = output(&sample(|_| ()));
    let html = text(&output, "ja/accessibility/index.html");
    assert!(html.contains("試験は実施していません（自己点検のみ）"));
    assert!(!html.contains("準拠") && !html.contains("配慮"));
    assert!(!text(&output, "en/accessibility/index.html").to_lowercase().contains("conforms"));
    for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with("/index.html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(
            html.contains("accessibility/index.html\"")
                || path.ends_with("accessibility/index.html"),
            "{path}"
        );
    }
}

/// The JSON-LD of a page, parsed.
fn linked_data(html: &str) -> serde_json::Value {
    let start = "<script type=\"application/ld+json\">";
    let from = html.find(start).expect("a data block") + start.len();
    let length = html[from..].find("</script>").expect("an end");
    serde_json::from_str(&html[from..from + length]).expect("JSON")
}

/// Names and addresses of the visible breadcrumb, as they stand in the HTML.
fn breadcrumb(html: &str) -> Vec<(String, String)> {
    let Some(from) = html.find("<nav class=\"breadcrumbs\"") else {
        return Vec::new();
    };
    let nav = &html[from..from + html[from..].find("</nav>").expect("an end")];
    nav.split("<a href=\"")
        .skip(1)
        .map(|item| {
            let (url, rest) = item.split_once('"').expect("an address");
            let rest = &rest[rest.find('>').expect("a tag") + 1..];
            let words = &rest[..rest.find("</a>").expect("an end")];
            let name: String = words
                .split('<')
                .map(|part| match part.split_once('>') {
                    Some((_, words)) => words,
                    None => part,
                })
                .collect();
            let name = name.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"");
            (name, url.to_owned())
        })
        .collect()
}

#[test]
fn every_page_says_in_linked_data_what_it_says_to_readers() {
    let base = "https://www.example.lg.jp/vision/";
    for base in [Some(base), None] {
        let built = sample(|sources| sources.base_url = base.map(str::to_owned));
        let output = output(&built);
        let mut kinds = std::collections::BTreeMap::new();
        for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with("/index.html")) {
            let html = std::str::from_utf8(bytes).expect("UTF-8");
            let data = linked_data(html);
            assert_eq!(data["@context"], "https://schema.org");
            let graph = data["@graph"].as_array().expect("a graph");
            let page = &graph[0];
            let kind = page["@type"].as_str().expect("a type");
            *kinds.entry(kind.to_owned()).or_insert(0) += 1;
            assert!(page["name"].is_string() || page["name"]["@value"].is_string(), "{path}");
            assert_eq!(page["inLanguage"], path[..2], "{path}");
            let publisher = if path.starts_with("ja") {
                "しるべの開発者"
            } else {
                "The Shirube developers"
            };
            assert_eq!(page["publisher"]["name"], publisher, "{path}");
            if let Some(base) = base {
                let address = path.strip_suffix("index.html").expect("a page");
                assert_eq!(page["@id"], format!("{base}{address}"));
            }
            let needed: &[&str] = match kind {
                "Report" => &["abstract", "hasPart", "genre"],
                "Chapter" => &["isPartOf"],
                "Dataset" => &["description", "distribution", "variableMeasured", "isPartOf"],
                "DataCatalog" => &["dataset"],
                "DefinedTermSet" => &["hasDefinedTerm"],
                "WebSite" => &["description", "url"],
                "TechArticle" | "WebPage" => &[],
                other => panic!("{path}: {other}"),
            };
            for property in needed {
                assert!(!page[property].is_null(), "{path}: {property}");
            }
            let visible = breadcrumb(html);
            assert_eq!(visible.is_empty(), kind == "WebSite", "{path}");
            if visible.is_empty() {
                assert_eq!(graph.len(), 1);
                continue;
            }
            let items = graph[1]["itemListElement"].as_array().expect("a trail");
            assert_eq!(items.len(), visible.len(), "{path}");
            let route = built.route(path).expect("a route");
            for (item, (name, url)) in items.iter().zip(visible) {
                let said = &item["name"];
                let said = if said.is_object() { &said["@value"] } else { said };
                assert_eq!(*said, name, "{path}");
                let address = match base {
                    Some(base) => format!("{base}{}", route.address_of_link(&url)),
                    None => url,
                };
                assert_eq!(item["item"], address, "{path}");
            }
        }
        assert_eq!(kinds["Report"], 2 * 6);
        assert_eq!(kinds["Dataset"], 2 * (5 + 7 + 3 + 3 + 6));
        assert_eq!(kinds["DefinedTermSet"], 2 * 7);
    }
}

#[test]
fn a_summary_by_others_claims_nothing_for_the_city() {
    let output = output(&sample(|_| ()));
    let data = linked_data(text(&output, "ja/kanazawa-vision/index.html"));
    let report = &data["@graph"][0];
    assert!(report["author"].is_null() && report["datePublished"].is_null());
    assert_eq!(report["isBasedOn"]["datePublished"], "2023-03");
    assert_eq!(report["isBasedOn"]["author"][0]["name"], "金沢市経済局産業政策課");
    assert_eq!(report["workTranslation"]["@id"], "../../en/kanazawa-vision/index.html");
    let data = linked_data(text(&output, "en/mirai-city/index.html"));
    let report = &data["@graph"][0];
    assert!(report["author"].is_null(), "nobody has issued a fictional plan");
    assert_eq!(report["genre"], "Fictional plan");
    assert_eq!(report["datePublished"], "2021-03");
    assert_eq!(report["dateModified"], "2026-11-12");
    for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(!html.contains("GovernmentOrganization"), "{path}");
    }
}

#[test]
fn every_page_is_shared_with_its_own_words_and_its_documents_card() {
    let base = "https://www.example.lg.jp/vision/";
    let output = output(&sample(|sources| sources.base_url = Some(base.into())));
    for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with("/index.html")) {
        let html = std::str::from_utf8(bytes).expect("UTF-8");
        let meta = |property: &str| {
            let start = format!("<meta property=\"{property}\" content=\"");
            let (_, rest) = html.split_once(&start)?;
            rest.split_once('"').map(|(content, _)| content.to_owned())
        };
        for property in ["og:title", "og:type", "og:description", "og:site_name", "og:image:alt"] {
            assert!(meta(property).is_some_and(|words| !words.is_empty()), "{path}: {property}");
        }
        let (locale, other) =
            if path.starts_with("ja") { ("ja_JP", "en_US") } else { ("en_US", "ja_JP") };
        assert_eq!(meta("og:locale").as_deref(), Some(locale), "{path}");
        assert_eq!(meta("og:locale:alternate").as_deref(), Some(other), "{path}");
        let image = meta("og:image").expect("a picture");
        let card = image.strip_prefix(base).expect("a full address");
        let png = output.get(card).unwrap_or_else(|| panic!("{path}: no {card}"));
        assert!(png.starts_with(b"\x89PNG") && png.len() <= 60_000, "{card}: {}", png.len());
        // The picture's size stands at the head of the file.
        assert_eq!(png[16..24], [0, 0, 0x04, 0xb0, 0, 0, 0x02, 0x76], "{card}");
        let parts: Vec<&str> = path.split('/').collect();
        let expected = match parts[1] {
            "index.html" | "accessibility" | "search" | "keywords" => {
                format!("cards/{}.png", parts[0])
            }
            document => format!("cards/{}/{document}.png", parts[0]),
        };
        assert_eq!(card, expected);
    }
    let cards = output.keys().filter(|path| path.starts_with("cards/")).count();
    assert_eq!(cards, 2 * (1 + 7), "the site and its documents in two languages");
    let fonts = output.keys().filter(|path| path.contains("font")).count();
    assert_eq!(fonts, 0, "the cards' font is drawn with, not published");
}

/// What is not adopted says so in the head of every sheet: the style sheet prints the attribute.
#[test]
fn a_draft_is_marked_on_paper() {
    let file = shirube::source::FilePath::new("data/mirai-city/document.yml");
    let built = sample(|sources| {
        let text =
            sources.text(&file).expect("a document").replace("status: adopted", "status: draft");
        let changed = shirube::source::SourceFile::Text(text.into());
        sources.files.insert(file.clone(), changed.into());
    });
    let output = output(&built);
    for (lang, word) in [("ja", "素案"), ("en", "Draft")] {
        for page in ["strategy-1", "print"] {
            let path = format!("{lang}/mirai-city/{page}/index.html");
            let html = text(&output, &path);
            assert!(html.contains(&format!(" data-status=\"{word}\"")), "{path}");
        }
        let adopted = text(&output, &format!("{lang}/kanazawa-vision/print/index.html"));
        assert!(!adopted.contains("data-status"));
    }
    let style =
        output.keys().find(|path| path.starts_with("assets/style.")).expect("a style sheet");
    let style = text(&output, style);
    assert!(style.contains("@top-right{content:attr(data-status)"));
    assert!(style.contains("@bottom-center{content:counter(page)"));
}
