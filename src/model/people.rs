//! Names of people: how many each document publishes, and those whose time is over.

use super::Site;
use super::document::Document;
use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::record::figure::Content;
use crate::record::figure::people::People;
use crate::record::id::DocumentId;
use crate::time::{Date, When};

/// The names of people that a document publishes.
#[derive(Clone, PartialEq, Debug)]
pub struct PublishedNames {
    pub document: DocumentId,
    pub count: usize,
    /// When the first of them are no longer shown; `None`: nobody has said so.
    pub until: Option<When>,
}

impl Site {
    /// The documents that publish names of people, in the site's order.
    pub fn published_names(&self) -> Vec<PublishedNames> {
        let names = self.documents.iter().map(|document| {
            let shown = rosters(document).filter(|people| people.names(self.as_of) > 0);
            let shown: Vec<&People> = shown.collect();
            let until = shown.iter().filter_map(|people| people.publish_until);
            PublishedNames {
                document: document.id.clone(),
                count: shown.iter().map(|people| people.names(self.as_of)).sum(),
                until: until.min_by_key(|until| until.last_day()),
            }
        });
        names.filter(|names| names.count > 0).collect()
    }
}

fn rosters(document: &Document) -> impl Iterator<Item = &People> {
    document.figures.values().flatten().filter_map(|record| match &record.content {
        Content::People(people) => Some(people),
        _ => None,
    })
}

/// Names that stand in the data although nobody is shown them any more.
pub fn check(people: &People, as_of: Date, log: &mut Vec<Diagnostic>) {
    if let Some((until, at)) = people.outdated(as_of) {
        let [ja, en] = Lang::ALL.map(|lang| until.label(lang));
        log.push(diag::NAMES_OUTDATED.at(at.clone()).words("until", ja, en));
    }
}
