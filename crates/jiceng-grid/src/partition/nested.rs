use jiceng::Error;

use super::outcome::Outcome;
use super::plan::Plan;
use super::run::partition;
use crate::graph::{Graph, Unit};
use crate::number::{at, len, put};

/// One village of a township: a grid never leaves it. 一个村：网格不跨村。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Village {
    /// Its code.
    pub code: u64,
    /// Codes of small villages that are declared merged with it.
    pub merged: Vec<u64>,
    /// What is asked for.
    pub plan: Plan,
}

/// The grids of one village. 一个村的划分结果。
#[derive(Debug, Clone)]
pub struct VillageGrids {
    /// The village's code.
    pub code: u64,
    /// The rows of its units.
    pub rows: Vec<u32>,
    /// Links from it to units of other villages, which divide nothing here.
    pub links_across: u64,
    /// The grids of these rows, or what is wrong; the other villages go on.
    pub outcome: Result<Outcome, Vec<Error>>,
}

/// Divides each village by itself: a grid belongs to one village, or to small villages declared merged.
/// `village` is the code of each unit.
///
/// 逐村划分：每个网格只属于一个村，或属于已声明合并的小村。
///
/// # Errors
/// `JC-0908` for a unit of a village that is not in the list, or a village in it twice; what is wrong inside one village
/// stands in its outcome.
///
/// # Examples
/// ```
/// use jiceng_grid::graph::Unit;
/// use jiceng_grid::partition::{Plan, Village, partition_villages};
/// let units: Vec<Unit> = (0..8).map(|key| Unit::new(key, 100 * key as i32, 0, 10)).collect();
/// let path: Vec<(u32, u32)> = (1..8).map(|row| (row - 1, row)).collect();
/// let codes = [1, 1, 1, 1, 2, 2, 3, 3];
/// let village = |code, merged: &[u64]| Village { code, merged: merged.to_vec(), plan: Plan::new(2) };
/// let answers = partition_villages(&units, &path, &codes, &[village(1, &[]), village(2, &[3])]).unwrap();
/// assert_eq!(answers[1].rows, [4, 5, 6, 7]);
/// assert_eq!(answers[1].outcome.as_ref().unwrap().grid, [0, 0, 1, 1]);
/// ```
pub fn partition_villages(
    units: &[Unit],
    links: &[(u32, u32)],
    village: &[u64],
    villages: &[Village],
) -> Result<Vec<VillageGrids>, Vec<Error>> {
    if village.len() != units.len() {
        let (got, want) = (village.len() as u64, units.len() as u64);
        return Err(vec![crate::error::amount("村代码", "village codes", got, want, want).at("village")]);
    }
    let mut home: Vec<(u64, u32)> = Vec::new();
    for (number, one) in (0_u32..).zip(villages) {
        home.extend(one.merged.iter().chain([&one.code]).map(|code| (*code, number)));
    }
    home.sort_unstable();
    let unknown = |row: usize, field: &str| crate::error::fail(908, &[]).at(field).at_row(row as u64);
    let twice = home.iter().zip(home.iter().skip(1)).filter(|(one, next)| one.0 == next.0);
    let mut faults: Vec<Error> = twice.map(|(_, next)| unknown(next.1 as usize, "villages")).collect();
    let mut of_row = vec![u32::MAX; units.len()];
    for (row, code) in village.iter().enumerate() {
        match home.binary_search_by_key(code, |entry| entry.0).ok().and_then(|found| home.get(found)) {
            Some((_, number)) => put(&mut of_row, len(row), *number),
            None => faults.push(unknown(row, "village")),
        }
    }
    if !faults.is_empty() {
        faults.truncate(1_000);
        return Err(faults);
    }
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); villages.len()];
    let mut inside = vec![0_u32; units.len()];
    for (row, number) in (0_u32..).zip(&of_row) {
        if let Some(list) = rows.get_mut(*number as usize) {
            put(&mut inside, row, len(list.len()));
            list.push(row);
        }
    }
    let mut own: Vec<Vec<(u32, u32)>> = vec![Vec::new(); villages.len()];
    let mut across = vec![0_u64; villages.len()];
    for (a, b) in links {
        let (from, to) = (of_row.get(*a as usize).copied(), of_row.get(*b as usize).copied());
        let (Some(from), Some(to)) = (from, to) else {
            let values = [("a", a.to_string()), ("b", b.to_string()), ("units", units.len().to_string())];
            return Err(vec![crate::error::fail(905, &values).at("links")]);
        };
        if from == to {
            if let Some(list) = own.get_mut(from as usize) {
                list.push((at(&inside, *a), at(&inside, *b)));
            }
        } else {
            crate::number::add(&mut across, from, 1);
            crate::number::add(&mut across, to, 1);
        }
    }
    let all = villages.iter().zip(rows).zip(own).zip(across);
    Ok(all
        .map(|(((one, rows), links), links_across)| {
            let members: Vec<Unit> =
                rows.iter().filter_map(|row| units.get(*row as usize)).copied().collect();
            let outcome = Graph::new(&members, &links)
                .and_then(|graph| partition(&graph, &one.plan).map_err(|error| vec![error]));
            VillageGrids { code: one.code, rows, links_across, outcome }
        })
        .collect())
}
