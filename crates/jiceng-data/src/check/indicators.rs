//! An indicator has the counts that its form needs, a count says what it counts, and everything named exists.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::pair;
use super::language::both;
use super::reference::one;
use super::{Input, cell, row};
use crate::document::{AnyDocument, IndicatorDoc, IndicatorsDocument, TermDoc};
use crate::fault::code;
use crate::model::Corpus;
use crate::read::{Faults, Finding, Id, Source, Step, rows};
use crate::words::{CaseTrait, Cohort, IndicatorForm as Form};

/// Every new document, against the facts and indicators of all.
pub(crate) fn check(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let (mut facts, mut indicators) = (BTreeSet::new(), BTreeSet::new());
    for known in base.into_iter().flat_map(|base| &base.indicators) {
        facts.extend(known.facts.iter().map(|fact| fact.0.clone()));
        indicators.extend(known.indicators.iter().map(|one| one.id.clone()));
    }
    for input in inputs {
        let Some(AnyDocument::Indicators(document)) = &input.document else { continue };
        facts.extend(rows(document.counted.as_ref()).map(|(_, fact)| fact.id.0.clone()));
        indicators.extend(rows(document.indicator.as_ref()).map(|(_, one)| one.id.0.clone()));
    }
    for input in inputs {
        if let Some(AnyDocument::Indicators(document)) = &input.document {
            let names = Names { facts: &facts, indicators: &indicators };
            of_document(&input.source, document, &names, faults);
        }
    }
}

/// What can be named.
struct Names<'a> {
    facts: &'a BTreeSet<String>,
    indicators: &'a BTreeSet<String>,
}

fn of_document(source: &Source<'_>, document: &IndicatorsDocument, names: &Names<'_>, faults: &mut Faults) {
    let note = ("note_zh", document.note_zh.is_some());
    both(source, &[], note, ("note_en", document.note_en.is_some()), faults);
    pair(source, &[Step::Key("to")], document.from, document.to, faults);
    unique(source, "counted", rows(document.counted.as_ref()).map(|(at, fact)| (at, &fact.id)), faults);
    let ids = rows(document.indicator.as_ref()).map(|(at, one)| (at, &one.id));
    unique(source, "indicator", ids, faults);
    for (at, indicator) in rows(document.indicator.as_ref()) {
        let here = row("indicator", at);
        let note = ("note_zh", indicator.note_zh.is_some());
        both(source, &here, note, ("note_en", indicator.note_en.is_some()), faults);
        let left = ("leaves_out_zh", indicator.leaves_out_zh.is_some());
        both(source, &here, left, ("leaves_out_en", indicator.leaves_out_en.is_some()), faults);
        form(source, at, indicator, faults);
        for (key, term) in [("numerator", &indicator.numerator), ("denominator", &indicator.denominator)] {
            if let Some(term) = term {
                of_term(source, (at, key), &indicator.id, term, names, faults);
            }
        }
    }
    for (at, published) in rows(document.published.as_ref()) {
        pair(source, &cell("published", at, "through"), published.from, published.through, faults);
        for (id_at, id) in published.of.iter() {
            let path = [Step::Key("published"), Step::Index(at), Step::Key("of"), Step::Index(id_at)];
            one(source, &path, ("indicator", names.indicators), id, faults);
        }
    }
}

fn unique<'a>(
    source: &Source<'_>,
    list: &'static str,
    ids: impl Iterator<Item = (usize, &'a Id)>,
    faults: &mut Faults,
) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, id) in ids {
        if let Some(before) = first.insert(&id.0, at) {
            let place = format!("{}:{}", source.name, source.line(&row(list, before)));
            let args = [("id", id.0.as_str()), ("first", place.as_str())];
            source.fault(faults, &cell(list, at, "id"), Finding::new(code::DUPLICATE_ID, args));
        }
    }
}

/// Which counts a form has: numerator, denominator, interval.
fn form(source: &Source<'_>, at: usize, indicator: &IndicatorDoc, faults: &mut Faults) {
    let needed = match indicator.form {
        Form::Count => (true, false, false),
        Form::Rate | Form::Ratio | Form::Difference | Form::Change => (true, true, false),
        Form::SpeedUp => (false, true, false),
        Form::Interval => (false, true, true),
    };
    let given =
        (indicator.numerator.is_some(), indicator.denominator.is_some(), indicator.interval.is_some());
    let of_cases = indicator.denominator.as_ref().is_some_and(|term| term.of.is_some());
    let cases_needed = matches!(indicator.form, Form::SpeedUp | Form::Interval);
    if given != needed || (cases_needed && !of_cases) {
        let args = [("id", indicator.id.0.as_str()), ("form", indicator.form.word())];
        source.fault(faults, &cell("indicator", at, "form"), Finding::new(code::INDICATOR_FORM, args));
    }
}

/// A count names a fact, or cases; never both, never neither. What asks of a clock names it.
fn of_term(
    source: &Source<'_>,
    (at, key): (usize, &'static str),
    id: &Id,
    term: &TermDoc,
    names: &Names<'_>,
    faults: &mut Faults,
) {
    let here = cell("indicator", at, key);
    let under = |key| here.iter().copied().chain([Step::Key(key)]).collect::<Vec<Step>>();
    let lists = [&term.all_of, &term.any_of, &term.none_of];
    let asks = lists.iter().any(|list| list.is_some())
        || term.sum.is_some()
        || term.kinds.is_some()
        || term.at.is_some()
        || term.clock.is_some();
    if term.fact.is_some() == term.of.is_some() || (term.fact.is_some() && asks) {
        source.fault(faults, &here, Finding::new(code::INDICATOR_COUNT, [("id", id.0.as_str())]));
    }
    if let Some(fact) = &term.fact {
        one(source, &under("fact"), ("counted fact", names.facts), fact, faults);
    }
    let of_clock = |word: &CaseTrait| matches!(word, CaseTrait::ClockMet | CaseTrait::ClockOverdue);
    let needs = term.of == Some(Cohort::Due)
        || lists.iter().any(|list| rows(list.as_ref()).any(|(_, word)| of_clock(word)));
    if needs && term.clock.is_none() {
        source.fault(faults, &here, Finding::new(code::INDICATOR_CLOCK, [("id", id.0.as_str())]));
    }
}
