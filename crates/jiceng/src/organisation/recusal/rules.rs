//! The rules of conduct that hold on a day.

use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Conduct, RecusalRule};
use jiceng_data::words::{Checked, Procedure};

use crate::calendar::day_of_date;
use crate::explain::{Caveats, Citation};
use crate::organisation::basis;
use crate::ruleset::Ruleset;

/// The provision of a rule on a day; none where it does not hold there and then.
pub(in crate::organisation) fn provision_on(
    ruleset: &Ruleset,
    provision: &str,
    on: NaiveDate,
) -> Option<Arc<Citation>> {
    ruleset.inner().provision_on(provision, day_of_date(on)).cloned()
}

/// What a row without a provision rests on: the document that sets it.
pub(in crate::organisation) fn document(conduct: &Conduct) -> Arc<Citation> {
    let in_force = jiceng_data::model::InForce { from: None, to: None };
    Arc::new(basis::document(&conduct.id, &conduct.name, in_force, &conduct.source))
}

/// The rules of recusal of a procedure on a day, each with its provision; the nearest jurisdiction last.
pub(in crate::organisation) struct Rules<'a> {
    pub(in crate::organisation) rules: Vec<(&'a RecusalRule, Arc<Citation>)>,
}

impl<'a> Rules<'a> {
    pub(in crate::organisation) fn on(ruleset: &'a Ruleset, procedure: Procedure, on: NaiveDate) -> Self {
        let all = ruleset.inner().conducts().flat_map(|conduct| &conduct.recusals);
        let here = all.filter(|rule| rule.procedure == procedure);
        let rules =
            here.filter_map(|rule| Some((rule, provision_on(ruleset, &rule.provision, on)?))).collect();
        Self { rules }
    }

    /// What the last rule says that says anything.
    pub(in crate::organisation) fn last<T: PartialEq>(
        &self,
        of: impl Fn(&RecusalRule) -> T,
        nothing: T,
    ) -> T {
        self.rules.iter().rev().map(|(rule, _)| of(rule)).find(|said| *said != nothing).unwrap_or(nothing)
    }

    pub(in crate::organisation) fn citations(&self) -> Vec<Arc<Citation>> {
        self.rules.iter().map(|(_, citation)| citation.clone()).collect()
    }
}

/// The reservations of a rule: its provision's, and that its grounds were not read in the text.
pub(super) fn caveats(rule: &RecusalRule, citation: &Arc<Citation>, on: NaiveDate) -> Caveats {
    let from_memory = rule.grounds_checked.is_some_and(|checked| checked != Checked::Text);
    basis::caveats([citation], on).with_if(from_memory, crate::explain::Caveat::UnverifiedSource)
}
