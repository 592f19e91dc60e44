use jiceng::Error;
use serde::Serialize;

use crate::graph::{Graph, NONE};
use crate::number::{at, put};
use crate::objective::{Objective, measure};
use crate::partition::{Outcome, pieces_of_grids};

/// What forbids that a unit goes to another grid. 不能改划的原因。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hindrance {
    /// The unit is locked.
    Locked,
    /// Its grid would fall apart.
    BreaksOwn,
    /// Its grid would have too little.
    LeavesTooLittle,
    /// The other grid would have too much.
    BringsTooMuch,
}

impl Hindrance {
    /// The label in Chinese. 中文说明。
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Locked => "该单元已锁定",
            Self::BreaksOwn => "原网格将不连片",
            Self::LeavesTooLittle => "原网格将低于下限",
            Self::BringsTooMuch => "对方网格将超过上限",
        }
    }

    /// The label in English. 英文说明。
    #[must_use]
    pub const fn en(self) -> &'static str {
        match self {
            Self::Locked => "the unit is locked",
            Self::BreaksOwn => "its grid would fall apart",
            Self::LeavesTooLittle => "its grid would fall below the limit",
            Self::BringsTooMuch => "the other grid would exceed the limit",
        }
    }
}

/// A grid beside the unit, and what it would mean to lie there. 相邻的另一网格。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherGrid {
    /// The grid.
    pub grid: u32,
    /// What forbids it; empty where the move is allowed.
    pub hindrances: Vec<Hindrance>,
    /// By how much the objective and the price of change together would change; below zero is better.
    pub total_change: i128,
    /// By how much the links between grids would change.
    pub cut_change: i64,
    /// By how much the distance would change.
    pub distance_change: i128,
    /// The workload of the unit's grid after the move.
    pub own_after: u64,
    /// The workload of the other grid after the move.
    pub other_after: u64,
}

/// Why a unit lies where it lies. 单元归属的理由。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitReasons {
    /// The row of the unit.
    pub row: u32,
    /// Its grid.
    pub grid: u32,
    /// Rows beside it in the same grid.
    pub beside: Vec<u32>,
    /// Every grid beside it, in order. Empty where all its neighbours are of its own grid: no other grid touches it.
    pub others: Vec<OtherGrid>,
}

/// Why the unit of a row lies in its grid: for every grid beside it what forbids the move, or what it would cost.
///
/// 说明某单元为何属于该网格：对每个相邻网格，给出不能改划的原因或改划的代价。
///
/// # Errors
/// `JC-0901` for a row that is not there.
///
/// # Examples
/// ```
/// use jiceng_grid::explain::{Hindrance, explain};
/// use jiceng_grid::graph::{Graph, Unit};
/// use jiceng_grid::partition::{Plan, partition};
/// let units: Vec<Unit> = (0..6).map(|place| Unit::new(place, 100 * place as i32, 0, 10)).collect();
/// let path: Vec<(u32, u32)> = (0..5).map(|place| (place, place + 1)).collect();
/// let graph = Graph::new(&units, &path).unwrap();
/// let outcome = partition(&graph, &Plan::new(2))?;
/// let reasons = explain(&graph, &outcome, 2)?;
/// assert_eq!(reasons.others[0].grid, 1);
/// assert_eq!(reasons.others[0].hindrances, [Hindrance::LeavesTooLittle, Hindrance::BringsTooMuch]);
/// # Ok::<(), jiceng_grid::Error>(())
/// ```
pub fn explain(graph: &Graph, outcome: &Outcome, row: u32) -> Result<UnitReasons, Error> {
    let place = graph.place_of_row(row).ok_or_else(|| {
        let most = graph.units() as u64;
        crate::error::amount("行号", "the row", u64::from(row), 0, most.saturating_sub(1)).at("row")
    })?;
    let mut grid: Vec<u32> = graph.row.iter().map(|row| at(&outcome.grid, *row)).collect();
    let own = at(&grid, place);
    let grids = outcome.plan.grids;
    let (loads, before) = measure(graph, &grid, grids, outcome.most);
    let pieces = pieces_of_grids(graph, &grid, grids);
    let beside = graph.beside(place).iter();
    let mut same: Vec<u32> = beside
        .clone()
        .filter(|other| at(&grid, **other) == own)
        .map(|other| at(&graph.row, *other))
        .collect();
    same.sort_unstable();
    let mut numbers: Vec<u32> = beside.map(|other| at(&grid, *other)).filter(|other| *other != own).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let load = u64::from(at(&graph.load, place));
    let mut others = Vec::with_capacity(numbers.len());
    for number in numbers {
        put(&mut grid, place, number);
        let (_, after) = measure(graph, &grid, grids, outcome.most);
        let whole = at(&pieces_of_grids(graph, &grid, grids), own) <= at(&pieces, own);
        put(&mut grid, place, own);
        let own_after = at(&loads, own).saturating_sub(load);
        let other_after = at(&loads, number) + load;
        let hindrances = [
            (at(&graph.locked, place) != NONE, Hindrance::Locked),
            (!whole || own_after == 0, Hindrance::BreaksOwn),
            (own_after < outcome.least, Hindrance::LeavesTooLittle),
            (other_after > outcome.most, Hindrance::BringsTooMuch),
        ];
        let change = |of: &dyn Fn(&crate::objective::Cost) -> u128| signed(of(&after)) - signed(of(&before));
        let price = outcome.plan.price_per_household;
        let objective: Objective = outcome.plan.objective;
        others.push(OtherGrid {
            grid: number,
            hindrances: hindrances
                .into_iter()
                .filter(|(held, _)| *held)
                .map(|(_, hindrance)| hindrance)
                .collect(),
            total_change: change(&|cost| cost.total(objective, price)),
            cut_change: i64::try_from(change(&|cost| u128::from(cost.cut))).unwrap_or(0),
            distance_change: change(&|cost| cost.distance),
            own_after,
            other_after,
        });
    }
    Ok(UnitReasons { row, grid: own, beside: same, others })
}

fn signed(value: u128) -> i128 {
    i128::try_from(value).unwrap_or(i128::MAX)
}
