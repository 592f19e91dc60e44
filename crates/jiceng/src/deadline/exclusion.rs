//! Time that is left out: a closed list of kinds, actual intervals, their union, in the limit's own unit.

use jiceng_data::model::Period;
use jiceng_data::order;
use jiceng_data::words::ExclusionKind;

use super::plain::{Raw, raw};
use super::request::Exclusion;
use crate::calendar::{DayTable, day_of_date};
use crate::error::{Error, fail};
use crate::explain::{join_en, join_zh};
use crate::ruleset::Count;

/// The most intervals that one request may hold.
pub(super) const MOST_INTERVALS: usize = 1_000;

/// Disjoint closed intervals in order, and the first day of an open one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LeftOut {
    pub(crate) closed: Vec<(i32, i32)>,
    pub(crate) open_from: Option<i32>,
    pub(crate) overlap: bool,
}

/// Refuses kinds that the law does not list and intervals that end before they begin.
pub(super) fn check(period: &Period, basis: &str, exclusions: &[Exclusion]) -> Result<(), Error> {
    if exclusions.len() > MOST_INTERVALS {
        let count = exclusions.len().to_string();
        let args =
            [("what", "exclusions".to_string()), ("count", count), ("limit", MOST_INTERVALS.to_string())];
        return Err(fail(238, &args).at("exclusions"));
    }
    for (at, exclusion) in exclusions.iter().enumerate() {
        let listed = period.exclusions.contains(&exclusion.kind);
        if !listed {
            return Err(not_listed(period, exclusion.kind, basis).at(format!("exclusions[{at}].kind")));
        }
        if let Some(to) = exclusion.to.filter(|to| *to < exclusion.from) {
            let args = [("from", exclusion.from.to_string()), ("to", to.to_string())];
            return Err(fail(216, &args).at(format!("exclusions[{at}].to")));
        }
    }
    Ok(())
}

#[cold]
fn not_listed(period: &Period, kind: ExclusionKind, basis: &str) -> Error {
    let none = |text: String, none: &str| if text.is_empty() { none.to_string() } else { text };
    let args = [
        ("rule", period.id.clone()),
        ("kind_zh", kind.zh().to_string()),
        ("kind_en", kind.en().to_string()),
        ("list_zh", none(join_zh(period.exclusions.iter().map(|kind| kind.zh())), "无")),
        ("list_en", none(join_en(period.exclusions.iter().map(|kind| kind.en())), "nothing")),
    ];
    fail(215, &args).resting_on(basis)
}

impl LeftOut {
    /// The union of intervals, each with both days included.
    pub(super) fn of(mut intervals: Vec<(i32, Option<i32>)>) -> Self {
        order::by_key(&mut intervals, |interval| *interval);
        let mut left = Self::default();
        for (from, to) in intervals {
            let Some(to) = to else {
                left.overlap |=
                    left.open_from.is_some() || left.closed.last().is_some_and(|(_, end)| from <= *end);
                left.open_from = Some(left.open_from.map_or(from, |open| open.min(from)));
                continue;
            };
            left.overlap |= left.open_from.is_some_and(|open| open <= to);
            match left.closed.last_mut() {
                Some((_, end)) if from <= *end => {
                    left.overlap = true;
                    *end = (*end).max(to);
                }
                _ => left.closed.push((from, to)),
            }
        }
        left
    }

    /// Days that a set of requested exclusions names.
    pub(super) fn intervals(exclusions: &[Exclusion]) -> Vec<(i32, Option<i32>)> {
        exclusions.iter().map(|one| (day_of_date(one.from), one.to.map(day_of_date))).collect()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.closed.is_empty() && self.open_from.is_none()
    }

    /// Whether a day is left out.
    pub(crate) fn holds(&self, day: i32) -> bool {
        let at = self.closed.partition_point(|(_, to)| *to < day);
        self.closed.get(at).is_some_and(|(from, _)| *from <= day)
    }

    /// Left-out days in `(after, through]` that the limit would have counted.
    pub(crate) fn counted(&self, count: Count, table: &DayTable, after: i32, through: i32) -> Option<i32> {
        let mut total = 0_i32;
        for (from, to) in &self.closed {
            let (before, last) = ((*from).max(after.saturating_add(1)).saturating_sub(1), (*to).min(through));
            if last <= before {
                continue;
            }
            total = total.saturating_add(match count {
                Count::Working => within(table, before, last)?,
                _ => last.saturating_sub(before),
            });
        }
        Some(total)
    }

    /// Whether some left-out day lies outside `(after, through]`.
    pub(super) fn outside(&self, after: i32, through: i32) -> bool {
        self.closed.iter().any(|(from, to)| *from <= after || *to > through)
    }
}

/// Working days in `(after, through]`, where the day after `after` may be the calendar's first.
fn within(table: &DayTable, after: i32, through: i32) -> Option<i32> {
    let upto = |day: i32| Some(i32::from(table.rank(table.offset(day)?)?));
    let last = i32::from(table.rank(table.offset(through)?.saturating_add(1))?);
    Some(last.saturating_sub(upto(after.saturating_add(1))?))
}

/// The last day of a limit when time is left out: the n-th day of its unit that is not left out.
pub(crate) fn raw_with(
    count: Count,
    value: i32,
    start_counts: bool,
    table: &DayTable,
    start: i32,
    left: &LeftOut,
) -> Result<Raw, u16> {
    let first = raw(count, value, start_counts, table, start)?;
    if left.closed.is_empty() || value <= 0 {
        return Ok(first);
    }
    let after = if start_counts { start.saturating_sub(1) } else { start };
    let (mut last, mut extra) = (first.day, 0_i32);
    // An interval that begins before the end puts it off by all of its days; one after it changes nothing.
    for (from, to) in left.closed.iter().copied().filter(|(_, to)| *to > after) {
        if from > last {
            break;
        }
        let before = from.saturating_sub(1).max(after);
        let days = match count {
            Count::Working => within(table, before, to).ok_or(201_u16)?,
            _ => to.saturating_sub(before),
        };
        extra = extra.saturating_add(days);
        last = match count {
            Count::Working => raw(count, value.saturating_add(extra), start_counts, table, start)?.day,
            _ => raw(Count::Calendar, extra, false, table, first.day)?.day,
        };
    }
    Ok(Raw { day: last, month_end: first.month_end })
}
