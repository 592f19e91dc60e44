use std::borrow::Cow;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use arrow_schema::DataType;

use crate::error::{Error, unlike_lengths, wrong_type};
use crate::items::words_of;
use crate::type_name::type_name;

/// Code of a number out of its range.
const OUT_OF_RANGE: u16 = 206;
/// Code of a word that is none of its list.
const UNKNOWN_WORD: u16 = 241;

/// The rows of a table, with the codes of those that a reader found bad.
pub(crate) struct Lanes {
    pub(crate) rows: usize,
    pub(crate) codes: Vec<u16>,
    pub(crate) any: bool,
}

impl Lanes {
    pub(crate) fn of(rows: usize) -> Self {
        Self { rows, codes: vec![0; rows], any: false }
    }

    /// The first mark of a row stays.
    fn mark(&mut self, row: usize, code: u16) {
        if let Some(held) = self.codes.get_mut(row).filter(|held| **held == 0) {
            *held = code;
            self.any = true;
        }
    }

    /// A column of numbers: read where it lies where it has the kernel's own type and no nulls, else converted.
    /// `absent` stands for a null, and for a column that is not there.
    pub(crate) fn numbers<'a, T: ArrowPrimitiveType>(
        &mut self,
        column: &str,
        array: Option<&'a dyn Array>,
        absent: T::Native,
    ) -> Result<Cow<'a, [T::Native]>, Error>
    where
        T::Native: TryFrom<i64>,
    {
        let Some(array) = array.filter(|array| array.data_type() != &DataType::Null) else {
            return Ok(Cow::Owned(vec![absent; self.rows]));
        };
        self.same_length(array)?;
        if let Some(exact) = array.as_primitive_opt::<T>().filter(|exact| exact.null_count() == 0) {
            return Ok(Cow::Borrowed(exact.values()));
        }
        let read = whole(array)
            .ok_or_else(|| wrong_type(column, "int8-int64, uint8-uint64", type_name(array.data_type())))?;
        let mut numbers = Vec::with_capacity(self.rows);
        for row in 0..self.rows {
            numbers.push(if array.is_null(row) {
                absent
            } else {
                read(row).and_then(|number| T::Native::try_from(number).ok()).unwrap_or_else(|| {
                    self.mark(row, OUT_OF_RANGE);
                    absent
                })
            });
        }
        Ok(Cow::Owned(numbers))
    }

    /// The same for a kernel that takes an empty column for one of which nothing is known.
    pub(crate) fn known<'a, T: ArrowPrimitiveType>(
        &mut self,
        column: &str,
        array: Option<&'a dyn Array>,
        absent: T::Native,
    ) -> Result<Cow<'a, [T::Native]>, Error>
    where
        T::Native: TryFrom<i64>,
    {
        match array {
            None => Ok(Cow::Borrowed(&[])),
            Some(_) => self.numbers::<T>(column, array, absent),
        }
    }

    /// A column of words, or of their numbers as `uint8`. `first` is the number of the first word.
    pub(crate) fn words<'a>(
        &mut self,
        column: &str,
        array: Option<&'a dyn Array>,
        first: u8,
        position: impl Fn(&str) -> Option<u8>,
    ) -> Result<Cow<'a, [u8]>, Error> {
        let Some(array) = array else { return Ok(Cow::Owned(vec![0; self.rows])) };
        let Some(words) = words_of(array) else {
            if matches!(array.data_type(), DataType::UInt8 | DataType::Null) {
                return self.numbers::<UInt8Type>(column, Some(array), 0);
            }
            let expected = "uint8, utf8, large_utf8, utf8_view, dictionary<utf8>";
            return Err(wrong_type(column, expected, type_name(array.data_type())));
        };
        self.same_length(array)?;
        let mut numbers = Vec::with_capacity(self.rows);
        for row in 0..self.rows {
            numbers.push(match words.at(row) {
                None => 0,
                Some(word) => position(word).map_or_else(
                    || {
                        self.mark(row, UNKNOWN_WORD);
                        0
                    },
                    |at| at.saturating_add(first),
                ),
            });
        }
        Ok(Cow::Owned(numbers))
    }

    fn same_length(&self, array: &dyn Array) -> Result<(), Error> {
        if array.len() == self.rows { Ok(()) } else { Err(unlike_lengths(self.rows, array.len())) }
    }
}

/// A reader of whole numbers of any width; one beyond 64 signed bits is none.
fn whole(array: &dyn Array) -> Option<Box<dyn Fn(usize) -> Option<i64> + '_>> {
    macro_rules! reader {
        ($($name:ident = $kind:ident),+) => {
            match array.data_type() {
                $(DataType::$name => {
                    let values = array.as_primitive_opt::<$kind>()?.values();
                    Some(Box::new(|row| values.get(row).and_then(|number| i64::try_from(*number).ok())))
                })+
                _ => None,
            }
        };
    }
    reader!(
        Int8 = Int8Type,
        Int16 = Int16Type,
        Int32 = Int32Type,
        Int64 = Int64Type,
        UInt8 = UInt8Type,
        UInt16 = UInt16Type,
        UInt32 = UInt32Type,
        UInt64 = UInt64Type
    )
}
