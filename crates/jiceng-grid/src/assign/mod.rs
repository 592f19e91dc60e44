//! From officials to grids: each grid one official, within capacity, at least cost, with the proof where it cannot be.
//!
//! 干部包片：每个网格一名干部，总代价最小；无法安排时给出依据。

mod outcome;
mod request;
mod run;

pub use outcome::{Alternative, Assigned, Shortage};
pub use request::{AssignRequest, Choice};
pub use run::assign;
