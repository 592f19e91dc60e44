use super::bits::{each, reach};
use super::floor::shares;
use super::memo::Memo;
use super::small::Small;
use crate::graph::NONE;
use crate::number::{at, put};
use crate::objective::{Objective, Spread};

/// What the enumeration found out.
pub(crate) enum Verdict {
    /// The best assignment there is, by place.
    Optimal(Vec<u32>),
    /// There is nothing better than what was known before.
    NothingBetter,
    /// The work ran out; the best assignment found on the way, if there was one.
    Unfinished(Option<Vec<u32>>),
}

/// Grids as sets with their numbers, the last first.
#[derive(Clone, Copy, Default)]
struct Found {
    cost: u128,
    sets: [(u32, u32); 8],
    count: u32,
}

struct Search<'a> {
    small: &'a Small,
    shares: [u128; 32],
    memo: Memo,
    work: u64,
    most_work: u64,
}

/// One grid that is grown, and what stands around it.
struct Frame {
    rest: u32,
    left: u32,
    used: u32,
    below: u128,
    best: Option<Found>,
}

/// A set that grows: inside, outside for good, its workload, its links to outside, and its distance.
#[derive(Clone, Copy)]
struct Set {
    inside: u32,
    outside: u32,
    load: u64,
    cut: u32,
    spread: Spread,
    floor: u128,
}

/// Looks for the best assignment that costs less than `below`. Gives the verdict and the work done.
pub(crate) fn solve(small: &Small, below: u128, most_work: u64) -> (Verdict, u64) {
    let mut search = Search { small, shares: shares(small), memo: Memo::new(), work: 0, most_work };
    let found = search.best(small.all(), small.grids, 0, below);
    let assignment = found.map(|found| {
        let mut grid = vec![NONE; small.count as usize];
        for (set, number) in found.sets.iter().take(found.count as usize) {
            each(*set).for_each(|place| put(&mut grid, place, *number));
        }
        grid
    });
    let verdict = match assignment {
        found if search.work > most_work => Verdict::Unfinished(found),
        Some(grid) => Verdict::Optimal(grid),
        None => Verdict::NothingBetter,
    };
    (verdict, search.work)
}

impl Search<'_> {
    fn best(&mut self, rest: u32, left: u32, used: u32, below: u128) -> Option<Found> {
        if below == 0 || rest == 0 || !self.pieces_fit(rest, left) {
            return None;
        }
        if left == 1 {
            return self.last(rest, used, below);
        }
        let key = u64::from(rest) | (u64::from(used) << 32);
        if self.memo.floor(key) >= below {
            return None;
        }
        let mut frame = Frame { rest, left, used, below, best: None };
        let anchor = each(rest).min_by_key(|place| self.small.links(*place, rest)).unwrap_or(0);
        let first = Set {
            inside: 1 << anchor,
            outside: 0,
            load: at(&self.small.load, anchor),
            cut: 0,
            spread: self.small.spread_with(Spread::default(), anchor),
            floor: 0,
        };
        self.grow(&mut frame, first);
        if self.work <= self.most_work {
            self.memo.raise(key, frame.best.map_or(below, |found| found.cost));
        }
        frame.best
    }

    /// All that is left is one grid.
    fn last(&self, rest: u32, used: u32, below: u128) -> Option<Found> {
        let number = (!used).trailing_zeros();
        let mut cost = match self.small.objective {
            Objective::Cut => 0,
            Objective::Distance => self.small.spread_of(rest).distance(),
        };
        if self.small.numbered {
            cost += self.small.price_of(rest, number)?;
        }
        let mut found = Found { cost, count: 1, ..Found::default() };
        put(&mut found.sets, 0, (rest, number));
        (cost < below).then_some(found)
    }

    /// Whether each connected piece can be whole grids, and all together `left` of them.
    fn pieces_fit(&self, rest: u32, left: u32) -> bool {
        let (mut least, mut most) = (0_u64, 0_u64);
        let mut open = rest;
        while open != 0 {
            let piece = reach(&self.small.beside, open & open.wrapping_neg(), rest);
            open &= !piece;
            let load = self.small.load_of(piece);
            let (low, high) =
                (load.div_ceil(self.small.high.max(1)), load.checked_div(self.small.low).unwrap_or(u64::MAX));
            if low > high {
                return false;
            }
            least += low.max(1);
            most = most.saturating_add(high);
        }
        least <= u64::from(left) && u64::from(left) <= most
    }

    fn grow(&mut self, frame: &mut Frame, mut set: Set) {
        self.work += 1;
        if self.work > self.most_work {
            return;
        }
        let mut open = each(set.inside).fold(0, |near, place| near | at(&self.small.beside, place))
            & frame.rest
            & !set.inside
            & !set.outside;
        for place in each(open) {
            if set.load + at(&self.small.load, place) > self.small.high {
                open &= !(1 << place);
                set = self.without(set, place);
            }
        }
        if self.floor(&set) >= frame.below || !self.outside_fits(frame, &set) {
            return;
        }
        if open == 0 {
            if set.load >= self.small.low {
                self.close(frame, &set);
            }
            return;
        }
        let Some(next) = each(open).max_by_key(|place| (self.small.links(*place, set.inside), 31 - place))
        else {
            return;
        };
        let mut with = set;
        with.inside |= 1 << next;
        with.load += at(&self.small.load, next);
        with.cut += self.small.links(next, set.outside);
        if self.small.objective == Objective::Distance {
            with.spread = self.small.spread_with(set.spread, next);
        }
        self.grow(frame, with);
        let without = self.without(set, next);
        self.grow(frame, without);
    }

    fn without(&self, mut set: Set, place: u32) -> Set {
        set.outside |= 1 << place;
        set.cut += self.small.links(place, set.inside);
        set.floor += at(&self.shares, place);
        set
    }

    /// What every way to finish this set costs at least.
    fn floor(&self, set: &Set) -> u128 {
        match self.small.objective {
            Objective::Cut => u128::from(set.cut),
            Objective::Distance => set.spread.distance() + set.floor,
        }
    }

    /// Whether the grid can still be filled, and the units outside can still be whole grids.
    fn outside_fits(&self, frame: &Frame, set: &Set) -> bool {
        let small = self.small;
        if set.load < small.low {
            let free = reach(&small.beside, set.inside, frame.rest & !set.outside);
            if small.load_of(free) < small.low {
                return false;
            }
        }
        let others = frame.rest & !set.inside;
        let mut open = set.outside;
        let mut pieces = 0;
        while open != 0 {
            let piece = reach(&small.beside, open & open.wrapping_neg(), others);
            open &= !piece;
            pieces += 1;
            if pieces >= frame.left || small.load_of(piece) < small.low {
                return false;
            }
        }
        true
    }

    /// The set is a grid: the rest is divided on.
    fn close(&mut self, frame: &mut Frame, set: &Set) {
        let rest = frame.rest & !set.inside;
        let own = match self.small.objective {
            Objective::Cut => u128::from(set.cut),
            Objective::Distance => set.spread.distance(),
        };
        let numbers = if self.small.numbered { self.small.grids } else { 1 };
        for number in 0..numbers {
            let number = if self.small.numbered { number } else { (!frame.used).trailing_zeros() };
            if frame.used & (1 << number) != 0 {
                continue;
            }
            let price = if self.small.numbered { self.small.price_of(set.inside, number) } else { Some(0) };
            let Some(cost) = price.map(|price| price + own).filter(|cost| *cost < frame.below) else {
                continue;
            };
            let Some(mut found) =
                self.best(rest, frame.left - 1, frame.used | (1 << number), frame.below - cost)
            else {
                continue;
            };
            found.cost += cost;
            let count = found.count;
            put(&mut found.sets, count, (set.inside, number));
            found.count += 1;
            frame.below = found.cost;
            frame.best = Some(found);
        }
    }
}
