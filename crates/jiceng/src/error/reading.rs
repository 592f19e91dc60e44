//! JSON that a host hands in: bounded, strict, and without repeating what stands in it.

use serde::de::DeserializeOwned;

use super::{Error, fail};

/// The longest text that is read.
const MOST_BYTES: usize = 256 << 20;

/// Reads a value; where a room has a code for it, a number that is not whole is a fault of its own.
pub(crate) fn read_json<T: DeserializeOwned>(text: &str, not_whole: Option<u16>) -> Result<T, Error> {
    if text.len() > MOST_BYTES {
        return Err(fail(102, &[("size", text.len().to_string()), ("limit", MOST_BYTES.to_string())]));
    }
    serde_json::from_str(text).map_err(|error| {
        use serde_json::error::Category;
        let place = [("line", error.line().to_string()), ("column", error.column().to_string())];
        // Only the kind of the fault is taken from the reader's words: they repeat what stands in the text.
        let words = error.to_string();
        let number = words.contains("floating point") || words.contains("invalid value: integer");
        if let Some(code) = not_whole.filter(|_| error.classify() == Category::Data && number) {
            return fail(code, &place);
        }
        let reason = match error.classify() {
            Category::Eof => "unexpected end",
            Category::Data if words.starts_with("missing field") => "a field is missing",
            Category::Data if words.starts_with("unknown field") => "an unknown field",
            Category::Data if words.starts_with("unknown variant") => "a word that is not in its list",
            Category::Data => "another type",
            _ => "not JSON",
        };
        let [line, column] = place;
        fail(205, &[line, column, ("reason", reason.to_string())])
    })
}
