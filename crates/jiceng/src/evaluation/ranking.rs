//! Who stands before whom: by the published total, then by the scheme's rules, and else on one rank.

use std::cmp::Ordering;

use jiceng_data::words::{GroupKind, TieBreak};

use super::counts::Counts;
use super::marks::{dissatisfied, group_of};
use super::scheme::Scheme;
use super::totals::Totals;

/// A place in the order of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) official: usize,
    pub(super) rank: u32,
    /// How many others have the same rank.
    pub(super) tied: u32,
    /// The rule that parted it from a neighbour of the same total.
    pub(super) broken_by: Option<TieBreak>,
}

/// What ties are broken by.
pub(super) struct Order<'a> {
    pub(super) scheme: &'a Scheme,
    pub(super) counts: &'a Counts,
    pub(super) totals: &'a Totals,
    /// The final total of each official.
    pub(super) finals: &'a [i64],
}

impl Order<'_> {
    fn total(&self, official: usize) -> i64 {
        self.finals.get(official).copied().unwrap_or(i64::MIN)
    }

    /// The order of two, and the rule that decided where the totals did not.
    fn compare(&self, one: usize, other: usize) -> (Ordering, Option<TieBreak>) {
        let totals = self.total(other).cmp(&self.total(one));
        if totals != Ordering::Equal {
            return (totals, None);
        }
        for rule in &self.scheme.model().tie_break {
            let order = match rule {
                TieBreak::MassScore => self.by_group(GroupKind::MassReview, one, other),
                TieBreak::LeaderScore => self.by_group(GroupKind::LeadersAppraisal, one, other),
                TieBreak::PeerScore => self.by_group(GroupKind::PeerReview, one, other),
                TieBreak::FewerDissatisfied => {
                    let (bad, all) = dissatisfied(self.scheme, self.counts, one);
                    let (other_bad, other_all) = dissatisfied(self.scheme, self.counts, other);
                    let cross = |a: u64, b: u64| u128::from(a).saturating_mul(u128::from(b));
                    cross(bad, other_all).cmp(&cross(other_bad, all))
                }
            };
            if order != Ordering::Equal {
                return (order, Some(*rule));
            }
        }
        (Ordering::Equal, None)
    }

    fn by_group(&self, kind: GroupKind, one: usize, other: usize) -> Ordering {
        let Some(group) = group_of(self.scheme, kind) else { return Ordering::Equal };
        let groups = self.scheme.model().groups.len();
        let score = |official: usize| {
            self.totals.groups.get(official.saturating_mul(groups).saturating_add(group)).copied()
        };
        score(other).cmp(&score(one))
    }

    /// The places of a scope: 1, 2, 2, 4. Among equals the order is that of the roster and means nothing.
    pub(super) fn places(&self, officials: &[usize]) -> Vec<Place> {
        let mut order = officials.to_vec();
        order.sort_by(|one, other| self.compare(*one, *other).0.then(one.cmp(other)));
        let mut places: Vec<Place> = Vec::with_capacity(order.len());
        for (at, official) in (1_u32..).zip(order) {
            let mut place = Place { official, rank: at, tied: 0, broken_by: None };
            if let Some(before) = places.last_mut() {
                let (parted, rule) = self.compare(before.official, official);
                if parted == Ordering::Equal {
                    place.rank = before.rank;
                } else if rule.is_some() {
                    place.broken_by = rule;
                    before.broken_by = before.broken_by.or(rule);
                }
            }
            places.push(place);
        }
        for run in places.chunk_by_mut(|one, next| one.rank == next.rank) {
            let others = u32::try_from(run.len().saturating_sub(1)).unwrap_or(u32::MAX);
            run.iter_mut().for_each(|place| place.tied = others);
        }
        places
    }
}
