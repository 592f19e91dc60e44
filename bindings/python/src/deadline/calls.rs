//! The calls of the room, one by one.

use jiceng::deadline as core;
use pyo3::prelude::*;

use super::request::{Arrival, DueRequest, Progress};
use crate::answer::Answer;
use crate::columns;
use crate::convert::{instant_in, instant_or_none};
use crate::exchange::Table;
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

/// When each row of a table is due, as columns `due`, `raw`, `rolled`, `status` where `now` is given, `code`, `reasons`,
/// `caveats`; the rows in their order. A null in `item` or `start` gives nulls, a bad row its code, and neither stops
/// anything.
/// 逐行计算到期日。
///
/// `table` is anything that Arrow can read: a data frame, table, batch, relation or struct column. The other arguments
/// name its columns. `item`: ids of rules or items as text or a dictionary, or the numbers of `Ruleset.limit_number` as
/// unsigned 16-bit. `start`: dates. `exclusions`: lists of structs `kind`, `from`, `to`. `finished`: the dates on which
/// matters were finished, for `status` at `now`; a row finished before it began gets 229 and no status.
#[pyfunction]
#[pyo3(signature = (ruleset, table, *, item="item", start="start", exclusions=None, finished=None, now=None))]
fn due_column(
    ruleset: &Bound<'_, Ruleset>,
    table: &Bound<'_, PyAny>,
    item: &str,
    start: &str,
    exclusions: Option<&str>,
    finished: Option<&str>,
    now: Option<&Bound<'_, PyAny>>,
) -> Fallible<Table> {
    let names = columns::DueNames { item, start, exclusions, finished };
    columns::due(&ruleset.get().core, table, &names, instant_or_none(now, "now")?)
}

pub(super) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(due, module)?)?;
    module.add_function(wrap_pyfunction!(due_column, module)?)?;
    module.add_function(wrap_pyfunction!(explain_due, module)?)?;
    module.add_function(wrap_pyfunction!(status, module)?)?;
    module.add_function(wrap_pyfunction!(silence, module)?)?;
    module.add_function(wrap_pyfunction!(receipt_day, module)?)
}
