//! The counting kernel: one pass over the columns, blocks of 64 rows, eight counters to a word.
//!
//! Each official, group and stratum has a few words in which eight lanes of eight bits count one dimension; before a
//! lane can run over, its cell is emptied into the table of 32-bit counts. So a ballot touches one or two cache lines
//! instead of one for each dimension.
//!
//! What runs for each row is `#[inline]`: so it is compiled for speed where columns call it, even in a library whose core
//! is compiled for size.

use super::ballots::{Ballots, RowFault};
use super::half_up::half_up;
use super::lanes::{Lanes, NO_LANE};
use super::roster::Cells;
use super::scheme::Scheme;

const BLOCK: usize = 64;
/// Rows that a cell may have taken before it is emptied: a block more still fits its lanes of eight bits.
const FULL: u64 = 255 - BLOCK as u64;

/// The counts of every cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) lanes: usize,
    pub(super) dimensions: usize,
    /// By cell, dimension and lane.
    pub(super) marks: Vec<u32>,
    /// Ballots of each cell.
    pub(super) rows: Vec<u32>,
    /// Ballots of each cell with a mark by which their rater takes part.
    pub(super) valid: Vec<u32>,
    /// Cell and score of each valid ballot of a trimmed group, in millionths of a point.
    pub(super) ballots: Vec<(u32, u32)>,
}

impl Table {
    /// No counts yet.
    pub(super) fn of(scheme: &Scheme, cells: usize) -> Self {
        let (dimensions, lanes) = (scheme.model().dimensions.len(), scheme.lanes().len());
        Self {
            lanes,
            dimensions,
            marks: vec![0; cells.saturating_mul(dimensions).saturating_mul(lanes)],
            rows: vec![0; cells],
            valid: vec![0; cells],
            ballots: Vec::new(),
        }
    }

    /// The counts of a cell in a dimension, by lane.
    pub(super) fn marks_of(&self, cell: usize, dimension: usize) -> &[u32] {
        let at = cell.saturating_mul(self.dimensions).saturating_add(dimension).saturating_mul(self.lanes);
        self.marks.get(at..at.saturating_add(self.lanes)).unwrap_or_default()
    }
}

/// How a row finds its cell.
enum Address<'a> {
    /// One cell for each official and group: a product and a sum.
    Plain { officials: u32, groups: u32 },
    /// Strata: a search among those of the official and group.
    Strata { cells: &'a Cells, officials: u32, strata_of: Vec<bool> },
}

/// Counts every row that is neither set aside nor at fault; adds the faults that it finds.
#[inline]
pub(super) fn count(
    scheme: &Scheme,
    cells: &Cells,
    officials: usize,
    ballots: &Ballots<'_>,
    faults: &mut Vec<RowFault>,
) -> Table {
    let groups = &scheme.model().groups;
    let count = u32::try_from(officials).unwrap_or(u32::MAX);
    let address = if !groups.iter().any(|group| group.strata) {
        Address::Plain { officials: count, groups: u32::try_from(groups.len()).unwrap_or_default() }
    } else {
        let strata_of = groups.iter().map(|group| group.strata).collect();
        Address::Strata { cells, officials: count, strata_of }
    };
    let mut pass = Pass::of(scheme, cells, address);
    let mut aside = std::mem::take(faults).into_iter().peekable();
    let mut kept = Vec::new();
    let mut first = 0_usize;
    while first < ballots.len() {
        let until = first.saturating_add(BLOCK).min(ballots.len());
        let block = pass.block(ballots, first, until);
        let clean = aside.peek().is_none_or(|fault| fault.row as usize >= until);
        if block.good && clean {
            pass.add(&block);
        } else {
            pass.one_by_one(ballots, (first, until), &mut aside, &mut kept);
        }
        first = until;
    }
    *faults = kept;
    pass.finish()
}

/// One block on its way: where each row counts, and its lanes.
struct Block {
    len: usize,
    good: bool,
    /// First word of each row's cell.
    base: [u32; BLOCK],
    valid: [u8; BLOCK],
}

struct Pass<'a> {
    lanes: &'a Lanes,
    taking_part: u64,
    address: Address<'a>,
    dimensions: usize,
    /// Words of eight lanes for each dimension: one or two.
    wide: usize,
    /// Words of a cell: the lanes, then rows and valid ballots, then rows since it was emptied.
    stride: usize,
    words: Vec<u64>,
    table: Table,
    /// Lane of each row in each dimension of the block.
    picked: Vec<[u8; BLOCK]>,
    weights: Vec<u32>,
    trimmed: Vec<bool>,
    group_of: [u8; BLOCK],
}

impl<'a> Pass<'a> {
    fn of(scheme: &'a Scheme, cells: &Cells, address: Address<'a>) -> Self {
        let lanes = scheme.lanes();
        let model = scheme.model();
        let dimensions = model.dimensions.len();
        let wide = lanes.len().div_ceil(8).max(1);
        let stride = dimensions.saturating_mul(wide).saturating_add(2);
        let table = Table::of(scheme, cells.len());
        Self {
            lanes,
            taking_part: lanes.taking_part(),
            address,
            dimensions,
            wide,
            stride,
            words: vec![0; cells.len().saturating_mul(stride)],
            table,
            picked: vec![[0; BLOCK]; dimensions],
            weights: model.dimensions.iter().map(|one| u32::from(one.weight_bp)).collect(),
            trimmed: model
                .groups
                .iter()
                .map(|group| group.aggregator == jiceng_data::words::Aggregator::Trimmed)
                .collect(),
            group_of: [0; BLOCK],
        }
    }

    /// Reads a block: cells and lanes of its rows, and whether every row is good.
    #[inline]
    fn block(&mut self, ballots: &Ballots<'_>, first: usize, until: usize) -> Block {
        let len = until.saturating_sub(first);
        let mut block = Block { len, good: true, base: [0; BLOCK], valid: [0; BLOCK] };
        let rows = first..until;
        let officials = ballots.officials.get(rows.clone()).unwrap_or_default();
        let groups = ballots.groups.get(rows.clone()).unwrap_or_default();
        let stride = u32::try_from(self.stride).unwrap_or(u32::MAX);
        match &self.address {
            Address::Plain { officials: count, groups: wide } => {
                let places = block.base.iter_mut().zip(officials.iter().zip(groups));
                for (base, (official, group)) in places {
                    let group = u32::from(*group);
                    block.good &= *official < *count && group < *wide;
                    *base = official.wrapping_mul(*wide).wrapping_add(group).wrapping_mul(stride);
                }
            }
            Address::Strata { .. } => {
                let mut bases = [0_u32; BLOCK];
                for (at, base) in bases.iter_mut().enumerate().take(len) {
                    let found = self.cell(ballots, first.saturating_add(at));
                    block.good &= found.is_ok();
                    *base = found.unwrap_or_default().wrapping_mul(stride);
                }
                block.base = bases;
            }
        }
        for (slot, group) in self.group_of.iter_mut().zip(groups) {
            *slot = *group;
        }
        for (picked, column) in self.picked.iter_mut().zip(ballots.marks) {
            let marks = column.get(rows.clone()).unwrap_or_default();
            let mut bad = 0;
            for ((slot, valid), mark) in picked.iter_mut().zip(&mut block.valid).zip(marks) {
                let lane = self.lanes.of_code(*mark);
                bad |= lane;
                *slot = lane & 15;
                *valid |= (self.taking_part >> (lane & 15) & 1) as u8;
            }
            block.good &= bad & NO_LANE == 0;
        }
        block
    }

    /// Counts a block of good rows.
    #[inline]
    fn add(&mut self, block: &Block) {
        let tail = self.stride.saturating_sub(2);
        for (base, valid) in block.base.iter().zip(&block.valid).take(block.len) {
            let base = *base as usize;
            let since = base.saturating_add(tail).saturating_add(1);
            if self.words.get(since).is_some_and(|rows| *rows >= FULL) {
                self.empty(base, BLOCK as u64);
            }
            if let Some([rows, since]) =
                self.words.get_mut(base.saturating_add(tail)..).and_then(|rest| rest.first_chunk_mut())
            {
                *rows = rows.wrapping_add(1 | u64::from(*valid) << 32);
                *since = since.wrapping_add(1);
            }
        }
        for (dimension, picked) in self.picked.iter().enumerate() {
            let offset = dimension.saturating_mul(self.wide);
            for (base, lane) in block.base.iter().zip(picked).take(block.len) {
                let word = (*base as usize).wrapping_add(offset).wrapping_add(usize::from(lane >> 3));
                if let Some(word) = self.words.get_mut(word) {
                    *word = word.wrapping_add(1 << ((lane & 7) << 3));
                }
            }
        }
        if self.trimmed.contains(&true) {
            for at in 0..block.len {
                self.keep_ballot(block, at);
            }
        }
    }

    /// The score of one valid ballot of a trimmed group.
    #[inline]
    fn keep_ballot(&mut self, block: &Block, at: usize) {
        let group = self.group_of.get(at).copied().unwrap_or_default();
        let trimmed = self.trimmed.get(usize::from(group)).copied().unwrap_or_default();
        if !trimmed || block.valid.get(at).is_none_or(|valid| *valid == 0) {
            return;
        }
        let (mut sum, mut weight) = (0_i64, 0_i64);
        for (picked, share) in self.picked.iter().zip(&self.weights) {
            let lane = picked.get(at).copied().unwrap_or_default();
            if let Some(points) = self.lanes.get(usize::from(lane)).points_milli {
                sum = sum.saturating_add(i64::from(points).saturating_mul(i64::from(*share)));
                weight = weight.saturating_add(i64::from(*share));
            }
        }
        let score = half_up(sum.saturating_mul(1_000), weight).and_then(|score| u32::try_from(score).ok());
        let base = block.base.get(at).copied().unwrap_or_default() as usize;
        let cell = base.checked_div(self.stride).and_then(|cell| u32::try_from(cell).ok());
        self.table.ballots.extend(cell.zip(score));
    }

    /// Counts the good rows of a block with faults, and reports the others.
    fn one_by_one(
        &mut self,
        ballots: &Ballots<'_>,
        (first, until): (usize, usize),
        aside: &mut std::iter::Peekable<std::vec::IntoIter<RowFault>>,
        kept: &mut Vec<RowFault>,
    ) {
        for row in first..until {
            if let Some(fault) = aside.next_if(|fault| fault.row as usize == row) {
                kept.push(fault);
                continue;
            }
            match self.fault_of(ballots, row) {
                Some(fault) => kept.push(fault),
                None => {
                    let block = self.block(ballots, row, row.saturating_add(1));
                    self.add(&block);
                }
            }
        }
    }

    fn fault_of(&self, ballots: &Ballots<'_>, row: usize) -> Option<RowFault> {
        let number = u32::try_from(row).unwrap_or(u32::MAX);
        if let Err((detail, got)) = self.cell(ballots, row) {
            return Some(RowFault { row: number, code: 705, detail, got });
        }
        for (detail, column) in (0_u32..).zip(ballots.marks) {
            let mark = column.get(row).copied().unwrap_or_default();
            if self.lanes.of_code(mark) & NO_LANE != 0 {
                return Some(RowFault { row: number, code: 704, detail, got: u32::from(mark) });
            }
        }
        None
    }

    /// The cell of a row, or which of its columns names nothing and by what number.
    fn cell(&self, ballots: &Ballots<'_>, row: usize) -> Result<u32, (u32, u32)> {
        let official = ballots.officials.get(row).copied().unwrap_or(u32::MAX);
        let group = ballots.groups.get(row).copied().unwrap_or(u8::MAX);
        let (officials, groups) = match &self.address {
            Address::Plain { officials, groups } => (*officials, *groups),
            Address::Strata { officials, strata_of, .. } => {
                (*officials, u32::try_from(strata_of.len()).unwrap_or_default())
            }
        };
        if official >= officials {
            return Err((0, official));
        }
        if u32::from(group) >= groups {
            return Err((1, u32::from(group)));
        }
        match &self.address {
            Address::Plain { groups, .. } => {
                Ok(official.wrapping_mul(*groups).wrapping_add(u32::from(group)))
            }
            Address::Strata { cells, strata_of, .. } => {
                let stratified = strata_of.get(usize::from(group)).copied().unwrap_or_default();
                let stratum = ballots.strata.and_then(|strata| strata.get(row)).copied();
                let stratum = if stratified { stratum.unwrap_or(u16::MAX) } else { 0 };
                let found = cells.of_stratum(official as usize, usize::from(group), stratum);
                found.and_then(|cell| u32::try_from(cell).ok()).ok_or((2, u32::from(stratum)))
            }
        }
    }

    /// Empties the lanes of a cell into the table.
    #[inline]
    fn empty(&mut self, base: usize, since: u64) {
        let cell = base.checked_div(self.stride).unwrap_or_default();
        let tail = self.stride.saturating_sub(2);
        let lanes = self.table.lanes;
        let at = cell.saturating_mul(self.dimensions).saturating_mul(lanes);
        let until = at.saturating_add(self.dimensions.saturating_mul(lanes));
        let words = self.words.get_mut(base..base.saturating_add(tail)).unwrap_or_default();
        let counts = self.table.marks.get_mut(at..until).unwrap_or_default();
        for (words, counts) in words.chunks_exact_mut(self.wide).zip(counts.chunks_exact_mut(lanes)) {
            for (word, counts) in words.iter_mut().zip(counts.chunks_mut(8)) {
                for (byte, count) in word.to_le_bytes().iter().zip(counts) {
                    *count = count.saturating_add(u32::from(*byte));
                }
                *word = 0;
            }
        }
        if let Some(word) = self.words.get_mut(base.saturating_add(tail).saturating_add(1)) {
            *word = since;
        }
    }

    fn finish(mut self) -> Table {
        let tail = self.stride.saturating_sub(2);
        for cell in 0..self.table.rows.len() {
            let base = cell.saturating_mul(self.stride);
            self.empty(base, 0);
            let both = self.words.get(base.saturating_add(tail)).copied().unwrap_or_default();
            if let (Some(rows), Some(valid)) = (self.table.rows.get_mut(cell), self.table.valid.get_mut(cell))
            {
                *rows = (both & u64::from(u32::MAX)) as u32;
                *valid = (both >> 32) as u32;
            }
        }
        // Ballots of trimmed groups are looked up by cell.
        self.table.ballots.sort_unstable();
        self.table
    }
}
