//! What every benchmark runs on: the rows, the same as on the Python side, and the limits of the ruleset.

mod limits;
mod rows;

pub use limits::limit_rows;
pub use rows::rows;
