//! The ids that staff write: one type per kind, so that an indicator's cannot stand for a term's.

use std::fmt;
use std::sync::Arc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
            pub struct $name(pub Arc<str>);

            impl $name {
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl From<&str> for $name {
                fn from(id: &str) -> Self {
                    $name(id.into())
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }
        )*
    };
}

ids! {
    /// A document: a folder below `content/` and `data/`.
    DocumentId,
    /// A chapter of a document: a Markdown file per language.
    ChapterId,
    StrategyId,
    IndicatorId,
    TermId,
    /// A keyword of the whole site.
    KeywordId,
    ConsultationId,
    EventId,
    PeriodId,
    LaneId,
    /// A scenario of a roadmap.
    ScenarioId,
    /// A figure of a document: a file below `figures/`.
    FigureId,
    /// A part of a figure: a step, a stage, a node, a sector.
    PartId,
    /// An activity or a milestone of a roadmap.
    ActivityId,
    /// A word of the site's list of statuses.
    StatusId,
}
