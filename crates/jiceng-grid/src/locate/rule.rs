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
    (crossed_beyond_corner(from, to, point) < 0) != (spans_height(from, to) && left_of_corner(from, to))
}

/// The part of [`crosses`] that hangs on the point, as the sign of a number: negative for an odd number of crossings.
///
/// With `s` for "spans the column", `h` for "spans the height", `p`, `f` and `c` for "left of the point, of the foot
/// of its column, of the corner", the crossings are `s (p + f) + h (f + c)`, which is `s p + (s + h) f + h c`, all
/// modulo two. `h c` does not hang on the point: a list of borders holds it in its first word. Each of the others is a
/// sign, and signs are taken together bit by bit.
#[inline]
pub(super) fn crossed_beyond_corner(from: (i64, i64), to: (i64, i64), point: (i64, i64)) -> i64 {
    let ((ax, ay), (bx, by), (px, py)) = (from, to, point);
    let (dx, dy) = (bx.wrapping_sub(ax), by.wrapping_sub(ay));
    let point_side = dy.wrapping_mul(px.wrapping_sub(ax)).wrapping_sub(dx.wrapping_mul(py.wrapping_sub(ay)));
    let foot_side = point_side.wrapping_add(dx.wrapping_mul(py));
    // Negative where exactly one of both ends has `x <= p.x`, or `y <= 0`.
    let column = px.wrapping_sub(ax) ^ px.wrapping_sub(bx);
    let height = ay.wrapping_neg() ^ by.wrapping_neg();
    (column & point_side) ^ ((column ^ height) & foot_side)
}

/// Whether the border crosses the height of the corner: what hangs on the corner alone.
#[inline]
pub(super) fn spans_height(from: (i64, i64), to: (i64, i64)) -> bool {
    (from.1 <= 0) != (to.1 <= 0)
}

/// Whether the corner lies left of the border.
#[inline]
pub(super) fn left_of_corner(from: (i64, i64), to: (i64, i64)) -> bool {
    let ((ax, ay), (bx, by)) = (from, to);
    let (dx, dy) = (bx.wrapping_sub(ax), by.wrapping_sub(ay));
    dx.wrapping_mul(ay.wrapping_neg()) > dy.wrapping_mul(ax.wrapping_neg())
}
