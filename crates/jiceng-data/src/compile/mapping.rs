//! Mappings, as documents say them, into the corpus.

use super::assemble::{Place, basis, in_force, title};
use super::catalogue::pair;
use super::organisation::duty;
use crate::document::{HomeDoc, MappingDocument, OldBodyDoc};
use crate::model::{Home, Mapping, OldBody, Origin};
use crate::read::Step;

pub(super) fn mapping(document: &MappingDocument, place: &Place<'_, '_>) -> Mapping {
    Mapping {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        organisation: document.organisation.0.clone(),
        in_force: in_force(document.from, document.to),
        source: basis(&document.source, None, None, None),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        bodies: document.body.values().map(body).collect(),
        homes: document
            .home
            .iter()
            .map(|(at, one)| home(document, one, place.origin(&[Step::Key("home"), Step::Index(at)])))
            .collect(),
    }
}

fn body(one: &OldBodyDoc) -> OldBody {
    OldBody {
        id: one.id.0.clone(),
        kind: one.kind,
        name: title(&one.name_zh, &one.name_en),
        duties: one.duties.values().map(duty).collect(),
    }
}

fn home(document: &MappingDocument, one: &HomeDoc, origin: Origin) -> Home {
    Home {
        origin,
        duty: one.duty.0.clone(),
        unit: one.unit.0.clone(),
        in_force: in_force(one.from.or(document.from), one.to.or(document.to)),
        source: basis(&document.source, one.checked, one.place.as_ref(), one.phrase.as_ref()),
        note: pair(one.note_zh.as_ref(), one.note_en.as_ref()),
    }
}
