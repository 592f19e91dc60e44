use jiceng::Error;
use serde::{Deserialize, Serialize};

use crate::graph::{Graph, NONE};
use crate::objective::Objective;

/// How much work the search for more than 28 units does. 搜索力度。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// For a million units.
    Fast,
    /// For everything else.
    #[default]
    Standard,
    /// Several times as long, for the last per cent.
    Best,
}

/// What is asked for. 划分要求。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// How many grids.
    pub grids: u32,
    /// How far a grid may be from the mean workload, either side, in thousandths.
    pub tolerance_permille: u32,
    /// What is made small.
    #[serde(default)]
    pub objective: Objective,
    /// What one household costs that changes its grid: links, or workload times squared distance. A price above every
    /// objective puts stability first.
    #[serde(default)]
    pub price_per_household: u64,
    /// The seed of the search.
    #[serde(default)]
    pub seed: u64,
    /// How long the search runs, counted in work and not in time.
    #[serde(default)]
    pub effort: Effort,
    /// Steps of the enumeration after which it gives up the proof.
    #[serde(default = "default_steps")]
    pub most_steps: u64,
}

const fn default_steps() -> u64 {
    20_000_000
}

impl Plan {
    /// A plan with a tolerance of 10 % and seed 0. 默认容差10%。
    #[must_use]
    pub const fn new(grids: u32) -> Self {
        Self {
            grids,
            tolerance_permille: 100,
            objective: Objective::Cut,
            price_per_household: 0,
            seed: 0,
            effort: Effort::Standard,
            most_steps: default_steps(),
        }
    }

    pub(super) fn check(&self, graph: &Graph) -> Result<(), Error> {
        let units = graph.units() as u64;
        if self.grids == 0 || u64::from(self.grids) > units {
            return Err(crate::error::amount("网格", "grids", u64::from(self.grids), 1, units).at("grids"));
        }
        if self.tolerance_permille >= 1_000 {
            let values = [("got", self.tolerance_permille.to_string())];
            return Err(crate::error::fail(906, &values).at("tolerance_permille"));
        }
        for (name, column) in [("locked", &graph.locked), ("previous", &graph.previous)] {
            let outside =
                column.iter().zip(&graph.row).find(|(grid, _)| **grid != NONE && **grid >= self.grids);
            if let Some((grid, row)) = outside.filter(|_| name == "locked") {
                let values = [("grid", grid.to_string()), ("grids", self.grids.to_string())];
                return Err(crate::error::fail(907, &values).at(name).at_row(u64::from(*row)));
            }
        }
        Ok(())
    }
}
