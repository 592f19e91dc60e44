use serde::Serialize;

use super::code::DivisionCode;
use super::reason::DivisionReason;
use crate::explain::Explained;

/// A unit as an earlier list had it, and the units of the current list that it became. 旧代码及其现行代码。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its code in the earlier list.
    pub code: DivisionCode,
    /// Codes of the current list: one where it was renumbered or merged, several where it was split, none where no
    /// source says.
    pub into: Vec<DivisionCode>,
    /// Whether it is no more: it was not one unit with one of these, but was dissolved into them.
    pub dissolved: bool,
}

/// What became of a code. 代码的沿革。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Succession {
    /// The code that was asked for.
    pub code: DivisionCode,
    /// The list of which it was asked.
    pub list: String,
    /// The current list.
    pub current_list: String,
    /// Codes of the current list; empty where no source says.
    pub now: Vec<DivisionCode>,
}

impl Explained for Succession {
    type Reason = DivisionReason;
}
