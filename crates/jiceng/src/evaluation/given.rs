use serde::{Deserialize, Serialize};

use super::ballots::Ballots;
use super::counts::Counts;
use super::kernel::Table;
use super::roster::{Cells, Named, Roster, check_position, unknown};
use super::scheme::Scheme;
use crate::error::{Error, fail};

/// Ballots as a JSON table: the columns of [`Ballots`]. 票据的JSON表。
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BallotTable {
    /// Position of the official.
    pub officials: Vec<u32>,
    /// Position of the group.
    pub groups: Vec<u8>,
    /// Number of the stratum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strata: Option<Vec<u16>>,
    /// One column for each dimension.
    pub marks: Vec<Vec<u8>>,
    /// Id of the ballot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<u64>>,
    /// The rater's keyed pseudonym.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raters: Option<Vec<u64>>,
    /// The time of the ballot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<Vec<i64>>,
    /// Position of the batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batches: Option<Vec<u32>>,
    /// Digest of the scheme under which they were cast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme_digest: Option<String>,
}

impl BallotTable {
    /// The columns of the marks; [`columns`](Self::columns) borrows them. 各项目的选择列。
    #[must_use]
    pub fn mark_columns(&self) -> Vec<&[u8]> {
        self.marks.iter().map(Vec::as_slice).collect()
    }

    /// The table as columns. 以列的形式。
    #[must_use]
    pub fn columns<'a>(&'a self, marks: &'a [&'a [u8]]) -> Ballots<'a> {
        Ballots {
            officials: &self.officials,
            groups: &self.groups,
            strata: self.strata.as_deref(),
            marks,
            ids: self.ids.as_deref(),
            raters: self.raters.as_deref(),
            times: self.times.as_deref(),
            batches: self.batches.as_deref(),
            scheme_digest: self.scheme_digest.as_deref(),
        }
    }
}

/// The counts of an official, group and stratum, where ballots were counted elsewhere. 已计好的票数。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CellCounts {
    /// Position of the official.
    pub official: u32,
    /// Position of the group.
    pub group: u8,
    /// Number of the stratum: groups that are weighted by strata.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stratum: Option<u16>,
    /// Ballots.
    pub ballots: u32,
    /// Ballots with at least one mark by which their rater takes part.
    pub valid: u32,
    /// By dimension: how often each option was marked, in the order of the scheme, then blanks, then items with several
    /// marks. Each sums to `ballots`.
    pub marks: Vec<Vec<u32>>,
}

impl Counts {
    /// Counts that were made elsewhere; a trimmed group needs its ballots and cannot be given like this.
    ///
    /// 由已计好的票数构成；去高去低的评价组须逐票计算，不能如此给出。
    ///
    /// # Errors
    /// `JC-0705` for a position that does not exist, `JC-0709` where the marks of a dimension do not make up the
    /// ballots, `JC-0718` for a trimmed group, `JC-0723` for a wrong number of dimensions or options, `JC-0726` for a
    /// cell given twice; those of [`count`](super::count) for the roster.
    pub fn given(scheme: &Scheme, roster: &Roster, counts: &[CellCounts]) -> Result<Self, Error> {
        let model = scheme.model();
        let (dimensions, lanes) = (model.dimensions.len(), scheme.lanes().len());
        let mut all = super::counts::empty(scheme, roster)?;
        let mut first: Vec<Option<usize>> = vec![None; all.cells.len()];
        for (at, one) in counts.iter().enumerate() {
            let place = |error: Error| error.at(format!("counts[{at}]"));
            check_position(scheme, roster, one.official, one.group).map_err(place)?;
            if super::totals::is_trimmed(scheme, usize::from(one.group)) {
                return Err(place(fail(718, &[("needed", "4".to_string())])));
            }
            let cell = cell_of(scheme, &all.cells, one).map_err(place)?;
            let widths = one.marks.iter().map(Vec::len).find(|width| *width != lanes);
            if one.marks.len() != dimensions || widths.is_some() {
                let got = widths.unwrap_or(one.marks.len());
                let expected = if widths.is_some() { lanes } else { dimensions };
                return Err(place(fail(
                    723,
                    &[("expected", expected.to_string()), ("got", got.to_string())],
                )));
            }
            let uneven = one.marks.iter().any(|counts| {
                counts.iter().map(|count| u64::from(*count)).sum::<u64>() != u64::from(one.ballots)
            });
            if uneven || one.valid > one.ballots {
                let args = [("valid", one.valid), ("void", 0), ("returned", one.ballots)];
                let args = args.map(|(name, value)| (name, value.to_string()));
                return Err(place(fail(709, &args)));
            }
            match first.get_mut(cell) {
                Some(Some(before)) => {
                    let args = [("first", before.to_string()), ("second", at.to_string())];
                    return Err(place(fail(726, &args)));
                }
                Some(slot) => *slot = Some(at),
                None => {}
            }
            put(&mut all.table, cell, one);
        }
        Ok(all)
    }
}

fn cell_of(scheme: &Scheme, cells: &Cells, one: &CellCounts) -> Result<usize, Error> {
    let (official, group) = (one.official as usize, usize::from(one.group));
    let stratified = scheme.model().groups.get(group).is_some_and(|group| group.strata);
    let stratum = if stratified { one.stratum.unwrap_or(u16::MAX) } else { 0 };
    let found = cells.of_stratum(official, group, stratum);
    found.ok_or_else(|| unknown(Named::Stratum, u64::from(stratum), cells.of_group(official, group).len()))
}

fn put(table: &mut Table, cell: usize, one: &CellCounts) {
    let width = table.dimensions.saturating_mul(table.lanes);
    let at = cell.saturating_mul(width);
    let slots = table.marks.get_mut(at..at.saturating_add(width)).unwrap_or_default();
    for (slot, count) in slots.iter_mut().zip(one.marks.iter().flatten()) {
        *slot = *count;
    }
    if let (Some(rows), Some(valid)) = (table.rows.get_mut(cell), table.valid.get_mut(cell)) {
        (*rows, *valid) = (one.ballots, one.valid);
    }
}
