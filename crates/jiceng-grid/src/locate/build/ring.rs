//! From degrees to rings of integer points with the inside on the left.

use jiceng::Error;

use super::super::area::Area;
use super::faults::{Faults, Place};
use crate::datum::{Datum, Frame, MOST_CENTIMETRES, Point, Position};

/// Grids of one index; owners are written in 24 bits.
const MOST_AREAS: usize = (1 << 24) - 2;
/// Positions of one index.
const MOST_POSITIONS: usize = 1 << 27;
/// Bytes of a code.
const MOST_CODE_BYTES: usize = 64;
/// Free centimetres west and south, so that the corners of the first cells are outside of every grid.
const MARGIN_CM: i32 = 16;

/// A ring of integer points, the inside on its left.
#[derive(Debug)]
pub(super) struct Ring {
    pub(super) place: Place,
    pub(super) points: Vec<Point>,
}

/// What is wrong with counts and codes; positions come later.
pub(super) fn check_codes(areas: &[Area], faults: &mut Faults) {
    let positions: usize = areas
        .iter()
        .flat_map(|area| &area.polygons)
        .flat_map(|polygon| polygon.rings())
        .map(<[_]>::len)
        .sum();
    if !(1..=MOST_AREAS).contains(&areas.len()) || !(1..=MOST_POSITIONS).contains(&positions) {
        let (areas, positions) = (areas.len().to_string(), positions.to_string());
        let (most_areas, most) = (MOST_AREAS.to_string(), MOST_POSITIONS.to_string());
        faults.stop(Error::of_code(
            960,
            &[("areas", &areas), ("positions", &positions), ("most_areas", &most_areas), ("most", &most)],
        ));
        return;
    }
    let mut codes: Vec<(&str, u32)> =
        areas.iter().zip(0..).map(|(area, row)| (area.code.as_str(), row)).collect();
    for (code, row) in &codes {
        if code.is_empty() || code.len() > MOST_CODE_BYTES || code.chars().any(char::is_control) {
            let most = MOST_CODE_BYTES.to_string();
            faults.add(Error::of_code(955, &[("most", &most)]).at_row(u64::from(*row)).at("code"));
        }
    }
    codes.sort_unstable();
    for (one, next) in codes.iter().zip(codes.iter().skip(1)).filter(|(one, next)| one.0 == next.0) {
        let other = one.1.to_string();
        faults.add(Error::of_code(956, &[("other", &other)]).at_row(u64::from(next.1)).at("code"));
    }
    for (_, row) in areas.iter().zip(0..).filter(|(area, _)| area.polygons.is_empty()) {
        faults.add(Error::of_code(957, &[]).at_row(row).at("polygons"));
    }
}

/// The frame that holds all positions, each of which is checked.
pub(super) fn frame(areas: &[Area], datum: Datum, faults: &mut Faults) -> Option<Frame> {
    let mut extent: Option<(Position, Position)> = None;
    each_ring(areas, |place, ring| {
        for (position, vertex) in ring.iter().zip(0_u64..) {
            if let Err(error) = position.check() {
                faults.add(place.locate(error, Some(vertex)));
                // One a ring is enough: swapped columns are swapped throughout.
                break;
            }
            let (least, most) = extent.get_or_insert((*position, *position));
            least.longitude = least.longitude.min(position.longitude);
            least.latitude = least.latitude.min(position.latitude);
            most.longitude = most.longitude.max(position.longitude);
            most.latitude = most.latitude.max(position.latitude);
        }
    });
    let (south_west, north_east) = extent?;
    match Frame::between(datum, south_west, north_east) {
        Ok(frame) => Some(frame.with_margin(MARGIN_CM)),
        Err(error) => {
            faults.stop(error);
            None
        }
    }
}

/// Calls `with` for each ring and its place.
fn each_ring(areas: &[Area], mut with: impl FnMut(Place, &[Position])) {
    for (area, row) in areas.iter().zip(0..) {
        for (polygon, number) in area.polygons.iter().zip(0..) {
            for (ring, at) in polygon.rings().zip(0..) {
                with(Place { area: row, polygon: number, ring: at }, ring);
            }
        }
    }
}

/// The rings in integer centimetres, without repeated points.
pub(super) fn rings(areas: &[Area], frame: &Frame, faults: &mut Faults) -> Vec<Ring> {
    let mut rings = Vec::new();
    each_ring(areas, |place, ring| {
        let mut points: Vec<Point> = ring.iter().filter_map(|position| frame.point(*position)).collect();
        debug_assert_eq!(points.len(), ring.len());
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        let doubled = doubled_area(&points);
        if doubled == 0 {
            faults.add(place.locate(Error::of_code(957, &[]), None));
            return;
        }
        // Outer rings run with the inside on their left, holes the other way round.
        if (doubled > 0) != (place.ring == 0) {
            points.reverse();
        }
        debug_assert!(points.iter().all(|point| (1..MOST_CENTIMETRES).contains(&point.x)));
        rings.push(Ring { place, points });
    });
    rings
}

/// Twice the area, positive where the ring runs anticlockwise.
fn doubled_area(points: &[Point]) -> i128 {
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .map(|(a, b)| i128::from(a.x) * i128::from(b.y) - i128::from(a.y) * i128::from(b.x))
        .sum()
}
