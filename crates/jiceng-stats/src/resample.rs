use jiceng::Error;
use jiceng::evaluation::half_up;

use crate::error::fail;

/// The scores of single ballots, by official and group: what ranks are drawn from. 逐票得分。
#[derive(Debug, Clone, Copy)]
pub struct Scores<'a> {
    /// Weight of each group, in parts of ten thousand.
    pub weights: &'a [u16],
    /// Where the ballots of each official and group begin in `ballots`, official by official, and the end of the last.
    pub starts: &'a [u32],
    /// The score of each ballot, in thousandths of a point, 0 to 100,000.
    pub ballots: &'a [u32],
}

/// The highest score of a ballot.
const HIGHEST: u32 = 100_000;

impl<'a> Scores<'a> {
    /// How many officials there are.
    #[must_use]
    pub fn officials(&self) -> usize {
        self.starts.len().saturating_sub(1).checked_div(self.weights.len()).unwrap_or(0)
    }

    pub(crate) fn check(&self) -> Result<(), Error> {
        let weight: u64 = self.weights.iter().map(|weight| u64::from(*weight)).sum();
        if weight != 10_000 {
            return Err(fail(1107, &[("got", weight)]).at("weights"));
        }
        let cells = self.starts.len().saturating_sub(1);
        let whole = !self.starts.is_empty() && cells.checked_rem(self.weights.len()) == Some(0);
        let rising = self.starts.is_sorted() && self.starts.first() == Some(&0);
        let end = self.starts.last().and_then(|end| usize::try_from(*end).ok());
        if !whole || !rising || end != Some(self.ballots.len()) {
            return Err(fail(1108, &[]).at("starts"));
        }
        match (0_u64..).zip(self.ballots).find(|(_, score)| **score > HIGHEST) {
            Some((row, score)) => {
                let values = [("got", u64::from(*score)), ("max", u64::from(HIGHEST))];
                Err(fail(1109, &values).at("ballots").at_row(row))
            }
            None => Ok(()),
        }
    }

    /// The ballots of one official, group by group.
    pub(crate) fn of(&self, official: usize) -> impl Iterator<Item = (u16, &'a [u32])> {
        let (ballots, starts) = (self.ballots, self.starts);
        let first = official.saturating_mul(self.weights.len());
        self.weights.iter().copied().zip(first..).map(move |(weight, cell)| {
            let at = |cell: usize| starts.get(cell).and_then(|start| usize::try_from(*start).ok());
            let of = at(cell).zip(at(cell.saturating_add(1)));
            (weight, of.and_then(|(from, to)| ballots.get(from..to)).unwrap_or(&[]))
        })
    }
}

/// Numbers that follow from a seed: splitmix64.
pub(crate) struct Draws {
    state: u64,
}

impl Draws {
    pub(crate) fn of(seed: u64, stream: u64) -> Self {
        let mut seeded = Self { state: seed };
        let state = seeded.next().wrapping_add(stream.wrapping_mul(0xd134_2543_de82_ef95));
        Self { state }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// The sum of as many ballots as there are, each drawn from all of them.
    ///
    /// One number serves two draws: a half times the count, without its lower half. Of 10,000 ballots one is then likelier
    /// than another by 2 in a million at most.
    fn sum(&mut self, ballots: &[u32]) -> u64 {
        let count = u64::try_from(ballots.len()).unwrap_or(u64::MAX).min(u64::from(u32::MAX));
        let pick = |half: u64| {
            let at = half.wrapping_mul(count) >> 32;
            usize::try_from(at).ok().and_then(|at| ballots.get(at)).map_or(0, |score| u64::from(*score))
        };
        let mut sum = 0_u64;
        for _ in 0..ballots.len() / 2 {
            let number = self.next();
            sum = sum.wrapping_add(pick(number >> 32)).wrapping_add(pick(number & 0xffff_ffff));
        }
        if ballots.len() % 2 == 1 {
            sum = sum.wrapping_add(pick(self.next() >> 32));
        }
        sum
    }
}

/// The published total of one official in hundredths, from drawn ballots; none where a group that counts has none.
pub(crate) fn total(scores: &Scores<'_>, official: usize, draws: &mut Draws) -> Option<i64> {
    let mut weighted = 0_i64;
    for (weight, ballots) in scores.of(official) {
        if weight == 0 {
            continue;
        }
        let count = i64::try_from(ballots.len()).ok().filter(|count| *count > 0)?;
        // Millionths of a point, half up, as the official score is rounded.
        let mean = half_up(i64::try_from(draws.sum(ballots)).ok()?.checked_mul(1_000)?, count)?;
        weighted = weighted.checked_add(i64::from(weight).checked_mul(mean)?)?;
    }
    half_up(weighted, 100_000_000)
}
