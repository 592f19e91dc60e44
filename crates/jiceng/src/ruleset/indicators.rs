//! The indicators and published figures that a ruleset sees.

use std::sync::Arc;

use jiceng_data::model::Indicators;

use super::citations;
use super::division_line::{depth, reaches};
use super::inner::Inner;
use crate::explain::Citation;

impl Inner {
    /// The documents of the line, the nearest jurisdiction last.
    pub(crate) fn indicators(&self) -> impl Iterator<Item = &Indicators> {
        let here = self.corpus.indicators.iter().filter(|one| reaches(&one.jurisdiction, &self.division));
        let mut here: Vec<&Indicators> = here.collect();
        here.sort_by_key(|one| depth(&one.jurisdiction));
        here.into_iter()
    }

    /// What a document is cited as.
    pub(crate) fn indicators_citation(document: &Indicators) -> Arc<Citation> {
        citations::of_indicators(document)
    }
}
