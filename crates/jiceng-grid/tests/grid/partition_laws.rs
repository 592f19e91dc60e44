//! What holds of every partition, whatever the input.
use crate::common::{Dice, delaunay, is_whole, plain_cost};
use jiceng_grid::explain::explain;
use jiceng_grid::graph::{Graph, PointLinks, Unit, links_of_points};
use jiceng_grid::objective::Objective;
use jiceng_grid::partition::{Effort, Outcome, Plan, Status, partition};
use proptest::prelude::*;

/// Every unit once, every grid one piece, the tolerance or a reason, the costs from their definitions.
fn holds(units: &[Unit], links: &[(u32, u32)], plan: &Plan, answer: &Outcome) {
    let told = format!("{plan:?} {answer:?}");
    assert_eq!(answer.grid.len(), units.len());
    for number in 0..plan.grids {
        let load: u64 = units
            .iter()
            .zip(&answer.grid)
            .filter(|(_, own)| **own == number)
            .map(|(u, _)| u64::from(u.workload))
            .sum();
        assert_eq!(load, answer.workload[number as usize]);
    }
    assert_eq!(u128::from(answer.cost.cut), plain_cost(units, links, &answer.grid, Objective::Cut));
    assert_eq!(answer.cost.distance, plain_cost(units, links, &answer.grid, Objective::Distance));
    let met = answer.workload.iter().all(|load| (answer.least..=answer.most).contains(load));
    match answer.status {
        Status::Optimal | Status::Feasible => {
            assert!(met && answer.obstacle.is_none(), "{told}");
            for number in 0..plan.grids {
                assert!(is_whole(units.len(), links, &answer.grid, number), "{told}");
            }
        }
        Status::Unmet | Status::Impossible => assert!(answer.obstacle.is_some(), "{told}"),
    }
}

fn ask(units: &[Unit], links: &[(u32, u32)], plan: &Plan) -> Outcome {
    partition(&Graph::new(units, links).unwrap(), plan).unwrap()
}

fn plans() -> impl Strategy<Value = (u64, u64, Plan)> {
    let objective = prop_oneof![Just(Objective::Cut), Just(Objective::Distance)];
    let tolerance = prop_oneof![Just(30_u32), Just(100), Just(200)];
    (any::<u64>(), 10_u64..160, 2_u64..30, tolerance, objective, any::<u64>()).prop_map(
        |(seed, size, share, tolerance_permille, objective, search)| {
            let grids = (size / share.min(size)).clamp(1, size) as u32;
            let plan = Plan {
                tolerance_permille,
                objective,
                seed: search,
                effort: Effort::Fast,
                most_steps: 200_000,
                ..Plan::new(grids)
            };
            (seed, size, plan)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_unit_once_in_one_piece_within_the_tolerance_or_with_a_reason((seed, size, plan) in plans()) {
        let (units, links) = delaunay(&mut Dice(seed), size);
        holds(&units, &links, &plan, &ask(&units, &links, &plan));
    }

    #[test]
    fn permuting_the_input_changes_nothing_but_ids((seed, size, plan) in plans()) {
        let mut dice = Dice(seed);
        let (units, links) = delaunay(&mut dice, size);
        let answer = ask(&units, &links, &plan);
        let mut order: Vec<usize> = (0..units.len()).collect();
        for place in (1..order.len()).rev() {
            order.swap(place, dice.below(place as u64 + 1) as usize);
        }
        let mixed: Vec<Unit> = order.iter().map(|row| units[*row]).collect();
        let mut to = vec![0; units.len()];
        order.iter().enumerate().for_each(|(new, old)| to[*old] = new as u32);
        let turned: Vec<(u32, u32)> =
            links.iter().rev().map(|(a, b)| (to[*b as usize], to[*a as usize])).collect();
        let other = ask(&mixed, &turned, &plan);
        prop_assert_eq!(&answer.input, &other.input);
        prop_assert_eq!(answer.total, other.total);
        for (row, own) in answer.grid.iter().enumerate() {
            prop_assert_eq!(*own, other.grid[to[row] as usize]);
        }
        // The triangulation too is of the units and not of their order.
        let mut again = links_of_points(&mixed, PointLinks::Delaunay, None).unwrap();
        let mut turned: Vec<(u32, u32)> = turned.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
        turned.sort_unstable();
        again.sort_unstable();
        prop_assert_eq!(turned, again);
    }

    #[test]
    fn a_warm_start_is_never_worse_than_its_price((seed, size, plan) in plans(), price in 0_u64..3) {
        let mut dice = Dice(seed);
        let (mut units, links) = delaunay(&mut dice, size);
        let before = ask(&units, &links, &plan);
        for (unit, own) in units.iter_mut().zip(&before.grid) {
            unit.previous = Some(*own);
        }
        let plan = Plan { price_per_household: price, ..plan };
        let after = ask(&units, &links, &plan);
        holds(&units, &links, &plan, &after);
        if matches!(before.status, Status::Optimal | Status::Feasible) {
            prop_assert!(after.total <= before.total);
            prop_assert!(matches!(after.status, Status::Optimal | Status::Feasible));
        }
    }

    #[test]
    fn an_explanation_is_what_a_move_would_do((seed, size, plan) in plans()) {
        let mut dice = Dice(seed);
        let (units, links) = delaunay(&mut dice, size);
        let graph = Graph::new(&units, &links).unwrap();
        let answer = partition(&graph, &plan).unwrap();
        let row = dice.below(size) as u32;
        let reasons = explain(&graph, &answer, row).unwrap();
        prop_assert_eq!(reasons.grid, answer.grid[row as usize]);
        for other in &reasons.others {
            let mut moved = answer.grid.clone();
            moved[row as usize] = other.grid;
            let change = |objective| {
                let after = plain_cost(&units, &links, &moved, objective) as i128;
                after - plain_cost(&units, &links, &answer.grid, objective) as i128
            };
            prop_assert_eq!(change(Objective::Cut), i128::from(other.cut_change));
            prop_assert_eq!(change(Objective::Distance), other.distance_change);
            let allowed = other.hindrances.is_empty();
            let within = |load: u64| (answer.least..=answer.most).contains(&load);
            let whole = is_whole(units.len(), &links, &moved, reasons.grid);
            prop_assert!(!allowed || (whole && other.own_after >= answer.least && other.other_after <= answer.most));
            // An optimum has no better move.
            if answer.status == Status::Optimal && whole && within(other.own_after) && within(other.other_after) {
                prop_assert!(other.total_change >= 0);
            }
        }
    }
}

#[test]
fn two_threads_and_one_give_the_same_bytes() {
    let (units, links) = delaunay(&mut Dice(9), 400);
    let graph = Graph::new(&units, &links).unwrap();
    let plan = Plan::new(13);
    let bytes = || serde_json::to_string(&partition(&graph, &plan).unwrap()).unwrap();
    let alone = bytes();
    std::thread::scope(|scope| {
        let both = [scope.spawn(bytes), scope.spawn(bytes)];
        for one in both {
            assert_eq!(one.join().unwrap(), alone);
        }
    });
}

#[test]
fn a_price_above_all_else_moves_only_what_must_move() {
    let (mut units, links) = delaunay(&mut Dice(4), 300);
    let before = ask(&units, &links, &Plan::new(10));
    for (unit, own) in units.iter_mut().zip(&before.grid) {
        unit.previous = Some(*own);
        unit.households = 1;
    }
    let moved = |price| ask(&units, &links, &Plan { price_per_household: price, ..Plan::new(10) });
    assert_eq!(moved(1_000_000).cost.changed_households, 0);
    // After new workloads a few move, and all grids are inside again.
    let mut dice = Dice(8);
    units.iter_mut().for_each(|unit| unit.workload = unit.workload * (90 + dice.below(21) as u32) / 100);
    let after = ask(&units, &links, &Plan { price_per_household: 1_000_000, ..Plan::new(10) });
    assert_eq!(after.status, Status::Feasible);
    assert!(after.cost.changed_households < 30, "{:?}", after.cost);
}

#[test]
fn three_per_cent_is_met_on_a_thousand_units() {
    let (units, links) = delaunay(&mut Dice(1), 1_000);
    for seed in 0..3 {
        let plan = Plan { tolerance_permille: 30, seed, ..Plan::new(33) };
        let answer = ask(&units, &links, &plan);
        holds(&units, &links, &plan, &answer);
        assert_eq!(answer.status, Status::Feasible);
    }
}
