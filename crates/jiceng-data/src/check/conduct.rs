//! Rules of conduct rest on provisions that exist, and a grant says to whom.

use std::collections::BTreeMap;

use super::dates::pair;
use super::known::Known;
use super::language::both;
use super::reference::one;
use super::{cell, row};
use crate::document::ConductDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Id, Source, Step, rows};

/// One document.
pub(crate) fn check(source: &Source<'_>, document: &ConductDocument, known: &Known, faults: &mut Faults) {
    let note = ("note_zh", document.note_zh.is_some());
    both(source, &[], note, ("note_en", document.note_en.is_some()), faults);
    let mut provision = |list: &'static str, at: usize, id: Option<&Id>| {
        if let Some(id) = id {
            one(source, &cell(list, at, "provision"), ("provision", &known.provisions), id, faults);
        }
    };
    for (at, rule) in rows(document.recusal.as_ref()) {
        provision("recusal", at, Some(&rule.provision));
    }
    for (at, rule) in rows(document.kin.as_ref()) {
        provision("kin", at, Some(&rule.provision));
    }
    for (at, rule) in rows(document.apart.as_ref()) {
        provision("apart", at, rule.provision.as_ref());
    }
    for (at, rule) in rows(document.skip.as_ref()) {
        provision("skip", at, Some(&rule.provision));
    }
    for (at, rule) in rows(document.dispute.as_ref()) {
        provision("dispute", at, Some(&rule.provision));
    }
    for (at, grant) in rows(document.grant.as_ref()) {
        provision("grant", at, grant.provision.as_ref());
    }
    for (at, bar) in rows(document.bar.as_ref()) {
        for (id_at, id) in rows(bar.provisions.as_ref()) {
            let path = [Step::Key("bar"), Step::Index(at), Step::Key("provisions"), Step::Index(id_at)];
            one(source, &path, ("provision", &known.provisions), id, faults);
        }
    }
    for (at, rule) in rows(document.disclosure.as_ref()) {
        for (id_at, id) in rule.provisions.iter() {
            let path =
                [Step::Key("disclosure"), Step::Index(at), Step::Key("provisions"), Step::Index(id_at)];
            one(source, &path, ("provision", &known.provisions), id, faults);
        }
    }
    for (at, rule) in rows(document.apart.as_ref()) {
        if rule.first == rule.second {
            let finding = Finding::new(code::APART_FROM_ITSELF, [("word", rule.first.word())]);
            source.fault(faults, &cell("apart", at, "second"), finding);
        }
    }
    let mut first: BTreeMap<&str, [Step; 2]> = BTreeMap::new();
    let grants = rows(document.grant.as_ref()).map(|(at, one)| ("grant", at, &one.id));
    let bars = rows(document.bar.as_ref()).map(|(at, one)| ("bar", at, &one.id));
    for (list, at, id) in grants.chain(bars) {
        if let Some(before) = first.insert(&id.0, row(list, at)) {
            let place = format!("{}:{}", source.name, source.line(&before));
            let args = [("id", id.0.as_str()), ("first", place.as_str())];
            source.fault(faults, &cell(list, at, "id"), Finding::new(code::DUPLICATE_ID, args));
        }
    }
    for (at, grant) in rows(document.grant.as_ref()) {
        pair(source, &cell("grant", at, "to"), grant.from, grant.to, faults);
        let given = [
            ("kinds", grant.kinds.is_some()),
            ("units", grant.units.is_some()),
            ("roles", grant.roles.is_some()),
        ];
        // What stands but could not be read has a fault of its own.
        let anybody =
            given.iter().any(|(key, given)| *given && !source.root.is_empty_list(&cell("grant", at, key)));
        if !anybody {
            let finding = Finding::new(code::GRANT_TO_NOBODY, [("id", &grant.id.0)]);
            source.fault(faults, &cell("grant", at, "id"), finding);
        }
    }
}
