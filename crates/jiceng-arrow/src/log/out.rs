use std::sync::Arc;

use arrow_array::types::UInt8Type;
use arrow_array::{ArrayRef, DictionaryArray, StringArray, TimestampSecondArray, UInt8Array};
use arrow_schema::{DataType, Field, TimeUnit};
use chrono::{DateTime, FixedOffset};

/// A column of words, each written once.
pub(super) fn words(keys: Vec<Option<u8>>, all: impl Iterator<Item = &'static str>) -> ArrayRef {
    let words = StringArray::from(all.collect::<Vec<_>>());
    let keys: UInt8Array = keys.into();
    Arc::new(DictionaryArray::<UInt8Type>::new(keys, Arc::new(words)))
}

pub(super) fn word_field(name: &str, nullable: bool) -> Field {
    let kind = DataType::Dictionary(Box::new(DataType::UInt8), Box::new(DataType::Utf8));
    Field::new(name, kind, nullable)
}

/// A column of instants, in seconds of UTC.
pub(super) fn instants(values: Vec<Option<i64>>) -> ArrayRef {
    Arc::new(TimestampSecondArray::from(values).with_timezone("UTC"))
}

pub(super) fn instant_field(name: &str) -> Field {
    Field::new(name, DataType::Timestamp(TimeUnit::Second, Some("UTC".into())), true)
}

pub(super) fn seconds(at: Option<DateTime<FixedOffset>>) -> Option<i64> {
    at.map(|at| at.timestamp())
}
