//! A rule of escalation asks something, goes up and not down, and skips a level only on a ground.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::pair;
use super::known::Known;
use super::language::both;
use super::reference::one;
use super::{cell, row};
use crate::compile::bounds;
use crate::document::{EscalationDocument, EscalationRuleDoc};
use crate::fault::code;
use crate::read::{Faults, Finding, Source, Step, rows};
use crate::words::{CaseLevel, Measure, SkipGround};

/// One document.
pub(crate) fn check(source: &Source<'_>, document: &EscalationDocument, known: &Known, faults: &mut Faults) {
    let note = ("note_zh", document.note_zh.is_some());
    both(source, &[], note, ("note_en", document.note_en.is_some()), faults);
    pair(source, &[Step::Key("to")], document.from, document.to, faults);
    let rules = || rows(document.rule.as_ref());
    let all: BTreeSet<String> = known.provisions.union(&known.periods).cloned().collect();
    for (at, rule) in rules() {
        for (id_at, id) in rows(rule.provisions.as_ref()) {
            let path = [Step::Key("rule"), Step::Index(at), Step::Key("provisions"), Step::Index(id_at)];
            one(source, &path, ("provision", &all), id, faults);
        }
        let (from, to) = (rule.from.or(document.from), rule.to.or(document.to));
        if rule.from.is_some() || rule.to.is_some() {
            pair(source, &cell("rule", at, if rule.to.is_some() { "to" } else { "from" }), from, to, faults);
        }
        conditions(source, at, rule, faults);
        direction(source, at, rule, faults);
    }
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, rule) in rules() {
        if let Some(before) = first.insert(&rule.id.0, at) {
            let place = format!("{}:{}", source.name, source.line(&row("rule", before)));
            let args = [("id", rule.id.0.as_str()), ("first", place.as_str())];
            source.fault(faults, &cell("rule", at, "id"), Finding::new(code::DUPLICATE_ID, args));
        }
    }
    let mut levels = BTreeSet::new();
    for (at, order) in rows(document.supervision.as_ref()) {
        if !levels.insert(order.level) {
            let finding = Finding::new(
                code::REPLY_TWICE,
                [("level_zh", order.level.zh()), ("level_en", order.level.en())],
            );
            source.fault(faults, &cell("supervision", at, "level"), finding);
        }
    }
}

/// What a rule asks: something, and nothing that can never be.
fn conditions(source: &Source<'_>, at: usize, rule: &EscalationRuleDoc, faults: &mut Faults) {
    let asks = [rule.when.is_some(), rule.all_of.is_some(), rule.none_of.is_some(), rule.risk.is_some()];
    if !asks.contains(&true) && rule.supervised.is_none() {
        let finding = Finding::new(code::RULE_ASKS_NOTHING, [("id", &rule.id.0)]);
        source.fault(faults, &cell("rule", at, "id"), finding);
    }
    let under = |list: &'static str, row: usize| {
        [Step::Key("rule"), Step::Index(at), Step::Key(list), Step::Index(row)]
    };
    for (row, flag) in rows(rule.none_of.as_ref()) {
        if rows(rule.all_of.as_ref()).any(|(_, one)| one == flag) {
            let finding = Finding::new(code::NEVER_HOLDS, [("id", rule.id.0.as_str())]);
            source.fault(faults, &under("none_of", row), finding);
        }
    }
    // Two conditions of one quantity must both be reached, so they are judged together.
    let mut so_far = BTreeMap::new();
    for (row, condition) in rows(rule.when.as_ref()) {
        let path = under("when", row);
        let (min, max) = condition.of.range();
        if condition.at_least.is_none() && condition.at_most.is_none() {
            source.fault(
                faults,
                &path,
                Finding::new(code::NO_THRESHOLD, [("quantity", condition.of.word())]),
            );
            continue;
        }
        let given = [("at_least", condition.at_least), ("at_most", condition.at_most)];
        let mut beyond = false;
        for (key, number) in given.into_iter().filter_map(|(key, number)| Some((key, number?.0))) {
            if !(min..=max).contains(&number) {
                beyond = true;
                let (got, min, max) = (number.to_string(), min.to_string(), max.to_string());
                let args = [("got", got.as_str()), ("min", min.as_str()), ("max", max.as_str())];
                let path: Vec<Step> = path.iter().copied().chain([Step::Key(key)]).collect();
                source.fault(faults, &path, Finding::new(code::OUT_OF_RANGE, args));
            }
        }
        let (least, most) = bounds(condition);
        let both = so_far.entry(condition.of).or_insert((min, max));
        *both = (both.0.max(least), both.1.min(most));
        if both.0 > both.1 && !beyond {
            source.fault(faults, &path, Finding::new(code::NEVER_HOLDS, [("id", rule.id.0.as_str())]));
        }
    }
}

/// Where a rule sends the case.
fn direction(source: &Source<'_>, at: usize, rule: &EscalationRuleDoc, faults: &mut Faults) {
    let id = ("id", rule.id.0.as_str());
    let mut report = |key: &'static str, finding: Finding| {
        source.fault(faults, &cell("rule", at, key), finding);
    };
    let stray = |key: &'static str| {
        Finding::new(code::NOT_OF_MEASURE, [("key", key), ("measure", rule.measure.word())])
    };
    if rule.measure != Measure::Escalate {
        for (key, given) in [("goes_to", rule.goes_to.is_some()), ("skip", rule.skip.is_some())] {
            if given {
                report(key, stray(key));
            }
        }
        return;
    }
    let named: Vec<CaseLevel> = rows(rule.at.as_ref()).map(|(_, level)| *level).collect();
    let levels = if rule.at.is_none() { CaseLevel::ALL.to_vec() } else { named };
    let mut skips = false;
    for level in levels {
        match (level.above(), rule.goes_to) {
            (None, _) => {
                let key = if rule.at.is_some() { "at" } else { "measure" };
                return report(key, Finding::new(code::NOTHING_ABOVE, [id]));
            }
            (Some(_), Some(to)) if to <= level => {
                return report("goes_to", Finding::new(code::NOT_UPWARDS, [id, ("level", level.word())]));
            }
            (Some(above), Some(to)) => skips |= to > above,
            (Some(_), None) => {}
        }
    }
    match rule.skip {
        // "The same or the next level" says that one level is no skip, and nothing of two.
        None | Some(SkipGround::SameOrNextLevel) if skips => {
            report("goes_to", Finding::new(code::SKIP_WITHOUT_GROUND, [id]));
        }
        Some(_) if !skips => report("skip", stray("skip")),
        _ => {}
    }
}
