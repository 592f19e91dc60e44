use arrow_array::{Array, BooleanArray, Int32Array, UInt16Array};
use arrow_buffer::{BooleanBuffer, NullBuffer};
use jiceng::calendar::{self, WorkCalendar};

use crate::block::{BLOCK, Marks, NO_DAY, blocks, null_rows, nulls_of};
use crate::days::Days;
use crate::error::Error;

/// What [`is_working_day`] gives: two columns of the length of the input. 逐行结果。
#[derive(Debug, Clone, PartialEq)]
pub struct Works {
    /// Whether the day is worked; null where the day is null, and where the row is bad.
    pub works: BooleanArray,
    /// Number of the error (201 for `JC-0201`), 0 for none; never null.
    pub code: UInt16Array,
}

/// Whether each day is a working day.
///
/// 逐行判断是否为工作日。
///
/// `days`: `date32` or `date64`, or a column without a type, all of it null.
///
/// # Errors
/// `JC-1001` for a column of another type. In the column: 201 outside the calendar, 204 for a `date64` with a time of
/// day, 225 for one beyond all dates.
///
/// # Examples
/// ```
/// use arrow_array::Date32Array;
/// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
/// // 2016-02-06, a make-up Saturday, and 2016-02-13, a rest day.
/// let days = Date32Array::from(vec![Some(16_837), Some(16_844), None, Some(99_999)]);
/// let answer = jiceng_arrow::is_working_day(&calendar, &days)?;
/// assert_eq!(answer.works.iter().collect::<Vec<_>>(), [Some(true), Some(false), None, None]);
/// assert_eq!(answer.code.values(), &[0, 0, 0, 201]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn is_working_day(calendar: &WorkCalendar, days: &dyn Array) -> Result<Works, Error> {
    let column = Days::of("days", days)?;
    let nulls = nulls_of(days, days)?;
    let count = days.len();
    let (mut works, mut code) = (vec![0_u8; count], vec![0_u16; count]);
    let (mut room, mut marks) = ([0; BLOCK], Marks::none());
    for ((rows, works), code) in blocks(count).zip(works.chunks_mut(BLOCK)).zip(code.chunks_mut(BLOCK)) {
        let days = column.block(&rows, &mut room, &mut marks);
        calendar::is_working_day(calendar, days, works)?;
        finish(works, code, u8::MAX, &marks, null_rows(nulls.as_ref(), &rows));
        marks.clear();
    }
    let held = |row: usize| works.get(row).is_some_and(|works| *works != u8::MAX);
    let nulls = works.contains(&u8::MAX).then(|| NullBuffer::new(BooleanBuffer::collect_bool(count, held)));
    let works = BooleanBuffer::collect_bool(count, |row| works.get(row).is_some_and(|works| *works == 1));
    Ok(Works { works: BooleanArray::new(works, nulls), code: code.into() })
}

/// What [`count_working_days`] gives: two columns of the length of the input. 逐行结果。
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// The number of working days; null where a column of the input is null, and where the row is bad.
    pub count: Int32Array,
    /// Number of the error (201 for `JC-0201`), 0 for none; never null.
    pub code: UInt16Array,
}

/// Working days after the first day up to and including the second, row by row; negative where the second lies before.
///
/// 逐行计算（起日不计、止日计入）之间的工作日数。
///
/// `after`, `through`: `date32` or `date64`; either may be a column without a type, all of it null.
///
/// # Errors
/// `JC-1001` for a column of another type; `JC-1002` where the two differ in length. In the column: as for
/// [`is_working_day`].
///
/// # Examples
/// ```
/// use arrow_array::Date32Array;
/// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
/// let after = Date32Array::from(vec![Some(16_834), None]); // 2016-02-03
/// let through = Date32Array::from(vec![16_846, 16_846]); // 2016-02-15
/// let answer = jiceng_arrow::count_working_days(&calendar, &after, &through)?;
/// assert_eq!(answer.count.iter().collect::<Vec<_>>(), [Some(5), None]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn count_working_days(
    calendar: &WorkCalendar,
    after: &dyn Array,
    through: &dyn Array,
) -> Result<Counted, Error> {
    let (after_column, through_column) = (Days::of("after", after)?, Days::of("through", through)?);
    let nulls = nulls_of(after, through)?;
    let rows = after.len();
    let (mut count, mut code) = (vec![0_i32; rows], vec![0_u16; rows]);
    let (mut after_room, mut through_room, mut marks) = ([0; BLOCK], [0; BLOCK], Marks::none());
    for ((rows, count), code) in blocks(rows).zip(count.chunks_mut(BLOCK)).zip(code.chunks_mut(BLOCK)) {
        let after = after_column.block(&rows, &mut after_room, &mut marks);
        let through = through_column.block(&rows, &mut through_room, &mut marks);
        calendar::count_working_days(calendar, after, through, count)?;
        finish(count, code, NO_DAY, &marks, null_rows(nulls.as_ref(), &rows));
        marks.clear();
    }
    let held = |row: usize| count.get(row).is_some_and(|count| *count != NO_DAY);
    let nulls = count.contains(&NO_DAY).then(|| NullBuffer::new(BooleanBuffer::collect_bool(rows, held)));
    Ok(Counted { count: Int32Array::new(count.into(), nulls), code: code.into() })
}

/// Lays the marks of bad rows and the nulls over what the kernel wrote to a block, and gives the rest of the rows
/// without an answer their code.
fn finish<T: Copy + PartialEq>(
    values: &mut [T],
    code: &mut [u16],
    none: T,
    marks: &Marks,
    null_rows: impl Iterator<Item = usize>,
) {
    for ((value, code), mark) in values.iter_mut().zip(code.iter_mut()).zip(marks.found()) {
        if *mark != 0 {
            (*value, *code) = (none, *mark);
        }
    }
    if values.contains(&none) {
        let without =
            values.iter().zip(code.iter_mut()).filter(|(value, code)| **value == none && **code == 0);
        for (_, code) in without {
            *code = 201;
        }
    }
    for row in null_rows {
        if let (Some(value), Some(code)) = (values.get_mut(row), code.get_mut(row)) {
            (*value, *code) = (none, 0);
        }
    }
}
