//! Indicators as the site knows them: checked, with their values found by year.

use std::collections::HashSet;

use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::number::Number;
use crate::record::indicator::{Aim, IndicatorRecord, Observation, Observations, Reason, Target};
use crate::time::{self, When};

/// What `@…` behind an indicator's id stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Observation(&'a Observation),
    Target(&'a Target),
}

impl IndicatorRecord {
    /// The recorded values, with or without a number.
    pub fn recorded(&self) -> &[Observation] {
        match &self.observations {
            Observations::Some(list) => list,
            Observations::Absent(_) => &[],
        }
    }

    /// Why there is no value at all, where that is known.
    pub fn absent(&self) -> Option<Reason> {
        match &self.observations {
            Observations::Absent(reason) => Some(*reason),
            Observations::Some(_) => None,
        }
    }

    /// The newest value that is a number.
    pub fn latest(&self) -> Option<(&Observation, Number)> {
        self.recorded()
            .iter()
            .filter_map(|observation| Some((observation, observation.value.ok()?)))
            .max_by_key(|(observation, _)| observation.at)
    }

    /// The last of the targets.
    pub fn last_target(&self) -> Option<&Target> {
        self.targets.iter().max_by_key(|target| target.at)
    }

    /// The value that a reference names: `2027`, `FY2025`, `baseline`, `target/FY2024`.
    /// A year with an actual value means that; else the target of that year.
    pub fn value_at(&self, reference: &str) -> Option<Value<'_>> {
        if reference == "baseline" {
            return self.baseline.as_ref().map(Value::Observation);
        }
        let (target_only, written) = match reference.strip_prefix("target/") {
            Some(written) => (true, written),
            None => (false, reference),
        };
        let when = time::parse_point(written).ok()?;
        let observation = self
            .recorded()
            .iter()
            .find(|observation| observation.at == when && !target_only)
            .map(Value::Observation);
        observation
            .or_else(|| self.targets.iter().find(|target| target.at == when).map(Value::Target))
    }

    /// Every reference that [`IndicatorRecord::value_at`] answers, for the help of a diagnostic.
    pub fn references(&self) -> Vec<String> {
        let mut names: Vec<String> = self.baseline.iter().map(|_| "baseline".to_owned()).collect();
        let years = self.recorded().iter().map(|observation| observation.at);
        for when in years.chain(self.targets.iter().map(|target| target.at)) {
            let name = when.code();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// What one indicator's values say about each other and about today.
pub fn check(record: &IndicatorRecord, as_of: time::Date, log: &mut Vec<Diagnostic>) {
    let began = |when: When| when.first_day() <= as_of;
    if let Some(baseline) = record.baseline.as_ref().filter(|b| b.value.is_ok() && !began(b.at)) {
        log.push(future(baseline));
    }
    let mut years: HashSet<When> = HashSet::new();
    for observation in record.recorded() {
        if !years.insert(observation.at) {
            log.push(diag::DUPLICATE_YEAR.at(observation.written.clone()).words(
                "at",
                observation.at.short(Lang::Ja),
                observation.at.short(Lang::En),
            ));
        }
        if observation.value.is_ok() && !began(observation.at) {
            log.push(future(observation));
        }
    }
    for change in record.changes.iter().filter(|change| !began(change.at)) {
        log.push(super::changes::future(change.at, change.written.clone()));
    }
    let mut years: HashSet<When> = HashSet::new();
    for target in &record.targets {
        if !years.insert(target.at) {
            log.push(diag::DUPLICATE_YEAR.at(target.written.clone()).words(
                "at",
                target.at.short(Lang::Ja),
                target.at.short(Lang::En),
            ));
        }
        if let Some(baseline) = &record.baseline
            && target.at.first_day() < baseline.at.first_day()
        {
            log.push(
                diag::TARGET_BEFORE_BASELINE
                    .at(target.written.clone())
                    .words("target", target.at.short(Lang::Ja), target.at.short(Lang::En))
                    .words("baseline", baseline.at.short(Lang::Ja), baseline.at.short(Lang::En)),
            );
        }
    }
}

fn future(observation: &Observation) -> Diagnostic {
    let [ja, en] = Lang::ALL.map(|lang| observation.at.short(lang));
    diag::FUTURE_OBSERVATION.at(observation.written.clone()).words("at", ja, en)
}

impl Target {
    /// The number to reach, where there is exactly one.
    pub fn number(&self) -> Option<Number> {
        match self.aim {
            Aim::Value(number) => Some(number),
            _ => None,
        }
    }
}
