//! What the law says on a day: citations by id, and clocks where a rule sets one.

use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::words::Nature;

use super::act::ActKind;
use super::dispute::DisputeKind;
use crate::calendar::day_of_date;
use crate::deadline::{Deadline, DueRequest, due, row_on};
use crate::error::{Error, fail};
use crate::explain::{Answer, Citation};
use crate::ruleset::{Facts, Ruleset};

/// The ruleset as it stands on one day.
#[derive(Clone, Copy)]
pub(super) struct Law<'a> {
    pub(super) ruleset: &'a Ruleset,
    pub(super) day: NaiveDate,
}

impl<'a> Law<'a> {
    pub(super) const fn new(ruleset: &'a Ruleset, day: NaiveDate) -> Self {
        Self { ruleset, day }
    }

    /// The provision or period with this id, where it is in force here on that day.
    pub(super) fn cite(&self, id: &str) -> Option<Arc<Citation>> {
        let (inner, day) = (self.ruleset.inner(), day_of_date(self.day));
        let period = || {
            let row = row_on(inner, id, day, &Facts::none()).ok()?;
            inner.basis_of(row)?.rule.clone()
        };
        inner.provision_on(id, day).cloned().or_else(period)
    }

    /// The error, resting on the first of these provisions that is in force.
    #[cold]
    pub(super) fn resting(&self, error: Error, ids: &[&str]) -> Error {
        match ids.iter().find_map(|id| self.cite(id)) {
            Some(citation) => error.resting_on(citation.zh()),
            None => error,
        }
    }

    /// Nothing known lets this be done in such a dispute on that day.
    #[cold]
    pub(super) fn unknown(&self, act: ActKind, dispute: DisputeKind) -> Error {
        let args = [
            ("date", self.day.to_string()),
            ("kind_zh", dispute.zh().to_string()),
            ("kind_en", dispute.en().to_string()),
            ("act_zh", act.zh().to_string()),
            ("act_en", act.en().to_string()),
        ];
        fail(556, &args).at("act")
    }
}

/// The last day of a clock; `None` where no rule is known here for that day.
pub(super) fn clock(ruleset: &Ruleset, request: &DueRequest) -> Result<Option<Answer<Deadline>>, Error> {
    match due(ruleset, request) {
        Ok(answer) => Ok(Some(answer)),
        // Not a rule of this place, or not in force on that day.
        Err(error) if (207..=211).contains(&error.code().0) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the rule sets a normal target and no hard limit.
pub(super) fn is_target(ruleset: &Ruleset, request: &DueRequest) -> bool {
    let inner = ruleset.inner();
    let name = request.rule.as_deref().unwrap_or_default();
    let row = row_on(inner, name, day_of_date(request.start), &Facts::none()).ok();
    row.and_then(|row| inner.period_of(row)).is_some_and(|period| period.nature == Nature::Target)
}
