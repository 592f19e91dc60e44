//! What every function does a block at a time: read, mark bad rows, blank them.

use std::ops::Range;

use arrow_array::{Array, Date32Array};
use arrow_buffer::{BooleanBuffer, NullBuffer};

use crate::error::{Error, unlike_lengths};

/// Rows that are converted together: what a block takes on the stack stays in the first-level cache.
pub(crate) const BLOCK: usize = 4_096;

/// Stands for *no day* in the slice kernels.
pub(crate) const NO_DAY: i32 = jiceng::calendar::ADDED_OUTSIDE;

/// The rows `0..rows` in blocks.
pub(crate) fn blocks(rows: usize) -> impl Iterator<Item = Range<usize>> {
    (0..rows).step_by(BLOCK).map(move |from| from..rows.min(from.saturating_add(BLOCK)))
}

/// Codes of the rows of a block that a reader found bad; 0 for the others.
pub(crate) struct Marks {
    codes: [u16; BLOCK],
    any: bool,
}

impl Marks {
    pub(crate) fn none() -> Self {
        Self { codes: [0; BLOCK], any: false }
    }

    /// Marks a row of the block. The first mark stays: columns are read in the order in which one row is asked.
    pub(crate) fn mark(&mut self, row: usize, code: u16) {
        if let Some(held) = self.codes.get_mut(row).filter(|held| **held == 0 && code != 0) {
            *held = code;
            self.any = true;
        }
    }

    /// Marks for the next block.
    pub(crate) fn clear(&mut self) {
        if self.any {
            *self = Self::none();
        }
    }

    /// The marks; empty where there are none.
    pub(crate) fn found(&self) -> &[u16] {
        if self.any { &self.codes } else { &[] }
    }
}

/// Rows in which any of two columns is null.
pub(crate) fn nulls_of(a: &dyn Array, b: &dyn Array) -> Result<Option<NullBuffer>, Error> {
    if a.len() != b.len() {
        return Err(unlike_lengths(a.len(), b.len()));
    }
    let nulls = NullBuffer::union(a.logical_nulls().as_ref(), b.logical_nulls().as_ref());
    Ok(nulls.filter(|nulls| nulls.null_count() > 0))
}

/// Positions within a block of the rows that are null.
pub(crate) fn null_rows(nulls: Option<&NullBuffer>, rows: &Range<usize>) -> impl Iterator<Item = usize> {
    let (from, count) = (rows.start, rows.len());
    nulls
        .into_iter()
        .flat_map(move |nulls| (0..count).filter(move |row| nulls.is_null(from.saturating_add(*row))))
}

/// Days as an Arrow column: [`NO_DAY`] becomes null.
pub(crate) fn dates(days: Vec<i32>) -> Date32Array {
    let held = |row: usize| days.get(row).is_some_and(|day| *day != NO_DAY);
    let nulls =
        days.contains(&NO_DAY).then(|| NullBuffer::new(BooleanBuffer::collect_bool(days.len(), held)));
    Date32Array::new(days.into(), nulls)
}
