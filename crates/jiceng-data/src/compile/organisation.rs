//! Organisations, as documents say them, into the corpus.

use super::assemble::{Place, basis, in_force, reference, title};
use super::catalogue::pair;
use crate::document::{OrganisationDocument, UnitDoc};
use crate::model::{Organisation, OrganisationUnit, Origin};
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
            .map(|(at, one)| unit(one, place.origin(&[Step::Key("unit"), Step::Index(at)])))
            .collect(),
    }
}

fn unit(one: &UnitDoc, origin: Origin) -> OrganisationUnit {
    OrganisationUnit {
        origin,
        id: one.id.0.clone(),
        kind: one.kind,
        level: one.level,
        name: pair(one.name_zh.as_ref(), one.name_en.as_ref()),
        post: one.post,
        part_of: reference(one.part_of.as_ref()),
        leads: ids(one.leads.as_ref()),
        guides: ids(one.guides.as_ref()),
        duties: rows(one.duties.as_ref()).map(|(_, duty)| title(&duty.zh, &duty.en)).collect(),
        note: pair(one.note_zh.as_ref(), one.note_en.as_ref()),
    }
}

fn ids(list: Option<&List<Id>>) -> Vec<String> {
    rows(list).map(|(_, id)| id.0.clone()).collect()
}
