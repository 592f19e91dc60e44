//! An attack on the publication: whatever is suppressed stays in doubt, by sums, by scores, and beside earlier tables.

use std::collections::BTreeSet;

use jiceng::evaluation::{Decimal, Formula, Publication, PublishedGroup, Record, publication};
use jiceng::explain::Caveat;

use super::sample::{evaluated, roster, scheme_with};

const MIN_CELL: u64 = 5;
/// Points of the sample's lanes; don't-knows and items with several marks are left out.
const POINTS: [Option<i128>; 7] =
    [Some(100_000), Some(85_000), Some(60_000), None, Some(60_000), Some(60_000), None];
const WEIGHTS: [i128; 2] = [6_000, 4_000];

fn draw(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

fn record(seed: u64, ballots: u64) -> Record {
    let mut state = seed;
    let mut rows = Vec::new();
    for group in 0..3_u8 {
        let size = if group == 0 { ballots } else { 4 + draw(&mut state) % 12 };
        for _ in 0..size {
            let mut mark = || match draw(&mut state) % 20 {
                0..13 => 1,
                13..17 => 2,
                17 => 3,
                18 => 8,
                _ => 9,
            };
            rows.push((0, group, [mark(), mark()]));
        }
    }
    // One ballot that counts, so that every group has a score.
    rows.extend((0..3).map(|group| (0, group, [1, 1])));
    evaluated(&scheme_with(&[]), &roster(1), &rows, &[]).record(0).unwrap().value
}

/// Every count that a hidden cell of a row may be, as far as its sum tells.
fn fillings(counts: &[Option<u64>], ballots: u64) -> Vec<Vec<u64>> {
    let open: u64 = counts.iter().flatten().sum();
    let hidden = counts.iter().filter(|count| count.is_none()).count();
    let mut ways: Vec<Vec<u64>> = vec![Vec::new()];
    for at in 0..hidden {
        ways = ways
            .into_iter()
            .flat_map(|way| {
                let left = ballots - open - way.iter().sum::<u64>();
                let range = if at + 1 == hidden { left..=left } else { 0..=left };
                range.map(move |value| [way.clone(), vec![value]].concat())
            })
            .collect();
    }
    let fill = |way: Vec<u64>| {
        let mut values = way.into_iter();
        counts.iter().map(|count| count.unwrap_or_else(|| values.next().unwrap())).collect()
    };
    ways.into_iter().map(fill).collect()
}

fn half_up(numerator: i128, denominator: i128) -> i128 {
    (2 * numerator + denominator).div_euclid(2 * denominator)
}

/// The score of a dimension in millionths, if anything counts.
fn score(counts: &[u64]) -> Option<i128> {
    let counted =
        || counts.iter().zip(POINTS).filter_map(|(count, worth)| Some((i128::from(*count), worth?)));
    let marks: i128 = counted().map(|(count, _)| count).sum();
    let sum: i128 = counted().map(|(count, worth)| count * worth).sum();
    (marks > 0).then(|| half_up(sum * 1_000, marks))
}

/// What each hidden cell can be for somebody who knows the published table, its group's score, the total, and the
/// other groups' scores exactly.
fn possible(published: &Publication, record: &Record, at: usize) -> Vec<BTreeSet<u64>> {
    let group = &published.groups[at];
    let table = group.table.as_ref().unwrap();
    let ballots = group.ballots.unwrap();
    let weights = [8_000_i128, 1_200, 800];
    let exact: Vec<i128> = record
        .steps
        .iter()
        .filter(|step| step.formula == Formula::Group)
        .map(|step| i128::from(step.result.units))
        .collect();
    let others: i128 = (0..3).filter(|other| *other != at).map(|other| weights[other] * exact[other]).sum();
    let total = i128::from(published.total.unwrap().units);
    let rows: Vec<Vec<Vec<u64>>> = table.iter().map(|row| fillings(&row.counts, ballots)).collect();
    let mut values: Vec<BTreeSet<u64>> = vec![BTreeSet::new(); 14];
    for one in &rows[0] {
        for two in &rows[1] {
            let (Some(first), Some(second)) = (score(one), score(two)) else { continue };
            let own = half_up(WEIGHTS[0] * first + WEIGHTS[1] * second, 10_000);
            // The group's score at two digits, and the total with the others' scores, each half a unit off at most.
            let shown = half_up(own, 10_000);
            let sum = half_up(weights[at] * own + others, 100_000_000);
            if shown == i128::from(group.score.unwrap().units) && sum == total {
                for (cell, value) in one.iter().chain(two).enumerate() {
                    values[cell].insert(*value);
                }
            }
        }
    }
    values
}

/// Cells that are hidden, by number.
fn hidden(group: &PublishedGroup) -> Vec<usize> {
    let table = group.table.as_ref().unwrap();
    let counts = table.iter().flat_map(|row| &row.counts);
    counts.enumerate().filter(|(_, count)| count.is_none()).map(|(cell, _)| cell).collect()
}

fn truth(record: &Record, at: usize) -> Vec<u64> {
    record.inputs[at].cells[0].marks.iter().flatten().map(|count| u64::from(*count)).collect()
}

#[test]
fn no_suppressed_cell_is_recovered() {
    let scheme = scheme_with(&[]);
    let (mut open, mut partly, mut withheld) = (0, 0, 0);
    for seed in 0..400_u64 {
        let record = record(seed, 5 + seed % 60);
        let published = publication(&scheme, &record, None);
        assert_eq!(published.groups[2].table, None, "leaders have a score and no table");
        for at in 0..2 {
            let group = &published.groups[at];
            let truth = truth(&record, at);
            let Some(table) = &group.table else {
                withheld += 1;
                assert_eq!(group.ballots, None);
                continue;
            };
            let shown: Vec<Option<u64>> = table.iter().flat_map(|row| row.counts.clone()).collect();
            assert!(shown.iter().zip(&truth).all(|(shown, count)| shown.is_none_or(|shown| shown == *count)));
            assert!(shown.iter().flatten().all(|count| *count == 0 || *count >= MIN_CELL), "a small count");
            for row in table {
                let sum: Option<i64> =
                    row.percentages.as_ref().map(|all| all.iter().map(|one: &Decimal| one.units).sum());
                assert!(sum.is_none_or(|sum| sum == 10_000));
                assert_eq!(sum.is_some(), row.counts.iter().all(Option::is_some));
            }
            let cells = hidden(group);
            if cells.is_empty() {
                open += 1;
                continue;
            }
            partly += 1;
            let values = possible(&published, &record, at);
            for cell in cells {
                assert!(values[cell].contains(&truth[cell]), "the attack is wrong");
                assert!(values[cell].len() > 1, "seed {seed}, group {at}: cell {cell} is {:?}", values[cell]);
            }
        }
        assert_eq!(published.caveats().has(Caveat::SmallCell), published.suppressed);
    }
    assert!(open > 0 && partly > 20 && withheld > 0, "{open} {partly} {withheld}");
}

#[test]
fn a_later_table_opens_nothing_of_an_earlier_one() {
    let scheme = scheme_with(&[]);
    let mut kept = 0;
    for seed in 0..60_u64 {
        let last_year = publication(&scheme, &record(seed, 40 + seed % 20), None);
        let this_year = publication(&scheme, &record(seed + 1_000, 40 + seed % 23), Some(&last_year));
        for (old, new) in last_year.groups.iter().zip(&this_year.groups) {
            let (Some(_), Some(_)) = (&old.table, &new.table) else { continue };
            let (old, new) = (hidden(old), hidden(new));
            assert!(old.iter().all(|cell| new.contains(cell)));
            kept += old.len();
        }
    }
    assert!(kept > 0);
}
