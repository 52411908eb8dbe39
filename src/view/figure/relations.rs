//! Who is related to whom: lists of words, and the drawing of the same.

use super::Of;
use super::relations_drawing::draw as drawing;
use crate::page::drawn::{Relation, RelationNode, Relations, RowRef};
use crate::record::Written;
use crate::record::figure::Content;
use crate::record::figure::relations::{self as record, Form, Node};

pub fn draw(of: &Of, relations: &record::Relations) -> Relations {
    Relations {
        form: match relations.form {
            Form::Map => "map",
            Form::Funds => "funds",
        },
        drawing: drawing(of, relations),
        nodes: relations
            .nodes
            .iter()
            .filter(|node| node.says_more())
            .map(|one| node(of, relations, one))
            .collect(),
        edges: relations
            .edges
            .iter()
            .enumerate()
            .map(|(index, edge)| Relation {
                number: index + 1,
                from: of.view.words(&relations.nodes[edge.from].name),
                to: of.view.words(&relations.nodes[edge.to].name),
                words: of.view.words(&edge.words),
                both: edge.both,
            })
            .collect(),
    }
}

fn node(of: &Of, relations: &record::Relations, node: &Node) -> RelationNode {
    let frame = node.within.and_then(|place| relations.nodes.get(place));
    RelationNode {
        key: node.anchor(),
        name: of.view.words(&node.name),
        within: frame.map(|frame| of.view.words(&frame.name)),
        refs: node.refs.iter().map(|number| row(of, relations, number)).collect(),
    }
}

/// The row that a number of a node means.
pub fn row(
    of: &Of,
    relations: &record::Relations,
    number: &Written<std::sync::Arc<str>>,
) -> RowRef {
    let figure = relations.rows_of.as_ref().map(|written| &written.value);
    let place = figure.and_then(|id| of.document.row_of_figure(id, &number.value));
    let matrix = figure.and_then(|id| match &of.document.figure(id)?.content {
        Content::Matrix(matrix) => Some(matrix),
        _ => None,
    });
    let row = matrix.and_then(|matrix| matrix.row_numbered(&number.value));
    RowRef {
        number: number.value.to_string(),
        name: row.map(|row| of.view.words(&row.name)),
        url: place.map(|(page, anchor)| of.link_to(&page, Some(&anchor))),
    }
}
