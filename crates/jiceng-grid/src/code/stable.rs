use serde::Serialize;

use crate::graph::Graph;
use crate::number::{add, at, len, put};
use crate::partition::{band_order, centres};

/// Numbers of grids, and what became of the old ones. 编号及其沿革。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptCodes {
    /// The number of each grid, from 1.
    pub number: Vec<u32>,
    /// Old numbers that no grid has any more. They are not given again.
    pub ended: Vec<u32>,
    /// Grids with a new number.
    pub new: Vec<u32>,
}

/// Numbers from 1 by row bands, north to south, in a band west to east: a grid's number by its centre of workload.
/// `grid` is by row, as a partition gives it.
///
/// 自北向南分行、行内自西向东编号，从1起。
///
/// # Examples
/// ```
/// use jiceng_grid::code::number_by_bands;
/// use jiceng_grid::graph::{Graph, Unit};
/// // South west, north east, north west.
/// let units = [Unit::new(1, 0, 0, 1), Unit::new(2, 90, 100, 1), Unit::new(3, 10, 99, 1)];
/// let graph = Graph::new(&units, &[]).unwrap();
/// assert_eq!(number_by_bands(&graph, &[0, 1, 2]), [3, 2, 1]);
/// ```
#[must_use]
pub fn number_by_bands(graph: &Graph, grid: &[u32]) -> Vec<u32> {
    let grids = grid.iter().copied().max().map_or(0, |most| most.saturating_add(1)).min(graph.count());
    let by_place: Vec<u32> = graph.row.iter().map(|row| at(grid, *row)).collect();
    let mut number = vec![0; grids as usize];
    for (position, own) in (1_u32..).zip(band_order(&centres(graph, &by_place, grids))) {
        put(&mut number, own, position);
    }
    number
}

/// Keeps the number of the old grid with which a grid shares the most workload, each old number once; other grids get
/// numbers above every old one, by row bands. So a grid that splits gives its number to its largest part, and one that
/// takes in another keeps its own.
///
/// 按重叠工作量最大者保留原编号；其余取新号，旧号不再使用。
///
/// `old` is the old number of each row, from 1; 0 where there was none.
///
/// # Examples
/// ```
/// use jiceng_grid::code::keep_numbers;
/// use jiceng_grid::graph::{Graph, Unit};
/// let units: Vec<Unit> = (0..5).map(|key| Unit::new(key, 10 * key as i32, 0, 1)).collect();
/// let graph = Graph::new(&units, &[]).unwrap();
/// // Grid 1 split into three and two rows: the larger part keeps the number.
/// let kept = keep_numbers(&graph, &[0, 0, 1, 1, 1], &[1, 1, 1, 1, 1]);
/// assert_eq!((kept.number, kept.new, kept.ended), (vec![2, 1], vec![0], vec![]));
/// // Grids 1 and 2 merged.
/// let kept = keep_numbers(&graph, &[0, 0, 0, 0, 0], &[1, 1, 2, 2, 2]);
/// assert_eq!((kept.number, kept.new, kept.ended), (vec![2], vec![], vec![1]));
/// ```
#[must_use]
pub fn keep_numbers(graph: &Graph, grid: &[u32], old: &[u32]) -> KeptCodes {
    let bands = number_by_bands(graph, grid);
    let grids = len(bands.len());
    let mut shared: Vec<(u32, u32, u64)> = (0..graph.count())
        .map(|place| {
            let row = at(&graph.row, place);
            (at(grid, row), at(old, row), u64::from(at(&graph.load, place)))
        })
        .filter(|(own, before, _)| *before > 0 && *own < grids)
        .collect();
    shared.sort_unstable();
    let mut sums: Vec<(u64, u32, u32)> = Vec::new();
    for group in shared.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let load = group.iter().map(|entry| entry.2).sum();
        sums.extend(group.first().map(|entry| (load, entry.1, entry.0)));
    }
    // The largest first; equal ones by the old number, then by the grid.
    sums.sort_unstable_by_key(|entry| (std::cmp::Reverse(entry.0), entry.1, at(&bands, entry.2)));
    let mut number = vec![0_u32; grids as usize];
    let mut given = Vec::new();
    for (_, before, own) in &sums {
        if at(&number, *own) == 0 && !given.contains(before) {
            put(&mut number, *own, *before);
            given.push(*before);
        }
    }
    let mut known: Vec<u32> = old.iter().copied().filter(|before| *before > 0).collect();
    known.sort_unstable();
    known.dedup();
    let mut new: Vec<u32> = (0..grids).filter(|own| at(&number, *own) == 0).collect();
    new.sort_unstable_by_key(|own| at(&bands, *own));
    let mut next = known.last().copied().unwrap_or(0);
    for own in &new {
        next = next.saturating_add(1);
        add(&mut number, *own, next);
    }
    known.retain(|before| !given.contains(before));
    KeptCodes { number, ended: known, new }
}
