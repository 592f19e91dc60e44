use jiceng::Error;
use spade::{DelaunayTriangulation, HasPosition, Point2, Triangulation};

use super::unit::{MAX_COORDINATE, Unit};
use crate::number::len;

/// Which points are neighbours. 由点确定相邻的方式。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointLinks {
    /// Every edge of the Delaunay triangulation.
    #[default]
    Delaunay,
    /// Those of it with no third point inside the circle over the edge: sparser, nearer to paths.
    Gabriel,
}

/// A place with the row that stands there.
#[derive(Clone, Copy)]
struct Site {
    x: i32,
    y: i32,
    row: u32,
}

impl HasPosition for Site {
    type Scalar = f64;
    fn position(&self) -> Point2<f64> {
        Point2::new(f64::from(self.x), f64::from(self.y))
    }
}

/// Links between units that have only points; `longest` leaves out longer ones. Units of one place are linked in a row.
///
/// 由坐标生成相邻关系；同一地点的单元依次相连。
///
/// The predicates are exact, and whole coordinates are exact in them, so the links are the same everywhere.
///
/// # Errors
/// `JC-0902` with its row for a coordinate out of range.
///
/// # Examples
/// ```
/// use jiceng_grid::graph::{PointLinks, Unit, links_of_points};
/// let units = [Unit::new(1, 0, 0, 1), Unit::new(2, 10, 0, 1), Unit::new(3, 4, 3, 1), Unit::new(4, 4, 3, 1)];
/// assert_eq!(links_of_points(&units, PointLinks::Delaunay, None)?, [(0, 1), (0, 2), (1, 2), (2, 3)]);
/// assert_eq!(links_of_points(&units, PointLinks::Gabriel, None)?, [(0, 2), (1, 2), (2, 3)]);
/// # Ok::<(), jiceng_grid::Error>(())
/// ```
pub fn links_of_points(
    units: &[Unit],
    kind: PointLinks,
    longest: Option<u32>,
) -> Result<Vec<(u32, u32)>, Error> {
    let mut order: Vec<(i32, i32, u64, u32)> =
        (0_u32..).zip(units).map(|(row, unit)| (unit.x, unit.y, unit.key, row)).collect();
    for (x, y, _, row) in &order {
        if x.unsigned_abs().max(y.unsigned_abs()) > MAX_COORDINATE.unsigned_abs() {
            return Err(Error::of_code(902, &[("max", "10000000")]).at_row(u64::from(*row)));
        }
    }
    order.sort_unstable();
    let mut links = Vec::new();
    let mut sites: Vec<Site> = Vec::with_capacity(order.len());
    let mut before = u32::MAX;
    for (x, y, _, row) in order {
        if sites.last().is_some_and(|site| (site.x, site.y) == (x, y)) {
            links.push((before.min(row), before.max(row)));
        } else {
            sites.push(Site { x, y, row });
        }
        before = row;
    }
    triangulate(sites, kind, longest, &mut links);
    links.sort_unstable();
    Ok(links)
}

fn triangulate(sites: Vec<Site>, kind: PointLinks, longest: Option<u32>, links: &mut Vec<(u32, u32)>) {
    debug_assert!(len(sites.len()) < u32::MAX);
    // Distinct whole coordinates inside the bound: nothing that it refuses.
    let Ok(triangles) = DelaunayTriangulation::<Site>::bulk_load_stable(sites) else {
        return;
    };
    let most = longest.map(|most| i128::from(most) * i128::from(most));
    for edge in triangles.undirected_edges() {
        let [a, b] = edge.vertices().map(|vertex| *vertex.data());
        let kept = match kind {
            PointLinks::Delaunay => true,
            PointLinks::Gabriel => {
                let edge = edge.as_directed();
                let outside = |opposite: Option<Site>| opposite.is_none_or(|c| corner(a, b, c) >= 0);
                outside(edge.opposite_vertex().map(|vertex| *vertex.data()))
                    && outside(edge.rev().opposite_vertex().map(|vertex| *vertex.data()))
            }
        };
        if kept && most.is_none_or(|most| corner(a, a, b) <= most) {
            links.push((a.row.min(b.row), a.row.max(b.row)));
        }
    }
}

/// (a - c) . (b - c): below zero where c lies inside the circle over a and b; with a twice, their squared distance.
fn corner(a: Site, b: Site, c: Site) -> i128 {
    let part = |a: i32, b: i32, c: i32| (i128::from(a) - i128::from(c)) * (i128::from(b) - i128::from(c));
    part(a.x, b.x, c.x) + part(a.y, b.y, c.y)
}
