use jiceng::Error;

use super::outcome::{Alternative, Assigned, Shortage};
use super::request::AssignRequest;
use crate::flow::{Transport, Unplaced};
use crate::number::{at, bump, len};

/// Gives each grid one official: as many grids as can be, from the first on, and those at the least total cost.
///
/// 为每个网格安排一名干部，先保证尽可能多的网格有人，再使总代价最小。
///
/// # Errors
/// All faults of the request: `JC-0901` (amounts), `JC-0920` (a pair that names no grid or official). A grid that
/// cannot be had is no error: it stays empty and a [`Shortage`] proves why.
///
/// # Examples
/// ```
/// use jiceng_grid::assign::{AssignRequest, Choice, assign};
/// let choice = |grid, official, cost| Choice { grid, official, cost };
/// let mut request = AssignRequest {
///     grids: 2,
///     capacity: vec![1, 1],
///     choices: vec![choice(0, 0, 100), choice(0, 1, 300), choice(1, 0, 50), choice(1, 1, 900)],
///     ..AssignRequest::default()
/// };
/// let answer = assign(&request).unwrap();
/// assert_eq!((answer.official, answer.total), (vec![Some(1), Some(0)], 350));
/// request.recusals = vec![(0, 1), (1, 1)];
/// let answer = assign(&request).unwrap();
/// assert_eq!((answer.shortages[0].grids.len(), answer.shortages[0].officials.len()), (2, 1));
/// ```
pub fn assign(request: &AssignRequest) -> Result<Assigned, Vec<Error>> {
    let faults = request.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let (offset, choices) = request.by_grid();
    let mut price_offset = vec![0_u32];
    let mut prices = Vec::new();
    for capacity in &request.capacity {
        // No official has more grids than there are.
        let places = (*capacity).min(request.grids);
        prices.extend((0..places).map(|place| i64::from(place) * i64::from(request.load_step)));
        price_offset.push(len(prices.len()));
    }
    let mut transport = Transport::new(&offset, &choices, &price_offset, &prices);
    let unplaced = transport.solve();
    let official: Vec<Option<u32>> = (0..request.grids).map(|grid| transport.right_of(grid)).collect();
    let mut load = vec![0_u32; request.capacity.len()];
    official.iter().flatten().for_each(|official| bump(&mut load, *official));
    let worth = (0..len(load.len())).map(|official| transport.worth(official).unsigned_abs()).collect();
    let mut assigned = Assigned {
        official,
        load,
        cost: 0,
        total: 0,
        forced: Vec::new(),
        chosen: Vec::new(),
        shortages: unplaced.into_iter().map(|unplaced| shortage(request, unplaced)).collect(),
        worth,
        alternatives: Vec::with_capacity(request.grids as usize),
    };
    sum_up(request, &transport, (&offset, &choices), &mut assigned);
    Ok(assigned)
}

fn sum_up(
    request: &AssignRequest,
    transport: &Transport<'_>,
    (offset, choices): (&[u32], &[(u32, i64)]),
    assigned: &mut Assigned,
) {
    for grid in 0..request.grids {
        let range = at(offset, grid)..at(offset, grid + 1);
        let own = at(&assigned.official, grid);
        let before = request.before(grid);
        let mut still_there = false;
        let mut others = Vec::new();
        for choice in range {
            let (official, cost) = choices.get(choice as usize).copied().unwrap_or_default();
            still_there |= before == Some(official);
            if Some(official) != own {
                let at_least_more = u64::try_from(transport.reduced(grid, choice)).unwrap_or(0);
                others.push(Alternative { official, at_least_more });
                continue;
            }
            let change = before.is_some_and(|before| before != official);
            let price = if change { u64::from(request.price_of_change) } else { 0 };
            let cost = u64::try_from(cost).unwrap_or(0);
            assigned.total += cost;
            assigned.cost += cost - price;
        }
        if before.is_some() && before != own {
            if still_there { assigned.chosen.push(grid) } else { assigned.forced.push(grid) }
        }
        others.sort_by_key(|other| (other.at_least_more, other.official));
        assigned.alternatives.push(others);
    }
    for load in &assigned.load {
        let load = u64::from(*load);
        assigned.total += load * load.saturating_sub(1) / 2 * u64::from(request.load_step);
    }
}

fn shortage(request: &AssignRequest, unplaced: Unplaced) -> Shortage {
    let places =
        unplaced.right.iter().map(|official| u64::from(at(&request.capacity, *official))).sum::<u64>();
    let reason = if unplaced.right.is_empty() {
        let grid = unplaced.left.first().copied().unwrap_or(0);
        crate::error::fail(921, &[("grid", grid.to_string())]).at_row(u64::from(grid))
    } else {
        let values = [
            ("grids", unplaced.left.len().to_string()),
            ("officials", unplaced.right.len().to_string()),
            ("places", places.to_string()),
        ];
        crate::error::fail(922, &values)
    };
    Shortage { grids: unplaced.left, officials: unplaced.right, places, reason }
}
