//! The stages of a score, whole numbers throughout: dimension, stratum, group, weighted sum, total.

use super::half_up::quotient;
use super::lanes::Lanes;

/// Digits of points as schemes state them, and of ballots of a trimmed group.
const POINT_DIGITS: i32 = 3;
const BALLOT_DIGITS: i32 = 6;
/// Parts of a weight.
pub(super) const WHOLE: i64 = 10_000;

/// A quotient with what it was made of; `units` is what goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stage {
    pub(super) numerator: i64,
    pub(super) denominator: i64,
    pub(super) units: i64,
}

impl Stage {
    fn of(numerator: i64, denominator: i64, digits: i32) -> Option<Self> {
        let units = quotient(numerator, denominator, digits)?;
        Some(Self { numerator, denominator, units })
    }
}

/// The mean of the marks that count, weighted by nothing: thousandths of a point over marks.
pub(super) fn dimension(lanes: &Lanes, counts: &[u32], digits: u8) -> Option<Stage> {
    let (mut sum, mut marks) = (0_i64, 0_i64);
    for (count, lane) in counts.iter().zip(lanes.iter()) {
        if let Some(points) = lane.points_milli {
            // A row number has 32 bits, so all marks of a dimension together have no more.
            sum = sum.checked_add(i64::from(*count).checked_mul(i64::from(points))?)?;
            marks = marks.checked_add(i64::from(*count))?;
        }
    }
    Stage::of(sum, marks, i32::from(digits).checked_sub(POINT_DIGITS)?)
}

/// Strata weighted by their electors.
pub(super) fn strata(parts: impl Iterator<Item = (u32, i64)>) -> Option<Stage> {
    let (mut sum, mut all) = (0_i64, 0_i64);
    for (electors, units) in parts {
        sum = sum.checked_add(i64::from(electors).checked_mul(units)?)?;
        all = all.checked_add(i64::from(electors))?;
    }
    Stage::of(sum, all, 0)
}

/// Dimensions weighted into a group.
pub(super) fn group(parts: impl Iterator<Item = (u16, i64)>, from: u8, to: u8) -> Option<Stage> {
    let sum = weighted(parts)?;
    Stage::of(sum, WHOLE, i32::from(to).checked_sub(i32::from(from))?)
}

/// Ballots of a trimmed group, in millionths of a point: sorted here, `low` and `high` left out.
pub(super) fn trimmed(ballots: &mut [u32], low: u16, high: u16, digits: u8) -> Option<Stage> {
    ballots.sort_unstable();
    let until = ballots.len().checked_sub(usize::from(high))?;
    let kept = ballots.get(usize::from(low)..until)?;
    let sum = kept.iter().try_fold(0_i64, |sum, ballot| sum.checked_add(i64::from(*ballot)))?;
    Stage::of(sum, i64::try_from(kept.len()).ok()?, i32::from(digits).checked_sub(BALLOT_DIGITS)?)
}

/// Groups weighted, exactly: four digits more than a group has.
pub(super) fn weighted(parts: impl Iterator<Item = (u16, i64)>) -> Option<i64> {
    parts
        .into_iter()
        .try_fold(0_i64, |sum, (weight, units)| sum.checked_add(i64::from(weight).checked_mul(units)?))
}

/// The published total, before bonuses and deductions.
pub(super) fn total(weighted: i64, group: u8, total: u8) -> Option<i64> {
    quotient(weighted, WHOLE, i32::from(total).checked_sub(i32::from(group))?)
}

/// Hundredths of a point in units of the total; nothing where the total has too few digits for them.
pub(super) fn in_total_units(centi: i64, total: u8) -> Option<i64> {
    let scale = 10_i64.checked_pow(i32::from(total).checked_sub(2)?.unsigned_abs())?;
    if total >= 2 {
        return centi.checked_mul(scale);
    }
    (centi.checked_rem(scale)? == 0).then_some(centi.checked_div(scale)?)
}
