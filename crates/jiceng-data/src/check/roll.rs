//! A roll under a borrowed law names the provision from which it is borrowed.

use super::cell;
use crate::document::LawDocument;
use crate::fault::code;
use crate::read::{Faults, Finding, Source, rows};
use crate::words::LastDay;

/// Periods of a law.
pub(crate) fn check(source: &Source<'_>, law: &LawDocument, faults: &mut Faults) {
    for (at, period) in rows(law.period.as_ref()) {
        if period.last_day == LastDay::RollsBorrowed && period.last_basis.is_none() {
            let finding = Finding::new(code::NO_ROLL_BASIS, [("id", &period.id.0)]);
            source.fault(faults, &cell("period", at, "last_day"), finding);
        }
    }
}
