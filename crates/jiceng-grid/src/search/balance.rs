//! The tolerance: a flow between neighbouring grids says how much workload goes which way; units go.

use super::state::{Move, State};
use crate::flow::Network;
use crate::number::{add, at, len, put, take};

/// Rounds of flow before it is given up.
const ROUNDS: u32 = 24;

/// Units that one step of a way may take.
const UNITS_OF_STEP: u32 = 12;

/// Brings every grid inside `low` to `high`, if it finds how; else leaves what misses least. Grids stay whole.
pub(crate) fn balance(state: &mut State<'_>, low: i64, high: i64) -> bool {
    for _ in 0..ROUNDS {
        let missed = state.missed(low, high);
        if missed == 0 {
            return true;
        }
        let ways = ways(state, low, high);
        let mut members = members(state);
        let mut better = false;
        for way in ways {
            better |= walk(state, &mut members, &way, low, high);
        }
        if !better {
            break;
        }
    }
    state.missed(low, high) == 0
}

/// A way of workload through grids, from the first to the last.
struct Way {
    grids: Vec<u32>,
    amount: i64,
}

fn members(state: &State<'_>) -> Vec<Vec<u32>> {
    let mut members = vec![Vec::new(); state.parts.len()];
    for place in 0..state.graph.count() {
        if let Some(list) = members.get_mut(at(&state.grid, place) as usize) {
            list.push(place);
        }
    }
    members
}

/// Neighbouring grids, each pair once.
fn borders(state: &State<'_>) -> Vec<(u32, u32)> {
    let mut borders = Vec::new();
    for place in 0..state.graph.count() {
        let own = at(&state.grid, place);
        for other in state.graph.beside(place) {
            let there = at(&state.grid, *other);
            if own < there {
                borders.push((own, there));
            }
        }
    }
    borders.sort_unstable();
    borders.dedup();
    borders
}

/// The least flow that takes from each grid what it has too much, or brings what it has too little.
fn ways(state: &State<'_>, low: i64, high: i64) -> Vec<Way> {
    let grids = len(state.parts.len());
    let (source, sink) = (grids, grids + 1);
    let mut network = Network::new(grids + 2);
    let too_much = state.parts.iter().any(|part| part.load > high);
    let mut wanted = 0;
    for (grid, part) in (0..).zip(&state.parts) {
        let (gives, takes, cost) = if too_much {
            // What is too little anywhere is filled first.
            (part.load - high, high - part.load, u32::from(part.load >= low) * 2)
        } else {
            (part.load - low, low - part.load, 0)
        };
        if gives > 0 {
            network.arc(source, grid, gives.unsigned_abs(), 0);
            wanted += if too_much { gives.unsigned_abs() } else { 0 };
        }
        if takes > 0 {
            network.arc(grid, sink, takes.unsigned_abs(), cost);
            wanted += if too_much { 0 } else { takes.unsigned_abs() };
        }
    }
    let mut arcs = Vec::new();
    for (a, b) in borders(state) {
        arcs.push((a, b, network.arc(a, b, u64::MAX >> 2, 1)));
        arcs.push((b, a, network.arc(b, a, u64::MAX >> 2, 1)));
    }
    network.send(source, sink, wanted);
    let mut flow: Vec<Vec<(u32, i64)>> = vec![Vec::new(); grids as usize];
    let mut balance = vec![0_i64; grids as usize];
    for (a, b, arc) in arcs {
        let amount = i64::try_from(network.flow(arc)).unwrap_or(0);
        if amount > 0 {
            if let Some(list) = flow.get_mut(a as usize) {
                list.push((b, amount));
            }
            add(&mut balance, a, amount);
            let there = at(&balance, b);
            put(&mut balance, b, there - amount);
        }
    }
    let mut ways = Vec::new();
    for grid in 0..grids {
        if at(&balance, grid) > 0 {
            ways.extend(follow(&mut flow, &mut balance, grid));
        }
    }
    ways
}

/// The ways of a flow that begin at a grid which gives more than it gets.
fn follow(flow: &mut [Vec<(u32, i64)>], balance: &mut [i64], first: u32) -> Vec<Way> {
    let mut ways = Vec::new();
    while at(balance, first) > 0 && ways.len() < 8 {
        let (mut grids, mut amount) = (vec![first], at(balance, first));
        let mut here = first;
        while let Some((next, along)) = flow.get(here as usize).and_then(|list| list.last()).copied() {
            amount = amount.min(along);
            grids.push(next);
            here = next;
            if at(balance, here) < 0 || grids.len() > flow.len() {
                break;
            }
        }
        amount = amount.min(-at(balance, here)).max(1);
        for here in grids.iter().take(grids.len() - 1) {
            if let Some(list) = flow.get_mut(*here as usize) {
                let left = list.last().map_or(0, |(_, along)| along - amount);
                if left <= 0 {
                    list.pop();
                } else if let Some(last) = list.last_mut() {
                    last.1 = left;
                }
            }
        }
        take(balance, first, amount);
        let there = at(balance, here);
        put(balance, here, there + amount);
        if grids.len() < 2 {
            break;
        }
        ways.push(Way { grids, amount });
    }
    ways
}

/// Walks a way from its end, so that there is room before anything comes; takes it back if nothing is better then.
fn walk(state: &mut State<'_>, members: &mut [Vec<u32>], way: &Way, low: i64, high: i64) -> bool {
    let before = state.missed_of(&way.grids, low, high);
    let mut made: Vec<Move> = Vec::new();
    let steps = way.grids.iter().zip(way.grids.iter().skip(1)).collect::<Vec<_>>();
    for (from, to) in steps.into_iter().rev() {
        let mut wanted = way.amount;
        for _ in 0..UNITS_OF_STEP {
            let room = high - at(&state.parts, *to).load;
            let Some(step) = best(state, members, *from, *to, wanted, room) else { break };
            wanted -= i64::from(at(&state.graph.load, step.place));
            state.make(&step);
            if let Some(list) = members.get_mut(*to as usize) {
                list.push(step.place);
            }
            made.push(step);
            if wanted <= 0 {
                break;
            }
        }
    }
    if state.missed_of(&way.grids, low, high) < before {
        return true;
    }
    for step in made.into_iter().rev() {
        state.make(&step.back());
        if let Some(list) = members.get_mut(step.from as usize) {
            list.push(step.place);
        }
    }
    false
}

/// The unit that comes nearest to what is wanted and may go.
fn best(
    state: &mut State<'_>,
    members: &[Vec<u32>],
    from: u32,
    to: u32,
    wanted: i64,
    room: i64,
) -> Option<Move> {
    let list = members.get(from as usize)?;
    let mut candidates: Vec<(i64, i64, u32)> = list
        .iter()
        .filter(|place| at(&state.grid, **place) == from && !state.is_locked(**place))
        .filter_map(|place| {
            let load = i64::from(at(&state.graph.load, *place));
            let missed = (wanted - load).abs();
            let near = state.graph.beside(*place).iter().any(|other| at(&state.grid, *other) == to);
            (near && load <= room && missed < wanted).then(|| (missed, state.cost_of(*place, to), *place))
        })
        .collect();
    candidates.sort_unstable();
    candidates.dedup();
    candidates
        .into_iter()
        .map(|(_, _, place)| Move::of(place, from, to))
        .find(|step| state.search_round(step))
}
