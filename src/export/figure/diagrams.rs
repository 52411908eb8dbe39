//! Diagrams as tables: what stands in which place, and what belongs to what.

use super::super::csv::both;
use super::Table;
use crate::record::Text;
use crate::record::figure::hierarchy::{Hierarchy, Node};
use crate::record::figure::process::{Advice, Process, Step};
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
    let rows = stages.flat_map(|(index, stage)| {
        stage.steps().iter().map(move |step| self::step(index + 1, step))
    });
    Table { header, rows: rows.collect() }
}

fn step(position: usize, step: &Step) -> Vec<String> {
    let advice = match &step.advice {
        Some(Advice::Words(text)) => both(text),
        Some(Advice::None) => ["なし".to_owned(), "none".to_owned()],
        None => Default::default(),
    };
    let mut cells = vec![
        position.to_string(),
        step.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default(),
        step.number.as_ref().map(number).unwrap_or_default(),
    ];
    cells.extend(both(&step.name));
    cells.push(step.state.map(state).unwrap_or_default().to_owned());
    cells.push(step.at_most.as_ref().map(|longest| longest.machine()).unwrap_or_default());
    cells.extend(maybe(&step.text));
    cells.extend(advice);
    cells.extend(maybe(&step.note));
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
        let sector = node
            .sector
            .as_ref()
            .and_then(|id| hierarchy.sectors.iter().find(|sector| sector.id.value == id.value));
        let mut cells = vec![
            place.clone(),
            part_of.to_owned(),
            level.to_string(),
            node.id.as_ref().map(|id| id.value.to_string()).unwrap_or_default(),
            node.number.as_ref().map(number).unwrap_or_default(),
        ];
        cells.extend(maybe(&node.label));
        cells.extend(both(&node.name));
        cells.extend(maybe(&node.text));
        cells.extend(sector.map(|sector| both(&sector.word)).unwrap_or_default());
        cells.push(node.open_ended.to_string());
        rows.push(cells);
        nodes(hierarchy, &node.nodes, &place, level + 1, rows);
    }
}

fn maybe(text: &Option<Text>) -> [String; 2] {
    text.as_ref().map(both).unwrap_or_default()
}

fn state(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Missing => "missing",
        State::Unknown => "unknown",
    }
}

/// A number as printed, in signs that every spreadsheet can show: ❶, ➊ and ① become 1.
fn number(text: &Text) -> String {
    let [ja, _] = both(text);
    let plain = ja.chars().map(|sign| {
        let ranges = [('①', '⑳'), ('❶', '❿'), ('➊', '➓'), ('➀', '➉')];
        let circled = ranges.iter().find(|(first, last)| (*first..=*last).contains(&sign));
        match circled {
            Some((first, _)) => (u32::from(sign) - u32::from(*first) + 1).to_string(),
            None => sign.to_string(),
        }
    });
    plain.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circled_numbers_become_digits() {
        let plain = |sign: &str| number(&Text { ja: Some(sign.into()), en: None });
        assert_eq!(["❶", "➊", "①"].map(plain), ["1", "1", "1"]);
        assert_eq!(["⑳", "(4)", "戦略1"].map(plain), ["20", "(4)", "戦略1"]);
    }
}
