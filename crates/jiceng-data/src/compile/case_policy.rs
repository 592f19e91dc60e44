//! How cases are handled, as documents say it, into the corpus.

use super::assemble::{Place, basis, in_force, limit, reference, title};
use super::catalogue::pair;
use crate::document::{CasePolicyDocument, ClassDoc, ClockDoc, ClockThresholdDoc};
use crate::model::{
    CaseClass, CaseClock, CasePolicy, ClockLimit, ClockThreshold, Holding, Interval, Limit, Reopening,
    Returning, ThresholdAt,
};
use crate::read::{Number, Step, rows};
use crate::words::{RunningCases, Whose};

pub(super) fn case_policy(document: &CasePolicyDocument, place: &Place<'_, '_>) -> CasePolicy {
    CasePolicy {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        in_force: in_force(document.from, document.to),
        running: document.running.unwrap_or(RunningCases::Pinned),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        source: basis(&document.source, None, None, None),
        ladder: rows(document.ladder.as_ref()).map(|(_, level)| *level).collect(),
        classes: rows(document.class.as_ref()).map(|(_, one)| class(one)).collect(),
        clocks: rows(document.clock.as_ref()).map(|(_, one)| clock(document, one)).collect(),
        thresholds: rows(document.threshold.as_ref()).map(|(_, one)| threshold(one)).collect(),
        returning: document.returning.as_ref().map(|one| Returning {
            most: one.most.get(),
            grounds: one.grounds.values().copied().collect(),
            within_hours: one.within_hours.map(Number::get),
        }),
        holding: document.holding.as_ref().map(|one| Holding {
            approval_above_days: one.approval_above_days.get(),
            kinds: one.kinds.values().copied().collect(),
            closed_by_resolving: rows(one.closed_by_resolving.as_ref()).map(|(_, kind)| *kind).collect(),
        }),
        reviewing: document.reviewing.as_ref().map(|one| (one.required, one.clock)),
        reopening: document.reopening.as_ref().map(|one| Reopening {
            within_days: one.within_days.get(),
            clock: one.clock,
            most_cycles: one.most_cycles.get(),
        }),
        telling: document
            .telling
            .as_ref()
            .and_then(|open| Some(Interval { from: open.0.minutes()?, until: open.1.minutes()? })),
    }
}

fn class(one: &ClassDoc) -> CaseClass {
    CaseClass {
        id: one.id.0.clone(),
        kind: one.kind,
        label: title(&one.label_zh, &one.label_en),
        deemed_accepted: one.deemed_accepted.unwrap_or(false),
        notice_within: reference(one.notice_within.as_ref()),
        deliverable: one.deliverable.unwrap_or(false),
        nothing_twice: one.nothing_twice.unwrap_or(false),
        provision: reference(one.provision.as_ref()),
    }
}

/// A clock without a limit was reported; what stands for it is never used.
fn clock(document: &CasePolicyDocument, one: &ClockDoc) -> CaseClock {
    CaseClock {
        id: one.id.0.clone(),
        kind: one.kind,
        class: reference(one.class.as_ref()),
        level: one.level,
        starts: one.starts,
        limit: match (&one.rule, &one.limit) {
            (Some(rule), _) => ClockLimit::Rule(rule.0.clone()),
            (None, Some(own)) => ClockLimit::Own {
                limit: limit(own),
                whose: one.whose.unwrap_or(Whose::Office),
                held_by: rows(one.held_by.as_ref()).map(|(_, kind)| *kind).collect(),
            },
            (None, None) if one.of_item == Some(true) => ClockLimit::Item,
            (None, None) => {
                ClockLimit::Own { limit: Limit::Missing, whose: Whose::Office, held_by: Vec::new() }
            }
        },
        source: basis(&document.source, one.checked, None, None),
    }
}

fn threshold(one: &ClockThresholdDoc) -> ClockThreshold {
    ClockThreshold {
        id: one.id.0.clone(),
        clock: one.clock,
        at: match (one.used_bp, one.hours_before, one.hours_after) {
            (Some(used), ..) => ThresholdAt::Used(used.get()),
            (None, Some(hours), _) => ThresholdAt::HoursBefore(hours.get()),
            (None, None, hours) => ThresholdAt::HoursAfter(hours.map_or(0, Number::get)),
        },
        tell: one.tell,
    }
}
