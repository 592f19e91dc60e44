use arrow_array::{Array, Date32Array, UInt16Array};
use jiceng::calendar::{self, WorkCalendar};

use crate::block::{BLOCK, Marks, NO_DAY, blocks, dates, null_rows, nulls_of};
use crate::days::Days;
use crate::error::Error;
use crate::number::Numbers;

/// What [`add_working_days`] gives: two columns of the length of the input. 逐行结果。
#[derive(Debug, Clone, PartialEq)]
pub struct Added {
    /// The day found; null where a column of the input is null, and where the row is bad.
    pub day: Date32Array,
    /// Number of the error (201 for `JC-0201`), 0 for none; never null.
    pub code: UInt16Array,
}

/// The n-th working day after each day; before it where n is negative, the day itself where n is 0.
///
/// 逐行求其后第n个工作日（n为负则向前，n为0则为当日）。
///
/// `days`: `date32` or `date64`. `n`: whole numbers of any width. Either may be a column without a type, all of
/// it null.
///
/// # Errors
/// `JC-1001` for a column of another type; `JC-1002` where the two differ in length. In the column: 201 where the
/// day or the answer lies outside the calendar, 204 for a `date64` with a time of day, 225 for one beyond all
/// dates.
///
/// # Examples
/// ```
/// use arrow_array::{Date32Array, Int64Array};
/// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
/// let days = Date32Array::from(vec![Some(16_834), Some(16_834), None, Some(99_999)]);
/// let n = Int64Array::from(vec![5, -1, 1, 1]);
/// let answer = jiceng_arrow::add_working_days(&calendar, &days, &n)?;
/// // 2016-02-03 + 5: the make-up Saturday and Sunday count.
/// assert_eq!(answer.day.iter().collect::<Vec<_>>(), [Some(16_846), Some(16_833), None, None]);
/// assert_eq!(answer.code.values(), &[0, 0, 0, 201]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn add_working_days(calendar: &WorkCalendar, days: &dyn Array, n: &dyn Array) -> Result<Added, Error> {
    let (day_column, n_column) = (Days::of("days", days)?, Numbers::of("n", n)?);
    let nulls = nulls_of(days, n)?;
    let count = days.len();
    let (mut found, mut code) = (vec![0_i32; count], vec![0_u16; count]);
    let (mut day_room, mut n_room, mut marks) = ([0; BLOCK], [0; BLOCK], Marks::none());
    for ((rows, found), code) in blocks(count).zip(found.chunks_mut(BLOCK)).zip(code.chunks_mut(BLOCK)) {
        let days = day_column.block(&rows, &mut day_room, &mut marks);
        let n = n_column.block(&rows, &mut n_room);
        calendar::add_working_days(calendar, days, n, found)?;
        for ((found, code), mark) in found.iter_mut().zip(code.iter_mut()).zip(marks.found()) {
            if *mark != 0 {
                (*found, *code) = (NO_DAY, *mark);
            }
        }
        // Looked for first, so that a block without a bad row writes no code.
        if found.contains(&NO_DAY) {
            for (_, code) in
                found.iter().zip(code.iter_mut()).filter(|(day, code)| **day == NO_DAY && **code == 0)
            {
                *code = 201;
            }
        }
        for row in null_rows(nulls.as_ref(), &rows) {
            if let (Some(found), Some(code)) = (found.get_mut(row), code.get_mut(row)) {
                (*found, *code) = (NO_DAY, 0);
            }
        }
        marks.clear();
    }
    Ok(Added { day: dates(found), code: code.into() })
}
