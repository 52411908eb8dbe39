//! Ids of headings: written by hand, else counted; never made from a title.

use std::collections::HashSet;

use crate::diag::{self, Code};
use crate::yaml;

/// Ids that the page itself has.
const RESERVED: [&str; 4] = ["main", "contents-title", "terms-title", "contact-title"];

/// Gives the headings of one text their ids.
#[derive(Default)]
pub struct HeadingIds {
    counted: usize,
    /// What authors wrote: counted ids keep away from it.
    written: HashSet<String>,
}

impl HeadingIds {
    pub fn beside(written: HashSet<String>) -> HeadingIds {
        HeadingIds { counted: 0, written }
    }

    /// The heading's id, and what is wrong with the written one if it cannot be used.
    pub fn choose(&mut self, written: Option<&str>) -> (String, Option<&'static Code>) {
        match written {
            None => (self.next(), None),
            Some(id) if !yaml::is_id(id) => (self.next(), Some(&diag::BAD_ID)),
            Some(id) if RESERVED.contains(&id) || id.starts_with("note-") => {
                (self.next(), Some(&diag::RESERVED_ID))
            }
            Some(id) => (id.to_owned(), None),
        }
    }

    /// The next id of the form `s-1` that nobody has written.
    fn next(&mut self) -> String {
        loop {
            self.counted += 1;
            let id = format!("s-{}", self.counted);
            if !self.written.contains(&id) {
                return id;
            }
        }
    }
}
