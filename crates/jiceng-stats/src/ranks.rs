use jiceng::Error;
use serde::Serialize;

use crate::error::fail;
use crate::resample::{Draws, Scores, total};

/// What is asked of the ranks: for `ranks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// How often ballots are drawn: 1,000 is usual.
    pub draws: u32,
    /// What the draws follow from; publish it.
    pub seed: u64,
    /// Seats of the quota.
    pub seats: u32,
}

/// Where an official's rank lies. 名次区间。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RankInterval {
    /// The rank that 2.5 % of the draws do not reach from above.
    pub low: u32,
    /// The rank in the middle.
    pub middle: u32,
    /// The rank that 2.5 % of the draws go beyond.
    pub high: u32,
    /// In how many draws the rank lay within the seats.
    pub within: u32,
}

/// In how many draws one official stood before another; a tie counts a half for each. 前者领先的次数（并列各计一半）。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Before {
    /// Twice the draws in which it did, so that halves stay whole.
    pub twice: u64,
    /// Twice all draws.
    pub of: u64,
}

/// Most draws, so that work and memory stay bounded.
const MOST_DRAWS: u32 = 100_000;
/// Most totals that are kept: draws times officials.
const MOST_TOTALS: u64 = 1 << 28;

/// How far each official's rank is sure, by drawing the ballots of each official and group anew; and how often the first
/// of each pair stands before the second.
///
/// 以自助法重抽各对象、各组的票，求名次区间、进入名额的次数，以及每对中前者领先的次数。
///
/// Whole numbers, a seed, and order statistics without interpolation: the same on every platform. Totals are rounded as
/// they are published, and equal totals share a rank. An official without ballots in a group that counts has no rank.
///
/// # Range
/// `draws` from 40 to 100,000, and draws times officials up to 2^28.
///
/// # Errors
/// `JC-1107` weights that are not 10,000 together, `JC-1108` starts that do not fit, `JC-1109` with the row of a score
/// above 100 points, `JC-1110` too few or too many draws, `JC-1106` with the row of a pair beyond the officials.
///
/// # Examples
/// ```
/// use jiceng_stats::{Ranked, Scores, ranks};
/// // Two officials, one group; the first is rated better by all.
/// let scores = Scores { weights: &[10_000], starts: &[0, 3, 6], ballots: &[100_000, 100_000, 85_000, 60_000, 85_000, 60_000] };
/// let (intervals, before) = ranks(&scores, Ranked { draws: 1_000, seed: 2016, seats: 1 }, &[(0, 1)])?;
/// assert_eq!(intervals[0].map(|one| (one.low, one.middle)), Some((1, 1)));
/// assert!(before[0].twice > 1_900 && before[0].of == 2_000);
/// # Ok::<(), jiceng_stats::Error>(())
/// ```
pub fn ranks(
    scores: &Scores<'_>,
    asked: Ranked,
    pairs: &[(u32, u32)],
) -> Result<(Vec<Option<RankInterval>>, Vec<Before>), Error> {
    scores.check()?;
    let officials = u64::try_from(scores.officials()).unwrap_or(u64::MAX);
    let draws = u64::from(asked.draws);
    if !(40..=MOST_DRAWS).contains(&asked.draws) || officials.saturating_mul(draws) > MOST_TOTALS {
        let values = [("got", draws), ("min", 40), ("max", u64::from(MOST_DRAWS)), ("officials", officials)];
        return Err(fail(1110, &values).at("draws"));
    }
    for (row, pair) in (0_u64..).zip(pairs) {
        let last = u64::from(pair.0.max(pair.1));
        if last >= officials {
            return Err(fail(1106, &[("got", last), ("max", officials)]).at("pairs").at_row(row));
        }
    }
    let drawn = drawn(scores, asked);
    let before = pairs.iter().map(|pair| before(&drawn, *pair)).collect();
    Ok((intervals(&drawn, asked), before))
}

/// The total of each official in each draw, official by official.
fn drawn(scores: &Scores<'_>, asked: Ranked) -> Vec<Option<Vec<i64>>> {
    let of = |official: usize| {
        let stream = u64::try_from(official).unwrap_or(u64::MAX);
        let mut numbers = Draws::of(asked.seed, stream);
        (0..asked.draws).map(|_| total(scores, official, &mut numbers)).collect()
    };
    (0..scores.officials()).map(of).collect()
}

fn before(drawn: &[Option<Vec<i64>>], (one, other): (u32, u32)) -> Before {
    let of = |at: u32| usize::try_from(at).ok().and_then(|at| drawn.get(at)).and_then(Option::as_ref);
    let Some((one, other)) = of(one).zip(of(other)) else { return Before { twice: 0, of: 0 } };
    let halves = one.iter().zip(other).map(|(one, other)| match one.cmp(other) {
        std::cmp::Ordering::Greater => 2,
        std::cmp::Ordering::Equal => 1,
        std::cmp::Ordering::Less => 0_u64,
    });
    let of = u64::try_from(one.len()).unwrap_or(u64::MAX).saturating_mul(2);
    Before { twice: halves.sum(), of }
}

fn intervals(drawn: &[Option<Vec<i64>>], asked: Ranked) -> Vec<Option<RankInterval>> {
    let count = usize::try_from(asked.draws).unwrap_or(usize::MAX);
    let mut places: Vec<Vec<u32>> =
        drawn.iter().map(|one| Vec::with_capacity(one.as_ref().map_or(0, |_| count))).collect();
    let mut order: Vec<(i64, usize)> = Vec::with_capacity(drawn.len());
    for draw in 0..count {
        order.clear();
        let totals = drawn.iter().enumerate();
        order.extend(totals.filter_map(|(at, one)| Some((*one.as_ref()?.get(draw)?, at))));
        order.sort_unstable_by(|one, other| other.cmp(one));
        let mut rank = (i64::MAX, 0);
        for (place, (total, official)) in (1_u32..).zip(&order) {
            if *total != rank.0 {
                rank = (*total, place);
            }
            if let Some(of) = places.get_mut(*official) {
                of.push(rank.1);
            }
        }
    }
    places.iter_mut().map(|ranks| interval(ranks, asked.seats)).collect()
}

fn interval(ranks: &mut [u32], seats: u32) -> Option<RankInterval> {
    let within = ranks.iter().filter(|rank| **rank <= seats).count();
    ranks.sort_unstable();
    let tail = ranks.len() / 40;
    let last = ranks.len().checked_sub(1)?;
    Some(RankInterval {
        low: *ranks.get(tail)?,
        middle: *ranks.get(ranks.len() / 2)?,
        high: *ranks.get(last.checked_sub(tail)?)?,
        within: u32::try_from(within).unwrap_or(u32::MAX),
    })
}
