//! A holiday by law that a notice would let be worked: forgotten, or a slip of a date. A warning, for the State
//! Council may arrange what nobody foresaw.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike as _;

use super::Input;
use super::days::{is_weekend, named, plain, under};
use crate::document::{AnyDocument, CalendarDocument};
use crate::fault::code;
use crate::model::{Corpus, Day};
use crate::read::{Date, Faults, Finding, Source, Step, rows};

/// Calendars in the order given, after those of the base.
pub(crate) fn check(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let mut known: BTreeMap<i16, BTreeSet<Day>> = BTreeMap::new();
    for year in base.iter().flat_map(|base| &base.years) {
        known.insert(year.year, year.statutory.iter().map(|(day, _)| *day).collect());
    }
    for input in inputs {
        let Some(AnyDocument::Calendar(calendar)) = &input.document else { continue };
        let days = known.entry(calendar.year.0).or_default();
        days.extend(calendar.statutory.values().map(|day| day.date.day()));
        if rows(calendar.notice.as_ref()).all(|(_, notice)| notice.amends.unwrap_or(false)) {
            made_worked(&input.source, calendar, days, faults);
        } else {
            forgotten(&input.source, calendar, faults);
        }
    }
}

/// Every holiday of a year that its notices arrange must be off in the end.
fn forgotten(source: &Source<'_>, calendar: &CalendarDocument, faults: &mut Faults) {
    let mut arranged = BTreeMap::new();
    for (_, notice) in rows(calendar.notice.as_ref()) {
        for (list, _, day) in named(&notice.off, &notice.work) {
            arranged.insert(day.date, list == "work");
        }
        for (_, date) in rows(notice.plain.as_ref()) {
            arranged.remove(date);
        }
    }
    let year = i32::from(calendar.year.0);
    for (at, day) in calendar.statutory.iter().filter(|(_, day)| day.date.0.year() == year) {
        if arranged.get(&day.date).copied().unwrap_or(!is_weekend(day.date)) {
            warn(source, &[Step::Key("statutory"), Step::Index(at), Step::Key("date")], day.date, faults);
        }
    }
}

/// An amendment says nothing about the other days of the year, so only its own days are looked at.
fn made_worked(
    source: &Source<'_>,
    calendar: &CalendarDocument,
    statutory: &BTreeSet<Day>,
    faults: &mut Faults,
) {
    for (at, notice) in rows(calendar.notice.as_ref()) {
        for (list, row, day) in named(&notice.off, &notice.work) {
            if list == "work" && statutory.contains(&day.date.day()) {
                warn(source, &under(at, list, row), day.date, faults);
            }
        }
        for (row, date) in rows(notice.plain.as_ref()) {
            if statutory.contains(&date.day()) && !is_weekend(*date) {
                warn(source, &plain(at, row), *date, faults);
            }
        }
    }
}

fn warn(source: &Source<'_>, path: &[Step], date: Date, faults: &mut Faults) {
    let finding = Finding::new(code::STATUTORY_WORKED, [("date", &date.to_string())]);
    source.fault(faults, path, finding.warn());
}
