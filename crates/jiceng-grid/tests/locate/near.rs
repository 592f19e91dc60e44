//! Distances to borders and the grids behind them, against every border looked at in turn.

use std::collections::BTreeSet;

use jiceng_grid::datum::{Datum, Fix, Point, Position, convert};
use jiceng_grid::locate::{Area, GridIndex, LocateReason, NOT_A_FIX, Polygon, locate, near_border_column};
use proptest::prelude::*;

use crate::mosaic::{Random, at, mosaic};
use crate::oracle;

/// Whole centimetres to a segment, by trial.
fn distance(point: Point, a: Point, b: Point) -> u32 {
    let within = |centimetres: i128| -> bool {
        let sub = |one: Point, other: Point| (i128::from(one.x - other.x), i128::from(one.y - other.y));
        let (p, d) = (sub(point, a), sub(b, a));
        let (length, along) = (d.0 * d.0 + d.1 * d.1, p.0 * d.0 + p.1 * d.1);
        let most = centimetres * centimetres;
        if along <= 0 {
            p.0 * p.0 + p.1 * p.1 < most
        } else if along >= length {
            let e = sub(point, b);
            e.0 * e.0 + e.1 * e.1 < most
        } else {
            let cross = d.0 * p.1 - d.1 * p.0;
            cross * cross < most * length
        }
    };
    // The largest whole number that is not more than the distance.
    let (mut low, mut high) = (0, 1 << 31);
    while low + 1 < high {
        let middle = (low + high) / 2;
        if within(middle) { high = middle } else { low = middle }
    }
    u32::try_from(low).unwrap()
}

/// Distance to the nearest border and the areas of all rings no further than `radius`.
fn plain(rings: &oracle::Rings, point: Point, radius: u32) -> (Option<u32>, BTreeSet<usize>) {
    let mut nearest: Option<u32> = None;
    let mut areas = BTreeSet::new();
    for (area, rings) in rings.iter().enumerate() {
        for ring in rings {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let distance = distance(point, *a, *b);
                // Whole centimetres do not tell 7.0 from 7.3; so the rim itself is left to the other side.
                if distance < radius {
                    nearest = Some(nearest.map_or(distance, |least| least.min(distance)));
                    areas.insert(area);
                }
            }
        }
    }
    (nearest, areas)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn agrees_with_every_border_in_turn(seed: u64, shift in 8_u32..18, side in 2_000_i32..20_000) {
        let areas = mosaic(seed, 4, 4, side, 3).areas;
        let index = GridIndex::with_cells(&areas, Datum::Cgcs2000, Some(shift)).unwrap();
        let view = index.view().unwrap();
        let rings = oracle::rings(&areas, view.frame());
        let mut random = Random(seed);
        for _ in 0..60 {
            let position = at(2 * side + random.around(3 * side), 2 * side + random.around(3 * side));
            let accuracy_cm = 2 + u32::try_from(random.around(side / 2).abs()).unwrap();
            let Some(point) = view.frame().point(position) else { continue };
            let (nearest, near) = plain(&rings, point, accuracy_cm);
            let own = oracle::owner(&rings, point);
            let others: Vec<String> = near
                .iter()
                .filter(|area| own != u32::try_from(**area).ok())
                .map(|area| areas[*area].code.clone())
                .collect();
            match locate(&view, Datum::Cgcs2000, Fix { position, accuracy_cm }) {
                Ok(answer) => {
                    prop_assert_eq!(Some(answer.value.grid), own);
                    prop_assert_eq!(&answer.value.code, &areas[answer.value.grid as usize].code);
                    // On the rim of the circle, a distance of exactly the radius is near to us and not to the test.
                    if answer.value.border_cm != Some(accuracy_cm) {
                        prop_assert_eq!(answer.value.border_cm, nearest);
                        prop_assert_eq!(answer.value.near_border, nearest.is_some());
                        prop_assert!(others.iter().all(|other| answer.value.others.contains(other)));
                    }
                    prop_assert_eq!(answer.value.near_border, answer.reasons.has(LocateReason::NearBorder));
                }
                Err(error) => {
                    prop_assert_eq!(own, None);
                    let expected = if others.is_empty() { 970 } else { 971 };
                    prop_assert_eq!(error.code().0, expected);
                }
            }
            let mut flag = [7];
            let (x, y) = ([position.longitude], [position.latitude]);
            near_border_column(&view, Datum::Cgcs2000, &x, &y, &[accuracy_cm], &mut flag).unwrap();
            if nearest.is_some() {
                prop_assert_eq!(flag[0], 1);
            }
        }
    }
}

fn two() -> GridIndex {
    let square = |west: i32| {
        let outer =
            [(0, 0), (10_000, 0), (10_000, 10_000), (0, 10_000)].map(|(x, y)| at(west + x, y)).to_vec();
        vec![Polygon { outer, holes: vec![] }]
    };
    let areas = [("left", 0), ("right", 10_000)];
    let areas = areas.map(|(code, west)| Area { code: code.into(), polygons: square(west) });
    GridIndex::build(&areas, Datum::Cgcs2000).unwrap()
}

#[test]
fn beside_the_whole_map_too() {
    let index = two();
    let view = index.view().unwrap();
    for (x, y, code) in
        [(-3_000, 5_000, "left"), (23_000, 5_000, "right"), (5_000, -3_000, "left"), (5_000, 13_000, "left")]
    {
        let fix = |accuracy_cm| Fix { position: at(x, y), accuracy_cm };
        assert_eq!(locate(&view, Datum::Cgcs2000, fix(2_900)).unwrap_err().code().0, 970);
        let error = locate(&view, Datum::Cgcs2000, fix(3_100)).unwrap_err();
        assert_eq!(error.code().0, 971);
        assert!(error.text_en().contains(code) && error.text_zh().contains(code), "{error}");
    }
}

#[test]
fn on_the_border_it_says_so() {
    let index = two();
    let view = index.view().unwrap();
    let answer = locate(&view, Datum::Wgs84, Fix { position: at(10_000, 5_000), accuracy_cm: 0 }).unwrap();
    assert_eq!((answer.value.code.as_str(), answer.value.border_cm), ("right", Some(0)));
    assert!(answer.reasons.has(LocateReason::OnBorder) && !answer.reasons.has(LocateReason::Converted));
    let centre = locate(&view, Datum::Wgs84, Fix { position: at(5_000, 5_000), accuracy_cm: 4_990 }).unwrap();
    assert!(!centre.value.near_border && centre.value.others.is_empty());
    assert!(!centre.reasons.has(LocateReason::OnBorder));
}

#[test]
fn another_datum_is_converted_and_said() {
    let index = two();
    let view = index.view().unwrap();
    let there = convert(at(5_000, 5_000), Datum::Cgcs2000, Datum::Bd09);
    let answer = locate(&view, Datum::Bd09, Fix { position: there, accuracy_cm: 0 }).unwrap();
    assert_eq!(answer.value.code, "left");
    assert!(answer.reasons.has(LocateReason::Converted));
    // Taken for what it is not, the same numbers lie a kilometre off.
    let mistaken = locate(&view, Datum::Cgcs2000, Fix { position: there, accuracy_cm: 0 });
    assert_eq!(mistaken.unwrap_err().code().0, 970);
}

#[test]
fn fixes_that_are_none() {
    let index = two();
    let view = index.view().unwrap();
    let code = |position, accuracy_cm| {
        locate(&view, Datum::Gcj02, Fix { position, accuracy_cm }).unwrap_err().code().0
    };
    assert_eq!(code(Position::new(24.5, 116.0), 0), 953);
    assert_eq!(code(Position::new(f64::NAN, 24.5), 0), 952);
    assert_eq!(code(Position::new(200.0, 24.5), 0), 954);
    assert_eq!(code(at(0, 0), 1_000_001), 972);
    let mut out = [0; 4];
    let (x, y) = ([24.5, f64::NAN, 116.0005, 118.0], [116.0, 24.5, 24.5005, 30.0]);
    near_border_column(&view, Datum::Cgcs2000, &x, &y, &[1, 1, 1_000_001, 1], &mut out).unwrap();
    assert_eq!(out, [NOT_A_FIX, NOT_A_FIX, NOT_A_FIX, 0]);
    let error = near_border_column(&view, Datum::Cgcs2000, &x, &y, &[1], &mut out).unwrap_err();
    assert_eq!(error.code().0, 226);
}
