use std::ops::Range;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_schema::DataType;

use crate::block::BLOCK;
use crate::error::{Error, wrong_type};
use crate::type_name::type_name;

/// A column of whole numbers of any width.
pub(crate) enum Numbers<'a> {
    I8(&'a [i8]),
    I16(&'a [i16]),
    /// Read where they lie.
    I32(&'a [i32]),
    I64(&'a [i64]),
    U8(&'a [u8]),
    U16(&'a [u16]),
    U32(&'a [u32]),
    U64(&'a [u64]),
    /// A column without a type: every row is null.
    Nulls,
}

impl<'a> Numbers<'a> {
    /// Takes a column of whole numbers. A boolean is no number, and a float need not be whole.
    pub(crate) fn of(column: &str, array: &'a dyn Array) -> Result<Self, Error> {
        let found = match array.data_type() {
            DataType::Int8 => array.as_primitive_opt::<Int8Type>().map(|array| Self::I8(array.values())),
            DataType::Int16 => array.as_primitive_opt::<Int16Type>().map(|array| Self::I16(array.values())),
            DataType::Int32 => array.as_primitive_opt::<Int32Type>().map(|array| Self::I32(array.values())),
            DataType::Int64 => array.as_primitive_opt::<Int64Type>().map(|array| Self::I64(array.values())),
            DataType::UInt8 => array.as_primitive_opt::<UInt8Type>().map(|array| Self::U8(array.values())),
            DataType::UInt16 => array.as_primitive_opt::<UInt16Type>().map(|array| Self::U16(array.values())),
            DataType::UInt32 => array.as_primitive_opt::<UInt32Type>().map(|array| Self::U32(array.values())),
            DataType::UInt64 => array.as_primitive_opt::<UInt64Type>().map(|array| Self::U64(array.values())),
            DataType::Null => Some(Self::Nulls),
            _ => None,
        };
        found.ok_or_else(|| wrong_type(column, "int8-int64, uint8-uint64", type_name(array.data_type())))
    }

    /// The numbers of a block; `room` is used where they must be converted. One beyond 32 bits becomes the last
    /// that fits: either way it leads out of every calendar.
    pub(crate) fn block<'b>(&'b self, rows: &Range<usize>, room: &'b mut [i32; BLOCK]) -> &'b [i32] {
        match self {
            Self::I32(values) => values.get(rows.clone()).unwrap_or_default(),
            Self::I8(values) => converted(values, rows, room, i32::from),
            Self::I16(values) => converted(values, rows, room, i32::from),
            Self::U8(values) => converted(values, rows, room, i32::from),
            Self::U16(values) => converted(values, rows, room, i32::from),
            Self::U32(values) => converted(values, rows, room, |n| i32::try_from(n).unwrap_or(i32::MAX)),
            Self::U64(values) => converted(values, rows, room, |n| i32::try_from(n).unwrap_or(i32::MAX)),
            Self::I64(values) => converted(values, rows, room, |n| {
                i32::try_from(n).unwrap_or(if n < 0 { i32::MIN } else { i32::MAX })
            }),
            Self::Nulls => {
                room.fill(0);
                room.get(..rows.len()).unwrap_or_default()
            }
        }
    }
}

fn converted<'b, T: Copy>(
    values: &[T],
    rows: &Range<usize>,
    room: &'b mut [i32; BLOCK],
    convert: impl Fn(T) -> i32,
) -> &'b [i32] {
    let values = values.get(rows.clone()).unwrap_or_default();
    for (value, place) in values.iter().zip(room.iter_mut()) {
        *place = convert(*value);
    }
    room.get(..values.len()).unwrap_or_default()
}
