//! The explanation of a deadline: the rule, the start, each day passed over, what moved the end, and why.

mod caveats;
mod closing;
mod counting;
mod headline;
mod opening;
mod runs;

use super::basis;
use super::due::{Deadline, compute_full};
use super::request::DueRequest;
use crate::error::Error;
use crate::explain::{Answer, Explanation};
use crate::ruleset::Ruleset;

/// When it is due, with every step that leads there, as data and as text in both languages.
///
/// 何时到期及逐步说明；既是数据，也是中英文文字。
///
/// The steps add up: the first begins on the day asked for, each begins where the one before ended, the last ends
/// on [`Deadline::due`].
///
/// # Errors
/// Those of [`due`](super::due).
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// use jiceng::deadline::{DueRequest, explain_due};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let request = DueRequest::new("LIC-06", NaiveDate::from_ymd_opt(2016, 2, 3).unwrap());
/// let explanation = explain_due(&ruleset, &request)?;
/// assert!(explanation.zh().contains("国办发明电〔2015〕18号"));
/// assert!(explanation.en().starts_with("To be done by Mon 15 February 2016."));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn explain_due(ruleset: &Ruleset, request: &DueRequest) -> Result<Explanation<Deadline>, Error> {
    let computed = compute_full(ruleset, request)?;
    let basis = basis::of(ruleset.inner(), &computed);
    let outcome = computed.outcome;
    let answer =
        Answer { value: computed.deadline(), reasons: outcome.reasons, basis, caveats: outcome.caveats };
    let mut steps = opening::steps(ruleset.inner(), &computed, request);
    steps.extend(counting::steps(ruleset.inner(), &computed, request));
    steps.extend(closing::steps(ruleset.inner(), &computed));
    steps.extend(caveats::steps(&computed, &answer));
    let (headline_zh, headline_en) = headline::of(&answer, computed.period.nature);
    Ok(Explanation { answer, headline_zh, headline_en, steps })
}
