//! The sample site in a city's own look, and the typography that every theme gets.

use std::fs;
use std::sync::Arc;

use shirube::source::{FilePath, SourceFile, Sources};

mod sample_site;

use sample_site::{output, root, sample, text};

/// Titles break between phrases on the page; nothing but the page knows of it.
#[test]
fn breaks_between_phrases_stay_in_the_text_of_pages() {
    let output = output(&sample(|_| ()));
    let mut titles = 0;
    for (path, bytes) in &output {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        if !path.ends_with(".html") {
            assert!(!text.contains("<wbr>"), "{path}");
            continue;
        }
        assert!(!text.contains("&lt;wbr"), "{path} shows the tag");
        for (at, _) in text.match_indices("<wbr>") {
            let before = &text[..at];
            let tag = before.rfind('<').expect("a tag");
            assert!(before[tag..].contains('>'), "{path}: in the tag {}", &before[tag..]);
            assert!(!before[tag..].starts_with("<title"), "{path}: in the title");
        }
        titles +=
            usize::from(path.starts_with("ja/") && text.contains("<h1>") && text.contains("<wbr>"));
    }
    assert!(titles > 40, "{titles}");
    let english = text(&output, "en/kanazawa-vision/strategy-1/index.html");
    let heading = &english[english.find("<h1>").expect("a heading")..];
    assert!(!heading[..heading.find("</h1>").expect("its end")].contains("<wbr>"));
}

/// The files of the manual's chapter on themes: the first fence below each `FILE` in its table.
fn own_theme(language: &str) -> Vec<(String, String)> {
    let chapter = root().join(format!("content/manual/themes.{language}.md"));
    let text = fs::read_to_string(chapter).expect("the chapter");
    let mut files = Vec::new();
    let mut name = None;
    let mut body: Option<String> = None;
    for line in text.lines() {
        match (&mut body, line) {
            (Some(_), "```") => files.extend(name.take().zip(body.take())),
            (Some(body), line) => {
                body.push_str(line);
                body.push('\n');
            }
            (None, line) if line.starts_with("```") && name.is_some() => body = Some(String::new()),
            (None, line) => {
                let file =
                    line.strip_prefix("`themes/mycity/").and_then(|rest| rest.split('`').next());
                name = file.map(str::to_owned).or(name);
            }
        }
    }
    files
}

fn with_theme(sources: &mut Sources, files: &[(String, String)]) {
    let mut put = |path: String, text: String| {
        let path = FilePath::new(&path);
        let file = SourceFile::from_bytes(&path, text.into_bytes());
        sources.files.insert(path, Arc::new(file));
    };
    let site = fs::read_to_string(root().join("data/site.yml")).expect("the site");
    put("data/site.yml".into(), format!("{site}theme: mycity\n"));
    for (name, text) in files {
        put(format!("themes/mycity/{name}"), text.clone());
    }
}

/// The example of the manual, copied out of it: own colours, logo, one template and one word.
#[test]
fn the_theme_of_the_manual_changes_what_it_says() {
    let files = own_theme("ja");
    assert_eq!(files, own_theme("en"), "both languages show the same files");
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["styles/tokens.css", "assets/logo.svg", "templates/figures/vision.html", "words.yml"]
    );
    let built = sample(|sources| with_theme(sources, &files));
    assert!(built.diagnostics.is_empty(), "{:#?}", built.diagnostics);
    let output = output(&built);
    let page = text(&output, "ja/mirai-city/concept/index.html");

    let (_, style) = output.iter().find(|(path, _)| path.contains("assets/style.")).expect("css");
    let style = std::str::from_utf8(style).expect("UTF-8");
    assert!(style.contains("--accent:#8a1f2b") && style.contains("--paper:#fff"), "{style}");
    let logo = output.keys().find(|path| path.contains("assets/logo.")).expect("a logo");
    let shown = format!(
        "<img class=\"logo\" src=\"../../../{logo}\" alt=\"しるべ見本サイト\" width=\"160\" height=\"40\">"
    );
    assert!(page.contains(&shown), "{shown}");
    assert!(page.contains("<blockquote class=\"vision\">"), "the template is not the city's");
    let default = text(&output, "ja/mirai-city/index.html");
    assert!(default.contains("class=\"tree"), "the other templates stay");
    assert!(page.contains("担当窓口</h2>") && page.contains("本文へ"), "one word is replaced");
    assert!(text(&output, "en/mirai-city/concept/index.html").contains("Ask the city</h2>"));
}

/// A colour that is too pale is refused with its pair; the colour that is proposed instead is not.
#[test]
fn a_pale_color_is_refused_and_a_better_one_proposed() {
    let with_accent = |color: &str| {
        let tokens = format!(":root {{ --accent: {color}; }}\n");
        sample(|sources| with_theme(sources, &[("styles/tokens.css".into(), tokens)]))
    };
    let pale = with_accent("#e08a8f").diagnostics;
    assert!(!pale.is_empty() && pale.iter().all(|found| found.code.name == "low-contrast"));
    let said = pale[0].message(shirube::lang::Lang::En);
    for part in ["--accent (#e08a8f)", "--paper (#ffffff)", "4.5:1"] {
        assert!(said.contains(part), "{said}");
    }
    let help = pale[0].help(shirube::lang::Lang::En);
    let proposed = &help[help.find('#').expect("a color")..][..7];
    assert!(with_accent(proposed).diagnostics.is_empty(), "{proposed}");
}
