//! Two rules of one step on one day, for the same facts: nobody could say which one holds.

use std::collections::BTreeMap;

use jiceng_data::fault::{Fault as RawFault, Severity};

use super::inner::Inner;
use super::layering;
use crate::error::Fault;

impl Inner {
    /// Every pair of rules that clash.
    pub(super) fn step_clashes(&self) -> Vec<Fault> {
        let mut clashes = Vec::new();
        let mut steps: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, period) in
            self.periods.iter().enumerate().take(self.rules()).filter(|(_, period)| !period.step.is_empty())
        {
            steps.entry(&period.step).or_default().push(at);
        }
        for (step, members) in steps {
            for (at, one) in members.iter().enumerate() {
                for other in members.iter().skip(at.saturating_add(1)) {
                    clashes.extend(self.clash(step, *one, *other));
                }
            }
        }
        clashes
    }

    fn clash(&self, step: &str, one: usize, other: usize) -> Option<Fault> {
        let (a, b) = (self.rows.get(one)?, self.rows.get(other)?);
        let (x, y) = (self.periods.get(one)?, self.periods.get(other)?);
        let day = a.from.max(b.from);
        let apart = match (&x.when, &y.when) {
            (Some((fact, is)), Some((second, are))) => {
                fact == second && is.iter().all(|word| !are.contains(word))
            }
            _ => false,
        };
        if apart || day > a.to.min(b.to) {
            return None;
        }
        let (document, line) = layering::place(&self.corpus, y.origin);
        let date =
            crate::calendar::date_of_day(day).map_or_else(|_| "—".to_string(), |date| date.to_string());
        let args =
            vec![("step", step.to_string()), ("date", date), ("id", x.id.clone()), ("other", y.id.clone())];
        Some(Fault::of(RawFault {
            code: 135,
            severity: Severity::Error,
            document,
            line,
            column: 0,
            key: "period.step".into(),
            args,
            suggestion: None,
        }))
    }
}
