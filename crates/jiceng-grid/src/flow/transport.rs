use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::number::{at, len, put};

/// One task of each left node goes to one right node, at least cost in all; a right node takes as many as it has
/// prices, the first at the first, and so on rising.
///
/// Shortest paths with potentials on the two sides: a full right node is left only along the tasks that it holds.
pub(crate) struct Transport<'a> {
    /// Where the choices of a left node begin, and one more at the end.
    offset: &'a [u32],
    /// Right node and cost of each choice.
    choices: &'a [(u32, i64)],
    /// Where the prices of a right node begin, and one more at the end.
    price_offset: &'a [u32],
    prices: &'a [i64],
    /// The choice taken by each left node.
    taken: Vec<u32>,
    /// What each right node holds.
    held: Vec<Vec<u32>>,
    left_potential: Vec<i64>,
    right_potential: Vec<i64>,
    sink_potential: i64,
    far: Vec<i64>,
    came: Vec<u32>,
    touched: Vec<u32>,
    settled: Vec<(u32, i64)>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

/// Why a left node has no place: these left nodes have only these right nodes, and they are full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unplaced {
    pub(crate) left: Vec<u32>,
    pub(crate) right: Vec<u32>,
}

const NOT: u32 = u32::MAX;

impl<'a> Transport<'a> {
    pub(crate) fn new(
        offset: &'a [u32],
        choices: &'a [(u32, i64)],
        price_offset: &'a [u32],
        prices: &'a [i64],
    ) -> Self {
        let (left, right) = (offset.len().saturating_sub(1), price_offset.len().saturating_sub(1));
        Self {
            offset,
            choices,
            price_offset,
            prices,
            taken: vec![NOT; left],
            held: vec![Vec::new(); right],
            left_potential: vec![0; left],
            right_potential: vec![0; right],
            sink_potential: 0,
            far: vec![i64::MAX; right],
            came: vec![NOT; right],
            touched: Vec::new(),
            settled: Vec::new(),
            heap: BinaryHeap::new(),
        }
    }

    /// Places every left node that can be placed; gives the others with the reason.
    pub(crate) fn solve(&mut self) -> Vec<Unplaced> {
        (0..len(self.taken.len())).filter_map(|left| self.place(left).err()).collect()
    }

    /// The right node of each left node.
    pub(crate) fn right_of(&self, left: u32) -> Option<u32> {
        self.choices.get(at(&self.taken, left) as usize).map(|choice| choice.0)
    }

    /// By how much the whole would cost more at least, were this choice taken instead.
    pub(crate) fn reduced(&self, left: u32, choice: u32) -> i64 {
        let (right, cost) = self.choices.get(choice as usize).copied().unwrap_or_default();
        cost + at(&self.left_potential, left) - at(&self.right_potential, right)
    }

    /// What one more place at the right node, at its last price, would save at most.
    pub(crate) fn worth(&self, right: u32) -> i64 {
        let last = at(self.price_offset, right + 1).saturating_sub(1);
        if self.next_price(right).is_some() || last < at(self.price_offset, right) {
            return 0;
        }
        let price = self.prices.get(last as usize).copied().unwrap_or(0);
        (self.sink_potential - at(&self.right_potential, right) - price).max(0)
    }

    fn next_price(&self, right: u32) -> Option<i64> {
        let place =
            at(self.price_offset, right) + self.held.get(right as usize).map_or(0, |held| len(held.len()));
        if place < at(self.price_offset, right + 1) { self.prices.get(place as usize).copied() } else { None }
    }

    fn place(&mut self, first: u32) -> Result<(), Unplaced> {
        for right in self.touched.drain(..) {
            put(&mut self.far, right, i64::MAX);
        }
        self.settled.clear();
        self.heap.clear();
        let (mut end, mut last) = (i64::MAX, NOT);
        // A new left node has the potential that makes its cheapest choice free.
        let cheapest = self.range(first).map(|choice| self.reduced(first, choice)).min().unwrap_or(0);
        let potential = at(&self.left_potential, first);
        put(&mut self.left_potential, first, potential - cheapest);
        self.relax(first, 0, end);
        while let Some(Reverse((distance, right))) = self.heap.pop() {
            if distance > at(&self.far, right) {
                continue;
            }
            if distance >= end {
                break;
            }
            self.settled.push((right, distance));
            if let Some(price) = self.next_price(right) {
                let whole = distance + price + at(&self.right_potential, right) - self.sink_potential;
                if whole < end {
                    (end, last) = (whole, right);
                }
            }
            let mut index = 0;
            while let Some(other) = self.held.get(right as usize).and_then(|held| held.get(index)).copied() {
                index += 1;
                // The task goes back from here to its left node: that costs nothing more.
                self.relax(other, distance, end);
            }
        }
        if last == NOT {
            return Err(self.reason(first));
        }
        self.shift(first, end);
        self.augment(first, last);
        Ok(())
    }

    fn range(&self, left: u32) -> std::ops::Range<u32> {
        at(self.offset, left)..at(self.offset, left + 1)
    }

    fn relax(&mut self, left: u32, distance: i64, end: i64) {
        let base = distance + at(&self.left_potential, left);
        let taken = at(&self.taken, left);
        for choice in self.range(left) {
            let Some((right, cost)) = self.choices.get(choice as usize).copied() else { continue };
            let next = base + cost - at(&self.right_potential, right);
            if next < end && next < at(&self.far, right) && choice != taken {
                if at(&self.far, right) == i64::MAX {
                    self.touched.push(right);
                }
                put(&mut self.far, right, next);
                put(&mut self.came, right, choice);
                self.heap.push(Reverse((next, right)));
            }
        }
    }

    /// Potentials of what is nearer than the end move by what it is nearer.
    fn shift(&mut self, first: u32, end: i64) {
        let potential = at(&self.left_potential, first);
        put(&mut self.left_potential, first, potential - end);
        for (right, distance) in std::mem::take(&mut self.settled) {
            let nearer = distance - end;
            if nearer >= 0 {
                continue;
            }
            let potential = at(&self.right_potential, right);
            put(&mut self.right_potential, right, potential + nearer);
            for other in self.held.get(right as usize).into_iter().flatten() {
                let potential = at(&self.left_potential, *other);
                put(&mut self.left_potential, *other, potential + nearer);
            }
        }
    }

    fn augment(&mut self, first: u32, last: u32) {
        let mut right = last;
        loop {
            let choice = at(&self.came, right);
            let left = self.left_of(choice);
            let before = self.right_of(left);
            put(&mut self.taken, left, choice);
            if let Some(held) = self.held.get_mut(right as usize) {
                held.push(left);
            }
            if left == first {
                return;
            }
            let Some(before) = before else { return };
            if let Some(held) = self.held.get_mut(before as usize) {
                held.retain(|other| *other != left);
            }
            right = before;
        }
    }

    /// The left node of a choice.
    fn left_of(&self, choice: u32) -> u32 {
        len(self.offset.partition_point(|start| *start <= choice)).saturating_sub(1)
    }

    fn reason(&self, first: u32) -> Unplaced {
        let mut right: Vec<u32> = self.settled.iter().map(|(right, _)| *right).collect();
        right.sort_unstable();
        let held = right.iter().filter_map(|right| self.held.get(*right as usize)).flatten().copied();
        let mut left: Vec<u32> = held.chain([first]).collect();
        left.sort_unstable();
        Unplaced { left, right }
    }
}
