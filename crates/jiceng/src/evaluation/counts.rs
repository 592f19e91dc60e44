use super::ballots::{Ballots, Raters, RowFault};
use super::batches::{self, Issue};
use super::kernel::{self, Table};
use super::roster::{Cells, Roster};
use super::scheme::Scheme;
use super::screen::set_aside;
use crate::error::{Error, fail};

/// What was marked how often, by official, group, stratum, dimension and option; and the rows that do not count.
///
/// 计票结果：按对象、评价组、层、项目、选项；以及不计入的各行。
#[derive(Debug, Clone)]
pub struct Counts {
    pub(super) cells: Cells,
    pub(super) table: Table,
    issues: Vec<Issue>,
    /// Rows that do not count, by official and group.
    lost: std::collections::BTreeMap<(u32, u8), u32>,
    groups: usize,
    by_batch: bool,
    faults: Vec<RowFault>,
    rows: usize,
}

/// Counts ballots in one pass, in any order, with a bounded amount of memory beside the input.
///
/// 计票：一次扫描，与顺序无关。
///
/// A row at fault is named in [`Counts::faults`] and stops nothing.
///
/// # Range
/// Fewer than 2³² ballots; at most 2²⁹ counters.
///
/// # Errors
/// `JC-0226` for columns of different lengths, `JC-0705`, `JC-0726` and `JC-0243` for a roster that does not fit,
/// `JC-0716` for ballots of another scheme, `JC-0722` for too many, `JC-0723` for a wrong number of columns.
/// Rows: `JC-0704` to `JC-0711`, `JC-0724`.
///
/// # Source
/// More ballots returned than issued: 选举法 (2020) art. 44 by analogy; the rest is the scheme's own rule.
#[inline]
pub fn count(
    scheme: &Scheme,
    roster: &Roster,
    ballots: &Ballots<'_>,
    raters: &Raters<'_>,
) -> Result<Counts, Error> {
    ballots.check(scheme)?;
    let mut all = empty(scheme, roster)?;
    let mut faults = set_aside(scheme, roster, ballots, raters);
    all.table = kernel::count(scheme, &all.cells, roster.officials.len(), ballots, &mut faults);
    for fault in &faults {
        let row = fault.row as usize;
        if let Some(key) = ballots.officials.get(row).copied().zip(ballots.groups.get(row).copied()) {
            let count: &mut u32 = all.lost.entry(key).or_default();
            *count = count.saturating_add(1);
        }
    }
    all.by_batch = ballots.batches.is_some();
    all.faults = faults;
    all.rows = ballots.len();
    Ok(all)
}

/// Counts of nothing yet, over a roster that fits its scheme.
pub(super) fn empty(scheme: &Scheme, roster: &Roster) -> Result<Counts, Error> {
    let groups = scheme.model().groups.len();
    for (at, batch) in roster.batches.iter().enumerate() {
        super::roster::check_position(scheme, roster, batch.official, batch.group)
            .map_err(|error| error.at(format!("roster.batches[{at}]")))?;
    }
    let cells = Cells::of(scheme, roster)?;
    check_size(scheme, &cells)?;
    Ok(Counts {
        table: Table::of(scheme, cells.len()),
        cells,
        issues: batches::by_group(roster, groups),
        lost: std::collections::BTreeMap::new(),
        groups,
        by_batch: false,
        faults: Vec::new(),
        rows: 0,
    })
}

/// The most counters of one evaluation.
const MOST_COUNTERS: usize = 1 << 29;

fn check_size(scheme: &Scheme, cells: &Cells) -> Result<(), Error> {
    let model = scheme.model();
    let counters = cells.len().saturating_mul(model.dimensions.len().max(1)).saturating_mul(16);
    if counters <= MOST_COUNTERS {
        return Ok(());
    }
    let (count, limit) = (counters.to_string(), MOST_COUNTERS.to_string());
    Err(fail(722, &[("what", "counters".into()), ("count", count), ("limit", limit)]).at("roster"))
}

impl Counts {
    /// Rows that do not count, by row. 不计入的各行。
    #[must_use]
    pub fn faults(&self) -> &[RowFault] {
        &self.faults
    }

    /// How many rows were given. 总行数。
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Valid ballots of an official in a group: those with at least one mark that counts as taking part. 有效票数。
    #[must_use]
    pub fn valid(&self, official: usize, group: usize) -> u64 {
        self.sum(official, group, &self.table.valid)
    }

    /// How often each option was marked about an official by a group in a dimension, over all strata: the options in
    /// the order of the scheme, then blanks, then items with several marks.
    ///
    /// 各选项的次数：依办法顺序，其后为空白、多选。
    #[must_use]
    pub fn options(&self, official: usize, group: usize, dimension: usize) -> Vec<u64> {
        let mut sums = vec![0_u64; self.table.lanes];
        for cell in self.cells.of_group(official, group) {
            for (sum, count) in sums.iter_mut().zip(self.marks(cell, dimension)) {
                *sum = sum.saturating_add(u64::from(*count));
            }
        }
        sums
    }

    fn sum(&self, official: usize, group: usize, column: &[u32]) -> u64 {
        let cells = column.get(self.cells.of_group(official, group)).unwrap_or_default();
        cells.iter().map(|count| u64::from(*count)).sum()
    }

    /// Ballots that are there, whether they count or not.
    pub(super) fn present(&self, official: usize, group: usize) -> u64 {
        self.counted(official, group).saturating_add(u64::from(self.lost(official, group)))
    }

    /// Ballots that were counted.
    pub(super) fn counted(&self, official: usize, group: usize) -> u64 {
        self.sum(official, group, &self.table.rows)
    }

    pub(super) fn lost(&self, official: usize, group: usize) -> u32 {
        let key = u32::try_from(official).ok().zip(u8::try_from(group).ok());
        key.and_then(|key| self.lost.get(&key)).copied().unwrap_or_default()
    }

    pub(super) fn rows_in(&self, cell: usize) -> u32 {
        self.table.rows.get(cell).copied().unwrap_or_default()
    }

    pub(super) fn issue(&self, official: usize, group: usize) -> Issue {
        let at = official.saturating_mul(self.groups).saturating_add(group);
        self.issues.get(at).copied().unwrap_or_default()
    }

    pub(super) fn by_batch(&self) -> bool {
        self.by_batch
    }

    pub(super) fn cells(&self) -> &Cells {
        &self.cells
    }

    pub(super) fn marks(&self, cell: usize, dimension: usize) -> &[u32] {
        self.table.marks_of(cell, dimension)
    }

    pub(super) fn valid_in(&self, cell: usize) -> u32 {
        self.table.valid.get(cell).copied().unwrap_or_default()
    }

    /// The scores of the valid ballots of a trimmed cell.
    pub(super) fn ballots(&self, cell: usize) -> Vec<u32> {
        let cell = u32::try_from(cell).unwrap_or(u32::MAX);
        let from = self.table.ballots.partition_point(|one| one.0 < cell);
        let rest = self.table.ballots.get(from..).unwrap_or_default();
        rest.iter().take_while(|one| one.0 == cell).map(|one| one.1).collect()
    }
}
