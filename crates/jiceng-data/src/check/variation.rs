//! A variation varies something.

use super::row;
use crate::document::LayerDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Source, rows};

/// Variations of a layer.
pub(crate) fn check(source: &Source<'_>, layer: &LayerDocument, faults: &mut Faults) {
    for (at, variation) in rows(layer.variation.as_ref()) {
        let something = variation.limit.is_some()
            || variation.start_event.is_some()
            || variation.start_day.is_some()
            || variation.extension.is_some()
            || variation.exclusions.is_some();
        if !something {
            let finding = Finding::new(code::NOTHING_VARIED, [("of", &variation.of.0)]);
            source.fault(faults, &row("variation", at), finding);
        }
    }
}
