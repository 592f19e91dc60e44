//! Divisions, as documents say them, into the corpus.

use super::assemble::{Place, basis, reference, title};
use super::catalogue::pair;
use crate::document::DivisionsDocument;
use crate::model::{DivisionList, DivisionUnit, Divisions, FormerDivision};
use crate::read::{Step, rows};

pub(super) fn divisions(document: &DivisionsDocument, place: &Place<'_, '_>) -> Divisions {
    let lists = document.list.values().map(|one| DivisionList {
        id: one.id.0.clone(),
        as_of: one.as_of.day(),
        place: one.place.0.clone(),
    });
    let units = document.unit.iter().map(|(at, one)| DivisionUnit {
        origin: place.origin(&[Step::Key("unit"), Step::Index(at)]),
        code: one.code.0.clone(),
        name_zh: one.name_zh.0.clone(),
        class: one.class,
        was: rows(one.was.as_ref()).map(|(_, was)| (was.list.0.clone(), was.code.0.clone())).collect(),
    });
    let formers = rows(document.former.as_ref()).map(|(at, one)| FormerDivision {
        origin: place.origin(&[Step::Key("former"), Step::Index(at)]),
        list: one.list.0.clone(),
        code: one.code.0.clone(),
        name_zh: one.name_zh.0.clone(),
        into: one.into.values().map(|code| code.0.clone()).collect(),
    });
    Divisions {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        source: basis(&document.source, None, None, None),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        current: document.current.0.clone(),
        class_of: reference(document.class_of.as_ref()),
        lists: lists.collect(),
        units: units.collect(),
        formers: formers.collect(),
    }
}
