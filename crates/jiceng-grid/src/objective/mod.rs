//! What makes one partition better than another.
//!
//! 划分的优劣标准。

mod cost;
mod spread;

pub use cost::Cost;

pub(crate) use cost::{bounds, measure};
pub(crate) use spread::Spread;

/// What is made small once the tolerance is met. 满足容差之后，使何者最小。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Objective {
    /// The links between grids: neighbours who know one another stay together.
    #[default]
    Cut,
    /// The sum of workload times squared distance to the centroid of the grid, each grid rounded down.
    Distance,
}
