//! The rule that a row of an item names is in force on every day of the row.

use crate::order;
use std::collections::BTreeMap;

use super::versions::{OPEN, UNKNOWN, ends, write};
use super::{Input, cell};
use crate::document::AnyDocument;
use crate::fault::code;
use crate::model::{Corpus, Day};
use crate::read::{Date, Faults, Finding, rows};

/// Days in force by id, series and step.
type Spans<'a> = BTreeMap<&'a str, Vec<(Day, Day)>>;

/// Rows of new items; those of the base were covered when it was compiled, and nothing takes a rule away.
pub(crate) fn check(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let items = || {
        inputs.iter().filter_map(|input| match &input.document {
            Some(AnyDocument::Item(item)) => Some((&input.source, item)),
            _ => None,
        })
    };
    if items().next().is_none() {
        return;
    }
    let spans = spans(base, inputs);
    for (source, item) in items() {
        for (at, row) in item.row.iter() {
            // A rule that is not known has its own fault.
            let Some((rule, held)) = row.rule.as_ref().and_then(|rule| spans.get_key_value(rule.0.as_str()))
            else {
                continue;
            };
            let (from, to) = ends(row.from.map(Date::day), row.to.map(Date::day));
            if let Some((first, until)) = uncovered(held, from, to) {
                let (first, until) = (write(first, UNKNOWN), write(until, OPEN));
                let args = [("id", *rule), ("from", &*first), ("to", &*until)];
                source.fault(faults, &cell("row", at, "rule"), Finding::new(code::NOT_COVERED, args));
            }
        }
    }
}

fn spans<'a>(base: Option<&'a Corpus>, inputs: &'a [Input<'_>]) -> Spans<'a> {
    let mut spans = Spans::new();
    let mut add = |names: [Option<&'a str>; 3], span: (Day, Day)| {
        for name in names.into_iter().flatten().filter(|name| !name.is_empty()) {
            spans.entry(name).or_default().push(span);
        }
    };
    for period in base.into_iter().flat_map(|base| &base.periods) {
        let span = ends(period.in_force.from, period.in_force.to);
        add([Some(&period.id), Some(&period.series), Some(&period.step)], span);
    }
    for input in inputs {
        let Some(AnyDocument::Law(law)) = &input.document else { continue };
        for (_, period) in rows(law.period.as_ref()) {
            let (from, to) = (period.from.or(law.from), period.to.or(law.to));
            let span = ends(from.map(Date::day), to.map(Date::day));
            let named = [Some(&period.id), period.series.as_ref(), period.step.as_ref()];
            add(named.map(|id| id.map(|id| id.0.as_str())), span);
        }
    }
    for held in spans.values_mut() {
        order::by_key(held, |span| *span);
    }
    spans
}

/// The first days between `from` and `to` that none of the sorted spans holds.
fn uncovered(held: &[(Day, Day)], from: Day, to: Day) -> Option<(Day, Day)> {
    let mut next = from;
    for (first, last) in held {
        if *first > next {
            return Some((next, Day(first.0.saturating_sub(1)).min(to)));
        }
        if *last >= to {
            return None;
        }
        next = next.max(Day(last.0.saturating_add(1)));
        if next > to {
            return None;
        }
    }
    Some((next, to))
}
