//! The plain check of every result before it leaves.

use crate::graph::Graph;
use crate::number::{at, bump, put};

/// Whether every unit has a grid, every grid is one piece, and locked units stand where they
/// must.
pub(crate) fn is_sound(graph: &Graph, grid: &[u32], grids: u32) -> bool {
    if grid.len() != graph.units() || grid.iter().any(|own| *own >= grids) {
        return false;
    }
    let locked = graph.locked.iter().zip(grid).all(|(locked, own)| *locked == u32::MAX || locked == own);
    locked && pieces_of_grids(graph, grid, grids).iter().all(|pieces| *pieces == 1)
}

/// How many pieces each grid has.
pub(crate) fn pieces_of_grids(graph: &Graph, grid: &[u32], grids: u32) -> Vec<u32> {
    let mut pieces = vec![0_u32; grids as usize];
    let mut seen = vec![false; graph.units()];
    let mut stack = Vec::new();
    for first in 0..graph.count() {
        if at(&seen, first) {
            continue;
        }
        let own = at(grid, first);
        bump(&mut pieces, own);
        put(&mut seen, first, true);
        stack.push(first);
        while let Some(place) = stack.pop() {
            for next in graph.beside(place) {
                if at(grid, *next) == own && !at(&seen, *next) {
                    put(&mut seen, *next, true);
                    stack.push(*next);
                }
            }
        }
    }
    pieces
}
