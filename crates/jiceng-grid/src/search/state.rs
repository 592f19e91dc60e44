use super::wheel::{MOST, wheels};
use crate::graph::{Graph, NONE};
use crate::number::{at, len, put};

/// The side of the square on which the search measures: distances squared fit into 31 bits.
const SIDE: i64 = 1 << 15;

/// One grid as every move reads it: workload and centre, small enough to stay near.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Part {
    pub(crate) load: i64,
    cx: i32,
    cy: i32,
}

/// The sums from which its centre follows.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    x: i64,
    y: i64,
}

/// What the search makes small, in thousandths of a link (1,024 parts).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Aim {
    /// A link between grids.
    pub(crate) link: i64,
    /// The distance of a mean unit at the rim of a mean grid, of 1,024.
    pub(crate) distance: i64,
    /// A household that changes its grid.
    pub(crate) household: i64,
}

/// One unit on the square.
#[derive(Debug, Clone, Copy, Default)]
struct Dot {
    x: i32,
    y: i32,
    load: u32,
}

/// An assignment with all that a move must know.
pub(crate) struct State<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) grid: Vec<u32>,
    pub(crate) parts: Vec<Part>,
    sums: Vec<Sums>,
    dots: Vec<Dot>,
    wheel: Vec<u16>,
    pub(super) aim: Aim,
    /// Distance gains are shifted by this and multiplied by that.
    shift: u32,
    factor: i64,
    seen: Vec<u32>,
    stamp: u32,
    queue: Vec<u32>,
    /// Searches for a way round, and how many found one.
    tried: u32,
    found: u32,
    pub(crate) work: u64,
}

/// A unit's neighbours by their grids.
pub(super) struct Border {
    pub(super) own: u32,
    same: u32,
    degree: u32,
    labels: [u32; MOST as usize],
    /// More neighbours than are kept as bits.
    wide: bool,
}

impl Border {
    #[inline(always)]
    fn foreign(&self) -> u32 {
        self.degree - self.same.count_ones()
    }

    /// Whether no neighbour is of another grid.
    #[inline(always)]
    pub(super) fn is_inside(&self) -> bool {
        self.foreign() == 0 && !self.wide
    }

    /// Links that any move adds to the cut at least.
    #[inline(always)]
    pub(super) fn least_links(&self) -> i64 {
        if self.wide {
            i64::MIN / 4096
        } else {
            i64::from(self.same.count_ones()) - i64::from(self.foreign())
        }
    }
}

/// A move that may be made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    pub(super) place: u32,
    pub(super) from: u32,
    pub(super) to: u32,
    /// Neighbours of the same grid, by their position in the list.
    same: u32,
}

impl Move {
    pub(super) const fn of(place: u32, from: u32, to: u32) -> Self {
        Self { place, from, to, same: 0 }
    }

    pub(super) const fn back(&self) -> Self {
        Self { place: self.place, from: self.to, to: self.from, same: 0 }
    }
}

impl<'a> State<'a> {
    pub(crate) fn new(graph: &'a Graph, grid: Vec<u32>, grids: u32, aim: Aim) -> Self {
        let span = |of: &[i32]| {
            let (low, high) = (of.iter().min().copied().unwrap_or(0), of.iter().max().copied().unwrap_or(0));
            (i64::from(low), i64::from(high) - i64::from(low))
        };
        let ((left, width), (bottom, height)) = (span(&graph.x), span(&graph.y));
        let side = width.max(height) + 1;
        let scaled =
            |value: i32, low: i64| i32::try_from((i64::from(value) - low) * SIDE / side).unwrap_or(0);
        let dots = (0..graph.count())
            .map(|place| Dot {
                x: scaled(at(&graph.x, place), left),
                y: scaled(at(&graph.y, place), bottom),
                load: at(&graph.load, place),
            })
            .collect();
        let mut state = Self {
            graph,
            grid,
            parts: vec![Part::default(); grids as usize],
            sums: vec![Sums::default(); grids as usize],
            dots,
            wheel: wheels(graph),
            aim,
            shift: 0,
            factor: 0,
            seen: vec![0; graph.units()],
            stamp: 0,
            queue: Vec::new(),
            tried: 0,
            found: 0,
            work: 0,
        };
        state.sum_up();
        state.scale();
        state
    }

    fn sum_up(&mut self) {
        for place in 0..self.graph.count() {
            let own = at(&self.grid, place);
            self.add(own, place, 1);
        }
    }

    /// Chooses shift and factor so that the mean distance of a unit to its centroid costs `aim.distance`.
    fn scale(&mut self) {
        let mut sum = 0_i128;
        for place in 0..self.graph.count() {
            let dot = at(&self.dots, place);
            let part = at(&self.parts, at(&self.grid, place));
            sum += i128::from(dot.load) * i128::from(square(dot, part));
        }
        let mean = i64::try_from(sum / i128::from(self.graph.count().max(1))).unwrap_or(i64::MAX).max(1);
        // gain >> shift stays below 2^31 for gains below 2^11 means.
        self.shift = 64_u32.saturating_sub(mean.leading_zeros()).saturating_sub(20);
        self.factor = (self.aim.distance << 20) / (mean >> self.shift).max(1);
    }

    #[inline(always)]
    fn add(&mut self, grid: u32, place: u32, sign: i64) {
        let dot = at(&self.dots, place);
        let Some(part) = self.parts.get_mut(grid as usize) else { return };
        let Some(sums) = self.sums.get_mut(grid as usize) else { return };
        let load = i64::from(dot.load) * sign;
        part.load += load;
        sums.x += load * i64::from(dot.x);
        sums.y += load * i64::from(dot.y);
        part.cx = sums.x.checked_div(part.load).unwrap_or(0) as i32;
        part.cy = sums.y.checked_div(part.load).unwrap_or(0) as i32;
    }

    /// The unit's foreign neighbours; none where it is inside its grid, or where even all of them together would leave
    /// more links cut than `most` pays for.
    #[inline(always)]
    pub(super) fn border(&self, place: u32) -> Border {
        let own = at(&self.grid, place);
        let mut border = Border { own, same: 0, degree: 0, labels: [0; MOST as usize], wide: false };
        let beside = self.graph.beside(place);
        if beside.len() > MOST as usize {
            border.wide = true;
            return border;
        }
        border.degree = len(beside.len());
        for ((bit, label), other) in (0_u32..).zip(&mut border.labels).zip(beside) {
            *label = at(&self.grid, *other);
            border.same |= u32::from(*label == own) << bit;
        }
        border
    }

    /// A move of the unit to a grid beside it, drawn by `draw` among its foreign neighbours, and what it costs.
    #[inline(always)]
    pub(super) fn propose(&self, place: u32, border: &Border, draw: u32) -> Option<(Move, i64)> {
        if border.wide {
            return self.propose_slow(place, draw);
        }
        let foreign = border.foreign();
        let mut others = !border.same & ((1 << border.degree) - 1);
        for _ in 0..(u64::from(draw) * u64::from(foreign)) >> 32 {
            others &= others - 1;
        }
        let to = at(&border.labels, others.trailing_zeros());
        let gained =
            border.labels.iter().take(border.degree as usize).filter(|label| **label == to).count() as i64;
        let kept = i64::from(border.same.count_ones());
        let cost = (kept - gained) * self.aim.link + self.distance_cost(place, border.own, to);
        Some((Move { place, from: border.own, to, same: border.same }, cost))
    }

    #[cold]
    fn propose_slow(&self, place: u32, draw: u32) -> Option<(Move, i64)> {
        let own = at(&self.grid, place);
        let beside = self.graph.beside(place);
        let foreign = beside.iter().filter(|other| at(&self.grid, **other) != own).count();
        let chosen = (u64::from(draw) * foreign as u64) >> 32;
        let to = beside
            .iter()
            .map(|other| at(&self.grid, *other))
            .filter(|label| *label != own)
            .nth(usize::try_from(chosen).unwrap_or(0))?;
        let gained = beside.iter().filter(|other| at(&self.grid, **other) == to).count() as i64;
        let lost = beside.len() as i64 - foreign as i64;
        let cost = (lost - gained) * self.aim.link + self.distance_cost(place, own, to);
        Some((Move { place, from: own, to, same: 0 }, cost))
    }

    #[inline(always)]
    fn distance_cost(&self, place: u32, own: u32, to: u32) -> i64 {
        let dot = at(&self.dots, place);
        let (a, b) = (at(&self.parts, own), at(&self.parts, to));
        let gain = i64::from(dot.load) * (square(dot, b) - square(dot, a));
        let mut cost = ((gain >> self.shift).saturating_mul(self.factor)) >> 20;
        if self.aim.household > 0 {
            let before = at(&self.graph.previous, place);
            let households = i64::from(at(&self.graph.households, place));
            if before == own {
                cost = cost.saturating_add(self.aim.household.saturating_mul(households));
            } else if before == to {
                cost = cost.saturating_sub(self.aim.household.saturating_mul(households));
            }
        }
        cost
    }

    /// Whether the grid stays in one piece without the unit.
    #[inline(always)]
    pub(super) fn stays_whole(&mut self, step: &Move) -> bool {
        let beside = self.graph.beside(step.place);
        if beside.len() <= MOST as usize {
            if step.same.count_ones() <= 1 {
                return step.same != 0;
            }
            let first = at(&self.graph.offset, step.place);
            let mut seen = step.same & step.same.wrapping_neg();
            let mut edge = seen;
            while edge != 0 {
                let bit = edge.trailing_zeros();
                edge &= edge - 1;
                let next = u32::from(at(&self.wheel, first + bit)) & step.same & !seen;
                seen |= next;
                edge |= next;
            }
            if seen == step.same {
                return true;
            }
        }
        self.way_round(step)
    }

    /// The same by a search through the grid; given up where such searches hardly ever find a way.
    fn way_round(&mut self, step: &Move) -> bool {
        if self.tried > 256 && self.found * 32 < self.tried && self.tried % 64 != 0 {
            self.tried += 1;
            return false;
        }
        self.tried += 1;
        let whole = self.search_round(step);
        self.found += u32::from(whole);
        if self.tried > 1 << 30 {
            (self.tried, self.found) = (self.tried >> 1, self.found >> 1);
        }
        whole
    }

    pub(super) fn search_round(&mut self, step: &Move) -> bool {
        self.stamp = self.stamp.wrapping_add(1);
        put(&mut self.seen, step.place, self.stamp);
        let beside = self.graph.beside(step.place);
        let wanted = beside.iter().filter(|other| at(&self.grid, **other) == step.from).count();
        let Some(first) = beside.iter().copied().find(|other| at(&self.grid, *other) == step.from) else {
            return false;
        };
        self.queue.clear();
        self.queue.push(first);
        put(&mut self.seen, first, self.stamp);
        let mut next = 0;
        while let Some(place) = self.queue.get(next).copied() {
            next += 1;
            self.work += 1;
            for other in self.graph.beside(place) {
                if at(&self.grid, *other) == step.from && at(&self.seen, *other) != self.stamp {
                    put(&mut self.seen, *other, self.stamp);
                    self.queue.push(*other);
                }
            }
        }
        beside
            .iter()
            .filter(|other| at(&self.grid, **other) == step.from && at(&self.seen, **other) == self.stamp)
            .count()
            == wanted
    }

    pub(super) fn make(&mut self, step: &Move) {
        self.add(step.from, step.place, -1);
        self.add(step.to, step.place, 1);
        put(&mut self.grid, step.place, step.to);
    }

    /// By how much all grids together miss the tolerance.
    pub(super) fn missed(&self, low: i64, high: i64) -> i64 {
        self.parts.iter().map(|part| (part.load - high).max(low - part.load).max(0)).sum()
    }

    pub(super) fn missed_of(&self, grids: &[u32], low: i64, high: i64) -> i64 {
        let missed = |part: Part| (part.load - high).max(low - part.load).max(0);
        let mut once = grids.to_vec();
        once.sort_unstable();
        once.dedup();
        once.into_iter().map(|grid| missed(at(&self.parts, grid))).sum()
    }

    /// What it costs that the unit goes to a grid, in the terms of the search.
    pub(super) fn cost_of(&self, place: u32, to: u32) -> i64 {
        let own = at(&self.grid, place);
        let beside = self.graph.beside(place).iter().map(|other| at(&self.grid, *other));
        let links: i64 = beside.map(|grid| i64::from(grid == own) - i64::from(grid == to)).sum();
        links * self.aim.link + self.distance_cost(place, own, to)
    }

    /// The workload of a unit.
    #[inline(always)]
    pub(super) fn load(&self, place: u32) -> i64 {
        i64::from(at(&self.dots, place).load)
    }

    /// Whether the unit may move at all.
    #[inline(always)]
    pub(super) fn is_locked(&self, place: u32) -> bool {
        at(&self.graph.locked, place) != NONE
    }
}

#[inline(always)]
fn square(dot: Dot, part: Part) -> i64 {
    let (dx, dy) = (i64::from(dot.x - part.cx), i64::from(dot.y - part.cy));
    dx * dx + dy * dy
}
