//! Published figures: the speed-up.

use jiceng::indicators as core;
use pyo3::prelude::*;

use crate::answer::Answer;
use crate::convert::{ToPython, date_in, each, number_in};
use crate::deadline::DueRequest;
use crate::failure::{Fallible, wrong_type};
use crate::mirror::mirror;
use crate::ruleset::Ruleset;

mirror! {
    /// A finished matter: its statutory time and the net time that it took, both in the same unit.
    /// 一件已办结的事项：法定时限与实际用时，单位相同。
    FinishedMatter = core::FinishedMatter, "jiceng.indicators";
    /// The statutory time; `None` where the law sets none for the whole.
    limit;
    /// The net time that it took; 0 is on the spot.
    taken;
    => {
        #[new]
        #[pyo3(signature = (limit, taken))]
        fn new(limit: Option<&Bound<'_, PyAny>>, taken: &Bound<'_, PyAny>) -> Fallible<Self> {
            let number = |value: &Bound<'_, PyAny>, field| -> Fallible<u32> {
                let number = number_in(value, field, 0, i64::from(u32::MAX))?;
                Ok(u32::try_from(number).unwrap_or(u32::MAX))
            };
            let limit = limit.map(|limit| number(limit, "limit")).transpose()?;
            Ok(Self(core::FinishedMatter { limit, taken: number(taken, "taken")? }))
        }
    }
}

mirror! {
    /// How much faster than the statutory time, under each of five readings, in basis points (10,000 is one).
    /// 提速（逐一列出各种理解），以万分之一计。
    SpeedUp = core::SpeedUp, "jiceng.indicators";
    /// Matters that were counted: with a limit, and not on the spot.
    counted;
    /// Matters with a limit that were finished on the spot.
    instant;
    /// Matters without a statutory limit.
    without_limit;
    /// Sum of the statutory times s.
    statutory_total;
    /// Sum of the times taken a.
    taken_total;
    /// (1) Σs / Σa.
    ratio_of_sums_bp;
    /// (2) Mean of s / a.
    mean_ratio_bp;
    /// (3) Median of s / a.
    median_ratio_bp;
    /// (4) Σ(s − a) / Σs: the share of the time that was saved.
    share_saved_bp;
    /// (5) Σ(s − a) / Σa: the time saved against the time taken.
    saved_to_taken_bp;
}

/// The speed-up of finished matters under each of its five readings; `JC-0359` for a time out of range. Put only
/// matters of one unit together.
/// 已办结事项的平均提速，五种算法逐一给出。
#[pyfunction]
fn speed_up(matters: &Bound<'_, PyAny>) -> Fallible<Answer> {
    let matters = each(Some(matters), |one| match one.cast::<FinishedMatter>() {
        Ok(matter) => Ok(matter.get().0),
        Err(_) => Err(wrong_type("matters", "FinishedMatter")),
    })?;
    Ok(Answer::of(core::speed_up(&matters)?))
}

/// Statutory and actual time of a matter that was finished on a day, in the unit of its limit.
/// 一件办结事项的法定时限与实际净用时，按时限自身的单位。
#[pyfunction]
fn finished_matter(
    ruleset: &Bound<'_, Ruleset>,
    request: &Bound<'_, DueRequest>,
    finished_on: &Bound<'_, PyAny>,
) -> Fallible<(FinishedMatter, Py<PyAny>)> {
    let on = date_in(finished_on, "finished_on")?;
    let (matter, unit) = core::finished_matter(&ruleset.get().core, &request.get().0, on)?;
    Ok((FinishedMatter(matter), unit.to_python(ruleset.py())?))
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<FinishedMatter>()?;
    module.add_class::<SpeedUp>()?;
    module.add_function(wrap_pyfunction!(speed_up, module)?)?;
    module.add_function(wrap_pyfunction!(finished_matter, module)?)
}
