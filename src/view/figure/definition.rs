//! A definition.

use super::super::Of;
use crate::page::drawn;
use crate::record::figure::definition::Definition;

pub fn draw(of: &Of, definition: &Definition) -> drawn::Definition {
    drawn::Definition {
        name: of.view.maybe(&definition.name),
        text: of.view.words(&definition.text),
    }
}
