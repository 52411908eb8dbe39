//! Where the labels of marks go, so that none touches another on a narrow screen.

use super::{Drawing, LETTER, Mark, NARROW, round};

/// A label that would touch another goes below its mark; where that does not help either it
/// is left out on narrow screens. The ends of the story are placed first.
pub fn part_labels(drawing: &mut Drawing) {
    let last = |kind: &str| drawing.marks.iter().rposition(|mark| mark.kind == kind);
    let mut order: Vec<usize> =
        ["target", "range", "actual", "baseline"].into_iter().filter_map(last).collect();
    order.extend((0..drawing.marks.len()).rev());
    let mut taken: Vec<Place> = Vec::new();
    let mut placed = vec![false; drawing.marks.len()];
    for index in order {
        if std::mem::replace(&mut placed[index], true) {
            continue;
        }
        let mark = &drawing.marks[index];
        let above = Place::of(mark, mark.label_y);
        let below = Place::of(mark, round(mark.y + LETTER + 11.0));
        let crowded = drawing.marks.iter().enumerate().any(|(other, next)| {
            // The label of the lower of two marks of one year goes below.
            other != index && next.x == mark.x && (next.y, other) < (mark.y, index)
        });
        let free = |place: &Place| !taken.iter().any(|other| place.touches(other));
        let places = if crowded { [below, above] } else { [above, below] };
        let found = places.iter().copied().find(free);
        let place = found.unwrap_or(places[0]);
        drawing.marks[index].label_y = place.y;
        drawing.marks[index].wide_only = found.is_none();
        if found.is_some() {
            taken.push(place);
        }
    }
}

/// Where a label lies on a narrow screen, in pixels.
#[derive(Clone, Copy)]
struct Place {
    from: f64,
    to: f64,
    y: f64,
}

impl Place {
    fn of(mark: &Mark, y: f64) -> Place {
        let x = mark.x.trim_end_matches('%').parse::<f64>().unwrap_or(0.0) / 100.0 * NARROW;
        let width = label_width(&mark.label);
        let from = match mark.anchor {
            "end" => x - width,
            "start" => x,
            _ => x - width / 2.0,
        };
        Place { from, to: from + width, y }
    }

    fn touches(&self, other: &Place) -> bool {
        self.from < other.to + 3.0 && self.to > other.from - 3.0 && (self.y - other.y).abs() < 15.0
    }
}

/// The width of a label in pixels: full-width letters are as wide as high, others about half.
pub fn label_width(label: &str) -> f64 {
    label.chars().map(|c| if u32::from(c) >= 0x2e80 { LETTER } else { LETTER * 0.58 }).sum()
}
