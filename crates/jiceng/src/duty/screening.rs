use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::breach::Breach;
use super::coverage::window;
use super::keys::{OfficialKey, PlaceKey};
use super::rule::{DutyRule as R, Remedy};
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveats, Explained, Reasons};

/// The most rows of one table.
const MOST_ROWS: usize = 1_000_000;

/// A place that a round of screening plans for. 一轮排查中计划的一处。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedScreening {
    /// The place.
    pub place: PlaceKey,
    /// Who does it.
    pub official: OfficialKey,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A report that a place was screened. 一处的排查报告。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreeningReport {
    /// The place.
    pub place: PlaceKey,
    /// The day.
    pub day: NaiveDate,
    /// Disputes and dangers that were found; 0 is a report too.
    pub found: u32,
}

/// A round of screening: planned, done, found. 一轮排查：计划、完成、发现。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScreeningRound {
    /// Places planned.
    pub planned: u64,
    /// Places done, in time or late.
    pub done: u64,
    /// Places done in the planned time.
    pub in_time: u64,
    /// Places whose time has not run out and that are not done: neither done nor missed.
    pub open: u64,
    /// What was found in the planned places.
    pub found: u64,
    /// What does not hold.
    pub breaches: Vec<Breach>,
}

impl Explained for ScreeningRound {
    type Reason = R;
}

/// What a round of screening (矛盾纠纷排查) has come to on a day: planned, done, found; missed, late, unplanned, twice.
///
/// 一轮矛盾纠纷排查截至某日的情况：计划、完成、发现；以及漏查、迟查、计划外、重复。
///
/// Reports after `as_of` have not happened yet. The first report of a place counts; a report before the planned time
/// is in time.
///
/// # Errors
/// `JC-0460` if a plan ends before it begins; `JC-0463` for more than a million rows; `JC-0476` if a place is planned
/// twice.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::*;
/// let day = |text| parse_date(text).unwrap();
/// let grid = |number| PlaceKey { kind: PlaceKind::Grid, number };
/// let plan = [0, 1].map(|number| PlannedScreening {
///     place: grid(number), official: OfficialKey(1), from: day("2016-03-01"), to: day("2016-03-15"),
/// });
/// let reports = [ScreeningReport { place: grid(0), day: day("2016-03-10"), found: 2 }];
/// let found = screening(&plan, &reports, day("2016-03-16"))?.value;
/// assert_eq!((found.planned, found.done, found.found), (2, 1, 2));
/// assert_eq!(found.breaches[0].rule, DutyRule::ScreeningMissed);
/// assert_eq!(screening(&plan, &reports, day("2016-03-15"))?.value.open, 1); // the last day is not over
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn screening(
    plan: &[PlannedScreening],
    reports: &[ScreeningReport],
    as_of: NaiveDate,
) -> Result<Answer<ScreeningRound>, Error> {
    let most = plan.len().max(reports.len());
    if most > MOST_ROWS {
        return Err(fail(463, &[("count", most.to_string()), ("max", MOST_ROWS.to_string())]));
    }
    let mut planned: BTreeMap<PlaceKey, &PlannedScreening> = BTreeMap::new();
    for (row, one) in plan.iter().enumerate() {
        window(one.from, one.to).map_err(|error| error.at(format!("plan[{row}].to")))?;
        if planned.insert(one.place, one).is_some() {
            return Err(fail(476, &[]).at(format!("plan[{row}].place")));
        }
    }
    let mut order: Vec<(usize, &ScreeningReport)> =
        reports.iter().enumerate().filter(|(_, report)| report.day <= as_of).collect();
    order.sort_by_key(|(row, report)| (report.day, *row));
    let mut done: BTreeMap<PlaceKey, &ScreeningReport> = BTreeMap::new();
    let mut breaches = Vec::new();
    for (row, report) in order {
        let rule = match (planned.contains_key(&report.place), done.entry(report.place)) {
            (false, _) => R::ScreeningUnplanned,
            (true, Entry::Occupied(_)) => R::ReportedTwice,
            (true, Entry::Vacant(first)) => {
                first.insert(report);
                continue;
            }
        };
        let breach = Breach::of(rule, (report.day, report.day), Remedy::CorrectRecord);
        breaches.push(Breach { place: Some(report.place), row: u64::try_from(row).ok(), ..breach });
    }
    let (mut in_time, mut open) = (0_u64, 0_u64);
    for one in planned.values() {
        let (rule, days, remedy) = match done.get(&one.place) {
            Some(report) if report.day <= one.to => {
                in_time = in_time.saturating_add(1);
                continue;
            }
            Some(report) => (R::ScreeningLate, (report.day, report.day), Remedy::None),
            None if as_of <= one.to => {
                open = open.saturating_add(1);
                continue;
            }
            None => (R::ScreeningMissed, (one.from, one.to), Remedy::DoScreening),
        };
        let breach = Breach::of(rule, days, remedy);
        breaches.push(Breach { place: Some(one.place), official: Some(one.official), ..breach });
    }
    let mut reasons = Reasons::none();
    for breach in &breaches {
        reasons.add(breach.rule);
    }
    reasons.add_if(breaches.is_empty(), R::Whole);
    let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let found = done.values().map(|report| u64::from(report.found)).sum();
    let value = ScreeningRound {
        planned: count(planned.len()),
        done: count(done.len()),
        in_time,
        open,
        found,
        breaches,
    };
    Ok(Answer { value, reasons, basis: Vec::new(), caveats: Caveats::NONE })
}
