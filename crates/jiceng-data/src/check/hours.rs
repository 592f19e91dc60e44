//! Opening hours are ordered, disjoint and not empty, and one set of hours holds on a day.

use crate::order;
use std::collections::BTreeSet;

use super::versions::{OPEN, UNKNOWN};
use super::{cell, row};
use crate::document::{Opening, OverlayDocument};
use crate::fault::code;
use crate::model::Day;
use crate::read::{Faults, Finding, List, Source, Step, rows, write_day};

/// Hours of an overlay.
pub(crate) fn check(source: &Source<'_>, overlay: &OverlayDocument, faults: &mut Faults) {
    for (at, hours) in rows(overlay.hours.as_ref()) {
        let path = cell("hours", at, "open");
        if source.root.is_empty_list(&path) {
            // A working day without hours is no working day; a closed date stands under hours_on.
            source.fault(faults, &path, Finding::new(code::EMPTY_LIST, [("key", "open")]));
        }
        intervals(source, path, &hours.open, faults);
    }
    let mut seen = BTreeSet::new();
    for (at, hours) in rows(overlay.hours_on.as_ref()) {
        intervals(source, cell("hours_on", at, "open"), &hours.open, faults);
        if !seen.insert(hours.date) {
            let finding = Finding::new(code::DATE_TWICE, [("date", &hours.date.to_string())]);
            source.fault(faults, &cell("hours_on", at, "date"), finding);
        }
    }
    overlaps(source, overlay, faults);
}

fn intervals(source: &Source<'_>, path: [Step; 3], open: &List<Opening>, faults: &mut Faults) {
    let mut last = 0;
    for (at, opening) in open.iter() {
        // What cannot be read has its fault already.
        let (Some(from), Some(until)) = (opening.0.minutes(), opening.1.minutes()) else { continue };
        if from < last || until <= from {
            let [list, row, key] = path;
            let got = format!("{}-{}", opening.0.0, opening.1.0);
            let finding = Finding::new(code::BAD_INTERVALS, [("got", &got)]);
            source.fault(faults, &[list, row, key, Step::Index(at)], finding);
        }
        last = last.max(until);
    }
}

/// Two sets of hours on the same day would leave the answer to their order.
fn overlaps(source: &Source<'_>, overlay: &OverlayDocument, faults: &mut Faults) {
    let mut sets: Vec<(Day, Day, usize)> = rows(overlay.hours.as_ref())
        .map(|(at, hours)| {
            let from = hours.from.map_or(Day(i32::MIN), |date| date.day());
            (from, hours.to.map_or(Day(i32::MAX), |date| date.day()), at)
        })
        .collect();
    order::by_key(&mut sets, |set| *set);
    let mut last: Option<Day> = None;
    for (from, to, at) in sets {
        if let Some(end) = last.filter(|end| *end >= from) {
            let until = end.min(to);
            let from = if from.0 == i32::MIN { UNKNOWN.to_owned() } else { write_day(from) };
            let until = if until.0 == i32::MAX { OPEN.to_owned() } else { write_day(until) };
            let id = overlay.id.0.as_str();
            let args = [("id", id), ("other", id), ("from", from.as_str()), ("to", until.as_str())];
            source.fault(faults, &row("hours", at), Finding::new(code::OVERLAP, args));
        }
        last = last.max(Some(to));
    }
}
