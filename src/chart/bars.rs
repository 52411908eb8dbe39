//! Bars that lie, several to a group, from zero. Each has its name and its value beside it, so that no legend is needed
//! and a name may be as long as it is.

use serde::Serialize;

use super::label::label_width;
use super::{LETTER, NARROW, Scale, percent, round};

/// One thing, and its bars.
#[derive(Clone, Debug)]
pub struct BarGroup {
    /// In lines that fit the narrowest width.
    pub label: Vec<String>,
    pub bars: Vec<Bar>,
}

#[derive(Clone, Debug)]
pub struct Bar {
    /// Which series it belongs to, from 0.
    pub series: usize,
    pub name: String,
    /// `None`: the label says why.
    pub value: Option<f64>,
    pub label: String,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct BarDrawing {
    /// Pixels.
    pub height: f64,
    /// Where zero is; `None` where every bar begins at the left edge.
    pub zero: Option<String>,
    pub labels: Vec<BarLabel>,
    pub bars: Vec<DrawnBar>,
}

/// A line of a group's name.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct BarLabel {
    pub y: f64,
    pub text: String,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct DrawnBar {
    /// From 1.
    pub series: usize,
    pub x: String,
    pub width: String,
    pub y: f64,
    pub height: f64,
    /// Where the texts beside it begin, and their baseline.
    pub text_x: String,
    pub text_y: f64,
    pub label: String,
    /// There is no value: the label says why.
    pub missing: bool,
    pub name: String,
    /// The name stands above the bar, on this baseline; `None`: behind the value.
    pub name_y: Option<f64>,
}

const LINE: f64 = 22.0;
const BAR: f64 = 18.0;
const GAP: f64 = 7.0;
const BETWEEN: f64 = 18.0;
/// Names that would take more of the narrowest width than this stand above their bars.
const BESIDE: f64 = 0.4;
/// Letters of some fonts are wider than reckoned.
const LOOSE: f64 = 1.15;
const AFTER_LABEL: f64 = 3.0;

/// Lays bars out. `None` where there is no number to draw.
pub fn bars(groups: &[BarGroup]) -> Option<BarDrawing> {
    let all = || groups.iter().flat_map(|group| &group.bars);
    let values: Vec<f64> = all().filter_map(|bar| bar.value).collect();
    let high = values.iter().copied().fold(0.0, f64::max);
    let low = values.iter().copied().fold(0.0, f64::min);
    if values.is_empty() || low == high {
        return None;
    }
    // A word for a missing value has no bar before it.
    let drawn_bars = || all().filter(|bar| bar.value.is_some());
    let widest = |text: fn(&Bar) -> f64| drawn_bars().map(text).fold(0.0, f64::max);
    let beside = widest(|bar| label_width(&bar.label) + LETTER + label_width(&bar.name));
    let above = beside > NARROW * BESIDE;
    let room = if above { widest(|bar| label_width(&bar.label)) } else { beside };
    let end = (100.0 - (room + LETTER) * LOOSE / NARROW * 100.0).max(20.0);
    let x = Scale { domain: (low, high), range: (0.0, end) };
    let mut drawing = BarDrawing {
        height: 0.0,
        zero: (low < 0.0).then(|| percent(x.at(0.0))),
        labels: Vec::new(),
        bars: Vec::new(),
    };
    let mut y = 0.0;
    for group in groups {
        for line in &group.label {
            drawing.labels.push(BarLabel { y: round(y + LETTER + 2.0), text: line.clone() });
            y += LINE;
        }
        y += if group.label.is_empty() { 0.0 } else { AFTER_LABEL };
        for bar in &group.bars {
            let name_y = above.then_some(round(y + LETTER));
            y += if above { LINE - 3.0 } else { 0.0 };
            drawing.bars.push(drawn(bar, &x, y, name_y));
            y += BAR + GAP;
        }
        y += BETWEEN;
    }
    drawing.height = round(y - BETWEEN);
    Some(drawing)
}

fn drawn(bar: &Bar, x: &Scale, y: f64, name_y: Option<f64>) -> DrawnBar {
    let zero = x.at(0.0);
    let end = x.at(bar.value.unwrap_or(0.0));
    DrawnBar {
        series: bar.series + 1,
        x: percent(zero.min(end)),
        width: percent((end - zero).abs()),
        y: round(y),
        height: BAR,
        text_x: percent(zero.max(end)),
        text_y: round(y + BAR - 4.5),
        label: bar.label.clone(),
        missing: bar.value.is_none(),
        name: bar.name.clone(),
        name_y,
    }
}

/// How long a bar is, of the longest: both begin at zero.
pub fn share(value: f64, longest: f64) -> String {
    percent(Scale { domain: (0.0, longest), range: (0.0, 100.0) }.at(value.max(0.0)))
}

/// Breaks a text into lines for the narrowest width; `breaks` are the bytes before which it may break.
pub fn lines(text: &str, breaks: &[usize]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut from = 0;
    for end in breaks.iter().copied().chain([text.len()]) {
        let piece = text.get(from..end).unwrap_or_default();
        match lines.last_mut() {
            Some(line) if label_width(line) + label_width(piece.trim_end()) <= NARROW => {
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
        from = end;
    }
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: Option<f64>, name: &str) -> Bar {
        Bar { series: 0, name: name.into(), value, label: "1".into() }
    }

    #[test]
    fn bars_begin_at_zero_and_end_before_their_texts() {
        let group = BarGroup {
            label: vec!["A".into()],
            bars: vec![bar(Some(10.0), "B"), bar(Some(5.0), "C"), bar(None, "D")],
        };
        let drawing = bars(&[group]).expect("a drawing");
        let widths: Vec<f64> = drawing
            .bars
            .iter()
            .map(|bar| bar.width.trim_end_matches('%').parse().expect("a number"))
            .collect();
        assert!(drawing.bars.iter().all(|bar| bar.x == "0%"));
        assert!((widths[0] - widths[1] * 2.0).abs() < 0.02);
        assert_eq!((widths[2], drawing.bars[2].missing), (0.0, true));
        assert!(widths[0] < 95.0);
        assert!(drawing.bars.iter().all(|bar| bar.name_y.is_none()));
    }

    #[test]
    fn long_names_stand_above_their_bars() {
        let group = BarGroup {
            label: Vec::new(),
            bars: vec![bar(Some(1.0), "名前がとても長い系列です")],
        };
        let drawing = bars(&[group]).expect("a drawing");
        assert!(drawing.bars[0].name_y.is_some());
    }

    #[test]
    fn less_than_nothing_points_the_other_way() {
        let group =
            BarGroup { label: Vec::new(), bars: vec![bar(Some(-5.0), "A"), bar(Some(5.0), "B")] };
        let drawing = bars(&[group]).expect("a drawing");
        assert_eq!(drawing.bars[0].x, "0%");
        assert_eq!(Some(&drawing.bars[1].x), drawing.zero.as_ref());
        assert_eq!(Some(&drawing.bars[0].text_x), drawing.zero.as_ref());
    }

    #[test]
    fn nothing_to_draw() {
        assert_eq!(bars(&[BarGroup { label: Vec::new(), bars: vec![bar(None, "A")] }]), None);
        assert_eq!(share(1.0, 4.0), "25%");
    }

    #[test]
    fn names_are_broken_where_they_may() {
        let text = "露地栽培のなすと施設栽培のきゅうりを合わせた収量の比較";
        let at = text.find("施設").expect("a place");
        assert_eq!(lines(text, &[at]).len(), 2);
        assert_eq!(lines("なす", &[]), ["なす"]);
    }
}
