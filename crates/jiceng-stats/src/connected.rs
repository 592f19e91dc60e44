use std::collections::BTreeMap;

use jiceng::Error;
use serde::Serialize;

use crate::error::fail;

/// Which raters and officials hang together through the ballots. 评议人与对象的连通情况。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Linked {
    /// For each official its component, numbered from 0 in the order of the officials; none where nobody rated it.
    pub components: Vec<Option<u32>>,
    /// How many components there are.
    pub count: u32,
}

impl Linked {
    /// Whether all who were rated can be compared: without that, how severe a rater is cannot be told from how good the
    /// rated are.
    #[must_use]
    pub fn is_connected(&self) -> bool {
        self.count <= 1
    }
}

/// Finds which officials can be compared through raters that they share.
///
/// 通过共同的评议人，找出哪些对象之间可以比较。
///
/// # Range
/// `ballots` as pairs of rater and position of the official.
///
/// # Errors
/// `JC-1106` with the row of a ballot about an official beyond `officials`.
pub fn linked(officials: u32, ballots: &[(u64, u32)]) -> Result<Linked, Error> {
    let mut forest = Forest { parents: (0..officials).collect() };
    let mut rated = vec![false; forest.parents.len()];
    let mut first: BTreeMap<u64, u32> = BTreeMap::new();
    for (row, (rater, official)) in (0_u64..).zip(ballots) {
        let Some(slot) = usize::try_from(*official).ok().and_then(|at| rated.get_mut(at)) else {
            let values = [("got", u64::from(*official)), ("max", u64::from(officials))];
            return Err(fail(1106, &values).at_row(row).at("ballots"));
        };
        *slot = true;
        let with = *first.entry(*rater).or_insert(*official);
        forest.join(with, *official);
    }
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    let mut components = Vec::with_capacity(rated.len());
    for (official, rated) in (0_u32..).zip(rated) {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        components.push(rated.then(|| *numbers.entry(forest.root(official)).or_insert(next)));
    }
    Ok(Linked { components, count: u32::try_from(numbers.len()).unwrap_or(u32::MAX) })
}

struct Forest {
    parents: Vec<u32>,
}

impl Forest {
    fn parent(&self, one: u32) -> u32 {
        usize::try_from(one).ok().and_then(|at| self.parents.get(at)).copied().unwrap_or(one)
    }

    fn set(&mut self, one: u32, parent: u32) {
        if let Some(slot) = usize::try_from(one).ok().and_then(|at| self.parents.get_mut(at)) {
            *slot = parent;
        }
    }

    fn root(&mut self, mut one: u32) -> u32 {
        loop {
            let parent = self.parent(one);
            if parent == one {
                return one;
            }
            // Halves the path, so that no chain stays long.
            let above = self.parent(parent);
            self.set(one, above);
            one = above;
        }
    }

    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        self.set(one.max(other), one.min(other));
    }
}
