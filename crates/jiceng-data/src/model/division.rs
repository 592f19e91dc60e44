//! Divisions as compiled.

use serde::{Deserialize, Serialize};

use super::{Day, Origin, Source, Title};
use crate::words::UrbanRural;

/// The divisions of one place: one list in full, and how earlier lists named the same units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Divisions {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Division code.
    pub jurisdiction: String,
    /// What it rests on.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// Id of the list whose codes the units carry.
    pub current: String,
    /// Id of the list from which the classes come; empty where there are none.
    pub class_of: String,
    /// The lists, from the oldest to the newest.
    pub lists: Vec<DivisionList>,
    /// The units of the current list.
    pub units: Vec<DivisionUnit>,
    /// Units of an earlier list that the current one no longer has.
    pub formers: Vec<FormerDivision>,
}

/// One published list of codes: its vintage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DivisionList {
    /// Its id: the year.
    pub id: String,
    /// The day whose state it shows.
    pub as_of: Day,
    /// Where it was seen.
    pub place: String,
}

/// One unit of the current list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DivisionUnit {
    /// Where it is written.
    pub origin: Origin,
    /// Its code, 12 digits.
    pub code: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its urban-rural class.
    pub class: Option<UrbanRural>,
    /// Id of a list and the code in it.
    pub was: Vec<(String, String)>,
}

/// A unit of an earlier list that the current one no longer has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerDivision {
    /// Where it is written.
    pub origin: Origin,
    /// Id of the list that had it.
    pub list: String,
    /// Its code there, 12 digits.
    pub code: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Codes of the current list that took its place; empty where no source says.
    pub into: Vec<String>,
}
