//! What was said: one row for each voice.

use super::{Table, both};
use crate::record::figure::mark;
use crate::record::figure::voices::Voices;

const HEADER: [&str; 7] =
    ["group_id", "group_number", "group_ja", "group_en", "strategy", "text_ja", "text_en"];

pub fn table(voices: &Voices) -> Table {
    let rows = voices.groups.iter().enumerate().flat_map(|(index, group)| {
        voices.of_group(index).map(move |voice| {
            let number = group.number.as_deref().map(mark::plain).unwrap_or_default();
            let mut line = vec![group.id.value.to_string(), number];
            line.extend(both(Some(&group.name)));
            let strategy = voice.strategy.as_ref().or(group.strategy.as_ref());
            line.push(strategy.map(|id| id.value.to_string()).unwrap_or_default());
            line.extend(both(Some(&voice.text)));
            line
        })
    });
    Table { header: HEADER.to_vec(), rows: rows.collect() }
}
