//! The drawing of relations: names broken into lines, boxes as large as they need, lines between
//! them. Everything that it shows stands in the lists below it.

use super::Of;
use super::relations::row;
use crate::chart::graph::{Edge, Layout, Rect, Vertex, lay_out};
use crate::page::drawn::{DrawnBox, DrawnLine, DrawnRef, DrawnText, RelationsDrawing};
use crate::phrase::{Phrases, break_lines, is_wide};
use crate::record::figure::relations::{Form, Relations};

/// Pixels: the letters, a line of them, and the room around them in a box.
const LETTER: f64 = 15.0;
const LINE: f64 = 21.0;
const ROOM: f64 = 12.0;
const SIDE: f64 = 8.0;
/// The widths that boxes may have, the best first.
const WIDTHS: [f64; 4] = [168.0, 148.0, 130.0, 112.0];
/// A number in a circle.
const MARK: f64 = 13.0;
/// A drawing that is wider would be scaled down until nobody can read it.
const WIDEST: f64 = 840.0;

/// `None` where it would be too wide, or a word is longer than a box.
pub fn draw(of: &Of, relations: &Relations) -> Option<RelationsDrawing> {
    let phrases = Phrases::with(of.view.site.record.unbroken.iter().map(|word| &**word));
    let words_on_lines = relations.form == Form::Funds;
    let (names, layout) = WIDTHS.into_iter().find_map(|width| {
        let names = names(of, relations, &phrases, width)?;
        let layout = layout(of, relations, &names, width, words_on_lines);
        (layout.width <= WIDEST).then_some((names, layout))
    })?;
    let mut boxes: Vec<(f64, DrawnBox)> = Vec::new();
    for (place, lines) in names.iter().enumerate() {
        boxes.push((
            area(layout.boxes[place]),
            one(of, relations, place, lines, layout.boxes[place]),
        ));
    }
    // Frames first, the largest before those within it.
    boxes.sort_by(|(one, a), (other, b)| b.is_frame.cmp(&a.is_frame).then(other.total_cmp(one)));
    Some(RelationsDrawing {
        width: pixels(layout.width),
        height: pixels(layout.height),
        boxes: boxes.into_iter().map(|(_, one)| one).collect(),
        lines: lines(of, relations, &layout, words_on_lines),
    })
}

fn area(rect: Rect) -> f64 {
    rect.width * rect.height
}

fn is_frame(relations: &Relations, place: usize) -> bool {
    relations.nodes.iter().any(|node| node.within == Some(place))
}

/// The names of all nodes, as lines that fit a box.
fn names(
    of: &Of,
    relations: &Relations,
    phrases: &Phrases,
    width: f64,
) -> Option<Vec<Vec<String>>> {
    let lines = |name: String| {
        let room = (width - 2.0 * SIDE) as f32;
        break_lines(&name, &phrases.breaks(&name), room, 6, |text| breadth(text) as f32)
    };
    relations.nodes.iter().map(|node| lines(of.view.words(&node.name).text)).collect()
}

/// The width of a text. Full-width signs are as wide as high, others a little more than half.
fn breadth(text: &str) -> f64 {
    text.chars().map(|sign| if is_wide(sign) { LETTER } else { LETTER * 0.58 }).sum()
}

/// How many numbers stand in a row of a box.
fn marks_across(width: f64) -> usize {
    ((width - ROOM) / (2.0 * MARK + 4.0)).floor().max(1.0) as usize
}

fn layout(
    of: &Of,
    relations: &Relations,
    names: &[Vec<String>],
    width: f64,
    words_on_lines: bool,
) -> Layout {
    let vertex = |(place, lines): (usize, &Vec<String>)| {
        let node = &relations.nodes[place];
        let rows = node.refs.len().div_ceil(marks_across(width)) as f64;
        let words = lines.len() as f64 * LINE + rows * (2.0 * MARK + 4.0);
        let frame = is_frame(relations, place);
        Vertex {
            width: if frame { 0.0 } else { width },
            height: if frame { words } else { words + 2.0 * ROOM },
            within: node.within,
            place: node.place,
        }
    };
    let vertices: Vec<Vertex> = names.iter().enumerate().map(vertex).collect();
    let edges: Vec<Edge> = relations
        .edges
        .iter()
        .map(|edge| {
            let half = match words_on_lines {
                true => breadth(&of.view.words(&edge.words).text) / 2.0 + 6.0,
                false => MARK,
            };
            Edge { from: edge.from, to: edge.to, both: edge.both, label: (half, MARK) }
        })
        .collect();
    let longest = edges.iter().map(|edge| edge.label.0).fold(0.0, f64::max);
    lay_out(&vertices, &edges, longest * 2.0 + 36.0)
}

fn one(of: &Of, relations: &Relations, place: usize, lines: &[String], rect: Rect) -> DrawnBox {
    let middle = rect.x + rect.width / 2.0;
    let frame = is_frame(relations, place);
    let top = rect.y + if frame { ROOM * 0.6 } else { ROOM };
    let baseline = |index: usize| top + LINE * index as f64 + LINE * 0.74;
    let text = lines.iter().enumerate().map(|(index, line)| DrawnText {
        x: pixels(middle),
        y: pixels(baseline(index)),
        text: line.clone(),
    });
    let refs = &relations.nodes[place].refs;
    let across = marks_across(rect.width);
    let mark = |(index, number)| {
        let (row_of_marks, column) = (index / across, index % across);
        let in_row = across.min(refs.len() - row_of_marks * across) as f64;
        let step = 2.0 * MARK + 4.0;
        let ref_row = row(of, relations, number);
        DrawnRef {
            x: pixels(middle + (column as f64 - (in_row - 1.0) / 2.0) * step),
            y: pixels(top + LINE * lines.len() as f64 + MARK + 3.0 + row_of_marks as f64 * step),
            number: ref_row.number,
            url: ref_row.url,
        }
    };
    DrawnBox {
        is_frame: frame,
        x: pixels(rect.x),
        y: pixels(rect.y),
        width: pixels(rect.width),
        height: pixels(rect.height),
        text: text.collect(),
        refs: refs.iter().enumerate().map(mark).collect(),
    }
}

fn lines(of: &Of, relations: &Relations, layout: &Layout, words: bool) -> Vec<DrawnLine> {
    let line = |(index, line): (usize, &crate::chart::graph::Line)| {
        let edge = &relations.edges[index];
        let label = match words {
            true => of.view.words(&edge.words).text,
            false => (index + 1).to_string(),
        };
        let half = if words { breadth(&label) / 2.0 + 6.0 } else { MARK };
        let (x, y) = line.label;
        DrawnLine {
            path: line.path.clone(),
            heads: line.heads.clone(),
            label,
            x: pixels(x - half),
            y: pixels(y - MARK),
            width: pixels(half * 2.0),
            height: pixels(MARK * 2.0),
            text_x: pixels(x),
            text_y: pixels(y + 5.0),
        }
    };
    layout.lines.iter().enumerate().map(line).collect()
}

fn pixels(value: f64) -> String {
    format!("{value:.1}").trim_end_matches(".0").to_owned()
}
