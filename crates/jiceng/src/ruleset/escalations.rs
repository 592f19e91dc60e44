//! The ladders of escalation that a ruleset sees, and what a rule of one rests on.

use jiceng_data::order;
use std::sync::Arc;

use jiceng_data::model::{Escalation, EscalationRule, InForce};

use super::citations;
use super::division_line::{depth, reaches};
use super::inner::Inner;
use crate::explain::Citation;

impl Inner {
    /// The ladders of the line, the nearest jurisdiction last.
    pub(crate) fn escalations(&self) -> impl Iterator<Item = &Escalation> {
        let here = self.corpus.escalations.iter().filter(|one| reaches(&one.jurisdiction, &self.division));
        let mut here: Vec<&Escalation> = here.collect();
        order::by_key(&mut here, |one| depth(&one.jurisdiction));
        here.into_iter()
    }

    /// The provision or period with this id or series, as it holds on a day.
    pub(crate) fn citation_on(&self, id: &str, day: i32) -> Option<Arc<Citation>> {
        self.provision_on(id, day).cloned().or_else(|| {
            let rows = self.index.get(id)?.rows.iter();
            let mut rows = rows.filter(|row| usize::from(**row) < self.rules);
            let row = rows.find(|row| self.row(**row).is_some_and(|one| one.holds_on(day)))?;
            self.basis_of(*row)?.rule.clone()
        })
    }

    /// What a ladder is cited as.
    pub(crate) fn escalation_citation(ladder: &Escalation) -> Arc<Citation> {
        citations::of_escalation(ladder, None)
    }

    /// What a rule that names no provision is cited as.
    pub(crate) fn escalation_rule_citation(ladder: &Escalation, rule: &EscalationRule) -> Arc<Citation> {
        citations::of_escalation(ladder, Some(rule))
    }
}

/// Whether a day lies in both spans.
pub(crate) fn holds(spans: [InForce; 2], day: i32) -> bool {
    spans
        .iter()
        .all(|span| span.from.is_none_or(|from| from.0 <= day) && span.to.is_none_or(|to| day <= to.0))
}
