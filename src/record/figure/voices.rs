//! What was said, by theme, without names: hearings, opinions.

use std::sync::Arc;

use super::{named, parts};
use crate::record::id::StrategyId;
use crate::record::{Text, Written, needed_text, plain, written_id};
use crate::yaml::{At, Fields, Log};

#[derive(Clone, PartialEq, Debug)]
pub struct Voices {
    pub groups: Vec<Group>,
    pub voices: Vec<Voice>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    pub id: Written<Arc<str>>,
    /// As printed.
    pub number: Option<Arc<str>>,
    pub name: Text,
    pub strategy: Option<Written<StrategyId>>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Voice {
    /// Its place in `groups`.
    pub group: usize,
    pub text: Text,
    pub strategy: Option<Written<StrategyId>>,
}

impl Voices {
    /// Every strategy that a theme or a voice names.
    pub fn strategies(&self) -> impl Iterator<Item = &Written<StrategyId>> {
        let of_groups = self.groups.iter().map(|group| &group.strategy);
        of_groups.chain(self.voices.iter().map(|voice| &voice.strategy)).flatten()
    }

    /// What was said about a theme.
    pub fn of_group(&self, group: usize) -> impl Iterator<Item = &Voice> {
        self.voices.iter().filter(move |voice| voice.group == group)
    }
}

pub fn read(fields: &mut Fields, log: &mut Log) -> Option<Voices> {
    let groups = parts::filled(fields, "groups", group, log);
    let names: Vec<&str> = groups.iter().map(|group| &*group.id.value).collect();
    let voices = parts::filled(fields, "voices", |at, log| voice(at, &names, log), log);
    named::twice(groups.iter().map(|group| &group.id), log);
    Some(Voices { groups, voices })
}

fn group(at: &At, log: &mut Log) -> Option<Group> {
    let mut fields = at.fields(log)?;
    let id = named::needed_id(&mut fields, log);
    let number = plain(&mut fields, "number", log);
    let name = needed_text(&mut fields, "name", log);
    let strategy = written_id(fields.take("strategy"), StrategyId, log);
    fields.end(log);
    Some(Group { id: id?, number, name, strategy })
}

fn voice(at: &At, groups: &[&str], log: &mut Log) -> Option<Voice> {
    let mut fields = at.fields(log)?;
    let group = fields.need("group", log);
    let group = group.and_then(|at| named::place(at.text(log)?, &at, "groups", groups, log));
    let text = needed_text(&mut fields, "text", log);
    let strategy = written_id(fields.take("strategy"), StrategyId, log);
    fields.end(log);
    Some(Voice { group: group?, text, strategy })
}
