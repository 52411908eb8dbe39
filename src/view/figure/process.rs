//! Steps in order, as a list between whose items stand arrows.

use super::{Of, state};
use crate::page::Words;
use crate::page::drawn::{Alternative, Process, ProcessStage, Step, StepDetail};
use crate::record::figure::process::{self as record, Advice, Form, Stage};

pub fn draw(of: &Of, process: &record::Process) -> Process {
    let states = process.steps().filter_map(|step| step.state);
    let advised = process.steps().any(|step| step.advice.is_some());
    Process {
        form: match process.form {
            Form::Steps => "steps",
            Form::Stages => "stages",
            Form::Flow => "flow",
        },
        across: (2..=most_across(process)).contains(&process.stages.len()),
        advice_label: advised.then(|| match &process.advice_label {
            Some(label) => of.view.words(label),
            None => Words::plain(of.lang().pick("助言", "Advice")),
        }),
        stages: process.stages.iter().map(|stage| self::stage(of, stage)).collect(),
        legend: state::legend(of, states, &process.legend),
    }
}

/// How many steps fit side by side: fewer where they have much to say.
fn most_across(process: &record::Process) -> usize {
    let says_much = |step: &record::Step| !step.details.is_empty() || !step.alternatives.is_empty();
    if process.steps().any(says_much) { 4 } else { 5 }
}

fn stage(of: &Of, stage: &Stage) -> ProcessStage {
    ProcessStage {
        together: stage.together,
        steps: stage.steps.iter().map(|step| self::step(of, step)).collect(),
    }
}

fn step(of: &Of, step: &record::Step) -> Step {
    let lang = of.lang();
    let all =
        |texts: &[crate::record::Text]| texts.iter().map(|text| of.view.words(text)).collect();
    Step {
        key: step.anchor(),
        number: of.view.maybe(&step.number),
        name: of.view.words(&step.name),
        state: step.state.map(|state| state::mark(state, lang)),
        at_most: step.at_most.as_ref().map(|longest| longest.at_most(lang)),
        text: of.view.maybe(&step.text),
        note: of.view.maybe(&step.note),
        items: all(&step.items),
        open_ended: step.open_ended,
        details: step
            .details
            .iter()
            .map(|detail| StepDetail {
                label: of.view.words(&detail.label),
                items: all(&detail.items),
            })
            .collect(),
        alternatives: step
            .alternatives
            .iter()
            .map(|alternative| Alternative {
                name: of.view.words(&alternative.name),
                when: of.view.maybe(&alternative.when),
            })
            .collect(),
        advice: step.advice.as_ref().map(|advice| match advice {
            Advice::None => Words::plain(lang.pick("なし", "None")),
            Advice::Words(text) => of.view.words(text),
        }),
    }
}
