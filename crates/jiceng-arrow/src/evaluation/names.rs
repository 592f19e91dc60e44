//! Positions by number or by name: officials by their keys, groups, dimensions and options by their words.

use std::collections::HashMap;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, UInt32Type};
use arrow_array::{Array, ArrayRef};
use arrow_buffer::ScalarBuffer;
use arrow_schema::DataType;

use super::numbers::{Whole, is_whole, numbers};
use crate::error::{Error, wrong_type};
use crate::items::{Text, Words, keyed, words_of};
use crate::type_name::type_name;

/// What a column may name, and how: the first of two equal names holds.
pub(super) struct Names<'a, T> {
    known: HashMap<&'a str, T>,
}

impl<'a, T: Whole> Names<'a, T> {
    pub(super) fn of(names: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut known = HashMap::new();
        for (name, value) in names {
            if !name.is_empty() {
                known.entry(name).or_insert(value);
            }
        }
        Self { known }
    }

    fn find(&self, name: &str) -> Option<T> {
        self.known.get(name).copied()
    }
}

/// Positions of a column; the filler stands in the rows of `nulls` and of `unknown`.
pub(super) struct Positions<T: Whole> {
    pub(super) values: ScalarBuffer<T>,
    pub(super) nulls: Vec<u32>,
    pub(super) unknown: Vec<u32>,
}

/// What a column of numbers or names stands for. `filler` is no position.
pub(super) fn positions<T: Whole>(
    column: &str,
    pieces: &[ArrayRef],
    names: &Names<'_, T>,
    filler: T,
) -> Result<Positions<T>, Error> {
    let whole = |kind: &DataType| is_whole(kind) || kind == &DataType::Null;
    if pieces.iter().all(|piece| whole(piece.data_type())) {
        let read = numbers(column, pieces, filler)?;
        return Ok(Positions { values: read.values, nulls: read.nulls, unknown: read.misfits });
    }
    if let [piece] = pieces
        && let Some(values) = as_they_lie(piece.as_ref(), names)
    {
        return Ok(Positions { values, nulls: Vec::new(), unknown: Vec::new() });
    }
    let rows = pieces.iter().map(|piece| piece.len()).sum();
    let mut values: Vec<T> = Vec::with_capacity(rows);
    let (mut nulls, mut unknown) = (Vec::new(), Vec::new());
    for piece in pieces {
        let expected = "uint8-uint64, utf8, large_utf8, utf8_view, dictionary<utf8>";
        let words = words_of(piece.as_ref())
            .ok_or_else(|| wrong_type(column, expected, type_name(piece.data_type())))?;
        let found = Found::of(&words, names);
        for row in 0..piece.len() {
            let at = u32::try_from(values.len()).unwrap_or(u32::MAX);
            values.push(match found.at(&words, row, names) {
                Ok(Some(value)) => value,
                Ok(None) => {
                    unknown.push(at);
                    filler
                }
                Err(Null) => {
                    nulls.push(at);
                    filler
                }
            });
        }
    }
    Ok(Positions { values: values.into(), nulls, unknown })
}

struct Null;

/// What each word of a dictionary was found to be; empty where every row has its own.
struct Found<T>(Vec<Option<T>>);

impl<T: Whole> Found<T> {
    fn of(words: &Words<'_>, names: &Names<'_, T>) -> Self {
        Self(words.listed().map(|word| word.and_then(|word| names.find(word))).collect())
    }

    fn at(&self, words: &Words<'_>, row: usize, names: &Names<'_, T>) -> Result<Option<T>, Null> {
        match words {
            Words::Each(..) => words.at(row).map(|word| names.find(word)).ok_or(Null),
            Words::Keyed(..) => words.key(row).map(|key| self.0.get(key).copied().flatten()).ok_or(Null),
        }
    }
}

/// A dictionary whose keys are the positions already is read where it lies.
fn as_they_lie<T: Whole>(piece: &dyn Array, names: &Names<'_, T>) -> Option<ScalarBuffer<T>> {
    if piece.logical_null_count() > 0 || T::KIND != DataType::UInt32 {
        return None;
    }
    let (_, values) = keyed(piece)?;
    let text = Text::of(values)?;
    let own = |(at, wanted): (usize, u32)| {
        names.find(text.at(at)).and_then(|found| found.to_usize()) == usize::try_from(wanted).ok()
    };
    if !(0..values.len()).zip(0_u32..).all(own) {
        return None;
    }
    let keys = match piece.data_type() {
        DataType::Dictionary(key, _) if key.as_ref() == &DataType::Int32 => {
            piece.as_dictionary_opt::<Int32Type>()?.keys().to_data()
        }
        DataType::Dictionary(key, _) if key.as_ref() == &DataType::UInt32 => {
            piece.as_dictionary_opt::<UInt32Type>()?.keys().to_data()
        }
        _ => return None,
    };
    // A key that is not within its dictionary would be a position that nobody has, whichever way it is read.
    Some(ScalarBuffer::new(keys.buffers().first()?.clone(), keys.offset(), keys.len()))
}
