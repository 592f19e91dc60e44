use jiceng::Error;
use serde::Serialize;

use super::plan::Plan;
use crate::objective::Cost;

/// What is known of a partition. 划分结果的状态。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// No partition within the tolerance costs less: proved.
    Optimal,
    /// Every grid is one piece and within the tolerance.
    Feasible,
    /// The tolerance, or a grid in one piece, was not met, and there is no proof that it cannot be.
    Unmet,
    /// The tolerance cannot be met: proved, with the reason. The grids given are the nearest found.
    Impossible,
}

/// Grids, what they cost, and what is proved. 划分结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// What is known of it.
    pub status: Status,
    /// The grid of each row, from 0: by row bands from north to south and from west to east, or the numbers of
    /// `locked` and `previous` where there are any.
    pub grid: Vec<u32>,
    /// The workload of each grid.
    pub workload: Vec<u64>,
    /// The least workload that the tolerance allows.
    pub least: u64,
    /// The most.
    pub most: u64,
    /// What it costs, part by part.
    pub cost: Cost,
    /// Objective and price of change together.
    pub total: u128,
    /// A total below which there is nothing, where one is known.
    pub bound: Option<u128>,
    /// By how much the total is above the bound at most, in thousandths of the bound, rounded up.
    pub gap_permille: Option<u64>,
    /// Why the tolerance is not met.
    pub obstacle: Option<Error>,
    /// The rows that the obstacle is about.
    pub obstacle_rows: Vec<u32>,
    /// Work done, in steps.
    pub steps: u64,
    /// What was asked for.
    pub plan: Plan,
    /// SHA-256 of units and links.
    pub input: String,
    /// Version of this crate.
    pub version: &'static str,
}
