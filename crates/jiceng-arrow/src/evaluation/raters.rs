//! Raters and ballots by number or by key: all that matters is who is the same.

use std::collections::HashMap;

use arrow_array::{Array, ArrayRef};
use arrow_buffer::ScalarBuffer;
use arrow_schema::DataType;

use super::numbers::{is_whole, numbers};
use crate::error::{Error, wrong_type};
use crate::items::words_of;
use crate::type_name::type_name;

/// Keys that were seen, numbered from 1 in the order in which they came.
#[derive(Default)]
pub(super) struct Keys {
    seen: HashMap<String, u64>,
    /// Whether they are numbers, once a column was read.
    whole: Option<bool>,
}

/// A column of keys; 0 stands where there is none.
pub(super) struct Keyed {
    pub(super) values: ScalarBuffer<u64>,
    /// Rows without a key.
    pub(super) nulls: Vec<u32>,
    /// Numbers that are no keys: negative ones.
    pub(super) misfits: Vec<u32>,
}

impl Keys {
    /// Takes a column; columns of one kind of key are all numbers or all text.
    pub(super) fn read(&mut self, column: &str, pieces: &[ArrayRef]) -> Result<Keyed, Error> {
        let typed = pieces.iter().map(|piece| piece.data_type()).find(|kind| **kind != DataType::Null);
        let Some(kind) = typed else {
            let read = numbers(column, pieces, 0)?;
            return Ok(Keyed { values: read.values, nulls: read.nulls, misfits: read.misfits });
        };
        let whole = is_whole(kind);
        if self.whole.is_some_and(|before| before != whole) {
            let expected = if whole { "utf8" } else { "uint64" };
            return Err(wrong_type(column, expected, type_name(kind)));
        }
        self.whole = Some(whole);
        if whole {
            let read = numbers(column, pieces, 0)?;
            return Ok(Keyed { values: read.values, nulls: read.nulls, misfits: read.misfits });
        }
        let mut values = Vec::with_capacity(pieces.iter().map(|piece| piece.len()).sum());
        let mut nulls = Vec::new();
        for piece in pieces {
            let words = words_of(piece.as_ref()).ok_or_else(|| {
                wrong_type(
                    column,
                    "uint64, utf8, large_utf8, utf8_view, dictionary<utf8>",
                    type_name(piece.data_type()),
                )
            })?;
            for row in 0..piece.len() {
                match words.at(row) {
                    Some(key) => values.push(self.number(key)),
                    None => {
                        nulls.push(u32::try_from(values.len()).unwrap_or(u32::MAX));
                        values.push(0);
                    }
                }
            }
        }
        Ok(Keyed { values: values.into(), nulls, misfits: Vec::new() })
    }

    fn number(&mut self, key: &str) -> u64 {
        if let Some(number) = self.seen.get(key) {
            return *number;
        }
        let number = u64::try_from(self.seen.len()).unwrap_or(u64::MAX).saturating_add(1);
        self.seen.insert(key.to_string(), number);
        number
    }
}
