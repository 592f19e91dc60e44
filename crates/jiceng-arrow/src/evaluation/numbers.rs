//! Whole numbers of any width, as the width that the core counts with.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_buffer::{ArrowNativeType, ScalarBuffer};
use arrow_schema::{DataType, TimeUnit};

use crate::error::{Error, wrong_type};
use crate::type_name::type_name;

/// A number that the core counts with.
pub(super) trait Whole:
    ArrowNativeType
    + TryFrom<i8>
    + TryFrom<i16>
    + TryFrom<i32>
    + TryFrom<i64>
    + TryFrom<u8>
    + TryFrom<u16>
    + TryFrom<u32>
    + TryFrom<u64>
{
    /// The Arrow type that lies as it is needed.
    const KIND: DataType;
}

macro_rules! whole {
    ($($type:ty = $kind:ident),+) => {
        $(impl Whole for $type {
            const KIND: DataType = DataType::$kind;
        })+
    };
}
whole!(u8 = UInt8, u16 = UInt16, u32 = UInt32, u64 = UInt64, i64 = Int64);

/// What stands in rows that hold no such number, and those rows: nulls first, then numbers that do not fit.
pub(super) struct Numbers<T: Whole> {
    pub(super) values: ScalarBuffer<T>,
    pub(super) nulls: Vec<u32>,
    pub(super) misfits: Vec<u32>,
}

/// Whether a column holds whole numbers. A boolean is no number, and a float need not be whole.
pub(super) fn is_whole(kind: &DataType) -> bool {
    kind.is_integer()
}

/// A column of whole numbers; read where it lies if it is one piece of the right type without nulls.
pub(super) fn numbers<T: Whole>(column: &str, pieces: &[ArrayRef], filler: T) -> Result<Numbers<T>, Error> {
    if let [piece] = pieces
        && piece.data_type() == &T::KIND
        && piece.null_count() == 0
    {
        let data = piece.to_data();
        if let Some(buffer) = data.buffers().first() {
            let values = ScalarBuffer::new(buffer.clone(), data.offset(), data.len());
            return Ok(Numbers { values, nulls: Vec::new(), misfits: Vec::new() });
        }
    }
    let rows = pieces.iter().map(|piece| piece.len()).sum();
    let mut taking =
        Taking { values: Vec::with_capacity(rows), nulls: Vec::new(), misfits: Vec::new(), filler };
    for piece in pieces {
        let piece = piece.as_ref();
        match piece.data_type() {
            DataType::Int8 => taking.take::<Int8Type>(piece),
            DataType::Int16 => taking.take::<Int16Type>(piece),
            DataType::Int32 => taking.take::<Int32Type>(piece),
            DataType::Int64 => taking.take::<Int64Type>(piece),
            DataType::UInt8 => taking.take::<UInt8Type>(piece),
            DataType::UInt16 => taking.take::<UInt16Type>(piece),
            DataType::UInt32 => taking.take::<UInt32Type>(piece),
            DataType::UInt64 => taking.take::<UInt64Type>(piece),
            DataType::Timestamp(TimeUnit::Second, _) => taking.take::<TimestampSecondType>(piece),
            DataType::Timestamp(TimeUnit::Millisecond, _) => taking.take::<TimestampMillisecondType>(piece),
            DataType::Timestamp(TimeUnit::Microsecond, _) => taking.take::<TimestampMicrosecondType>(piece),
            DataType::Timestamp(TimeUnit::Nanosecond, _) => taking.take::<TimestampNanosecondType>(piece),
            DataType::Null => taking.take_nulls(piece.len()),
            other => return Err(wrong_type(column, "int8-int64, uint8-uint64", type_name(other))),
        }
    }
    Ok(Numbers { values: taking.values.into(), nulls: taking.nulls, misfits: taking.misfits })
}

struct Taking<T> {
    values: Vec<T>,
    nulls: Vec<u32>,
    misfits: Vec<u32>,
    filler: T,
}

impl<T: Whole> Taking<T> {
    fn row(&self) -> u32 {
        u32::try_from(self.values.len()).unwrap_or(u32::MAX)
    }

    fn take_nulls(&mut self, rows: usize) {
        for _ in 0..rows {
            self.nulls.push(self.row());
            self.values.push(self.filler);
        }
    }

    fn take<A: ArrowPrimitiveType>(&mut self, piece: &dyn Array)
    where
        T: TryFrom<A::Native>,
    {
        let Some(array) = piece.as_primitive_opt::<A>() else { return };
        for (at, value) in array.values().iter().enumerate() {
            if array.is_null(at) {
                self.nulls.push(self.row());
                self.values.push(self.filler);
                continue;
            }
            match T::try_from(*value) {
                Ok(value) => self.values.push(value),
                Err(_) => {
                    self.misfits.push(self.row());
                    self.values.push(self.filler);
                }
            }
        }
    }
}
