use std::sync::Arc;

use arrow_array::types::UInt8Type;
use arrow_array::{Array, DictionaryArray, StringArray, UInt8Array, UInt16Array};
use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng::calendar::day_of_date;
use jiceng::deadline::{DeadlineReason, Status};
use jiceng::explain::Reasons;

use crate::block::{BLOCK, Marks, blocks, null_rows, nulls_of};
use crate::days::Days;
use crate::due::Due;
use crate::error::{Error, unlike_lengths};

/// What [`status`] gives: two columns of the length of the input. 逐行的期限状态。
#[derive(Debug, Clone, PartialEq)]
pub struct Statuses {
    /// The written word of the [`Status`]; null where the row is null or bad.
    pub status: DictionaryArray<UInt8Type>,
    /// The code of the row in [`Due`], or 229 where the matter was finished before it began; never null.
    pub code: UInt16Array,
}

/// Code of a matter that was finished before it began.
const FINISHED_BEFORE: u16 = 229;

/// Where each row's period stands at `now`.
///
/// 某一时刻逐行的期限状态。
///
/// The same answer as [`jiceng::deadline::status`] for a matter that was finished at the beginning of the day in
/// `finished`, or not at all where that is null: a period of days ends at 24:00. What lies in the future of `now` has
/// not happened yet. `due` and `starts` are those of the same rows.
///
/// # Errors
/// `JC-1001` for a column of another type than `date32` or `date64`; `JC-1002` for unlike lengths. In the column: 229
/// where it was finished before it began, 204 and 225 for a `date64` as in [`due`](crate::due).
///
/// # Examples
/// ```
/// use arrow_array::{Array, Date32Array, StringArray};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let items = StringArray::from(vec!["LIC-13", "LIC-13"]);
/// let starts = Date32Array::from(vec![16_861, 16_861]); // 2016-03-01
/// let finished = Date32Array::from(vec![Some(16_870), None]);
/// let due = jiceng_arrow::due(&ruleset, &items, &starts)?;
/// let now = jiceng::calendar::parse_instant("2016-04-10T00:00:00+08:00")?;
/// let answer = jiceng_arrow::status(&due, &starts, Some(&finished), now)?;
/// let words = answer.status.downcast_dict::<StringArray>().unwrap();
/// assert_eq!(words.into_iter().collect::<Vec<_>>(), [Some("met"), Some("overdue")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn status(
    due: &Due,
    starts: &dyn Array,
    finished: Option<&dyn Array>,
    now: DateTime<FixedOffset>,
) -> Result<Statuses, Error> {
    let rows = due.code.len();
    for other in [Some(starts), finished].into_iter().flatten().map(Array::len) {
        if other != rows {
            return Err(unlike_lengths(rows, other));
        }
    }
    let start_column = Days::of("starts", starts)?;
    let finished_column = finished.map(|finished| Days::of("finished", finished)).transpose()?;
    let start_nulls = nulls_of(starts, starts)?;
    let finished_nulls = finished.map(|finished| nulls_of(finished, finished)).transpose()?.flatten();
    let today = day_of_date(local(now));
    let mut keys = vec![NO_STATUS; rows];
    let mut codes = due.code.values().to_vec();
    let (mut start_room, mut finished_room) = ([0; BLOCK], [0; BLOCK]);
    let mut marks = Marks::none();
    for (block, keys) in blocks(rows).zip(keys.chunks_mut(BLOCK)) {
        let starts = start_column.block(&block, &mut start_room, &mut Marks::none());
        let mut done: [Option<i32>; BLOCK] = [None; BLOCK];
        if let Some(column) = &finished_column {
            let days = column.block(&block, &mut finished_room, &mut marks);
            for (done, day) in done.iter_mut().zip(days) {
                *done = Some(*day);
            }
            for row in null_rows(finished_nulls.as_ref(), &block) {
                if let Some(done) = done.get_mut(row) {
                    *done = None;
                }
            }
        }
        for (at, (((row, key), start), done)) in
            block.clone().zip(keys.iter_mut()).zip(starts).zip(done).enumerate()
        {
            let Some(code) = codes.get_mut(row) else { continue };
            if *code != 0 || start_nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) || is_null(due, row)
            {
                continue;
            }
            let mark = marks.found().get(at).copied().unwrap_or(0);
            if done.is_some() && mark != 0 {
                *code = mark;
                continue;
            }
            match Period::of(due, row, *start).stands(done, today) {
                Some(status) => *key = status as u8,
                None => *code = FINISHED_BEFORE,
            }
        }
        marks.clear();
    }
    let keys: UInt8Array = keys.into_iter().map(|key| (key != NO_STATUS).then_some(key)).collect();
    let words = StringArray::from(Status::ALL.iter().map(|status| status.word()).collect::<Vec<_>>());
    let status = DictionaryArray::new(keys, Arc::new(words));
    Ok(Statuses { status, code: codes.into() })
}

const NO_STATUS: u8 = u8::MAX;

/// A null row has neither an answer nor a code, and no reason either.
fn is_null(due: &Due, row: usize) -> bool {
    due.reasons.values().get(row) == Some(&0)
}

fn local(now: DateTime<FixedOffset>) -> NaiveDate {
    // China's zone, +08:00 all year round.
    let zone = FixedOffset::east_opt(8 * 3600);
    zone.map_or_else(|| now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}

/// What a row of [`Due`] says of its period.
struct Period {
    start: i32,
    backwards: bool,
    held: bool,
    /// By the letter and at the latest reading; `None` where there is no limit.
    ends: Option<(i32, i32)>,
}

impl Period {
    fn of(due: &Due, row: usize, start: i32) -> Self {
        let reasons =
            Reasons::<DeadlineReason>::from_bits(due.reasons.values().get(row).copied().unwrap_or(0));
        let day = |days: &arrow_array::Date32Array| {
            days.is_valid(row).then(|| days.values().get(row).copied()).flatten()
        };
        let silent = reasons.has(DeadlineReason::LawSilentOnRoll);
        let ends = day(&due.raw).zip(day(&due.rolled)).map(|(raw, rolled)| {
            let letter = if silent { raw } else { rolled };
            (letter, rolled.max(letter))
        });
        Self {
            start,
            backwards: reasons.has(DeadlineReason::Backwards),
            held: reasons.has(DeadlineReason::Held),
            ends,
        }
    }

    /// `None` where it was finished before it began.
    fn stands(&self, finished: Option<i32>, today: i32) -> Option<Status> {
        if !self.backwards && finished.is_some_and(|day| day < self.start) {
            return None;
        }
        let finished = finished.filter(|day| *day <= today);
        if !self.backwards && today < self.start {
            return Some(Status::NotStarted);
        }
        if self.held && finished.is_none() {
            return Some(Status::Held);
        }
        let Some((letter, surely)) = self.ends else { return Some(Status::NoLimit) };
        let (day, done) = (finished.unwrap_or(today), finished.is_some());
        Some(if day <= letter {
            if done { Status::Met } else { Status::Running }
        } else if day <= surely {
            Status::Disputed
        } else if done {
            Status::Missed
        } else {
            Status::Overdue
        })
    }
}
