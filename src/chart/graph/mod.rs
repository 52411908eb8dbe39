//! Boxes joined by lines: where each stands, and how the lines run. Plain geometry in pixels; the
//! words of the boxes come in as sizes.

mod ways;

/// A box, or a frame around those within it.
#[derive(Clone, Debug)]
pub struct Vertex {
    /// Of a frame: nothing.
    pub width: f64,
    /// Of a frame: the height of its title.
    pub height: f64,
    /// The frame that it stands in.
    pub within: Option<usize>,
    /// Column and row, where the author has set them.
    pub place: Option<(usize, usize)>,
}

#[derive(Clone, Copy, Debug)]
pub struct Edge {
    pub from: usize,
    pub to: usize,
    pub both: bool,
    /// Half the size of what stands on the line.
    pub label: (f64, f64),
}

#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Clone, Debug)]
pub struct Line {
    /// For `d` of a path.
    pub path: String,
    /// For `points` of a polygon: one arrowhead, or two.
    pub heads: Vec<String>,
    /// The middle of what stands on it.
    pub label: (f64, f64),
}

#[derive(Clone, Debug)]
pub struct Layout {
    pub width: f64,
    pub height: f64,
    /// In the order of the vertices.
    pub boxes: Vec<Rect>,
    /// In the order of the edges.
    pub lines: Vec<Line>,
}

/// Between a frame and what stands in it.
const PAD: f64 = 14.0;
/// Between boxes above each other: an arrow and its number need room.
const BELOW: f64 = 52.0;
/// Around the whole.
const MARGIN: f64 = 16.0;

type Point = (f64, f64);

/// `beside`: the room between two columns.
pub fn lay_out(vertices: &[Vertex], edges: &[Edge], beside: f64) -> Layout {
    let tree = Tree { vertices };
    let is_placed = |at: usize| tree.is_frame(at) || vertices[at].place.is_some();
    let cells = match (0..vertices.len()).all(is_placed) {
        true => vertices.iter().map(|vertex| vertex.place.unwrap_or((1, 1))).collect(),
        false => tree.layers(edges),
    };
    let mut boxes = tree.boxes(&cells, beside);
    // A line may run outside all boxes. Where it runs does not depend on where the whole stands,
    // so the whole is moved by as much as is needed.
    let (_, lines) = ways::lines(&tree, edges, &boxes);
    let hull = boxes.iter().copied().chain(lines).reduce(Rect::around).unwrap_or_default();
    for one in &mut boxes {
        one.x += MARGIN - hull.x;
        one.y += MARGIN - hull.y;
    }
    let (lines, _) = ways::lines(&tree, edges, &boxes);
    let (width, height) = (hull.width + 2.0 * MARGIN, hull.height + 2.0 * MARGIN);
    Layout { width, height, boxes, lines }
}

struct Tree<'a> {
    vertices: &'a [Vertex],
}

impl Tree<'_> {
    fn is_frame(&self, at: usize) -> bool {
        self.vertices.iter().any(|vertex| vertex.within == Some(at))
    }

    /// The frames around a vertex, from the inside out.
    fn frames(&self, at: usize) -> Vec<usize> {
        let mut frames = Vec::new();
        let mut next = self.vertices[at].within;
        while let Some(frame) = next.filter(|frame| !frames.contains(frame)) {
            frames.push(frame);
            next = self.vertices[frame].within;
        }
        frames
    }

    fn outermost(&self, at: usize) -> usize {
        self.frames(at).last().copied().unwrap_or(at)
    }

    fn boxes_of(&self, frame: usize) -> Vec<usize> {
        let inside = |at: &usize| self.frames(*at).contains(&frame) && !self.is_frame(*at);
        (0..self.vertices.len()).filter(inside).collect()
    }

    /// Columns by who leads to whom, rows in the order of writing. The boxes of a frame stand
    /// below each other in one column, so that no other comes to stand among them.
    fn layers(&self, edges: &[Edge]) -> Vec<(usize, usize)> {
        let count = self.vertices.len();
        let mut columns = vec![1; count];
        // Each round moves what is led to behind what leads there. In a circle that never ends,
        // so an edge back to what was written before does not move anything.
        for _ in 0..count {
            for edge in edges {
                let (from, to) = (self.outermost(edge.from), self.outermost(edge.to));
                if from < to && columns[to] <= columns[from] {
                    columns[to] = columns[from] + 1;
                }
            }
        }
        let mut rows = vec![0; count + 1];
        let mut cells = vec![(1, 1); count];
        for unit in (0..count).filter(|at| self.vertices[*at].within.is_none()) {
            let members = if self.is_frame(unit) { self.boxes_of(unit) } else { vec![unit] };
            for member in members {
                rows[columns[unit]] += 1;
                cells[member] = (columns[unit], rows[columns[unit]]);
            }
        }
        cells
    }

    /// Boxes in a grid whose columns and rows are as large as they need to be.
    fn boxes(&self, cells: &[(usize, usize)], beside: f64) -> Vec<Rect> {
        let singles: Vec<usize> = (0..cells.len()).filter(|at| !self.is_frame(*at)).collect();
        let last = |of: fn(&(usize, usize)) -> usize| cells.iter().map(of).max().unwrap_or(1);
        let mut across = vec![Track::default(); last(|cell| cell.0) + 1];
        let mut down = vec![Track::default(); last(|cell| cell.1) + 1];
        for at in &singles {
            let (column, row) = cells[*at];
            let [mut left, mut right, mut top, mut bottom] = [0.0; 4];
            for frame in self.frames(*at) {
                let inside = self.boxes_of(frame);
                let is_first = |of: fn(&(usize, usize)) -> usize| {
                    inside.iter().all(|other| of(&cells[*other]) >= of(&cells[*at]))
                };
                let is_last = |of: fn(&(usize, usize)) -> usize| {
                    inside.iter().all(|other| of(&cells[*other]) <= of(&cells[*at]))
                };
                left += if is_first(|cell| cell.0) { PAD } else { 0.0 };
                right += if is_last(|cell| cell.0) { PAD } else { 0.0 };
                let title = PAD + self.vertices[frame].height;
                top += if is_first(|cell| cell.1) { title } else { 0.0 };
                bottom += if is_last(|cell| cell.1) { PAD } else { 0.0 };
            }
            across[column].hold(left, self.vertices[*at].width, right);
            down[row].hold(top, self.vertices[*at].height, bottom);
        }
        let xs = starts(&across, beside);
        let ys = starts(&down, BELOW);
        let mut boxes = vec![Rect::default(); cells.len()];
        for at in singles {
            let (column, row) = cells[at];
            let Vertex { width, height, .. } = self.vertices[at];
            let (x, y) = (xs[column], ys[row] + (down[row].size - height) / 2.0);
            boxes[at] = Rect { x: x + (across[column].size - width) / 2.0, y, width, height };
        }
        // The innermost frames first.
        let mut frames: Vec<usize> = (0..cells.len()).filter(|at| self.is_frame(*at)).collect();
        frames.sort_by_key(|at| std::cmp::Reverse(self.frames(*at).len()));
        for frame in frames {
            let inside = (0..cells.len()).filter(|at| self.vertices[*at].within == Some(frame));
            let hull = inside.map(|at| boxes[at]).reduce(Rect::around).unwrap_or_default();
            let title = self.vertices[frame].height;
            boxes[frame] = Rect {
                x: hull.x - PAD,
                y: hull.y - PAD - title,
                width: hull.width + 2.0 * PAD,
                height: hull.height + 2.0 * PAD + title,
            };
        }
        boxes
    }
}

/// A column or a row: its boxes, and the frames that begin and end beside them.
#[derive(Clone, Copy, Default)]
struct Track {
    before: f64,
    size: f64,
    after: f64,
}

impl Track {
    fn hold(&mut self, before: f64, size: f64, after: f64) {
        self.before = self.before.max(before);
        self.size = self.size.max(size);
        self.after = self.after.max(after);
    }
}

/// Where the boxes of each track begin. Tracks without a box take no room.
fn starts(tracks: &[Track], gap: f64) -> Vec<f64> {
    let mut next = 0.0;
    let start = |track: &Track| {
        let start = next + track.before;
        if track.size > 0.0 {
            next = start + track.size + track.after + gap;
        }
        start
    };
    tracks.iter().map(start).collect()
}

impl Rect {
    fn around(self, other: Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Rect { x, y, width: right - x, height: bottom - y }
    }

    fn middle(self) -> Point {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Whether a point, with so much room around it, touches the box.
    fn touches(self, (x, y): Point, (wide, high): Point) -> bool {
        x + wide > self.x
            && x - wide < self.x + self.width
            && y + high > self.y
            && y - high < self.y + self.height
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vertex(within: Option<usize>, place: Option<(usize, usize)>) -> Vertex {
        Vertex { width: 100.0, height: 40.0, within, place }
    }

    fn edge(from: usize, to: usize) -> Edge {
        Edge { from, to, both: false, label: (12.0, 12.0) }
    }

    #[test]
    fn who_leads_stands_before_who_is_led_to() {
        let vertices = [vertex(None, None), vertex(None, None), vertex(None, None)];
        let layout = lay_out(&vertices, &[edge(0, 1), edge(0, 2), edge(2, 0)], 60.0);
        let xs: Vec<f64> = layout.boxes.iter().map(|one| one.x).collect();
        assert_eq!(xs, [16.0, 176.0, 176.0], "the edge back moves nothing");
        assert!(layout.boxes[1].y < layout.boxes[2].y, "in the order of writing");
    }

    #[test]
    fn a_frame_holds_its_boxes_and_no_others() {
        let vertices =
            [vertex(None, None), vertex(Some(0), None), vertex(Some(0), None), vertex(None, None)];
        let layout = lay_out(&vertices, &[edge(1, 3)], 60.0);
        let [frame, first, second, other] = layout.boxes[..] else { panic!("four boxes") };
        for inside in [first, second] {
            assert_eq!(frame.around(inside), frame);
        }
        assert_ne!(frame.around(other), frame);
        assert!(!frame.touches(other.middle(), (50.0, 20.0)));
    }

    #[test]
    fn places_that_are_written_are_kept() {
        let vertices = [vertex(None, Some((2, 1))), vertex(None, Some((1, 3)))];
        let layout = lay_out(&vertices, &[], 60.0);
        assert!(layout.boxes[0].x > layout.boxes[1].x);
        assert_eq!(layout.boxes[1].y, 16.0 + 40.0 + BELOW, "an empty row takes no room");
    }

    #[test]
    fn a_line_runs_around_a_box_in_its_way() {
        let vertices =
            [vertex(None, Some((1, 1))), vertex(None, Some((2, 1))), vertex(None, Some((3, 1)))];
        let layout = lay_out(&vertices, &[edge(0, 2), edge(0, 1)], 60.0);
        let obstacle = layout.boxes[1];
        assert!(!obstacle.touches(layout.lines[0].label, (12.0, 12.0)), "{:?}", layout.lines[0]);
        assert_eq!(layout.lines[1].path, "M115.6 36.0Q146.0 36.0 176.4 36.0");
        assert_eq!(layout.lines[1].heads, ["176.4,36.0 166.4,41.5 166.4,30.5"]);
    }

    #[test]
    fn a_line_outside_the_boxes_is_inside_the_drawing() {
        let row = |row| vertex(None, Some((1, row)));
        let layout = lay_out(&[row(1), row(2), row(3)], &[edge(0, 2), edge(2, 0)], 60.0);
        for line in &layout.lines {
            let (x, _) = line.label;
            assert!(x - 12.0 >= 0.0 && x + 12.0 <= layout.width, "{line:?}");
            let numbers = line.path.split(['M', 'Q', ' ']).filter(|number| !number.is_empty());
            let numbers: Vec<f64> =
                numbers.map(|number| number.parse().expect("a number")).collect();
            let ends = [numbers[0], numbers[4]];
            assert!(ends.iter().all(|x| (0.0..=layout.width).contains(x)), "{line:?}");
        }
    }

    #[test]
    fn two_lines_between_the_same_boxes_stand_apart() {
        let vertices = [vertex(None, None), vertex(None, None)];
        let layout = lay_out(&vertices, &[edge(0, 1), edge(1, 0)], 80.0);
        let [one, other] = &layout.lines[..] else { panic!("two lines") };
        let apart = (one.label.0 - other.label.0).abs().max((one.label.1 - other.label.1).abs());
        assert!(apart >= 22.0, "{one:?} {other:?}");
    }
}
