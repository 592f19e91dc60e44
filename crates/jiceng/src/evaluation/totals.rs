use jiceng_data::words::Aggregator;

use super::counts::Counts;
use super::exact::unrounded;
use super::roster::{Participation, Roster};
use super::scheme::Scheme;
use super::score::{Deaf, Facts, Listener};
use super::stages::{self, Stage};
use crate::error::Error;

/// Stands in a column of scores where there is none.
pub const NO_SCORE: i64 = i64::MIN;

/// Totals in columns, one row an official, before bonuses, deductions and grades.
///
/// 各对象的得分（列），未计加扣分与等次。
///
/// # Units
/// Digits after the point are those of the scheme: dimensions and groups `rounding.dimension` and `rounding.group`,
/// the weighted sum four more than a group, the total `rounding.total`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// 0 where there is a score, else the number of the code.
    pub codes: Vec<u16>,
    /// By official, group and dimension; [`NO_SCORE`] where there is none, as in a trimmed group.
    pub dimensions: Vec<i64>,
    /// By official and group.
    pub groups: Vec<i64>,
    /// The weighted sum, exactly.
    pub weighted: Vec<i64>,
    /// The total.
    pub totals: Vec<i64>,
    /// The total without rounding between, where it would be another; else [`NO_SCORE`] (warning `JC-0762`).
    pub unrounded: Vec<i64>,
}

struct Columns<'a> {
    dimensions: &'a mut [i64],
    width: usize,
}

impl Columns<'_> {
    fn put(&mut self, group: usize, dimension: usize, stage: Stage) {
        if let Some(slot) =
            self.dimensions.get_mut(group.saturating_mul(self.width).saturating_add(dimension))
        {
            *slot = stage.units;
        }
    }
}

impl Listener for Columns<'_> {
    fn dimension(&mut self, group: usize, cell: Option<usize>, dimension: usize, stage: Stage) {
        if cell.is_none() {
            self.put(group, dimension, stage);
        }
    }
    fn strata(&mut self, group: usize, dimension: usize, stage: Stage) {
        self.put(group, dimension, stage);
    }
}

/// Scores every official from the counts: whole numbers, rounded half up at the stages of the scheme.
///
/// 由计票结果计算各对象得分：整数运算，按办法逐级四舍五入。
///
/// # Errors
/// By row: `JC-0708`, `JC-0709`, `JC-0712`, `JC-0713`, `JC-0725`; [`why_unscored`] gives the texts.
///
/// # Source
/// The scheme; its stages are printed with every record.
#[must_use]
pub fn totals(scheme: &Scheme, roster: &Roster, counts: &Counts) -> Totals {
    let model = scheme.model();
    let (rows, groups, width) = (roster.officials.len(), model.groups.len(), model.dimensions.len());
    let facts = Facts { scheme, counts };
    let each = groups.saturating_mul(width);
    let mut all = Totals {
        codes: vec![0; rows],
        dimensions: vec![NO_SCORE; rows.saturating_mul(each)],
        groups: vec![NO_SCORE; rows.saturating_mul(groups)],
        weighted: vec![NO_SCORE; rows],
        totals: vec![NO_SCORE; rows],
        unrounded: vec![NO_SCORE; rows],
    };
    let mut own = vec![0_i64; groups];
    let lines = all.dimensions.chunks_exact_mut(each.max(1)).zip(all.groups.chunks_exact_mut(groups.max(1)));
    let columns =
        all.codes.iter_mut().zip(&mut all.weighted).zip(all.totals.iter_mut().zip(&mut all.unrounded));
    for ((at, (dimensions, scores)), ((code, weighted), (total, unrounded_total))) in
        lines.enumerate().zip(columns)
    {
        if roster.officials.get(at).is_some_and(|one| one.participation == Participation::Excluded) {
            continue;
        }
        own.fill(0);
        match facts.score(at, &mut own, &mut Columns { dimensions, width }) {
            Ok(sum) => {
                let published = stages::total(sum, model.rounding.group, model.rounding.total);
                *weighted = sum;
                *total = published.unwrap_or(NO_SCORE);
                for ((slot, score), group) in scores.iter_mut().zip(&own).zip(&model.groups) {
                    *slot = if group.weight_bp > 0 { *score } else { NO_SCORE };
                }
                let other = unrounded(&facts, at, sum).filter(|other| Some(*other) != published);
                *unrounded_total = other.unwrap_or(NO_SCORE);
            }
            Err(why) => {
                dimensions.fill(NO_SCORE);
                *code = why.code;
            }
        }
    }
    all
}

/// Why an official has no score, with the texts; nothing where there is one.
///
/// 某对象未计分的原因。
#[must_use]
pub fn why_unscored(scheme: &Scheme, roster: &Roster, counts: &Counts, official: usize) -> Option<Error> {
    let one = roster.officials.get(official)?;
    if one.participation == Participation::Excluded {
        return None;
    }
    let facts = Facts { scheme, counts };
    let mut own = vec![0_i64; scheme.model().groups.len()];
    facts.score(official, &mut own, &mut Deaf).err().map(|why| facts.error(official, why))
}

/// Whether the scores of a group are those of its ballots and not of its dimensions.
pub(super) fn is_trimmed(scheme: &Scheme, group: usize) -> bool {
    scheme.model().groups.get(group).is_some_and(|group| group.aggregator == Aggregator::Trimmed)
}
