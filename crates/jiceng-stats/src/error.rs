//! The errors of this crate, all from the one table (block 11).

use jiceng::Error;

/// The error of a code, with figures as its values.
#[cold]
pub(crate) fn fail(code: u16, values: &[(&str, u64)]) -> Error {
    let texts: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, value.to_string())).collect();
    let values: Vec<(&str, &str)> = texts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Error::of_code(code, &values)
}
