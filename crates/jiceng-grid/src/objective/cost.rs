use serde::Serialize;

use super::{Objective, Spread};
use crate::graph::{Graph, NONE};
use crate::number::at;

/// What a partition costs, part by part. 划分的各项代价。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Cost {
    /// Workload above the tolerance of the grid that is furthest above it; 0 where all meet it.
    pub overload: u64,
    /// Households in another grid than before.
    pub changed_households: u64,
    /// Links between grids.
    pub cut: u64,
    /// Sum over grids of workload times squared distance to the grid's centroid, each rounded down.
    pub distance: u128,
}

impl Cost {
    /// Cut or distance, with the price of the changed households.
    #[must_use]
    pub fn total(&self, objective: Objective, price_per_household: u64) -> u128 {
        let own = match objective {
            Objective::Cut => u128::from(self.cut),
            Objective::Distance => self.distance,
        };
        own + u128::from(self.changed_households) * u128::from(price_per_household)
    }
}

/// The least and the most workload of a grid: the tolerance in thousandths of the mean, either side, inwards.
pub(crate) fn bounds(total: u64, grids: u32, tolerance: u32) -> (u64, u64) {
    let (total, grids, tolerance) = (u128::from(total), u128::from(grids.max(1)), u128::from(tolerance));
    let low = (total * 1_000_u128.saturating_sub(tolerance)).div_ceil(1_000 * grids);
    let high = total * (1_000 + tolerance) / (1_000 * grids);
    (u64::try_from(low).unwrap_or(u64::MAX), u64::try_from(high).unwrap_or(u64::MAX))
}

/// Workloads of the grids and the cost, from nothing but the assignment.
pub(crate) fn measure(graph: &Graph, grid: &[u32], grids: u32, high: u64) -> (Vec<u64>, Cost) {
    let mut load = vec![0_u64; grids as usize];
    let mut spread = vec![Spread::default(); grids as usize];
    let mut cost = Cost::default();
    for place in 0..graph.count() {
        let own = at(grid, place);
        if let Some(load) = load.get_mut(own as usize) {
            *load += u64::from(at(&graph.load, place));
        }
        if let Some(spread) = spread.get_mut(own as usize) {
            *spread = spread.with(at(&graph.x, place), at(&graph.y, place), at(&graph.load, place));
        }
        cost.cut +=
            graph.beside(place).iter().filter(|other| **other > place && at(grid, **other) != own).count()
                as u64;
        let before = at(&graph.previous, place);
        if before != NONE && before != own {
            cost.changed_households += u64::from(at(&graph.households, place));
        }
    }
    cost.distance = spread.iter().map(Spread::distance).sum();
    cost.overload = load.iter().map(|load| load.saturating_sub(high)).max().unwrap_or(0);
    (load, cost)
}
