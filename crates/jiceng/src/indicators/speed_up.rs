use std::collections::BTreeMap;

use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::words::Unit;
use num_bigint::BigUint;
use serde::{Deserialize, Serialize};

use crate::calendar::{FIRST_DATE, LAST_DATE, day_of_date};
use crate::deadline::{Computed, DueRequest, compute_full};
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveats, Explained, Reasons, reason_table};
use crate::ruleset::{Count, NO_DAY, Ruleset};

/// One whole in basis points.
const WHOLE: u64 = 10_000;
/// The longest statutory time.
const MOST_LIMIT: u32 = 36_500;
/// The longest time that a matter can have taken: all days from 0001-01-01 to 9999-12-31.
const MOST_TAKEN: u32 = 3_652_059;

/// A finished matter: its statutory time and the net time that it took, both in the same unit.
///
/// 一件已办结的事项：法定时限与实际用时，单位相同。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FinishedMatter {
    /// The statutory time; `None` where the law sets none for the whole.
    #[serde(default)]
    pub limit: Option<u32>,
    /// The net time that it took; 0 is on the spot.
    pub taken: u32,
}

closed_list! {
    /// What a speed-up rests on: one bit each.
    pub enum SpeedUpReason {
        Counted = "counted", "有法定时限且用时大于零的办结件计入", "finished matters with a statutory limit that took time are counted";
        InstantApart = "instant-apart", "当场办结件另列，不作除数", "matters finished on the spot stand apart and never divide";
        NoLimitApart = "no-limit-apart", "没有法定时限的办结件不计入", "matters without a statutory limit are not counted";
        NothingToCount = "nothing-to-count", "没有可计入的办结件，不给出数值", "there is nothing to count, so there is no figure";
    }
}
reason_table!(SpeedUpReason);

/// How much faster than the statutory time, under each reading. 提速（逐一列出各种理解）。
///
/// With s the statutory and a the actual time of the counted matters. "More than 4 times faster" as the ratio of sums
/// is 75 % of the time saved; as time saved against time taken it is 80 %: a figure without its reading says little.
///
/// # Units
/// Basis points (10,000 is one), rounded half up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeedUp {
    /// Matters that were counted: with a limit, and not on the spot.
    pub counted: u64,
    /// Matters with a limit that were finished on the spot.
    pub instant: u64,
    /// Matters without a statutory limit.
    pub without_limit: u64,
    /// Sum of s.
    pub statutory_total: u64,
    /// Sum of a.
    pub taken_total: u64,
    /// (1) Σs / Σa.
    pub ratio_of_sums_bp: Option<u64>,
    /// (2) Mean of s / a.
    pub mean_ratio_bp: Option<u64>,
    /// (3) Median of s / a; of an even number the mean of the two in the middle.
    pub median_ratio_bp: Option<u64>,
    /// (4) Σ(s − a) / Σs: the share of the time that was saved; negative where more was taken.
    pub share_saved_bp: Option<i64>,
    /// (5) Σ(s − a) / Σa: the time saved against the time taken; negative where more was taken.
    pub saved_to_taken_bp: Option<i64>,
}

impl Explained for SpeedUp {
    type Reason = SpeedUpReason;
}

/// The speed-up of finished matters under each of its five readings.
///
/// 已办结事项的平均提速，五种算法逐一给出。
///
/// Matters on the spot stand apart: nothing is divided by zero. Matters without a statutory limit are not counted,
/// because there is nothing to be faster than. Put only matters of one unit together: working days with working days.
///
/// # Units
/// Basis points, half up; exact integers throughout.
///
/// # Range
/// A limit of 1 to 36,500, a time of 0 to 3,652,059.
///
/// # Errors
/// `JC-0359` for a limit or a time out of range.
///
/// # Examples
/// ```
/// use jiceng::indicators::{FinishedMatter, speed_up};
/// let matter = |limit, taken| FinishedMatter { limit: Some(limit), taken };
/// let value = speed_up(&[matter(20, 5), matter(60, 10), matter(20, 0)])?.value;
/// assert_eq!((value.counted, value.instant), (2, 1));
/// assert_eq!(value.ratio_of_sums_bp, Some(53_333)); // 80 / 15
/// assert_eq!(value.mean_ratio_bp, Some(50_000)); // (4 + 6) / 2
/// assert_eq!(value.share_saved_bp, Some(8_125)); // 65 / 80
/// assert_eq!(value.saved_to_taken_bp, Some(43_333)); // 65 / 15
/// // Nothing but matters on the spot: no figure.
/// assert_eq!(speed_up(&[matter(20, 0)])?.value.ratio_of_sums_bp, None);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn speed_up(matters: &[FinishedMatter]) -> Result<Answer<SpeedUp>, Error> {
    let mut counted: Vec<(u32, u32)> = Vec::new();
    let (mut instant, mut without_limit) = (0_u64, 0_u64);
    for (at, matter) in matters.iter().enumerate() {
        if matter.taken > MOST_TAKEN {
            return Err(out_of_range(at, "taken", 0, MOST_TAKEN));
        }
        match matter.limit {
            None => without_limit = without_limit.saturating_add(1),
            Some(limit) if !(1..=MOST_LIMIT).contains(&limit) => {
                return Err(out_of_range(at, "limit", 1, MOST_LIMIT));
            }
            Some(_) if matter.taken == 0 => instant = instant.saturating_add(1),
            Some(limit) => counted.push((limit, matter.taken)),
        }
    }
    let total = |pick: fn(&(u32, u32)) -> u32| counted.iter().map(|one| u64::from(pick(one))).sum::<u64>();
    let (statutory, taken) = (total(|one| one.0), total(|one| one.1));
    let some = !counted.is_empty();
    let signed = |part: i128, whole: u64| i64::try_from(half_up(part, i128::from(whole))).ok();
    let saved = i128::from(statutory) - i128::from(taken);
    let value = SpeedUp {
        counted: u64::try_from(counted.len()).unwrap_or(u64::MAX),
        instant,
        without_limit,
        statutory_total: statutory,
        taken_total: taken,
        ratio_of_sums_bp: some
            .then(|| u64::try_from(half_up(i128::from(statutory), i128::from(taken))).ok())
            .flatten(),
        mean_ratio_bp: some.then(|| mean_ratio(&counted)).flatten(),
        median_ratio_bp: median_ratio(&mut counted),
        share_saved_bp: some.then(|| signed(saved, statutory)).flatten(),
        saved_to_taken_bp: some.then(|| signed(saved, taken)).flatten(),
    };
    let mut reasons = Reasons::none();
    reasons.add_if(some, SpeedUpReason::Counted);
    reasons.add_if(instant > 0, SpeedUpReason::InstantApart);
    reasons.add_if(without_limit > 0, SpeedUpReason::NoLimitApart);
    reasons.add_if(!some, SpeedUpReason::NothingToCount);
    Ok(Answer { value, reasons, basis: Vec::new(), caveats: Caveats::NONE })
}

#[cold]
fn out_of_range(at: usize, what: &str, min: u32, max: u32) -> Error {
    let row = at.to_string();
    let args = [("row", row), ("what", what.to_string()), ("min", min.to_string()), ("max", max.to_string())];
    fail(359, &args).at(what).at_row(u64::try_from(at).unwrap_or(u64::MAX))
}

/// A share in basis points, rounded half up: towards the larger number, below zero too.
pub(crate) fn half_up(part: i128, whole: i128) -> i128 {
    let doubled = whole.saturating_mul(2);
    let scaled = part.saturating_mul(i128::from(WHOLE)).saturating_mul(2).saturating_add(whole);
    scaled.checked_div_euclid(doubled).unwrap_or(0)
}

/// The mean of all s / a, exact whatever the denominators: over their least common multiple.
fn mean_ratio(counted: &[(u32, u32)]) -> Option<u64> {
    let mut by_taken: BTreeMap<u32, u64> = BTreeMap::new();
    for (limit, taken) in counted {
        let sum = by_taken.entry(*taken).or_default();
        *sum = sum.saturating_add(u64::from(*limit));
    }
    let mut multiple = BigUint::from(1_u32);
    for taken in by_taken.keys() {
        let rest = (&multiple % *taken).iter_u32_digits().next().unwrap_or(0);
        multiple *= taken.checked_div(greatest_common_divisor(*taken, rest)).unwrap_or(1);
    }
    let mut sum = BigUint::default();
    for (taken, limits) in &by_taken {
        sum += &multiple / *taken * *limits;
    }
    let count = u64::try_from(counted.len()).ok()?;
    let whole = multiple * count;
    let scaled = sum * WHOLE * 2_u32 + &whole;
    u64::try_from(scaled / (whole * 2_u32)).ok()
}

fn greatest_common_divisor(mut a: u32, mut b: u32) -> u32 {
    while b > 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a.max(1)
}

/// The median of all s / a.
fn median_ratio(counted: &mut [(u32, u32)]) -> Option<u64> {
    // s/a before t/b where s·b is less than t·a.
    counted.sort_by(|(s, a), (t, b)| {
        let (left, right) =
            (u64::from(*s).wrapping_mul(u64::from(*b)), u64::from(*t).wrapping_mul(u64::from(*a)));
        left.cmp(&right)
    });
    let last = counted.len().checked_sub(1)?;
    let (low, high) = (counted.get(last / 2)?, counted.get(last.div_ceil(2))?);
    let wide = |number: u32| i128::from(number);
    // (s/a + t/b) / 2 = (s·b + t·a) / (2·a·b)
    let part = wide(low.0) * wide(high.1) + wide(high.0) * wide(low.1);
    u64::try_from(half_up(part, 2 * wide(low.1) * wide(high.1))).ok()
}

/// Statutory and actual time of a matter that was finished on a day, in the unit of its limit.
///
/// 一件办结事项的法定时限与实际净用时，按时限自身的单位。
///
/// Time that the law leaves out is left out of the actual time too; after a correction that starts the period again,
/// it is counted from the corrected papers. A limit in months or years is taken in calendar days, from its start to
/// its last day. A limit of steps only, none, at once or in hours is no limit here.
///
/// # Units
/// Working days where the limit counts those, else calendar days; the second part of the answer says which.
///
/// # Errors
/// Those of [`due`](crate::deadline::due); `JC-0229` if it was finished before it began; `JC-0225`; `JC-0201` beyond
/// the calendar.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::deadline::DueRequest;
/// use jiceng::indicators::{FinishedMatter, finished_matter};
/// use jiceng::words::Unit;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let request = DueRequest::new("timber-harvesting-licence", parse_date("2016-03-01")?);
/// let (matter, unit) = finished_matter(&ruleset, &request, parse_date("2016-03-08")?)?;
/// assert_eq!((matter, unit), (FinishedMatter { limit: Some(20), taken: 5 }, Unit::WorkingDays));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn finished_matter(
    ruleset: &Ruleset,
    request: &DueRequest,
    finished_on: NaiveDate,
) -> Result<(FinishedMatter, Unit), Error> {
    if !(FIRST_DATE..=LAST_DATE).contains(&finished_on) {
        return Err(fail(225, &[]).at("finished_on"));
    }
    let computed = compute_full(ruleset, request)?;
    let start = computed.corrected.start.unwrap_or(computed.asked_start);
    let end = day_of_date(finished_on);
    if end < start {
        let args = [("finished", finished_on.to_string()), ("start", request.start.to_string())];
        return Err(fail(229, &args).at("finished_on"));
    }
    let (limit, unit) = statutory(&computed, start);
    let count = if unit == Unit::WorkingDays { Count::Working } else { Count::Calendar };
    let table = computed.calendar.table();
    let all = if count == Count::Working { table.count(start, end) } else { end.checked_sub(start) };
    let left = computed.left.counted(count, table, start, end);
    let outside = || computed.calendar.outside(finished_on).at("finished_on");
    let (all, left) = all.zip(left).ok_or_else(outside)?;
    let taken = u32::try_from(all.saturating_sub(left)).unwrap_or(0);
    Ok((FinishedMatter { limit, taken }, unit))
}

/// The statutory time in the unit in which the actual one can be counted.
fn statutory(computed: &Computed<'_>, start: i32) -> (Option<u32>, Unit) {
    let row = &computed.row;
    let value = u32::try_from(row.value).ok().filter(|value| *value > 0);
    match row.count {
        Count::Working => (value, Unit::WorkingDays),
        Count::Calendar => (value, Unit::CalendarDays),
        Count::Months if computed.base != NO_DAY => {
            let table = computed.calendar.table();
            let left = computed.left.counted(Count::Calendar, table, start, computed.base).unwrap_or(0);
            let days = computed.base.saturating_sub(start).saturating_sub(left);
            (u32::try_from(days).ok().filter(|days| *days > 0), Unit::CalendarDays)
        }
        _ => (None, Unit::CalendarDays),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_exact_where_the_denominators_are_many() {
        // Every a from 1 to 2,000 with s = a: each ratio is one, and so is their mean.
        let even: Vec<(u32, u32)> = (1..=2_000).map(|a| (a, a)).collect();
        assert_eq!(mean_ratio(&even), Some(10_000));
        // 1/2 + 1/3 + 1/6 is one whole: a third of it is 3333.33.
        assert_eq!(mean_ratio(&[(1, 2), (1, 3), (1, 6)]), Some(3_333));
        // 1.00005 lies exactly between: half up.
        assert_eq!(mean_ratio(&[(20_001, 20_000)]), Some(10_001));
        assert_eq!(mean_ratio(&[(20_001, 20_000), (20_001, 20_000)]), Some(10_001));
        assert_eq!(mean_ratio(&[(20_000, 20_000), (20_001, 20_000)]), Some(10_000));
    }

    #[test]
    fn half_up_goes_towards_the_larger_number() {
        assert_eq!(half_up(1, 20_000), 1);
        assert_eq!(half_up(-1, 20_000), 0);
        assert_eq!(half_up(-3, 20_000), -1);
        assert_eq!(half_up(1, 3), 3_333);
        assert_eq!(half_up(2, 3), 6_667);
    }
}
