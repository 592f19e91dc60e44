//! Checks that the owner found by the rule is the one that each ring claims, on both sides of every border.
//!
//! Around each vertex, from the owner of the vertex itself, every border met is crossed in turn; the owner on this
//! side must be the one that claims it. An area within another, a hole outside of its polygon, or two parts on the
//! same ground fail here, wherever they lie.

use std::cmp::Ordering;

use super::border::{Border, NOBODY, tell};
use super::faults::{Faults, Place};
use super::meet::turn;
use super::owners::Owners;
use super::ring::Ring;
use crate::datum::{Frame, Point};

/// A border as it leaves a vertex.
struct Leaving {
    vertex: Point,
    to: Point,
    /// The ring that claims the ground just before it, anticlockwise, and the one just after.
    before: u32,
    after: u32,
}

pub(super) fn check(
    borders: &[Border],
    owners: &Owners<'_>,
    rings: &[Ring],
    frame: &Frame,
    faults: &mut Faults,
) {
    let mut leaving: Vec<Leaving> = borders
        .iter()
        .flat_map(|border| {
            let Border { from, to, left, right } = *border;
            [
                Leaving { vertex: from, to, before: right, after: left },
                Leaving { vertex: to, to: from, before: left, after: right },
            ]
        })
        .collect();
    leaving.sort_unstable_by(|one, other| one.vertex.cmp(&other.vertex).then_with(|| turned(one, other)));
    let place =
        |ring: u32| usize::try_from(ring).ok().and_then(|ring| rings.get(ring)).map(|ring| ring.place);
    let owner = |ring: u32| place(ring).map_or(0, Place::owner);
    for around in leaving.chunk_by(|one, next| one.vertex == next.vertex) {
        let Some(first) = around.first() else { continue };
        let mut found = owners.at(first.vertex);
        for border in around {
            if found != owner(border.before) {
                // A side that nobody claims belongs to an area all the same: the ring of the other side is in it.
                let ring = if border.before == NOBODY { border.after } else { border.before };
                if let Some(place) = place(ring) {
                    let others = found ^ owner(border.before);
                    let others = if others == place.owner() || found == 0 { place.owner() } else { others };
                    let other = usize::try_from(others).ok().filter(|other| *other <= owners.areas());
                    let other = other.and_then(|_| others.checked_sub(1));
                    tell(place, other, first.vertex, frame, faults);
                }
            }
            found ^= owner(border.before) ^ owner(border.after);
        }
    }
}

/// Anticlockwise, from just above due east, where the rule puts the vertex itself, round to due east.
fn turned(one: &Leaving, other: &Leaving) -> Ordering {
    let south = |leaving: &Leaving| {
        let (from, to) = (leaving.vertex, leaving.to);
        !(to.y > from.y || (to.y == from.y && to.x < from.x))
    };
    south(one).cmp(&south(other)).then_with(|| 0.cmp(&turn(one.vertex, one.to, other.to)))
}
