//! The plain test in integers: a point is in a ring if a ray due east of it meets the ring an odd number of times,
//! ends at the height of the point counting as below, and a point on an edge counting as east of it.

use jiceng_grid::datum::{Frame, Point};
use jiceng_grid::locate::Area;

/// The rings of each area, in integer centimetres.
pub(crate) type Rings = Vec<Vec<Vec<Point>>>;

pub(crate) fn rings(areas: &[Area], frame: &Frame) -> Rings {
    let ring = |ring: &[jiceng_grid::datum::Position]| -> Vec<Point> {
        ring.iter().map(|position| frame.point(*position).unwrap()).collect()
    };
    areas
        .iter()
        .map(|area| {
            area.polygons.iter().flat_map(|polygon| polygon.rings().map(ring).collect::<Vec<_>>()).collect()
        })
        .collect()
}

pub(crate) fn bounds(rings: &Rings) -> (Point, Point) {
    let points = || rings.iter().flatten().flatten();
    let x = || points().map(|point| point.x);
    let y = || points().map(|point| point.y);
    (
        Point { x: x().min().unwrap(), y: y().min().unwrap() },
        Point { x: x().max().unwrap(), y: y().max().unwrap() },
    )
}

/// Every vertex, every lattice point on an edge (up to some hundred an edge), and their neighbours.
pub(crate) fn degenerate(rings: &Rings) -> Vec<Point> {
    let mut points = Vec::new();
    for ring in rings.iter().flatten() {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let (dx, dy) = (b.x - a.x, b.y - a.y);
            let steps = gcd(dx.unsigned_abs(), dy.unsigned_abs()).max(1);
            for step in 0..steps.min(200) {
                let (step, steps) = (i64::from(step), i64::from(steps));
                let on = |from: i32, d: i32| from + i32::try_from(i64::from(d) * step / steps).unwrap();
                points.push(Point { x: on(a.x, dx), y: on(a.y, dy) });
            }
        }
    }
    let around = points.iter().flat_map(|point| {
        (-1..=1).flat_map(move |x| (-1..=1).map(move |y| Point { x: point.x + x, y: point.y + y }))
    });
    around.collect()
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The number of the area; more than one is a failure.
pub(crate) fn owner(rings: &Rings, point: Point) -> Option<u32> {
    let holds = |area: &Vec<Vec<Point>>| area.iter().filter(|ring| inside(ring, point)).count() % 2 == 1;
    let owners: Vec<usize> = (0..rings.len()).filter(|area| holds(&rings[*area])).collect();
    assert!(owners.len() <= 1, "{point:?} has owners {owners:?}");
    owners.first().map(|owner| u32::try_from(*owner).unwrap())
}

fn inside(ring: &[Point], point: Point) -> bool {
    let mut inside = false;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (a.y > point.y) != (b.y > point.y) {
            // point.x < a.x + (point.y - a.y) * (b.x - a.x) / (b.y - a.y), without a division.
            let rise = i128::from(b.y - a.y);
            let left = i128::from(point.x - a.x) * rise;
            let right = i128::from(point.y - a.y) * i128::from(b.x - a.x);
            if (rise > 0 && left < right) || (rise < 0 && left > right) {
                inside = !inside;
            }
        }
    }
    inside
}
