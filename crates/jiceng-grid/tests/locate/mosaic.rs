//! Areas to look points up in.

use jiceng_grid::datum::Position;
use jiceng_grid::locate::{Area, Polygon};

/// splitmix64.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// -bound to bound.
    pub(crate) fn around(&mut self, bound: i32) -> i32 {
        let span = u64::try_from(2 * bound + 1).unwrap();
        i32::try_from(self.next() % span).unwrap() - bound
    }
}

/// Areas that cover a box like a brick wall.
pub(crate) struct Mosaic {
    pub(crate) areas: Vec<Area>,
}

/// A position so many centimetres east and north of 116 E, 24.5 N, near enough.
pub(crate) fn at(x: i32, y: i32) -> Position {
    Position::new(116.0 + f64::from(x) / 1.0125e7, 24.5 + f64::from(y) / 1.1076e7)
}

/// `columns` x `rows` bricks of `side` cm; each side is broken into `pieces` that wander, neighbours share them.
pub(crate) fn mosaic(seed: u64, columns: i32, rows: i32, side: i32, pieces: i32) -> Mosaic {
    // A corner of the wall: every row has its corners at half sides, so that bricks of the next row meet them.
    let corner = |row: i32, half: i32| -> (i32, i32) {
        let mut random = Random(seed ^ (row as u64) << 32 ^ half as u64);
        (half * side / 2 + random.around(side / 12), row * side + random.around(side / 12))
    };
    // From one corner to the next, the same for both neighbours.
    let line = |a: (i32, i32), b: (i32, i32)| -> Vec<(i32, i32)> {
        let (from, to) = if a <= b { (a, b) } else { (b, a) };
        let mut random =
            Random(seed ^ (from.0 as u64) << 40 ^ (from.1 as u64) << 20 ^ to.0 as u64 ^ (to.1 as u64) << 9);
        let mut points = vec![from];
        for piece in 1..pieces {
            let near_end = piece.min(pieces - piece);
            let sway = random.around(side / 16 / pieces * near_end);
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let (x, y) = (from.0 + dx * piece / pieces, from.1 + dy * piece / pieces);
            points.push(if dx.abs() > dy.abs() { (x, y + sway) } else { (x + sway, y) });
        }
        if a > b {
            points.remove(0);
            points.reverse();
            points.insert(0, to);
        }
        points
    };
    let mut areas = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            let west = 2 * column + row % 2;
            let around = [
                (row, west),
                (row, west + 1),
                (row, west + 2),
                (row + 1, west + 2),
                (row + 1, west + 1),
                (row + 1, west),
            ];
            let corners: Vec<(i32, i32)> = around.iter().map(|(row, half)| corner(*row, *half)).collect();
            let next = corners.iter().cycle().skip(1);
            let outer =
                corners.iter().zip(next).flat_map(|(a, b)| line(*a, *b)).map(|(x, y)| at(x, y)).collect();
            areas.push(Area {
                code: format!("{row}-{column}"),
                polygons: vec![Polygon { outer, holes: vec![] }],
            });
        }
    }
    Mosaic { areas }
}
