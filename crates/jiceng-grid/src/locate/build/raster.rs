//! Square cells of a power of two centimetres, and which of them a straight edge touches.

use crate::datum::Point;

/// Cells of one index, whatever the number of edges.
const MOST_CELLS: u64 = 1 << 28;
/// Cells for each edge at most: more cells are more memory, fewer are more edges to look at.
const CELLS_AN_EDGE: u64 = 4;
const FEWEST_CELLS: u64 = 4_096;
/// Visits of cells by edges, for each edge.
const VISITS_AN_EDGE: u64 = 16;
const FEWEST_VISITS: u64 = 1 << 16;

/// Sides of cells are 2^8 cm at least and 2^30 cm at most.
pub(super) const SHIFTS: std::ops::RangeInclusive<u32> = 8..=30;

/// A raster of square cells from the origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Raster {
    pub(super) shift: u32,
    pub(super) columns: u32,
    pub(super) rows: u32,
}

/// Which edges touch which cell: those of cell `c` stand at `starts[c]..starts[c + 1]`.
#[derive(Debug)]
pub(super) struct Touching {
    starts: Vec<u32>,
    edges: Vec<u32>,
}

impl Raster {
    /// The raster with cells of a side of `2^shift` cm that holds `most`.
    pub(super) fn of_shift(shift: u32, most: Point) -> Self {
        let count = |most: i32| u32::try_from(most >> shift).unwrap_or(0).saturating_add(1);
        Self { shift, columns: count(most.x), rows: count(most.y) }
    }

    /// The finest raster in which cells and visits stay in proportion to the edges.
    pub(super) fn fitting(edges: &[(Point, Point)], most: Point) -> Self {
        let count = edges.len() as u64;
        let most_cells = (CELLS_AN_EDGE.saturating_mul(count)).clamp(FEWEST_CELLS, MOST_CELLS);
        let most_visits = VISITS_AN_EDGE.saturating_mul(count).max(FEWEST_VISITS);
        let fits = |raster: &Self| {
            raster.cells() <= most_cells
                && edges
                    .iter()
                    .try_fold(0_u64, |visits, (a, b)| {
                        let visits = visits.saturating_add(raster.most_visits(*a, *b));
                        (visits <= most_visits).then_some(visits)
                    })
                    .is_some()
        };
        let coarsest = Self::of_shift(*SHIFTS.end(), most);
        SHIFTS.map(|shift| Self::of_shift(shift, most)).find(fits).unwrap_or(coarsest)
    }

    pub(super) fn cells(self) -> u64 {
        u64::from(self.columns).saturating_mul(u64::from(self.rows))
    }

    /// No fewer than the cells that the edge touches.
    fn most_visits(self, a: Point, b: Point) -> u64 {
        let span = |a: i32, b: i32| u64::from((a.abs_diff(b) >> self.shift).saturating_add(2));
        span(a.x, b.x).saturating_add(span(a.y, b.y))
    }

    /// Calls `with` for each cell whose closed square the edge touches, and for few others beside them.
    pub(super) fn each_touched(self, a: Point, b: Point, mut with: impl FnMut(usize)) {
        let (low, high) = if a.y <= b.y { (a, b) } else { (b, a) };
        // One centimetre further west and south: an edge on the seam touches both cells.
        let cell = |coordinate: i64, count: u32| -> u32 {
            u32::try_from(coordinate >> self.shift).unwrap_or(0).min(count.saturating_sub(1))
        };
        let first = cell(i64::from(low.y) - 1, self.rows);
        let last = cell(i64::from(high.y), self.rows);
        for row in first..=last {
            let bottom = i64::from(row) << self.shift;
            let top = (i64::from(row) + 1) << self.shift;
            let one = column_at(low, high, bottom.max(i64::from(low.y)));
            let other = column_at(low, high, top.min(i64::from(high.y)));
            let (west, east) = (one.0.min(other.0), one.1.max(other.1));
            // A level edge is met at one height only.
            let (west, east) = if low.y == high.y {
                (i64::from(low.x.min(high.x)), i64::from(low.x.max(high.x)))
            } else {
                (west, east)
            };
            let base = u64::from(row) * u64::from(self.columns);
            for column in cell(west - 1, self.columns)..=cell(east, self.columns) {
                with(usize::try_from(base + u64::from(column)).unwrap_or(usize::MAX));
            }
        }
    }

    /// Edges by cell.
    pub(super) fn touching(self, edges: &[(Point, Point)]) -> Touching {
        let cells = usize::try_from(self.cells()).unwrap_or(0);
        let mut starts = vec![0_u32; cells.saturating_add(1)];
        for (a, b) in edges {
            self.each_touched(*a, *b, |cell| {
                if let Some(count) = starts.get_mut(cell) {
                    *count = count.saturating_add(1);
                }
            });
        }
        let mut sum = 0_u32;
        for start in &mut starts {
            sum = sum.saturating_add(*start);
            *start = sum;
        }
        let mut by_cell = vec![0_u32; usize::try_from(sum).unwrap_or(0)];
        // Backwards, so that each start ends where its cell begins and the edges of a cell stand in order.
        let mut edge = u32::try_from(edges.len()).unwrap_or(u32::MAX);
        for (a, b) in edges.iter().rev() {
            edge = edge.saturating_sub(1);
            self.each_touched(*a, *b, |cell| {
                if let Some(start) = starts.get_mut(cell) {
                    *start = start.saturating_sub(1);
                    if let Some(place) = by_cell.get_mut(usize::try_from(*start).unwrap_or(usize::MAX)) {
                        *place = edge;
                    }
                }
            });
        }
        Touching { starts, edges: by_cell }
    }
}

impl Touching {
    /// The edges of each cell, in order of the cells.
    pub(super) fn by_cell(&self) -> impl Iterator<Item = &[u32]> {
        self.starts.iter().zip(self.starts.iter().skip(1)).map(|(from, to)| {
            let range = usize::try_from(*from).unwrap_or(0)..usize::try_from(*to).unwrap_or(0);
            self.edges.get(range).unwrap_or_default()
        })
    }
}

/// The x of the edge at height `y`, rounded down and up.
fn column_at(low: Point, high: Point, y: i64) -> (i64, i64) {
    let rise = i64::from(high.y) - i64::from(low.y);
    let run = i64::from(high.x) - i64::from(low.x);
    let product = run * (y - i64::from(low.y));
    let (Some(down), Some(rest)) = (product.checked_div_euclid(rise), product.checked_rem_euclid(rise))
    else {
        return (i64::from(low.x), i64::from(low.x));
    };
    let down = i64::from(low.x) + down;
    (down, down + i64::from(rest != 0))
}
