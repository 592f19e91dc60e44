//! Why the tolerance cannot be met: reasons that prove it without a search.

use jiceng::Error;

use crate::error::fail;
use crate::graph::{Graph, NONE, components};
use crate::number::{add, at, put};

/// A reason, and the rows that it is about.
#[derive(Debug, Clone)]
pub(super) struct Obstacle {
    pub(super) reason: Error,
    pub(super) rows: Vec<u32>,
}

/// The first reason that is found, the simplest first.
pub(super) fn find(graph: &Graph, grids: u32, (low, high): (u64, u64)) -> Option<Obstacle> {
    no_whole_number(graph, grids, (low, high))
        .or_else(|| heavy(graph, high))
        .or_else(|| locked(graph, high))
        .or_else(|| pieces(graph, grids, (low, high)))
        .or_else(|| bound_together(graph, (low, high)))
}

fn rows(graph: &Graph, places: &[u32]) -> Vec<u32> {
    let mut rows: Vec<u32> = places.iter().map(|place| at(&graph.row, *place)).collect();
    rows.sort_unstable();
    rows
}

fn load(graph: &Graph, places: &[u32]) -> u64 {
    places.iter().map(|place| u64::from(at(&graph.load, *place))).sum()
}

fn no_whole_number(graph: &Graph, grids: u32, (low, high): (u64, u64)) -> Option<Obstacle> {
    let total = u128::from(graph.workload());
    let fits = u128::from(low) * u128::from(grids) <= total && total <= u128::from(high) * u128::from(grids);
    if fits {
        return None;
    }
    let values = [
        ("total", total.to_string()),
        ("grids", grids.to_string()),
        ("least", low.to_string()),
        ("most", high.to_string()),
    ];
    Some(Obstacle { reason: fail(918, &values), rows: Vec::new() })
}

fn heavy(graph: &Graph, high: u64) -> Option<Obstacle> {
    let heaviest =
        (0..graph.count()).max_by_key(|place| (at(&graph.load, *place), std::cmp::Reverse(*place)))?;
    let got = u64::from(at(&graph.load, heaviest));
    if got <= high {
        return None;
    }
    let row = at(&graph.row, heaviest);
    let values = [("row", row.to_string()), ("got", got.to_string()), ("most", high.to_string())];
    Some(Obstacle { reason: fail(911, &values).at_row(u64::from(row)), rows: vec![row] })
}

fn locked(graph: &Graph, high: u64) -> Option<Obstacle> {
    let mut by_grid: Vec<(u32, u32)> = graph
        .locked
        .iter()
        .zip(0..)
        .filter(|(grid, _)| **grid != NONE)
        .map(|(grid, place)| (*grid, place))
        .collect();
    by_grid.sort_unstable();
    by_grid.chunk_by(|a, b| a.0 == b.0).find_map(|group| {
        let places: Vec<u32> = group.iter().map(|(_, place)| *place).collect();
        let got = load(graph, &places);
        let grid = group.first().map_or(0, |(grid, _)| *grid);
        let values = [
            ("grid", grid.to_string()),
            ("count", places.len().to_string()),
            ("got", got.to_string()),
            ("most", high.to_string()),
        ];
        (got > high).then(|| Obstacle { reason: fail(914, &values), rows: rows(graph, &places) })
    })
}

/// A piece of the graph that makes no whole number of grids; else, where all pieces together make not as many as asked
/// for, the lightest.
fn pieces(graph: &Graph, grids: u32, limits: (u64, u64)) -> Option<Obstacle> {
    let (component, count) = components(graph);
    if count == 1 {
        return None;
    }
    let mut load = vec![0_u64; count as usize];
    for place in 0..graph.count() {
        add(&mut load, at(&component, place), u64::from(at(&graph.load, place)));
    }
    let wholes: Vec<(u64, u64)> = load.iter().map(|load| whole_grids(*load, limits)).collect();
    let sum = |of: fn(&(u64, u64)) -> u64| wholes.iter().map(of).fold(0_u64, u64::saturating_add);
    let none_fits = |piece: &u32| wholes.get(*piece as usize).is_some_and(|(least, most)| least > most);
    let lightest = |piece: &u32| (at(&load, *piece), *piece);
    let broken = (0..count).filter(none_fits).min_by_key(lightest);
    let fits = (sum(|whole| whole.0)..=sum(|whole| whole.1)).contains(&u64::from(grids));
    let worst = broken.or_else(|| (0..count).min_by_key(lightest).filter(|_| !fits))?;
    let places: Vec<u32> = (0..graph.count()).filter(|place| at(&component, *place) == worst).collect();
    Some(piece(graph, &places, at(&load, worst), limits))
}

/// The least and the most grids that a workload can be.
pub(super) fn whole_grids(load: u64, (low, high): (u64, u64)) -> (u64, u64) {
    (load.div_ceil(high.max(1)).max(1), load.checked_div(low).unwrap_or(u64::MAX))
}

fn piece(graph: &Graph, places: &[u32], got: u64, (low, high): (u64, u64)) -> Obstacle {
    let rows = rows(graph, places);
    let values = [
        ("count", places.len().to_string()),
        ("row", rows.first().copied().unwrap_or(0).to_string()),
        ("got", got.to_string()),
        ("least", low.to_string()),
        ("most", high.to_string()),
    ];
    Obstacle { reason: fail(913, &values), rows }
}

/// Units that hang on one unit and are too light to be a grid must be in its grid; so must what hangs on those.
///
/// A depth-first walk cuts the graph at every unit that alone holds a part: where that part weighs less than the
/// least grid, it goes with the unit.
fn bound_together(graph: &Graph, (low, high): (u64, u64)) -> Option<Obstacle> {
    let (component, count) = components(graph);
    let mut whole = vec![0_u64; count as usize];
    for place in 0..graph.count() {
        let own = at(&component, place);
        add(&mut whole, own, u64::from(at(&graph.load, place)));
    }
    let walk = Walk::of(graph);
    let mut bound = vec![0_u64; graph.units()];
    for place in 0..graph.count() {
        put(&mut bound, place, u64::from(at(&graph.load, place)));
    }
    let mut hanging = vec![0_u64; graph.units()];
    for child in walk.order.iter().rev() {
        let Some(parent) = walk.parent(*child) else { continue };
        if at(&walk.lowest, *child) < at(&walk.entered, parent) {
            continue;
        }
        // The part below `child` is held by `parent` alone.
        let below = at(&walk.below, *child);
        add(&mut hanging, parent, below);
        if below < low {
            add(&mut bound, parent, below);
        }
    }
    (0..graph.count()).find_map(|place| {
        let above =
            at(&whole, at(&component, place)) - at(&hanging, place) - u64::from(at(&graph.load, place));
        let cut_above = above > 0 && above < low && at(&hanging, place) > 0;
        let got = at(&bound, place) + if cut_above { above } else { 0 };
        (got > high && got > u64::from(at(&graph.load, place))).then(|| {
            together(graph, &walk, place, low, high, cut_above.then_some(at(&component, place)), &component)
        })
    })
}

fn together(
    graph: &Graph,
    walk: &Walk,
    place: u32,
    low: u64,
    high: u64,
    above: Option<u32>,
    component: &[u32],
) -> Obstacle {
    let mut hanging = vec![false; graph.units()];
    let mut light = vec![false; graph.units()];
    for child in walk.order.iter().filter(|child| walk.parent(**child) == Some(place)) {
        if at(&walk.lowest, *child) >= at(&walk.entered, place) {
            let from = at(&walk.entered, *child);
            let to = from + at(&walk.size, *child);
            for below in walk.order.get(from as usize..to as usize).unwrap_or_default() {
                put(&mut hanging, *below, true);
                put(&mut light, *below, at(&walk.below, *child) < low);
            }
        }
    }
    let places: Vec<u32> = (0..graph.count())
        .filter(|other| {
            let up = above.is_some_and(|own| at(component, *other) == own && !at(&hanging, *other));
            *other == place || at(&light, *other) || up
        })
        .collect();
    let got = load(graph, &places);
    let rows = rows(graph, &places);
    let values = [
        ("count", places.len().to_string()),
        ("row", rows.first().copied().unwrap_or(0).to_string()),
        ("got", got.to_string()),
        ("most", high.to_string()),
    ];
    Obstacle { reason: fail(912, &values), rows }
}

/// A depth-first walk: order, when each unit was entered, the earliest that what lies below it is linked with, and
/// the workload and number of units below it, itself among them.
struct Walk {
    order: Vec<u32>,
    entered: Vec<u32>,
    lowest: Vec<u32>,
    below: Vec<u64>,
    size: Vec<u32>,
    parent: Vec<u32>,
}

impl Walk {
    fn of(graph: &Graph) -> Self {
        let units = graph.units();
        let mut walk = Self {
            order: Vec::with_capacity(units),
            entered: vec![NONE; units],
            lowest: vec![NONE; units],
            below: vec![0; units],
            size: vec![1; units],
            parent: vec![NONE; units],
        };
        let mut stack = Vec::new();
        for first in 0..graph.count() {
            if at(&walk.entered, first) == NONE {
                walk.enter(graph, first, NONE);
                stack.push((first, 0_usize));
            }
            while let Some((place, next)) = stack.pop() {
                let Some(other) = graph.beside(place).get(next).copied() else {
                    walk.leave(place);
                    continue;
                };
                stack.push((place, next + 1));
                if at(&walk.entered, other) == NONE {
                    walk.enter(graph, other, place);
                    stack.push((other, 0));
                } else if at(&walk.parent, place) != other {
                    let low = at(&walk.lowest, place).min(at(&walk.entered, other));
                    put(&mut walk.lowest, place, low);
                }
            }
        }
        walk
    }

    fn enter(&mut self, graph: &Graph, place: u32, parent: u32) {
        let time = crate::number::len(self.order.len());
        put(&mut self.entered, place, time);
        put(&mut self.lowest, place, time);
        put(&mut self.below, place, u64::from(at(&graph.load, place)));
        put(&mut self.parent, place, parent);
        self.order.push(place);
    }

    fn leave(&mut self, place: u32) {
        let Some(parent) = self.parent(place) else { return };
        let low = at(&self.lowest, parent).min(at(&self.lowest, place));
        put(&mut self.lowest, parent, low);
        let (below, size) = (at(&self.below, place), at(&self.size, place));
        add(&mut self.below, parent, below);
        add(&mut self.size, parent, size);
    }

    fn parent(&self, place: u32) -> Option<u32> {
        Some(at(&self.parent, place)).filter(|parent| *parent != NONE)
    }
}
