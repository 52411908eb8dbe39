//! The accessibility page: policy, known gaps, checks and tests, whom to tell.

use super::View;
use super::accessibility_words as words;
use crate::model::route::{Route, SitePage};
use crate::page::{
    Accessibility, AccessibilityGap, AccessibilityResult, AccessibilityTest, Fact, FactValue,
    Figure, Link, Page, Part, Section, SelfCheck, Words,
};
use crate::record::accessibility::{
    AccessibilityRecord, CriterionResult, Gap, Outcome, Policy, Test,
};
use crate::record::criterion::Criterion;

pub fn page(view: &View) -> Option<Page> {
    let record = view.site.accessibility.as_ref()?;
    let mut page = view.frame(Words::plain(super::words::accessibility(view.lang)));
    let here = |url: String, words: Words, current| Link { url, words, number: None, current };
    page.breadcrumbs = vec![
        here(page.site.home.clone(), Words::plain(super::words::home(view.lang)), false),
        here(
            view.link(&Route::Site(view.lang, SitePage::Accessibility)),
            page.heading.clone(),
            true,
        ),
    ];
    page.lead = Some(Words::plain(words::lead(view.lang)));
    page.description = page.lead.as_ref().map(|lead| lead.text.clone());
    let figure = draw(view, record);
    page.contents = figure.sections.clone();
    page.body.push(Part::Figure(Box::new(Figure::Accessibility(Box::new(figure)))));
    Some(page)
}

fn draw(view: &View, record: &AccessibilityRecord) -> Accessibility {
    let lang = view.lang;
    Accessibility {
        sections: words::SECTIONS
            .iter()
            .map(|(id, ja, en)| Section {
                id: (*id).into(),
                title: lang.pick(*ja, *en).into(),
                level: 2,
                number: None,
            })
            .collect(),
        policy: policy(view, record),
        exceptions: record
            .policy
            .exceptions
            .iter()
            .map(|exception| AccessibilityGap {
                what: view.words(&exception.what),
                details: vec![fact(
                    words::REASON.pick(lang),
                    vec![value(view.words(&exception.reason))],
                )],
            })
            .collect(),
        known: record.known.iter().map(|gap| known(view, gap)).collect(),
        untested: record
            .tests
            .is_empty()
            .then(|| words::untested(!record.checks.is_empty(), lang).into()),
        checks: record
            .checks
            .iter()
            .map(|check| SelfCheck {
                time: view.time(&check.at),
                how: view.words(&check.how),
                found: view.words(&check.found),
            })
            .collect(),
        tests: record.tests.iter().map(|test| self::test(view, test)).collect(),
        contact: record.contact.as_ref().map(|contact| view.contact(contact)),
    }
}

fn policy(view: &View, record: &AccessibilityRecord) -> Vec<Fact> {
    let lang = view.lang;
    let Policy { established, scope, standard, level, aim, by, .. } = &record.policy;
    let bar = words::bar(*standard, *level, lang);
    let plain = |text: String| vec![value(Words::plain(text))];
    let mut facts = vec![
        fact(words::SCOPE.pick(lang), vec![value(view.words(scope))]),
        fact(words::STANDARD.pick(lang), plain(standard.name().into())),
        fact(words::LEVEL.pick(lang), plain(words::aimed(&bar, *aim, lang))),
    ];
    facts.extend(by.as_ref().map(|by| fact(words::BY.pick(lang), plain(view.time(by).label))));
    // Staff's own word, and marked as theirs.
    facts.extend(record.claim.as_ref().map(|claim| {
        fact(words::CLAIM.pick(lang), plain(words::claimed(&bar, claim.value, lang)))
    }));
    facts.extend(
        established
            .as_ref()
            .map(|day| fact(words::ESTABLISHED.pick(lang), plain(view.time(day).label))),
    );
    facts
}

fn known(view: &View, gap: &Gap) -> AccessibilityGap {
    let lang = view.lang;
    let mut details = Vec::new();
    if !gap.criteria.is_empty() {
        let names =
            gap.criteria.iter().map(|criterion| value(Words::plain(cited(view, criterion))));
        details.push(fact(words::CRITERIA.pick(lang), names.collect()));
    }
    details.extend(
        gap.instead
            .as_ref()
            .map(|instead| fact(words::INSTEAD.pick(lang), vec![value(view.words(instead))])),
    );
    let by = match &gap.by {
        Some(by) => view.time(&by.value).label,
        None => words::NO_DATE.pick(lang).into(),
    };
    details.push(fact(words::MENDED_BY.pick(lang), vec![value(Words::plain(by))]));
    AccessibilityGap { what: view.words(&gap.what), details }
}

fn test(view: &View, test: &Test) -> AccessibilityTest {
    let lang = view.lang;
    let all = |texts: &[_]| texts.iter().map(|text| value(view.words(text))).collect();
    let one = |words: Words| vec![value(words)];
    let mut facts = vec![
        fact(
            words::STANDARD.pick(lang),
            one(Words::plain(words::bar(test.standard, test.level, lang))),
        ),
        fact(words::SCOPE.pick(lang), one(view.words(&test.scope))),
    ];
    if !test.technologies.is_empty() {
        facts.push(fact(words::TECHNOLOGIES.pick(lang), all(&test.technologies)));
    }
    facts.push(fact(words::SELECTION.pick(lang), one(view.words(&test.selection))));
    if !test.pages.is_empty() {
        facts.push(fact(words::PAGES.pick(lang), all(&test.pages)));
    }
    facts.push(fact(words::TESTER.pick(lang), one(view.words(&test.tester))));
    AccessibilityTest {
        time: view.time(&test.at),
        facts,
        results: test.results.iter().map(|found| result(view, found)).collect(),
    }
}

fn result(view: &View, found: &CriterionResult) -> AccessibilityResult {
    let lang = view.lang;
    let applies = found.result != Outcome::NotApplicable;
    let (kind, outcome) = match found.result {
        Outcome::Pass => ("pass", lang.pick("満たしている", "Met")),
        Outcome::Fail => ("fail", lang.pick("満たしていない", "Not met")),
        Outcome::NotApplicable => ("not-applicable", lang.pick("該当なし", "Not applicable")),
    };
    AccessibilityResult {
        criterion: cited(view, found.criterion),
        level: found.criterion.level.name(),
        applies: lang
            .pick(if applies { "あり" } else { "なし" }, if applies { "Yes" } else { "No" })
            .into(),
        kind,
        result: outcome.into(),
        note: view.maybe(&found.note),
    }
}

/// 1.4.3 コントラスト（最低限レベル）.
fn cited(view: &View, criterion: &Criterion) -> String {
    format!("{} {}", criterion.number, view.lang.pick(criterion.ja, criterion.en))
}

fn fact(label: &str, values: Vec<FactValue>) -> Fact {
    Fact { label: Words::plain(label), values }
}

fn value(words: Words) -> FactValue {
    FactValue { words, url: None, note: None }
}
