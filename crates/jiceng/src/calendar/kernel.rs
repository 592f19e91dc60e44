//! Columns of days: the same rules as the scalar functions, without allocation.
//!
//! What lies outside the calendar is a branch, for it is rare and guessed right; to do without it takes longer.

use super::WorkCalendar;
use super::table::DayTable;
use crate::error::{Error, fail};

/// What [`add_working_days`] writes where the answer lies outside the calendar. 超出日历时的标记值。
pub const ADDED_OUTSIDE: i32 = i32::MIN;

fn same_length(a: usize, b: usize) -> Result<(), Error> {
    if a == b { Ok(()) } else { Err(fail(226, &[("a", a.to_string()), ("b", b.to_string())])) }
}

/// The n-th working day after each day (before it where n is negative; the day itself where n is 0).
///
/// 逐行求其后第n个工作日（n为负则向前，n为0则为当日）。
///
/// # Units
/// Days since 1970-01-01.
///
/// # Errors
/// `JC-0226` if the slices differ in length. A row whose answer is outside the calendar gets
/// [`ADDED_OUTSIDE`]; the others go on.
///
/// # Examples
/// ```
/// use jiceng::calendar::{ADDED_OUTSIDE, add_working_days};
/// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
/// let mut out = [0; 3];
/// // 2016-02-03 + 5: the make-up Saturday and Sunday count.
/// add_working_days(&calendar, &[16_834, 16_834, 99_999], &[5, -1, 1], &mut out)?;
/// assert_eq!(out, [16_846, 16_833, ADDED_OUTSIDE]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn add_working_days(
    calendar: &WorkCalendar,
    days: &[i32],
    n: &[i32],
    out: &mut [i32],
) -> Result<(), Error> {
    same_length(days.len(), n.len())?;
    same_length(days.len(), out.len())?;
    for ((days, n), out) in days.chunks(BLOCK).zip(n.chunks(BLOCK)).zip(out.chunks_mut(BLOCK)) {
        // Nearly every block only looks ahead, and that takes half the work.
        if n.iter().all(|n| *n > 0) {
            add_ahead(calendar.table(), days, n, out);
        } else {
            add_either_way(calendar.table(), days, n, out);
        }
    }
    Ok(())
}

/// Rows that are looked at together.
const BLOCK: usize = 4_096;

fn add_ahead(table: &DayTable, days: &[i32], n: &[i32], out: &mut [i32]) {
    let ahead = table.ahead();
    for ((day, n), out) in days.iter().zip(n).zip(out) {
        *out = ahead.add(*day, *n);
    }
}

fn add_either_way(table: &DayTable, days: &[i32], n: &[i32], out: &mut [i32]) {
    for ((day, n), out) in days.iter().zip(n).zip(out) {
        *out = table.add(*day, *n).unwrap_or(ADDED_OUTSIDE);
    }
}

/// Whether each day is a working day: 1, 0, or 255 outside the calendar.
///
/// 逐行判断是否为工作日：1为是，0为否，255为超出日历。
///
/// # Errors
/// `JC-0226` if the slices differ in length.
pub fn is_working_day(calendar: &WorkCalendar, days: &[i32], out: &mut [u8]) -> Result<(), Error> {
    same_length(days.len(), out.len())?;
    let (first, rank, _) = calendar.table().parts();
    for (day, out) in days.iter().zip(out) {
        let offset = day.wrapping_sub(first) as u32 as usize;
        *out = match (rank.get(offset), rank.get(offset.saturating_add(1))) {
            (Some(before), Some(upto)) => u8::from(before < upto),
            _ => u8::MAX,
        };
    }
    Ok(())
}

/// Working days in `(after, through]`, row by row; negative where the second day lies before the first.
///
/// 逐行计算（起日不计、止日计入）之间的工作日数。
///
/// # Errors
/// `JC-0226` if the slices differ in length. A row outside the calendar gets [`ADDED_OUTSIDE`].
pub fn count_working_days(
    calendar: &WorkCalendar,
    after: &[i32],
    through: &[i32],
    out: &mut [i32],
) -> Result<(), Error> {
    same_length(after.len(), through.len())?;
    same_length(after.len(), out.len())?;
    let (first, rank, _) = calendar.table().parts();
    let upto = |day: i32| rank.get((day.wrapping_sub(first) as u32 as usize).saturating_add(1));
    for ((after, through), out) in after.iter().zip(through).zip(out) {
        *out = match (upto(*after), upto(*through)) {
            (Some(a), Some(b)) if *after >= first && *through >= first => {
                i32::from(*b).wrapping_sub(i32::from(*a))
            }
            _ => ADDED_OUTSIDE,
        };
    }
    Ok(())
}
