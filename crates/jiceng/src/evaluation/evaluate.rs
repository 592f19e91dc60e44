use std::collections::BTreeMap;

use jiceng_data::words::{GradeLevel, QuotaScope, TieBreak};

use super::counts::Counts;
use super::grade::{Graded, grade, top_two};
use super::ledger::{Applied, LedgerEntry, applied, check};
use super::quota::{QuotaView, Seat, quota_seats, seated};
use super::ranking::{Order, Place};
use super::roster::{Participation, Roster};
use super::scheme::Scheme;
use super::stages::in_total_units;
use super::totals::{NO_SCORE, Totals, totals, why_unscored};
use crate::error::Error;

/// A year's evaluation: totals, bonuses and deductions, ranks, grades and quota of every official.
///
/// 年度考评结果：得分、加扣分、名次、等次、名额。
///
/// Everything in it is proposed: an organ confirms it.
#[derive(Debug, Clone)]
pub struct Evaluation {
    pub(super) scheme: Scheme,
    pub(super) roster: Roster,
    pub(super) counts: Counts,
    pub(super) ledger: Vec<LedgerEntry>,
    pub(super) totals: Totals,
    pub(super) standings: Vec<Standing>,
}

/// Where one official stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Standing {
    pub(super) applied: Applied,
    /// The final total.
    pub(super) total: Option<i64>,
    pub(super) capped: bool,
    pub(super) floored: bool,
    pub(super) rank: Option<u32>,
    pub(super) tied: u32,
    pub(super) broken_by: Option<TieBreak>,
    pub(super) graded: Graded,
    /// The grade that is proposed.
    pub(super) level: Option<GradeLevel>,
    pub(super) quota: Option<QuotaView>,
    pub(super) seat: Option<Seat>,
}

/// Evaluates everybody from the counts and the ledger.
///
/// 由计票结果和加扣分、否决台账得出全体的考评结果。
///
/// An official whose ballots or ledger are at fault has no result and stops nobody: [`Evaluation::why_not`].
///
/// # Errors
/// `JC-0705` for an entry about nobody. By official: those of [`totals`], and `JC-0714`, `JC-0727`, `JC-0728` for the
/// ledger.
///
/// # Source
/// The scheme, clause by clause; seats are rounded down and a tie at the quota is not split (选举法 art. 45 by analogy:
/// equal votes at the cut are decided by those who vote).
pub fn evaluate(
    scheme: &Scheme,
    roster: &Roster,
    counts: Counts,
    ledger: &[LedgerEntry],
) -> Result<Evaluation, Error> {
    let applied = applied(scheme, roster, ledger)?;
    let totals = totals(scheme, roster, &counts);
    let mut standings = Vec::with_capacity(roster.officials.len());
    let mut finals = Vec::with_capacity(roster.officials.len());
    for (at, applied) in applied.into_iter().enumerate() {
        let mut standing = Standing { applied, ..Standing::default() };
        let base = totals.totals.get(at).copied().filter(|total| *total != NO_SCORE);
        if let Some(base) = base.filter(|_| standing.applied.fault.is_none()) {
            adjust(scheme, base, &mut standing);
        }
        let total = standing.total.unwrap_or(NO_SCORE);
        if standing.total.is_some() && takes_a_grade(roster, at) {
            let entries = standing.applied.entries.iter().filter_map(|entry| ledger.get(*entry));
            standing.graded = grade(scheme, &counts, at, total, entries);
            standing.level = standing.graded.level;
        }
        finals.push(total);
        standings.push(standing);
    }
    let order = Order { scheme, counts: &counts, totals: &totals, finals: &finals };
    for (officials, participating) in scopes(scheme, roster) {
        let ranked: Vec<usize> =
            officials.into_iter().filter(|at| finals.get(*at).is_some_and(|one| *one != NO_SCORE)).collect();
        let places = order.places(&ranked);
        for place in &places {
            if let Some(standing) = standings.get_mut(place.official) {
                standing.rank = Some(place.rank);
                standing.tied = place.tied;
                standing.broken_by = place.broken_by;
            }
        }
        apply_quota(scheme, &places, participating, &mut standings);
    }
    Ok(Evaluation {
        scheme: scheme.clone(),
        roster: roster.clone(),
        ledger: ledger.to_vec(),
        counts,
        totals,
        standings,
    })
}

/// Adds bonuses, takes deductions, and keeps the total between 0 and its cap.
fn adjust(scheme: &Scheme, base: i64, standing: &mut Standing) {
    let model = scheme.model();
    let raw = base.saturating_add(standing.applied.bonus).saturating_sub(standing.applied.deduction);
    let cap_centi = model.adjustments.as_ref().map_or(10_000, |all| i64::from(all.cap_centi));
    let cap = in_total_units(cap_centi, model.rounding.total).unwrap_or(i64::MAX);
    standing.capped = raw > cap;
    standing.floored = raw < 0;
    standing.total = Some(raw.clamp(0, cap));
}

fn takes_a_grade(roster: &Roster, at: usize) -> bool {
    roster.officials.get(at).is_some_and(|one| one.participation == Participation::Yes)
}

/// Who is ranked with whom, and how many of them take part.
fn scopes(scheme: &Scheme, roster: &Roster) -> Vec<(Vec<usize>, u64)> {
    let apart = scheme.model().quota.as_ref().is_some_and(|quota| quota.scope == QuotaScope::Scope);
    let mut all: BTreeMap<&str, (Vec<usize>, u64)> = BTreeMap::new();
    for (at, official) in roster.officials.iter().enumerate() {
        let (officials, participating) =
            all.entry(if apart { official.scope.as_str() } else { "" }).or_default();
        if official.participation == Participation::Yes {
            officials.push(at);
            *participating = participating.saturating_add(1);
        }
    }
    all.into_values().collect()
}

fn apply_quota(scheme: &Scheme, places: &[Place], participating: u64, standings: &mut [Standing]) {
    let Some(quota) = &scheme.model().quota else { return };
    let seats = quota_seats(participating, quota.bp);
    let (top, next) = top_two(scheme);
    let reaches = |place: &&Place| {
        standings.get(place.official).is_some_and(|one| one.level.is_some() && one.level == top)
    };
    let candidates: Vec<Place> = places.iter().filter(reaches).copied().collect();
    let given = seated(&candidates, seats);
    for place in places {
        if let Some(standing) = standings.get_mut(place.official) {
            standing.quota = Some(QuotaView { participating, seats, position: None });
        }
    }
    for ((at, place), seat) in (1_u32..).zip(&candidates).zip(given) {
        let Some(standing) = standings.get_mut(place.official) else { continue };
        standing.quota = Some(QuotaView { participating, seats, position: Some(at) });
        standing.seat = Some(seat);
        if seat != Seat::Taken {
            standing.level = next;
        }
    }
}

impl Evaluation {
    /// The totals, before bonuses and deductions. 未计加扣分的得分。
    #[must_use]
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// The counts. 计票结果。
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The final total of an official, in units of the scheme's last digit. 最终得分。
    #[must_use]
    pub fn total(&self, official: usize) -> Option<i64> {
        self.standings.get(official)?.total
    }

    /// The rank of an official in the scope: 1, 2, 2, 4. 名次。
    #[must_use]
    pub fn rank(&self, official: usize) -> Option<u32> {
        self.standings.get(official)?.rank
    }

    /// The grade that is proposed. 拟定等次。
    #[must_use]
    pub fn grade(&self, official: usize) -> Option<GradeLevel> {
        self.standings.get(official)?.level
    }

    /// The quota of the official's scope. 名额。
    #[must_use]
    pub fn quota(&self, official: usize) -> Option<QuotaView> {
        self.standings.get(official)?.quota
    }

    /// Why an official has no result; nothing where there is one, or where the official does not take part.
    ///
    /// 某对象没有结果的原因。
    #[must_use]
    pub fn why_not(&self, official: usize) -> Option<Error> {
        let standing = self.standings.get(official)?;
        if let Some((at, entry)) = standing.applied.fault.and_then(|at| Some((at, self.ledger.get(at)?))) {
            let row = u64::try_from(at).unwrap_or(u64::MAX);
            return check(&self.scheme, at, entry).err().map(|error| error.at_row(row));
        }
        why_unscored(&self.scheme, &self.roster, &self.counts, official)
    }
}
