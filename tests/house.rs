//! Keeps the laws of ARCHITECTURE.md: what is deliberately absent from the source.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A source file: its path below `src/`, its room, and its text without test modules.
struct File {
    path: String,
    room: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files() -> Vec<File> {
    let src = root().join("src");
    let mut files = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            if entry.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let path = entry.strip_prefix(&src).expect("below src").to_string_lossy().into_owned();
            let text = fs::read_to_string(&entry).expect("UTF-8");
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(&text).to_owned();
            let room = path.split(['/', '.']).next().unwrap_or_default().to_owned();
            let is_test = path.contains("/tests/") || path.ends_with("_tests.rs");
            if !is_test {
                files.push(File { path, room, text: code });
            }
        }
    }
    assert!(files.len() > 50, "only {} files", files.len());
    files
}

/// The rooms in the order of `lib.rs`: ground floor first.
fn floors() -> BTreeMap<String, usize> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    lib.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .enumerate()
        .map(|(floor, room)| (room.to_owned(), floor))
        .collect()
}

/// The lines of code: without comments and doc comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(number, line)| (number + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn report(law: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{law}\n{}", found.join("\n"));
}

#[test]
fn imports_point_to_lower_floors() {
    let floors = floors();
    let mut found = Vec::new();
    for file in files() {
        let Some(own) = floors.get(&file.room) else {
            assert!(["lib", "main"].contains(&file.room.as_str()), "{} is in no room", file.path);
            continue;
        };
        for (number, line) in code(&file.text) {
            for part in line.split("crate::").skip(1) {
                let names: Vec<&str> = match part.strip_prefix('{') {
                    Some(list) => list.split([',', '}']).map(str::trim).collect(),
                    None => vec![part],
                };
                for name in names {
                    let room: String = name
                        .chars()
                        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                        .collect();
                    if floors.get(&room).is_some_and(|floor| floor > own) {
                        found.push(format!("{}:{number}: {room}", file.path));
                    }
                }
            }
        }
    }
    report("A room imports only from rooms above it in lib.rs.", found);
}

#[test]
fn nothing_below_build_touches_the_machine() {
    // `disk` is the one room for files; it is called from `serve` and `command` alone.
    let forbidden = [
        "std::fs",
        "std::env",
        "std::net",
        "std::time",
        "std::process",
        "std::thread",
        "Instant",
        "SystemTime",
        "Zoned::now",
        "static mut",
        "Mutex",
        "RwLock",
        "println!",
        "eprintln!",
        "crate::disk",
    ];
    let floors = floors();
    let build = floors["build"];
    let mut found = Vec::new();
    for file in files() {
        let below = floors.get(&file.room).is_some_and(|floor| *floor <= build);
        if !below || file.room == "disk" {
            continue;
        }
        for (number, line) in code(&file.text) {
            for word in forbidden.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{number}: {word}", file.path));
            }
            if line.contains("rayon") && file.room != "build" {
                found.push(format!("{}:{number}: rayon", file.path));
            }
        }
    }
    report("Below build: no files, clock, environment, network, threads or global state.", found);
}

#[test]
fn vendor_crates_have_one_home() {
    let homes: [(&str, &[&str]); 31] = [
        ("aho_corasick", &["proof"]),
        ("pulldown_cmark", &["prose"]),
        ("syntect", &["prose"]),
        ("ammonia", &["prose"]),
        ("linkify", &["prose"]),
        ("icu_properties", &["prose"]),
        ("icu_normalizer", &["fold"]),
        ("serde_yaml", &["yaml"]),
        ("tera", &["theme"]),
        ("lightningcss", &["theme"]),
        ("blake3", &["output"]),
        ("hayro_syntax", &["pdf"]),
        ("image", &["picture"]),
        ("fast_image_resize", &["picture"]),
        ("webp", &["picture"]),
        ("moxcms", &["picture"]),
        ("notify", &["serve"]),
        ("notify_debouncer_full", &["serve"]),
        ("axum", &["serve"]),
        ("tokio", &["serve"]),
        ("futures_util", &["serve"]),
        ("walkdir", &["disk"]),
        ("rustix", &["disk"]),
        ("annotate_snippets", &["report"]),
        ("clap", &["command"]),
        ("rust_decimal", &["number"]),
        ("icu_calendar", &["time"]),
        ("quick_xml", &["export"]),
        ("ttf_parser", &["card"]),
        ("ab_glyph_rasterizer", &["card"]),
        ("png", &["card"]),
    ];
    let mut found = Vec::new();
    for file in files() {
        for (number, line) in code(&file.text) {
            for (vendor, rooms) in &homes {
                // Not a module of another crate: `image::codecs::png::…`.
                let path = format!("{vendor}::");
                let begins = |(at, _): (usize, &str)| {
                    !line[..at].ends_with(|c: char| c == ':' || c == '_' || c.is_alphanumeric())
                };
                let used = line.match_indices(&path).any(begins)
                    || line.contains(&format!("use {vendor} "));
                if used && !rooms.contains(&file.room.as_str()) {
                    found.push(format!("{}:{number}: {vendor}", file.path));
                }
            }
        }
    }
    report("Each vendor crate has one home.", found);
}

#[test]
fn public_addresses_are_made_in_one_place() {
    let mut found = Vec::new();
    for file in files() {
        if file.path == "model/route.rs" || file.path == "serve/http.rs" {
            continue;
        }
        for (number, line) in code(&file.text) {
            for piece in [
                "index.html",
                "\"/ja",
                "\"/en",
                "sitemap.xml",
                "assets/{",
                "files/{",
                "search/{",
                ".html\"",
            ] {
                let template = file.room == "theme" && piece == ".html\"";
                if line.contains(piece) && !template && !line.contains("ends_with(\".html\")") {
                    found.push(format!("{}:{number}: {piece}", file.path));
                }
            }
        }
    }
    report("Every public URL is made in model/route.", found);
}

#[test]
fn every_file_says_what_lives_in_it() {
    let mut found = Vec::new();
    for file in files() {
        if !file.text.starts_with("//! ") {
            found.push(format!("{}: the first line does not begin with //!", file.path));
        }
        let lines = file.text.lines().count();
        // A table of words is as long as there are words.
        let table = file.path == "diag/table.rs";
        if lines > 420 && !table {
            found.push(format!("{}: {lines} lines", file.path));
        }
    }
    report("A file says what lives in it, and can be read in one sitting.", found);
}

#[test]
fn input_is_never_unwrapped() {
    let mut found = Vec::new();
    for file in files() {
        for (number, line) in code(&file.text) {
            for word in
                [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("]
            {
                if line.contains(word) {
                    found.push(format!("{}:{number}: {word}", file.path));
                }
            }
        }
    }
    report("No unwrap, expect or panic.", found);
}

#[test]
fn templates_hold_no_words_of_their_own() {
    let folder = root().join("themes/default/templates");
    let mut folders = vec![folder];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).expect("templates").map(|e| e.expect("an entry").path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // The page for wrong addresses speaks both languages at once.
            if path.ends_with("not-found.html") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("UTF-8");
            let japanese = |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
            if text.contains(japanese) {
                found.push(path.display().to_string());
            }
        }
    }
    report("Words stand in words.yml, not in templates.", found);
}
