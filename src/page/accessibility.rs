//! What the template of the accessibility page is given.

use serde::Serialize;

use super::{Contact, Fact, Section, Time, Words};

/// The accessibility page below its title.
#[derive(Clone, Debug, Serialize)]
pub struct Accessibility {
    /// The four sections: policy, known problems, checks and tests, whom to tell.
    pub sections: Vec<Section>,
    pub policy: Vec<Fact>,
    /// What the policy leaves out.
    pub exceptions: Vec<AccessibilityGap>,
    /// What is known not to meet the policy.
    pub known: Vec<AccessibilityGap>,
    /// Said as long as no test has been carried out.
    pub untested: Option<String>,
    pub checks: Vec<SelfCheck>,
    pub tests: Vec<AccessibilityTest>,
    pub contact: Option<Contact>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AccessibilityGap {
    pub what: Words,
    pub details: Vec<Fact>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SelfCheck {
    pub time: Time,
    pub how: Words,
    pub found: Words,
}

#[derive(Clone, Debug, Serialize)]
pub struct AccessibilityTest {
    pub time: Time,
    /// Standard, scope, technologies, pages, tester.
    pub facts: Vec<Fact>,
    pub results: Vec<AccessibilityResult>,
}

/// One row of the checklist.
#[derive(Clone, Debug, Serialize)]
pub struct AccessibilityResult {
    /// Number and name.
    pub criterion: String,
    /// `A`, `AA`, `AAA`.
    pub level: &'static str,
    /// Whether the pages have anything that the criterion is about.
    pub applies: String,
    /// `pass`, `fail`, `not-applicable`.
    pub kind: &'static str,
    pub result: String,
    pub note: Option<Words>,
}
