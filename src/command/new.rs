//! `shirube new`: a document, a chapter or an indicator, in both languages, ready to be filled.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Failure, LangFlag, Outcome, lang_or_environment, shown};
use crate::disk;
use crate::lang::Lang;
use crate::model::route::RESERVED;
use crate::yaml::is_id;

#[derive(Args)]
pub struct Flags {
    #[command(subcommand)]
    what: What,
    /// The site's folder / サイトのフォルダー
    #[arg(long, default_value = ".", value_name = "DIR", global = true)]
    root: PathBuf,
    /// The language of messages / メッセージの言語
    #[arg(long, value_enum, value_name = "LANG", global = true)]
    lang: Option<LangFlag>,
}

#[derive(Subcommand)]
enum What {
    /// data/ID/document.yml and a first chapter / 文書
    Document { id: String },
    /// content/DOCUMENT/ID.ja.md and .en.md / 章
    Chapter { document: String, id: String },
    /// An entry at the end of data/DOCUMENT/indicators.yml / 指標
    Indicator { document: String, id: String },
}

pub fn run(flags: &Flags) -> Result<Outcome, Failure> {
    let lang = lang_or_environment(flags.lang);
    let root = &flags.root;
    match &flags.what {
        What::Document { id } => {
            usable(id, lang)?;
            let path = root.join(format!("data/{id}/document.yml"));
            disk::create(&path, DOCUMENT)?;
            println!("{}", shown(&path));
            chapter(root, id, "introduction")?;
            println!(
                "{}",
                lang.pick(
                    format!(
                        "data/site.yml の documents に「- {id}」を書き加えると、サイトに現れます。"
                    ),
                    format!("Add “- {id}” to documents in data/site.yml to publish it."),
                )
            );
        }
        What::Chapter { document, id } => {
            usable(id, lang)?;
            existing(flags, document, lang)?;
            chapter(root, document, id)?;
            println!("{}", lang.pick(
                format!("data/{document}/document.yml の contents に「- {id}」を書き加えると、目次に入ります。"),
                format!("Add “- {id}” to contents in data/{document}/document.yml."),
            ));
        }
        What::Indicator { document, id } => {
            usable(id, lang)?;
            existing(flags, document, lang)?;
            let path = root.join(format!("data/{document}/indicators.yml"));
            let taken = disk::text(&path).is_some_and(|text| {
                text.lines().any(|line| {
                    line.trim_start_matches(['-', ' ']).trim_end() == format!("id: {id}")
                })
            });
            if taken {
                return Err(lang
                    .pick(
                        format!("指標「{id}」はすでにあります。"),
                        format!("the indicator “{id}” already exists."),
                    )
                    .into());
            }
            disk::append(&path, "indicators:\n", &INDICATOR.replace("ID", id))?;
            println!("{}", shown(&path));
        }
    }
    Ok(Outcome::Fine)
}

fn usable(id: &str, lang: Lang) -> Result<(), Failure> {
    if is_id(id) && !RESERVED.contains(&id) {
        return Ok(());
    }
    let text = lang.pick(
        format!("「{id}」はidに使えません。半角の英小文字・数字・ハイフンで、英字から始めてください（{} は使えません）。", RESERVED.join(", ")),
        format!("“{id}” cannot be an id: use lower-case letters, digits and hyphens, beginning with a letter (not {}).", RESERVED.join(", ")),
    );
    Err(text.into())
}

fn existing(flags: &Flags, document: &str, lang: Lang) -> Result<(), Failure> {
    let path = flags.root.join(format!("data/{document}/document.yml"));
    let known = is_id(document) && disk::text(&path).is_some();
    if known {
        return Ok(());
    }
    let text = lang.pick(
        format!("文書「{document}」がありません。shirube new document {document} で作れます。"),
        format!("there is no document “{document}”; make it with shirube new document {document}."),
    );
    Err(text.into())
}

fn chapter(root: &std::path::Path, document: &str, id: &str) -> Result<(), Failure> {
    for lang in Lang::ALL {
        let path = root.join(format!("content/{document}/{id}.{}.md", lang.code()));
        disk::create(&path, lang.pick(CHAPTER_JA, CHAPTER_EN))?;
        println!("{}", shown(&path));
    }
    Ok(())
}

const DOCUMENT: &str = "\
title:
  ja: 文書の題名
  en: Title of the document
summary:
  ja: この文書が何を定めているかを、一文で書きます。
  en: One sentence that says what this document sets out.
kind: plan
status: draft
contents:
  - introduction
";

const CHAPTER_JA: &str = "\
---
title: 章の題名
---

ここに本文を書きます。

## 見出し {#first-section}

見出しのあとに続く文です。
";

const CHAPTER_EN: &str = "\
---
title: Title of the chapter
---

The text begins here.

## Heading {#first-section}

A paragraph under the heading.
";

const INDICATOR: &str = "  - id: ID
    name: {ja: 指標の名前, en: Name of the indicator}
    unit: {ja: 件, en: {one: case, other: cases}}
    direction: up
    accumulation: not-stated
    observations: {reason: not-set}
";
