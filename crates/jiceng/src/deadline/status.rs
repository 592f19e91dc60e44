use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::closed_list;
use jiceng_data::words::{ExclusionKind, Unit};
use serde::{Deserialize, Serialize};

use super::basis;
use super::due::{Computed, compute_full};
use super::plain::Outcome;
use super::progress::Progress;
use super::reason::DeadlineReason as R;
use super::request::DueRequest;
use crate::calendar::{WorkCalendar, day_of_date, day_of_instant, naive, start_of_day};
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained};
use crate::ruleset::{Count, NO_DAY, Row, Ruleset};

closed_list! {
    /// Where a period stands at an instant.
    pub enum Status {
        NotStarted = "not-started", "尚未起算", "not started";
        Running = "running", "进行中", "running";
        Held = "held", "暂停计算", "held";
        Met = "met", "按期办结", "met";
        Missed = "missed", "逾期办结", "missed";
        Overdue = "overdue", "已逾期", "overdue";
        Disputed = "disputed", "有争议：法律未规定是否顺延", "disputed: the law is silent on rolling";
        Ended = "ended", "已终结", "ended";
        NoLimit = "no-limit", "不设期限", "no limit";
    }
}

/// Time that is left, or by which something came early or late.
///
/// 剩余、提前或者逾期的时间。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remaining {
    /// How much; not negative.
    pub value: i64,
    /// The limit's own unit, months and years in calendar days.
    pub unit: Unit,
}

/// Where a period stands, and by how much.
///
/// 期限状态及其余量。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusView {
    /// The status.
    pub status: Status,
    /// The day to work to.
    pub due: Option<NaiveDate>,
    /// The instant at which the period expires.
    pub expires_at: Option<DateTime<FixedOffset>>,
    /// Running: what is left to `due`. Met: by how much early. Missed, overdue: by how much late.
    pub margin: Option<Remaining>,
    /// Whether the promise was kept, where there is one and the matter is finished.
    pub promise_kept: Option<bool>,
}

impl Explained for StatusView {
    type Reason = R;
}

/// Where the period stands at `now`.
///
/// 某一时刻的期限状态。
///
/// A period expires at 24:00 of its last day, or at closing time where `request.office` names an office with
/// hours and the citizen must act there. Finished after the last day as counted but not after the rolled one is
/// [`Status::Disputed`] where the law is silent.
///
/// # Errors
/// Those of [`due`](super::due), and `JC-0229` if it was finished before it began.
///
/// # Source
/// 民法典第二百零三条: 24:00, or the close of business where there are business hours.
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::deadline::{DueRequest, Progress, Status, status};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let request = DueRequest::new("P05-04", parse_date("2015-03-02")?);
/// // Raw is Friday 1 May, a holiday; it would roll to Monday 4 May.
/// let done = Progress::finished(parse_instant("2015-05-02T10:00:00+08:00")?);
/// let now = parse_instant("2015-06-01T00:00:00+08:00")?;
/// assert_eq!(status(&ruleset, &request, &done, now)?.value.status, Status::Disputed);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn status(
    ruleset: &Ruleset,
    request: &DueRequest,
    progress: &Progress,
    now: DateTime<FixedOffset>,
) -> Result<Answer<StatusView>, Error> {
    let computed = compute_full(ruleset, request)?;
    let started = request.started_at.unwrap_or_else(|| midnight(request.start));
    let value = view(&computed.standing(), started, progress, now)?;
    let basis = basis::of(ruleset.inner(), &computed);
    Ok(Answer { value, reasons: computed.outcome.reasons, basis, caveats: computed.outcome.caveats })
}

/// What a computed period is judged by.
#[derive(Clone, Copy)]
pub(crate) struct Standing<'a> {
    pub(crate) row: &'a Row,
    pub(crate) calendar: &'a WorkCalendar,
    pub(crate) outcome: Outcome,
    pub(crate) due_at: Option<DateTime<FixedOffset>>,
    pub(crate) is_held: bool,
    /// Whether the law leaves the time in transit out.
    pub(crate) by_post: bool,
}

impl Computed<'_> {
    pub(crate) fn standing(&self) -> Standing<'_> {
        Standing {
            row: &self.row,
            calendar: self.calendar,
            outcome: self.outcome,
            due_at: self.due_at,
            is_held: self.held_since.is_some(),
            by_post: self.position.is_some() && self.period.exclusions.contains(&ExclusionKind::Transit),
        }
    }
}

/// Where a computed period stands.
pub(crate) fn view(
    computed: &Standing<'_>,
    started: DateTime<FixedOffset>,
    progress: &Progress,
    now: DateTime<FixedOffset>,
) -> Result<StatusView, Error> {
    if let Some(finished) = progress.finished_at.filter(|at| *at < started && computed.row.value >= 0) {
        let args = [("finished", local(finished).to_string()), ("start", local(started).to_string())];
        return Err(fail(229, &args).at("finished_at"));
    }
    let outcome = computed.outcome;
    let day = |day: i32| (day != NO_DAY).then(|| naive(day));
    let ends = Ends::of(computed);
    let mut view = StatusView {
        status: Status::NoLimit,
        due: day(outcome.due),
        expires_at: ends.as_ref().map(|ends| ends.surely),
        margin: None,
        promise_kept: None,
    };
    // What lies in the future of `now` has not happened yet.
    let finished = progress.finished_at.filter(|at| *at <= now);
    let ended = progress.ended_at.filter(|at| *at <= now);
    let posted = progress.posted_on.filter(|on| midnight(*on) <= now && computed.by_post);
    // Posted before expiry is in time, whenever it arrives: the day of posting counts, from its beginning.
    view.status = match (ended, &ends) {
        (Some(_), _) if finished.is_none() => Status::Ended,
        _ if now < started && computed.row.value >= 0 => Status::NotStarted,
        _ if computed.is_held && finished.is_none() => Status::Held,
        (_, None) => Status::NoLimit,
        (_, Some(ends)) => ends.judge(posted.map(midnight).or(finished), now),
    };
    if let (Some(promised), Some(at)) = (day(outcome.promised), finished) {
        view.promise_kept = Some(local(at) <= promised);
    }
    if let Some(ends) = &ends {
        view.margin = margin(computed, ends, view.status, finished.unwrap_or(now));
    }
    Ok(view)
}

/// When a period ends: by the letter, and at the latest reading.
struct Ends {
    /// Whether the instant itself is still in time: the end of hours is, midnight belongs to the next day.
    inclusive: bool,
    by_letter: DateTime<FixedOffset>,
    surely: DateTime<FixedOffset>,
}

impl Ends {
    fn of(computed: &Standing<'_>) -> Option<Self> {
        let outcome = computed.outcome;
        if let Some(due_at) = computed.due_at {
            return Some(Self { inclusive: true, by_letter: due_at, surely: due_at });
        }
        if outcome.raw == NO_DAY || outcome.rolled == NO_DAY {
            return None;
        }
        let silent = outcome.reasons.has(R::LawSilentOnRoll);
        let letter = if silent { outcome.raw } else { outcome.rolled };
        let end = |day: i32| computed.calendar.end_of_day(naive(day));
        let (by_letter, last) = (end(letter), outcome.rolled.max(letter));
        let surely = if last == letter { by_letter } else { end(last) };
        Some(Self { inclusive: false, by_letter, surely })
    }

    fn judge(&self, finished: Option<DateTime<FixedOffset>>, now: DateTime<FixedOffset>) -> Status {
        let at = finished.unwrap_or(now);
        let done = finished.is_some();
        let within = |end: DateTime<FixedOffset>| at < end || (self.inclusive && at == end);
        if within(self.by_letter) {
            return if done { Status::Met } else { Status::Running };
        }
        if within(self.surely) {
            return Status::Disputed;
        }
        if done { Status::Missed } else { Status::Overdue }
    }
}

fn margin(
    computed: &Standing<'_>,
    ends: &Ends,
    status: Status,
    at: DateTime<FixedOffset>,
) -> Option<Remaining> {
    let early = match status {
        Status::Running | Status::Met => true,
        Status::Missed | Status::Overdue => false,
        _ => return None,
    };
    if let Some(due_at) = computed.due_at {
        let span = if early { due_at - at } else { at - due_at };
        return Some(Remaining { value: span.num_hours().max(0), unit: Unit::Hours });
    }
    let day = day_of_instant(at);
    let goal = if early { computed.outcome.due } else { last_day(ends.surely) };
    let (from, to) = if early { (day, goal) } else { (goal, day) };
    let (value, unit) = distance(computed.calendar, computed.row.count, from, to);
    Some(Remaining { value: value.max(0), unit })
}

/// The day that an end belongs to: midnight ends the day before.
fn last_day(end: DateTime<FixedOffset>) -> i32 {
    let day = day_of_instant(end);
    if start_of_day(day) == end { day.saturating_sub(1) } else { day }
}

/// Days between two days, in working days where the limit counts those and the calendar knows them.
fn distance(calendar: &WorkCalendar, count: Count, from: i32, to: i32) -> (i64, Unit) {
    let working = if count == Count::Working { calendar.table().count(from, to) } else { None };
    match working {
        Some(days) => (i64::from(days), Unit::WorkingDays),
        None => (i64::from(to).saturating_sub(i64::from(from)), Unit::CalendarDays),
    }
}

fn local(at: DateTime<FixedOffset>) -> NaiveDate {
    naive(day_of_instant(at))
}

fn midnight(date: NaiveDate) -> DateTime<FixedOffset> {
    start_of_day(day_of_date(date))
}
