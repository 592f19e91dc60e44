use super::bits::each;
use crate::graph::{Graph, NONE};
use crate::number::at;
use crate::objective::{Objective, Spread};

/// The most units for which the optimum is looked for.
pub(crate) const MOST_UNITS: usize = 28;

/// The most grids for which the optimum is looked for.
pub(crate) const MOST_GRIDS: u32 = 8;

/// A village in arrays of fixed length, its units as bits.
pub(crate) struct Small {
    pub(super) count: u32,
    pub(super) beside: [u32; 32],
    pub(super) load: [u64; 32],
    x: [i32; 32],
    y: [i32; 32],
    weight: [u32; 32],
    households: [u64; 32],
    previous: [u32; 32],
    pub(super) locked: [u32; 32],
    pub(super) grids: u32,
    pub(super) low: u64,
    pub(super) high: u64,
    pub(super) objective: Objective,
    price: u64,
    /// Whether grids are told apart by number: where a unit is locked, or a change costs.
    pub(super) numbered: bool,
}

impl Small {
    pub(crate) fn new(
        graph: &Graph,
        grids: u32,
        (low, high): (u64, u64),
        objective: Objective,
        price: u64,
    ) -> Self {
        let mut small = Self {
            count: graph.count(),
            beside: [0; 32],
            load: [0; 32],
            x: [0; 32],
            y: [0; 32],
            weight: [0; 32],
            households: [0; 32],
            previous: [NONE; 32],
            locked: [NONE; 32],
            grids,
            low,
            high,
            objective,
            price,
            numbered: graph.locked.iter().any(|grid| *grid != NONE)
                || (price > 0 && graph.previous.iter().any(|grid| *grid != NONE)),
        };
        // Measured from the first unit, so that sums stay small.
        let (x0, y0) = (at(&graph.x, 0), at(&graph.y, 0));
        for place in 0..graph.count() {
            let put = |to: &mut [i32; 32], value: i32| {
                if let Some(slot) = to.get_mut(place as usize) {
                    *slot = value;
                }
            };
            put(&mut small.x, at(&graph.x, place) - x0);
            put(&mut small.y, at(&graph.y, place) - y0);
            let put = |to: &mut [u32; 32], value: u32| {
                if let Some(slot) = to.get_mut(place as usize) {
                    *slot = value;
                }
            };
            put(&mut small.beside, graph.beside(place).iter().fold(0, |set, other| set | (1 << other)));
            put(&mut small.weight, at(&graph.load, place));
            put(&mut small.previous, at(&graph.previous, place));
            put(&mut small.locked, at(&graph.locked, place));
            let put = |to: &mut [u64; 32], value: u64| {
                if let Some(slot) = to.get_mut(place as usize) {
                    *slot = value;
                }
            };
            put(&mut small.load, u64::from(at(&graph.load, place)));
            put(&mut small.households, u64::from(at(&graph.households, place)));
        }
        small
    }

    /// Every unit.
    pub(super) fn all(&self) -> u32 {
        u32::try_from((1_u64 << self.count) - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn load_of(&self, set: u32) -> u64 {
        each(set).map(|place| at(&self.load, place)).sum()
    }

    #[inline(always)]
    pub(super) fn links(&self, place: u32, set: u32) -> u32 {
        (at(&self.beside, place) & set).count_ones()
    }

    #[inline]
    pub(super) fn spread_with(&self, spread: Spread, place: u32) -> Spread {
        spread.with(at(&self.x, place), at(&self.y, place), at(&self.weight, place))
    }

    pub(super) fn spread_of(&self, set: u32) -> Spread {
        each(set).fold(Spread::default(), |sum, place| self.spread_with(sum, place))
    }

    /// Squared distance of two units times both workloads.
    pub(super) fn pair(&self, a: u32, b: u32) -> u128 {
        let part = |of: &[i32; 32]| u128::from(at(of, a).abs_diff(at(of, b)));
        let (dx, dy) = (part(&self.x), part(&self.y));
        (dx * dx + dy * dy) * u128::from(at(&self.load, a)) * u128::from(at(&self.load, b))
    }

    /// What it costs that `set` is the grid `number`; `None` where a locked unit forbids it.
    pub(super) fn price_of(&self, set: u32, number: u32) -> Option<u128> {
        let mut moved = 0;
        for place in 0..self.count {
            let inside = set & (1 << place) != 0;
            let locked = at(&self.locked, place);
            if locked != NONE && (locked == number) != inside {
                return None;
            }
            let before = at(&self.previous, place);
            if inside && before != NONE && before != number {
                moved += at(&self.households, place);
            }
        }
        Some(u128::from(moved) * u128::from(self.price))
    }
}
