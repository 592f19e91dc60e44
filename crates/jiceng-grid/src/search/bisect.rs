use crate::graph::Graph;
use crate::number::{at, len, put};

/// Recursive bisection: across the longer side, at the workload that the halves of the grids ask for.
///
/// `places` are divided into the grids from `first` on. Ties stand by place, so the halves are the same everywhere.
pub(crate) fn bisect(graph: &Graph, places: &mut [u32], first: u32, grids: u32, grid: &mut [u32]) {
    let mut open = vec![(0_usize, places.len(), first, grids)];
    while let Some((from, to, first, grids)) = open.pop() {
        let Some(part) = places.get_mut(from..to) else { continue };
        if grids <= 1 || part.len() <= 1 {
            part.iter().for_each(|place| put(grid, *place, first));
            continue;
        }
        let left = grids / 2;
        let middle = from + split(graph, part, left, grids);
        open.push((middle, to, first + left, grids - left));
        open.push((from, middle, first, left));
    }
}

/// Orders the part so that its first units have the share `left / grids` of the workload, and gives their number:
/// at least as many as grids on either side, where there are so many.
fn split(graph: &Graph, part: &mut [u32], left: u32, grids: u32) -> usize {
    let side = |of: &[i32]| {
        let (low, high) = part.iter().fold((i32::MAX, i32::MIN), |(low, high), place| {
            (low.min(at(of, *place)), high.max(at(of, *place)))
        });
        i64::from(high) - i64::from(low)
    };
    let column = if side(&graph.x) >= side(&graph.y) { &graph.x } else { &graph.y };
    let total: u64 = part.iter().map(|place| u64::from(at(&graph.load, *place))).sum();
    let mut wanted = u64::try_from(u128::from(total) * u128::from(left) / u128::from(grids)).unwrap_or(0);
    let count = part.len();
    // Halves of the part that holds the cut, by order: linear in all.
    let (mut from, mut to) = (0, count);
    while to - from > 1 {
        let middle = (to - from) / 2;
        let Some(slice) = part.get_mut(from..to) else { break };
        slice.select_nth_unstable_by_key(middle, |place| (at(column, *place), *place));
        let below: u64 = slice.iter().take(middle).map(|place| u64::from(at(&graph.load, *place))).sum();
        if below > wanted {
            to = from + middle;
        } else {
            wanted -= below;
            from += middle;
        }
    }
    // The unit at the cut goes to the nearer side.
    let last = part.get(from).map_or(0, |place| u64::from(at(&graph.load, *place)));
    let cut = if wanted * 2 >= last { from + 1 } else { from };
    let (least, most) =
        ((left as usize).min(count - 1).max(1), count.saturating_sub((grids - left) as usize).max(1));
    debug_assert!(len(count) > 0);
    cut.clamp(least.min(most), most)
}
