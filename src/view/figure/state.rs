//! How parts of diagrams stand, in words, and the legend of those that occur.

use super::Of;
use crate::lang::Lang;
use crate::page::Words;
use crate::page::drawn::{LegendLine, StateMark};
use crate::record::figure::state::{Legend, State};

pub fn mark(state: State, lang: Lang) -> StateMark {
    let (kind, word) = match state {
        State::Done => ("done", lang.pick("済み", "Done")),
        State::Missing => ("missing", lang.pick("不足", "Missing")),
        State::Unknown => ("unknown", lang.pick("不明", "Unknown")),
    };
    StateMark { kind, word }
}

/// The states that occur in a figure, each once, with what they mean there.
pub fn legend(of: &Of, states: impl Iterator<Item = State>, meanings: &Legend) -> Vec<LegendLine> {
    let mut occurring: Vec<State> = states.collect();
    occurring.sort();
    occurring.dedup();
    let lines = occurring.into_iter().map(|state| {
        let own = meanings.iter().find(|(other, _)| *other == state);
        LegendLine {
            mark: mark(state, of.lang()),
            meaning: match own {
                Some((_, text)) => Some(of.view.words(text)),
                None => usual(state, of.lang()).map(Words::plain),
            },
        }
    });
    lines.collect()
}

/// What a state means where the figure does not say it.
fn usual(state: State, lang: Lang) -> Option<&'static str> {
    match state {
        State::Done => None,
        State::Missing => Some(lang.pick("まだないもの", "does not exist yet")),
        State::Unknown => {
            Some(lang.pick("原典からは読み取れません", "not recoverable from the source"))
        }
    }
}
