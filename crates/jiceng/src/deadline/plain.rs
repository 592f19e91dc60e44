//! The plain case: start, limit, roll. One function, run by the scalar and by the column alike.

use super::reason::DeadlineReason as R;
use crate::calendar::{DayTable, add_months, day_of_date, naive};
use crate::explain::{Caveat, Caveats, Reasons};
use crate::ruleset::{Count, NO_DAY, PromiseRow, Row};

/// What the plain computation gives: days, bits and a code; [`NO_DAY`] where there is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) raw: i32,
    pub(crate) rolled: i32,
    pub(crate) due: i32,
    pub(crate) promised: i32,
    pub(crate) reasons: Reasons<R>,
    pub(crate) caveats: Caveats,
    /// Number of the error, 0 for none.
    pub(crate) code: u16,
}

impl Outcome {
    fn failed(row: &Row, code: u16, raw: i32) -> Self {
        let none = NO_DAY;
        Self {
            raw,
            rolled: none,
            due: none,
            promised: none,
            reasons: row.reasons,
            caveats: row.caveats,
            code,
        }
    }
}

/// The date of a row from a start day, without exclusions or extension.
#[inline]
pub(crate) fn compute(row: &Row, table: &DayTable, certain: i32, start: i32) -> Outcome {
    let counted = if matches!(row.count, Count::Working | Count::Calendar) && !row.start_counts {
        days(row, table, start)
    } else {
        raw(row.count, row.value, row.start_counts, table, start)
    };
    match counted {
        Ok(Raw { day, month_end }) => {
            let mut outcome = close(row, table, certain, start, day);
            outcome.reasons.add_if(month_end, R::MonthEnd);
            outcome
        }
        Err(0) => {
            let mut outcome = Outcome::failed(row, 0, NO_DAY);
            outcome.caveats = standing_caveats(row, start);
            outcome
        }
        Err(code) => Outcome::failed(row, code, NO_DAY),
    }
}

/// Working or calendar days after a start that does not count.
///
/// In a column the two follow one another at random, so both are computed and one is taken: a branch would be
/// guessed wrong every other time.
#[inline]
fn days(row: &Row, table: &DayTable, start: i32) -> Result<Raw, u16> {
    let worked = table.add(start, row.value).unwrap_or(NO_DAY);
    let passed = start.saturating_add(row.value);
    let day = either(row.count == Count::Working, worked, passed);
    if in_range(day).is_none() {
        return Err(if row.count == Count::Working { 201 } else { 225 });
    }
    Ok(Raw { day, month_end: false })
}

/// `a` where `first` holds, else `b`; without a branch.
#[inline]
fn either(first: bool, a: i32, b: i32) -> i32 {
    let mask = i32::from(first).wrapping_neg();
    (a & mask) | (b & !mask)
}

/// A last day before rolling.
pub(crate) struct Raw {
    pub(crate) day: i32,
    /// There was no corresponding day, so the month's last day stands in.
    pub(crate) month_end: bool,
}

/// The last day before rolling, or the code of why there is none; 0 means that there is no limit.
#[inline]
pub(crate) fn raw(
    count: Count,
    value: i32,
    start_counts: bool,
    table: &DayTable,
    start: i32,
) -> Result<Raw, u16> {
    let day = match count {
        Count::Working => working(value, start_counts, table, start).ok_or(201_u16)?,
        Count::Calendar => {
            let own = i32::from(start_counts).wrapping_mul(value.signum());
            in_range(start.saturating_add(value).saturating_sub(own)).ok_or(225_u16)?
        }
        Count::Months => return months(value, start_counts, start),
        Count::SameDay => in_range(start).ok_or(225_u16)?,
        Count::Nothing => return Err(0),
        Count::Abolished => return Err(303),
        Count::Hours | Count::WorkingHours => return Err(224),
    };
    Ok(Raw { day, month_end: false })
}

#[inline]
fn working(value: i32, start_counts: bool, table: &DayTable, start: i32) -> Option<i32> {
    // Day 1 is the start day itself where it counts and is worked, else the next working day.
    let forwards = value > 0;
    let offset = table.offset(start)?.saturating_add(usize::from(start_counts != forwards));
    let number =
        i64::from(table.rank(offset)?).wrapping_add(i64::from(value)).wrapping_sub(i64::from(forwards));
    table.select(number)
}

/// The corresponding day so many months on, or the last day of a month that has none.
#[inline]
pub(crate) fn months(value: i32, start_counts: bool, start: i32) -> Result<Raw, u16> {
    let Some(Raw { day, month_end }) = months_nearby(value, start) else {
        return months_by_date(value, start_counts, start);
    };
    let own = i32::from(start_counts).wrapping_mul(value.signum());
    Ok(Raw { day: day.saturating_sub(own), month_end })
}

/// By a civil calendar of any time.
#[cold]
fn months_by_date(value: i32, start_counts: bool, start: i32) -> Result<Raw, u16> {
    use chrono::Datelike;
    let from = naive(start);
    let end = add_months(from, i64::from(value)).ok_or(225_u16)?;
    let day = day_of_date(end).saturating_sub(i32::from(start_counts).wrapping_mul(value.signum()));
    Ok(Raw { day, month_end: end.day() != from.day() })
}

/// By plain arithmetic from March 1900 to January 2100, where every fourth year has its leap day.
///
/// Months are numbered from March 1900, so that 29 February ends a year and every month begins at the same day of
/// its year.
#[inline]
fn months_nearby(value: i32, start: i32) -> Option<Raw> {
    const FIRST: i32 = -25_508;
    const DAYS: u32 = 73_020;
    const MONTHS: u32 = 2_399;
    let first_of = |month: u32| 1_461 * (month / 12) / 4 + (153 * (month % 12) + 2) / 5;

    let days = start.wrapping_sub(FIRST) as u32;
    if days >= DAYS {
        return None;
    }
    let year = (4 * days + 3) / 1_461;
    let in_year = days - 1_461 * year / 4;
    let month = (5 * in_year + 2) / 153;
    let position = in_year - (153 * month + 2) / 5;

    let month = (12 * year + month).wrapping_add_signed(value);
    if month >= MONTHS {
        return None;
    }
    let first = first_of(month);
    // Every month has 28 days.
    let last = if position < 28 { position } else { first_of(month + 1) - first - 1 };
    let day = FIRST.wrapping_add((first + position.min(last)) as i32);
    Some(Raw { day, month_end: position > last })
}

fn in_range(day: i32) -> Option<i32> {
    // 0001-01-01 to 9999-12-31.
    (-719_162..=2_932_896).contains(&day).then_some(day)
}

/// Caveats of the row for a start day, before the calendar has a say.
#[inline]
pub(crate) fn standing_caveats(row: &Row, start: i32) -> Caveats {
    row.caveats
        .with_if(start > row.checked_through, Caveat::LawNotCheckedSince)
        .with_if(start < row.verified_from, Caveat::UnverifiedSource)
}

/// Rolls a raw last day and says whose date counts.
#[inline]
pub(crate) fn close(row: &Row, table: &DayTable, certain: i32, start: i32, raw: i32) -> Outcome {
    let closing = &row.closing;
    let mut outcome = Outcome {
        raw,
        rolled: raw,
        due: raw,
        promised: NO_DAY,
        reasons: row.reasons.union(closing.on_workday),
        caveats: standing_caveats(row, start),
        code: 0,
    };
    if !closing.asks_calendar {
        return outcome;
    }
    let Some((works, after, before)) = table.around(raw) else { return outside(row, outcome) };
    // On a working day all three are the same day, so nothing needs to be asked.
    outcome.rolled = closing.rolled.of(raw, after, before);
    outcome.due = closing.due.of(raw, after, before);
    outcome.reasons = row.reasons.union(closing.on_workday.or_if(!works, closing.on_rest_day));
    outcome.caveats = outcome.caveats.and(closing.rest_caveats.if_held(!works));
    if (outcome.rolled == NO_DAY) | (outcome.due == NO_DAY) {
        return outside(row, outcome);
    }
    let working = row.count == Count::Working;
    let span = raw.wrapping_sub(start).wrapping_abs().wrapping_add(i32::from(row.start_counts));
    outcome.reasons.add_if(working & (span > row.value.wrapping_abs()), R::RestDaysSkipped);
    let furthest = raw.max(outcome.rolled).max(either(working, start, NO_DAY));
    outcome.caveats = outcome.caveats.with_if(furthest > certain, Caveat::CalendarProvisional);
    if outcome.due < start && row.value > 0 {
        no_working_day_inside(&mut outcome);
    }
    outcome
}

/// The office's target would lie before the start: then the day as counted stands.
#[cold]
fn no_working_day_inside(outcome: &mut Outcome) {
    outcome.due = outcome.raw;
    outcome.reasons = outcome.reasons.swapped(R::OfficeActsBefore, R::NoWorkingDayInside);
}

#[cold]
fn outside(row: &Row, outcome: Outcome) -> Outcome {
    Outcome { reasons: row.reasons, caveats: outcome.caveats, ..Outcome::failed(row, 201, outcome.raw) }
}

/// Lays the promises of the row over an outcome: the earlier date decides. Working days that the calendar does not
/// reach are an error like any other: what was promised is never left out in silence.
pub(crate) fn promise(
    outcome: &mut Outcome,
    promises: &[PromiseRow],
    row: &Row,
    table: &DayTable,
    certain: i32,
    start: i32,
) {
    let counted = |one: &PromiseRow| raw(one.count, one.value, row.start_counts, table, start);
    if let Err(code) = lay_all(outcome, promises, table, certain, start, counted) {
        *outcome = Outcome::failed(row, code, NO_DAY);
    }
}

/// Lays every promise of the start day over an outcome, each counted by `counted`.
pub(crate) fn lay_all(
    outcome: &mut Outcome,
    promises: &[PromiseRow],
    table: &DayTable,
    certain: i32,
    start: i32,
    counted: impl Fn(&PromiseRow) -> Result<Raw, u16>,
) -> Result<(), u16> {
    for promise in promises.iter().filter(|promise| promise.from <= start && start <= promise.to) {
        let day = counted(promise)?.day;
        let known = if promise.count == Count::Working { Some(day) } else { table.on_or_before(day) };
        // Beyond the calendar nobody knows yet whether it is a rest day.
        let alone_beyond = outcome.raw == NO_DAY && day > certain;
        outcome.caveats =
            outcome.caveats.with_if(known.is_none() || alone_beyond, Caveat::CalendarProvisional);
        let target = known.filter(|target| *target >= start);
        lay(outcome, target.unwrap_or(day));
    }
    Ok(())
}

/// Lays one promised day over an outcome.
fn lay(outcome: &mut Outcome, promised: i32) {
    outcome.promised = if outcome.promised == NO_DAY { promised } else { outcome.promised.min(promised) };
    // Where the law sets no limit a promise may stand alone.
    if outcome.raw == NO_DAY {
        outcome.due = outcome.promised;
        outcome.reasons.add(R::PromiseAlone);
        return;
    }
    let earlier = outcome.due == NO_DAY || outcome.promised < outcome.due;
    if earlier {
        outcome.due = outcome.promised;
    }
    outcome.reasons.add_if(earlier, R::PromiseEarlier);
    outcome.reasons.add_if(!earlier && !outcome.reasons.has(R::PromiseEarlier), R::PromiseLater);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_by_arithmetic_are_those_of_the_civil_calendar() {
        let mut nearby = 0;
        // A day before March 1900 to a year after February 2100, every day of it.
        for start in -25_509..48_000 {
            for value in [-1_199, -13, -12, -1, 1, 2, 3, 6, 11, 12, 18, 24, 60, 240, 1_199, 36_500] {
                let by_date = months_by_date(value, false, start).map(|found| (found.day, found.month_end));
                if let Some(found) = months_nearby(value, start) {
                    nearby += 1;
                    assert_eq!(Ok((found.day, found.month_end)), by_date, "{value} months from day {start}");
                }
            }
        }
        assert!(nearby > 700_000, "{nearby}");
    }
}
