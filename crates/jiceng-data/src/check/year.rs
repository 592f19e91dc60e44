//! A year is stated once. A later document may state it again only to add amendments, or in place of a
//! year of the base whose notice was not yet published.

use std::collections::BTreeMap;

use super::Input;
use crate::document::{AnyDocument, CalendarDocument};
use crate::fault::code;
use crate::model::{Corpus, Day};
use crate::read::{Faults, Finding, Source, Step, rows};

/// A year as it stands so far.
struct Stated {
    /// Whether a new document may take its place.
    open: bool,
    certain_through: Day,
    statutory: Vec<(Day, String)>,
}

/// Calendars in the order given, after those of the base.
pub(crate) fn check(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let mut years: BTreeMap<i16, Stated> = BTreeMap::new();
    if let Some(base) = base {
        for year in &base.years {
            let open = !base.notices.iter().any(|notice| notice.year == year.year);
            let (certain_through, statutory) = (year.certain_through, year.statutory.clone());
            years.insert(year.year, Stated { open, certain_through, statutory });
        }
    }
    for input in inputs {
        let Some(AnyDocument::Calendar(calendar)) = &input.document else { continue };
        match years.get(&calendar.year.0) {
            Some(stated) if !stated.open => again(&input.source, calendar, stated, faults),
            _ => {
                let stated = Stated {
                    open: false,
                    certain_through: calendar.certain_through.day(),
                    statutory: statutory(calendar),
                };
                years.insert(calendar.year.0, stated);
            }
        }
    }
}

/// What a document says again must be what stands; a notice of its own must amend.
fn again(source: &Source<'_>, calendar: &CalendarDocument, stated: &Stated, faults: &mut Faults) {
    let year = calendar.year.0.to_string();
    let mut twice = |path: &[Step]| {
        source.fault(faults, path, Finding::new(code::YEAR_TWICE, [("year", &year)]));
    };
    let mut notices = 0_usize;
    for (at, notice) in rows(calendar.notice.as_ref()) {
        notices = notices.saturating_add(1);
        if !notice.amends.unwrap_or(false) {
            twice(&[Step::Key("notice"), Step::Index(at)]);
        }
    }
    if notices == 0 {
        twice(&[Step::Key("year")]);
    }
    if calendar.certain_through.day() != stated.certain_through {
        twice(&[Step::Key("certain_through")]);
    }
    let days = statutory(calendar);
    if !days.is_empty() && days != stated.statutory {
        twice(&[Step::Key("statutory")]);
    }
}

fn statutory(calendar: &CalendarDocument) -> Vec<(Day, String)> {
    calendar.statutory.values().map(|day| (day.date.day(), day.name.0.clone())).collect()
}
