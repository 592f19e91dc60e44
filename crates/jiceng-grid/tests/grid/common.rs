//! Graphs to test on, and the plainest way to find an optimum.

use jiceng_grid::graph::{PointLinks, Unit, links_of_points};
use jiceng_grid::objective::Objective;

/// splitmix64, written again apart from the library.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}

/// Units at random places with workloads from 50 to 149.
pub(crate) fn random_units(dice: &mut Dice, count: u64) -> Vec<Unit> {
    (0..count)
        .map(|key| {
            let (x, y) = (dice.below(10_000) as i32, dice.below(10_000) as i32);
            Unit::new(key, x, y, 50 + dice.below(100) as u32)
        })
        .collect()
}

/// The same with the links of their triangulation.
pub(crate) fn delaunay(dice: &mut Dice, count: u64) -> (Vec<Unit>, Vec<(u32, u32)>) {
    let units = random_units(dice, count);
    let links = links_of_points(&units, PointLinks::Delaunay, None).unwrap();
    (units, links)
}

/// Any links: a chain that is broken now and then, and others.
pub(crate) fn any_links(dice: &mut Dice, count: u64) -> Vec<(u32, u32)> {
    let mut links = Vec::new();
    for place in 1..count {
        if dice.below(12) > 0 {
            links.push((dice.below(place) as u32, place as u32));
        }
    }
    for _ in 0..dice.below(count + 1) {
        let (a, b) = (dice.below(count) as u32, dice.below(count) as u32);
        if a != b {
            links.push((a, b));
        }
    }
    links
}

/// Cut and distance of an assignment, from the definitions.
pub(crate) fn plain_cost(units: &[Unit], links: &[(u32, u32)], grid: &[u32], objective: Objective) -> u128 {
    if objective == Objective::Cut {
        let mut once: Vec<(u32, u32)> = links.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
        once.sort_unstable();
        once.dedup();
        return once.iter().filter(|(a, b)| grid[*a as usize] != grid[*b as usize]).count() as u128;
    }
    let mut whole = 0;
    for number in 0..=grid.iter().copied().max().unwrap_or(0) {
        let members: Vec<&Unit> =
            units.iter().zip(grid).filter(|(_, own)| **own == number).map(|(u, _)| u).collect();
        let load: i128 = members.iter().map(|u| i128::from(u.workload)).sum();
        // Over pairs: w w' d^2, over the load.
        let mut pairs = 0;
        for (i, a) in members.iter().enumerate() {
            for b in &members[..i] {
                let (dx, dy) = (i128::from(a.x - b.x), i128::from(a.y - b.y));
                pairs += i128::from(a.workload) * i128::from(b.workload) * (dx * dx + dy * dy);
            }
        }
        whole += (pairs / load.max(1)) as u128;
    }
    whole
}

/// Whether the grid `number` is one piece.
pub(crate) fn is_whole(units: usize, links: &[(u32, u32)], grid: &[u32], number: u32) -> bool {
    let members: Vec<usize> = (0..units).filter(|row| grid[*row] == number).collect();
    let Some(first) = members.first() else { return false };
    let mut seen = vec![false; units];
    seen[*first] = true;
    loop {
        let mut grown = false;
        for (a, b) in links.iter().map(|(a, b)| (*a as usize, *b as usize)) {
            if grid[a] == number && grid[b] == number && seen[a] != seen[b] {
                (seen[a], seen[b]) = (true, true);
                grown = true;
            }
        }
        if !grown {
            return members.iter().all(|row| seen[*row]);
        }
    }
}

/// The least cost of any assignment, by looking at every one; `None` where there is none within the limits.
pub(crate) fn every_way(
    units: &[Unit],
    links: &[(u32, u32)],
    grids: u32,
    limits: (u64, u64),
    objective: Objective,
    price: u64,
) -> Option<u128> {
    let numbered = units.iter().any(|unit| unit.locked.is_some() || (price > 0 && unit.previous.is_some()));
    let mut every = Every { units, links, grids, limits, objective, price, numbered, best: None };
    every.go(&mut vec![0; units.len()], &mut vec![0; grids as usize], 0);
    every.best
}

struct Every<'a> {
    units: &'a [Unit],
    links: &'a [(u32, u32)],
    grids: u32,
    limits: (u64, u64),
    objective: Objective,
    price: u64,
    numbered: bool,
    best: Option<u128>,
}

impl Every<'_> {
    fn go(&mut self, grid: &mut Vec<u32>, loads: &mut Vec<u64>, row: usize) {
        if row == self.units.len() {
            self.look(grid, loads);
            return;
        }
        let used = grid[..row].iter().map(|own| own + 1).max().unwrap_or(0);
        // Without numbers a grid is opened only after the one before it: each division comes once.
        let choices = if self.numbered { self.grids } else { (used + 1).min(self.grids) };
        for number in 0..choices {
            let load = u64::from(self.units[row].workload);
            if loads[number as usize] + load <= self.limits.1 {
                loads[number as usize] += load;
                grid[row] = number;
                self.go(grid, loads, row + 1);
                loads[number as usize] -= load;
            }
        }
    }

    fn look(&mut self, grid: &[u32], loads: &[u64]) {
        let pairs = || self.units.iter().zip(grid);
        let whole = |number| is_whole(self.units.len(), self.links, grid, number);
        let fits = loads.iter().all(|load| (self.limits.0..=self.limits.1).contains(load));
        let locked = pairs().all(|(unit, own)| unit.locked.is_none_or(|locked| locked == *own));
        if !fits || !locked || !(0..self.grids).all(whole) {
            return;
        }
        let moved = pairs().filter(|(unit, own)| unit.previous.is_some_and(|before| before != **own));
        let moved: u128 = moved.map(|(unit, _)| u128::from(unit.households)).sum();
        let cost = plain_cost(self.units, self.links, grid, self.objective) + moved * u128::from(self.price);
        self.best = Some(self.best.map_or(cost, |best| best.min(cost)));
    }
}
