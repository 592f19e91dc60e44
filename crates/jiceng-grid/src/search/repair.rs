use crate::graph::{Graph, NONE};
use crate::number::{add, at, len, put, take};

/// Makes every grid one piece: of each grid the heaviest piece stays, the others go, one by one, to the lightest grid
/// beside them. A piece with no other grid beside it stays: it is an island; so does one with a locked unit.
pub(crate) fn connect(graph: &Graph, grid: &mut [u32], grids: u32) {
    // Each round joins pieces; a piece that moved may have joined one that moves on.
    for _ in 0..64 {
        let (piece, pieces) = pieces(graph, grid);
        let mut load = vec![0_u64; pieces.len()];
        for place in 0..graph.count() {
            if let Some(load) = load.get_mut(at(&piece, place) as usize) {
                *load += u64::from(at(&graph.load, place));
            }
        }
        // A piece with a locked unit can go nowhere: it stays before any other.
        let mut rank = load.clone();
        for place in (0..graph.count()).filter(|place| at(&graph.locked, *place) != NONE) {
            if let Some(rank) = rank.get_mut(at(&piece, place) as usize) {
                *rank |= 1 << 63;
            }
        }
        let mut main = vec![u32::MAX; grids as usize];
        let mut whole = vec![0_u64; grids as usize];
        for (number, own) in (0_u32..).zip(&pieces) {
            let best = at(&main, *own);
            if best == u32::MAX || at(&rank, number) > at(&rank, best) {
                put(&mut main, *own, number);
            }
            if let Some(whole) = whole.get_mut(*own as usize) {
                *whole += at(&load, number);
            }
        }
        // Places of the pieces that must go, together.
        let mut astray: Vec<(u32, u32)> = (0..graph.count())
            .map(|place| (at(&piece, place), place))
            .filter(|(number, place)| at(&main, at(grid, *place)) != *number && at(&rank, *number) >> 63 == 0)
            .collect();
        if astray.is_empty() {
            return;
        }
        astray.sort_unstable();
        let mut moved = false;
        for group in astray.chunk_by(|a, b| a.0 == b.0) {
            moved |= rehome(graph, grid, &mut whole, group);
        }
        if !moved {
            return;
        }
    }
}

fn rehome(graph: &Graph, grid: &mut [u32], whole: &mut [u64], group: &[(u32, u32)]) -> bool {
    let Some(own) = group.first().map(|(_, place)| at(grid, *place)) else { return false };
    let beside = group.iter().flat_map(|(_, place)| graph.beside(*place)).map(|other| at(grid, *other));
    let Some(to) = beside.filter(|other| *other != own).min_by_key(|other| (at(whole, *other), *other))
    else {
        return false;
    };
    for (_, place) in group {
        let load = u64::from(at(&graph.load, *place));
        take(whole, own, load);
        add(whole, to, load);
        put(grid, *place, to);
    }
    true
}

/// The connected piece of each unit inside its grid, and the grid of each piece.
fn pieces(graph: &Graph, grid: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut piece = vec![u32::MAX; graph.units()];
    let mut own = Vec::new();
    let mut stack = Vec::new();
    for first in 0..graph.count() {
        if at(&piece, first) != u32::MAX {
            continue;
        }
        let number = len(own.len());
        let label = at(grid, first);
        own.push(label);
        put(&mut piece, first, number);
        stack.push(first);
        while let Some(place) = stack.pop() {
            for next in graph.beside(place) {
                if at(grid, *next) == label && at(&piece, *next) == u32::MAX {
                    put(&mut piece, *next, number);
                    stack.push(*next);
                }
            }
        }
    }
    (piece, own)
}
