//! Every id stands for one thing: laws, facts, layers, overlays, organisations and divisions each among
//! themselves, periods, provisions and items together.

use std::collections::{BTreeMap, BTreeSet};

use super::known::{Known, Rule, RuleKind};
use super::{Input, cell};
use crate::document::{AnyDocument, ItemDocument, LawDocument};
use crate::fault::code;
use crate::model::Corpus;
use crate::read::{Faults, Finding, Id, Source, Step, rows};

/// Takes down the ids of a document and reports those that stand already.
pub(crate) fn check(input: &Input<'_>, known: &mut Known, faults: &mut Faults) {
    let source = &input.source;
    match &input.document {
        Some(AnyDocument::Law(law)) => check_law(source, law, known, faults),
        Some(AnyDocument::Layer(layer)) => single(source, &mut known.layers, &layer.id, faults),
        Some(AnyDocument::Overlay(overlay)) => single(source, &mut known.overlays, &overlay.id, faults),
        Some(AnyDocument::Item(item)) => single(source, &mut known.items, &item.id, faults),
        Some(AnyDocument::Organisation(one)) => {
            single(source, &mut known.organisations, &one.id, faults);
        }
        Some(AnyDocument::Divisions(one)) => single(source, &mut known.divisions, &one.id, faults),
        Some(AnyDocument::Conduct(one)) => single(source, &mut known.conducts, &one.id, faults),
        Some(AnyDocument::Mapping(one)) => single(source, &mut known.mappings, &one.id, faults),
        Some(AnyDocument::EvaluationFrame(one)) => single(source, &mut known.frames, &one.id, faults),
        Some(AnyDocument::EvaluationScheme(one)) => single(source, &mut known.schemes, &one.id, faults),
        Some(AnyDocument::CasePolicy(one)) => single(source, &mut known.policies, &one.id, faults),
        Some(AnyDocument::Escalation(one)) => single(source, &mut known.escalations, &one.id, faults),
        Some(AnyDocument::Indicators(one)) => single(source, &mut known.indicators, &one.id, faults),
        Some(AnyDocument::Calendar(_)) | None => {}
    }
}

/// A limit is asked for by an item or by a rule: one name may not stand for both.
pub(crate) fn check_item(source: &Source<'_>, item: &ItemDocument, known: &Known, faults: &mut Faults) {
    let id = &item.id.0;
    let rule = known.rules.get(id).map(|rule| rule.first.as_str());
    let other = known.periods.contains(id) || known.provisions.contains(id) || known.steps.contains(id);
    if let Some(first) = rule.or(other.then_some("law")) {
        twice(source, &item.id, first, &[Step::Key("id")], faults);
    }
}

/// The same for new rules beside the items of the base.
pub(crate) fn check_beside_items(
    source: &Source<'_>,
    law: &LawDocument,
    base: Option<&Corpus>,
    known: &Known,
    faults: &mut Faults,
) {
    let items: BTreeSet<&str> =
        base.into_iter().flat_map(|base| &base.items).map(|item| item.id.as_str()).collect();
    for (at, period) in rows(law.period.as_ref()) {
        let names =
            [("id", Some(&period.id)), ("series", period.series.as_ref()), ("step", period.step.as_ref())];
        for (key, name) in names {
            let Some(name) = name.filter(|name| items.contains(name.0.as_str())) else { continue };
            let first = known.items.get(&name.0).map(String::as_str).unwrap_or_default();
            twice(source, name, first, &cell("period", at, key), faults);
        }
    }
}

fn check_law(source: &Source<'_>, law: &LawDocument, known: &mut Known, faults: &mut Faults) {
    single(source, &mut known.laws, &law.id, faults);
    for (at, fact) in rows(law.fact.as_ref()) {
        take(source, &mut known.facts, &fact.id, &cell("fact", at, "id"), faults);
    }
    for (at, provision) in rows(law.provision.as_ref()) {
        let path = cell("provision", at, "id");
        rule(source, known, RuleKind::Provision, &provision.id, provision.series.as_ref(), &path, faults);
    }
    for (at, period) in rows(law.period.as_ref()) {
        let path = cell("period", at, "id");
        rule(source, known, RuleKind::Period, &period.id, period.series.as_ref(), &path, faults);
    }
}

/// A series may carry the id of one of its own versions; the id of anything else would make a
/// reference mean two things.
pub(crate) fn check_series(source: &Source<'_>, law: &LawDocument, known: &Known, faults: &mut Faults) {
    let provisions = rows(law.provision.as_ref())
        .map(|(at, row)| (RuleKind::Provision, cell("provision", at, "series"), row.series.as_ref()));
    let periods = rows(law.period.as_ref())
        .map(|(at, row)| (RuleKind::Period, cell("period", at, "series"), row.series.as_ref()));
    for (kind, path, series) in provisions.chain(periods) {
        let Some(series) = series else { continue };
        let Some(other) = known.rules.get(&series.0) else { continue };
        if other.kind != kind || other.series != series.0 {
            let args = [("id", series.0.as_str()), ("first", other.first.as_str())];
            source.fault(faults, &path, Finding::new(code::DUPLICATE_ID, args));
        }
    }
}

fn single(source: &Source<'_>, known: &mut BTreeMap<String, String>, id: &Id, faults: &mut Faults) {
    take(source, known, id, &[Step::Key("id")], faults);
}

fn take(
    source: &Source<'_>,
    known: &mut BTreeMap<String, String>,
    id: &Id,
    path: &[Step],
    faults: &mut Faults,
) {
    match known.get(&id.0) {
        Some(first) => twice(source, id, first, path, faults),
        None => {
            known.insert(id.0.clone(), place(source, path));
        }
    }
}

fn rule(
    source: &Source<'_>,
    known: &mut Known,
    kind: RuleKind,
    id: &Id,
    series: Option<&Id>,
    path: &[Step],
    faults: &mut Faults,
) {
    match known.rules.get(&id.0) {
        Some(rule) => twice(source, id, &rule.first, path, faults),
        None => {
            let series = series.unwrap_or(id).0.clone();
            known.rules.insert(id.0.clone(), Rule { kind, series, first: place(source, path) });
        }
    }
}

fn twice(source: &Source<'_>, id: &Id, first: &str, path: &[Step], faults: &mut Faults) {
    source.fault(faults, path, Finding::new(code::DUPLICATE_ID, [("id", id.0.as_str()), ("first", first)]));
}

fn place(source: &Source<'_>, path: &[Step]) -> String {
    format!("{}:{}", source.name, source.line(path))
}
