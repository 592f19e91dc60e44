//! Rows that do not count before a mark is looked at: duplicates, raters without a right, void batches.

use jiceng_data::words::DuplicateRule;

use super::ballots::{Ballots, Raters, RowFault};
use super::batches;
use super::duplicates::duplicate_raters;
use super::roster::Roster;
use super::scheme::Scheme;

/// Every row that is set aside, by row, each once with its first reason.
pub(super) fn set_aside(
    scheme: &Scheme,
    roster: &Roster,
    ballots: &Ballots<'_>,
    raters: &Raters<'_>,
) -> Vec<RowFault> {
    let mut faults = Vec::new();
    if let Some(ids) = ballots.ids {
        same_id(ids, &mut faults);
    }
    if let Some(keys) = ballots.raters {
        twice(scheme, ballots, keys, &mut faults);
        entitled(ballots, keys, raters, &mut faults);
        recused(ballots, keys, raters, &mut faults);
    }
    if let Some(numbers) = ballots.batches {
        batches::void_rows(roster, ballots, numbers, &mut faults);
    }
    faults.sort_unstable();
    faults.dedup_by_key(|fault| fault.row);
    faults
}

/// A ballot id that stands twice: neither counts, because nobody can say which is the paper.
fn same_id(ids: &[u64], faults: &mut Vec<RowFault>) {
    let nobody = vec![0_u32; ids.len()];
    // Id 0 is an id like others here, so it is moved aside.
    let shifted: Vec<u64> = ids.iter().map(|id| id.wrapping_add(1)).collect();
    let found = duplicate_raters(&nobody, &shifted);
    each_run(&found, |run| {
        let first = run.first().map_or(0, |one| one.2);
        for (_, _, row) in run {
            let other = if *row == first { run.get(1).map_or(first, |one| one.2) } else { first };
            faults.push(RowFault { row: *row, code: 706, detail: 0, got: other });
        }
    });
}

/// One rater twice about one official: the scheme's rule chooses, and where it cannot, nobody does.
fn twice(scheme: &Scheme, ballots: &Ballots<'_>, keys: &[u64], faults: &mut Vec<RowFault>) {
    let rule = scheme.model().duplicates;
    let found = duplicate_raters(ballots.officials, keys);
    each_run(&found, |run| {
        let time = |row: u32| ballots.times.and_then(|times| times.get(row as usize)).copied();
        let kept = match rule {
            DuplicateRule::RejectAll => None,
            DuplicateRule::KeepFirst => only_least(run, |row| time(row).map(i128::from)),
            DuplicateRule::KeepLast => {
                only_least(run, |row| time(row).map(|time| i128::from(time).saturating_neg()))
            }
        };
        let code = if kept.is_none() && rule != DuplicateRule::RejectAll { 724 } else { 707 };
        let first = run.first().map_or(0, |one| one.2);
        for (_, _, row) in run.iter().filter(|one| Some(one.2) != kept) {
            let other = if *row == first { run.get(1).map_or(first, |one| one.2) } else { first };
            faults.push(RowFault { row: *row, code, detail: 0, got: kept.unwrap_or(other) });
        }
    });
}

/// The row whose time is the least, if every row has a time and only one has that.
fn only_least(run: &[(u32, u64, u32)], time: impl Fn(u32) -> Option<i128>) -> Option<u32> {
    let times: Option<Vec<(i128, u32)>> = run.iter().map(|one| Some((time(one.2)?, one.2))).collect();
    let times = times?;
    let least = times.iter().min()?;
    let alone = times.iter().filter(|one| one.0 == least.0).count() == 1;
    alone.then_some(least.1)
}

/// Runs of one key in rows that are sorted by it.
fn each_run(found: &[(u32, u64, u32)], mut each: impl FnMut(&[(u32, u64, u32)])) {
    found.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)).for_each(&mut each);
}

fn entitled(ballots: &Ballots<'_>, keys: &[u64], raters: &Raters<'_>, faults: &mut Vec<RowFault>) {
    if raters.entitled.is_empty() {
        return;
    }
    let mut known = raters.entitled.to_vec();
    known.sort_unstable();
    let listed: std::collections::BTreeSet<u8> = known.iter().map(|one| one.0).collect();
    for ((key, group), row) in keys.iter().zip(ballots.groups).zip(0_u32..) {
        if *key != 0 && listed.contains(group) && known.binary_search(&(*group, *key)).is_err() {
            faults.push(RowFault { row, code: 710, detail: 0, got: 0 });
        }
    }
}

fn recused(ballots: &Ballots<'_>, keys: &[u64], raters: &Raters<'_>, faults: &mut Vec<RowFault>) {
    if raters.recused.is_empty() {
        return;
    }
    let mut known = raters.recused.to_vec();
    known.sort_unstable();
    for ((key, official), row) in keys.iter().zip(ballots.officials).zip(0_u32..) {
        if known.binary_search(&(*official, *key)).is_ok() {
            faults.push(RowFault { row, code: 711, detail: 0, got: 0 });
        }
    }
}
