//! What is wrong with areas is said with row and place; nothing is dropped.

use jiceng_grid::datum::{Datum, Position};
use jiceng_grid::locate::{Area, GridIndex, Polygon, area_faults};

use crate::mosaic::at;

type Ring<'a> = &'a [(i32, i32)];

const SQUARE: Ring<'static> = &[(0, 0), (1000, 0), (1000, 1000), (0, 1000)];
const INNER: Ring<'static> = &[(300, 300), (700, 300), (700, 700), (300, 700)];

fn ring(points: Ring<'_>) -> Vec<Position> {
    points.iter().map(|(x, y)| at(*x, *y)).collect()
}

fn polygon(outer: Ring<'_>, holes: &[Ring<'_>]) -> Polygon {
    Polygon { outer: ring(outer), holes: holes.iter().map(|hole| ring(hole)).collect() }
}

fn area(code: &str, polygons: Vec<Polygon>) -> Area {
    Area { code: code.into(), polygons }
}

/// Code, row and field of each fault.
fn faults(areas: &[Area]) -> Vec<(u16, Option<u64>, String)> {
    let found = area_faults(areas, Datum::Cgcs2000);
    let built = GridIndex::build(areas, Datum::Cgcs2000);
    assert_eq!(built.err().as_ref(), found.first());
    for fault in &found {
        assert!(!fault.text_en().contains('{') && !fault.text_zh().contains('{'), "{fault}");
    }
    found
        .iter()
        .map(|fault| (fault.code().0, fault.row(), fault.field().unwrap_or_default().to_string()))
        .collect()
}

fn one(code: u16, row: u64, field: &str) -> Vec<(u16, Option<u64>, String)> {
    vec![(code, Some(row), field.to_string())]
}

/// The owner of a point so many centimetres from the corner.
fn owner(areas: &[Area], x: i32, y: i32) -> Option<u32> {
    let index = GridIndex::build(areas, Datum::Cgcs2000).unwrap();
    let view = index.view().unwrap();
    view.grid_of(view.frame().point(at(x, y)).unwrap())
}

#[test]
fn what_is_sound_is_taken() {
    let closed: Vec<(i32, i32)> = SQUARE.iter().chain(SQUARE.first()).copied().collect();
    let backwards: Vec<(i32, i32)> = SQUARE.iter().rev().copied().collect();
    let far: Ring<'_> = &[(5000, 5000), (5100, 5000), (5000, 5100)];
    // Corners of the right one lie on the side of the left one, which has none there.
    let right: Ring<'_> = &[(1000, 200), (1500, 200), (1500, 800), (1000, 800)];
    let glass: Ring<'_> = &[(0, 0), (500, 500), (1000, 0), (1000, 1000), (500, 500), (0, 1000)];
    let cases: [(&str, Vec<Area>); 8] = [
        ("touches itself in a point", vec![area("a", vec![polygon(glass, &[])])]),
        ("closed", vec![area("a", vec![polygon(&closed, &[])])]),
        ("the other way round", vec![area("a", vec![polygon(&backwards, &[])])]),
        ("exclave", vec![area("a", vec![polygon(SQUARE, &[]), polygon(far, &[])])]),
        ("hole", vec![area("a", vec![polygon(SQUARE, &[INNER])])]),
        (
            "filled hole",
            vec![area("a", vec![polygon(SQUARE, &[INNER])]), area("b", vec![polygon(INNER, &[])])],
        ),
        (
            "corners on a side",
            vec![area("a", vec![polygon(SQUARE, &[])]), area("b", vec![polygon(right, &[])])],
        ),
        ("own parts side by side", vec![area("a", vec![polygon(SQUARE, &[]), polygon(right, &[])])]),
    ];
    for (name, areas) in cases {
        assert_eq!(faults(&areas), [], "{name}");
    }
}

#[test]
fn holes_and_exclaves_have_the_owner_that_was_meant() {
    let far: Ring<'_> = &[(5000, 5000), (5100, 5000), (5000, 5100)];
    let areas = [
        area("a", vec![polygon(SQUARE, &[INNER]), polygon(far, &[])]),
        area("b", vec![polygon(&[(400, 400), (600, 400), (600, 600), (400, 600)], &[])]),
    ];
    assert_eq!(owner(&areas, 100, 100), Some(0));
    assert_eq!(owner(&areas, 350, 350), None);
    assert_eq!(owner(&areas, 500, 500), Some(1));
    assert_eq!(owner(&areas, 5010, 5010), Some(0));
    assert_eq!(owner(&areas, 3000, 3000), None);
}

#[test]
fn a_ring_that_crosses_itself() {
    let bow: Ring<'_> = &[(0, 0), (1000, 1000), (1000, 0), (0, 900)];
    assert_eq!(faults(&[area("a", vec![polygon(bow, &[])])]), one(958, 0, "polygons[0].outer"));
    // Two loops that touch in a point, one of them the wrong way round.
    let eight: Ring<'_> = &[(0, 0), (500, 500), (800, 800), (800, 200), (500, 500), (0, 1000)];
    assert_eq!(faults(&[area("a", vec![polygon(eight, &[])])]), one(958, 0, "polygons[0].outer"));
    // There and back along the same line.
    let spike: Ring<'_> = &[(0, 0), (1000, 0), (1000, 1000), (1500, 1500), (1000, 1000), (0, 1000)];
    let areas = [area("a", vec![polygon(SQUARE, &[])]), area("b", vec![polygon(&spike.map_by(3000), &[])])];
    assert_eq!(faults(&areas), one(958, 1, "polygons[0].outer"));
}

trait MapBy {
    fn map_by(&self, x: i32) -> Vec<(i32, i32)>;
}

impl MapBy for [(i32, i32)] {
    fn map_by(&self, x: i32) -> Vec<(i32, i32)> {
        self.iter().map(|(at, y)| (at + x, *y)).collect()
    }
}

#[test]
fn areas_on_the_same_ground() {
    let crossing: Ring<'_> = &[(500, 500), (1500, 500), (1500, 1500), (500, 1500)];
    let within: Ring<'_> = &[(100, 100), (200, 100), (200, 200)];
    let slit: Ring<'_> = &[(999, 0), (1500, 0), (1500, 1000), (999, 1000)];
    for (name, other) in
        [("crossing", crossing), ("within", within), ("twice", SQUARE), ("by a centimetre", slit)]
    {
        let areas = [area("a", vec![polygon(SQUARE, &[])]), area("b", vec![polygon(other, &[])])];
        let found = faults(&areas);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert_eq!(found[0].0, 959, "{name}");
        let text = area_faults(&areas, Datum::Cgcs2000)[0].to_string();
        let other = 1 - found[0].1.unwrap();
        assert!(text.contains(&format!("row {other} ")) && text.contains("116.0000"), "{text}");
    }
}

#[test]
fn parts_of_one_area_on_the_same_ground() {
    let within: Ring<'_> = &[(100, 100), (200, 100), (200, 200)];
    let found = faults(&[area("a", vec![polygon(SQUARE, &[]), polygon(within, &[])])]);
    assert_eq!(found, one(958, 0, "polygons[1].outer"));
}

#[test]
fn holes_that_are_not_in_their_polygon() {
    let outside: Ring<'_> = &[(2000, 2000), (2100, 2000), (2100, 2100)];
    let across: Ring<'_> = &[(500, 500), (1500, 500), (1500, 700)];
    let nested: Ring<'_> = &[(400, 400), (500, 400), (500, 500)];
    for (name, holes) in
        [("outside", vec![outside]), ("across", vec![across]), ("nested", vec![INNER, nested])]
    {
        let found = faults(&[area("a", vec![polygon(SQUARE, &holes)])]);
        assert!(found.iter().all(|fault| matches!(fault.0, 958 | 961)), "{name}: {found:?}");
        assert!(!found.is_empty(), "{name}");
    }
    assert_eq!(faults(&[area("a", vec![polygon(SQUARE, &[outside])])]), one(961, 0, "polygons[0].holes[0]"));
}

#[test]
fn an_area_within_a_hole_of_another_that_is_larger_than_the_hole() {
    let larger: Ring<'_> = &[(299, 300), (700, 300), (700, 700), (299, 700)];
    let found = faults(&[area("a", vec![polygon(SQUARE, &[INNER])]), area("b", vec![polygon(larger, &[])])]);
    assert!(found.iter().any(|fault| fault.0 == 959), "{found:?}");
}

#[test]
fn positions_that_are_none() {
    let mut areas =
        [area("a", vec![polygon(SQUARE, &[INNER])]), area("b", vec![polygon(&SQUARE.map_by(1000), &[])])];
    areas[0].polygons[0].holes[0][2].latitude = f64::NAN;
    assert_eq!(faults(&areas), one(952, 0, "polygons[0].holes[0][2]"));
    areas[0].polygons[0].holes[0][2].latitude = f64::INFINITY;
    assert_eq!(faults(&areas), one(952, 0, "polygons[0].holes[0][2]"));
    areas[0].polygons[0].holes[0][2] = at(700, 700);
    for position in &mut areas[1].polygons[0].outer {
        *position = Position::new(position.latitude, position.longitude);
    }
    assert_eq!(faults(&areas), one(953, 1, "polygons[0].outer[0]"));
    areas[1].polygons[0].outer[3] = Position::new(-0.1, 51.5);
    areas[1].polygons[0].outer.drain(..3);
    assert_eq!(faults(&areas), one(954, 1, "polygons[0].outer[0]"));
}

#[test]
fn rings_without_area() {
    for flat in [&[][..], &[(0, 0)], &[(0, 0), (100, 0), (0, 0)], &[(0, 0), (100, 100), (200, 200)]] {
        let areas = [area("a", vec![polygon(SQUARE, &[])]), area("b", vec![polygon(flat, &[])])];
        assert_eq!(faults(&areas), one(957, 1, "polygons[0].outer"), "{flat:?}");
    }
    let areas = [area("a", vec![polygon(SQUARE, &[])]), area("b", vec![])];
    assert_eq!(faults(&areas), one(957, 1, "polygons"));
}

#[test]
fn codes_and_counts() {
    let at = |x: i32| vec![polygon(&SQUARE.map_by(x), &[])];
    let areas = [area("a", at(0)), area("b", at(2000)), area("a", at(4000)), area("", at(6000))];
    let mut found = faults(&areas);
    found.sort();
    assert_eq!(found, [(955, Some(3), "code".to_string()), (956, Some(2), "code".to_string())]);
    assert_eq!(faults(&[area(&"9".repeat(65), at(0))]), one(955, 0, "code"));
    assert_eq!(area_faults(&[], Datum::Cgcs2000)[0].code().0, 960);
    let shift = GridIndex::with_cells(&[area("a", at(0))], Datum::Cgcs2000, Some(31)).unwrap_err();
    assert_eq!((shift.code().0, shift.field()), (967, Some("shift")));
}

#[test]
fn all_faults_come_at_once() {
    let mut areas = Vec::new();
    for (row, x) in (0..2_000).zip((0..).step_by(3000)) {
        let bow = [(0, 0), (1000, 1000), (1000, 0), (0, 900)].map_by(x);
        areas.push(area(&row.to_string(), vec![polygon(&bow, &[])]));
    }
    let found = faults(&areas);
    assert_eq!(found.len(), 1_000);
    assert!(found.iter().all(|fault| fault.0 == 958));
    let rows: std::collections::BTreeSet<_> = found.iter().map(|fault| fault.1).collect();
    assert_eq!(rows.len(), 1_000);
}

#[test]
fn too_many_borders_in_one_place_stop_in_good_time() {
    // A fan of thin triangles that all meet in one point, too fine for any cell to part them.
    let fan: Vec<Area> = (0..30_000)
        .map(|row| {
            let (x, y) = (row % 1_000, row / 1_000);
            area(&row.to_string(), vec![polygon(&[(0, 0), (x + 100, y + 1), (x + 100, y + 2)], &[])])
        })
        .collect();
    let started = std::time::Instant::now();
    let found = area_faults(&fan, Datum::Cgcs2000);
    assert!(!found.is_empty());
    assert!(started.elapsed() < std::time::Duration::from_secs(60), "{:?}", started.elapsed());
}
