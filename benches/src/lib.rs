//! What every benchmark runs on: the rows, the same as on the Python side, and the limits of the ruleset.

pub mod grid;
mod limits;
mod rows;
mod villages;

pub use limits::limit_rows;
pub use rows::{rows, shuffled};
pub use villages::villages;
