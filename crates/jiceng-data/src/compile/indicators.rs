//! Indicators, as documents say them, into the corpus.

use super::assemble::{Place, basis, in_force, title};
use super::catalogue::pair;
use super::conduct::{ids, words};
use crate::document::{IndicatorDoc, IndicatorsDocument, TermDoc};
use crate::model::{CaseTerm, Counted, Indicator, Indicators, Origin, Published, Term};
use crate::read::{Step, rows};
use crate::words::{CaseAmount, Cohort};

pub(super) fn indicators(document: &IndicatorsDocument, place: &Place<'_, '_>) -> Indicators {
    let at = |list, row| place.origin(&[Step::Key(list), Step::Index(row)]);
    Indicators {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        in_force: in_force(document.from, document.to),
        source: basis(&document.source, None, None, None),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        facts: rows(document.counted.as_ref())
            .map(|(_, fact)| (fact.id.0.clone(), title(&fact.zh, &fact.en), fact.unit))
            .collect(),
        indicators: rows(document.indicator.as_ref())
            .map(|(row, one)| indicator(one, at("indicator", row)))
            .collect(),
        published: rows(document.published.as_ref())
            .map(|(row, one)| Published {
                origin: at("published", row),
                of: ids(Some(&one.of)),
                part: one.part,
                claim: one.claim,
                value: one.value.0,
                days: in_force(one.from, one.through),
                base_stated: one.base_stated.unwrap_or(true),
                phrase: one.phrase.0.clone(),
            })
            .collect(),
    }
}

fn indicator(one: &IndicatorDoc, origin: Origin) -> Indicator {
    Indicator {
        origin,
        id: one.id.0.clone(),
        title: title(&one.zh, &one.en),
        form: one.form,
        basis: one.basis,
        period: one.period,
        unit: one.unit,
        numerator: one.numerator.as_ref().map(term),
        denominator: one.denominator.as_ref().map(term),
        interval: one.interval,
        exits: words(one.exits.as_ref()),
        leaves_out: pair(one.leaves_out_zh.as_ref(), one.leaves_out_en.as_ref()),
        note: pair(one.note_zh.as_ref(), one.note_en.as_ref()),
    }
}

fn term(one: &TermDoc) -> Term {
    let count = match &one.fact {
        Some(fact) => Counted::Fact(fact.0.clone()),
        None => Counted::Cases(CaseTerm {
            // The checks refuse a term that names neither.
            of: one.of.unwrap_or(Cohort::Received),
            sum: one.sum.unwrap_or(CaseAmount::Cases),
            kinds: words(one.kinds.as_ref()),
            at: words(one.at.as_ref()),
            clock: one.clock,
            all_of: words(one.all_of.as_ref()),
            any_of: words(one.any_of.as_ref()),
            none_of: words(one.none_of.as_ref()),
        }),
    };
    Term { count, previous: one.previous.unwrap_or(false) }
}
