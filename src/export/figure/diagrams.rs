//! Diagrams as tables: what stands in which place, and what belongs to what.

use super::{Table, both};
use crate::record::Text;
use crate::record::figure::hierarchy::{Hierarchy, Node};
use crate::record::figure::lanes::{Lanes, Named};
use crate::record::figure::process::{Advice, Process, Step};
use crate::record::figure::relations::Relations;
use crate::record::figure::state::State;

/// One step a line. Steps side by side have the same position.
pub fn process(process: &Process) -> Table {
    let header = vec![
        "position",
        "id",
        "number",
        "name_ja",
        "name_en",
        "state",
        "at_most",
        "text_ja",
        "text_en",
        "advice_ja",
        "advice_en",
        "note_ja",
        "note_en",
    ];
    let stages = process.stages.iter().enumerate();
    let rows = stages
        .flat_map(|(index, stage)| stage.steps.iter().map(move |step| self::step(index + 1, step)));
    Table { header, rows: rows.collect() }
}

fn step(position: usize, step: &Step) -> Vec<String> {
    let advice = match &step.advice {
        Some(Advice::Words(text)) => both(Some(text)),
        Some(Advice::None) => ["なし".to_owned(), "none".to_owned()],
        None => Default::default(),
    };
    let mut cells = vec![
        position.to_string(),
        step.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default(),
        number(step.number.as_ref()),
    ];
    cells.extend(both(Some(&step.name)));
    cells.push(step.state.map(state).unwrap_or_default().to_owned());
    cells.push(step.at_most.as_ref().map(|longest| longest.machine()).unwrap_or_default());
    cells.extend(both(step.text.as_ref()));
    cells.extend(advice);
    cells.extend(both(step.note.as_ref()));
    cells
}

/// One node a line, with its place (`1.2.1`) and that of the node it belongs to.
pub fn hierarchy(hierarchy: &Hierarchy) -> Table {
    let header = vec![
        "place",
        "part_of",
        "level",
        "id",
        "number",
        "label_ja",
        "label_en",
        "name_ja",
        "name_en",
        "text_ja",
        "text_en",
        "sector_ja",
        "sector_en",
        "open_ended",
    ];
    let mut rows = Vec::new();
    nodes(hierarchy, &hierarchy.nodes, "", 1, &mut rows);
    Table { header, rows }
}

fn nodes(
    hierarchy: &Hierarchy,
    list: &[Node],
    part_of: &str,
    level: usize,
    rows: &mut Vec<Vec<String>>,
) {
    for (index, node) in list.iter().enumerate() {
        let place = match part_of {
            "" => (index + 1).to_string(),
            above => format!("{above}.{}", index + 1),
        };
        let sector = node.sector.and_then(|place| hierarchy.sectors.get(place));
        let mut cells = vec![
            place.clone(),
            part_of.to_owned(),
            level.to_string(),
            node.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default(),
            number(node.number.as_ref()),
        ];
        cells.extend(both(node.label.as_ref()));
        cells.extend(both(Some(&node.name)));
        cells.extend(both(node.text.as_ref()));
        cells.extend(both(sector.map(|sector| &sector.word)));
        cells.push(node.open_ended.to_string());
        rows.push(cells);
        nodes(hierarchy, &node.nodes, &place, level + 1, rows);
    }
}

/// One box a line. What the source has lost is `unknown`.
pub fn lanes(lanes: &Lanes) -> Table {
    let header = vec![
        "id", "lane", "lane_ja", "lane_en", "from", "from_ja", "from_en", "to", "to_ja", "to_en",
        "name_ja", "name_en", "state", "note_ja", "note_en",
    ];
    let rows = lanes.boxes.iter().map(|part| {
        let mut cells = vec![part.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default()];
        cells.extend(named(&lanes.lanes, part.lane));
        cells.extend(named(&lanes.stages, part.stages.map(|(first, _)| first)));
        cells.extend(named(&lanes.stages, part.stages.map(|(_, last)| last)));
        cells.extend(both(Some(&part.name)));
        cells.push(part.state.map(state).unwrap_or_default().to_owned());
        cells.extend(both(part.note.as_ref()));
        cells
    });
    Table { header, rows: rows.collect() }
}

/// Id and names of a lane or a stage.
fn named(list: &[Named], place: Option<usize>) -> [String; 3] {
    let Some(found) = place.and_then(|place| list.get(place)) else {
        return ["unknown".to_owned(), String::new(), String::new()];
    };
    let [ja, en] = both(Some(&found.name));
    [found.id.value.to_string(), ja, en]
}

/// One relation a line, in the order of the numbers on the drawing.
pub fn relations(relations: &Relations) -> Table {
    let header = vec![
        "number",
        "from",
        "from_ja",
        "from_en",
        "to",
        "to_ja",
        "to_en",
        "words_ja",
        "words_en",
        "both_directions",
    ];
    let rows = relations.edges.iter().enumerate().map(|(index, edge)| {
        let mut cells = vec![(index + 1).to_string()];
        for end in [edge.from, edge.to] {
            let node = &relations.nodes[end];
            cells.push(node.id.value.to_string());
            cells.extend(both(Some(&node.name)));
        }
        cells.extend(both(Some(&edge.words)));
        cells.push(edge.both.to_string());
        cells
    });
    Table { header, rows: rows.collect() }
}

fn state(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Missing => "missing",
        State::Unknown => "unknown",
    }
}

/// A number as printed, but for signs that some spreadsheets cannot show.
fn number(text: Option<&Text>) -> String {
    let [ja, _] = both(text);
    ja
}
