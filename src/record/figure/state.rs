//! How a part of a diagram stands: done, missing, unknown. And what a figure's legend says of it.

use super::super::{Text, text};
use crate::yaml::{At, Fields, Log};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum State {
    Done,
    /// What is lacking so far: drawn hatched.
    Missing,
    /// The original has lost it.
    Unknown,
}

const STATES: [(&str, State); 3] =
    [("done", State::Done), ("missing", State::Missing), ("unknown", State::Unknown)];

/// What a state means in this figure, where the plain word does not say enough.
pub type Legend = Vec<(State, Text)>;

pub fn state(fields: &mut Fields, log: &mut Log) -> Option<State> {
    fields.take("state").and_then(|at| at.choice(&STATES, log))
}

/// `legend: {missing: {ja: …, en: …}}`
pub fn legend(fields: &mut Fields, log: &mut Log) -> Legend {
    let Some(at) = fields.take("legend") else { return Legend::new() };
    let Some(mut meanings) = at.fields(log) else { return Legend::new() };
    let mut legend = Legend::new();
    for (word, state) in STATES {
        let meaning: Option<At> = meanings.take(word);
        legend.extend(meaning.map(|at| (state, text(&at, log))));
    }
    meanings.end(log);
    legend
}
