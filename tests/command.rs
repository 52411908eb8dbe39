//! The program itself: exit statuses, what it writes and what it leaves alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn shirube(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_shirube"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env("LANG", "ja_JP.UTF-8")
        .output()
        .expect("the program")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("an exit status")
}

fn said(output: &Output) -> String {
    let error = String::from_utf8_lossy(&output.stderr);
    format!("{}{error}", String::from_utf8_lossy(&output.stdout))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        match entry.file_type().expect("a type").is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).expect("a copy")),
        }
    }
}

/// A copy of the sample site that may be spoilt: three of its documents, which have everything
/// that a document can have.
fn sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["content", "data"] {
        for document in ["kanazawa-vision", "mirai-city", "manual"] {
            let below = Path::new(name).join(document);
            copy(&root().join(&below), &folder.path().join(&below));
        }
    }
    for name in fs::read_dir(root().join("data")).expect("data").map(|entry| entry.expect("a name"))
    {
        if name.path().is_file() {
            let to = folder.path().join("data").join(name.file_name());
            fs::copy(name.path(), to).expect("a copy");
        }
    }
    let site = folder.path().join("data/site.yml");
    let text = fs::read_to_string(&site).expect("site.yml");
    let documents = |line: &str| match line.starts_with("documents:") {
        true => "documents: [kanazawa-vision, mirai-city, manual]".to_owned(),
        false => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(documents).collect();
    fs::write(&site, lines.join("\n") + "\n").expect("a writable file");
    // Large pictures take long in a program that was not optimized. What a file is, its bytes
    // tell and not its name.
    let small = root().join("tests/fixtures/photo.jpg");
    for name in ["hiroba.jpg", "demand-bus.jpg", "city-shape.png"] {
        fs::copy(&small, folder.path().join("content/mirai-city").join(name)).expect("a picture");
    }
    folder
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for path in fs::read_dir(next).expect("a folder").map(|e| e.expect("an entry").path()) {
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let bytes = fs::read(&path).expect("a file");
                    files.insert(path.strip_prefix(folder).expect("below").to_owned(), bytes);
                }
            }
        }
    }
    files
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("a file");
    assert!(text.contains(from), "{} has no {from}", path.display());
    fs::write(path, text.replacen(from, to, 1)).expect("a file");
}

/// Breaks a site that was built; returns the findings as JSON. The old output must be whole.
fn broken(break_it: impl FnOnce(&Path)) -> serde_json::Value {
    let site = sample();
    let built = shirube(site.path(), &["build"]);
    assert_eq!(status(&built), 0, "{}", said(&built));
    let before = tree(&site.path().join("public"));
    break_it(site.path());
    let again = shirube(site.path(), &["build", "--format", "json"]);
    assert_eq!(status(&again), 1, "{}", said(&again));
    assert_eq!(tree(&site.path().join("public")), before, "the old site was touched");
    let leftovers = fs::read_dir(site.path()).expect("a folder").count();
    assert_eq!(leftovers, 3, "something was left beside the site");
    serde_json::from_slice(&again.stdout).expect("JSON")
}

#[test]
fn a_misspelt_indicator_is_one_finding_with_the_right_id() {
    let found = broken(|site| {
        edit(
            &site.join("content/mirai-city/strategy-1.ja.md"),
            "```indicator\nhiroba-visits",
            "```indicator\nhiroba-vists",
        );
    });
    assert_eq!(found["errors"], 1);
    let one = &found["diagnostics"][0];
    assert_eq!(one["code"], "unknown-indicator");
    assert_eq!(one["file"], "content/mirai-city/strategy-1.ja.md");
    assert_eq!(one["suggestion"], "hiroba-visits");
    let text =
        fs::read_to_string(root().join("content/mirai-city/strategy-1.ja.md")).expect("text");
    let line = text.lines().position(|line| line == "hiroba-visits").expect("a line") + 1;
    assert_eq!(one["line"], line);
}

#[test]
fn the_year_zero_of_an_era_is_one_finding_at_its_line() {
    let found = broken(|site| {
        let history = site.join("data/kanazawa-vision/history.yml");
        edit(&history, "2022年11月10日", "令和0年11月10日");
    });
    assert_eq!(found["errors"], 1);
    let one = &found["diagnostics"][0];
    assert_eq!(one["code"], "era-year-zero");
    assert_eq!(one["file"], "data/kanazawa-vision/history.yml");
    let text = fs::read_to_string(root().join("data/kanazawa-vision/history.yml")).expect("text");
    let line = text.lines().position(|line| line.contains("2022年11月10日")).expect("a line") + 1;
    assert_eq!(one["line"], line);
}

#[test]
fn a_missing_translation_is_one_warning_and_shows_the_other_language() {
    let site = sample();
    let english = "content/kanazawa-vision/strategy-3.en.md";
    fs::remove_file(site.path().join(english)).expect("a file");
    let built = shirube(site.path(), &["build", "--format", "json"]);
    assert_eq!(status(&built), 0, "{}", said(&built));
    let found: serde_json::Value = serde_json::from_slice(&built.stdout).expect("JSON");
    assert_eq!((&found["errors"], &found["warnings"]), (&0.into(), &1.into()));
    assert_eq!(found["diagnostics"][0]["code"], "missing-translation");
    assert_eq!(found["diagnostics"][0]["file"], "content/kanazawa-vision/strategy-3.ja.md");
    let page = site.path().join("public/en/kanazawa-vision/strategy-3/index.html");
    let html = fs::read_to_string(page).expect("the English address");
    assert!(html.contains("<html lang=\"en\" "));
    assert!(html.contains("<div class=\"text\" lang=\"ja\">"));
    assert!(html.contains("has not been translated into English yet"));
    assert!(html.contains("歴史や伝統") || html.contains("挑戦"));
    let strict = shirube(site.path(), &["check", "--strict"]);
    assert_eq!(status(&strict), 1);
}

/// What a build wrote of the copies of pictures, by path below the output folder.
fn copies(site: &Path) -> BTreeMap<String, Vec<u8>> {
    tree(&site.join("public"))
        .into_iter()
        .map(|(path, bytes)| (path.to_string_lossy().replace('\\', "/"), bytes))
        .filter(|(path, _)| path.starts_with("files/mirai-city/"))
        .collect()
}

#[test]
fn copies_of_pictures_are_made_once() {
    let site = sample();
    let public = site.path().join("public");
    assert_eq!(status(&shirube(site.path(), &["build"])), 0);
    let first = copies(site.path());
    let names: Vec<&String> = first.keys().filter(|path| path.ends_with(".webp")).collect();
    let [planted, cut, gone, ..] = names[..] else { panic!("{names:?}") };
    // One that was published with other bytes: the next build shows whether it makes its own.
    let other = fs::read(root().join("tests/fixtures/plain.webp")).expect("a fixture");
    fs::write(public.join(planted), &other).expect("a file");
    let [made, known] = [&first[planted], &other].map(|bytes| shirube::output::hash(bytes));
    edit(
        &public.join(".shirube-manifest.json"),
        &format!("{planted}\": \"{made}\""),
        &format!("{planted}\": \"{known}\""),
    );
    // One that was cut off, and one that somebody deleted: they are made anew.
    fs::write(public.join(cut), &first[cut][..100]).expect("a file");
    fs::remove_file(public.join(gone)).expect("a file");
    assert_eq!(status(&shirube(site.path(), &["build"])), 0);
    let second = copies(site.path());
    assert_eq!(second[planted], other, "it was made again");
    assert!(second[cut] == first[cut] && second[gone] == first[gone]);
    assert!(second.keys().eq(first.keys()));
    // Another picture has another name, and the old copies go.
    let turned = root().join("tests/fixtures/turned.jpg");
    fs::copy(turned, site.path().join("content/mirai-city/hiroba.jpg")).expect("a picture");
    assert_eq!(status(&shirube(site.path(), &["build"])), 0);
    let third = copies(site.path());
    let hiroba = |path: &&String| path.contains("/hiroba.");
    assert!(third.keys().filter(hiroba).all(|path| !first.contains_key(path)));
    assert_eq!(third.keys().filter(hiroba).count(), 2);
}

#[test]
fn nothing_that_a_camera_noted_is_published() {
    let site = sample();
    assert_eq!(status(&shirube(site.path(), &["build"])), 0);
    let note = b"FixtureCamera";
    let holds = |bytes: &[u8]| bytes.windows(note.len()).any(|window| window == note);
    assert!(holds(&fs::read(site.path().join("content/mirai-city/hiroba.jpg")).expect("a file")));
    for (path, bytes) in tree(&site.path().join("public")) {
        assert!(!holds(&bytes), "{}", path.display());
    }
}

#[test]
fn check_finds_a_picture_that_is_damaged_inside() {
    let site = sample();
    let damaged = root().join("tests/fixtures/damaged.png");
    fs::copy(damaged, site.path().join("content/mirai-city/hiroba.jpg")).expect("a picture");
    for command in ["check", "build"] {
        let ran = shirube(site.path(), &[command, "--format", "json"]);
        assert_eq!(status(&ran), 1, "{}", said(&ran));
        let found: serde_json::Value = serde_json::from_slice(&ran.stdout).expect("JSON");
        assert_eq!(found["errors"], 1, "one file is one mistake");
        assert_eq!(found["diagnostics"][0]["code"], "unreadable-image");
        assert_eq!(found["diagnostics"][0]["file"], "content/mirai-city/hiroba.jpg");
    }
}

#[test]
fn check_writes_nothing() {
    let site = sample();
    let before = tree(site.path());
    assert_eq!(status(&shirube(site.path(), &["check"])), 0);
    assert_eq!(tree(site.path()), before);
}

/// A small site as somebody typed it on Windows: a byte order mark, CR LF, signs of paper.
fn typed() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let files = [
        ("data/site.yml", "name: {ja: 見本, en: Sample}\ndescription：見本です。\n"),
        (
            "content/v/introduction.ja.md",
            "\u{feff}---\r\ntitle: はじめに\r\n---\r\n\r\n＃＃ 窓口\r\n\r\n・相談は3ヶ月ごと\r\n・`3ヶ月`",
        ),
        ("content/v/introduction.en.md", "---\ntitle: Introduction\n---\n\nText.\n"),
    ];
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

const MENDED: &str =
    "\u{feff}---\r\ntitle: はじめに\r\n---\r\n\r\n## 窓口\r\n\r\n- 相談は3か月ごと\r\n- `3ヶ月`";

#[test]
fn check_fix_mends_what_is_mechanical_and_keeps_all_else() {
    let site = typed();
    let before = tree(site.path());
    let shown = shirube(site.path(), &["check", "--fix", "--dry-run"]);
    assert_eq!(tree(site.path()), before, "--dry-run wrote something");
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    let change = "content/v/introduction.ja.md:7\n- ・相談は3ヶ月ごと\n+ - 相談は3か月ごと\n";
    assert!(shown.contains(change), "{shown}");
    assert!(shown.contains("2個のファイルの4行を直せます（まだ書き込んでいません）。"), "{shown}");

    let mended = shirube(site.path(), &["check", "--fix", "--lang", "en"]);
    assert_eq!(status(&mended), 1, "what is left is an error: {}", said(&mended));
    assert!(said(&mended).contains("Mended 4 lines in 2 files."), "{}", said(&mended));
    let text = fs::read(site.path().join("content/v/introduction.ja.md")).expect("the chapter");
    assert_eq!(String::from_utf8_lossy(&text), MENDED);
    let data = fs::read_to_string(site.path().join("data/site.yml")).expect("the data");
    assert!(data.contains("\ndescription: 見本です。\n"), "{data}");
    let after = tree(site.path());
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    let english = Path::new("content/v/introduction.en.md");
    assert_eq!(after[english], before[english]);

    let again = shirube(site.path(), &["check", "--fix"]);
    assert!(said(&again).contains("機械的に直せるところはありません。"), "{}", said(&again));
    assert_eq!(tree(site.path()), after);
}

#[test]
fn edits_are_part_of_the_findings_for_machines() {
    let site = typed();
    let json = shirube(site.path(), &["check", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert!(found.get("changes").is_none());
    let list = found["diagnostics"].as_array().expect("a list");
    let colon = list.iter().find(|one| one["code"] == "fullwidth-colon").expect("the colon");
    assert_eq!(
        colon["fix"],
        serde_json::json!({"line": 2, "column": 12, "end_line": 2, "end_column": 13, "replacement": ": "})
    );
    let json = shirube(site.path(), &["check", "--fix", "--dry-run", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let change = serde_json::json!({
        "file": "content/v/introduction.ja.md", "line": 5, "before": "＃＃ 窓口", "after": "## 窓口"
    });
    assert!(found["changes"].as_array().expect("a list").contains(&change), "{found}");
    assert_eq!(status(&shirube(site.path(), &["check", "--dry-run"])), 2, "--dry-run needs --fix");
}

#[test]
fn files_of_others_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(status(&shirube(folder.path(), &["init", "site"])), 0);
    let site = folder.path().join("site");
    let public = site.join("public");
    fs::create_dir_all(&public).expect("a folder");
    fs::write(public.join(".gitignore"), "*\n").expect("a file");
    assert_eq!(status(&shirube(&site, &["build"])), 0);
    assert!(public.join("ja/vision/strategy-2/index.html").is_file());
    let others =
        [(".gitignore", "*\n"), ("old/reports/2019.pdf", "PDF"), ("ja/vision/note.txt", "note")];
    for (path, text) in others {
        fs::create_dir_all(public.join(path).parent().expect("a folder")).expect("a folder");
        fs::write(public.join(path), text).expect("a file");
    }
    // A page that is no longer there goes; what others put there stays.
    for lang in ["ja", "en"] {
        let chapter = format!("content/vision/strategy-2.{lang}.md");
        fs::remove_file(site.join(chapter)).expect("a file");
    }
    edit(&site.join("data/vision/document.yml"), "  - strategy-2\n", "");
    let again = shirube(&site, &["build"]);
    assert_eq!(status(&again), 0, "{}", said(&again));
    assert!(!public.join("ja/vision/strategy-2").exists());
    for (path, text) in others {
        assert_eq!(fs::read_to_string(public.join(path)).expect(path), text);
    }
    let entries = fs::read_dir(&site).expect("a folder").count();
    assert_eq!(entries, 3, "something was left beside the site");
}

#[test]
fn an_unknown_folder_is_refused() {
    let site = sample();
    let public = site.path().join("public");
    fs::create_dir_all(&public).expect("a folder");
    fs::write(public.join("index.html"), "somebody's site").expect("a file");
    let built = shirube(site.path(), &["build"]);
    assert_eq!(status(&built), 2, "{}", said(&built));
    assert_eq!(fs::read_to_string(public.join("index.html")).expect("a file"), "somebody's site");
    for out in [".", "content", "data/x", ".."] {
        let built = shirube(site.path(), &["build", "--out", out]);
        assert_eq!(status(&built), 2, "{out}: {}", said(&built));
    }
    assert!(site.path().join("content/manual").is_dir());
}

#[test]
fn a_file_of_others_in_the_place_of_a_page_is_refused() {
    let site = sample();
    assert_eq!(status(&shirube(site.path(), &["build"])), 0);
    let public = site.path().join("public");
    fs::create_dir_all(public.join("ja/kanazawa-vision/roads")).expect("a folder");
    fs::write(public.join("ja/kanazawa-vision/roads/index.html"), "mine").expect("a file");
    assert_eq!(status(&shirube(site.path(), &["new", "chapter", "kanazawa-vision", "roads"])), 0);
    let built = shirube(site.path(), &["build"]);
    assert_eq!(status(&built), 2, "{}", said(&built));
    let kept = fs::read_to_string(public.join("ja/kanazawa-vision/roads/index.html"));
    assert_eq!(kept.expect("a file"), "mine");
}

#[test]
fn two_builds_are_the_same_bytes_everywhere() {
    let sites = [sample(), sample()];
    let build = |site: &Path, zone: &str, lang: &str, threads: &str| {
        let built = Command::new(env!("CARGO_BIN_EXE_shirube"))
            .args(["build", "--as-of", "2026-11-22", "--base-url", "https://example.lg.jp/v"])
            .current_dir(site)
            .env("TZ", zone)
            .env("LANG", lang)
            .env("LC_ALL", lang)
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .expect("the program");
        assert_eq!(status(&built), 0, "{}", said(&built));
        tree(&site.join("public"))
    };
    let first = build(sites[0].path(), "Asia/Tokyo", "ja_JP.UTF-8", "1");
    let second = build(sites[1].path(), "America/Anchorage", "C", "7");
    assert!(first.len() > 100, "{}", first.len());
    assert_eq!(first, second);
}

#[test]
fn the_starter_builds_and_grows() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = shirube(folder.path(), &["init", "site"]);
    assert_eq!(status(&made), 0, "{}", said(&made));
    assert_eq!(status(&shirube(folder.path(), &["init", "site"])), 2, "init must not overwrite");
    let site = folder.path().join("site");
    let built = shirube(&site, &["build", "--strict"]);
    assert_eq!(status(&built), 0, "{}", said(&built));
    for page in ["ja/vision/index.html", "en/vision/strategy-1/index.html", "404.html"] {
        assert!(site.join("public").join(page).is_file(), "{page}");
    }
    for arguments in [
        vec!["new", "chapter", "vision", "roads"],
        vec!["new", "indicator", "vision", "road-length"],
        vec!["new", "document", "budget"],
    ] {
        let made = shirube(&site, &arguments);
        assert_eq!(status(&made), 0, "{}", said(&made));
        assert_eq!(status(&shirube(&site, &arguments)), 2, "{arguments:?} twice");
    }
    edit(&site.join("data/site.yml"), "  - vision", "  - vision\n  - budget");
    edit(&site.join("data/vision/document.yml"), "  - strategy-2", "  - strategy-2\n  - roads");
    let built = shirube(&site, &["build", "--strict"]);
    assert_eq!(status(&built), 0, "{}", said(&built));
    assert!(site.join("public/en/budget/introduction/index.html").is_file());
    assert!(site.join("public/ja/vision/indicators/road-length/index.html").is_file());
}

#[test]
fn wrong_use_ends_with_two() {
    let folder = tempfile::tempdir().expect("a folder");
    for arguments in [
        vec!["frobnicate"],
        vec!["build", "--root", "nowhere"],
        vec!["build", "--as-of", "soon"],
        vec!["build", "--base-url", "javascript:alert(1)"],
        vec!["new", "chapter", "nothing", "x"],
        vec!["new", "document", "../x"],
        vec!["new", "document", "Ｘ"],
    ] {
        let output = shirube(folder.path(), &arguments);
        assert_eq!(status(&output), 2, "{arguments:?}: {}", said(&output));
    }
}

#[test]
fn all_mistakes_are_reported_in_one_run() {
    let found = broken(|site| {
        edit(&site.join("data/kanazawa-vision/consultations.yml"), "total: 6", "total: 7");
        edit(&site.join("data/kanazawa-vision/history.yml"), "2022年12月26日", "2022年13月26日");
        edit(&site.join("data/mirai-city/plan.yml"), "strategies:", "strategeis:");
        edit(
            &site.join("content/kanazawa-vision/hearing.ja.md"),
            "(doc:strategy-1)",
            "(doc:stratgy-1)",
        );
        fs::write(site.join("content/kanazawa-vision/introduction.en.md"), [0x8e, 0xa9, 0x0a])
            .expect("a file");
    });
    let codes: Vec<&str> = found["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["code"].as_str().expect("a code"))
        .collect();
    for code in ["sum-mismatch", "no-such-date", "unknown-key", "broken-link", "not-utf8"] {
        assert!(codes.contains(&code), "{code} is not among {codes:?}");
    }
}

#[test]
fn findings_for_machines() {
    let site = sample();
    edit(&site.path().join("data/kanazawa-vision/consultations.yml"), "total: 6", "total: 7");
    let json = shirube(site.path(), &["check", "--format", "json", "--lang", "en"]);
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(found["version"], 1);
    let one = found["diagnostics"][0].as_object().expect("an object");
    for field in [
        "code",
        "severity",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "message",
        "help",
        "suggestion",
        "fix",
    ] {
        assert!(one.contains_key(field), "{field}");
    }
    assert!(one["message"].as_str().expect("text").is_ascii());
    let github = shirube(site.path(), &["check", "--format", "github"]);
    let line = String::from_utf8_lossy(&github.stdout).into_owned();
    assert!(
        line.starts_with("::error file=data/kanazawa-vision/consultations.yml,line="),
        "{line}"
    );
}

#[test]
fn how_many_names_are_published_is_said_each_time() {
    let site = sample();
    let roster = site.path().join("data/manual/figures/sample-people.yml");
    let ran = shirube(site.path(), &["check", "--as-of", "2026-11-22"]);
    assert!(
        said(&ran).contains("公開する氏名: manual に4人（2030年3月31日まで）"),
        "{}",
        said(&ran)
    );
    let english = ["check", "--lang", "en", "--as-of", "2030-03-31"];
    let ran = shirube(site.path(), &english);
    let expected = "Names of people published: 4 in manual (until March 31, 2030)";
    assert!(said(&ran).contains(expected), "{}", said(&ran));
    let after = shirube(site.path(), &["check", "--as-of", "2030-04-01"]);
    assert!(!said(&after).contains("公開する氏名"), "{}", said(&after));
    edit(&roster, "publish_until: 2030-03-31\n", "");
    let ran = shirube(site.path(), &["check", "--as-of", "2030-04-01"]);
    assert!(said(&ran).contains("公開する氏名: manual に4人（期限なし）"), "{}", said(&ran));
}
