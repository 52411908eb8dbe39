//! Every id that one file uses and another defines: links and blocks of the prose, strategies
//! and indicators named in YAML.

use std::ops::Range;
use std::sync::Arc;

use super::document::{Chapter, Document};
use super::indicator::Value;
use super::reading::Content;
use super::route::PageId;
use super::{Readings, Site};
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::number::Number;
use crate::picture::Fault;
use crate::prose::{Block, FigureRef, Image, Link, Piece, Target};
use crate::record::Written;
use crate::record::id::{ConsultationId, DocumentId, IndicatorId, StrategyId, TermId};
use crate::record::indicator::Observation;
use crate::source::{Address, FilePath};

pub fn check(site: &Site, readings: &Readings, log: &mut Vec<Diagnostic>) {
    for document in &site.documents {
        if let Some(pdf) = &document.record.pdf {
            pdf_edition(document, &pdf.file, readings, log);
        }
        let related = document.record.relations.iter().filter_map(|r| r.document.as_ref());
        let context = document.record.context.iter().filter_map(|item| item.document.as_ref());
        for written in related.chain(context) {
            if site.document(&written.value).is_none() {
                let id = written.value.as_str();
                let known = site.documents.iter().map(|document| document.id.as_str());
                log.push(
                    diag::UNKNOWN_DOCUMENT.at(written.at.clone()).with("id", id).nearest(id, known),
                );
            }
        }
        let plan = document.plan.iter().flat_map(|plan| plan.strategies.iter());
        for written in plan.flat_map(|strategy| &strategy.indicators) {
            indicator(document, written, log);
        }
        let consultations = document.consultations.iter().flat_map(|list| list.iter());
        for item in consultations.flat_map(|c| c.result.iter()).flat_map(|result| &result.items) {
            if let Some(written) = &item.strategy {
                strategy(document, written, log);
            }
        }
        for chapter in document.chapters.iter().chain(&document.introductions) {
            for lang in Lang::ALL {
                let (Some(prose), Some(file)) =
                    (chapter.prose.only(lang), chapter.files.only(lang))
                else {
                    continue;
                };
                let mut checker = Checker { site, readings, document, chapter, lang, file, log };
                for piece in &prose.pieces {
                    match piece {
                        Piece::LinkStart(link) => checker.link(link),
                        Piece::Image(image) => checker.image(image),
                        Piece::Block(placed) => checker.block(&placed.value, &placed.at),
                        _ => {}
                    }
                }
            }
        }
    }
}

/// The PDF beside the pages must be there, and be one.
fn pdf_edition(
    document: &Document,
    file: &Written<Arc<str>>,
    readings: &Readings,
    log: &mut Vec<Diagnostic>,
) {
    let (at, name) = (file.at.clone(), &file.value);
    log.extend(match readings.get(&document.file(name)).map(|reading| &reading.content) {
        Some(Content::Pdf { .. }) => None,
        Some(_) => Some(diag::UNREADABLE_PDF.at(at).with("file", name)),
        None => {
            let folder = format!("content/{}/", document.id);
            Some(diag::MISSING_FILE.at(at).with("file", name).with("folder", folder))
        }
    });
}

/// An id of a strategy that must exist. Silent where the plan itself cannot be read.
pub fn strategy(document: &Document, written: &Written<StrategyId>, log: &mut Vec<Diagnostic>) {
    if document.strategy(&written.value).is_some() || document.unreadable.contains(&"plan.yml") {
        return;
    }
    let known = document.plan.iter().flat_map(|plan| plan.strategies.iter());
    let id = written.value.as_str();
    log.push(
        diag::UNKNOWN_STRATEGY
            .at(written.at.clone())
            .with("id", id)
            .with("document", &document.id)
            .nearest(id, known.map(|strategy| strategy.id.value.as_str())),
    );
}

/// An id of an indicator that must exist.
pub fn indicator(document: &Document, written: &Written<IndicatorId>, log: &mut Vec<Diagnostic>) {
    if document.indicator(&written.value).is_none() {
        log.extend(unknown_indicator(document, written.value.as_str(), written.at.clone()));
    }
}

fn unknown_indicator(document: &Document, id: &str, at: Address) -> Option<Diagnostic> {
    if document.unreadable.contains(&"indicators.yml") {
        return None;
    }
    let known = document.indicators.iter().flat_map(|list| list.iter());
    let diagnostic = diag::UNKNOWN_INDICATOR.at(at).with("id", id).with("document", &document.id);
    Some(diagnostic.nearest(id, known.map(|indicator| indicator.id.value.as_str())))
}

/// The numbers that stand in words: full-width digits and thousands separators are read too.
fn numbers_in(words: &str) -> Vec<Number> {
    let half = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        '，' => Some(','),
        '．' => Some('.'),
        _ => Some(c),
    };
    let plain: String = words.chars().filter_map(half).collect();
    let runs = plain.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    runs.filter_map(|run| Number::parse(run.replace(',', "").trim_matches('.'))).collect()
}

/// Checks the references of one Markdown file.
struct Checker<'a> {
    site: &'a Site,
    readings: &'a Readings,
    document: &'a Document,
    chapter: &'a Chapter,
    lang: Lang,
    file: &'a FilePath,
    log: &'a mut Vec<Diagnostic>,
}

impl Checker<'_> {
    fn at(&self, range: &Range<usize>) -> Address {
        Address::bytes(self.file, range.clone())
    }

    fn link(&mut self, link: &Link) {
        let at = self.at(&link.at);
        match &link.target {
            Target::Page { document, page, fragment } => {
                self.page(document.as_deref(), page.as_deref(), fragment.as_deref(), at);
            }
            Target::Term(id) => {
                if self.document.term(&TermId::from(id.as_str())).is_some()
                    || self.document.unreadable.contains(&"glossary.yml")
                {
                    return;
                }
                let known = self.document.glossary.iter().flat_map(|terms| terms.iter());
                self.log.push(
                    diag::UNKNOWN_TERM
                        .at(at)
                        .with("id", id)
                        .with("document", &self.document.id)
                        .nearest(id, known.map(|term| term.id.value.as_str())),
                );
            }
            Target::Indicator { id, at: year } => self.value(id, year.as_deref(), link, at),
            Target::File { name, .. } => {
                self.beside(name, at.clone());
                let reading = self.readings.get(&self.document.file(name));
                if matches!(reading.map(|reading| &reading.content), Some(Content::NoPdf)) {
                    self.log.push(diag::UNREADABLE_PDF.at(at).with("file", name));
                }
            }
            Target::Law(_) | Target::Web(_) | Target::Empty | Target::Unknown(_) => {}
        }
    }

    fn page(
        &mut self,
        document: Option<&str>,
        page: Option<&str>,
        fragment: Option<&str>,
        at: Address,
    ) {
        let target = match document {
            None => Some(self.document),
            Some(id) => self.site.document(&DocumentId::from(id)),
        };
        let Some(target) = target else {
            let id = document.unwrap_or_default();
            let known = self.site.documents.iter().map(|document| document.id.as_str());
            self.log.push(diag::UNKNOWN_DOCUMENT.at(at).with("id", id).nearest(id, known));
            return;
        };
        let own = PageId::Chapter(self.chapter.id.clone());
        let page_id = match page {
            None if self.document.introductions.iter().any(|c| c.id == self.chapter.id) => {
                let name = self.chapter.id.as_str();
                self.document.page(if name == "index" { "." } else { name })
            }
            None => Some(own),
            Some(page) => target.page(page),
        };
        let Some(page_id) = page_id else {
            let page = page.unwrap_or_default();
            let unread = match page.split('/').next() {
                Some("indicators") => "indicators.yml",
                Some("roadmap") => "roadmap.yml",
                Some("history") => "history.yml",
                Some("glossary") => "glossary.yml",
                _ => "",
            };
            if !target.unreadable.contains(&unread) {
                self.log.push(
                    diag::BROKEN_LINK
                        .at(at)
                        .with("target", page)
                        .nearest(page, target.page_names()),
                );
            }
            return;
        };
        let Some(fragment) = fragment else { return };
        let headings: Vec<String> = target
            .text_of(&page_id)
            .and_then(|chapter| chapter.shown(self.lang))
            .map(|shown| shown.value.headings.iter().map(|h| h.id.to_string()).collect())
            .unwrap_or_default();
        let known: Vec<String> = headings.into_iter().chain(target.anchors_of(&page_id)).collect();
        if !known.iter().any(|id| id == fragment) {
            self.log.push(
                diag::BROKEN_FRAGMENT
                    .at(at)
                    .with("fragment", fragment)
                    .nearest(fragment, known.iter().map(String::as_str)),
            );
        }
    }

    /// A link to an indicator, perhaps to one value of it, perhaps with that value in words.
    fn value(&mut self, id: &str, year: Option<&str>, link: &Link, at: Address) {
        let Some(indicator) = self.document.indicator(&IndicatorId::from(id)) else {
            self.log.extend(unknown_indicator(self.document, id, at));
            return;
        };
        let Some(year) = year else { return };
        let Some(value) = indicator.value_at(year) else {
            let known = indicator.references().join(", ");
            self.log.push(
                diag::VALUE_NOT_FOUND.at(at).with("id", id).with("at", year).with("known", known),
            );
            return;
        };
        let number = match value {
            Value::Observation(Observation { value, .. }) => value.ok(),
            Value::Target(target) => target.number(),
        };
        let Some(number) = number else { return };
        let value = indicator.unit.with(number, self.lang);
        // 6,000万人 is 60 million people, or 60,000,000.
        let mut right = numbers_in(&value);
        right.extend(indicator.unit.amount(number).map(|amount| Number(amount.0.abs())));
        let numbers = numbers_in(&link.words);
        if !numbers.is_empty() && !numbers.iter().any(|other| right.contains(other)) {
            self.log.push(
                diag::VALUE_DIFFERS
                    .at(at)
                    .with("text", &link.words)
                    .with("id", id)
                    .with("at", year)
                    .with("value", value),
            );
        }
    }

    fn image(&mut self, image: &Image) {
        if image.file.starts_with("https://") || image.file.starts_with("http://") {
            return;
        }
        self.beside(&image.file, image.at.clone());
        let reading = self.readings.get(&self.document.file(&image.file));
        let code = match reading.map(|reading| &reading.content) {
            None | Some(Content::Picture(_)) => return,
            Some(Content::NoPicture(Fault::TooLarge)) => &diag::IMAGE_TOO_LARGE,
            Some(Content::NoPicture(Fault::NoSize)) => &diag::IMAGE_WITHOUT_SIZE,
            Some(_) => &diag::UNREADABLE_IMAGE,
        };
        self.log.push(code.at(image.at.clone()).with("file", &image.file));
    }

    /// A file that must stand in the document's folder.
    fn beside(&mut self, name: &str, at: Address) {
        let folder = format!("content/{}/", self.document.id);
        if name.starts_with('/') || name.split('/').any(|part| part == ".." || part == ".") {
            self.log.push(diag::PATH_OUTSIDE.at(at).with("file", name).with("folder", folder));
            return;
        }
        if !self.readings.contains_key(&self.document.file(name)) {
            let beside = self
                .readings
                .range(FilePath::new(&folder)..)
                .map_while(|(path, _)| path.as_str().strip_prefix(&folder));
            self.log.push(
                diag::MISSING_FILE
                    .at(at)
                    .with("file", name)
                    .with("folder", &folder)
                    .nearest(name, beside),
            );
        }
    }

    fn block(&mut self, block: &Block, range: &Range<usize>) {
        let at = self.at(range);
        let document = self.document;
        let need = |kind: &str, file: &'static str, exists: bool| {
            let name = file.split(' ').next().unwrap_or(file);
            let silent = exists || document.unreadable.contains(&name);
            let path = format!("data/{}/{file}", document.id);
            (!silent).then(|| {
                diag::NO_DATA_FOR_BLOCK.at(at.clone()).with("kind", kind).with("file", path)
            })
        };
        let plan = document.plan.is_some();
        match block {
            Block::Vision => {
                let vision = document.plan.as_ref().is_some_and(|plan| plan.vision.is_some());
                self.log.extend(need("vision", "plan.yml (vision:)", vision));
            }
            Block::Tree => self.log.extend(need("tree", "plan.yml", plan)),
            Block::Directions(named) => self.of_strategy("directions", named.as_ref(), &at),
            // A chapter may have keywords of its own.
            Block::Keywords(None) if self.chapter.keywords().next().is_some() => {}
            Block::Keywords(named) => self.of_strategy("keywords", named.as_ref(), &at),
            Block::Indicator(ids) | Block::Indicators(Some(ids)) => {
                for written in ids {
                    indicator(document, written, self.log);
                }
            }
            Block::Indicators(None) => {
                let exists = document.indicators.is_some();
                self.log.extend(need("indicators", "indicators.yml", exists));
            }
            Block::Roadmap => {
                self.log.extend(need("roadmap", "roadmap.yml", document.roadmap.is_some()));
            }
            Block::History => {
                self.log.extend(need("history", "history.yml", document.history.is_some()));
            }
            Block::Consultation(written) => self.consultation(written),
            Block::Contact => {
                let exists = document.record.contact.is_some();
                self.log.extend(need("contact", "document.yml (contact:)", exists));
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Data(name) => {
                let path = document.data_file(&name.value);
                if !document.printed.contains_key(&path) {
                    let missing = diag::NO_DATA_FOR_BLOCK.at(name.at.clone());
                    self.log.push(missing.with("kind", "data").with("file", path));
                }
            }
            Block::Facts(_) | Block::Note(_) | Block::Diagnostics => {}
        }
    }

    fn figure(&mut self, named: &FigureRef) {
        let (id, at) = (&named.id.value, named.id.at.clone());
        match self.document.figures.get(id) {
            None => {
                let known = self.document.figures.keys().map(|id| id.as_str());
                self.log.push(
                    diag::UNKNOWN_FIGURE
                        .at(at)
                        .with("id", id)
                        .with("document", &self.document.id)
                        .nearest(id.as_str(), known),
                );
            }
            Some(Some(record)) if record.content.kind() != named.kind => {
                let found = record.content.kind();
                let differs = diag::FIGURE_KIND.at(at).with("id", id).with("kind", named.kind);
                self.log.push(differs.with("found", found));
            }
            Some(_) => {}
        }
    }

    fn of_strategy(&mut self, kind: &str, named: Option<&Written<StrategyId>>, at: &Address) {
        match named {
            Some(written) => strategy(self.document, written, self.log),
            None if self.document.strategy_of(&self.chapter.id).is_some()
                || self.document.unreadable.contains(&"plan.yml") => {}
            None => self.log.push(diag::NOT_A_STRATEGY_PAGE.at(at.clone()).with("kind", kind)),
        }
    }

    fn consultation(&mut self, written: &Written<ConsultationId>) {
        let list = || self.document.consultations.iter().flat_map(|list| list.iter());
        if list().any(|consultation| consultation.id.value == written.value)
            || self.document.unreadable.contains(&"consultations.yml")
        {
            return;
        }
        let id = written.value.as_str();
        self.log.push(
            diag::UNKNOWN_CONSULTATION
                .at(written.at.clone())
                .with("id", id)
                .with("document", &self.document.id)
                .nearest(id, list().map(|consultation| consultation.id.value.as_str())),
        );
    }
}
