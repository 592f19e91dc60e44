//! The errors of this crate, all from the one table (block 09).

use jiceng::Error;

/// The error of a code, with values that are already text.
#[cold]
pub(crate) fn fail(code: u16, values: &[(&str, String)]) -> Error {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Error::of_code(code, &values)
}

/// `JC-0901`: too few or too many of something.
#[cold]
pub(crate) fn amount(zh: &str, en: &str, got: u64, min: u64, max: u64) -> Error {
    let (got, min, max) = (got.to_string(), min.to_string(), max.to_string());
    Error::of_code(901, &[("what_zh", zh), ("what_en", en), ("got", &got), ("min", &min), ("max", &max)])
}

/// `JC-9901`: a fault of this crate.
#[cold]
pub(crate) fn internal(place: &str) -> Error {
    Error::of_code(9901, &[("place", place), ("version", crate::VERSION)])
}
