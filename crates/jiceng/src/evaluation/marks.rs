//! Sums of marks over dimensions and strata: for conditions and for ties.

use jiceng_data::model::Condition;
use jiceng_data::words::{Comparison, GroupKind, ShareBase};

use super::counts::Counts;
use super::scheme::Scheme;

/// Marks of an official by a group that `wanted` says, over all dimensions and strata.
fn sum(scheme: &Scheme, counts: &Counts, at: (usize, usize), wanted: impl Fn(usize) -> bool) -> u64 {
    let dimensions = 0..scheme.model().dimensions.len();
    dimensions
        .map(|dimension| {
            let options = counts.options(at.0, at.1, dimension).into_iter().enumerate();
            options.filter(|(lane, _)| wanted(*lane)).map(|(_, count)| count).sum::<u64>()
        })
        .sum()
}

/// Position of the group of that kind.
pub(super) fn group_of(scheme: &Scheme, kind: GroupKind) -> Option<usize> {
    scheme.model().groups.iter().position(|group| group.kind == kind)
}

/// Dissatisfied marks and marks that count, of the mass review.
pub(super) fn dissatisfied(scheme: &Scheme, counts: &Counts, official: usize) -> (u64, u64) {
    let Some(group) = group_of(scheme, GroupKind::MassReview) else { return (0, 0) };
    let lanes = scheme.lanes();
    let bad = sum(scheme, counts, (official, group), |lane| lanes.get(lane).dissatisfied);
    let all = sum(scheme, counts, (official, group), |lane| lanes.get(lane).points_milli.is_some());
    (bad, all)
}

/// Numerator and denominator of a condition's share, and whether it is met; nothing where there are no marks.
pub(super) fn share(
    scheme: &Scheme,
    counts: &Counts,
    official: usize,
    condition: &Condition,
) -> Option<(u64, u64, bool)> {
    let at = (official, usize::from(condition.group));
    let lanes = scheme.lanes();
    let part = sum(scheme, counts, at, |lane| condition.options.iter().any(|one| usize::from(*one) == lane));
    let all = sum(scheme, counts, at, |lane| match condition.share_of {
        ShareBase::Marks => lane < lanes.blank(),
        ShareBase::Counted => lanes.get(lane).points_milli.is_some(),
    });
    if all == 0 {
        return None;
    }
    let (numerator, denominator) = condition.threshold;
    let left = u128::from(part).saturating_mul(u128::from(denominator));
    let right = u128::from(all).saturating_mul(u128::from(numerator));
    let met = match condition.comparison {
        Comparison::MoreThan => left > right,
        Comparison::AtLeast => left >= right,
        Comparison::LessThan => left < right,
    };
    Some((part, all, met))
}
