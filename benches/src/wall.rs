//! What the look-up of points is measured on: ten thousand grids like bricks in a wall, and points.
#![expect(clippy::float_arithmetic, reason = "positions are degrees")]

use jiceng_grid::datum::Position;
use jiceng_grid::locate::{Area, Polygon};

use crate::rows::SplitMix64;

/// Grids of a row, and rows.
const SIDE: i32 = 100;
/// Side of a brick, in centimetres.
const BRICK_CM: i32 = 100_000;
/// Pieces of each of the six sides that a brick shares with its neighbours: 48 vertices.
const PIECES: i32 = 8;
const CORNER: Position = Position::new(115.7, 24.2);
/// Centimetres of a degree east and north at 24.65 degrees, near enough for made-up places.
const EAST_CM: f64 = 10_122_000.0;
const NORTH_CM: f64 = 11_077_000.0;

type Place = (i32, i32);

/// 10,000 grids of about 48 vertices on 100 x 100 km; neighbours share the vertices of their border.
#[must_use]
pub fn wall() -> Vec<Area> {
    let mut areas = Vec::new();
    for row in 0..SIDE {
        for column in 0..SIDE {
            let west = 2 * column + row % 2;
            let around = [(row, 0), (row, 1), (row, 2), (row + 1, 2), (row + 1, 1), (row + 1, 0)];
            let corners = around.map(|(row, half)| corner(row, west + half));
            let next = corners.iter().cycle().skip(1);
            let outer: Vec<Position> = corners
                .iter()
                .zip(next)
                .flat_map(|(a, b)| border(*a, *b))
                .map(|(x, y)| degrees(x, y))
                .collect();
            let code = format!("{row:02}{column:02}");
            areas.push(Area { code, polygons: vec![Polygon { outer, holes: Vec::new() }] });
        }
    }
    areas
}

/// Uniform places on the wall's 100 x 100 km, longitudes and latitudes.
#[must_use]
pub fn places(count: usize) -> (Vec<f64>, Vec<f64>) {
    let mut draws = SplitMix64::seeded();
    let whole = (SIDE * BRICK_CM) as u64;
    (0..count)
        .map(|_| {
            let at = degrees(draws.below(whole), draws.below(whole));
            (at.longitude, at.latitude)
        })
        .unzip()
}

/// The same places along a curve that keeps neighbours together: by the bits of both numbers in turn.
#[must_use]
pub fn sorted(longitudes: &[f64], latitudes: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let key = |x: f64, y: f64| {
        let cells = |value: f64, from: f64| ((value - from) * 1e7) as u64;
        spread(cells(x, CORNER.longitude - 1.0)) | spread(cells(y, CORNER.latitude - 1.0)) << 1
    };
    let mut pairs: Vec<(u64, f64, f64)> =
        longitudes.iter().zip(latitudes).map(|(x, y)| (key(*x, *y), *x, *y)).collect();
    pairs.sort_unstable_by_key(|(key, _, _)| *key);
    pairs.into_iter().map(|(_, x, y)| (x, y)).unzip()
}

/// The low 32 bits, each followed by a zero.
fn spread(bits: u64) -> u64 {
    (0..32).fold(0, |spread, bit| spread | (bits >> bit & 1) << (2 * bit))
}

fn degrees(x: i32, y: i32) -> Position {
    Position::new(CORNER.longitude + f64::from(x) / EAST_CM, CORNER.latitude + f64::from(y) / NORTH_CM)
}

/// A corner of bricks, moved a little.
fn corner(row: i32, half: i32) -> Place {
    let mut draws = SplitMix64::of((row as u64) << 32 | half as u64);
    let mut moved = || draws.below(BRICK_CM as u64 / 6) - BRICK_CM / 12;
    (half * BRICK_CM / 2 + moved(), row * BRICK_CM + moved())
}

/// From one corner to before the next, with a sway across; the same line from either end.
fn border(a: Place, b: Place) -> Vec<Place> {
    let (from, to) = if a <= b { (a, b) } else { (b, a) };
    let mut draws =
        SplitMix64::of((from.0 as u64) << 40 ^ (from.1 as u64) << 20 ^ to.0 as u64 ^ (to.1 as u64) << 9);
    let (dx, dy) = (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
    let on = |d: i64, piece: i32| (d * i64::from(piece) / i64::from(PIECES)) as i32;
    let mut points = vec![from];
    for piece in 1..PIECES {
        let most = BRICK_CM / 60 * piece.min(PIECES - piece);
        let sway = draws.below(most as u64 * 2) - most;
        let (x, y) = (from.0 + on(dx, piece), from.1 + on(dy, piece));
        points.push(if dx.abs() > dy.abs() { (x, y + sway) } else { (x + sway, y) });
    }
    points.push(to);
    if a > b {
        points.reverse();
    }
    points.pop();
    points
}

#[cfg(test)]
mod tests {
    use jiceng_grid::datum::Datum;
    use jiceng_grid::locate::GridIndex;

    use super::*;

    #[test]
    fn the_wall_has_no_fault_and_the_size_that_is_claimed() {
        let areas = wall();
        assert_eq!(areas.len(), 10_000);
        assert!(areas.iter().all(|area| area.polygons[0].outer.len() == 48));
        let index = GridIndex::build(&areas, Datum::Cgcs2000).unwrap();
        assert!(index.as_bytes().len() <= 13_000_000, "{}", index.as_bytes().len());
    }
}
