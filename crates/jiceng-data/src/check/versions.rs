//! Versions of one series follow one another: no day has two, and none between the first and the last has none.

use crate::order;
use std::collections::{BTreeMap, BTreeSet};

use super::{Input, row};
use crate::document::AnyDocument;
use crate::fault::code;
use crate::model::{Corpus, Day};
use crate::read::{Date, Faults, Finding, Id, Source, Step, rows, write_day};

/// How a fault writes a start that is not known.
pub(crate) const UNKNOWN: &str = "unknown";
/// How a fault writes an end that is not known.
pub(crate) const OPEN: &str = "open";

/// A version and where it is written; versions of the base are written nowhere here.
struct Version<'a> {
    id: &'a str,
    from: Day,
    to: Day,
    place: Option<(&'a Source<'a>, [Step; 2])>,
}

/// Versions that exclude one another: of one kind and series, and for one value of the fact they depend on.
///
/// Versions for different values of a fact hold side by side.
type Lane<'a> = (bool, &'a str, Option<(&'a str, &'a str)>);

/// Versions of provisions and periods, with those of the base.
pub(crate) fn check(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let mut lanes: BTreeMap<Lane<'_>, Vec<Version<'_>>> = BTreeMap::new();
    for provision in base.into_iter().flat_map(|base| &base.provisions) {
        let (from, to) = ends(provision.in_force.from, provision.in_force.to);
        let version = Version { id: &provision.id, from, to, place: None };
        lanes.entry((false, &provision.series, None)).or_default().push(version);
    }
    for period in base.into_iter().flat_map(|base| &base.periods) {
        let (from, to) = ends(period.in_force.from, period.in_force.to);
        let words =
            period.when.as_ref().map(|(fact, words)| (fact.as_str(), words.iter().map(String::as_str)));
        for value in values(words) {
            let version = Version { id: &period.id, from, to, place: None };
            lanes.entry((true, &period.series, value)).or_default().push(version);
        }
    }
    for input in inputs {
        let Some(AnyDocument::Law(law)) = &input.document else { continue };
        let source = &input.source;
        let span = |from: Option<Date>, to: Option<Date>| {
            ends(from.or(law.from).map(Date::day), to.or(law.to).map(Date::day))
        };
        for (at, provision) in rows(law.provision.as_ref()) {
            let (from, to) = span(provision.from, provision.to);
            let series = provision.series.as_ref().unwrap_or(&provision.id);
            let version =
                Version { id: &provision.id.0, from, to, place: Some((source, row("provision", at))) };
            lanes.entry((false, &series.0, None)).or_default().push(version);
        }
        for (at, period) in rows(law.period.as_ref()) {
            let (from, to) = span(period.from, period.to);
            let series = period.series.as_ref().unwrap_or(&period.id);
            let words = period.when.as_ref().map(|when| (when.fact.0.as_str(), when.is.values().map(word)));
            for value in values(words) {
                let version =
                    Version { id: &period.id.0, from, to, place: Some((source, row("period", at))) };
                lanes.entry((true, &series.0, value)).or_default().push(version);
            }
        }
    }
    let mut said = BTreeSet::new();
    for versions in lanes.values_mut() {
        follow(versions, &mut said, faults);
    }
}

/// Goes through the versions of one lane in time. Two lanes may share a pair; it is reported once.
fn follow<'a>(versions: &mut Vec<Version<'a>>, said: &mut BTreeSet<(&'a str, &'a str)>, faults: &mut Faults) {
    order::by_key(versions, |version| (version.from, version.to));
    let mut last: Option<&Version<'_>> = None;
    for version in versions.iter() {
        if let Some(before) = last {
            // Two rows with one id have that fault already, and a reversed row its own.
            let sound = version.from <= version.to && before.from <= before.to && version.id != before.id;
            // The fault stands at the version that is new; of two new ones at the later.
            let (at, other) = if version.place.is_some() { (version, before) } else { (before, version) };
            if let Some((source, path)) = at.place.filter(|_| sound && said.insert((at.id, other.id))) {
                if version.from <= before.to {
                    let (from, to) = (write(version.from, UNKNOWN), write(version.to.min(before.to), OPEN));
                    let args = [("id", at.id), ("other", other.id), ("from", &*from), ("to", &*to)];
                    source.fault(faults, &path, Finding::new(code::OVERLAP, args));
                } else if version.from.0 > before.to.0.saturating_add(1) {
                    let from = write_day(Day(before.to.0.saturating_add(1)));
                    let to = write_day(Day(version.from.0.saturating_sub(1)));
                    let args = [("id", at.id), ("from", &*from), ("to", &*to)];
                    source.fault(faults, &path, Finding::new(code::GAP, args));
                }
            }
        }
        if last.is_none_or(|before| before.to < version.to) {
            last = Some(version);
        }
    }
}

fn word(id: &Id) -> &str {
    &id.0
}

fn values<'a>(when: Option<(&'a str, impl Iterator<Item = &'a str>)>) -> Vec<Option<(&'a str, &'a str)>> {
    match when {
        Some((fact, words)) => words.map(|word| Some((fact, word))).collect(),
        None => vec![None],
    }
}

/// Unknown ends stand beyond every day.
pub(crate) fn ends(from: Option<Day>, to: Option<Day>) -> (Day, Day) {
    (from.unwrap_or(Day(i32::MIN)), to.unwrap_or(Day(i32::MAX)))
}

/// A day, or a word where it is not known.
pub(crate) fn write(day: Day, unknown: &str) -> String {
    if matches!(day.0, i32::MIN | i32::MAX) { unknown.to_owned() } else { write_day(day) }
}
