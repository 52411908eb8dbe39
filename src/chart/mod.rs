//! Charts as plain geometry: scales, ticks and marks. Knows no site and no language; labels
//! come in finished.
//!
//! A drawing is as wide as its reader's column: horizontal positions are percentages, vertical
//! ones pixels. So letters keep their size on a narrow screen, where a picture would shrink.

mod bars;
pub mod graph;
mod label;
mod scale;

pub use bars::{Bar, BarDrawing, BarGroup, bars, lines, share};
use label::{label_width, part_labels};
pub use scale::{Scale, ticks};

use serde::Serialize;

/// What shall be drawn.
#[derive(Clone, Debug)]
pub struct Plot {
    /// Pixels.
    pub height: f64,
    /// The points of the time axis, in order: position (years) and label.
    pub periods: Vec<(f64, String)>,
    pub observations: Vec<Observed>,
    pub targets: Vec<Aimed>,
    pub baseline: Option<Point>,
}

impl Default for Plot {
    fn default() -> Plot {
        Plot {
            height: 260.0,
            periods: Vec::new(),
            observations: Vec::new(),
            targets: Vec::new(),
            baseline: None,
        }
    }
}

/// A value at a period (an index into [`Plot::periods`]).
#[derive(Clone, Debug)]
pub struct Point {
    pub period: usize,
    pub value: f64,
    pub label: String,
}

#[derive(Clone, Debug)]
pub enum Observed {
    Value(Point),
    /// No value, and why: the line is interrupted here.
    Missing {
        period: usize,
        label: String,
    },
}

#[derive(Clone, Debug)]
pub enum Aimed {
    Value(Point),
    Range { period: usize, low: f64, high: f64, label: String },
}

/// A finished drawing.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Drawing {
    /// Pixels.
    pub height: f64,
    pub grid: Vec<GridLine>,
    pub ticks: Vec<Tick>,
    pub bands: Vec<Band>,
    pub lines: Vec<Line>,
    pub marks: Vec<Mark>,
    /// The vertical axis does not begin at zero.
    pub cut_axis: bool,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct GridLine {
    pub y: f64,
    pub label: String,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Tick {
    pub x: String,
    pub y: f64,
    pub label: String,
    /// Left out on narrow screens, where its neighbours would touch it.
    pub wide_only: bool,
}

/// A range that is aimed at.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Band {
    pub x: String,
    pub width: String,
    pub y: f64,
    pub height: f64,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Line {
    /// `actual`, `target`, `baseline`.
    pub kind: &'static str,
    pub x1: String,
    pub y1: f64,
    pub x2: String,
    pub y2: f64,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Mark {
    /// `actual` (disc), `target` (diamond), `baseline` (square), `missing` (cross), `range` (a
    /// label alone).
    pub kind: &'static str,
    pub x: String,
    pub y: f64,
    pub label: String,
    /// Where the label's baseline is.
    pub label_y: f64,
    /// `start`, `middle`, `end`: so that a label at the edge stays inside.
    pub anchor: &'static str,
    pub wide_only: bool,
}

const TOP: f64 = 34.0;
const BOTTOM: f64 = 44.0;
/// The plot's inset in percent of the width; the left one is wider where the labels of the
/// value axis need it.
const LEFT: f64 = 10.0;
const RIGHT: f64 = 7.0;
/// The narrowest width that labels are laid out for, and the size of a letter, in pixels.
const NARROW: f64 = 280.0;
const LETTER: f64 = 13.0;

/// Lays a plot out. `None` where there is no number to draw.
pub fn draw(plot: &Plot, grid_label: impl Fn(f64) -> String) -> Option<Drawing> {
    let values = values(plot);
    let (low, high) = values
        .iter()
        .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(*value), high.max(*value)));
    if values.is_empty() || plot.periods.is_empty() {
        return None;
    }
    // A change of a few percent is invisible on an axis from zero; the cut is then said in words.
    let from_zero = low < 0.0 || high <= 0.0 || low < high * 0.6;
    let (low, high) = match from_zero {
        true => (low.min(0.0), high.max(0.0)),
        false => (low - (high - low).max(high * 0.02) * 0.35, high),
    };
    let steps = ticks(low, high, 4);
    let (low, high) = (
        steps.first().copied().unwrap_or(low).min(low),
        steps.last().copied().unwrap_or(high).max(high),
    );
    let y = Scale { domain: (low, high), range: (plot.height - BOTTOM, TOP) };
    let first = plot.periods.first().map_or(0.0, |(position, _)| *position);
    let last = plot.periods.last().map_or(1.0, |(position, _)| *position);
    let grid: Vec<GridLine> = steps
        .iter()
        .map(|step| GridLine { y: round(y.at(*step)), label: grid_label(*step) })
        .collect();
    let widest = grid.iter().map(|line| label_width(&line.label)).fold(0.0, f64::max);
    let left = LEFT.max((widest + LETTER) / NARROW * 100.0);
    let x_scale = Scale { domain: (first, last), range: (left, 100.0 - RIGHT) };
    let x = |period: usize| {
        let middle = (left + 100.0 - RIGHT) / 2.0;
        match plot.periods.get(period) {
            Some((position, _)) if first < last => x_scale.at(*position),
            _ => middle,
        }
    };
    let mut drawing = Drawing {
        height: plot.height,
        grid,
        ticks: tick_marks(plot, &x),
        bands: Vec::new(),
        lines: Vec::new(),
        marks: Vec::new(),
        cut_axis: low > 0.0,
    };
    draw_baseline(plot, left, &x, &y, &mut drawing);
    draw_targets(plot, left, &x, &y, &mut drawing);
    draw_observations(plot, &x, &y, &mut drawing);
    part_labels(&mut drawing);
    Some(drawing)
}

fn values(plot: &Plot) -> Vec<f64> {
    let mut values = Vec::new();
    for observed in &plot.observations {
        if let Observed::Value(point) = observed {
            values.push(point.value);
        }
    }
    for aimed in &plot.targets {
        match aimed {
            Aimed::Value(point) => values.push(point.value),
            Aimed::Range { low, high, .. } => values.extend([*low, *high]),
        }
    }
    values.extend(plot.baseline.iter().map(|point| point.value));
    values
}

fn draw_baseline(
    plot: &Plot,
    left: f64,
    x: &impl Fn(usize) -> f64,
    y: &Scale,
    drawing: &mut Drawing,
) {
    let Some(point) = &plot.baseline else { return };
    let height = y.at(point.value);
    drawing.lines.push(line("baseline", (left - 2.0, height), (100.0 - RIGHT / 2.0, height)));
    drawing.marks.push(mark("baseline", x(point.period), height, &point.label));
}

fn draw_targets(
    plot: &Plot,
    left: f64,
    x: &impl Fn(usize) -> f64,
    y: &Scale,
    drawing: &mut Drawing,
) {
    let mut before: Option<(f64, f64)> = None;
    let mut reached = left - 2.0;
    for aimed in &plot.targets {
        match aimed {
            Aimed::Value(point) => {
                let here = (x(point.period), y.at(point.value));
                drawing.lines.extend(before.map(|before| line("target", before, here)));
                drawing.marks.push(mark("target", here.0, here.1, &point.label));
                before = Some(here);
            }
            // The range holds until its year; then the next one begins.
            Aimed::Range { period, low, high, label } => {
                let (top, bottom) = (y.at(*high), y.at(*low));
                let end = x(*period);
                drawing.bands.push(Band {
                    x: percent(reached),
                    width: percent((end - reached).max(2.0)),
                    y: round(top),
                    height: round((bottom - top).max(2.0)),
                });
                drawing.marks.push(mark("range", end, top + 4.0, label));
                reached = end;
                before = None;
            }
        }
    }
}

fn draw_observations(plot: &Plot, x: &impl Fn(usize) -> f64, y: &Scale, drawing: &mut Drawing) {
    let mut before: Option<(f64, f64)> = None;
    for observed in &plot.observations {
        match observed {
            Observed::Value(point) => {
                let here = (x(point.period), y.at(point.value));
                drawing.lines.extend(before.map(|before| line("actual", before, here)));
                drawing.marks.push(mark("actual", here.0, here.1, &point.label));
                before = Some(here);
            }
            Observed::Missing { period, label } => {
                drawing.marks.push(mark("missing", x(*period), plot.height - BOTTOM - 12.0, label));
                before = None;
            }
        }
    }
}

fn tick_marks(plot: &Plot, x: &impl Fn(usize) -> f64) -> Vec<Tick> {
    let mut ticks: Vec<Tick> = Vec::new();
    let mut free_from = f64::MAX;
    for (index, (_, label)) in plot.periods.iter().enumerate().rev() {
        let middle = x(index) / 100.0 * NARROW;
        let half = label_width(label) / 2.0;
        let wide_only = middle + half > free_from;
        if !wide_only {
            free_from = middle - half - 6.0;
        }
        ticks.push(Tick {
            x: percent(x(index)),
            y: plot.height - BOTTOM + 24.0,
            label: label.clone(),
            wide_only,
        });
    }
    ticks.reverse();
    ticks
}

fn line(kind: &'static str, from: (f64, f64), to: (f64, f64)) -> Line {
    Line { kind, x1: percent(from.0), y1: round(from.1), x2: percent(to.0), y2: round(to.1) }
}

fn mark(kind: &'static str, x: f64, y: f64, label: &str) -> Mark {
    let half = label_width(label) / 2.0 / NARROW * 100.0;
    let anchor = match (x - half < 0.0, x + half > 100.0) {
        (true, _) => "start",
        (_, true) => "end",
        _ => "middle",
    };
    Mark {
        kind,
        x: percent(x),
        y: round(y),
        label: label.to_owned(),
        label_y: round(y - 12.0),
        anchor,
        wide_only: false,
    }
}

fn percent(value: f64) -> String {
    format!("{}%", round(value))
}

/// Two decimals, so that the same drawing gives the same bytes everywhere.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(period: usize, value: f64) -> Point {
        Point { period, value, label: value.to_string() }
    }

    #[test]
    fn a_gap_interrupts_the_line() {
        let plot = Plot {
            periods: (0..4).map(|year| (2020.0 + f64::from(year), year.to_string())).collect(),
            observations: vec![
                Observed::Value(point(0, 10.0)),
                Observed::Value(point(1, 20.0)),
                Observed::Missing { period: 2, label: "-".into() },
                Observed::Value(point(3, 30.0)),
            ],
            ..Plot::default()
        };
        let drawing = draw(&plot, |value| value.to_string()).expect("a drawing");
        assert_eq!(drawing.lines.iter().filter(|line| line.kind == "actual").count(), 1);
        assert!(!drawing.cut_axis);
    }

    #[test]
    fn targets_alone_draw_no_achievement() {
        let plot = Plot {
            periods: vec![(2023.0, "2023".into()), (2027.0, "2027".into())],
            targets: vec![Aimed::Value(point(0, 50.0)), Aimed::Value(point(1, 250.0))],
            ..Plot::default()
        };
        let drawing = draw(&plot, |value| value.to_string()).expect("a drawing");
        assert!(drawing.lines.iter().all(|line| line.kind == "target"));
        assert!(drawing.marks.iter().all(|mark| mark.kind == "target"));
    }

    #[test]
    fn nothing_to_draw() {
        assert_eq!(draw(&Plot::default(), |value| value.to_string()), None);
    }
}
