//! What a line of jurisdictions sees: the rules that reach it, with variations and promises laid on top.

use jiceng_data::order;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiceng_data::model::{Corpus, Day, InForce, Layer, Origin, Period, Provision, Variation};

use super::citations;
use super::division_line::{depth, reaches};
use super::row::{PromiseRow, Row, RowBasis, counted, version_on};
use crate::deadline::DeadlineReason;
use crate::explain::{Caveat, Citation};

/// A period as it holds on this line.
pub(super) struct Effective {
    pub(super) period: Period,
    pub(super) variation: Option<Arc<Citation>>,
}

/// Versions of each provision, by id and by series.
pub(super) type Provisions = BTreeMap<String, Vec<(InForce, Arc<Citation>)>>;

/// Whether the law of a period reaches `division`.
pub(super) fn law_reaches(corpus: &Corpus, law: u16, division: &str) -> bool {
    corpus.laws.get(usize::from(law)).is_some_and(|law| reaches(&law.jurisdiction, division))
}

/// Whether `name` names the period: its id or its series.
pub(super) fn names(period: &Period, name: &str) -> bool {
    period.id == name || period.series == name
}

/// The layers that reach `division`, the deepest last.
pub(super) fn layers_of<'a>(corpus: &'a Corpus, division: &str) -> Vec<&'a Layer> {
    let mut layers: Vec<&Layer> =
        corpus.layers.iter().filter(|layer| reaches(&layer.jurisdiction, division)).collect();
    order::by_key(&mut layers, |layer| depth(&layer.jurisdiction));
    layers
}

/// The periods that hold on the line, varied where a layer varies them.
pub(super) fn effective(corpus: &Corpus, division: &str) -> Vec<Effective> {
    let mut periods = unvaried(corpus, division, |_| true);
    for layer in layers_of(corpus, division) {
        periods = under(periods, layer);
    }
    periods
}

/// The periods of the line that are `wanted`, before any layer.
pub(super) fn unvaried(corpus: &Corpus, division: &str, wanted: impl Fn(&Period) -> bool) -> Vec<Effective> {
    let here = |period: &&Period| law_reaches(corpus, period.law, division) && wanted(period);
    let periods = corpus.periods.iter().filter(here);
    periods.map(|period| Effective { period: period.clone(), variation: None }).collect()
}

/// The same periods with one more layer on top.
pub(super) fn under(mut periods: Vec<Effective>, layer: &Layer) -> Vec<Effective> {
    for variation in &layer.variations {
        periods = periods.into_iter().flat_map(|effective| vary(effective, layer, variation)).collect();
    }
    periods
}

/// Cuts a period where the variation is in force; outside those days it stays as it was.
fn vary(effective: Effective, layer: &Layer, variation: &Variation) -> Vec<Effective> {
    let Effective { period, variation: before } = effective;
    let Some(overlap) =
        overlap(period.in_force, variation.in_force).filter(|_| names(&period, &variation.of))
    else {
        return vec![Effective { period, variation: before }];
    };
    let mut parts = Vec::new();
    let mut keep = |in_force: InForce| {
        let period = Period { in_force, ..period.clone() };
        parts.push(Effective { period, variation: before.clone() });
    };
    if let Some(Day(from)) =
        overlap.from.filter(|from| period.in_force.from.is_none_or(|start| start < *from))
    {
        keep(InForce { from: period.in_force.from, to: Some(Day(from.saturating_sub(1))) });
    }
    if let Some(Day(to)) = overlap.to.filter(|to| period.in_force.to.is_none_or(|end| *to < end)) {
        keep(InForce { from: Some(Day(to.saturating_add(1))), to: period.in_force.to });
    }
    parts.push(Effective {
        period: varied(&period, variation, overlap),
        variation: Some(citations::of_variation(layer, variation)),
    });
    parts
}

/// The period as the variation sets it.
pub(super) fn varied(period: &Period, variation: &Variation, in_force: InForce) -> Period {
    let mut varied = period.clone();
    varied.in_force = in_force;
    varied.limit = variation.limit.unwrap_or(period.limit);
    varied.start_event = variation.start_event.unwrap_or(period.start_event);
    varied.start_day = variation.start_day.unwrap_or(period.start_day);
    if let Some(extension) = &variation.extension {
        varied.extension = Some(extension.clone());
    }
    if let Some(exclusions) = &variation.exclusions {
        varied.exclusions.clone_from(exclusions);
    }
    if !variation.source.verified() || !period.source.verified() {
        varied.source =
            if variation.source.verified() { period.source.clone() } else { variation.source.clone() };
    }
    varied
}

/// The days on which both are in force.
pub(super) fn overlap(a: InForce, b: InForce) -> Option<InForce> {
    let from = a.from.max(b.from);
    let to = match (a.to, b.to) {
        (Some(x), Some(y)) => Some(x.min(y)),
        (x, y) => x.or(y),
    };
    match (from, to) {
        (Some(start), Some(end)) if end < start => None,
        _ => Some(InForce { from, to }),
    }
}

/// Citations of every provision that reaches the line, by id and by series.
pub(super) fn provisions(corpus: &Corpus, division: &str) -> Provisions {
    let mut found = Provisions::new();
    for provision in &corpus.provisions {
        if !law_reaches(corpus, provision.law, division) {
            continue;
        }
        let version = (provision.in_force, citations::of_provision(corpus, provision));
        for name in names_of(provision) {
            found.entry(name.to_string()).or_default().push(version.clone());
        }
    }
    found
}

fn names_of(provision: &Provision) -> impl Iterator<Item = &str> {
    let series = (provision.series != provision.id).then_some(provision.series.as_str());
    std::iter::once(provision.id.as_str()).chain(series)
}

/// The compact row of an effective period, with the provisions on which it rests.
pub(super) fn row(corpus: &Corpus, effective: &Effective, provisions: &Provisions) -> (Row, RowBasis) {
    let period = &effective.period;
    let law = corpus.laws.get(usize::from(period.law));
    let mut row = Row::of(period, law.and_then(|law| law.checked_through));
    let versions = |id: &str| provisions.get(id).cloned().unwrap_or_default();
    let basis = RowBasis {
        id: Arc::from(period.id.as_str()),
        rule: Some(citations::of_period(corpus, period)),
        variation: effective.variation.clone(),
        start: versions(&period.start_basis),
        last: versions(&period.last_basis),
    };
    row.verified_from = verified_from(&row, &basis.start).max(verified_from(&row, &basis.last));
    if let Some(variation) = &basis.variation {
        row.reasons.add(DeadlineReason::Varied);
        row.caveats = row
            .caveats
            .with_if(!variation.verified, Caveat::UnverifiedSource)
            .with_if(variation.source == jiceng_data::words::SourceKind::Example, Caveat::ExamplePolicy);
    }
    (row, basis)
}

/// The first day from which the provision is read in the text on every day of the row.
fn verified_from(row: &Row, versions: &[(InForce, Arc<Citation>)]) -> i32 {
    if versions.is_empty() {
        return i32::MIN;
    }
    let mut starts: Vec<i32> = vec![row.from];
    for (span, _) in versions {
        starts.extend(span.from.map(|Day(day)| day));
        starts.extend(span.to.map(|Day(day)| day.saturating_add(1)));
    }
    starts.retain(|day| row.holds_on(*day));
    order::by_key(&mut starts, |day| *day);
    starts.dedup();
    let verified = |day: i32| version_on(versions, day).is_some_and(|citation| citation.verified);
    let mut from = i32::MIN;
    for (at, day) in starts.iter().enumerate() {
        if !verified(*day) {
            from = starts.get(at.saturating_add(1)).copied().unwrap_or(i32::MAX);
        }
    }
    from
}

/// The promises of the line for one period, and for the item that it serves.
pub(super) fn promises_of(
    corpus: &Corpus,
    division: &str,
    period: &Period,
    item: Option<&str>,
) -> Vec<PromiseRow> {
    let means = |of: &str| names(period, of) || item == Some(of);
    let mut rows = Vec::new();
    for layer in layers_of(corpus, division) {
        for promise in layer.promises.iter().filter(|promise| means(&promise.of)) {
            let limit = jiceng_data::model::Limit::Of { value: promise.value, unit: promise.unit };
            let (count, value) = counted(limit, period.direction);
            rows.push(PromiseRow {
                from: promise.in_force.from.map_or(i32::MIN, |Day(day)| day),
                to: promise.in_force.to.map_or(i32::MAX, |Day(day)| day),
                value,
                count,
                limit: crate::deadline::TimeLimit::of(limit),
                citation: citations::of_promise(layer, promise),
            });
        }
    }
    rows
}

/// Where something is written, for a fault.
pub(super) fn place(corpus: &Corpus, origin: Origin) -> (String, u32) {
    let name = corpus.documents.get(usize::from(origin.document)).map(|document| document.name.clone());
    (name.unwrap_or_default(), origin.line)
}
