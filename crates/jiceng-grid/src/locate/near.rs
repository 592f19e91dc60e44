//! What lies within some distance of a point, exactly.

use std::collections::BTreeSet;

use super::rule::crossed_beyond_corner;
use super::view::{Edge, GridIndexView};
use crate::datum::Point;

/// The largest accuracy that is taken: 10 km.
pub(super) const MOST_ACCURACY_CM: u32 = 1_000_000;

/// What lies within a distance.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Near {
    /// Whole centimetres to the nearest border.
    pub(super) border_cm: Option<u32>,
    /// Owners on either side of the borders, 0 for ground that is nobody's.
    pub(super) owners: BTreeSet<u32>,
}

impl GridIndexView<'_> {
    /// The borders within `radius` centimetres of a point of the frame's plane, in the frame or beside it.
    pub(super) fn near(&self, point: (i64, i64), radius: u32) -> Near {
        let mut near = Near::default();
        let mut seen = BTreeSet::new();
        for edge in self.edges_around(point, radius) {
            let Some(distance) = distance_within(point, &edge, radius) else { continue };
            near.border_cm = Some(near.border_cm.map_or(distance, |least| least.min(distance)));
            if seen.insert(edge) {
                let right = self.right_of(&edge);
                near.owners.extend([right, right ^ edge.change]);
            }
        }
        near
    }

    /// Whether a border lies within `radius` centimetres.
    pub(super) fn is_near(&self, point: (i64, i64), radius: u32) -> bool {
        self.edges_around(point, radius).any(|edge| distance_within(point, &edge, radius).is_some())
    }

    /// Borders of the cells that a square around the point meets; one may come several times.
    fn edges_around(&self, (x, y): (i64, i64), radius: u32) -> impl Iterator<Item = Edge> {
        let shift = self.head.shift;
        let cells = move |at: i64, count: u32| {
            let last = i64::from(count).saturating_sub(1);
            let of = |at: i64| (at >> shift).clamp(-1, last.saturating_add(1));
            let from = of(at.saturating_sub(i64::from(radius))).max(0);
            let to = of(at.saturating_add(i64::from(radius))).min(last);
            from..=to
        };
        let columns = cells(x, self.head.columns);
        let width = i64::from(self.head.columns);
        cells(y, self.head.rows).flat_map(move |row| {
            columns.clone().flat_map(move |column| {
                let place = row.saturating_mul(width).saturating_add(column);
                let cell = usize::try_from(place).ok().and_then(|place| self.cells.get(place));
                self.edges_of(cell.map_or(0, |cell| cell.get()), (column << shift, row << shift))
            })
        })
    }

    /// The owner on the right of a border: that of its middle, at double scale a lattice point. The rule puts a point
    /// on a border on its right.
    fn right_of(&self, edge: &Edge) -> u32 {
        let middle = (edge.from.0.wrapping_add(edge.to.0), edge.from.1.wrapping_add(edge.to.1));
        let shift = self.head.shift;
        let corner = ((middle.0 >> 1) >> shift << shift, (middle.1 >> 1) >> shift << shift);
        let at = |x: i64, y: i64| Some(Point { x: i32::try_from(x).ok()?, y: i32::try_from(y).ok()? });
        let cell = at(corner.0, corner.1).map_or(0, |corner| self.cell(corner));
        let double = |end: (i64, i64)| {
            let relative = (end.0.wrapping_sub(corner.0), end.1.wrapping_sub(corner.1));
            (relative.0.wrapping_mul(2), relative.1.wrapping_mul(2))
        };
        let inside = (
            middle.0.wrapping_sub(corner.0.wrapping_mul(2)),
            middle.1.wrapping_sub(corner.1.wrapping_mul(2)),
        );
        self.edges_of(cell, corner)
            .filter(|edge| crossed_beyond_corner(double(edge.from), double(edge.to), inside) < 0)
            .fold(self.base_owner(cell), |owner, edge| owner ^ edge.change)
    }
}

/// Whole centimetres from a point to a border, if that is no more than `radius`.
fn distance_within(point: (i64, i64), edge: &Edge, radius: u32) -> Option<u32> {
    let wide = |(x, y): (i64, i64)| (i128::from(x), i128::from(y));
    let (p, a, b) = (wide(point), wide(edge.from), wide(edge.to));
    let minus = |one: (i128, i128), other: (i128, i128)| {
        (one.0.saturating_sub(other.0), one.1.saturating_sub(other.1))
    };
    let dot = |one: (i128, i128), other: (i128, i128)| {
        one.0.saturating_mul(other.0).saturating_add(one.1.saturating_mul(other.1))
    };
    let (along, to_point) = (minus(b, a), minus(p, a));
    let (length, reach) = (dot(along, along), dot(to_point, along));
    // The squared distance as a fraction.
    let (numerator, denominator) = if reach <= 0 {
        (dot(to_point, to_point), 1)
    } else if reach >= length {
        let to_end = minus(p, b);
        (dot(to_end, to_end), 1)
    } else {
        let cross = dot(along, (to_point.1, to_point.0.saturating_neg()));
        (cross.saturating_mul(cross), length)
    };
    let most = i128::from(radius).saturating_mul(i128::from(radius)).saturating_mul(denominator);
    if numerator > most {
        return None;
    }
    let squared = u128::try_from(numerator.checked_div(denominator)?).ok()?;
    u32::try_from(squared.isqrt()).ok()
}
