use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::Silence;
use serde::{Deserialize, Serialize};

use super::basis;
use super::due::compute_full;
use super::reason::DeadlineReason;
use super::request::DueRequest;
use crate::calendar::{naive, zone};
use crate::error::Error;
use crate::explain::{Answer, Caveat, Explained};
use crate::ruleset::{NO_DAY, Ruleset};

/// What follows when a period passes and nothing is done.
///
/// 期限届满而未作为的后果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilenceEffect {
    /// The effect; `None` where the law states none.
    pub effect: Option<Silence>,
    /// The day from which it holds; accepted as of receipt reaches back to the start.
    pub since: Option<NaiveDate>,
    /// Whether the period has passed at `now`, so that it follows.
    pub follows: bool,
}

impl Explained for SilenceEffect {
    type Reason = DeadlineReason;
}

/// What silence means under a rule, and whether it has come to that at `now`.
///
/// 沉默的法律后果，以及此刻是否已经发生。
///
/// # Errors
/// Those of [`due`](super::due).
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::deadline::{DueRequest, silence};
/// let ruleset = jiceng::Ruleset::nation()?;
/// // No notice of missing papers within five working days: accepted as of the day of receipt.
/// let request = DueRequest::new("LIC-06", parse_date("2016-02-03")?);
/// let answer = silence(&ruleset, &request, parse_instant("2016-02-16T00:00:00+08:00")?)?.value;
/// assert!(answer.follows);
/// assert_eq!(answer.since, Some(parse_date("2016-02-03")?));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn silence(
    ruleset: &Ruleset,
    request: &DueRequest,
    now: DateTime<FixedOffset>,
) -> Result<Answer<SilenceEffect>, Error> {
    let computed = compute_full(ruleset, request)?;
    let effect = computed.period.silence;
    let last = computed.outcome.rolled;
    let known = (last != NO_DAY).then_some(last);
    let today = now.with_timezone(&zone()).date_naive();
    let follows = match (computed.due_at, known) {
        (Some(due_at), _) => now > due_at,
        (None, Some(last)) => today > naive(last),
        (None, None) => false,
    };
    let since = known.filter(|_| effect.is_some()).map(|last| match effect {
        Some(Silence::AcceptedFromReceipt) => naive(computed.asked_start),
        // Accepted from expiry and granted hold from the last day itself, everything else from the day after.
        Some(Silence::AcceptedFromExpiry | Silence::Granted) => naive(last),
        _ => naive(last.saturating_add(1)),
    });
    let mut basis = basis::of(ruleset.inner(), &computed);
    basis.extend(ruleset.inner().provision_on(&computed.period.silence_basis, computed.asked_start).cloned());
    let caveats = computed.outcome.caveats.with_if(effect.is_none(), Caveat::LawSilent);
    let value = SilenceEffect { effect, since, follows: follows && effect.is_some() };
    Ok(Answer { value, reasons: computed.outcome.reasons, basis, caveats })
}
