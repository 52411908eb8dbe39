//! Every example of the CommonMark 0.31.2 specification, except where Japanese wants it otherwise: the table below.

use std::path::PathBuf;

use pulldown_cmark::html;
use shirube::prose::japanese::cure;

/// Example number and why it differs. Nothing else may differ, and each of these must.
const WANTED: &[(usize, &str)] = &[
    (163, "<Warning> is no HTML element: text"),
    (201, "<bar> is no HTML element: text"),
    (356, "5*6*78 multiplies: digits behind both asterisks are note marks"),
    (491, "<foo bar> is no HTML element: text"),
    (524, "<bar attr> is no HTML element: text, so the link around it holds"),
    (536, "<bar attr> is no HTML element: text, so the link around it holds"),
    (602, "the bare https:// address is linked"),
    (608, "the bare https:// address is linked"),
    (611, "the bare https:// address is linked"),
    (613, "<bab> and <c2c> are no HTML elements: text"),
    (614, "<b2/> is no HTML element: text"),
    (615, "<b2 data> is no HTML element: text"),
    (623, "</foo > is no HTML element: text"),
];

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

#[test]
fn examples_of_the_specification() {
    let path = std::env::var_os("SHIRUBE_COMMONMARK_SPEC").map_or_else(
        || PathBuf::from("target/tools/node_modules/commonmark-spec/spec.txt"),
        PathBuf::from,
    );
    let spec = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}. `npm install --prefix target/tools commonmark-spec@0.31.2` fetches it",
            path.display()
        )
    });
    let examples = examples(&spec);
    assert!(examples.len() >= 640, "only {} examples found", examples.len());

    let mut faults = String::new();
    for example in &examples {
        let rendered = render(&example.markdown);
        let equal = normal(&rendered) == normal(&example.html);
        let wanted = WANTED.iter().find(|(number, _)| *number == example.number);
        match wanted {
            None if !equal => {
                let Example { number, markdown, html } = example;
                faults += &format!(
                    "example {number}\n--- written\n{markdown}--- specification\n{html}--- here\n{rendered}\n"
                );
            }
            Some((number, reason)) if equal => {
                faults += &format!(
                    "example {number} no longer differs ({reason}): take it off the list\n"
                );
            }
            _ => {}
        }
    }
    for (number, _) in WANTED {
        if !examples.iter().any(|example| example.number == *number) {
            faults += &format!("there is no example {number}\n");
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

fn render(markdown: &str) -> String {
    let cured = cure(markdown);
    let mut rendered = String::new();
    html::push_html(&mut rendered, cured.events().into_iter().map(|(event, _)| event));
    rendered
}

/// Examples stand between fences of 32 backticks, Markdown and HTML parted by a line with one full stop; → is a tab.
fn examples(spec: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let opening = format!("{fence} example");
    let mut lines = spec.lines();
    let mut examples = Vec::new();
    while lines.any(|line| line == opening) {
        let until = |lines: &mut std::str::Lines, end: &str| -> String {
            lines
                .take_while(|line| *line != end)
                .map(|line| line.replace('→', "\t") + "\n")
                .collect()
        };
        examples.push(Example {
            number: examples.len() + 1,
            markdown: until(&mut lines, "."),
            html: until(&mut lines, &fence),
        });
    }
    examples
}

/// Forgives what pulldown-cmark's writer does to the bytes, not the meaning: it leaves quotation marks in text as they
/// are, and drops the line end of an HTML block in a list (example 175).
fn normal(html: &str) -> String {
    html.replace("&quot;", "\"").replace(">\n<", "><")
}
