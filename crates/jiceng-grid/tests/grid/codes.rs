//! Every code of partition, officials and roster is reached, in whole sentences of both languages.
use std::collections::BTreeSet;

use jiceng_grid::Error;
use jiceng_grid::assign::{AssignRequest, Choice, assign};
use jiceng_grid::code::CodeScheme;
use jiceng_grid::graph::{Graph, Unit, coordinate_cm};
use jiceng_grid::partition::{Plan, Status, partition, partition_villages};
use jiceng_grid::roster::{RosterOfficial, RosterRequest, WindowPost, roster};

fn ring(count: u64) -> (Vec<Unit>, Vec<(u32, u32)>) {
    let units = (0..count).map(|key| Unit::new(key, 10 * key as i32, (key % 3) as i32, 10)).collect();
    let links = (0..count as u32).map(|row| (row, (row + 1) % count as u32)).collect();
    (units, links)
}

fn refused(units: &[Unit], links: &[(u32, u32)], plan: Plan) -> Error {
    let answer = partition(&Graph::new(units, links).unwrap(), &plan).unwrap();
    assert!(matches!(answer.status, Status::Impossible | Status::Unmet), "{answer:?}");
    answer.obstacle.unwrap()
}

fn of_graphs() -> Vec<Error> {
    let mut all = Graph::new(&[], &[]).unwrap_err();
    let far = Unit::new(1, 1_500_000_000, 0, 1);
    all.extend(Graph::new(&[far, Unit::new(1, 0, 0, 0)], &[(0, 0), (0, 7)]).unwrap_err());
    all.extend(Graph::new(&[Unit::new(1, 0, 0, 1), Unit::new(1, 5, 0, 1)], &[]).unwrap_err());
    all.push(coordinate_cm(f64::INFINITY).unwrap_err());
    all
}

fn of_plans() -> Vec<Error> {
    let (units, links) = ring(30);
    let graph = Graph::new(&units, &links).unwrap();
    let tight = |grids| Plan { tolerance_permille: 10, ..Plan::new(grids) };
    let mut all = vec![
        partition(&graph, &Plan::new(31)).unwrap_err(),
        partition(&graph, &Plan { tolerance_permille: 1_000, ..Plan::new(2) }).unwrap_err(),
        // 916: tens make no 75, and a ring hangs together everywhere.
        refused(&units, &links, tight(4)),
        // 915: the same, small enough to look at every way.
        refused(&ring(10).0, &ring(10).1, tight(4)),
    ];
    let mut locked = units.clone();
    locked.iter_mut().find(|unit| unit.key == 3).unwrap().locked = Some(2);
    all.push(partition(&Graph::new(&locked, &links).unwrap(), &Plan::new(2)).unwrap_err());
    // 917: on a path, locks in turns.
    let path: Vec<(u32, u32)> = links.iter().copied().take(29).collect();
    for (key, grid) in [(0, 0), (12, 1), (24, 0)] {
        locked.iter_mut().find(|unit| unit.key == key).unwrap().locked = Some(grid);
    }
    locked.iter_mut().find(|unit| unit.key == 3).unwrap().locked = None;
    all.push(refused(&locked, &path, Plan { tolerance_permille: 900, ..Plan::new(2) }));
    // 914, 911, 912, 913, 918.
    locked.iter_mut().for_each(|unit| unit.locked = Some(1));
    all.push(refused(&locked, &links, Plan::new(2)));
    let mut heavy = units.clone();
    heavy.iter_mut().for_each(|unit| unit.workload += if unit.key == 4 { 900 } else { 0 });
    all.push(refused(&heavy, &links, Plan::new(2)));
    let star: Vec<(u32, u32)> = (1..30).map(|leaf| (0, leaf)).collect();
    all.push(refused(&units, &star, Plan::new(2)));
    let apart: Vec<(u32, u32)> = path.iter().copied().take(28).collect();
    all.push(refused(&units, &apart, Plan::new(2)));
    let ones: Vec<Unit> = ring(31).0.into_iter().map(|unit| Unit { workload: 1, ..unit }).collect();
    all.push(refused(&ones, &ring(31).1, tight(30)));
    all
}

fn of_officials() -> Vec<Error> {
    let choice = |grid, official| Choice { grid, official, cost: 1 };
    let request =
        |choices| AssignRequest { grids: 2, capacity: vec![1], choices, ..AssignRequest::default() };
    let mut all = assign(&request(vec![choice(5, 0)])).unwrap_err();
    all.extend(
        assign(&request(vec![choice(0, 0)])).unwrap().shortages.into_iter().map(|shortage| shortage.reason),
    );
    all.extend(
        assign(&request(vec![choice(0, 0), choice(1, 0)]))
            .unwrap()
            .shortages
            .into_iter()
            .map(|one| one.reason),
    );
    let official = RosterOfficial { present: vec![true; 5], posts: vec![0], field_days: 3 };
    let request = |officials| RosterRequest {
        days: 5,
        posts: vec![WindowPost { staff: vec![1; 5] }],
        officials,
        ..RosterRequest::default()
    };
    all.push(roster(&request(vec![official.clone(); 2])).unwrap().shortage.unwrap().reason);
    all.push(roster(&request(vec![])).unwrap().shortage.unwrap().reason);
    all.extend(roster(&request(vec![RosterOfficial { posts: vec![4], ..official }])).unwrap_err());
    all
}

fn of_codes() -> Vec<Error> {
    let unit = Unit::new(1, 0, 0, 1);
    let mut all = partition_villages(&[unit], &[], &[7], &[]).unwrap_err();
    all.push(CodeScheme::Unit15.code(44, 1, 1).unwrap_err());
    all.push(CodeScheme::Unit15.code(441_427_112_201, 0, 1).unwrap_err());
    let custom = CodeScheme::Custom { prefix: "A".into(), digits: 2 };
    all.push(custom.code(441_427_112_201, 1, 1).unwrap_err());
    all
}

#[test]
fn every_code_is_reached_and_speaks_both_languages() {
    let all = [of_graphs(), of_plans(), of_officials(), of_codes()].concat();
    for error in &all {
        for text in [error.text_zh(), error.text_en()] {
            assert!(!text.contains(['{', '}']) && !text.contains("  "), "{text}");
        }
        assert!(error.text_zh().chars().any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign)), "{error}");
    }
    let reached: BTreeSet<u16> = all.iter().map(|error| error.code().0).collect();
    let listed: BTreeSet<u16> =
        jiceng::error::entries().map(|entry| entry.code).filter(|code| (900..950).contains(code)).collect();
    assert_eq!(reached, listed);
}
