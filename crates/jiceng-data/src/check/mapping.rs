//! Every duty has one home on every day: none is an orphan, none lives in two places.

use crate::order;
use std::collections::{BTreeMap, BTreeSet};

use super::dates::pair;
use super::known::{Known, Units};
use super::language::both;
use super::organisation::{Span, meet, span};
use super::reference::one;
use super::versions::{OPEN, UNKNOWN};
use super::{cell, row};
use crate::document::{HomeDoc, MappingDocument};
use crate::fault::code;
use crate::model::Day;
use crate::read::{Faults, Finding, Source, Step, write_day};

/// One mapping, against the organisation that it names.
pub(crate) fn check(source: &Source<'_>, mapping: &MappingDocument, known: &Known, faults: &mut Faults) {
    pair(source, &[Step::Key("to")], mapping.from, mapping.to, faults);
    let note = ("note_zh", mapping.note_zh.is_some());
    both(source, &[], note, ("note_en", mapping.note_en.is_some()), faults);
    let organisations = known.organisations.keys().cloned().collect();
    let at = [Step::Key("organisation")];
    one(source, &at, ("organisation", &organisations), &mapping.organisation, faults);
    let units = known.units.get(&mapping.organisation.0);
    let duties = duties(source, mapping, units, faults);
    let mut homes: BTreeMap<&str, Vec<(Span, &HomeDoc)>> = BTreeMap::new();
    let names = duties.keys().map(|id| (*id).to_owned()).collect();
    for (at, home) in mapping.home.iter() {
        pair(source, &cell("home", at, "to"), home.from, home.to, faults);
        let (zh, en) = (("note_zh", home.note_zh.is_some()), ("note_en", home.note_en.is_some()));
        both(source, &row("home", at), zh, en, faults);
        one(source, &cell("home", at, "duty"), ("duty", &names), &home.duty, faults);
        let days = span(home.from.or(mapping.from), home.to.or(mapping.to));
        if let Some(units) = units {
            stands(source, at, home, days, units, faults);
        }
        let others = homes.entry(home.duty.0.as_str()).or_default();
        if let Some((_, other)) = others.iter().find(|(other, _)| meet(*other, days)) {
            let args = [("id", home.duty.0.as_str()), ("a", &other.unit.0), ("b", &home.unit.0)];
            source.fault(faults, &cell("home", at, "duty"), Finding::new(code::TWO_HOMES, args));
        }
        others.push((days, home));
    }
    let whole = span(mapping.from, mapping.to);
    for (duty, path) in duties {
        let spans = homes.get(duty).into_iter().flatten().map(|(days, _)| *days).collect();
        for (from, to) in without(whole, spans) {
            let date = |day: i32, none: &str| match day {
                i32::MIN | i32::MAX => none.to_owned(),
                day => write_day(Day(day)),
            };
            let (from, to) = (date(from, UNKNOWN), date(to, OPEN));
            let args = [("id", duty), ("from", from.as_str()), ("to", to.as_str())];
            source.fault(faults, &path, Finding::new(code::NO_HOME, args));
        }
    }
}

/// Every duty that wants a home, and where a fault about it is placed.
fn duties<'a>(
    source: &Source<'_>,
    mapping: &'a MappingDocument,
    units: Option<&'a Units>,
    faults: &mut Faults,
) -> BTreeMap<&'a str, Vec<Step>> {
    let of_units = units.into_iter().flat_map(|units| &units.duties);
    let mut duties: BTreeMap<&str, Vec<Step>> =
        of_units.map(|duty| (duty.as_str(), vec![Step::Key("organisation")])).collect();
    let mut bodies = BTreeMap::new();
    for (at, body) in mapping.body.iter() {
        if let Some(before) = bodies.insert(body.id.0.as_str(), at) {
            said_twice(source, &body.id.0, &row("body", before), &cell("body", at, "id"), faults);
        }
        for (duty_at, duty) in body.duties.iter() {
            let path = vec![Step::Key("body"), Step::Index(at), Step::Key("duties"), Step::Index(duty_at)];
            let Some(id) = &duty.id else {
                source.fault(faults, &path, Finding::new(code::MISSING_KEY, [("key", "id")]));
                continue;
            };
            match duties.get(id.0.as_str()) {
                Some(before) => said_twice(source, &id.0, before, &path, faults),
                None => _ = duties.insert(&id.0, path),
            }
        }
    }
    duties
}

fn said_twice(source: &Source<'_>, id: &str, before: &[Step], at: &[Step], faults: &mut Faults) {
    let first = format!("{}:{}", source.name, source.line(before));
    let args = [("id", id), ("first", first.as_str())];
    source.fault(faults, at, Finding::new(code::DUPLICATE_ID, args));
}

/// The body of a home exists, and stands as long as the home does.
fn stands(source: &Source<'_>, at: usize, home: &HomeDoc, days: Span, units: &Units, faults: &mut Faults) {
    let Some(standing) = units.standing.get(&home.unit.0) else {
        let names: BTreeSet<String> = units.standing.keys().cloned().collect();
        one(source, &cell("home", at, "unit"), ("unit", &names), &home.unit, faults);
        return;
    };
    let ends = |from: Option<Day>, to: Option<Day>| {
        (from.map_or(i32::MIN, |day| day.0), to.map_or(i32::MAX, |day| day.0))
    };
    let spans = standing.iter().map(|one| ends(one.from, one.to)).collect();
    if let Some((from, to)) = without(days, spans).first() {
        let date = |day: i32, none: &str| match day {
            i32::MIN | i32::MAX => none.to_owned(),
            day => write_day(Day(day)),
        };
        let (from, to) = (date(*from, UNKNOWN), date(*to, OPEN));
        let args = [("unit", home.unit.0.as_str()), ("from", from.as_str()), ("to", to.as_str())];
        source.fault(faults, &cell("home", at, "unit"), Finding::new(code::HOME_NOT_STANDING, args));
    }
}

/// The days of a span that none of the others covers.
fn without((from, to): Span, mut covered: Vec<Span>) -> Vec<Span> {
    order::by_key(&mut covered, |span| *span);
    let mut free = Vec::new();
    let mut next = Some(from);
    for (start, end) in covered {
        let Some(open) = next else { break };
        if start > open && open <= to {
            free.push((open, to.min(start.saturating_sub(1))));
        }
        if end >= open {
            next = end.checked_add(1);
        }
    }
    free.extend(next.filter(|open| *open <= to).map(|open| (open, to)));
    free
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn what_is_left_of_a_span() {
        assert_eq!(without((1, 9), vec![]), [(1, 9)]);
        assert_eq!(without((1, 9), vec![(4, 5), (1, 2)]), [(3, 3), (6, 9)]);
        assert_eq!(without((1, 9), vec![(i32::MIN, i32::MAX)]), []);
        assert_eq!(without((i32::MIN, i32::MAX), vec![(3, i32::MAX)]), [(i32::MIN, 2)]);
        assert_eq!(without((5, 6), vec![(1, 2), (8, 9)]), [(5, 6)]);
    }
}
