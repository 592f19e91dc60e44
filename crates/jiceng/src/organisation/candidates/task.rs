use jiceng_data::words::{Function, GridRole};
use serde::{Deserialize, Serialize};

use crate::organisation::place::Seat;
use crate::organisation::recusal::Matter;

/// A task that wants somebody. 待交办的任务。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// The matter that it belongs to: day, parties, accused, who has acted.
    pub matter: Matter,
    /// What whoever takes it will do.
    pub function: Function,
    /// The body and place in which it arises.
    pub seat: Seat,
    /// The place within which candidates serve; `None` is the seat's own.
    #[serde(default)]
    pub within: Option<crate::organisation::place::Place>,
    /// Ids of bodies in which candidates serve; empty is any.
    #[serde(default)]
    pub units: Vec<String>,
    /// The role that a candidate must have.
    #[serde(default)]
    pub role: Option<GridRole>,
    /// Open matters of officials; whoever is not named has none.
    #[serde(default)]
    pub load: Vec<Load>,
}

/// Open matters of an official. 在办件数。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Load {
    /// Key of the official.
    pub official: String,
    /// How many.
    pub open: u32,
}
