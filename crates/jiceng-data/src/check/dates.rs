//! No end before its start.

use super::{cell, row};
use crate::document::{LawDocument, LayerDocument, OverlayDocument};
use crate::fault::code;
use crate::read::{Date, Faults, Finding, Source, Step, rows};

/// The law itself, its provisions and its periods.
pub(crate) fn check_law(source: &Source<'_>, law: &LawDocument, faults: &mut Faults) {
    pair(source, &[Step::Key("to")], law.from, law.to, faults);
    for (at, provision) in rows(law.provision.as_ref()) {
        let (from, to) = (provision.from.or(law.from), provision.to.or(law.to));
        inherited(source, "provision", at, provision.to.is_some(), (from, to), faults);
    }
    for (at, period) in rows(law.period.as_ref()) {
        let (from, to) = (period.from.or(law.from), period.to.or(law.to));
        inherited(source, "period", at, period.to.is_some(), (from, to), faults);
    }
}

/// Promises and variations.
pub(crate) fn check_layer(source: &Source<'_>, layer: &LayerDocument, faults: &mut Faults) {
    for (at, promise) in rows(layer.promise.as_ref()) {
        pair(source, &cell("promise", at, "to"), promise.from, promise.to, faults);
    }
    for (at, variation) in rows(layer.variation.as_ref()) {
        pair(source, &cell("variation", at, "to"), variation.from, variation.to, faults);
    }
}

/// Dated hours.
pub(crate) fn check_overlay(source: &Source<'_>, overlay: &OverlayDocument, faults: &mut Faults) {
    for (at, hours) in rows(overlay.hours.as_ref()) {
        pair(source, &cell("hours", at, "to"), hours.from, hours.to, faults);
    }
}

/// A row whose dates may be the law's: the fault stands where the row states one of them.
fn inherited(
    source: &Source<'_>,
    list: &'static str,
    at: usize,
    own_end: bool,
    (from, to): (Option<Date>, Option<Date>),
    faults: &mut Faults,
) {
    // A row that states neither date is as wrong as its law, which has its own fault.
    let key = if own_end { "to" } else { "from" };
    if source.root.span_of(&cell(list, at, key)) != source.root.span_of(&row(list, at)) {
        pair(source, &cell(list, at, key), from, to, faults);
    }
}

/// Reports dates that are reversed.
pub(crate) fn pair(
    source: &Source<'_>,
    path: &[Step],
    from: Option<Date>,
    to: Option<Date>,
    faults: &mut Faults,
) {
    if let Some((from, to)) = from.zip(to).filter(|(from, to)| from > to) {
        let args = [("from", from.to_string()), ("to", to.to_string())];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        source.fault(faults, path, Finding::new(code::REVERSED_DATES, args));
    }
}
