//! The optimum of small villages against looking at every way.
use crate::common::{Dice, any_links, delaunay, every_way, is_whole, plain_cost, random_units};
use jiceng_grid::graph::{Graph, Unit};
use jiceng_grid::objective::Objective;
use jiceng_grid::partition::{Outcome, Plan, Status, partition};

fn plan(grids: u32, tolerance: u32, objective: Objective, price: u64) -> Plan {
    Plan { tolerance_permille: tolerance, objective, price_per_household: price, ..Plan::new(grids) }
}

/// Everything that must hold of an answer, checked apart from the library, and that it is as good as every other way.
fn check(units: &[Unit], links: &[(u32, u32)], plan: &Plan) -> Outcome {
    let graph = Graph::new(units, links).unwrap();
    let answer = partition(&graph, plan).unwrap();
    let limits = (answer.least, answer.most);
    let best = every_way(units, links, plan.grids, limits, plan.objective, plan.price_per_household);
    let told = format!("{plan:?} {units:?} {links:?} {answer:?}");
    assert_eq!(answer.grid.len(), units.len());
    match best {
        None => {
            assert_eq!(answer.status, Status::Impossible, "{told}");
            assert!(answer.obstacle.is_some(), "{told}");
        }
        Some(best) => {
            assert_eq!(answer.status, Status::Optimal, "{told}");
            assert_eq!((answer.total, answer.obstacle.is_none()), (best, true), "{told}");
            assert!(answer.workload.iter().all(|load| (limits.0..=limits.1).contains(load)), "{told}");
            for number in 0..plan.grids {
                assert!(is_whole(units.len(), links, &answer.grid, number), "{told}");
            }
            let own = plain_cost(units, links, &answer.grid, plan.objective);
            assert_eq!(
                answer.total,
                own + u128::from(answer.cost.changed_households) * u128::from(plan.price_per_household)
            );
        }
    }
    answer
}

/// Random graphs, most of up to 10 units, every hundredth of up to 14; how many were impossible and how many solved.
fn random_graphs(count: u64) -> [usize; 2] {
    let mut seen = [0, 0];
    for seed in 1..=count {
        let mut dice = Dice(seed);
        let size = 2 + dice.below(if seed % 100 == 0 { 13 } else { 9 });
        let mut units = random_units(&mut dice, size);
        let links = any_links(&mut dice, size);
        let grids = 1 + dice.below(size.min(4)) as u32;
        let objective = if dice.below(2) == 0 { Objective::Cut } else { Objective::Distance };
        let numbered = dice.below(3);
        for unit in &mut units {
            if numbered == 1 && dice.below(5) == 0 {
                unit.locked = Some(dice.below(u64::from(grids)) as u32);
            }
            if numbered == 2 && dice.below(4) > 0 {
                unit.previous = Some(dice.below(u64::from(grids)) as u32);
            }
        }
        let price = if numbered == 2 { dice.below(3) } else { 0 };
        let plan = plan(grids, [50, 100, 300, 600][dice.below(4) as usize], objective, price);
        let answer = check(&units, &links, &plan);
        seen[usize::from(answer.status == Status::Optimal)] += 1;
    }
    seen
}

#[test]
fn status_and_optimum_of_ten_thousand_graphs_agree_with_every_way() {
    let [impossible, optimal] = random_graphs(10_000);
    assert!(impossible > 1_000 && optimal > 1_000, "{impossible} {optimal}");
}

#[test]
fn villages_with_a_triangulation_are_optimal_for_both_objectives() {
    for seed in 0..6 {
        let (units, links) = delaunay(&mut Dice(seed), 11);
        for grids in [2, 3] {
            for objective in [Objective::Cut, Objective::Distance] {
                check(&units, &links, &plan(grids, 100, objective, 0));
            }
        }
    }
}

fn line(count: u64) -> Vec<Unit> {
    (0..count).map(|key| Unit::new(key, 100 * key as i32, (key * key % 7) as i32, 10)).collect()
}

#[test]
fn a_path_a_star_a_comb_and_two_cliques_on_a_bridge() {
    let path: Vec<(u32, u32)> = (1..10).map(|row| (row - 1, row)).collect();
    assert_eq!(check(&line(10), &path, &plan(5, 0, Objective::Cut, 0)).cost.cut, 4);
    assert_eq!(check(&line(10), &path, &plan(3, 100, Objective::Cut, 0)).status, Status::Impossible);
    let star: Vec<(u32, u32)> = (1..10).map(|row| (0, row)).collect();
    let answer = check(&line(10), &star, &plan(2, 100, Objective::Cut, 0));
    assert_eq!((answer.obstacle.unwrap().code().0, answer.obstacle_rows.len()), (912, 10));
    let comb: Vec<(u32, u32)> =
        (1..5).map(|row| (row - 1, row)).chain((0..5).map(|row| (row, row + 5))).collect();
    assert_eq!(check(&line(10), &comb, &plan(5, 0, Objective::Cut, 0)).cost.cut, 4);
    let clique = |from: u32| (from..from + 5).flat_map(move |a| (from..a).map(move |b| (a, b)));
    let cliques: Vec<(u32, u32)> = clique(0).chain(clique(5)).chain([(4, 5)]).collect();
    assert_eq!(check(&line(10), &cliques, &plan(2, 100, Objective::Cut, 0)).cost.cut, 1);
}

#[test]
fn a_unit_heavier_than_a_grid_is_named_by_its_row() {
    let mut units = line(10);
    units[6].workload = 34;
    let path: Vec<(u32, u32)> = (1..10).map(|row| (row - 1, row)).collect();
    let answer = check(&units, &path, &plan(5, 100, Objective::Cut, 0));
    let obstacle = answer.obstacle.unwrap();
    assert_eq!((obstacle.code().0, obstacle.row(), answer.obstacle_rows), (911, Some(6), vec![6]));
    assert!(obstacle.text_en().contains("weighs 34") && obstacle.text_zh().contains("第6行"));
}

#[test]
fn units_that_can_only_be_together_are_named() {
    // Row 9 hangs on row 8 and is too light alone; together they are too heavy.
    let mut units = line(10);
    units[8].workload = 20;
    units[9].workload = 5;
    let path: Vec<(u32, u32)> = (1..10).map(|row| (row - 1, row)).collect();
    let answer = check(&units, &path, &plan(5, 100, Objective::Cut, 0));
    assert_eq!((answer.obstacle.unwrap().code().0, answer.obstacle_rows), (912, vec![8, 9]));
}

#[test]
fn an_island_asks_for_a_link_and_an_explicit_link_joins_it() {
    let units = line(6);
    let apart = [(0, 1), (1, 2), (2, 3), (3, 4)];
    let answer = check(&units, &apart, &plan(2, 100, Objective::Cut, 0));
    assert_eq!((answer.obstacle.unwrap().code().0, answer.obstacle_rows), (913, vec![5]));
    let joined = [apart.as_slice(), &[(5, 0)]].concat();
    assert_eq!(check(&units, &joined, &plan(2, 100, Objective::Cut, 0)).status, Status::Optimal);
}

#[test]
fn locks_hold_and_too_many_in_one_grid_are_counted() {
    let mut units = line(6);
    let path: Vec<(u32, u32)> = (1..6).map(|row| (row - 1, row)).collect();
    units[0].locked = Some(1);
    let answer = check(&units, &path, &plan(2, 100, Objective::Cut, 0));
    assert_eq!(answer.grid, [1, 1, 1, 0, 0, 0]);
    units.iter_mut().for_each(|unit| unit.locked = Some(0));
    let answer = check(&units, &path, &plan(2, 100, Objective::Cut, 0));
    assert_eq!(answer.obstacle.unwrap().code().0, 914);
}

#[test]
fn no_whole_number_within_the_limits_is_said() {
    let answer = check(&line(3), &[(0, 1), (1, 2), (0, 2)], &plan(2, 10, Objective::Cut, 0));
    assert_eq!(answer.obstacle.map(|obstacle| obstacle.code().0), Some(915));
    let mut units = line(3);
    units.iter_mut().for_each(|unit| unit.workload = 1);
    let answer = check(&units, &[(0, 1), (1, 2)], &plan(2, 10, Objective::Cut, 0));
    assert_eq!(answer.obstacle.map(|obstacle| obstacle.code().0), Some(918));
}
