//! What every benchmark runs on: the rows, the same as on the Python side, and the limits of the ruleset.

mod ballots;
mod duty;
mod escalation;
mod exact;
pub mod grid;
mod limits;
mod rows;
mod villages;
mod wall;

pub use ballots::{BallotColumns, SCHEME, ballots, draw};
pub use duty::{DAYS, HOUSEHOLDS, year_of_changes};
pub use escalation::{OpenCases, THIRTEENTH, changed_table, twelve_rules};
pub use exact::Exact;
pub use limits::limit_rows;
pub use rows::{rows, shuffled};
pub use villages::villages;
pub use wall::{places, sorted, wall};
