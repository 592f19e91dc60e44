//! Organisations, as documents say them, into the corpus.

use super::assemble::{Place, basis, in_force, reference, title};
use super::catalogue::pair;
use crate::document::{DutyDoc, HandOverDoc, OrganisationDocument, UnitDoc};
use crate::model::{HandOver, HandOverStep, Organisation, OrganisationUnit, Origin, UnitDuty};
use crate::read::{Id, List, Step, rows};

pub(super) fn organisation(document: &OrganisationDocument, place: &Place<'_, '_>) -> Organisation {
    Organisation {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        in_force: in_force(document.from, document.to),
        source: basis(&document.source, None, None, None),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        units: document
            .unit
            .iter()
            .map(|(at, one)| unit(document, one, place.origin(&[Step::Key("unit"), Step::Index(at)])))
            .collect(),
        handovers: rows(document.handover.as_ref())
            .map(|(at, one)| handover(one, place.origin(&[Step::Key("handover"), Step::Index(at)])))
            .collect(),
    }
}

fn unit(document: &OrganisationDocument, one: &UnitDoc, origin: Origin) -> OrganisationUnit {
    OrganisationUnit {
        origin,
        id: one.id.0.clone(),
        kind: one.kind,
        level: one.level,
        name: pair(one.name_zh.as_ref(), one.name_en.as_ref()),
        in_force: in_force(one.from.or(document.from), one.to.or(document.to)),
        post: one.post,
        part_of: reference(one.part_of.as_ref()),
        reports_to: ids(one.reports_to.as_ref()),
        leads: ids(one.leads.as_ref()),
        guides: ids(one.guides.as_ref()),
        hands_over_to: ids(one.hands_over_to.as_ref()),
        stands_in_for: ids(one.stands_in_for.as_ref()),
        duties: rows(one.duties.as_ref()).map(|(_, one)| duty(one)).collect(),
        note: pair(one.note_zh.as_ref(), one.note_en.as_ref()),
    }
}

fn handover(one: &HandOverDoc, origin: Origin) -> HandOver {
    HandOver {
        origin,
        id: one.id.0.clone(),
        giver: one.giver.0.clone(),
        receiver: one.receiver.0.clone(),
        steps: one
            .step
            .values()
            .map(|step| HandOverStep {
                id: step.id.0.clone(),
                title: title(&step.zh, &step.en),
                by: step.by,
                limit: step.limit.as_ref().map(|limit| (limit.value.0, limit.unit)),
                receipt: step.receipt.unwrap_or(false),
            })
            .collect(),
    }
}

pub(super) fn duty(one: &DutyDoc) -> UnitDuty {
    UnitDuty { id: reference(one.id.as_ref()), title: title(&one.zh, &one.en) }
}

fn ids(list: Option<&List<Id>>) -> Vec<String> {
    rows(list).map(|(_, id)| id.0.clone()).collect()
}
