//! What the total would be without rounding between: looked at only where it could publish another digit.

use jiceng_data::words::Aggregator;
use num_bigint::BigInt;

use super::score::Facts;
use super::stages::WHOLE;

/// A fraction of whole numbers of any size; the denominator is positive.
struct Fraction {
    numerator: BigInt,
    denominator: BigInt,
}

impl Fraction {
    fn zero() -> Self {
        Self { numerator: BigInt::from(0), denominator: BigInt::from(1) }
    }

    fn plus(self, weight: u64, numerator: &BigInt, denominator: &BigInt) -> Self {
        Self {
            numerator: self.numerator * denominator + numerator * weight * &self.denominator,
            denominator: self.denominator * denominator,
        }
    }
}

/// The total of an official without rounding at any stage, in units of the published total, half up; nothing where
/// the staged sum lies so far from a half that no rounding between could have crossed it.
pub(super) fn unrounded(facts: &Facts<'_>, official: usize, weighted: i64) -> Option<i64> {
    let model = facts.scheme.model();
    let rounding = model.rounding;
    let unit = 10_i64.checked_pow(u32::from(rounding.group).checked_add(4)?)?;
    let per_total = unit.checked_div(10_i64.checked_pow(u32::from(rounding.total))?)?;
    if per_total <= 1 {
        return None;
    }
    // Half a unit of a dimension, half of a stratum, half of a group; the whole of each, to be safe.
    let dimension = unit.checked_div(10_i64.checked_pow(u32::from(rounding.dimension))?)?;
    let group = unit.checked_div(10_i64.checked_pow(u32::from(rounding.group))?)?;
    let reach = dimension.max(1).checked_mul(2)?.checked_add(group)?;
    let from_half = weighted.checked_rem(per_total)?.checked_sub(per_total.checked_div(2)?)?.checked_abs()?;
    if from_half > reach {
        return None;
    }
    let exact = sum(facts, official)?;
    let scale = BigInt::from(10_i64.checked_pow(u32::from(rounding.total))?);
    // Thousandths of a point, twice ten thousandths of a weight.
    let denominator = exact.denominator * BigInt::from(1_000_i64) * BigInt::from(WHOLE) * BigInt::from(WHOLE);
    let numerator = exact.numerator * scale * 2_i64 + &denominator;
    i64::try_from(numerator / (denominator * 2_i64)).ok()
}

/// The weighted sum of weighted sums, in thousandths of a point times both weights.
fn sum(facts: &Facts<'_>, official: usize) -> Option<Fraction> {
    let model = facts.scheme.model();
    let mut total = Fraction::zero();
    for (at, group) in model.groups.iter().enumerate().filter(|(_, group)| group.weight_bp > 0) {
        let cells = facts.counts.cells().of_group(official, at);
        let own = match group.aggregator {
            Aggregator::Staged => staged(facts, cells, group.strata)?,
            Aggregator::Trimmed => trimmed(facts, cells.start, group.trim)?,
        };
        total = total.plus(u64::from(group.weight_bp), &own.numerator, &own.denominator);
    }
    Some(total)
}

fn staged(facts: &Facts<'_>, cells: std::ops::Range<usize>, stratified: bool) -> Option<Fraction> {
    let model = facts.scheme.model();
    let mut group = Fraction::zero();
    for (at, dimension) in model.dimensions.iter().enumerate() {
        let mut own = Fraction::zero();
        let mut all = 0_u64;
        for cell in cells.clone() {
            let (mut points, mut marks) = (0_u64, 0_u64);
            for (count, lane) in facts.counts.marks(cell, at).iter().zip(facts.scheme.lanes().iter()) {
                if let Some(worth) = lane.points_milli {
                    points = points.checked_add(u64::from(*count).checked_mul(u64::from(worth))?)?;
                    marks = marks.checked_add(u64::from(*count))?;
                }
            }
            let electors = if stratified { u64::from(facts.counts.cells().electors(cell)?) } else { 1 };
            all = all.checked_add(electors)?;
            own = own.plus(electors, &BigInt::from(points), &BigInt::from(marks));
        }
        let denominator = own.denominator * all;
        group = group.plus(u64::from(dimension.weight_bp), &own.numerator, &denominator);
    }
    Some(group)
}

/// Ballots keep the millionths that the scheme gives them: a ballot's score is what is trimmed, not a stage.
fn trimmed(facts: &Facts<'_>, cell: usize, (low, high): (u16, u16)) -> Option<Fraction> {
    let mut ballots = facts.counts.ballots(cell);
    ballots.sort_unstable();
    let until = ballots.len().checked_sub(usize::from(high))?;
    let kept = ballots.get(usize::from(low)..until)?;
    let sum: u64 = kept.iter().map(|ballot| u64::from(*ballot)).sum();
    let count = u64::try_from(kept.len()).ok()?;
    // Millionths to thousandths, and the weight that dimensions have elsewhere.
    let numerator = BigInt::from(sum) * BigInt::from(WHOLE);
    Some(Fraction { numerator, denominator: BigInt::from(count) * BigInt::from(1_000_i64) })
}
