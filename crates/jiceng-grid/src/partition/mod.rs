//! From units to grids: contiguous, within the tolerance, and proved the best at village size.
//!
//! 由单元划分网格：连片、均衡，村级规模可证明最优。

mod check;
mod nested;
mod number;
mod obstacle;
mod outcome;
mod plan;
mod run;
mod start;
mod tries;

pub use nested::{Village, VillageGrids, partition_villages};
pub use outcome::{Outcome, Status};
pub use plan::{Effort, Plan};
pub use run::partition;

pub(crate) use check::pieces_of_grids;
pub(crate) use number::{band_order, centres};
