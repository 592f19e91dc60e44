//! When it is due.

use jiceng::deadline as core;

use crate::answer::DeadlineAnswer;
use crate::error::{JicengError, guarded};
use crate::explanation::DeadlineExplanation;
use crate::request::{DueRequest, TimeLimit};
use crate::ruleset::Ruleset;
use crate::time::{CivilDay, UtcInstant};
use crate::words::{Direction, Whose};

/// When something is due. Three dates are the normal case. 到期日；通常有三个。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Deadline {
    /// Id of the rule that held; absent for a limit of the caller's own.
    pub rule: Option<String>,
    /// The limit.
    pub limit: TimeLimit,
    /// Forwards or backwards.
    pub direction: Direction,
    /// Whose time it is.
    pub whose: Whose,
    /// The day from which it runs (day 0), after corrections; absent while papers are awaited.
    pub start: Option<CivilDay>,
    /// The last day as counted; absent where there is no limit or the period is held.
    pub raw: Option<CivilDay>,
    /// The last day after rolling; where the law is silent, as it would roll.
    pub rolled: Option<CivilDay>,
    /// The day to work to: the office's target, or the citizen's last day.
    pub due: Option<CivilDay>,
    /// The promised day, where an office promised one.
    pub promised: Option<CivilDay>,
    /// The instant, where the limit is counted in hours.
    pub due_at: Option<UtcInstant>,
    /// Since when the period is held: an excluded interval or a correction has not ended.
    pub held_since: Option<CivilDay>,
}

impl From<core::Deadline> for Deadline {
    fn from(deadline: core::Deadline) -> Self {
        let core::Deadline {
            rule,
            limit,
            direction,
            whose,
            start,
            raw,
            rolled,
            due,
            promised,
            due_at,
            held_since,
        } = deadline;
        Self {
            rule: rule.map(|rule| rule.to_string()),
            limit: limit.into(),
            direction: direction.into(),
            whose: whose.into(),
            start: start.map(CivilDay::from),
            raw: raw.map(CivilDay::from),
            rolled: rolled.map(CivilDay::from),
            due: due.map(CivilDay::from),
            promised: promised.map(CivilDay::from),
            due_at: due_at.map(UtcInstant::from),
            held_since: held_since.map(CivilDay::from),
        }
    }
}

#[uniffi::export]
impl Ruleset {
    /// When it is due, on what basis, with what reservations.
    ///
    /// 何时到期、依据何在、有何保留。
    pub fn due(&self, request: DueRequest) -> Result<DeadlineAnswer, JicengError> {
        guarded("deadline.due", || Ok(DeadlineAnswer::of(core::due(&self.rules, &request.checked()?)?)))
    }

    /// The same with the steps that lead to it, in Chinese and English.
    ///
    /// 到期日及其推导步骤，中英文。
    pub fn explain_due(&self, request: DueRequest) -> Result<DeadlineExplanation, JicengError> {
        guarded("deadline.explain_due", || {
            Ok(DeadlineExplanation::from(core::explain_due(&self.rules, &request.checked()?)?))
        })
    }
}
