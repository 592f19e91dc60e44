//! What is answered: three dates, a status, what silence means, the day of receipt.

use jiceng::deadline as core;
use pyo3::prelude::*;

use crate::mirror::mirror;

mirror! {
    /// When something is due. Three dates are the normal case: as counted, as rolled, and the day to work to.
    /// 到期日。通常有三个：原日期、顺延日期、应办结日期。
    Deadline = core::Deadline, "jiceng.deadline";
    /// Id of the rule that held; `None` for a limit of the caller's own.
    rule;
    /// The limit.
    limit;
    /// Forwards or backwards.
    direction;
    /// Whose time it is.
    whose;
    /// The day from which it runs (day 0), after corrections; `None` while papers are awaited.
    start;
    /// The last day as counted; `None` where there is no limit or the period is held.
    raw;
    /// The last day after rolling; where the law is silent, as it would roll.
    rolled;
    /// The day to work to: the office's target, or the citizen's last day.
    due;
    /// The promised day, where an office promised one.
    promised;
    /// The instant, where the limit is counted in hours.
    due_at;
    /// Since when the period is held: an excluded interval or a correction has not ended.
    held_since;
}

mirror! {
    /// Time that is left, or by which something came early or late.
    /// 剩余、提前或者逾期的时间。
    Remaining = core::Remaining, "jiceng.deadline";
    /// How much; not negative.
    value;
    /// The limit's own unit, months and years in calendar days.
    unit;
}

mirror! {
    /// Where a period stands, and by how much.
    /// 期限状态及其余量。
    StatusView = core::StatusView, "jiceng.deadline";
    /// The status.
    status;
    /// The day to work to.
    due;
    /// The instant at which the period expires.
    expires_at;
    /// Running: what is left to `due`. Met: by how much early. Missed, overdue: by how much late.
    margin;
    /// Whether the promise was kept, where there is one and the matter is finished.
    promise_kept;
}

mirror! {
    /// What follows when a period passes and nothing is done.
    /// 期限届满而未作为的后果。
    SilenceEffect = core::SilenceEffect, "jiceng.deadline";
    /// The effect; `None` where the law states none.
    effect;
    /// The day from which it holds; accepted as of receipt reaches back to the start.
    since;
    /// Whether the period has passed, so that it follows.
    follows;
}

mirror! {
    /// The day of receipt: day 0 of what runs from receipt.
    /// 收到之日。
    ReceiptOn = core::ReceiptOn, "jiceng.deadline";
    /// The day.
    date;
}

pub(super) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Deadline>()?;
    module.add_class::<Remaining>()?;
    module.add_class::<StatusView>()?;
    module.add_class::<SilenceEffect>()?;
    module.add_class::<ReceiptOn>()
}
