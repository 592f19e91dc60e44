use jiceng_data::words::{Aggregator, GradeLevel, GroupKind};
use serde::{Deserialize, Serialize};

use super::decimal::Decimal;
use super::half_up::half_up;
use super::percentages::percentages;
use super::record::{GroupInput, Record};
use super::scheme::Scheme;
use super::steps::{Formula, ScoreStep};
use super::suppress::{Between, Row, hidden};
use crate::explain::{Caveat, Caveats};

/// One official's result as it may be published: no small count, and nothing from which one could be worked out.
///
/// 公布件：隐去过小的计数，并防止由其他数字推算。
///
/// Scores are shown at the digits of the total; the numbers that were used stand in the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// Id of the scheme.
    pub scheme: String,
    /// SHA-256 of the scheme's document.
    pub scheme_digest: String,
    /// The year.
    pub year: i16,
    /// The host's key of the official.
    pub official: String,
    /// The total.
    pub total: Option<Decimal>,
    /// The rank.
    pub rank: Option<u32>,
    /// The grade.
    pub grade: Option<GradeLevel>,
    /// The groups.
    pub groups: Vec<PublishedGroup>,
    /// Whether anything was suppressed.
    pub suppressed: bool,
}

/// A group as published. 公布件中的评价组。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedGroup {
    /// Its id.
    pub group: String,
    /// Its score at the digits of the total.
    pub score: Option<Decimal>,
    /// Ballots; none where the table is withheld.
    pub ballots: Option<u64>,
    /// The counts by dimension; none for leaders, and where no part of it can be shown.
    pub table: Option<Vec<PublishedRow>>,
}

/// A dimension as published. 公布件中的评价项目。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedRow {
    /// Its id.
    pub dimension: String,
    /// The options in the order of the scheme, then blanks, then items with several marks; none where suppressed.
    pub counts: Vec<Option<u64>>,
    /// The same as percentages that add up to 100.00; none where anything in the row is suppressed.
    pub percentages: Option<Vec<Decimal>>,
}

impl Publication {
    /// What the publication carries. 保留事项。
    #[must_use]
    pub fn caveats(&self) -> Caveats {
        Caveats::NONE.with_if(self.suppressed, Caveat::SmallCell)
    }
}

/// The publication of a record. `before` is what was published of the same official earlier (last year, or before a
/// correction): what was suppressed there stays so.
///
/// 由档案件得出公布件；`before` 为此前已公布件，其隐去的部分继续隐去。
///
/// # Source
/// 个人信息保护法 arts. 6, 25, 34: what the duty needs and no more; the scheme's smallest cell.
#[must_use]
pub fn publication(scheme: &Scheme, record: &Record, before: Option<&Publication>) -> Publication {
    let model = scheme.model();
    let digits = model.rounding.total;
    let scores: Vec<Option<Decimal>> =
        model.groups.iter().map(|group| shown(record, &group.id, digits)).collect();
    let mut groups = Vec::with_capacity(model.groups.len());
    let mut suppressed = false;
    for (at, ((group, input), score)) in model.groups.iter().zip(&record.inputs).zip(&scores).enumerate() {
        let earlier = before.and_then(|before| before.groups.get(at)).filter(|one| one.group == group.id);
        let leaders = group.kind == GroupKind::LeadersAppraisal;
        let staged = group.aggregator == Aggregator::Staged && !group.strata;
        let known = if staged { known(scheme, record, &scores, at) } else { None };
        let table = if leaders { None } else { table(scheme, input, known, earlier) };
        suppressed |= table.as_ref().is_none_or(|table| table.iter().any(|row| row.percentages.is_none()));
        let ballots = table.as_ref().map(|_| input.counted);
        groups.push(PublishedGroup { group: group.id.clone(), score: *score, ballots, table });
    }
    Publication {
        scheme: record.scheme.clone(),
        scheme_digest: record.scheme_digest.clone(),
        year: record.year,
        official: record.official.clone(),
        total: record.total,
        rank: record.rank,
        grade: record.grade,
        groups,
        suppressed,
    }
}

fn step<'a>(record: &'a Record, group: &str) -> Option<&'a ScoreStep> {
    let wanted = [Formula::Group, Formula::Trimmed];
    record.steps.iter().find(|step| wanted.contains(&step.formula) && step.of == group)
}

/// The score of a group at the digits of the total.
fn shown(record: &Record, group: &str, digits: u8) -> Option<Decimal> {
    let exact = step(record, group)?.result;
    let drop = exact.digits.saturating_sub(digits);
    let up = digits.saturating_sub(exact.digits);
    let units = half_up(exact.units, 10_i64.checked_pow(u32::from(drop))?)?;
    Some(Decimal { units: units.checked_mul(10_i64.checked_pow(u32::from(up))?)?, digits })
}

/// What a reader knows of a group's weighted sum: from its own score, and from the total with the other groups, whose
/// scores the reader is taken to know exactly, as an open table gives them away.
fn known(scheme: &Scheme, record: &Record, scores: &[Option<Decimal>], at: usize) -> Option<Between> {
    let model = scheme.model();
    let rounding = model.rounding;
    // All in ten-thousandths of a dimension's last digit, doubled so that a half is whole.
    let unit =
        2_i128.checked_mul(10_000)?.checked_mul(10_i128.checked_pow(u32::from(rounding.dimension))?)?;
    let last = unit.checked_div(10_i128.checked_pow(u32::from(rounding.total))?)?;
    let of_group = unit.checked_div(10_i128.checked_pow(u32::from(rounding.group))?)?;
    // Rounding of the group moves it by its last digit at most: the reader is given that much less to doubt.
    let half = last.checked_div(2)?.checked_sub(of_group)?;
    let score = i128::from(scores.get(at).copied().flatten()?.units).checked_mul(last)?;
    let (mut least, mut most) = (score.checked_sub(half)?, score.checked_add(half)?);
    let own = i128::from(model.groups.get(at)?.weight_bp);
    let base = record.steps.iter().find(|step| step.formula == Formula::Total)?.result;
    let mut rest = i128::from(base.units).checked_mul(last)?.checked_mul(10_000)?;
    for (other, group) in model.groups.iter().enumerate() {
        if other != at && group.weight_bp > 0 {
            let exact = i128::from(step(record, &group.id)?.result.units).checked_mul(of_group)?;
            rest = rest.checked_sub(exact.checked_mul(i128::from(group.weight_bp))?)?;
        }
    }
    if own > 0 {
        let spread = half.checked_mul(10_000)?;
        least = least.max(rest.checked_sub(spread)?.div_euclid(own).checked_add(1)?);
        most = most.min(rest.checked_add(spread)?.div_euclid(own));
    }
    // Back from doubled units, inwards.
    Some(Between { least: least.div_euclid(2).checked_add(1)?, most: most.div_euclid(2) })
}

fn table(
    scheme: &Scheme,
    input: &GroupInput,
    known: Option<Between>,
    earlier: Option<&PublishedGroup>,
) -> Option<Vec<PublishedRow>> {
    let model = scheme.model();
    let lanes = scheme.lanes();
    let rows: Vec<Row> = model
        .dimensions
        .iter()
        .enumerate()
        .map(|(at, dimension)| {
            let mut counts = vec![0_u64; lanes.len()];
            for cell in &input.cells {
                for (sum, count) in counts.iter_mut().zip(cell.marks.get(at).into_iter().flatten()) {
                    *sum = sum.saturating_add(u64::from(*count));
                }
            }
            Row { counts, weight_bp: dimension.weight_bp }
        })
        .collect();
    let points: Vec<Option<u32>> = lanes.iter().map(|lane| lane.points_milli).collect();
    let before: Vec<Vec<bool>> = earlier
        .and_then(|one| one.table.as_ref())
        .map(|table| table.iter().map(|row| row.counts.iter().map(Option::is_none).collect()).collect())
        .unwrap_or_default();
    let least = u64::from(model.min_cell);
    let pattern = hidden(&rows, &points, model.rounding.dimension, least, known, &before)?;
    let published = model.dimensions.iter().zip(&rows).zip(pattern).map(|((dimension, row), hidden)| {
        let counts: Vec<Option<u64>> =
            row.counts.iter().zip(&hidden).map(|(count, hidden)| (!hidden).then_some(*count)).collect();
        let open = !hidden.contains(&true);
        PublishedRow {
            dimension: dimension.id.clone(),
            percentages: if open { percentages(&row.counts, 2) } else { None },
            counts,
        }
    });
    Some(published.collect())
}
