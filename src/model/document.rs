//! A document: its records, its chapters in order, in both languages.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::lang::{Bilingual, Lang, Shown};
use crate::prose::{Block, Piece, Prose};
use crate::record::Text;
use crate::record::consultation::ConsultationRecord;
use crate::record::document::DocumentRecord;
use crate::record::figure::FigureRecord;
use crate::record::glossary::TermRecord;
use crate::record::history::EventRecord;
use crate::record::id::{
    ChapterId, ConsultationId, DocumentId, FigureId, IndicatorId, StrategyId, TermId,
};
use crate::record::indicator::{IndicatorList, IndicatorRecord};
use crate::record::plan::{PlanRecord, Strategy};
use crate::record::roadmap::RoadmapRecord;
use crate::source::{FilePath, SourceFile};

use super::route::PageId;

#[derive(Debug)]
pub struct Document {
    pub id: DocumentId,
    pub record: Arc<DocumentRecord>,
    pub plan: Option<Arc<PlanRecord>>,
    /// `None`: the file is missing or cannot be read.
    pub indicators: Option<Arc<IndicatorList>>,
    pub roadmap: Option<Arc<RoadmapRecord>>,
    pub history: Option<Arc<Vec<EventRecord>>>,
    pub consultations: Option<Arc<Vec<ConsultationRecord>>>,
    pub glossary: Option<Arc<Vec<TermRecord>>>,
    /// By id; `None`: the file is there but cannot be read.
    pub figures: BTreeMap<FigureId, Option<Arc<FigureRecord>>>,
    /// Data files that a text of the document prints.
    pub printed: BTreeMap<FilePath, Arc<SourceFile>>,
    /// Record files of which something could not be read: references into them are not judged.
    pub unreadable: Vec<&'static str>,
    /// In the order of reading.
    pub chapters: Vec<Chapter>,
    /// How the chapters stand together.
    pub groups: Vec<ChapterGroup>,
    /// Texts of the pages that the tool makes: `index`, `indicators`, `roadmap`, …
    pub introductions: Vec<Chapter>,
    /// Chapters that are left out, because they are drafts in one language at least.
    pub drafts: HashSet<String>,
}

#[derive(Debug)]
pub struct ChapterGroup {
    pub name: Option<Text>,
    /// Indices into [`Document::chapters`].
    pub chapters: Vec<usize>,
}

/// A chapter: one Markdown file per language.
#[derive(Debug)]
pub struct Chapter {
    pub id: ChapterId,
    pub prose: Bilingual<Arc<Prose>>,
    pub files: Bilingual<FilePath>,
}

impl Chapter {
    /// The text for a reader of `lang`, and the language it is really in.
    pub fn shown(&self, lang: Lang) -> Option<Shown<&Arc<Prose>>> {
        self.prose.shown(lang)
    }

    /// The figures that its text shows, in either language.
    pub fn figures(&self) -> impl Iterator<Item = &FigureId> {
        self.blocks().filter_map(|block| match block {
            Block::Figure(figure) => Some(&figure.id.value),
            _ => None,
        })
    }

    /// The blocks of its text, in either language.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let texts = Lang::ALL.iter().filter_map(|lang| self.prose.only(*lang));
        texts.flat_map(|prose| &prose.pieces).filter_map(|piece| match piece {
            Piece::Block(placed) => Some(&placed.value),
            _ => None,
        })
    }

    /// The headings' ids that both languages have.
    pub fn shares_heading(&self, id: &str) -> bool {
        Lang::ALL.iter().all(|lang| {
            self.shown(*lang).is_some_and(|shown| shown.value.headings.iter().any(|h| &*h.id == id))
        })
    }
}

impl Document {
    /// A file of the document's data.
    pub fn data_file(&self, name: &str) -> FilePath {
        FilePath::new(&format!("data/{}/{name}", self.id))
    }

    /// A file that lies beside the document's Markdown.
    pub fn file(&self, name: &str) -> FilePath {
        FilePath::new(&format!("content/{}/{name}", self.id))
    }

    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.id.as_str() == id)
    }

    pub fn introduction(&self, id: &str) -> Option<&Chapter> {
        self.introductions.iter().find(|chapter| chapter.id.as_str() == id)
    }

    pub fn strategy(&self, id: &StrategyId) -> Option<&Strategy> {
        let plan = self.plan.as_ref()?;
        plan.strategies.iter().find(|strategy| strategy.id.value == *id)
    }

    /// The strategy whose page a chapter is: they have the same id.
    pub fn strategy_of(&self, chapter: &ChapterId) -> Option<&Strategy> {
        self.strategy(&StrategyId(chapter.0.clone()))
    }

    pub fn indicator(&self, id: &IndicatorId) -> Option<&IndicatorRecord> {
        self.indicators.as_ref()?.iter().find(|indicator| indicator.id.value == *id)
    }

    pub fn figure(&self, id: &FigureId) -> Option<&FigureRecord> {
        self.figures.get(id)?.as_deref()
    }

    pub fn term(&self, id: &TermId) -> Option<&TermRecord> {
        self.glossary.as_ref()?.iter().find(|term| term.id.value == *id)
    }

    /// Every page of the document, in the order of reading.
    pub fn pages(&self) -> Vec<PageId> {
        let mut pages = vec![PageId::Overview];
        pages.extend(self.chapters.iter().map(|chapter| PageId::Chapter(chapter.id.clone())));
        if let Some(indicators) = &self.indicators {
            pages.push(PageId::Indicators);
            pages.extend(indicators.iter().map(|i| PageId::Indicator(i.id.value.clone())));
        }
        if self.roadmap.is_some() {
            pages.push(PageId::Roadmap);
        }
        if self.history.is_some() {
            pages.push(PageId::History);
        }
        if self.glossary.is_some() {
            pages.push(PageId::Glossary);
        }
        pages.push(PageId::Booklet);
        pages
    }

    /// The page that `doc:PAGE` names: `.`, a chapter, or one that the tool makes.
    pub fn page(&self, written: &str) -> Option<PageId> {
        let page = match written {
            "." => PageId::Overview,
            "indicators" => PageId::Indicators,
            "roadmap" => PageId::Roadmap,
            "history" => PageId::History,
            "glossary" => PageId::Glossary,
            "print" => PageId::Booklet,
            _ => match written.strip_prefix("indicators/") {
                Some(id) => PageId::Indicator(id.into()),
                None => PageId::Chapter(written.into()),
            },
        };
        let exists = match &page {
            PageId::Overview | PageId::Booklet => true,
            PageId::Chapter(id) => self.chapter(id.as_str()).is_some(),
            PageId::Indicators => self.indicators.is_some(),
            PageId::Indicator(id) => self.indicator(id).is_some(),
            PageId::Roadmap => self.roadmap.is_some(),
            PageId::History => self.history.is_some(),
            PageId::Glossary => self.glossary.is_some(),
        };
        exists.then_some(page)
    }

    /// The names that `doc:` accepts, for the help of a diagnostic.
    pub fn page_names(&self) -> impl Iterator<Item = &str> {
        let made = ["indicators", "roadmap", "history", "glossary", "print"]
            .into_iter()
            .filter(|name| self.page(name).is_some());
        self.chapters.iter().map(|chapter| chapter.id.as_str()).chain(made)
    }

    /// The Markdown that stands on a page, if any.
    pub fn text_of(&self, page: &PageId) -> Option<&Chapter> {
        match page {
            PageId::Chapter(id) => self.chapter(id.as_str()),
            PageId::Overview => self.introduction("index"),
            PageId::Indicators => self.introduction("indicators"),
            PageId::Roadmap => self.introduction("roadmap"),
            PageId::History => self.introduction("history"),
            PageId::Glossary => self.introduction("glossary"),
            PageId::Indicator(_) | PageId::Booklet => None,
        }
    }

    /// The page whose text shows a consultation; the overview where none does.
    pub fn page_of_consultation(&self, id: &ConsultationId) -> PageId {
        let shows = |chapter: &&Chapter| {
            chapter
                .blocks()
                .any(|block| matches!(block, Block::Consultation(written) if written.value == *id))
        };
        let chapter = self.chapters.iter().find(shows);
        chapter.map_or(PageId::Overview, |chapter| PageId::Chapter(chapter.id.clone()))
    }

    /// The first page whose text shows a figure.
    pub fn page_of_figure(&self, id: &FigureId) -> Option<PageId> {
        let shows = |chapter: &Chapter| chapter.figures().any(|shown| shown == id);
        if let Some(chapter) = self.chapters.iter().find(|chapter| shows(chapter)) {
            return Some(PageId::Chapter(chapter.id.clone()));
        }
        let introduction = self.introductions.iter().find(|chapter| shows(chapter))?;
        match introduction.id.as_str() {
            "index" => Some(PageId::Overview),
            name => self.page(name),
        }
    }

    /// The ids that a figure gives to a page: its own, and those of its parts.
    fn anchors_of_figure(&self, id: &FigureId) -> Vec<String> {
        let parts = self.figure(id).map(|record| record.content.anchors()).unwrap_or_default();
        let parts = parts.into_iter().map(|part| format!("{id}.{part}"));
        std::iter::once(id.to_string()).chain(parts).collect()
    }

    /// A chapter's title: the plan's for a strategy's page, else what its file says.
    pub fn title_of(&self, chapter: &Chapter, lang: Lang) -> Shown<Arc<str>> {
        if let Some(strategy) = self.strategy_of(&chapter.id)
            && let Some(shown) = strategy.title.shown(lang)
        {
            return Shown { lang: shown.lang, value: shown.value.clone() };
        }
        let written = [lang, lang.other()].into_iter().find_map(|lang| {
            let title = chapter.prose.only(lang)?.front.title.clone()?;
            Some(Shown { lang, value: title })
        });
        written.unwrap_or_else(|| Shown { lang, value: chapter.id.0.clone() })
    }

    /// The places of a document where ids can be linked to on a page, beside its headings.
    pub fn anchors_of(&self, page: &PageId) -> Vec<String> {
        match page {
            PageId::Glossary => self
                .glossary
                .iter()
                .flat_map(|terms| terms.iter())
                .map(|term| term.id.value.to_string())
                .collect(),
            PageId::History => self
                .history
                .iter()
                .flat_map(|events| events.iter())
                .map(|event| event.id.value.to_string())
                .collect(),
            PageId::Roadmap => {
                let roadmap = self.roadmap.iter();
                roadmap.flat_map(|roadmap| roadmap.item_ids()).map(|id| id.to_string()).collect()
            }
            page => self
                .text_of(page)
                .into_iter()
                .flat_map(Chapter::figures)
                .flat_map(|id| self.anchors_of_figure(id))
                .collect(),
        }
    }
}
