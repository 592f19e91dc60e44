//! Days of calendars and overlays: on the right day of the week, in the right year, once.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Weekday};

use super::dates::pair;
use crate::document::{CalendarDocument, DayName, OverlayDocument};
use crate::fault::code;
use crate::read::{Date, Faults, Finding, Source, Step, rows};

/// The first of the days of December that the next year's notice arranges too: its last ten.
const FIRST_OF_LAST_DAYS: u32 = 22;

/// The days of one year and its notices.
pub(crate) fn check_calendar(source: &Source<'_>, calendar: &CalendarDocument, faults: &mut Faults) {
    let year = i32::from(calendar.year.0);
    let mut outside = |path: &[Step], date: Date, fits: bool| {
        if !fits {
            let args = [("date", date.to_string()), ("year", year.to_string())];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            source.fault(faults, path, Finding::new(code::DATE_OUTSIDE_YEAR, args));
        }
    };
    outside(
        &[Step::Key("certain_through")],
        calendar.certain_through,
        calendar.certain_through.0.year() == year,
    );
    for (at, day) in calendar.statutory.iter() {
        let path = [Step::Key("statutory"), Step::Index(at), Step::Key("date")];
        outside(&path, day.date, day.date.0.year() == year);
    }
    for (at, notice) in rows(calendar.notice.as_ref()) {
        let arranged = |date: Date| {
            let day = date.0;
            let before =
                day.year().saturating_add(1) == year && day.month() == 12 && day.day() >= FIRST_OF_LAST_DAYS;
            day.year() == year || before
        };
        for (list, row, day) in named(&notice.off, &notice.work) {
            outside(&under(at, list, row), day.date, arranged(day.date));
        }
        for (row, date) in rows(notice.plain.as_ref()) {
            outside(&plain(at, row), *date, arranged(*date));
        }
    }
    let mut seen = BTreeSet::new();
    for (at, day) in calendar.statutory.iter() {
        // Two festivals may fall on one day, as in 2020; the same one stands once.
        let path = [Step::Key("statutory"), Step::Index(at), Step::Key("date")];
        once(source, &path, day.date, seen.insert((day.date, &day.name)), faults);
    }
    for (at, notice) in rows(calendar.notice.as_ref()) {
        let path = [Step::Key("notice"), Step::Index(at), Step::Key("published")];
        pair(source, &path, Some(notice.issued), notice.published, faults);
        let mut seen = BTreeSet::new();
        for (list, row, day) in named(&notice.off, &notice.work) {
            let path = under(at, list, row);
            once(source, &path, day.date, seen.insert(day.date), faults);
            if !notice.amends.unwrap_or(false) {
                weekday(source, &path, day.date, list == "off", faults);
            }
        }
        for (row, date) in rows(notice.plain.as_ref()) {
            once(source, &plain(at, row), *date, seen.insert(*date), faults);
        }
    }
}

pub(super) fn is_weekend(date: Date) -> bool {
    matches!(date.0.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The days of an overlay. They may fall on any weekday: they lie over a calendar that has moved some.
pub(crate) fn check_overlay(source: &Source<'_>, overlay: &OverlayDocument, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    let off = rows(overlay.off.as_ref()).map(|(at, day)| ("off", at, day));
    for (list, at, day) in off.chain(rows(overlay.work.as_ref()).map(|(at, day)| ("work", at, day))) {
        let path = [Step::Key(list), Step::Index(at), Step::Key("date")];
        once(source, &path, day.date, seen.insert(day.date), faults);
    }
}

pub(super) fn named<'a>(
    off: &'a crate::read::List<DayName>,
    work: &'a crate::read::List<DayName>,
) -> impl Iterator<Item = (&'static str, usize, &'a DayName)> {
    let off = off.iter().map(|(at, day)| ("off", at, day));
    off.chain(work.iter().map(|(at, day)| ("work", at, day)))
}

pub(super) fn under(notice: usize, list: &'static str, at: usize) -> [Step; 5] {
    [Step::Key("notice"), Step::Index(notice), Step::Key(list), Step::Index(at), Step::Key("date")]
}

pub(super) fn plain(notice: usize, at: usize) -> [Step; 4] {
    [Step::Key("notice"), Step::Index(notice), Step::Key("plain"), Step::Index(at)]
}

fn once(source: &Source<'_>, path: &[Step], date: Date, first: bool, faults: &mut Faults) {
    if !first {
        source.fault(faults, path, Finding::new(code::DATE_TWICE, [("date", &date.to_string())]));
    }
}

/// A notice makes weekdays rest days and weekend days working days; the other way round it would say nothing.
fn weekday(source: &Source<'_>, path: &[Step], date: Date, off: bool, faults: &mut Faults) {
    if is_weekend(date) == off {
        let (zh, en) =
            if off { ("周一至周五", "a weekday") } else { ("周六或者周日", "a weekend day") };
        let args =
            [("date", date.to_string()), ("expected_zh", zh.to_owned()), ("expected_en", en.to_owned())];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        source.fault(faults, path, Finding::new(code::WRONG_WEEKDAY, args));
    }
}
