//! Every point has one owner: against an exact test in integers that knows nothing of cells and paths.

use jiceng_grid::datum::{Datum, Point};
use jiceng_grid::locate::{GridIndex, GridIndexView};
use proptest::prelude::*;

use crate::mosaic::{Mosaic, mosaic};
use crate::oracle;

/// Asks every lattice point of a box and each one near every vertex.
fn agrees(mosaic: &Mosaic, shift: Option<u32>, step: usize) {
    let index = GridIndex::with_cells(&mosaic.areas, Datum::Cgcs2000, shift).unwrap();
    let view = GridIndexView::open(index.as_bytes()).unwrap();
    let rings = oracle::rings(&mosaic.areas, view.frame());
    let (least, most) = oracle::bounds(&rings);
    let mut points: Vec<Point> = Vec::new();
    for x in (least.x - 2..=most.x + 2).step_by(step) {
        for y in (least.y - 2..=most.y + 2).step_by(step) {
            points.push(Point { x, y });
        }
    }
    points.extend(oracle::degenerate(&rings));
    for point in points {
        assert_eq!(view.grid_of(point), oracle::owner(&rings, point), "{point:?}, cells of 2^{shift:?}");
    }
}

#[test]
fn borders_and_vertices_have_one_owner() {
    for seed in 0..6 {
        let wall = mosaic(seed, 6, 5, 700, 3);
        for shift in [Some(8), Some(9), Some(12), Some(15), Some(16), Some(30), None] {
            agrees(&wall, shift, 37);
        }
    }
}

#[test]
fn every_single_point_of_a_small_mosaic() {
    agrees(&mosaic(7, 2, 2, 300, 2), Some(8), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_mosaic_agrees(seed in 8_u64.., columns in 1_i32..7, rows in 1_i32..7, side in 400_i32..60_000,
        pieces in 1_i32..5, shift in proptest::option::of(8_u32..20))
    {
        agrees(&mosaic(seed, columns, rows, side, pieces), shift, usize::try_from(side / 7).unwrap());
    }
}
