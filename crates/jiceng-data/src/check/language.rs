//! A text that may be left out stands in both languages or in neither.

use super::row;
use crate::document::LawDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Source, Step, rows};

/// Notes of a law and of its periods.
pub(crate) fn check_law(source: &Source<'_>, law: &LawDocument, faults: &mut Faults) {
    both(source, &[], ("note_zh", law.note_zh.is_some()), ("note_en", law.note_en.is_some()), faults);
    for (at, period) in rows(law.period.as_ref()) {
        let (zh, en) = (("note_zh", period.note_zh.is_some()), ("note_en", period.note_en.is_some()));
        both(source, &row("period", at), zh, en, faults);
    }
}

/// Reports the one of two keys that is missing while the other stands; the place is the one that stands.
pub(crate) fn both(
    source: &Source<'_>,
    table: &[Step],
    (zh, has_zh): (&'static str, bool),
    (en, has_en): (&'static str, bool),
    faults: &mut Faults,
) {
    if has_zh == has_en {
        return;
    }
    let (stands, missing) = if has_zh { (zh, en) } else { (en, zh) };
    let path: Vec<Step> = table.iter().copied().chain([Step::Key(stands)]).collect();
    source.fault(faults, &path, Finding::new(code::ONE_LANGUAGE, [("key", missing)]));
}
