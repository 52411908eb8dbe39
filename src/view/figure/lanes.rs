//! Who does what in which stage, as lists that the theme lays over columns of stages.

use super::{Of, state};
use crate::page::Words;
use crate::page::drawn::{Lane, LaneBox, Lanes};
use crate::record::figure::lanes as record;

/// How many stages fit side by side.
const MOST_ACROSS: usize = 7;

pub fn draw(of: &Of, lanes: &record::Lanes) -> Lanes {
    let unplaced = lanes.boxes.iter().filter(|part| !part.is_placed());
    Lanes {
        across: lanes.stages.len() <= MOST_ACROSS,
        stages: lanes.stages.iter().map(|stage| of.view.words(&stage.name)).collect(),
        lanes: (0..lanes.lanes.len()).map(|place| lane(of, lanes, place)).collect(),
        unplaced: unplaced.map(|part| self::part(of, lanes, part)).collect(),
        legend: state::legend(of, lanes.boxes.iter().filter_map(|part| part.state), &lanes.legend),
    }
}

fn lane(of: &Of, lanes: &record::Lanes, place: usize) -> Lane {
    let own = lanes.boxes.iter().filter(|part| part.is_placed() && part.lane == Some(place));
    let mut boxes: Vec<LaneBox> = own.map(|part| self::part(of, lanes, part)).collect();
    // In the order of the stages, so that the list reads as the picture does.
    boxes.sort_by_key(|part| part.column);
    let name = lanes.lanes.get(place).map(|lane| of.view.words(&lane.name));
    Lane { name: name.unwrap_or(Words::plain("")), boxes }
}

fn part(of: &Of, lanes: &record::Lanes, part: &record::LaneBox) -> LaneBox {
    let lang = of.lang();
    let placed = part.stages.filter(|_| part.is_placed());
    LaneBox {
        key: part.anchor(),
        name: of.view.words(&part.name),
        state: part.state.map(|state| state::mark(state, lang)),
        note: of.view.maybe(&part.note),
        column: placed.map_or(0, |(first, _)| first + 1),
        span: placed.map_or(0, |(first, last)| last - first + 1),
        place: match placed {
            Some(_) => stages(of, lanes, part).into_iter().collect(),
            None => known_place(of, lanes, part),
        },
    }
}

/// 事業構想, or 事業構想から実証実験まで.
fn stages(of: &Of, lanes: &record::Lanes, part: &record::LaneBox) -> Option<Words> {
    let (first, last) = part.stages?;
    let name = |place: usize| Some(of.view.words(&lanes.stages.get(place)?.name));
    let (from, to) = (name(first)?, name(last)?);
    if first == last {
        return Some(from);
    }
    let (from, to) = (from.text, to.text);
    Some(Words::plain(of.lang().pick(format!("{from}から{to}まで"), format!("{from} to {to}"))))
}

/// What the source still says of a box: its lane, its stages.
fn known_place(of: &Of, lanes: &record::Lanes, part: &record::LaneBox) -> Vec<Words> {
    let lang = of.lang();
    let lane = part.lane.and_then(|place| lanes.lanes.get(place));
    let lane = lane.map(|lane| of.view.words(&lane.name).text);
    let unknown = || lang.pick("原典からは読み取れません", "not recoverable from the source");
    let line = |ja: &str, en: &str, value: Option<String>| {
        let value = value.unwrap_or_else(|| unknown().to_owned());
        Words::plain(lang.pick(format!("{ja}: {value}"), format!("{en}: {value}")))
    };
    vec![
        line("区分", "Lane", lane),
        line("段階", "Stage", stages(of, lanes, part).map(|stages| stages.text)),
    ]
}
