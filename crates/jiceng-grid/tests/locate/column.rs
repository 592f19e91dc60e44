//! Columns agree with the scalar form row by row.

use jiceng_grid::datum::{Datum, Position, convert};
use jiceng_grid::locate::{GridIndex, error_of_row, locate_column};
use proptest::prelude::*;

use crate::mosaic::mosaic;

#[test]
fn bad_rows_are_marked_and_the_rest_goes_on() {
    let index = GridIndex::build(&mosaic(5, 4, 4, 9_000, 4).areas, Datum::Cgcs2000).unwrap();
    let view = index.view().unwrap();
    let good = Position::new(116.0015, 24.5015);
    let rows = [
        (good.longitude, good.latitude, None),
        (f64::NAN, good.latitude, Some(952)),
        (good.longitude, f64::NEG_INFINITY, Some(952)),
        (good.latitude, good.longitude, Some(953)),
        (0.0, 0.0, Some(954)),
        (1e300, -1e300, Some(954)),
        (118.0, 24.5, Some(970)),
        (115.9, 24.5, Some(970)),
        (good.longitude, good.latitude, None),
    ];
    let (x, y): (Vec<f64>, Vec<f64>) = rows.iter().map(|(x, y, _)| (*x, *y)).unzip();
    for datum in [Datum::Cgcs2000, Datum::Wgs84, Datum::Gcj02, Datum::Bd09] {
        let (x, y): (Vec<f64>, Vec<f64>) = x
            .iter()
            .zip(&y)
            .map(|(x, y)| {
                let at = Position::new(*x, *y);
                let there = if at.check().is_ok() { convert(at, Datum::Cgcs2000, datum) } else { at };
                (there.longitude, there.latitude)
            })
            .unzip();
        let mut out = [7; 9];
        locate_column(&view, datum, &x, &y, &mut out).unwrap();
        assert_eq!(out.map(error_of_row), rows.map(|(_, _, code)| code), "{datum:?}");
        assert_eq!(out[0], out[8]);
    }
    let mut short = [0; 3];
    let error = locate_column(&view, Datum::Cgcs2000, &x, &y, &mut short).unwrap_err();
    assert_eq!(error.code().0, 226);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_column_of_any_length_agrees(seed: u64, length in 0_usize..5_000, shift in 8_u32..18) {
        let areas = mosaic(seed, 5, 5, 8_000, 4).areas;
        let index = GridIndex::with_cells(&areas, Datum::Cgcs2000, Some(shift)).unwrap();
        let view = index.view().unwrap();
        let mut random = crate::mosaic::Random(seed);
        let mut draw = |low: f64| low + f64::from(random.around(30_000)) / 1e7;
        let (x, y): (Vec<f64>, Vec<f64>) = (0..length).map(|_| (draw(116.002), draw(24.502))).unzip();
        let mut out = vec![0; length];
        locate_column(&view, Datum::Cgcs2000, &x, &y, &mut out).unwrap();
        for ((x, y), out) in x.iter().zip(&y).zip(&out) {
            let one = view.frame().point(Position::new(*x, *y)).and_then(|point| view.grid_of(point));
            prop_assert_eq!(one, error_of_row(*out).is_none().then_some(*out));
        }
    }
}
