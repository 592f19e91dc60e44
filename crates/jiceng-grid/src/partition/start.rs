//! Where the search begins: the grids of before, or a first division by place.

use super::obstacle::whole_grids;
use crate::graph::{Graph, NONE, components};
use crate::number::{add, at, len, put};
use crate::search::{bisect, connect};

/// A first assignment: every unit has a grid and every grid units, whole as far as links and locks allow.
pub(super) fn start(graph: &Graph, grids: u32, bounds: (u64, u64)) -> Vec<u32> {
    let known = |grid: &u32| *grid < grids;
    let mut grid = if graph.previous.iter().any(known) {
        continued(graph, grids)
    } else {
        let mut fresh = divided(graph, grids, bounds);
        name_by_locks(graph, &mut fresh, grids);
        fresh
    };
    for (own, locked) in grid.iter_mut().zip(&graph.locked) {
        if *locked != NONE {
            *own = *locked;
        }
    }
    join_locked(graph, &mut grid);
    connect(graph, &mut grid, grids);
    fill_empty(graph, &mut grid, grids);
    grid
}

/// The grids of before; new units go to a grid beside them.
fn continued(graph: &Graph, grids: u32) -> Vec<u32> {
    let mut grid: Vec<u32> =
        graph.previous.iter().map(|before| if *before < grids { *before } else { NONE }).collect();
    let mut queue: Vec<u32> = (0..graph.count()).filter(|place| at(&grid, *place) != NONE).collect();
    let mut next = 0;
    while let Some(place) = queue.get(next).copied() {
        next += 1;
        for other in graph.beside(place) {
            if at(&grid, *other) == NONE {
                let own = at(&grid, place);
                put(&mut grid, *other, own);
                queue.push(*other);
            }
        }
    }
    // Pieces in which nothing was known.
    grid.iter_mut().filter(|own| **own == NONE).for_each(|own| *own = 0);
    grid
}

/// Recursive bisection of every piece of the graph into as many grids as its workload asks for.
fn divided(graph: &Graph, grids: u32, bounds: (u64, u64)) -> Vec<u32> {
    let (component, count) = components(graph);
    let mut grid = vec![0; graph.units()];
    if count == 1 || count > grids {
        let mut places: Vec<u32> = (0..graph.count()).collect();
        bisect(graph, &mut places, 0, grids, &mut grid);
        return grid;
    }
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); count as usize];
    let mut load = vec![0_u64; count as usize];
    for place in 0..graph.count() {
        let own = at(&component, place);
        if let Some(list) = places.get_mut(own as usize) {
            list.push(place);
        }
        add(&mut load, own, u64::from(at(&graph.load, place)));
    }
    let shares = shares(&load, grids, bounds);
    let mut first = 0;
    for (mut places, share) in places.into_iter().zip(shares) {
        bisect(graph, &mut places, first, share, &mut grid);
        first += share;
    }
    grid
}

/// How many grids each piece gets: the least that it needs, then one by one to the piece with the heaviest grids.
fn shares(load: &[u64], grids: u32, bounds: (u64, u64)) -> Vec<u32> {
    let limits: Vec<(u64, u64)> = load.iter().map(|load| whole_grids(*load, bounds)).collect();
    let mut shares: Vec<u32> =
        limits.iter().map(|(least, _)| u32::try_from(*least).unwrap_or(u32::MAX).min(grids)).collect();
    while shares.iter().map(|share| u64::from(*share)).sum::<u64>() < u64::from(grids) {
        let open = |piece: &u32| u64::from(at(&shares, *piece)) < at(&limits, *piece).1;
        let weight = |piece: &u32| at(load, *piece) / u64::from(at(&shares, *piece)).max(1);
        let all = 0..len(load.len());
        let heaviest =
            all.clone().filter(open).max_by_key(|piece| (weight(piece), std::cmp::Reverse(*piece)));
        let heaviest =
            heaviest.or_else(|| all.max_by_key(|piece| (weight(piece), std::cmp::Reverse(*piece))));
        add(&mut shares, heaviest.unwrap_or(0), 1);
    }
    while shares.iter().map(|share| u64::from(*share)).sum::<u64>() > u64::from(grids) {
        let all = (0..len(load.len())).filter(|piece| at(&shares, *piece) > 1);
        let lightest = all.min_by_key(|piece| (at(load, *piece) / u64::from(at(&shares, *piece)), *piece));
        let Some(lightest) = lightest else { break };
        crate::number::take(&mut shares, lightest, 1);
    }
    shares
}

/// Gives each number with locked units the grid that holds most of their workload.
fn name_by_locks(graph: &Graph, grid: &mut [u32], grids: u32) {
    let mut held: Vec<(u32, u32, u64)> = (0..graph.count())
        .filter(|place| at(&graph.locked, *place) != NONE)
        .map(|place| (at(&graph.locked, place), at(grid, place), u64::from(at(&graph.load, place))))
        .collect();
    if held.is_empty() {
        return;
    }
    held.sort_unstable();
    let mut sums: Vec<(u64, u32, u32)> = Vec::new();
    for group in held.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let sum = group.iter().map(|entry| entry.2).sum();
        sums.extend(group.first().map(|entry| (sum, entry.0, entry.1)));
    }
    sums.sort_unstable_by_key(|entry| (std::cmp::Reverse(entry.0), entry.1, entry.2));
    let mut name = vec![NONE; grids as usize];
    let mut taken = vec![false; grids as usize];
    for (_, number, part) in sums {
        if at(&name, part) == NONE && !at(&taken, number) {
            put(&mut name, part, number);
            put(&mut taken, number, true);
        }
    }
    let mut free = (0..grids).filter(|number| !at(&taken, *number));
    let rest: Vec<u32> = (0..grids).filter(|part| at(&name, *part) == NONE).collect();
    for part in rest {
        put(&mut name, part, free.next().unwrap_or(part));
    }
    for own in grid.iter_mut() {
        *own = at(&name, *own);
    }
}

/// Leads a way from every locked unit to the first one of its grid, through units that no other grid has locked.
fn join_locked(graph: &Graph, grid: &mut [u32]) {
    let mut first: Vec<(u32, u32)> = (0..graph.count())
        .filter(|place| at(&graph.locked, *place) != NONE)
        .map(|place| (at(&graph.locked, place), place))
        .collect();
    first.sort_unstable();
    for group in first.chunk_by(|a, b| a.0 == b.0) {
        let Some((number, root)) = group.first().copied() else { continue };
        if group.len() == 1 {
            continue;
        }
        // The way prefers units of the grid itself: they stand first in each ring.
        let mut came = vec![NONE; graph.units()];
        put(&mut came, root, root);
        let mut ring = vec![root];
        while !ring.is_empty() {
            let mut next = Vec::new();
            let mut step = 0;
            while let Some(place) = ring.get(step).copied() {
                step += 1;
                for other in graph.beside(place) {
                    let locked = at(&graph.locked, *other);
                    if at(&came, *other) != NONE || (locked != NONE && locked != number) {
                        continue;
                    }
                    put(&mut came, *other, place);
                    if at(grid, *other) == number { ring.push(*other) } else { next.push(*other) }
                }
            }
            ring = next;
        }
        for (_, locked) in group {
            let mut place = *locked;
            while place != root && at(&came, place) != NONE {
                put(grid, place, number);
                place = at(&came, place);
            }
        }
    }
}

/// A grid without units gets half of the heaviest one that can be halved.
fn fill_empty(graph: &Graph, grid: &mut [u32], grids: u32) {
    for empty in 0..grids {
        if grid.contains(&empty) {
            continue;
        }
        let mut load = vec![0_u64; grids as usize];
        let mut units = vec![0_u32; grids as usize];
        for place in (0..graph.count()).filter(|place| at(&graph.locked, *place) == NONE) {
            add(&mut load, at(grid, place), u64::from(at(&graph.load, place)));
            add(&mut units, at(grid, place), 1);
        }
        let halved = (0..grids).filter(|other| at(&units, *other) > 1);
        let Some(heaviest) = halved.max_by_key(|other| (at(&load, *other), std::cmp::Reverse(*other))) else {
            return;
        };
        let mut places: Vec<u32> = (0..graph.count())
            .filter(|place| at(grid, *place) == heaviest && at(&graph.locked, *place) == NONE)
            .collect();
        let mut half = vec![0; graph.units()];
        bisect(graph, &mut places, 0, 2, &mut half);
        for place in places {
            if at(&half, place) == 1 {
                put(grid, place, empty);
            }
        }
        connect(graph, grid, grids);
    }
}
