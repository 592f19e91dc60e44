//! The calls of the room, one by one.

use jiceng::deadline as core;
use pyo3::prelude::*;

use super::request::{Arrival, DueRequest, Progress};
use crate::answer::Answer;
use crate::convert::instant_in;
use crate::explain::Explanation;
use crate::failure::Fallible;
use crate::ruleset::Ruleset;

/// When it is due, why, on what basis, with what reservations.
/// 何时到期、为什么、依据何在、有何保留。
#[pyfunction]
fn due(ruleset: &Bound<'_, Ruleset>, request: &Bound<'_, DueRequest>) -> Fallible<Answer> {
    Ok(Answer::of(core::due(&ruleset.get().core, &request.get().0)?))
}

/// When it is due, with every step that leads there, as data and as text in both languages.
/// 何时到期及逐步说明；既是数据，也是中英文文字。
#[pyfunction]
fn explain_due(ruleset: &Bound<'_, Ruleset>, request: &Bound<'_, DueRequest>) -> Fallible<Explanation> {
    Ok(Explanation(core::explain_due(&ruleset.get().core, &request.get().0)?))
}

/// Where the period stands at `now`, an instant with an offset; `JC-0229` if it was finished before it began.
/// 某一时刻的期限状态。
#[pyfunction]
fn status(
    ruleset: &Bound<'_, Ruleset>,
    request: &Bound<'_, DueRequest>,
    progress: &Bound<'_, Progress>,
    now: &Bound<'_, PyAny>,
) -> Fallible<Answer> {
    let now = instant_in(now, "now")?;
    Ok(Answer::of(core::status(&ruleset.get().core, &request.get().0, &progress.get().0, now)?))
}

/// What silence means under a rule, and whether it has come to that at `now`.
/// 沉默的法律后果，以及此刻是否已经发生。
#[pyfunction]
fn silence(
    ruleset: &Bound<'_, Ruleset>,
    request: &Bound<'_, DueRequest>,
    now: &Bound<'_, PyAny>,
) -> Fallible<Answer> {
    Ok(Answer::of(core::silence(&ruleset.get().core, &request.get().0, instant_in(now, "now")?)?))
}

/// The day of receipt under a rule whose law tells channels apart; `JC-0227` if the channel's date is missing,
/// `JC-0240` if the rule's law does not tell channels apart.
/// 依规定的渠道确定收到之日。
#[pyfunction]
fn receipt_day(ruleset: &Bound<'_, Ruleset>, rule: &str, arrival: &Bound<'_, Arrival>) -> Fallible<Answer> {
    Ok(Answer::of(core::receipt_day(&ruleset.get().core, rule, &arrival.get().0)?))
}

pub(super) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(due, module)?)?;
    module.add_function(wrap_pyfunction!(explain_due, module)?)?;
    module.add_function(wrap_pyfunction!(status, module)?)?;
    module.add_function(wrap_pyfunction!(silence, module)?)?;
    module.add_function(wrap_pyfunction!(receipt_day, module)?)
}
