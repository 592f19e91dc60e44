//! How often and how long is searched, and which of the results is taken.

use super::check::is_sound;
use super::plan::{Effort, Plan};
use crate::graph::{Graph, NONE};
use crate::number::Random;
use crate::objective::{Objective, measure};
use crate::search::{Aim, Schedule, State, anneal, balance};

/// An assignment with what decides between two.
pub(super) struct Candidate {
    pub(super) grid: Vec<u32>,
    /// Whether it is in pieces that it need not be in, or against a lock.
    unsound: bool,
    /// By how much the grids miss the tolerance together.
    missed: u64,
    pub(super) total: u128,
}

impl Candidate {
    pub(super) fn of(graph: &Graph, plan: &Plan, (low, high): (u64, u64), grid: Vec<u32>) -> Self {
        let (loads, cost) = measure(graph, &grid, plan.grids, high);
        Self {
            unsound: !is_sound(graph, &grid, plan.grids),
            missed: loads.iter().map(|load| load.saturating_sub(high) + low.saturating_sub(*load)).sum(),
            total: cost.total(plan.objective, plan.price_per_household),
            grid,
        }
    }

    pub(super) const fn is_met(&self) -> bool {
        !self.unsound && self.missed == 0
    }

    fn rank(&self) -> (bool, u64, u128) {
        (self.unsound, self.missed, self.total)
    }
}

/// Sweeps and starts for a size: many short ones for a village, one long one for a province.
const fn extent(units: u32, effort: Effort) -> (u32, u32) {
    let (sweeps, starts) = match units {
        0..=28 => (40, 4),
        29..=500 => (200, 4),
        501..=5_000 => (420, 1),
        _ => (310, 1),
    };
    match effort {
        Effort::Fast => (sweeps / 3 + 1, 1),
        Effort::Standard => (sweeps, starts),
        Effort::Best => (sweeps * 4, starts),
    }
}

/// The most starts where the tolerance is hard to meet.
const MOST_STARTS: u32 = 6;

/// The best of all starts, and the work done.
pub(super) fn search(graph: &Graph, plan: &Plan, limits: (u64, u64), start: Vec<u32>) -> (Candidate, u64) {
    let (sweeps, starts) = extent(graph.count(), plan.effort);
    let warm_start = graph.previous.iter().any(|before| *before != NONE);
    let mut best = Candidate::of(graph, plan, limits, start.clone());
    let aim = aim(graph, plan, &best);
    let (low, high) = (signed(limits.0), signed(limits.1));
    let mut steps = 0;
    for run in 0..MOST_STARTS {
        if run >= starts && best.is_met() {
            break;
        }
        let mut random = Random::new(plan.seed ^ (u64::from(run) << 32));
        let mut state = State::new(graph, start.clone(), plan.grids, aim);
        // A warm start stays near what was: it is only cooled.
        let warm = if warm_start && run == 0 { 64 } else { WARM };
        let wider = (WIDEST - i64::from(plan.tolerance_permille)).max(0);
        let slack = if run >= starts { 0 } else { (high + low) / 2 * wider / 1_000 };
        anneal(&mut state, Schedule { sweeps, warm, low, high, slack }, &mut random);
        balance(&mut state, low, high);
        steps += state.work;
        let next = Candidate::of(graph, plan, limits, state.grid);
        if next.rank() < best.rank() {
            best = next;
        }
    }
    (best, steps)
}

/// The first temperature, in 1,024ths of a link.
const WARM: i64 = 900;

/// The tolerance of the first sweeps, in thousandths of the mean: a narrow one leaves no move.
const WIDEST: i64 = 130;

/// What the search weighs against what. The other objective counts a little: it breaks ties, and compact grids have
/// short borders.
fn aim(graph: &Graph, plan: &Plan, first: &Candidate) -> Aim {
    const LINK: i64 = 1_024;
    let (link, distance, unit) = match plan.objective {
        Objective::Cut => (LINK, 192, 1_u128),
        // One mean unit at its mean distance is as much as a link.
        Objective::Distance => (LINK / 8, LINK, (first.total / u128::from(graph.count().max(1))).max(1)),
    };
    let price = u128::from(plan.price_per_household) * 1_024 / unit;
    Aim { link, distance, household: i64::try_from(price.min(1 << 36)).unwrap_or(0) }
}

fn signed(load: u64) -> i64 {
    i64::try_from(load).unwrap_or(i64::MAX)
}
