//! A hand-over runs between two bodies and has one receipt: the step by which the matter passes.

use std::collections::{BTreeMap, BTreeSet};

use super::twice;
use crate::check::cell;
use crate::check::reference::one;
use crate::document::OrganisationDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Source, Step, rows};

pub(super) fn check(
    source: &Source<'_>,
    organisation: &OrganisationDocument,
    known: &BTreeSet<String>,
    faults: &mut Faults,
) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, handover) in rows(organisation.handover.as_ref()) {
        match first.get(handover.id.0.as_str()) {
            Some(before) => twice(source, "handover", *before, at, &handover.id, faults),
            None => _ = first.insert(&handover.id.0, at),
        }
        one(source, &cell("handover", at, "giver"), ("unit", known), &handover.giver, faults);
        one(source, &cell("handover", at, "receiver"), ("unit", known), &handover.receiver, faults);
        let receipts = handover.step.values().filter(|step| step.receipt == Some(true)).count();
        if receipts != 1 || handover.giver == handover.receiver {
            let finding = Finding::new(code::RECEIPT, [("id", &handover.id.0)]);
            source.fault(faults, &cell("handover", at, "id"), finding);
        }
        let mut steps = BTreeMap::new();
        for (step_at, step) in handover.step.iter() {
            let path = |at_step: usize| {
                [Step::Key("handover"), Step::Index(at), Step::Key("step"), Step::Index(at_step)]
            };
            if let Some(before) = steps.insert(step.id.0.as_str(), step_at) {
                let place = format!("{}:{}", source.name, source.line(&path(before)));
                let args = [("id", step.id.0.as_str()), ("first", place.as_str())];
                source.fault(faults, &path(step_at), Finding::new(code::DUPLICATE_ID, args));
            }
        }
    }
}
