//! Who is related to whom.

use serde::Serialize;

use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Relations {
    /// `map`, `funds`.
    pub form: &'static str,
    /// The drawing of what the lists below it say; `null` where it would be too wide.
    pub drawing: Option<RelationsDrawing>,
    /// Those that are part of others, or refer to rows of a table.
    pub nodes: Vec<RelationNode>,
    pub edges: Vec<Relation>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RelationNode {
    /// The id after the figure's anchor and a full stop: `node-office`.
    pub key: Option<String>,
    pub name: Words,
    /// What it is part of.
    pub within: Option<Words>,
    pub refs: Vec<RowRef>,
}

/// A number that leads to the row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct RowRef {
    pub number: String,
    /// What the row is about.
    pub name: Option<Words>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Relation {
    /// Its number on the drawing.
    pub number: usize,
    pub from: Words,
    pub to: Words,
    pub words: Words,
    pub both: bool,
}

/// Finished geometry for an SVG with a `viewBox`, in pixels.
#[derive(Clone, Debug, Serialize)]
pub struct RelationsDrawing {
    pub width: String,
    pub height: String,
    /// Frames first, then what stands in them.
    pub boxes: Vec<DrawnBox>,
    pub lines: Vec<DrawnLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DrawnBox {
    pub is_frame: bool,
    pub x: String,
    pub y: String,
    pub width: String,
    pub height: String,
    /// The lines of the name, each with its place.
    pub text: Vec<DrawnText>,
    pub refs: Vec<DrawnRef>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DrawnText {
    pub x: String,
    pub y: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct DrawnRef {
    pub x: String,
    pub y: String,
    pub number: String,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DrawnLine {
    /// For `d` of a path.
    pub path: String,
    /// For `points` of a polygon.
    pub heads: Vec<String>,
    /// The number, or the words, on the line.
    pub label: String,
    /// Left, top, width and height of the label, and the place of its words.
    pub x: String,
    pub y: String,
    pub width: String,
    pub height: String,
    pub text_x: String,
    pub text_y: String,
}
