//! How lines run between boxes: straight where they face each other, around what stands between.

use super::{Edge, Line, Point, Rect, Tree};

/// Each line in turn takes the way that crosses least: no foreign box, no label of another line.
/// And the room that each takes with what stands on it.
pub(super) fn lines(tree: &Tree, edges: &[Edge], boxes: &[Rect]) -> (Vec<Line>, Vec<Rect>) {
    let mut taken: Vec<Rect> = Vec::new();
    let mut lines = Vec::new();
    let mut room = Vec::new();
    for edge in edges {
        let ends = [edge.from, edge.to];
        let own = |at: usize| {
            ends.contains(&at) || ends.iter().any(|end| tree.frames(*end).contains(&at))
        };
        let foreign: Vec<Rect> =
            (0..boxes.len()).filter(|at| !own(*at)).map(|at| boxes[at]).collect();
        let ways = [0.0, 56.0, -56.0, 112.0, -112.0].into_iter().flat_map(|bend| {
            [0.0, 22.0, -22.0]
                .map(|shift| Way::between(boxes[edge.from], boxes[edge.to], bend, shift))
        });
        let ways = ways.flat_map(|way| [0.5, 0.38, 0.62].map(|middle| (way, middle)));
        let price = |(way, middle): &(Way, f64)| {
            let steps = (0..=72).map(|step| way.at(f64::from(step) / 72.0));
            let crossed =
                steps.filter(|point| foreign.iter().any(|one| one.touches(*point, (4.0, 4.0))));
            let label = way.at(*middle);
            let ends = [boxes[edge.from], boxes[edge.to]];
            let covered = foreign.iter().chain(&taken).chain(&ends);
            let hidden = covered.filter(|one| one.touches(label, edge.label)).count();
            crossed.count() as f64 * 1.5
                + hidden as f64 * 8.0
                + (way.bend.abs() + way.shift.abs()) / 40.0
                + (middle - 0.5).abs()
        };
        let best = ways.min_by(|one, other| price(one).total_cmp(&price(other)));
        let Some((way, middle)) = best else { continue };
        let label = way.at(middle);
        let (wide, high) = edge.label;
        taken.push(Rect {
            x: label.0 - wide,
            y: label.1 - high,
            width: wide * 2.0,
            height: high * 2.0,
        });
        room.extend(taken.last().copied());
        room.push(way.hull());
        lines.push(way.line(edge.both, label));
    }
    (lines, room)
}

/// A quadratic curve from the border of one box to that of another.
#[derive(Clone, Copy)]
struct Way {
    from: Point,
    control: Point,
    to: Point,
    bend: f64,
    shift: f64,
}

impl Way {
    /// Straight up and down or across where the boxes face each other; moved aside by `shift`,
    /// bent by `bend`.
    fn between(from: Rect, to: Rect, bend: f64, shift: f64) -> Way {
        let facing = |a: f64, a_size: f64, b: f64, b_size: f64| {
            let (low, high) = (a.max(b), (a + a_size).min(b + b_size));
            (high - low >= 24.0).then(|| {
                let room = (high - low) / 2.0 - 8.0;
                (low + high) / 2.0 + shift.clamp(-room, room)
            })
        };
        let (mut start, mut end) = (from.middle(), to.middle());
        if let Some(y) = facing(from.y, from.height, to.y, to.height) {
            (start.1, end.1) = (y, y);
        } else if let Some(x) = facing(from.x, from.width, to.x, to.width) {
            (start.0, end.0) = (x, x);
        }
        let (dx, dy) = (end.0 - start.0, end.1 - start.1);
        let length = dx.hypot(dy).max(1.0);
        let middle = ((start.0 + end.0) / 2.0, (start.1 + end.1) / 2.0);
        let control = (middle.0 - dy / length * bend * 2.0, middle.1 + dx / length * bend * 2.0);
        let whole = Way { from: start, control, to: end, bend, shift };
        // Cut where it leaves the one box and comes to the other.
        let steps = || (0..=200).map(|step| f64::from(step) / 200.0);
        let none = (0.0, 0.0);
        let leaves = steps().rfind(|t| from.touches(whole.at(*t), none)).unwrap_or(0.0);
        let comes = steps().find(|t| *t > leaves && to.touches(whole.at(*t), none)).unwrap_or(1.0);
        whole.part(leaves, comes)
    }

    fn at(&self, t: f64) -> Point {
        let mix = |a: f64, c: f64, b: f64| {
            (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * c + t * t * b
        };
        (mix(self.from.0, self.control.0, self.to.0), mix(self.from.1, self.control.1, self.to.1))
    }

    fn part(self, from: f64, to: f64) -> Way {
        let mix = |a: f64, c: f64, b: f64| {
            (1.0 - from) * (1.0 - to) * a
                + (from * (1.0 - to) + to * (1.0 - from)) * c
                + from * to * b
        };
        let control = (
            mix(self.from.0, self.control.0, self.to.0),
            mix(self.from.1, self.control.1, self.to.1),
        );
        Way { from: self.at(from), control, to: self.at(to), ..self }
    }

    fn hull(&self) -> Rect {
        let points = (0..=24).map(|step| self.at(f64::from(step) / 24.0));
        let points = points.map(|(x, y)| Rect { x, y, ..Rect::default() });
        points.reduce(Rect::around).unwrap_or_default()
    }

    fn line(self, both: bool, label: Point) -> Line {
        let mut heads = vec![head(self.control, self.to)];
        if both {
            heads.push(head(self.control, self.from));
        }
        let point = |(x, y): Point| format!("{x:.1} {y:.1}");
        let (from, control, to) = (point(self.from), point(self.control), point(self.to));
        Line { path: format!("M{from}Q{control} {to}"), heads, label }
    }
}

/// An arrowhead at `tip` that comes from `before`.
fn head(before: Point, tip: Point) -> String {
    let (dx, dy) = (tip.0 - before.0, tip.1 - before.1);
    let length = dx.hypot(dy).max(0.01);
    let (x, y) = (dx / length, dy / length);
    let (back_x, back_y) = (tip.0 - x * 10.0, tip.1 - y * 10.0);
    let corners = [tip, (back_x - y * 5.5, back_y + x * 5.5), (back_x + y * 5.5, back_y - x * 5.5)];
    corners.map(|(x, y)| format!("{x:.1},{y:.1}")).join(" ")
}
