//! Escalation, as documents say it, into the corpus.

use super::assemble::{Place, basis, in_force, title};
use super::catalogue::pair;
use super::conduct::{ids, words};
use crate::document::{EscalationDocument, EscalationRuleDoc, ThresholdDoc};
use crate::model::{Escalation, EscalationRule, Origin, Threshold};
use crate::order;
use crate::read::{List, Step, rows};
use crate::words::{Quantity, Risk};

pub(super) fn escalation(document: &EscalationDocument, place: &Place<'_, '_>) -> Escalation {
    Escalation {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        in_force: in_force(document.from, document.to),
        source: basis(&document.source, None, None, None),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        urging: document.urging.as_ref().map(|urging| (urging.per_day.get(), urging.in_all.get())),
        replies: rows(document.supervision.as_ref())
            .map(|(_, one)| (one.level, one.reply.value.0, one.reply.unit))
            .collect(),
        drops: ids(document.drops.as_ref()),
        rules: rows(document.rule.as_ref())
            .map(|(at, one)| rule(document, one, place.origin(&[Step::Key("rule"), Step::Index(at)])))
            .collect(),
    }
}

/// One rule as compiled: what is left out has its default.
pub(crate) fn rule(document: &EscalationDocument, one: &EscalationRuleDoc, origin: Origin) -> EscalationRule {
    EscalationRule {
        origin,
        id: one.id.0.clone(),
        title: title(&one.zh, &one.en),
        measure: one.measure,
        goes_to: one.goes_to,
        skip: one.skip,
        kinds: words(one.kinds.as_ref()),
        at: words(one.at.as_ref()),
        when: thresholds(one.when.as_ref()),
        all_of: words(one.all_of.as_ref()),
        none_of: words(one.none_of.as_ref()),
        risk: one.risk.unwrap_or(Risk::None),
        supervised: one.supervised,
        provisions: ids(one.provisions.as_ref()),
        in_force: in_force(one.from.or(document.from), one.to.or(document.to)),
        phrase: one.phrase.as_ref().map(|phrase| phrase.0.clone()).unwrap_or_default(),
    }
}

/// The thresholds with each quantity once: two of one quantity must both be reached.
fn thresholds(when: Option<&List<ThresholdDoc>>) -> Vec<Threshold> {
    let mut found: Vec<Threshold> = Vec::new();
    for (_, one) in rows(when) {
        let (least, most) = bounds(one);
        match found.iter_mut().find(|other| other.of == one.of) {
            Some(other) => {
                other.least = other.least.max(least);
                other.most = other.most.min(most);
            }
            None => found.push(Threshold { of: one.of, least, most }),
        }
    }
    order::by_key(&mut found, |one| Quantity::ALL.iter().position(|quantity| *quantity == one.of));
    found
}

/// The bounds of a condition, the quantity's own where one is left out.
pub(crate) fn bounds(one: &ThresholdDoc) -> (i64, i64) {
    let (least, most) = one.of.range();
    (one.at_least.map_or(least, |number| number.0), one.at_most.map_or(most, |number| number.0))
}
