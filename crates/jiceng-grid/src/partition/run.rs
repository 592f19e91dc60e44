use jiceng::Error;

use super::check::{is_sound, pieces_of_grids};
use super::number::by_bands;
use super::obstacle::{self, Obstacle};
use super::outcome::{Outcome, Status};
use super::plan::Plan;
use super::start::start;
use super::tries::{Candidate, search};
use crate::error::{fail, internal};
use crate::exact::{self, Small, Verdict};
use crate::graph::{Graph, NONE};
use crate::number::{len, put};
use crate::objective::{bounds, measure};

/// Divides units into grids: each in one piece, within the tolerance, at the least cost that is found; up to 28 units
/// and 8 grids the least there is.
///
/// 将单元划分为网格：每个网格连片、在容差之内、代价最小；28个单元、8个网格以内可证明最优。
///
/// The same graph and plan give the same bytes everywhere. Where the tolerance is not met, the status says whether
/// that is proved, the obstacle says why, and the grids are the nearest that were found.
///
/// # Errors
/// `JC-0901` (fewer units than grids), `JC-0906` (tolerance), `JC-0907` (locked to a grid that is not there).
///
/// # Examples
/// ```
/// use jiceng_grid::graph::{Graph, Unit};
/// use jiceng_grid::partition::{Plan, Status, partition};
/// let units: Vec<Unit> = (0..6).map(|place| Unit::new(place, 100 * place as i32, 0, 10)).collect();
/// let path: Vec<(u32, u32)> = (0..5).map(|place| (place, place + 1)).collect();
/// let graph = Graph::new(&units, &path).unwrap();
/// let answer = partition(&graph, &Plan::new(2))?;
/// assert_eq!((answer.status, answer.grid, answer.cost.cut), (Status::Optimal, vec![0, 0, 0, 1, 1, 1], 1));
///
/// // A star cannot be divided: the leaves hang together only by the middle.
/// let star: Vec<(u32, u32)> = (1..6).map(|leaf| (0, leaf)).collect();
/// let answer = partition(&Graph::new(&units, &star).unwrap(), &Plan::new(2))?;
/// assert_eq!(answer.status, Status::Impossible);
/// assert_eq!(answer.obstacle.unwrap().code().0, 912);
/// # Ok::<(), jiceng_grid::Error>(())
/// ```
pub fn partition(graph: &Graph, plan: &Plan) -> Result<Outcome, Error> {
    plan.check(graph)?;
    let limits = bounds(graph.workload(), plan.grids, plan.tolerance_permille);
    let proof = obstacle::find(graph, plan.grids, limits);
    let found = search(graph, plan, limits, start(graph, plan.grids, limits));
    let mut end = End { steps: found.1, candidate: found.0, status: Status::Feasible, obstacle: proof };
    if end.obstacle.is_some() {
        end.status = Status::Impossible;
    } else if graph.units() <= exact::MOST_UNITS && plan.grids <= exact::MOST_GRIDS {
        end.prove(graph, plan, limits);
    }
    end.finish(graph, plan, limits)
}

/// What is known at the end.
struct End {
    candidate: Candidate,
    status: Status,
    obstacle: Option<Obstacle>,
    steps: u64,
}

impl End {
    /// Looks at every way that may be better.
    fn prove(&mut self, graph: &Graph, plan: &Plan, limits: (u64, u64)) {
        let small = Small::new(graph, plan.grids, limits, plan.objective, plan.price_per_household);
        let met = self.candidate.is_met();
        let below = if met { self.candidate.total } else { u128::MAX };
        let (verdict, steps) = exact::solve(&small, below, plan.most_steps);
        self.steps += steps;
        self.status = match verdict {
            Verdict::Optimal(grid) => {
                self.candidate = Candidate::of(graph, plan, limits, grid);
                Status::Optimal
            }
            Verdict::NothingBetter if met => Status::Optimal,
            Verdict::NothingBetter => {
                let values = [
                    ("count", graph.units().to_string()),
                    ("grids", plan.grids.to_string()),
                    ("least", limits.0.to_string()),
                    ("most", limits.1.to_string()),
                ];
                self.obstacle = Some(Obstacle { reason: fail(915, &values), rows: Vec::new() });
                Status::Impossible
            }
            Verdict::Unfinished(grid) => {
                if let Some(grid) = grid {
                    self.candidate = Candidate::of(graph, plan, limits, grid);
                }
                Status::Feasible
            }
        };
    }

    fn finish(mut self, graph: &Graph, plan: &Plan, limits: (u64, u64)) -> Result<Outcome, Error> {
        let mut grid = std::mem::take(&mut self.candidate.grid);
        if graph.locked.iter().chain(&graph.previous).all(|number| *number == NONE) {
            by_bands(graph, &mut grid, plan.grids);
        }
        let (workload, cost) = measure(graph, &grid, plan.grids, limits.1);
        let met = workload.iter().all(|load| (limits.0..=limits.1).contains(load));
        let sound = is_sound(graph, &grid, plan.grids);
        if matches!(self.status, Status::Optimal | Status::Feasible) && !(met && sound) {
            // An optimum that does not hold would be a fault of this crate.
            if self.status == Status::Optimal || grid.iter().any(|own| *own >= plan.grids) {
                return Err(internal("partition"));
            }
            self.status = Status::Unmet;
            self.obstacle = Some(unmet(graph, plan, limits, &grid, &workload));
        }
        let total = cost.total(plan.objective, plan.price_per_household);
        let bound = (self.status == Status::Optimal).then_some(total);
        let mut by_row = vec![0; graph.units()];
        for (row, own) in graph.row.iter().zip(&grid) {
            put(&mut by_row, *row, *own);
        }
        let (obstacle, obstacle_rows) =
            self.obstacle.map_or((None, Vec::new()), |obstacle| (Some(obstacle.reason), obstacle.rows));
        Ok(Outcome {
            status: self.status,
            grid: by_row,
            workload,
            least: limits.0,
            most: limits.1,
            cost,
            total,
            bound,
            gap_permille: bound.map(|_| 0),
            obstacle,
            obstacle_rows,
            steps: self.steps,
            plan: *plan,
            input: graph.digest().to_string(),
            version: crate::VERSION,
        })
    }
}

/// What was not met, and that it is not proved.
fn unmet(graph: &Graph, plan: &Plan, (low, high): (u64, u64), grid: &[u32], workload: &[u64]) -> Obstacle {
    let pieces = pieces_of_grids(graph, grid, plan.grids);
    let broken = (0..len(pieces.len())).zip(&pieces).find(|(_, pieces)| **pieces != 1);
    if let Some((number, pieces)) = broken {
        let values = [("grid", number.to_string()), ("pieces", pieces.to_string())];
        return Obstacle { reason: fail(917, &values), rows: rows_of(graph, grid, number) };
    }
    let missed = |load: u64| load.saturating_sub(high).max(low.saturating_sub(load));
    let worst = (0..len(workload.len()))
        .zip(workload)
        .max_by_key(|(number, load)| (missed(**load), u32::MAX - number));
    let (number, got) = worst.map_or((0, 0), |(number, load)| (number, *load));
    let values = [
        ("grid", number.to_string()),
        ("got", got.to_string()),
        ("least", low.to_string()),
        ("most", high.to_string()),
    ];
    Obstacle { reason: fail(916, &values), rows: rows_of(graph, grid, number) }
}

fn rows_of(graph: &Graph, grid: &[u32], number: u32) -> Vec<u32> {
    let mut rows: Vec<u32> =
        graph.row.iter().zip(grid).filter(|(_, own)| **own == number).map(|(row, _)| *row).collect();
    rows.sort_unstable();
    rows
}
