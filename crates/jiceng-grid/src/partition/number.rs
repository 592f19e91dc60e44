use crate::graph::Graph;
use crate::number::{at, len, put};

/// Numbers grids by row bands, north to south, in a band west to east; equal ones by their first unit.
///
/// A band is as high as a grid is on average: the height of all, over the square root of their number.
pub(crate) fn by_bands(graph: &Graph, grid: &mut [u32], grids: u32) {
    let order = band_order(&centres(graph, grid, grids));
    let mut number = vec![0_u32; grids as usize];
    for (new, old) in (0_u32..).zip(&order) {
        put(&mut number, *old, new);
    }
    for own in grid.iter_mut() {
        *own = at(&number, *own);
    }
}

/// The workload's centre of each grid, rounded down.
pub(crate) fn centres(graph: &Graph, grid: &[u32], grids: u32) -> Vec<(i64, i64)> {
    let mut sums = vec![(0_i128, 0_i128, 0_i128); grids as usize];
    for place in 0..graph.count() {
        if let Some(sum) = sums.get_mut(at(grid, place) as usize) {
            let load = i128::from(at(&graph.load, place));
            sum.0 += load;
            sum.1 += load * i128::from(at(&graph.x, place));
            sum.2 += load * i128::from(at(&graph.y, place));
        }
    }
    let centre = |sum: i128, load: i128| i64::try_from(sum.div_euclid(load.max(1))).unwrap_or(0);
    sums.into_iter().map(|(load, x, y)| (centre(x, load), centre(y, load))).collect()
}

/// The grids in the order of their bands.
pub(crate) fn band_order(centres: &[(i64, i64)]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len(centres.len())).collect();
    order.sort_by_key(|grid| (std::cmp::Reverse(at(centres, *grid).1), *grid));
    let north = order.first().map_or(0, |grid| at(centres, *grid).1);
    let south = order.last().map_or(0, |grid| at(centres, *grid).1);
    let bands = i64::try_from((centres.len() as u64).isqrt().max(1)).unwrap_or(1);
    let height = ((north - south) / bands).max(1);
    // A band begins with its northernmost grid, so grids of one row stay together wherever the row lies.
    let mut band = vec![0_u32; centres.len()];
    let (mut top, mut number) = (north, 0);
    for grid in &order {
        let y = at(centres, *grid).1;
        if top - y >= height {
            (top, number) = (y, number + 1);
        }
        put(&mut band, *grid, number);
    }
    order.sort_by_key(|grid| (at(&band, *grid), at(centres, *grid).0, *grid));
    order
}
