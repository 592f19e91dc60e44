//! The plain test of a point in a ring, in integers, for the answers that are measured.

use jiceng_grid::datum::{Frame, Point};
use jiceng_grid::locate::Area;

/// The rings of all areas by squares of a kilometre, so that a point is tested against the few around it.
pub struct Exact {
    rings: Vec<Vec<Point>>,
    around: Vec<Vec<u32>>,
}

const SQUARE_CM: i32 = 100_000;
const SQUARES: i32 = 128;

impl Exact {
    /// Of areas without holes, in the plane of a frame.
    #[must_use]
    pub fn new(areas: &[Area], frame: &Frame) -> Self {
        let rings: Vec<Vec<Point>> = areas
            .iter()
            .map(|area| {
                area.polygons
                    .iter()
                    .flat_map(|polygon| &polygon.outer)
                    .filter_map(|at| frame.point(*at))
                    .collect()
            })
            .collect();
        let mut around = vec![Vec::new(); (SQUARES * SQUARES) as usize];
        for (ring, number) in rings.iter().zip(0_u32..) {
            let span = |values: Vec<i32>| {
                let (least, most) = (values.iter().min(), values.iter().max());
                least.map_or(0, |least| least / SQUARE_CM)..=most.map_or(0, |most| most / SQUARE_CM)
            };
            for x in span(ring.iter().map(|point| point.x).collect()) {
                for y in span(ring.iter().map(|point| point.y).collect()) {
                    if let Some(square) = around.get_mut((y * SQUARES + x) as usize) {
                        square.push(number);
                    }
                }
            }
        }
        Self { rings, around }
    }

    /// Every area that holds the point: one, or none outside; more would be a fault.
    #[must_use]
    pub fn owners(&self, point: Point) -> Vec<u32> {
        let square = point.y / SQUARE_CM * SQUARES + point.x / SQUARE_CM;
        let near = self.around.get(square as usize).map_or(&[][..], Vec::as_slice);
        let holds = |ring: &&u32| self.rings.get(**ring as usize).is_some_and(|ring| inside(ring, point));
        near.iter().filter(holds).copied().collect()
    }
}

fn inside(ring: &[Point], point: Point) -> bool {
    let next = ring.iter().cycle().skip(1);
    let met = ring.iter().zip(next).filter(|(a, b)| {
        if (a.y > point.y) == (b.y > point.y) {
            return false;
        }
        let rise = i128::from(b.y - a.y);
        let left = i128::from(point.x - a.x) * rise;
        let right = i128::from(point.y - a.y) * i128::from(b.x - a.x);
        if rise > 0 { left < right } else { left > right }
    });
    met.count() % 2 == 1
}
