//! Where borders meet otherwise than in a common end.

use jiceng::Error;

use super::border::{Border, NOBODY, overlap};
use super::faults::Faults;
use super::raster::{Raster, Touching};
use super::ring::Ring;
use crate::datum::{Frame, Point};

/// Pairs of borders that are compared, for each border; a drawing in which more meet in one cell is refused.
const PAIRS_A_BORDER: u64 = 4_096;
const FEWEST_PAIRS: u64 = 1 << 24;

/// Points that lie on a border of which they are no end; borders that cross are faults.
pub(super) fn cuts(
    borders: &[Border],
    touching: &Touching,
    raster: Raster,
    rings: &[Ring],
    frame: &Frame,
    faults: &mut Faults,
) -> Vec<(u32, Point)> {
    let most = PAIRS_A_BORDER.saturating_mul(borders.len() as u64).max(FEWEST_PAIRS);
    let mut compared = 0_u64;
    let mut cuts = Vec::new();
    let border = |number: u32| usize::try_from(number).ok().and_then(|number| borders.get(number));
    for cell in touching.by_cell() {
        let count = cell.len() as u64;
        compared = compared.saturating_add(count.saturating_mul(count) / 2);
        if compared > most {
            let side = (1_u64 << raster.shift).to_string();
            faults.stop(Error::of_code(962, &[("borders", &count.to_string()), ("side_cm", &side)]));
            return Vec::new();
        }
        for (rest, one) in cell.iter().enumerate() {
            let Some(first) = border(*one) else { continue };
            for other in cell.iter().skip(rest.saturating_add(1)) {
                let Some(second) = border(*other) else { continue };
                if apart(first, second) {
                    continue;
                }
                match meeting(first, second) {
                    Meeting::None => {}
                    Meeting::Cross => {
                        let claim = |border: &Border| {
                            if border.left == NOBODY { border.right } else { border.left }
                        };
                        overlap(rings, claim(first), claim(second), first.from, frame, faults);
                    }
                    Meeting::Touch(on_first, on_second) => {
                        cuts.extend(on_first.into_iter().flatten().map(|point| (*one, point)));
                        cuts.extend(on_second.into_iter().flatten().map(|point| (*other, point)));
                    }
                }
            }
        }
    }
    cuts
}

/// Whether the boxes of two borders do not touch.
fn apart(one: &Border, other: &Border) -> bool {
    let clear = |a: (i32, i32), b: (i32, i32)| a.0.max(a.1) < b.0.min(b.1) || b.0.max(b.1) < a.0.min(a.1);
    clear((one.from.x, one.to.x), (other.from.x, other.to.x))
        || clear((one.from.y, one.to.y), (other.from.y, other.to.y))
}

enum Meeting {
    None,
    Cross,
    /// Ends of the other inside of the first, and of the first inside of the other.
    Touch([Option<Point>; 2], [Option<Point>; 2]),
}

fn meeting(one: &Border, other: &Border) -> Meeting {
    let (a, b) = one.ends();
    let (c, d) = other.ends();
    let (side_c, side_d) = (turn(a, b, c), turn(a, b, d));
    let (side_a, side_b) = (turn(c, d, a), turn(c, d, b));
    if side_c * side_d < 0 && side_a * side_b < 0 {
        return Meeting::Cross;
    }
    let inside = |from: Point, to: Point, point: Point, side: i64| {
        let within = |a: i32, b: i32, c: i32| a.min(b) <= c && c <= a.max(b);
        let on = side == 0 && within(from.x, to.x, point.x) && within(from.y, to.y, point.y);
        (on && point != from && point != to).then_some(point)
    };
    let on_one = [inside(a, b, c, side_c), inside(a, b, d, side_d)];
    let on_other = [inside(c, d, a, side_a), inside(c, d, b, side_b)];
    if on_one.iter().chain(&on_other).all(Option::is_none) {
        Meeting::None
    } else {
        Meeting::Touch(on_one, on_other)
    }
}

/// The sign of the turn from `a` over `b` to `c`: 1 to the left. Coordinates are below 2^30, so nothing overflows.
pub(super) fn turn(a: Point, b: Point, c: Point) -> i64 {
    let wide = |point: Point| (i64::from(point.x), i64::from(point.y));
    let ((ax, ay), (bx, by), (cx, cy)) = (wide(a), wide(b), wide(c));
    ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).signum()
}
