//! A correction of papers moves the start, or is left out, where the law says so.

use chrono::NaiveDate;
use jiceng_data::model::Period;
use jiceng_data::words::{CorrectionEffect, LateNotice};

use super::plain;
use super::reason::DeadlineReason as R;
use super::request::Correction;
use crate::calendar::{WorkCalendar, day_of_date, naive};
use crate::error::{Error, fail};
use crate::explain::{Caveat, Caveats, Reasons};
use crate::ruleset::{Facts, Inner};

/// What the corrections come to.
#[derive(Debug, Default)]
pub(crate) struct Corrected {
    /// The day from which the period runs; `None` as long as papers are awaited.
    pub(crate) start: Option<i32>,
    /// Days that are left out.
    pub(crate) left_out: Vec<(i32, Option<i32>)>,
    /// Days on which a correction moved the start: notice and papers.
    pub(crate) moves: Vec<(i32, i32)>,
    /// Since when papers are awaited.
    pub(crate) awaited_since: Option<i32>,
}

pub(super) fn apply(
    inner: &Inner,
    calendar: &WorkCalendar,
    period: &Period,
    start: i32,
    corrections: &[Correction],
    reasons: &mut Reasons<R>,
    caveats: &mut Caveats,
) -> Result<Corrected, Error> {
    let mut result = Corrected { start: Some(start), ..Corrected::default() };
    for (at, correction) in corrections.iter().enumerate() {
        check(naive(start), correction, at)?;
        let Some(rule) = &period.correction else {
            reasons.add(R::CorrectionWithoutEffect);
            *caveats = caveats.and(Caveats::of(Caveat::LawSilent));
            continue;
        };
        let noticed = day_of_date(correction.noticed_on);
        let corrected = correction.corrected_on.map(day_of_date);
        match rule.effect {
            CorrectionEffect::Excluded => {
                // The day of the notice still counts, the day of the papers no longer does.
                result.left_out.push((noticed.saturating_add(1), corrected));
                reasons.add(R::CorrectionExcluded);
            }
            CorrectionEffect::Restarts => {
                let late = is_late(inner, calendar, &rule.notice_within, start, noticed)?;
                if late && rule.late == LateNotice::StartStays {
                    reasons.add(R::CorrectionTooLate);
                    continue;
                }
                *caveats = caveats.with_if(late, Caveat::LawSilent);
                reasons.add(R::CorrectionRestarts);
                match corrected {
                    Some(day) => {
                        result.moves.push((noticed, day));
                        result.start = result.start.map(|start| start.max(day));
                    }
                    None => {
                        result.awaited_since = Some(noticed);
                        result.start = None;
                    }
                }
            }
        }
    }
    Ok(result)
}

fn check(start: NaiveDate, correction: &Correction, at: usize) -> Result<(), Error> {
    if correction.noticed_on < start {
        let args = [("noticed", correction.noticed_on.to_string()), ("start", start.to_string())];
        return Err(fail(223, &args).at(format!("corrections[{at}].noticed_on")));
    }
    match correction.corrected_on {
        Some(corrected) if corrected < correction.noticed_on => {
            let args = [("corrected", corrected.to_string()), ("noticed", correction.noticed_on.to_string())];
            Err(fail(222, &args).at(format!("corrections[{at}].corrected_on")))
        }
        _ => Ok(()),
    }
}

/// Whether a notice of correction came after its own limit.
fn is_late(
    inner: &Inner,
    calendar: &WorkCalendar,
    within: &str,
    start: i32,
    noticed: i32,
) -> Result<bool, Error> {
    if within.is_empty() {
        return Ok(false);
    }
    let Some(row) = inner.row(super::find::row_on(inner, within, start, &Facts::none())?) else {
        return Ok(false);
    };
    let outcome = plain::compute(row, calendar.table(), calendar.certain_day(), start);
    if outcome.code != 0 {
        return Err(calendar.outside(naive(noticed)));
    }
    Ok(noticed > outcome.rolled)
}
