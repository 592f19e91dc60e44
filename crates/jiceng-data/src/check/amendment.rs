//! An amendment has something to amend, and gives back only days that an earlier notice fixed.

use std::collections::{BTreeMap, BTreeSet};

use super::Input;
use crate::document::AnyDocument;
use crate::fault::code;
use crate::model::{Corpus, Day};
use crate::read::{Faults, Finding, Step, rows};

/// Days that the notices of a year have fixed so far; an entry without days is a year with a notice.
type Fixed = BTreeMap<i16, BTreeSet<Day>>;

/// Notices in the order given, after those of the base.
pub(crate) fn check(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let mut fixed = Fixed::new();
    for notice in base.into_iter().flat_map(|base| &base.notices) {
        let days = fixed.entry(notice.year).or_default();
        days.extend(notice.off.iter().chain(&notice.work).map(|(day, _)| *day));
    }
    for input in inputs {
        let Some(AnyDocument::Calendar(calendar)) = &input.document else { continue };
        for (at, notice) in rows(calendar.notice.as_ref()) {
            let path = [Step::Key("notice"), Step::Index(at)];
            if notice.amends.unwrap_or(false) && !fixed.contains_key(&calendar.year.0) {
                let [list, row] = path;
                let finding = Finding::new(code::AMENDS_NOTHING, [("number", &notice.number.0)]);
                input.source.fault(faults, &[list, row, Step::Key("amends")], finding);
            }
            let days = fixed.entry(calendar.year.0).or_default();
            for (plain_at, date) in rows(notice.plain.as_ref()) {
                if !days.contains(&date.day()) {
                    let [list, row] = path;
                    let path = [list, row, Step::Key("plain"), Step::Index(plain_at)];
                    let finding = Finding::new(code::NOTHING_TO_GIVE_BACK, [("date", &date.to_string())]);
                    input.source.fault(faults, &path, finding);
                }
            }
            days.extend(notice.off.values().chain(notice.work.values()).map(|day| day.date.day()));
        }
    }
}
