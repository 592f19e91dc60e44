//! Bodies have ids of their own, refer to one another, none is part of itself, and none has two leads.

mod handover;
mod posts;
mod tree;

use std::collections::{BTreeMap, BTreeSet};

use super::dates::pair;
use super::language::both;
use super::reference::one;
use super::{cell, row};
use crate::document::{OrganisationDocument, UnitDoc};
use crate::fault::code;
use crate::read::{Date, Faults, Finding, Id, List, Source, Step, rows};

/// Days on which something stands, the last one included; what is not known reaches to the end of time.
pub(super) type Span = (i32, i32);

pub(super) fn span(from: Option<Date>, to: Option<Date>) -> Span {
    (from.map_or(i32::MIN, |date| date.day().0), to.map_or(i32::MAX, |date| date.day().0))
}

pub(super) fn meet(a: Span, b: Span) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}

fn span_of(organisation: &OrganisationDocument, unit: &UnitDoc) -> Span {
    span(unit.from.or(organisation.from), unit.to.or(organisation.to))
}

/// Rows of the same id, by id: position, days, row.
type Rows<'a> = BTreeMap<&'a str, Vec<(usize, Span, &'a UnitDoc)>>;

/// One organisation by itself.
pub(crate) fn check(source: &Source<'_>, organisation: &OrganisationDocument, faults: &mut Faults) {
    pair(source, &[Step::Key("to")], organisation.from, organisation.to, faults);
    let note = ("note_zh", organisation.note_zh.is_some());
    both(source, &[], note, ("note_en", organisation.note_en.is_some()), faults);
    if source.root.is_empty_list(&[Step::Key("unit")]) {
        source.fault(faults, &[Step::Key("unit")], Finding::new(code::EMPTY_LIST, [("key", "unit")]));
    }
    let by_id = ids(source, organisation, faults);
    let known: BTreeSet<String> = by_id.keys().map(|id| (*id).to_owned()).collect();
    for (at, unit) in organisation.unit.iter() {
        pair(source, &cell("unit", at, "to"), unit.from, unit.to, faults);
        let (zh, en) = (("name_zh", unit.name_zh.is_some()), ("name_en", unit.name_en.is_some()));
        both(source, &row("unit", at), zh, en, faults);
        let (zh, en) = (("note_zh", unit.note_zh.is_some()), ("note_en", unit.note_en.is_some()));
        both(source, &row("unit", at), zh, en, faults);
        references(source, at, unit, &known, faults);
    }
    duties(source, organisation, faults);
    tree::check(source, organisation, &by_id, faults);
    posts::check(source, organisation, &by_id, faults);
    handover::check(source, organisation, &known, faults);
}

/// One row a day for each id.
fn ids<'a>(source: &Source<'_>, organisation: &'a OrganisationDocument, faults: &mut Faults) -> Rows<'a> {
    let mut by_id = Rows::new();
    for (at, unit) in organisation.unit.iter() {
        let days = span_of(organisation, unit);
        let standing = by_id.entry(unit.id.0.as_str()).or_default();
        match standing.iter().find(|(_, other, _)| meet(days, *other)) {
            Some((before, ..)) => twice(source, "unit", *before, at, &unit.id, faults),
            None => standing.push((at, days, unit)),
        }
    }
    by_id
}

fn twice(source: &Source<'_>, list: &'static str, before: usize, at: usize, id: &Id, faults: &mut Faults) {
    let place = format!("{}:{}", source.name, source.line(&row(list, before)));
    let args = [("id", id.0.as_str()), ("first", place.as_str())];
    source.fault(faults, &cell(list, at, "id"), Finding::new(code::DUPLICATE_ID, args));
}

fn references(source: &Source<'_>, at: usize, unit: &UnitDoc, known: &BTreeSet<String>, faults: &mut Faults) {
    if let Some(part_of) = &unit.part_of {
        one(source, &cell("unit", at, "part_of"), ("unit", known), part_of, faults);
    }
    let mut list = |key: &'static str, ids: Option<&List<Id>>| {
        for (id_at, id) in rows(ids) {
            let path = [Step::Key("unit"), Step::Index(at), Step::Key(key), Step::Index(id_at)];
            one(source, &path, ("unit", known), id, faults);
        }
    };
    list("reports_to", unit.reports_to.as_ref());
    list("leads", unit.leads.as_ref());
    list("guides", unit.guides.as_ref());
    list("hands_over_to", unit.hands_over_to.as_ref());
    list("stands_in_for", unit.stands_in_for.as_ref());
}

/// An id of a duty stands for one duty of the organisation; rows of one body may repeat it.
fn duties(source: &Source<'_>, organisation: &OrganisationDocument, faults: &mut Faults) {
    let mut first: BTreeMap<&str, (&Id, usize)> = BTreeMap::new();
    for (at, unit) in organisation.unit.iter() {
        for (duty_at, duty) in rows(unit.duties.as_ref()) {
            let Some(id) = &duty.id else { continue };
            let before = first.get(id.0.as_str()).filter(|(body, row)| **body != unit.id || *row == at);
            if let Some((_, before)) = before {
                let place = format!("{}:{}", source.name, source.line(&row("unit", *before)));
                let args = [("id", id.0.as_str()), ("first", place.as_str())];
                let path = [Step::Key("unit"), Step::Index(at), Step::Key("duties"), Step::Index(duty_at)];
                source.fault(faults, &path, Finding::new(code::DUPLICATE_ID, args));
            } else {
                first.insert(&id.0, (&unit.id, at));
            }
        }
    }
}
