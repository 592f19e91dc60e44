//! Bodies have ids of their own, refer to one another, and none is part of itself.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::pair;
use super::language::both;
use super::reference::one;
use super::{cell, row};
use crate::document::OrganisationDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Id, List, Source, Step, rows};

/// One organisation by itself.
pub(crate) fn check(source: &Source<'_>, organisation: &OrganisationDocument, faults: &mut Faults) {
    pair(source, &[Step::Key("to")], organisation.from, organisation.to, faults);
    let note = ("note_zh", organisation.note_zh.is_some());
    both(source, &[], note, ("note_en", organisation.note_en.is_some()), faults);
    if source.root.is_empty_list(&[Step::Key("unit")]) {
        source.fault(faults, &[Step::Key("unit")], Finding::new(code::EMPTY_LIST, [("key", "unit")]));
    }
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, unit) in organisation.unit.iter() {
        if let Some(before) = first.get(unit.id.0.as_str()) {
            let place = format!("{}:{}", source.name, source.line(&row("unit", *before)));
            let args = [("id", unit.id.0.as_str()), ("first", place.as_str())];
            source.fault(faults, &cell("unit", at, "id"), Finding::new(code::DUPLICATE_ID, args));
        } else {
            first.insert(&unit.id.0, at);
        }
    }
    let known: BTreeSet<String> = first.keys().map(|id| (*id).to_owned()).collect();
    for (at, unit) in organisation.unit.iter() {
        let (zh, en) = (("name_zh", unit.name_zh.is_some()), ("name_en", unit.name_en.is_some()));
        both(source, &row("unit", at), zh, en, faults);
        let (zh, en) = (("note_zh", unit.note_zh.is_some()), ("note_en", unit.note_en.is_some()));
        both(source, &row("unit", at), zh, en, faults);
        if let Some(part_of) = &unit.part_of {
            one(source, &cell("unit", at, "part_of"), ("unit", &known), part_of, faults);
        }
        let mut list = |key: &'static str, ids: Option<&List<Id>>| {
            for (id_at, id) in rows(ids) {
                let path = [Step::Key("unit"), Step::Index(at), Step::Key(key), Step::Index(id_at)];
                one(source, &path, ("unit", &known), id, faults);
            }
        };
        list("leads", unit.leads.as_ref());
        list("guides", unit.guides.as_ref());
    }
    circles(source, organisation, faults);
}

/// A body above itself.
fn circles(source: &Source<'_>, organisation: &OrganisationDocument, faults: &mut Faults) {
    let above: BTreeMap<&Id, &Id> = organisation
        .unit
        .values()
        .filter_map(|unit| unit.part_of.as_ref().map(|above| (&unit.id, above)))
        .collect();
    for (at, unit) in organisation.unit.iter() {
        let mut up = above.get(&unit.id);
        // A way up that is longer than there are bodies has gone round.
        for _ in 0..above.len() {
            match up {
                Some(id) if **id == unit.id => {
                    let finding = Finding::new(code::PART_OF_ITSELF, [("id", &unit.id.0)]);
                    source.fault(faults, &cell("unit", at, "part_of"), finding);
                    break;
                }
                Some(id) => up = above.get(*id),
                None => break,
            }
        }
    }
}
