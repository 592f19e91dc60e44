//! The way up ends, and nobody has two leads.

use super::{Rows, meet, span_of};
use crate::check::cell;
use crate::document::{OrganisationDocument, UnitDoc};
use crate::fault::code;
use crate::read::{Faults, Finding, Source, Step, rows};

/// The most levels from a body to the top.
const MAX_LEVELS: usize = 64;

pub(super) fn check(
    source: &Source<'_>,
    organisation: &OrganisationDocument,
    by_id: &Rows<'_>,
    faults: &mut Faults,
) {
    for (at, unit) in organisation.unit.iter() {
        way_up(source, organisation, (at, unit), by_id, faults);
    }
    leads(source, organisation, faults);
}

/// A circle closes on the day on which the last of its rows begins, so each row is followed on its own first day.
fn way_up(
    source: &Source<'_>,
    organisation: &OrganisationDocument,
    (at, unit): (usize, &UnitDoc),
    by_id: &Rows<'_>,
    faults: &mut Faults,
) {
    let (day, _) = span_of(organisation, unit);
    let mut above = unit.part_of.as_ref();
    for _ in 0..MAX_LEVELS {
        let Some(id) = above else { return };
        if *id == unit.id {
            let finding = Finding::new(code::PART_OF_ITSELF, [("id", &unit.id.0)]);
            source.fault(faults, &cell("unit", at, "part_of"), finding);
            return;
        }
        let standing = by_id.get(id.0.as_str()).into_iter().flatten();
        let mut on_day = standing.filter(|(_, days, _)| meet(*days, (day, day)));
        above = on_day.next().and_then(|(_, _, row)| row.part_of.as_ref());
    }
    let args = [("id", unit.id.0.as_str()), ("limit", &MAX_LEVELS.to_string())];
    source.fault(faults, &cell("unit", at, "part_of"), Finding::new(code::TOO_MANY_LEVELS, args));
}

/// The daily work of a body has one lead a day.
fn leads(source: &Source<'_>, organisation: &OrganisationDocument, faults: &mut Faults) {
    let mut led: Vec<(&str, super::Span, &UnitDoc)> = Vec::new();
    for (at, unit) in organisation.unit.iter() {
        let days = span_of(organisation, unit);
        for (led_at, id) in rows(unit.leads.as_ref()) {
            let other = led
                .iter()
                .find(|(body, span, lead)| *body == id.0 && lead.id != unit.id && meet(*span, days));
            if let Some((_, _, other)) = other {
                let args = [("id", id.0.as_str()), ("a", &other.id.0), ("b", &unit.id.0)];
                let path = [Step::Key("unit"), Step::Index(at), Step::Key("leads"), Step::Index(led_at)];
                source.fault(faults, &path, Finding::new(code::TWO_LEADS, args));
            }
            led.push((&id.0, days, unit));
        }
    }
}
