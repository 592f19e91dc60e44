use std::sync::Arc;

use arrow_array::{Array, ArrayRef, Date32Array, UInt8Array, UInt16Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use jiceng::Ruleset;
use jiceng::deadline::{DueColumns, due_slices};

use crate::block::{BLOCK, Marks, NO_DAY, blocks, dates, null_rows, nulls_of};
use crate::days::Days;
use crate::error::Error;
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
    Ok(columns.into_due())
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
