//! Rosters, ballots and ledgers from JSON: strict, and without repeating what stands in them.

use super::given::{BallotTable, CellCounts};
use super::ledger::LedgerEntry;
use super::publication::Publication;
use super::record::Record;
use super::repeated::PastGrade;
use super::roster::Roster;
use crate::error::{Error, read_json};

/// Where a whole number belongs and something else stands.
pub(super) const NOT_WHOLE: Option<u16> = Some(715);

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
        read_json(text, NOT_WHOLE)
    }
}

impl BallotTable {
    /// Reads ballots from JSON. 由JSON读取票据。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_json(text, NOT_WHOLE)
    }
}

impl CellCounts {
    /// Reads a list of counts from JSON. 由JSON读取计票结果。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        read_json(text, NOT_WHOLE)
    }
}

impl LedgerEntry {
    /// Reads a list of entries from JSON. 由JSON读取台账。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        read_json(text, NOT_WHOLE)
    }
}

impl PastGrade {
    /// Reads a list of earlier grades from JSON. 由JSON读取历次等次。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        read_json(text, NOT_WHOLE)
    }
}

impl Record {
    /// Reads a record of the archive from JSON. 由JSON读取档案件。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_json(text, NOT_WHOLE)
    }
}

impl Publication {
    /// Reads what was published from JSON. 由JSON读取公布件。
    ///
    /// # Errors
    /// As [`Roster::from_json`].
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_json(text, NOT_WHOLE)
    }
}
