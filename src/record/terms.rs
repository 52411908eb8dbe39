//! `data/terms.yml`: words that the site writes in one way, and names that stay as they are.

use std::sync::Arc;

use super::{flag, plain, records};
use crate::diag;
use crate::proof::{Rule, Terms};
use crate::yaml::{At, Fields, Log};

pub fn read(at: &At, log: &mut Log) -> Option<Terms> {
    if at.is_null() {
        return Some(Terms::default());
    }
    let mut fields = at.fields(log)?;
    let terms = Terms {
        rules: records(&mut fields, "terms", rule, log),
        exempt: phrases(&mut fields, "exempt", log),
    };
    fields.end(log);
    Some(terms)
}

fn rule(at: &At, log: &mut Log) -> Option<Rule> {
    let mut fields = at.fields(log)?;
    if fields.need("use", log).is_none() {
        fields.take("variants");
        return None;
    }
    let right = plain(&mut fields, "use", log);
    let address = fields.address_of("variants");
    let rule = Rule {
        right: right?,
        variants: phrases(&mut fields, "variants", log),
        exempt: phrases(&mut fields, "exempt", log),
        not_same_as: phrases(&mut fields, "not_same_as", log),
        safe: flag(&mut fields, "fix", log),
    };
    if rule.variants.is_empty() && rule.not_same_as.is_empty() {
        log.push(diag::MISSING_KEY.at(fields.address()).with("key", "variants"));
    }
    let others = [("use", std::slice::from_ref(&rule.right)), ("not_same_as", &rule.not_same_as)];
    for (key, list) in others {
        for text in rule.variants.iter().filter(|variant| list.contains(variant)) {
            let one = diag::TERM_CONTRADICTION.at(address.clone());
            log.push(one.with("text", text).with("key", key));
        }
    }
    fields.end(log);
    Some(rule)
}

fn phrases(fields: &mut Fields, key: &'static str, log: &mut Log) -> Vec<Arc<str>> {
    let Some(at) = fields.take(key) else { return Vec::new() };
    let phrases = at.list(log);
    phrases.iter().filter_map(|item| item.text(log).map(Arc::from)).collect()
}
