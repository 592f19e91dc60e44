//! The rule by which a point has exactly one owner.
//!
//! **What it answers.** The owner of the lattice point `p` is the owner of the point `p' = p + (e, e^2)` for every
//! small enough `e > 0`. A line has at most two points of the curve `p + (e, e^2)`, so for small `e` the point `p'`
//! lies on no border: it lies inside exactly one face of the subdivision. Hence every point, on a border or on a
//! vertex too, has exactly one owner, and the same one whichever cell, path or order is used to find it.
//!
//! **How it is found.** The owner of the cell's corner `r` is known. From `r'` the path goes due east to the
//! column of `p'` and then due north to `p'`: two legs, both within the cell. No vertex lies on either
//! leg, because the legs lie at `y + e^2` and at `x + e` and vertices have integer coordinates; so each border is met
//! in its inside and crossed from one side to the other. Each crossing changes the owner from the border's left to
//! its right or back. As `left ^ (left ^ right) = right`, the owner of `p'` is that of `r'` XOR the `left ^ right`
//! of every border crossed, in any order; a border met by both legs counts twice, which is nothing.
//!
//! **Ties.** For a border from `a` to `b` with `d = b - a`, the side of `p'` is the sign of
//! `d x (p - a) + d.x e^2 - d.y e`. Borders run north, or due west where they are level: then a tie is broken to the
//! right, and "left of the border" is `d x (p - a) > 0` alone. A border spans the column of `p'` if exactly one of
//! its ends has `x <= p.x`, and the height of `r'` if exactly one has `y <= r.y`.

/// Whether the path from the cell's corner, at 0, 0, to the point crosses the border an odd number of times.
///
/// Coordinates are relative to the corner and below 2^30 in amount, so that no product reaches 2^63 even at double
/// scale; wrapping arithmetic says so to the compiler.
#[inline]
pub(super) fn crosses(from: (i64, i64), to: (i64, i64), point: (i64, i64)) -> bool {
    let ((ax, ay), (bx, by), (px, py)) = (from, to, point);
    let (dx, dy) = (bx.wrapping_sub(ax), by.wrapping_sub(ay));
    let at_column = dy.wrapping_mul(px.wrapping_sub(ax));
    let foot = dx.wrapping_mul(ay.wrapping_neg());
    let left_of_point = dx.wrapping_mul(py.wrapping_sub(ay)) > at_column;
    let left_of_foot = foot > at_column;
    let left_of_corner = foot > dy.wrapping_mul(ax.wrapping_neg());
    let spans_column = (ax <= px) != (bx <= px);
    let spans_height = (ay <= 0) != (by <= 0);
    (spans_column & (left_of_point != left_of_foot)) != (spans_height & (left_of_foot != left_of_corner))
}
