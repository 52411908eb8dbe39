//! What the accessibility page may claim: nothing that its own test results do not bear out.

use crate::diag::{self, Diagnostic};
use crate::lang::Lang;
use crate::record::Written;
use crate::record::accessibility::{AccessibilityRecord, Claim, Outcome, Test};
use crate::record::criterion::required;
use crate::time::Date;

pub fn check(record: &AccessibilityRecord, as_of: Date, log: &mut Vec<Diagnostic>) {
    if let Some(claim) = &record.claim {
        self::claim(record, claim, log);
    }
    for by in record.known.iter().filter_map(|gap| gap.by.as_ref()) {
        if by.value.last_day().is_some_and(|last| last < as_of) {
            let [ja, en] = Lang::ALL.map(|lang| by.value.label(lang));
            log.push(diag::DEADLINE_PASSED.at(by.at.clone()).words("by", ja, en));
        }
    }
}

/// 準拠 and 一部準拠 need a test of what the policy aims at; 準拠 needs it to be passed whole.
fn claim(record: &AccessibilityRecord, claim: &Written<Claim>, log: &mut Vec<Diagnostic>) {
    let words = match claim.value {
        Claim::Considers => return,
        Claim::PartiallyConforms => ("一部準拠", "partially conforms"),
        Claim::Conforms => ("準拠", "conforms"),
    };
    let policy = &record.policy;
    let fits = |test: &&Test| test.standard == policy.standard && test.level >= policy.level;
    let Some(test) = record.tests.iter().filter(fits).max_by_key(|test| test.at.first_day()) else {
        log.push(
            diag::CLAIM_WITHOUT_TEST
                .at(claim.at.clone())
                .words("claim", words.0, words.1)
                .with("bar", format!("{} {}", policy.standard.name(), policy.level.name())),
        );
        return;
    };
    if claim.value == Claim::Conforms {
        let unmet: Vec<&str> = required(policy.standard, policy.level)
            .filter(|criterion| {
                let result = test.results.iter().find(|found| found.criterion == *criterion);
                result.is_none_or(|found| found.result == Outcome::Fail)
            })
            .map(|criterion| criterion.number)
            .collect();
        if !unmet.is_empty() {
            log.push(
                diag::CLAIM_AGAINST_RESULTS.at(claim.at.clone()).with("unmet", unmet.join(", ")),
            );
        }
    }
}
