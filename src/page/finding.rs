//! What the templates of the search, the index, the keywords and the glossary are given.

use serde::Serialize;

use super::{Link, Words};

/// The form of the search page.
#[derive(Clone, Debug, Serialize)]
pub struct Search {
    /// The page itself.
    pub url: String,
    /// The search index's first file.
    pub index: String,
    /// The page at the site's root; addresses in the index count from there.
    pub root: String,
    /// The scripts that search, loaded when a search begins.
    pub scripts: Vec<String>,
}

/// Names in their order, in groups that can be jumped to.
#[derive(Clone, Debug, Serialize)]
pub struct Index {
    /// The level of the groups' headings.
    pub level: u8,
    pub groups: Vec<IndexGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct IndexGroup {
    pub anchor: String,
    /// あ, か, … A, B, …
    pub label: String,
    pub entries: Vec<IndexEntry>,
}

#[derive(Clone, Debug, Serialize)]
pub struct IndexEntry {
    pub url: String,
    pub name: Words,
    /// As printed before a strategy: 戦略1.
    pub number: Option<Words>,
    /// How the name is read, where that is not the name itself.
    pub reading: Option<String>,
    /// 用語, 指標, 章 …; `null` where all entries are of one kind.
    pub kind: Option<String>,
    pub document: Option<Words>,
}

/// What carries a keyword.
#[derive(Clone, Debug, Serialize)]
pub struct Carriers {
    /// What glossaries say of it.
    pub definitions: Vec<KeywordDefinition>,
    pub documents: Vec<CarriersOfDocument>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeywordDefinition {
    pub definition: Words,
    /// The term in the glossary.
    pub url: String,
    pub document: Words,
}

#[derive(Clone, Debug, Serialize)]
pub struct CarriersOfDocument {
    pub document: Link,
    /// Strategies and chapters.
    pub links: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Keywords {
    pub keywords: Vec<KeywordLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeywordLink {
    pub words: Words,
    /// The keyword's page, where it is one of the whole site.
    pub url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Glossary {
    pub groups: Vec<GlossaryGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GlossaryGroup {
    /// あ, か, … or A, B, …
    pub label: String,
    pub terms: Vec<GlossaryTerm>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GlossaryTerm {
    pub anchor: String,
    pub name: Words,
    /// In Japanese pages: how the term is read.
    pub reading: Option<String>,
    pub definition: Words,
}
