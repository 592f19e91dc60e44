//! What an answer rests on, in order: the rule, what varies it, how it is counted, what moved it.

use std::sync::Arc;

use super::due::Computed;
use super::reason::DeadlineReason as R;
use crate::explain::Citation;
use crate::ruleset::{Inner, version_on};

pub(super) fn of(inner: &Inner, computed: &Computed<'_>) -> Vec<Arc<Citation>> {
    let mut basis = Vec::with_capacity(4);
    let reasons = computed.outcome.reasons;
    let day = computed.asked_start;
    let rests_on = computed.position.and_then(|position| inner.basis_of(position));
    if let Some(row) = rests_on {
        basis.extend(row.rule.clone());
        basis.extend(row.variation.clone());
        basis.extend(version_on(&row.start, day).cloned());
        if rolled(computed) {
            basis.extend(version_on(&row.last, day).cloned());
        }
    } else if rolled(computed) {
        basis.extend(inner.provision_on(&computed.period.last_basis, day).cloned());
    }
    let period = &computed.period;
    let mut cite = |held: bool, id: &str| {
        if held {
            basis.extend(inner.provision_on(id, day).cloned());
        }
    };
    cite(reasons.has(R::TimeExcluded), &period.exclusions_basis);
    if let Some(rule) = &period.correction {
        let corrected = [R::CorrectionRestarts, R::CorrectionExcluded, R::CorrectionTooLate];
        cite(corrected.into_iter().any(|reason| reasons.has(reason)), &rule.basis);
    }
    if let Some(before) = computed.took_over_from {
        let transition = inner.period_of(before).and_then(|period| period.transition.as_ref());
        basis.extend(transition.and_then(|one| inner.provision_on(&one.basis, one.running_on.0)).cloned());
        basis.extend(inner.basis_of(before).and_then(|row| row.rule.clone()));
    }
    if [R::PromiseEarlier, R::PromiseLater, R::PromiseAlone].into_iter().any(|one| reasons.has(one)) {
        let promises = inner.promises_of(&computed.row).iter();
        basis.extend(promises.filter(|one| one.from <= day && day <= one.to).map(|one| one.citation.clone()));
    }
    basis
}

fn rolled(computed: &Computed<'_>) -> bool {
    computed.outcome.reasons.has(R::RolledByLaw) || computed.outcome.reasons.has(R::RolledByBorrowedLaw)
}
