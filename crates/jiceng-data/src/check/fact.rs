//! Facts have values, and periods depend on values that their fact declares.

use std::collections::BTreeMap;

use super::cell;
use super::known::Known;
use crate::document::LawDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Id, Source, Step, rows};

/// The most values of a fact: a period's values fit one machine word.
const MAX_VALUES: usize = 64;

/// Facts of a law, and the conditions of its periods.
pub(crate) fn check(source: &Source<'_>, law: &LawDocument, known: &Known, faults: &mut Faults) {
    for (at, fact) in rows(law.fact.as_ref()) {
        let path = cell("fact", at, "values");
        let count = fact.values.iter().count();
        if source.root.is_empty_list(&path) {
            source.fault(faults, &path, Finding::new(code::EMPTY_LIST, [("key", "values")]));
        }
        if count > MAX_VALUES {
            let (count, limit) = (count.to_string(), MAX_VALUES.to_string());
            let args = [("what", "values"), ("count", count.as_str()), ("limit", limit.as_str())];
            source.fault(faults, &path, Finding::new(code::TOO_MANY, args));
        }
        let [list, row, key] = path;
        let mut seen: BTreeMap<&Id, [Step; 5]> = BTreeMap::new();
        for (value_at, value) in fact.values.iter() {
            let path = [list, row, key, Step::Index(value_at), Step::Key("word")];
            if let Some(first) = seen.get(&value.word) {
                let first = format!("{}:{}", source.name, source.line(first));
                let args = [("id", value.word.0.as_str()), ("first", first.as_str())];
                source.fault(faults, &path, Finding::new(code::DUPLICATE_ID, args));
            } else {
                seen.insert(&value.word, path);
            }
        }
    }
    for (at, period) in rows(law.period.as_ref()) {
        let Some(when) = &period.when else { continue };
        let under = |key| [Step::Key("period"), Step::Index(at), Step::Key("when"), Step::Key(key)];
        if source.root.is_empty_list(&under("is")) {
            source.fault(faults, &under("is"), Finding::new(code::EMPTY_LIST, [("key", "is")]));
        }
        if !known.facts.contains_key(&when.fact.0) && !when.fact.is_stand_in() {
            let near = faults.nearest(&when.fact.0, known.facts.keys().map(String::as_str));
            let finding = Finding::new(code::UNKNOWN_REFERENCE, [("kind", "fact"), ("got", &when.fact.0)]);
            source.fault(faults, &under("fact"), finding.suggest(near));
            continue;
        }
        let Some(declared) = known.values.get(&when.fact.0) else { continue };
        for (word_at, word) in when.is.iter().filter(|(_, word)| !declared.contains(&word.0)) {
            let near = faults.nearest(&word.0, declared.iter().map(String::as_str));
            let finding = Finding::new(code::UNDECLARED_VALUE, [("fact", &when.fact.0), ("got", &word.0)]);
            let [list, row, key, is] = under("is");
            source.fault(faults, &[list, row, key, is, Step::Index(word_at)], finding.suggest(near));
        }
    }
}
