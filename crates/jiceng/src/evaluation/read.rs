//! Rosters, ballots and ledgers from JSON: bounded, strict, and without repeating what stands in them.

use serde::de::DeserializeOwned;

use super::given::{BallotTable, CellCounts};
use super::roster::Roster;
use crate::error::{Error, fail};

/// The longest text that is read.
const MOST_BYTES: usize = 256 << 20;

/// Reads a value; a number with a fraction is a fault of its own.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    if text.len() > MOST_BYTES {
        return Err(fail(102, &[("size", text.len().to_string()), ("limit", MOST_BYTES.to_string())]));
    }
    serde_json::from_str(text).map_err(|error| {
        use serde_json::error::Category;
        let place = [("line", error.line().to_string()), ("column", error.column().to_string())];
        // Only the kind of the fault is taken from the reader's words: they repeat what stands in the text.
        let words = error.to_string();
        let number = words.contains("floating point") || words.contains("invalid value: integer");
        if error.classify() == Category::Data && number {
            return fail(715, &place);
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

impl Roster {
    /// Reads a roster from JSON. 由JSON读取名册。
    ///
    /// # Range
    /// At most 256 MiB.
    ///
    /// # Errors
    /// `JC-0102`, `JC-0205`; `JC-0715` where a whole number belongs and something else stands.
    ///
    /// # Examples
    /// ```
    /// let text = r#"{"officials": [], "electors": [{"official": 0, "group": 0, "count": 1.5}]}"#;
    /// let error = jiceng::evaluation::Roster::from_json(text).unwrap_err();
    /// assert_eq!(error.code().to_string(), "JC-0715");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl BallotTable {
    /// Reads ballots from JSON. 由JSON读取票据。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl CellCounts {
    /// Reads a list of counts from JSON. 由JSON读取计票结果。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        read(text)
    }
}
