//! Ballots issued and returned: more returned than issued voids the batch, and what came back must add up.

use super::ballots::{Ballots, RowFault};
use super::roster::{Batch, Roster};
use crate::error::{Error, fail};

/// What is wrong with a batch whose `valid` rows are known: 708, 709 or nothing.
fn code_of(batch: &Batch, valid: u64) -> Option<u16> {
    if batch.returned > batch.issued {
        return Some(708);
    }
    let accounted = valid.saturating_add(u64::from(batch.void));
    (accounted != u64::from(batch.returned)).then_some(709)
}

/// `JC-0708` or `JC-0709` of a batch.
pub(super) fn fault(roster: &Roster, code: u16, batch: u32, valid: u32) -> Error {
    let one = roster.batches.get(batch as usize).copied();
    let of = |pick: fn(&Batch) -> u32| one.as_ref().map(pick).unwrap_or_default().to_string();
    fail(
        code,
        &[
            ("issued", of(|batch| batch.issued)),
            ("returned", of(|batch| batch.returned)),
            ("void", of(|batch| batch.void)),
            ("valid", valid.to_string()),
        ],
    )
}

/// Rows of batches that do not add up or belong to somebody else.
pub(super) fn void_rows(roster: &Roster, ballots: &Ballots<'_>, numbers: &[u32], faults: &mut Vec<RowFault>) {
    let mut rows = vec![0_u32; roster.batches.len()];
    for number in numbers {
        if let Some(count) = rows.get_mut(*number as usize) {
            *count = count.saturating_add(1);
        }
    }
    let codes: Vec<Option<u16>> =
        roster.batches.iter().zip(&rows).map(|(batch, valid)| code_of(batch, u64::from(*valid))).collect();
    let owners = ballots.officials.iter().zip(ballots.groups);
    for ((number, (official, group)), row) in numbers.iter().zip(owners).zip(0_u32..) {
        let own = roster
            .batches
            .get(*number as usize)
            .is_some_and(|batch| (batch.official, batch.group) == (*official, *group));
        if !own {
            faults.push(RowFault { row, code: 705, detail: 3, got: *number });
        } else if let Some(code) = codes.get(*number as usize).copied().flatten() {
            let valid = rows.get(*number as usize).copied().unwrap_or_default();
            faults.push(RowFault { row, code, detail: valid, got: *number });
        }
    }
}

/// What was issued, returned and set aside for an official and group, and the first batch that is at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Issue {
    pub(super) issued: u64,
    pub(super) returned: u64,
    pub(super) void: u64,
    pub(super) stated: bool,
    /// Whether a batch had more ballots than were issued.
    pub(super) overfull: Option<u32>,
}

/// The sums of the batches by official and group.
pub(super) fn by_group(roster: &Roster, groups: usize) -> Vec<Issue> {
    let mut all = vec![Issue::default(); roster.officials.len().saturating_mul(groups)];
    for (number, batch) in (0_u32..).zip(&roster.batches) {
        let at = (batch.official as usize).saturating_mul(groups).saturating_add(usize::from(batch.group));
        let Some(one) = all.get_mut(at).filter(|_| usize::from(batch.group) < groups) else { continue };
        one.stated = true;
        one.issued = one.issued.saturating_add(u64::from(batch.issued));
        one.returned = one.returned.saturating_add(u64::from(batch.returned));
        one.void = one.void.saturating_add(u64::from(batch.void));
        if batch.returned > batch.issued && one.overfull.is_none() {
            one.overfull = Some(number);
        }
    }
    all
}
