//! What a link's destination means: a scheme of ours, a file, or an address on the web.

/// Where a link leads, as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// `doc:strategy-2#directions`, `doc:other-document/strategy-2`, `doc:.`, or `#fragment`.
    Page { document: Option<String>, page: Option<String>, fragment: Option<String> },
    /// `term:kankei-jinko`.
    Term(String),
    /// `indicator:dx-consultations`, `indicator:dx-consultations@2027`.
    Indicator { id: String, at: Option<String> },
    /// A file beside the Markdown, and the place in it (`#page=3`).
    File { name: String, fragment: Option<String> },
    /// `law:426AC0000000136`: the text of a law, by its id in the national law database.
    Law(String),
    /// A web, mail or telephone address.
    Web(String),
    /// Nothing, or `#` alone.
    Empty,
    /// A scheme that is not allowed, or a path that cannot be one of ours.
    Unknown(String),
}

const WEB: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

pub fn target(destination: &str) -> Target {
    if destination.is_empty() || destination == "#" {
        return Target::Empty;
    }
    let lower = destination.to_ascii_lowercase();
    if WEB.iter().any(|scheme| lower.starts_with(scheme)) {
        return Target::Web(destination.to_owned());
    }
    if let Some(fragment) = destination.strip_prefix('#') {
        return Target::Page { document: None, page: None, fragment: Some(fragment.to_owned()) };
    }
    if let Some(path) = destination.strip_prefix("doc:") {
        let (path, fragment) = match path.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment.to_owned())),
            None => (path, None),
        };
        let (document, page) = match path.split_once('/') {
            // A page below one that the tool makes, not below a document.
            Some(("indicators", _)) => (None, path),
            Some((document, page)) => (Some(document.to_owned()), page.trim_end_matches('/')),
            None => (None, path),
        };
        let page = if page.is_empty() { "." } else { page };
        return Target::Page { document, page: Some(page.to_owned()), fragment };
    }
    if let Some(id) = destination.strip_prefix("term:") {
        return Target::Term(id.to_owned());
    }
    if let Some(reference) = destination.strip_prefix("indicator:") {
        return match reference.split_once('@') {
            Some((id, at)) => Target::Indicator { id: id.to_owned(), at: Some(at.to_owned()) },
            None => Target::Indicator { id: reference.to_owned(), at: None },
        };
    }
    if let Some(id) = destination.strip_prefix("law:") {
        return match is_law_id(id) {
            true => Target::Law(id.to_owned()),
            false => Target::Unknown(destination.to_owned()),
        };
    }
    let has_scheme = destination
        .split_once(':')
        .is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphanumeric() || c == '+'));
    let (name, fragment) = match destination.split_once('#') {
        Some((name, fragment)) => (name, Some(fragment.to_owned())),
        None => (destination, None),
    };
    let no_file = has_scheme
        || lower.starts_with("www.")
        || destination.starts_with("//")
        || name.ends_with(".md")
        || name.ends_with('/');
    match no_file {
        true => Target::Unknown(destination.to_owned()),
        false => Target::File { name: name.to_owned(), fragment },
    }
}

/// Era and year, kind and number of a law, as one word: `426AC0000000136` is Act No. 136 of the
/// 26th year of Heisei.
fn is_law_id(id: &str) -> bool {
    id.len() == 15
        && id.starts_with(|era: char| ('1'..='5').contains(&era))
        && id.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes() {
        let page = |document: Option<&str>, page: Option<&str>, fragment: Option<&str>| {
            let own = |part: Option<&str>| part.map(str::to_owned);
            Target::Page { document: own(document), page: own(page), fragment: own(fragment) }
        };
        for (written, meant) in [
            ("", Target::Empty),
            ("#", Target::Empty),
            ("#a", page(None, None, Some("a"))),
            ("doc:strategy-2", page(None, Some("strategy-2"), None)),
            ("doc:x/strategy-2#d", page(Some("x"), Some("strategy-2"), Some("d"))),
            ("doc:.", page(None, Some("."), None)),
            ("doc:x/", page(Some("x"), Some("."), None)),
            ("doc:x/indicators/y", page(Some("x"), Some("indicators/y"), None)),
            ("term:dx", Target::Term("dx".into())),
            ("indicator:a@2027", Target::Indicator { id: "a".into(), at: Some("2027".into()) }),
            ("law:426AC0000000136", Target::Law("426AC0000000136".into())),
            ("law:chihou", Target::Unknown("law:chihou".into())),
            ("javascript:alert(1)", Target::Unknown("javascript:alert(1)".into())),
            ("data:text/html,x", Target::Unknown("data:text/html,x".into())),
            ("../x.ja.md", Target::Unknown("../x.ja.md".into())),
            ("a.pdf", Target::File { name: "a.pdf".into(), fragment: None }),
            (
                "a.pdf#page=3",
                Target::File { name: "a.pdf".into(), fragment: Some("page=3".into()) },
            ),
            ("www.example.jp", Target::Unknown("www.example.jp".into())),
            ("//evil.example/x", Target::Unknown("//evil.example/x".into())),
            ("HTTPS://example.jp/", Target::Web("HTTPS://example.jp/".into())),
            ("doc:indicators/y", page(None, Some("indicators/y"), None)),
            ("https://example.jp/", Target::Web("https://example.jp/".into())),
        ] {
            assert_eq!(target(written), meant, "{written}");
        }
    }
}
