//! What is wrong with the areas, each once, up to a bound.

use std::collections::BTreeSet;

use jiceng::Error;

/// Faults that are told of; the first thousand are enough to mend a file.
const MOST_FAULTS: usize = 1_000;

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    found: Vec<Error>,
    pairs: BTreeSet<(u16, u32, u32)>,
    stopped: bool,
}

/// Where a ring stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) area: u32,
    pub(super) polygon: u32,
    /// 0 for the outer ring, then the holes from 1.
    pub(super) ring: u32,
}

impl Faults {
    pub(super) fn add(&mut self, error: Error) {
        if self.found.len() < MOST_FAULTS {
            self.found.push(error);
        }
    }

    /// A fault after which nothing else can be looked at.
    pub(super) fn stop(&mut self, error: Error) {
        self.add(error);
        self.stopped = true;
    }

    /// Whether this pair of areas was not told of under this code yet.
    pub(super) fn is_new(&mut self, code: u16, one: u32, other: u32) -> bool {
        self.found.len() < MOST_FAULTS && self.pairs.insert((code, one.min(other), one.max(other)))
    }

    pub(super) fn any(&self) -> bool {
        self.stopped || !self.found.is_empty()
    }

    pub(super) fn into_vec(self) -> Vec<Error> {
        self.found
    }
}

impl Place {
    /// The owner that its area is: 0 is nobody.
    pub(super) fn owner(self) -> u32 {
        self.area.saturating_add(1)
    }

    /// The error with row and field of this ring, and of a position in it.
    pub(super) fn locate(self, error: Error, vertex: Option<u64>) -> Error {
        let ring = match self.ring.checked_sub(1) {
            None => "outer".to_string(),
            Some(hole) => format!("holes[{hole}]"),
        };
        let vertex = vertex.map(|vertex| format!("[{vertex}]")).unwrap_or_default();
        error.at_row(u64::from(self.area)).at(format!("polygons[{}].{ring}{vertex}", self.polygon))
    }
}
