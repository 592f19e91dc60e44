//! Checks of what has been read: one file a check. Each goes through everything and reports every fault.

mod amendment;
mod article;
mod case_policy;
mod conduct;
mod coverage;
mod dates;
mod days;
mod division;
mod escalation;
mod evaluation;
mod fact;
mod hours;
mod identity;
mod indicators;
mod item;
mod known;
mod ladders;
mod language;
mod mapping;
mod organisation;
mod reference;
mod roll;
mod statutory;
mod variation;
mod versions;
mod year;

pub(crate) use known::Known;

use crate::document::AnyDocument;
use crate::model::Corpus;
use crate::read::{Faults, Source, Step};

/// One document with what could be read of it.
pub(crate) struct Input<'a> {
    /// Its text and tree.
    pub(crate) source: Source<'a>,
    /// What it says, unless too much of it was unreadable.
    pub(crate) document: Option<AnyDocument>,
}

/// Runs every check over the new documents; the base has passed them already.
pub(crate) fn run(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let mut known = Known::of(base);
    for input in inputs {
        identity::check(input, &mut known, faults);
    }
    for input in inputs {
        known.harvest(input);
    }
    for input in inputs {
        let source = &input.source;
        match &input.document {
            Some(AnyDocument::Law(law)) => {
                identity::check_series(source, law, &known, faults);
                identity::check_beside_items(source, law, base, &known, faults);
                dates::check_law(source, law, faults);
                article::check_law(source, law, faults);
                language::check_law(source, law, faults);
                reference::check_law(source, law, &known, faults);
                fact::check(source, law, &known, faults);
                roll::check(source, law, faults);
            }
            Some(AnyDocument::Calendar(calendar)) => days::check_calendar(source, calendar, faults),
            Some(AnyDocument::Layer(layer)) => {
                dates::check_layer(source, layer, faults);
                article::check_layer(source, layer, faults);
                reference::check_layer(source, layer, &known, faults);
                variation::check(source, layer, faults);
            }
            Some(AnyDocument::Overlay(overlay)) => {
                dates::check_overlay(source, overlay, faults);
                days::check_overlay(source, overlay, faults);
                hours::check(source, overlay, faults);
            }
            Some(AnyDocument::Item(item)) => {
                identity::check_item(source, item, &known, faults);
                item::check(source, item, &known, faults);
            }
            Some(AnyDocument::Organisation(one)) => organisation::check(source, one, faults),
            Some(AnyDocument::Divisions(one)) => division::check(source, one, faults),
            Some(AnyDocument::Mapping(one)) => mapping::check(source, one, &known, faults),
            Some(AnyDocument::Conduct(one)) => conduct::check(source, one, &known, faults),
            Some(AnyDocument::EvaluationFrame(one)) => evaluation::check_frame(source, one, &known, faults),
            Some(AnyDocument::EvaluationScheme(one)) => evaluation::check_scheme(source, one, &known, faults),
            Some(AnyDocument::CasePolicy(one)) => case_policy::check(source, one, &known, faults),
            Some(AnyDocument::Escalation(one)) => escalation::check(source, one, &known, faults),
            // Together with all others, below.
            Some(AnyDocument::Indicators(_)) | None => {}
        }
    }
    evaluation::check_locks(base, inputs, faults);
    ladders::check(base, inputs, faults);
    indicators::check(base, inputs, faults);
    coverage::check(base, inputs, faults);
    year::check(base, inputs, faults);
    amendment::check(base, inputs, faults);
    statutory::check(base, inputs, faults);
    versions::check(base, inputs, faults);
}

/// The path of a row.
const fn row(list: &'static str, at: usize) -> [Step; 2] {
    [Step::Key(list), Step::Index(at)]
}

/// The path of a key of a row.
const fn cell(list: &'static str, at: usize, key: &'static str) -> [Step; 3] {
    [Step::Key(list), Step::Index(at), Step::Key(key)]
}
