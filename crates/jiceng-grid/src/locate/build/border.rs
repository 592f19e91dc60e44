//! Borders: each undirected edge once, with who claims either side of it.

use jiceng::Error;

use super::faults::{Faults, Place};
use super::ring::Ring;
use crate::datum::{Frame, Point};

/// No ring claims this side.
pub(super) const NOBODY: u32 = u32::MAX;

/// An edge that runs north, or due west where it is level, with the rings that claim its sides.
///
/// This direction makes a point on the edge lie on its right under the rule of `locate::rule`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Border {
    pub(super) from: Point,
    pub(super) to: Point,
    pub(super) left: u32,
    pub(super) right: u32,
}

impl Border {
    /// The edge of a ring from `a` to `b`; the ring lies on its left.
    fn of_ring(a: Point, b: Point, ring: u32) -> Self {
        if b.y > a.y || (b.y == a.y && b.x < a.x) {
            Self { from: a, to: b, left: ring, right: NOBODY }
        } else {
            Self { from: b, to: a, left: NOBODY, right: ring }
        }
    }

    pub(super) fn ends(&self) -> (Point, Point) {
        (self.from, self.to)
    }
}

/// The borders of all rings, shared ones joined.
pub(super) fn borders(rings: &[Ring], frame: &Frame, faults: &mut Faults) -> Vec<Border> {
    let mut all = Vec::new();
    for (ring, number) in rings.iter().zip(0_u32..) {
        let next = ring.points.iter().cycle().skip(1);
        all.extend(ring.points.iter().zip(next).map(|(a, b)| Border::of_ring(*a, *b, number)));
    }
    join(all, rings, frame, faults)
}

/// Cuts borders at points that lie on them and joins what then coincides.
pub(super) fn cut(
    borders: Vec<Border>,
    mut cuts: Vec<(u32, Point)>,
    rings: &[Ring],
    frame: &Frame,
    faults: &mut Faults,
) -> Vec<Border> {
    if cuts.is_empty() {
        return borders;
    }
    // Along an edge that runs north, or due west, points come by rising y and falling x or by either alone.
    cuts.sort_unstable_by_key(|(border, point)| (*border, *point));
    cuts.dedup();
    let mut cuts = cuts.into_iter().peekable();
    let mut pieces = Vec::with_capacity(borders.len());
    for (border, number) in borders.into_iter().zip(0_u32..) {
        let mut on: Vec<Point> = Vec::new();
        while let Some((_, point)) = cuts.next_if(|(of, _)| *of == number) {
            on.push(point);
        }
        let along = |point: &Point| point.x.abs_diff(border.from.x).max(point.y.abs_diff(border.from.y));
        on.sort_unstable_by_key(along);
        let mut from = border.from;
        for to in on.into_iter().chain([border.to]) {
            pieces.push(Border { from, to, ..border });
            from = to;
        }
    }
    join(pieces, rings, frame, faults)
}

fn join(mut all: Vec<Border>, rings: &[Ring], frame: &Frame, faults: &mut Faults) -> Vec<Border> {
    all.sort_unstable();
    let mut joined: Vec<Border> = Vec::with_capacity(all.len());
    for border in all {
        match joined.last_mut() {
            Some(last) if last.ends() == border.ends() => {
                for (held, claim) in [(&mut last.left, border.left), (&mut last.right, border.right)] {
                    if *held == NOBODY {
                        *held = claim;
                    } else if claim != NOBODY {
                        overlap(rings, *held, claim, border.from, frame, faults);
                    }
                }
            }
            _ => joined.push(border),
        }
    }
    joined
}

/// Two rings claim the same ground, or cross.
pub(super) fn overlap(rings: &[Ring], one: u32, other: u32, at: Point, frame: &Frame, faults: &mut Faults) {
    let place =
        |ring: u32| usize::try_from(ring).ok().and_then(|ring| rings.get(ring)).map(|ring| ring.place);
    if let (Some(one), Some(other)) = (place(one), place(other)) {
        tell(one, Some(other.area), at, frame, faults);
    }
}

/// An area overlaps another, or itself; `None` is one that cannot be told.
pub(super) fn tell(one: Place, other: Option<u32>, at: Point, frame: &Frame, faults: &mut Faults) {
    let itself = other == Some(one.area);
    let code = match (itself, one.ring) {
        (true, 0) => 958,
        (true, _) => 961,
        (false, _) => 959,
    };
    if !faults.is_new(code, one.area, other.unwrap_or(NOBODY)) {
        return;
    }
    let (longitude, latitude) = frame.degrees(at);
    let other = other.map_or_else(|| "?".to_string(), |other| other.to_string());
    let values = [("other", other.as_str()), ("longitude", &longitude), ("latitude", &latitude)];
    faults.add(one.locate(Error::of_code(code, &values), None));
}
