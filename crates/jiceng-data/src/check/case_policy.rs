//! A policy says each thing once, rests on rules that exist, and gives every clock one limit.

use std::collections::BTreeMap;

use super::dates::pair;
use super::known::Known;
use super::language::both;
use super::reference::one;
use super::{cell, row};
use crate::document::{CasePolicyDocument, ClockDoc};
use crate::fault::code;
use crate::read::{Faults, Finding, Id, Source, Step, rows};
use crate::words::ClockKind;

/// One document.
pub(crate) fn check(source: &Source<'_>, document: &CasePolicyDocument, known: &Known, faults: &mut Faults) {
    pair(source, &[Step::Key("to")], document.from, document.to, faults);
    let note = ("note_zh", document.note_zh.is_some());
    both(source, &[], note, ("note_en", document.note_en.is_some()), faults);
    if let Some(open) = &document.telling
        && open.0.minutes() >= open.1.minutes()
    {
        let got = "from before until";
        source.fault(faults, &[Step::Key("telling")], Finding::new(code::BAD_INTERVALS, [("got", got)]));
    }
    for (at, class) in rows(document.class.as_ref()) {
        if let Some(id) = &class.provision {
            one(source, &cell("class", at, "provision"), ("provision", &known.provisions), id, faults);
        }
        if let Some(id) = &class.notice_within {
            one(source, &cell("class", at, "notice_within"), ("period", &known.periods), id, faults);
        }
        if class.deemed_accepted == Some(true) && class.notice_within.is_none() {
            missing(source, &row("class", at), "notice_within", faults);
        }
    }
    for (at, clock) in rows(document.clock.as_ref()) {
        if let Some(id) = &clock.rule {
            one(source, &cell("clock", at, "rule"), ("period", &known.periods), id, faults);
        }
        limits(source, at, clock, faults);
    }
    for (at, threshold) in rows(document.threshold.as_ref()) {
        let given = [
            ("used_bp", threshold.used_bp.is_some()),
            ("hours_before", threshold.hours_before.is_some()),
            ("hours_after", threshold.hours_after.is_some()),
        ];
        just_one(source, ("threshold", at), &given, faults);
    }
    twice(source, "class", rows(document.class.as_ref()).map(|(at, one)| (at, &one.id)), faults);
    twice(source, "clock", rows(document.clock.as_ref()).map(|(at, one)| (at, &one.id)), faults);
    twice(source, "threshold", rows(document.threshold.as_ref()).map(|(at, one)| (at, &one.id)), faults);
}

/// A clock has one limit; an item sets two kinds only, and what stops a limit of the law stands in the law.
fn limits(source: &Source<'_>, at: usize, clock: &ClockDoc, faults: &mut Faults) {
    let given = [
        ("rule", clock.rule.is_some()),
        ("of_item", clock.of_item == Some(true)),
        ("limit", clock.limit.is_some()),
    ];
    just_one(source, ("clock", at), &given, faults);
    let of_item = clock.of_item == Some(true);
    let promised = matches!(clock.kind, ClockKind::ResolveStatutory | ClockKind::ResolvePromised);
    let unfit = if of_item && !promised {
        Some("of_item")
    } else if clock.limit.is_none() && clock.held_by.is_some() {
        Some("held_by")
    } else if clock.limit.is_none() && clock.whose.is_some() {
        Some("whose")
    } else {
        None
    };
    if let Some(key) = unfit {
        let finding = Finding::new(code::CLOCK_LIMIT, [("key", key)]);
        source.fault(faults, &cell("clock", at, key), finding);
    }
}

fn just_one(
    source: &Source<'_>,
    (list, at): (&'static str, usize),
    given: &[(&'static str, bool)],
    faults: &mut Faults,
) {
    let mut held = given.iter().filter(|(_, given)| *given).map(|(key, _)| *key);
    let (first, second) = (held.next(), held.next());
    if let (Some(_), Some(key)) = (first, second) {
        source.fault(faults, &cell(list, at, key), Finding::new(code::CLOCK_LIMIT, [("key", key)]));
    } else if first.is_none()
        && let Some((key, _)) = given.last()
    {
        missing(source, &row(list, at), key, faults);
    }
}

fn missing(source: &Source<'_>, path: &[Step], key: &str, faults: &mut Faults) {
    source.fault(faults, path, Finding::new(code::MISSING_KEY, [("key", key)]));
}

fn twice<'a>(
    source: &Source<'_>,
    list: &'static str,
    ids: impl Iterator<Item = (usize, &'a Id)>,
    faults: &mut Faults,
) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, id) in ids {
        if let Some(before) = first.insert(&id.0, at) {
            let place = format!("{}:{}", source.name, source.line(&row(list, before)));
            let args = [("id", id.0.as_str()), ("first", place.as_str())];
            source.fault(faults, &cell(list, at, "id"), Finding::new(code::DUPLICATE_ID, args));
        }
    }
}
