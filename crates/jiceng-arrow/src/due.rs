use std::sync::Arc;

use arrow_array::{Array, ArrayRef, Date32Array, UInt8Array, UInt16Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use jiceng::Ruleset;
use jiceng::calendar::{date_of_day, day_of_date};
use jiceng::deadline::{Deadline, DueColumns, DueRequest, Exclusion, due_slices};
use jiceng::explain::Answer;

use crate::block::{BLOCK, Marks, NO_DAY, blocks, dates, null_rows, nulls_of};
use crate::days::Days;
use crate::error::{Error, unlike_lengths};
use crate::exclusions::Exclusions;
use crate::items::Items;

/// What [`due`] gives: six columns of the length of the input. 逐行的到期日。
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// The day to work to; null where there is none.
    pub due: Date32Array,
    /// The last day as counted; null where there is none.
    pub raw: Date32Array,
    /// The last day after rolling; null where there is none.
    pub rolled: Date32Array,
    /// Number of the error (207 for `JC-0207`), 0 for none; never null.
    pub code: UInt16Array,
    /// Reasons, as bits of [`DeadlineReason`](jiceng::deadline::DeadlineReason); never null.
    pub reasons: UInt64Array,
    /// Caveats, as bits of [`Caveats`](jiceng::explain::Caveats); never null.
    pub caveats: UInt8Array,
}

impl Due {
    /// Names and types of the columns, in the order of [`into_columns`](Self::into_columns). 各列名称与类型。
    #[must_use]
    pub fn schema() -> Schema {
        Schema::new(vec![
            Field::new("due", DataType::Date32, true),
            Field::new("raw", DataType::Date32, true),
            Field::new("rolled", DataType::Date32, true),
            Field::new("code", DataType::UInt16, false),
            Field::new("reasons", DataType::UInt64, false),
            Field::new("caveats", DataType::UInt8, false),
        ])
    }

    /// The columns in the order of [`schema`](Self::schema). 各列。
    #[must_use]
    pub fn into_columns(self) -> Vec<ArrayRef> {
        vec![
            Arc::new(self.due),
            Arc::new(self.raw),
            Arc::new(self.rolled),
            Arc::new(self.code),
            Arc::new(self.reasons),
            Arc::new(self.caveats),
        ]
    }
}

/// When each row is due, under its rule and from its start day.
///
/// 逐行计算到期日。
///
/// The same answer as [`jiceng::deadline::due`] without facts, exclusions, corrections or extensions.
///
/// `items`: limit numbers of [`Ruleset::limit_number`] as `uint16`, or names (ids, series, steps) as `utf8`,
/// `large_utf8`, `utf8_view` or a dictionary of one of these. `starts`: `date32` or `date64`. A limit that depends
/// on a fact is named by its number. Either may be a column without a type, all of it null.
///
/// # Errors
/// `JC-1001` for a column of another type; `JC-1002` where the two differ in length. In the column: the codes of
/// [`Ruleset::limit_number`] for a name, those of [`due_slices`] for a date, 204 for a `date64` with a time of day.
///
/// # Examples
/// ```
/// use arrow_array::{Date32Array, StringArray};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let items = StringArray::from(vec!["LIC-13", "LIC-99", "LIC-13"]);
/// let starts = Date32Array::from(vec![Some(16_861), Some(16_861), None]); // 2016-03-01
/// let answer = jiceng_arrow::due(&ruleset, &items, &starts)?;
/// // 20 working days: 2016-03-29.
/// assert_eq!(answer.due.iter().collect::<Vec<_>>(), [Some(16_889), None, None]);
/// assert_eq!(answer.code.values(), &[0, 207, 0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn due(ruleset: &Ruleset, items: &dyn Array, starts: &dyn Array) -> Result<Due, Error> {
    Ok(plain(ruleset, items, starts)?.into_due())
}

/// When each row is due, with the time that is left out of it.
///
/// 逐行计算到期日，并扣除各行的时段。
///
/// The same answer as [`jiceng::deadline::due`] with these exclusions. Rows without any cost what they cost in
/// [`due`]; the others are asked one by one.
///
/// `items` and `starts` as in [`due`]. `exclusions`: a list or large list of structs with `kind` (the written word, as
/// text or a dictionary), `from` and `to` (`date32` or `date64`); a null in `to` goes on and holds the period; a null
/// or empty list leaves nothing out. It may be a column without a type, all of it null.
///
/// # Errors
/// As [`due`]. In the column also: 215 for a kind that the rule does not list, 216 for an interval that ends before it
/// begins, 231 where nothing can be left out, 234 without a kind or first day, 238 for too many, 241 for an unknown
/// kind.
///
/// # Examples
/// ```
/// use std::sync::Arc;
/// use arrow_array::{ArrayRef, Date32Array, ListArray, StringArray, StructArray};
/// use arrow_buffer::OffsetBuffer;
/// use arrow_schema::{DataType, Field};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let (items, starts) = (StringArray::from(vec!["LIC-13"; 2]), Date32Array::from(vec![16_861; 2])); // 2016-03-01
/// // A hearing from 2016-03-07 to 2016-03-18, in the second row only.
/// let field = |name: &str, kind| Arc::new(Field::new(name, kind, true));
/// let intervals = StructArray::from(vec![
///     (field("kind", DataType::Utf8), Arc::new(StringArray::from(vec!["hearing"])) as ArrayRef),
///     (field("from", DataType::Date32), Arc::new(Date32Array::from(vec![16_867])) as ArrayRef),
///     (field("to", DataType::Date32), Arc::new(Date32Array::from(vec![16_878])) as ArrayRef),
/// ]);
/// let item = Arc::new(Field::new("item", arrow_array::Array::data_type(&intervals).clone(), true));
/// let exclusions = ListArray::new(item, OffsetBuffer::from_lengths([0, 1]), Arc::new(intervals), None);
/// let answer = jiceng_arrow::due_excluding(&ruleset, &items, &starts, &exclusions)?;
/// assert_eq!(answer.due.values(), &[16_889, 16_904]); // 2016-03-29 and 2016-04-13
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn due_excluding(
    ruleset: &Ruleset,
    items: &dyn Array,
    starts: &dyn Array,
    exclusions: &dyn Array,
) -> Result<Due, Error> {
    if exclusions.len() != items.len() {
        return Err(unlike_lengths(items.len(), exclusions.len()));
    }
    let mut columns = plain(ruleset, items, starts)?;
    let Some(exclusions) = Exclusions::of("exclusions", exclusions)? else { return Ok(columns.into_due()) };
    let (item_column, start_column) = (Items::of("items", items, ruleset)?, Days::of("starts", starts)?);
    let nulls = nulls_of(items, starts)?;
    let (mut room, mut marks) = ([0; BLOCK], Marks::none());
    for (rows, mut out) in blocks(items.len()).zip(columns.blocks()) {
        let starts = start_column.block(&rows, &mut room, &mut marks);
        for (at, (row, start)) in rows.clone().zip(starts).enumerate() {
            let bad = marks.found().get(at).is_some_and(|mark| *mark != 0);
            if bad || nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) {
                continue;
            }
            match exclusions.of_row(row) {
                Ok(excluded) if excluded.is_empty() => {}
                Ok(excluded) => match one(ruleset, &item_column, row, *start, excluded) {
                    Ok(answer) => write(&mut out, at, &answer),
                    Err(code) => blank(&mut out, at, code),
                },
                Err(code) => blank(&mut out, at, code),
            }
        }
        marks.clear();
    }
    Ok(columns.into_due())
}

/// One row, asked as a single request is.
fn one(
    ruleset: &Ruleset,
    items: &Items<'_>,
    row: usize,
    start: i32,
    excluded: Vec<Exclusion>,
) -> Result<Answer<Deadline>, u16> {
    let code = |error: jiceng::Error| error.code().0;
    let (name, facts) = items.asked(row, ruleset)?;
    let mut request = DueRequest::new(name, date_of_day(start).map_err(code)?);
    request.facts = facts;
    request.exclusions = excluded;
    jiceng::deadline::due(ruleset, &request).map_err(code)
}

/// Writes the answer of a single request to its row.
fn write(out: &mut DueColumns<'_>, row: usize, answer: &Answer<Deadline>) {
    let value = &answer.value;
    let days = [(&mut *out.due, value.due), (&mut *out.raw, value.raw), (&mut *out.rolled, value.rolled)];
    for (days, date) in days {
        if let Some(day) = days.get_mut(row) {
            *day = date.map_or(NO_DAY, day_of_date);
        }
    }
    if let Some(code) = out.code.get_mut(row) {
        *code = 0;
    }
    if let Some(reasons) = out.reasons.get_mut(row) {
        *reasons = answer.reasons.bits();
    }
    if let Some(caveats) = out.caveats.get_mut(row) {
        *caveats = answer.caveats.bits();
    }
}

/// The columns of [`due`].
fn plain(ruleset: &Ruleset, items: &dyn Array, starts: &dyn Array) -> Result<Columns, Error> {
    let (mut item_column, start_column) = (Items::of("items", items, ruleset)?, Days::of("starts", starts)?);
    let nulls = nulls_of(items, starts)?;
    let mut columns = Columns::of(items.len());
    let (mut item_room, mut start_room, mut marks) = ([0; BLOCK], [0; BLOCK], Marks::none());
    for (rows, mut out) in blocks(items.len()).zip(columns.blocks()) {
        let limits = item_column.block(&rows, nulls.as_ref(), &mut item_room, &mut marks);
        let starts = start_column.block(&rows, &mut start_room, &mut marks);
        due_slices(ruleset, limits, starts, reborrowed(&mut out))?;
        for (row, mark) in marks.found().iter().enumerate().filter(|(_, mark)| **mark != 0) {
            blank(&mut out, row, *mark);
        }
        for row in null_rows(nulls.as_ref(), &rows) {
            blank(&mut out, row, 0);
        }
        marks.clear();
    }
    Ok(columns)
}

/// The columns while they are filled.
struct Columns {
    due: Vec<i32>,
    raw: Vec<i32>,
    rolled: Vec<i32>,
    code: Vec<u16>,
    reasons: Vec<u64>,
    caveats: Vec<u8>,
}

impl Columns {
    fn of(rows: usize) -> Self {
        Self {
            due: vec![0; rows],
            raw: vec![0; rows],
            rolled: vec![0; rows],
            code: vec![0; rows],
            reasons: vec![0; rows],
            caveats: vec![0; rows],
        }
    }

    fn blocks(&mut self) -> impl Iterator<Item = DueColumns<'_>> {
        let days =
            self.due.chunks_mut(BLOCK).zip(self.raw.chunks_mut(BLOCK)).zip(self.rolled.chunks_mut(BLOCK));
        let bits = self
            .code
            .chunks_mut(BLOCK)
            .zip(self.reasons.chunks_mut(BLOCK))
            .zip(self.caveats.chunks_mut(BLOCK));
        days.zip(bits).map(|(((due, raw), rolled), ((code, reasons), caveats))| DueColumns {
            due,
            raw,
            rolled,
            code,
            reasons,
            caveats,
        })
    }

    fn into_due(self) -> Due {
        Due {
            due: dates(self.due),
            raw: dates(self.raw),
            rolled: dates(self.rolled),
            code: self.code.into(),
            reasons: self.reasons.into(),
            caveats: self.caveats.into(),
        }
    }
}

fn reborrowed<'a>(out: &'a mut DueColumns<'_>) -> DueColumns<'a> {
    DueColumns {
        due: out.due,
        raw: out.raw,
        rolled: out.rolled,
        code: out.code,
        reasons: out.reasons,
        caveats: out.caveats,
    }
}

/// Takes back what the kernel wrote to a row that has no answer.
fn blank(out: &mut DueColumns<'_>, row: usize, code: u16) {
    for days in [&mut *out.due, &mut *out.raw, &mut *out.rolled] {
        if let Some(day) = days.get_mut(row) {
            *day = NO_DAY;
        }
    }
    if let Some(held) = out.code.get_mut(row) {
        *held = code;
    }
    if let Some(reasons) = out.reasons.get_mut(row) {
        *reasons = 0;
    }
    if let Some(caveats) = out.caveats.get_mut(row) {
        *caveats = 0;
    }
}
