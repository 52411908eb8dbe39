//! Steps in order: a procedure, a ladder of stages, what leads to what.

use super::super::id::{FigureId, PartId};
use super::super::{
    Text, Written, flag, needed_text, optional_text, records, text, texts, written_id,
};
use super::parts;
use super::state::{self, Legend, State};
use crate::diag;
use crate::time::Duration;
use crate::yaml::{At, Fields, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct Process {
    pub form: Form,
    pub stages: Vec<Stage>,
    /// The process that this one tells more of: it has the same steps.
    pub steps_of: Option<Written<FigureId>>,
    /// What is said above each step's advice, instead of the plain word.
    pub advice_label: Option<Text>,
    pub legend: Legend,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// One after the other.
    Steps,
    /// Each state builds on the one before.
    Stages,
    /// Each leads to the next.
    Flow,
}

/// What stands between two arrows: one step, or several side by side.
#[derive(Clone, PartialEq, Debug)]
pub struct Stage {
    pub together: bool,
    pub steps: Vec<Step>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    pub id: Option<Written<PartId>>,
    /// As printed: (1), ❶.
    pub number: Option<Text>,
    pub name: Text,
    pub text: Option<Text>,
    pub state: Option<State>,
    pub note: Option<Text>,
    pub at_most: Option<Duration>,
    pub advice: Option<Advice>,
    pub items: Vec<Text>,
    /// The source says that there are more items.
    pub open_ended: bool,
    pub details: Vec<Detail>,
    pub alternatives: Vec<Alternative>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Advice {
    /// The source says that there is none.
    None,
    Words(Text),
}

impl Step {
    /// Its id on the page, after the figure's and a full stop.
    pub fn anchor(&self) -> Option<String> {
        self.id.as_ref().map(|id| format!("step-{}", id.value))
    }
}

/// A list with a label: who, how, where.
#[derive(Clone, PartialEq, Debug)]
pub struct Detail {
    pub label: Text,
    pub items: Vec<Text>,
}

/// One of several ways that the source leaves open.
#[derive(Clone, PartialEq, Debug)]
pub struct Alternative {
    pub name: Text,
    pub when: Option<Text>,
}

impl Process {
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.stages.iter().flat_map(|stage| &stage.steps)
    }

    pub fn has_unknown(&self) -> bool {
        self.steps().any(|step| step.state == Some(State::Unknown))
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Process> {
    let forms = [("steps", Form::Steps), ("stages", Form::Stages), ("flow", Form::Flow)];
    let form = fields.take("form").and_then(|at| at.choice(&forms, log)).unwrap_or(Form::Steps);
    let stages = parts::filled(fields, "steps", stage, log);
    let steps_of = written_id(fields.take("steps_of"), FigureId, log);
    let advice_label = optional_text(fields, "advice_label", log);
    let legend = state::legend(fields, log);
    let process = Process { form, stages, steps_of, advice_label, legend };
    parts::doubled(process.steps().filter_map(|step| step.id.as_ref()), log);
    Some(process)
}

fn stage(at: &At, log: &mut Log) -> Option<Stage> {
    let mut fields = at.fields(log)?;
    if fields.take("together").is_some() {
        let steps = parts::filled(&mut fields, "together", step, log);
        fields.end(log);
        return Some(Stage { together: true, steps });
    }
    Some(Stage { together: false, steps: vec![step(at, log)?] })
}

fn step(at: &At, log: &mut Log) -> Option<Step> {
    let mut fields = at.fields(log)?;
    let step = Step {
        id: written_id(fields.take("id"), PartId, log),
        number: optional_text(&mut fields, "number", log),
        name: needed_text(&mut fields, "name", log),
        text: optional_text(&mut fields, "text", log),
        state: state::state(&mut fields, log),
        note: optional_text(&mut fields, "note", log),
        at_most: fields.take("at_most").and_then(|at| duration(&at, log)),
        advice: fields.take("advice").map(|at| advice(&at, log)),
        items: texts(&mut fields, "items", log),
        open_ended: flag(&mut fields, "open_ended", log),
        details: records(&mut fields, "details", detail, log),
        alternatives: records(&mut fields, "alternatives", alternative, log),
    };
    fields.end(log);
    Some(step)
}

fn duration(at: &At, log: &mut Log) -> Option<Duration> {
    let written = at.text(log)?;
    let duration = Duration::parse(written);
    if duration.is_none() {
        log.push(diag::BAD_DURATION.at(at.address()).with("value", written));
    }
    duration
}

fn advice(at: &At, log: &mut Log) -> Advice {
    match at.node {
        Node::Text(word) if word.trim() == "none" => Advice::None,
        _ => Advice::Words(text(at, log)),
    }
}

fn detail(at: &At, log: &mut Log) -> Option<Detail> {
    let mut fields = at.fields(log)?;
    let label = needed_text(&mut fields, "label", log);
    let items = texts(&mut fields, "items", log);
    fields.end(log);
    Some(Detail { label, items })
}

fn alternative(at: &At, log: &mut Log) -> Option<Alternative> {
    let mut fields = at.fields(log)?;
    let name = needed_text(&mut fields, "name", log);
    let when = optional_text(&mut fields, "when", log);
    fields.end(log);
    Some(Alternative { name, when })
}
