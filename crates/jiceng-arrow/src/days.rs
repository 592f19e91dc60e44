use std::ops::Range;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Date64Type};
use arrow_schema::DataType;

use crate::block::{BLOCK, Marks};
use crate::error::{Error, wrong_type};
use crate::type_name::type_name;

const MILLISECONDS_A_DAY: i64 = 86_400_000;

/// A column of dates.
pub(crate) enum Days<'a> {
    /// Days since 1970-01-01, read where they lie.
    Whole(&'a [i32]),
    /// Milliseconds since then; only whole days are dates.
    Milliseconds(&'a [i64]),
    /// A column without a type: every row is null.
    Nulls,
}

impl<'a> Days<'a> {
    /// Takes a column of dates. A timestamp is none: without a zone it names no instant, and with one its day
    /// depends on where it is read.
    pub(crate) fn of(column: &str, array: &'a dyn Array) -> Result<Self, Error> {
        if let Some(days) = array.as_primitive_opt::<Date32Type>() {
            return Ok(Self::Whole(days.values()));
        }
        if let Some(milliseconds) = array.as_primitive_opt::<Date64Type>() {
            return Ok(Self::Milliseconds(milliseconds.values()));
        }
        match array.data_type() {
            DataType::Null => Ok(Self::Nulls),
            other => Err(wrong_type(column, "date32, date64", type_name(other))),
        }
    }

    /// The days of a block; `room` is used where they must be converted.
    pub(crate) fn block<'b>(
        &'b self,
        rows: &Range<usize>,
        room: &'b mut [i32; BLOCK],
        marks: &mut Marks,
    ) -> &'b [i32] {
        match self {
            Self::Whole(days) => days.get(rows.clone()).unwrap_or_default(),
            Self::Milliseconds(values) => {
                let values = values.get(rows.clone()).unwrap_or_default();
                for (row, (value, day)) in values.iter().zip(room.iter_mut()).enumerate() {
                    match day_of(*value) {
                        Ok(found) => *day = found,
                        Err(code) => {
                            *day = 0;
                            marks.mark(row, code);
                        }
                    }
                }
                room.get(..values.len()).unwrap_or_default()
            }
            Self::Nulls => {
                room.fill(0);
                room.get(..rows.len()).unwrap_or_default()
            }
        }
    }
}

/// The day of a date in milliseconds: `JC-0204` for a time of day, `JC-0225` for a day beyond all dates.
pub(crate) fn day_of(milliseconds: i64) -> Result<i32, u16> {
    if milliseconds % MILLISECONDS_A_DAY != 0 {
        return Err(204);
    }
    i32::try_from(milliseconds / MILLISECONDS_A_DAY).map_err(|_| 225)
}
