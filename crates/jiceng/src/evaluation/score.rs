//! One official's score: who took part, the stages, and what stands in the way. Columns and records both run on this.

use jiceng_data::words::{Aggregator, RateBase};

use super::batches::Issue;
use super::counts::Counts;
use super::scheme::Scheme;
use super::stages::{self, Stage};
use crate::error::{Error, fail};

/// Why an official has no score: the number of the code, the group, and two figures for its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unscored {
    pub(super) code: u16,
    pub(super) group: usize,
    pub(super) got: u64,
    pub(super) needed: u64,
}

/// Hears of each stage as it is computed.
pub(super) trait Listener {
    /// A dimension of a group or, where the group is stratified, of one of its cells.
    fn dimension(&mut self, _group: usize, _cell: Option<usize>, _dimension: usize, _stage: Stage) {}
    /// A dimension over all strata.
    fn strata(&mut self, _group: usize, _dimension: usize, _stage: Stage) {}
    /// A group.
    fn group(&mut self, _group: usize, _stage: Stage) {}
}

/// Hears nothing.
pub(super) struct Deaf;
impl Listener for Deaf {}

/// What a score is computed from.
pub(super) struct Facts<'a> {
    pub(super) scheme: &'a Scheme,
    pub(super) counts: &'a Counts,
}

impl Facts<'_> {
    /// The weighted sum of the groups, exactly, and the score of each group into `groups`.
    pub(super) fn score(
        &self,
        official: usize,
        groups: &mut [i64],
        listener: &mut impl Listener,
    ) -> Result<i64, Unscored> {
        let model = self.scheme.model();
        for (at, (group, score)) in model.groups.iter().zip(groups.iter_mut()).enumerate() {
            // A group without weight is counted and shown, but stands in nobody's way.
            if group.weight_bp == 0 {
                continue;
            }
            self.takes_part(official, at)?;
            let stage = match group.aggregator {
                Aggregator::Staged => self.staged(official, at, listener)?,
                Aggregator::Trimmed => self.trimmed(official, at)?,
            };
            listener.group(at, stage);
            *score = stage.units;
        }
        let parts = model.groups.iter().zip(groups.iter()).map(|(group, score)| (group.weight_bp, *score));
        stages::weighted(parts).ok_or(Unscored { code: 9901, group: 0, got: 0, needed: 0 })
    }

    /// Whether enough took part, and no more than there are.
    fn takes_part(&self, official: usize, at: usize) -> Result<(), Unscored> {
        let Some(group) = self.scheme.model().groups.get(at) else { return Ok(()) };
        let unscored = |code, got, needed| Err(Unscored { code, group: at, got, needed });
        let issue = self.counts.issue(official, at);
        self.batches_add_up(official, at, issue)?;
        let valid = self.counts.valid(official, at);
        let cells = self.counts.cells().of_group(official, at);
        let mut electors = Some(0_u64);
        for cell in cells {
            let own = self.counts.cells().electors(cell);
            let voted = u64::from(self.counts.valid_in(cell));
            match own {
                Some(own) if voted > u64::from(own) || own == 0 => {
                    return unscored(712, voted, u64::from(own));
                }
                // A stratum in which nobody rated has no mean that could be weighted.
                Some(own) if group.strata && voted == 0 => return unscored(712, 0, u64::from(own)),
                _ => electors = electors.zip(own).map(|(sum, own)| sum.saturating_add(u64::from(own))),
            }
        }
        let base = match group.rate_base {
            RateBase::Issued => issue.stated.then_some(issue.issued),
            RateBase::Electors => electors,
        };
        let least = u64::from(group.min_ballots).max(match base {
            Some(base) => base.saturating_mul(u64::from(group.min_rate_bp)).div_ceil(10_000),
            None if group.min_rate_bp == 0 => 0,
            None => return unscored(725, 0, 0),
        });
        if valid < least { unscored(713, valid, least) } else { Ok(()) }
    }

    /// Without a column of batches, the batches of an official and group are checked as a whole.
    fn batches_add_up(&self, official: usize, at: usize, issue: Issue) -> Result<(), Unscored> {
        if !issue.stated || self.counts.by_batch() {
            return Ok(());
        }
        let rows = self.counts.present(official, at);
        if let Some(batch) = issue.overfull {
            return Err(Unscored { code: 708, group: at, got: rows, needed: u64::from(batch) });
        }
        if rows.saturating_add(issue.void) == issue.returned {
            return Ok(());
        }
        Err(Unscored { code: 709, group: at, got: rows, needed: issue.returned })
    }

    fn staged(&self, official: usize, at: usize, listener: &mut impl Listener) -> Result<Stage, Unscored> {
        let model = self.scheme.model();
        let digits = model.rounding.dimension;
        let empty = |code, cell: usize| {
            let electors = self.counts.cells().electors(cell).unwrap_or_default();
            Unscored { code, group: at, got: 0, needed: u64::from(electors).max(1) }
        };
        let cells = self.counts.cells().of_group(official, at);
        let stratified = model.groups.get(at).is_some_and(|group| group.strata);
        let mut scores = [0_i64; 32];
        for (dimension, score) in (0..model.dimensions.len()).zip(scores.iter_mut()) {
            let of_cell =
                |cell| stages::dimension(self.scheme.lanes(), self.counts.marks(cell, dimension), digits);
            if !stratified {
                let stage = of_cell(cells.start).ok_or_else(|| empty(713, cells.start))?;
                listener.dimension(at, None, dimension, stage);
                *score = stage.units;
                continue;
            }
            for cell in cells.clone() {
                let stage = of_cell(cell).ok_or_else(|| empty(712, cell))?;
                listener.dimension(at, Some(cell), dimension, stage);
            }
            let parts = cells
                .clone()
                .filter_map(|cell| Some((self.counts.cells().electors(cell)?, of_cell(cell)?.units)));
            let stage = stages::strata(parts).ok_or_else(|| empty(712, cells.start))?;
            listener.strata(at, dimension, stage);
            *score = stage.units;
        }
        let parts = model.dimensions.iter().zip(scores).map(|(one, units)| (one.weight_bp, units));
        stages::group(parts, digits, model.rounding.group).ok_or_else(|| empty(9901, cells.start))
    }

    fn trimmed(&self, official: usize, at: usize) -> Result<Stage, Unscored> {
        let model = self.scheme.model();
        let (low, high) = model.groups.get(at).map_or((0, 0), |group| group.trim);
        let cell = self.counts.cells().of_group(official, at).start;
        let mut ballots = self.counts.ballots(cell);
        let needed = u64::from(low).saturating_add(u64::from(high)).saturating_add(4);
        let got = u64::try_from(ballots.len()).unwrap_or(u64::MAX);
        if got < needed {
            return Err(Unscored { code: 713, group: at, got, needed });
        }
        stages::trimmed(&mut ballots, low, high, model.rounding.group).ok_or(Unscored {
            code: 9901,
            group: at,
            got,
            needed,
        })
    }

    /// The error with its texts; the row is the official's position.
    pub(super) fn error(&self, official: usize, why: Unscored) -> Error {
        let group = self.scheme.model().groups.get(why.group);
        let label = |pick: fn(&jiceng_data::model::Title) -> &String| {
            group.map(|group| pick(&group.label).clone()).unwrap_or_default()
        };
        let (zh, en) = (label(|title| &title.zh), label(|title| &title.en));
        let (got, needed) = (why.got.to_string(), why.needed.to_string());
        let error = match why.code {
            708 | 709 => {
                let issue = self.counts.issue(official, why.group);
                let args = [
                    ("issued", issue.issued.to_string()),
                    ("returned", issue.returned.to_string()),
                    ("void", issue.void.to_string()),
                    ("valid", got),
                ];
                fail(why.code, &args)
            }
            712 => fail(712, &[("group_zh", zh), ("group_en", en), ("valid", got), ("electors", needed)]),
            713 => fail(713, &[("group_zh", zh), ("group_en", en), ("valid", got), ("least", needed)]),
            725 => fail(725, &[("group_zh", zh), ("group_en", en)]),
            code => fail(
                code,
                &[("place", "evaluation.score".to_string()), ("version", crate::VERSION.to_string())],
            ),
        };
        error.at(format!("groups[{}]", why.group)).at_row(u64::try_from(official).unwrap_or(u64::MAX))
    }
}
