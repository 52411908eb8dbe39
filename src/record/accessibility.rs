//! `data/accessibility.yml`: how far the site can be used by everybody — the policy, what is
//! known not to meet it, tests with their results, whom to tell (the guideline for public
//! websites, 2024; JIS X 8341-3:2016, annex JB).

use std::sync::Arc;

use super::criterion::{Criterion, Level, Standard};
use super::document::{Contact, contact};
use super::records;
use super::{Text, Written, date, needed_text, optional_text, texts};
use crate::diag;
use crate::source::Address;
use crate::time::WrittenDate;
use crate::yaml::{At, Fields, Log, Node};

#[derive(Clone, PartialEq, Debug)]
pub struct AccessibilityRecord {
    pub policy: Policy,
    /// What staff say about the site. The tool never says it by itself.
    pub claim: Option<Written<Claim>>,
    /// What is known not to meet the bar.
    pub known: Vec<Gap>,
    /// What staff looked at themselves, short of a test.
    pub checks: Vec<SelfCheck>,
    pub tests: Vec<Test>,
    pub contact: Option<Contact>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Policy {
    pub established: Option<WrittenDate>,
    pub scope: Text,
    pub standard: Standard,
    pub level: Level,
    /// What shall be claimed when the aim is reached.
    pub aim: Option<Claim>,
    pub by: Option<WrittenDate>,
    pub exceptions: Vec<Exception>,
}

/// 対応度, in the words of the Web Accessibility Infrastructure Committee.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    /// 準拠.
    Conforms,
    /// 一部準拠.
    PartiallyConforms,
    /// 配慮.
    Considers,
}

/// Something that the policy leaves out, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Exception {
    pub what: Text,
    pub reason: Text,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Gap {
    pub what: Text,
    pub criteria: Vec<&'static Criterion>,
    /// By when it is mended.
    pub by: Option<Written<WrittenDate>>,
    /// How the same can be had until then.
    pub instead: Option<Text>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct SelfCheck {
    pub at: WrittenDate,
    pub how: Text,
    pub found: Text,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Test {
    /// When it was carried out.
    pub at: WrittenDate,
    pub standard: Standard,
    pub level: Level,
    pub scope: Text,
    /// The technologies that the content relies upon: HTML, CSS.
    pub technologies: Vec<Text>,
    /// How the tested pages were chosen.
    pub selection: Text,
    pub tester: Text,
    pub pages: Vec<Text>,
    pub results: Vec<CriterionResult>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct CriterionResult {
    pub criterion: &'static Criterion,
    pub result: Outcome,
    pub note: Option<Text>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    Pass,
    Fail,
    /// There is nothing on the pages that the criterion is about.
    NotApplicable,
}

const STANDARDS: &[(&str, Standard)] = &[
    ("jis-x-8341-3-2016", Standard::Jis2016),
    ("wcag-2.1", Standard::Wcag21),
    ("wcag-2.2", Standard::Wcag22),
];
const LEVELS: &[(&str, Level)] = &[("A", Level::A), ("AA", Level::AA), ("AAA", Level::AAA)];
const CLAIMS: &[(&str, Claim)] = &[
    ("conforms", Claim::Conforms),
    ("partially-conforms", Claim::PartiallyConforms),
    ("considers", Claim::Considers),
];
const OUTCOMES: &[(&str, Outcome)] =
    &[("pass", Outcome::Pass), ("fail", Outcome::Fail), ("not-applicable", Outcome::NotApplicable)];

pub fn read(at: &At, log: &mut Log) -> Option<AccessibilityRecord> {
    let mut fields = at.fields(log)?;
    let policy = fields.need("policy", log).and_then(|at| policy(&at, log));
    let claim_at = fields.address_of("claim");
    let record = AccessibilityRecord {
        claim: fields
            .take("claim")
            .and_then(|at| at.choice(CLAIMS, log))
            .map(|value| Written { value, at: claim_at }),
        known: records(&mut fields, "known", gap, log),
        checks: records(&mut fields, "checks", self_check, log),
        tests: records(&mut fields, "tests", test, log),
        contact: fields.need("contact", log).and_then(|at| contact(&at, log)),
        policy: policy?,
    };
    fields.end(log);
    Some(record)
}

fn policy(at: &At, log: &mut Log) -> Option<Policy> {
    let mut fields = at.fields(log)?;
    let established = fields.take("established").and_then(|at| date(&at, log));
    let scope = needed_text(&mut fields, "scope", log);
    let (standard, level) = bar(&mut fields, log);
    let aim = fields.take("aim").and_then(|at| at.choice(CLAIMS, log));
    let by = fields.need("by", log).and_then(|at| date(&at, log));
    let exceptions = records(&mut fields, "exceptions", exception, log);
    fields.end(log);
    let (standard, level) = (standard?, level?);
    Some(Policy { established, scope, standard, level, aim, by, exceptions })
}

/// What is measured against: the standard and its level.
fn bar(fields: &mut Fields, log: &mut Log) -> (Option<Standard>, Option<Level>) {
    let standard = fields.need("standard", log).and_then(|at| at.choice(STANDARDS, log));
    let level = fields.need("level", log).and_then(|at| at.choice(LEVELS, log));
    (standard, level)
}

fn exception(at: &At, log: &mut Log) -> Option<Exception> {
    let mut fields = at.fields(log)?;
    let what = needed_text(&mut fields, "what", log);
    let reason = needed_text(&mut fields, "reason", log);
    fields.end(log);
    Some(Exception { what, reason })
}

fn gap(at: &At, log: &mut Log) -> Option<Gap> {
    let mut fields = at.fields(log)?;
    let what = needed_text(&mut fields, "what", log);
    let criteria = fields.take("criteria").map(|at| at.list(log)).unwrap_or_default();
    let criteria = criteria
        .iter()
        .filter_map(|at| {
            let number: Arc<str> = at.text(log)?.into();
            criterion(&number, at.address(), log)
        })
        .collect();
    let by =
        fields.take("by").and_then(|at| Some(Written { value: date(&at, log)?, at: at.address() }));
    let instead = optional_text(&mut fields, "instead", log);
    fields.end(log);
    Some(Gap { what, criteria, by, instead })
}

fn self_check(at: &At, log: &mut Log) -> Option<SelfCheck> {
    let mut fields = at.fields(log)?;
    let when = fields.need("at", log).and_then(|at| date(&at, log));
    let how = needed_text(&mut fields, "how", log);
    let found = needed_text(&mut fields, "found", log);
    fields.end(log);
    Some(SelfCheck { at: when?, how, found })
}

fn test(at: &At, log: &mut Log) -> Option<Test> {
    let mut fields = at.fields(log)?;
    let when = fields.need("at", log).and_then(|at| date(&at, log));
    let (standard, level) = bar(&mut fields, log);
    let scope = needed_text(&mut fields, "scope", log);
    let technologies = texts(&mut fields, "technologies", log);
    let selection = needed_text(&mut fields, "selection", log);
    let tester = needed_text(&mut fields, "tester", log);
    let pages = texts(&mut fields, "pages", log);
    let results = fields.need("results", log).map(|at| results(&at, log)).unwrap_or_default();
    fields.end(log);
    let (at, standard, level) = (when?, standard?, level?);
    Some(Test { at, standard, level, scope, technologies, selection, tester, pages, results })
}

/// `1.1.1: pass`, or `1.4.3: {result: fail, note: …}`.
fn results(at: &At, log: &mut Log) -> Vec<CriterionResult> {
    let mut results = Vec::new();
    for (number, value) in at.entries(log) {
        let Some(criterion) = criterion(number, value.address(), log) else {
            continue;
        };
        let (result, note) = match value.node {
            Node::Map(_) => {
                let Some(mut fields) = value.fields(log) else { continue };
                let result = fields.need("result", log).and_then(|at| at.choice(OUTCOMES, log));
                let note = optional_text(&mut fields, "note", log);
                fields.end(log);
                (result, note)
            }
            _ => (value.choice(OUTCOMES, log), None),
        };
        results.extend(result.map(|result| CriterionResult { criterion, result, note }));
    }
    results
}

fn criterion(number: &str, at: Address, log: &mut Log) -> Option<&'static Criterion> {
    let found = Criterion::find(number);
    if found.is_none() {
        log.push(diag::UNKNOWN_CRITERION.at(at).with("number", number));
    }
    found
}
