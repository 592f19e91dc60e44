use std::ops::Deref;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use jiceng_data::model::{Limit, Period};
use jiceng_data::words::{Direction, LastDay, Whose};
use serde::{Deserialize, Serialize};

use super::basis;
use super::correction::{self, Corrected};
use super::exclusion::{self, LeftOut, raw_with};
use super::extension;
use super::find::row_on;
use super::limit::TimeLimit;
use super::plain::{self, Outcome, Raw};
use super::reason::DeadlineReason as R;
use super::request::{DueRequest, Extension};
use crate::calendar::{FIRST_DATE, LAST_DATE, WorkCalendar, day_of_date, naive, zone};
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveat, Explained};
use crate::ruleset::{Count, Inner, NO_DAY, PromiseRow, Row, Ruleset};

/// When something is due. Three dates are the normal case.
///
/// 到期日。通常有三个：原日期、顺延日期、应办结日期。
///
/// # Units
/// Civil dates in China; instants carry their offset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// Id of the rule that held; `None` for a limit of the caller's own.
    pub rule: Option<Arc<str>>,
    /// The limit.
    pub limit: TimeLimit,
    /// Forwards or backwards.
    pub direction: Direction,
    /// Whose time it is.
    pub whose: Whose,
    /// The day from which it runs (day 0), after corrections; `None` while papers are awaited.
    pub start: Option<NaiveDate>,
    /// The last day as counted; `None` where there is no limit or the period is held.
    pub raw: Option<NaiveDate>,
    /// The last day after rolling; where the law is silent, as it would roll.
    pub rolled: Option<NaiveDate>,
    /// The day to work to: the office's target, or the citizen's last day.
    pub due: Option<NaiveDate>,
    /// The promised day, where an office promised one.
    pub promised: Option<NaiveDate>,
    /// The instant, where the limit is counted in hours.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Since when the period is held: an excluded interval or a correction has not ended.
    pub held_since: Option<NaiveDate>,
}

impl Explained for Deadline {
    type Reason = R;
}

/// When it is due, why, on what basis, with what reservations.
///
/// 何时到期、为什么、依据何在、有何保留。
///
/// # Errors
/// `JC-0201` and `JC-0202` for the calendar, `JC-0207` to `JC-0214` and `JC-0235` for the rule and its facts,
/// `JC-0215` to `JC-0223` for what happened to the period, `JC-0224`, `JC-0225`, `JC-0228`, `JC-0231`,
/// `JC-0233`, `JC-0234`, `JC-0237`, `JC-0238`.
///
/// # Source
/// The rule's own law and article, in [`Answer::basis`].
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// use jiceng::deadline::{DueRequest, due};
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// // A petition of 2015: the last day is Labour Day, and the regulation is silent.
/// let answer = due(&ruleset, &DueRequest::new("P05-04", day("2015-03-02")))?;
/// assert_eq!(answer.value.raw, Some(day("2015-05-01")));
/// assert_eq!(answer.value.due, Some(day("2015-04-30")));
/// assert_eq!(answer.value.rolled, Some(day("2015-05-04")));
/// assert_eq!(answer.basis[0].zh(), "《信访条例》第三十三条");
/// // An ended rule does not fall back.
/// let error = due(&ruleset, &DueRequest::new("P05-04", day("2023-03-02"))).unwrap_err();
/// assert_eq!(error.code().to_string(), "JC-0209");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn due(ruleset: &Ruleset, request: &DueRequest) -> Result<Answer<Deadline>, Error> {
    let computed = compute_full(ruleset, request)?;
    let basis = basis::of(ruleset.inner(), &computed);
    let outcome = computed.outcome;
    Ok(Answer { value: computed.deadline(), reasons: outcome.reasons, basis, caveats: outcome.caveats })
}

/// Everything that the computation found: the answer is made from it, and so is the explanation.
#[derive(Debug)]
pub(crate) struct Computed<'a> {
    /// Position of the row; `None` for a limit of the caller's own.
    pub(crate) position: Option<u16>,
    /// The row that a transition rule took over from.
    pub(crate) took_over_from: Option<u16>,
    pub(crate) row: Holding<'a, Row>,
    pub(crate) period: Holding<'a, Period>,
    pub(crate) calendar: &'a WorkCalendar,
    pub(crate) id: Option<Arc<str>>,
    /// The requested start day, as a date and as a number.
    pub(crate) asked_on: NaiveDate,
    pub(crate) asked_start: i32,
    /// The start after corrections.
    pub(crate) corrected: Corrected,
    /// Time that is left out.
    pub(crate) left: LeftOut,
    /// The end of the base period, before extension and roll.
    pub(crate) base: i32,
    /// The un-rolled end after each extension.
    pub(crate) extended: Vec<i32>,
    pub(crate) due_at: Option<DateTime<FixedOffset>>,
    pub(crate) held_since: Option<i32>,
    pub(crate) outcome: Outcome,
}

/// What holds: the ruleset's own, or what was made of the caller's limit, kept apart so that it costs the others nothing.
#[derive(Debug)]
pub(crate) enum Holding<'a, T> {
    Rule(&'a T),
    Given(Box<T>),
}

impl<T> Deref for Holding<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Rule(held) => held,
            Self::Given(held) => held,
        }
    }
}

impl Computed<'_> {
    pub(crate) fn deadline(&self) -> Deadline {
        let outcome = &self.outcome;
        let (asked, start) = (self.asked_on, self.corrected.start);
        // Each day lies near the one before it, and a step within a year costs less than a date from its number.
        let near = |day: i32, (base, base_day): (NaiveDate, i32)| {
            let step = TimeDelta::days(i64::from(day).saturating_sub(i64::from(base_day)));
            (day != NO_DAY).then(|| base.checked_add_signed(step).unwrap_or_else(|| naive(day)))
        };
        let raw = near(outcome.raw, (asked, self.asked_start));
        let base = raw.map_or((asked, self.asked_start), |raw| (raw, outcome.raw));
        Deadline {
            rule: self.id.clone(),
            limit: TimeLimit::of(self.period.limit),
            direction: self.period.direction,
            whose: self.row.whose,
            start: start.and_then(|start| near(start, (asked, self.asked_start))),
            raw,
            rolled: near(outcome.rolled, base),
            due: near(outcome.due, base),
            promised: near(outcome.promised, base),
            due_at: self.due_at,
            held_since: self.held_since.map(naive),
        }
    }
}

/// Runs the whole computation.
pub(crate) fn compute_full<'a>(ruleset: &'a Ruleset, request: &DueRequest) -> Result<Computed<'a>, Error> {
    let calendar = match &request.office {
        None => ruleset.calendar(),
        Some(office) => ruleset.calendar_of(office)?,
    };
    run(ruleset.inner(), choose(ruleset.inner(), calendar, request)?, request)
}

/// The same for a limit that stands ready: of a policy, not of a law. The request names no rule.
pub(crate) fn compute_own<'a>(
    inner: &'a Inner,
    calendar: &'a WorkCalendar,
    (row, period): (&'a Row, &'a Period),
    request: &DueRequest,
) -> Result<Computed<'a>, Error> {
    let chosen = (None, Holding::Rule(row), Holding::Rule(period));
    run(inner, begun(inner, calendar, chosen, request)?, request)
}

/// The same for the row at a position. The request names no rule.
pub(crate) fn compute_row<'a>(
    inner: &'a Inner,
    calendar: &'a WorkCalendar,
    position: u16,
    request: &DueRequest,
) -> Result<Computed<'a>, Error> {
    run(inner, begun(inner, calendar, at_position(inner, position)?, request)?, request)
}

fn run<'a>(
    inner: &'a Inner,
    mut computed: Computed<'a>,
    request: &DueRequest,
) -> Result<Computed<'a>, Error> {
    if computed.has_extras(request) {
        computed.take_extras(inner, request)?;
    }
    if matches!(computed.row.count, Count::Hours | Count::WorkingHours) {
        computed.by_the_hour(request)?;
    } else {
        computed.by_the_day(inner, request)?;
    }
    computed.certain_enough(request)?;
    Ok(computed)
}

/// The rule that holds, before anything is counted.
fn choose<'a>(
    inner: &'a Inner,
    calendar: &'a WorkCalendar,
    request: &DueRequest,
) -> Result<Computed<'a>, Error> {
    let start = day_of_date(request.start);
    let chosen = match (&request.rule, &request.given) {
        (Some(_), Some(_)) => return Err(fail(237, &[]).at("given")),
        (None, None) => return Err(fail(234, &[("field", "rule".to_string())]).at("rule")),
        (None, Some(given)) => {
            let period = given.as_period();
            let mut row = Row::of(&period, Some(jiceng_data::model::Day(i32::MAX)));
            row.reasons = row.reasons.swapped(R::RuleInForce, R::GivenLimit);
            if let Some(basis) = &given.last_basis {
                let verified = inner.provision_on(basis, start).is_some_and(|citation| citation.verified);
                row.caveats = row.caveats.with_if(!verified, Caveat::UnverifiedSource);
            }
            (None, Holding::Given(Box::new(row)), Holding::Given(Box::new(period)))
        }
        (Some(name), None) => {
            let law_day = request.law_on.map_or(start, day_of_date);
            at_position(inner, row_on(inner, name, law_day, &request.facts)?)?
        }
    };
    begun(inner, calendar, chosen, request)
}

/// The row at a position of the ruleset.
fn at_position(inner: &Inner, position: u16) -> Result<Chosen<'_>, Error> {
    let (Some(row), Some(period)) = (inner.row(position), inner.period_of(position)) else {
        return Err(fail(207, &[]).at("rule"));
    };
    if row.count == Count::Abolished {
        return Err(crate::catalogue::abolished(inner, position).at("rule"));
    }
    Ok((Some(position), Holding::Rule(row), Holding::Rule(period)))
}

/// What holds: the position of the row, if it is the ruleset's own, the row and its period.
type Chosen<'a> = (Option<u16>, Holding<'a, Row>, Holding<'a, Period>);

/// A computation before anything is counted.
fn begun<'a>(
    inner: &'a Inner,
    calendar: &'a WorkCalendar,
    (position, row, period): Chosen<'a>,
    request: &DueRequest,
) -> Result<Computed<'a>, Error> {
    if !(FIRST_DATE..=LAST_DATE).contains(&request.start) {
        return Err(fail(225, &[]).at("start"));
    }
    let start = day_of_date(request.start);
    let id = position.and_then(|position| inner.basis_of(position)).map(|basis| basis.id.clone());
    let none = NO_DAY;
    let outcome = Outcome {
        raw: none,
        rolled: none,
        due: none,
        promised: none,
        reasons: row.reasons,
        caveats: plain::standing_caveats(&row, start),
        code: 0,
    };
    Ok(Computed {
        position,
        took_over_from: None,
        row,
        period,
        calendar,
        id,
        asked_on: request.start,
        asked_start: start,
        corrected: Corrected { start: Some(start), ..Corrected::default() },
        left: LeftOut::default(),
        base: none,
        extended: Vec::new(),
        due_at: None,
        held_since: None,
        outcome,
    })
}

impl<'a> Computed<'a> {
    fn has_extras(&self, request: &DueRequest) -> bool {
        !(request.exclusions.is_empty() && request.corrections.is_empty() && request.extensions.is_empty())
    }

    /// Corrections and exclusions: what moves the start and what is left out.
    fn take_extras(&mut self, inner: &Inner, request: &DueRequest) -> Result<(), Error> {
        if self.row.value < 0 {
            return Err(fail(231, &[]));
        }
        for (what, count) in
            [("corrections", request.corrections.len()), ("extensions", request.extensions.len())]
        {
            if count > exclusion::MOST_INTERVALS {
                let limit = exclusion::MOST_INTERVALS.to_string();
                let args = [("what", what.to_string()), ("count", count.to_string()), ("limit", limit)];
                return Err(fail(238, &args).at(what));
            }
        }
        let (reasons, caveats) = (&mut self.outcome.reasons, &mut self.outcome.caveats);
        let start = self.asked_start;
        self.corrected = correction::apply(
            inner,
            self.calendar,
            &self.period,
            start,
            &request.corrections,
            reasons,
            caveats,
        )?;
        exclusion::check(&self.period, &self.basis_text(inner), &request.exclusions)?;
        let mut intervals = LeftOut::intervals(&request.exclusions);
        intervals.extend(&self.corrected.left_out);
        // Papers that came back on the day of the notice cost no time.
        intervals.retain(|(from, to)| to.is_none_or(|to| *from <= to));
        self.left = LeftOut::of(intervals);
        self.outcome.reasons.add_if(!request.exclusions.is_empty(), R::TimeExcluded);
        self.outcome.reasons.add_if(self.left.overlap, R::ExclusionsOverlap);
        self.held_since = self.corrected.awaited_since;
        Ok(())
    }

    /// The provision that lists exclusions, else the rule's own article.
    fn basis_text(&self, inner: &Inner) -> String {
        let listed = inner.provision_on(&self.period.exclusions_basis, self.asked_start);
        let own =
            self.position.and_then(|position| inner.basis_of(position)).and_then(|basis| basis.rule.as_ref());
        listed.or(own).map(|citation| citation.zh()).unwrap_or_default()
    }

    fn own_basis(&self, inner: &Inner) -> String {
        let own =
            self.position.and_then(|position| inner.basis_of(position)).and_then(|basis| basis.rule.as_ref());
        own.map(|citation| citation.zh()).unwrap_or_default()
    }

    /// Counts days, months or years.
    fn by_the_day(&mut self, inner: &'a Inner, request: &DueRequest) -> Result<(), Error> {
        let Some(start) = self.corrected.start else {
            self.outcome.reasons.add(R::Held);
            return Ok(());
        };
        let Some(base) = self.count(start)? else { return self.promise_alone(inner, start) };
        let mut end = base;
        let takes_over = |&(_, from): &(u16, i32)| start < from && self.last_day_of(start, &end) >= from;
        if let Some((other, _)) = self.row.transition.filter(takes_over) {
            self.take_over(inner, other, start);
            let Some(again) = self.count(start)? else { return Ok(()) };
            end = again;
        }
        self.base = end.day;
        let after = start.saturating_sub(i32::from(self.row.start_counts));
        if !request.extensions.is_empty() {
            let basis = self.own_basis(inner);
            let rule = extension::check(&self.period, &basis, &request.extensions)?.clone();
            for (at, extension) in request.extensions.iter().enumerate() {
                // What is held has not expired, however long it has been held.
                if !self.is_held_before(end.day) {
                    extension::check_in_time(extension, at, self.last_day_of(start, &end), &basis)?;
                }
                let month_end = end.month_end;
                end = self.extend(extension, rule.unit, end.day)?;
                end.month_end |= month_end;
                self.extended.push(end.day);
            }
            self.outcome.reasons.add(R::Extended);
            let unstated = rule.approver == jiceng_data::words::Approver::NotStated;
            self.outcome.caveats = self.outcome.caveats.with_if(unstated, Caveat::LawSilent);
        }
        if self.is_held_before(end.day) {
            self.held_since = self.left.open_from;
            self.outcome.reasons.add(R::Held);
            return Ok(());
        }
        let outside = self.left.outside(after, end.day) || self.left.open_from.is_some();
        self.outcome.reasons.add_if(outside, R::ExclusionOutside);
        self.outcome.reasons.add_if(end.month_end, R::MonthEnd);
        self.finish(inner, start, end.day)
    }

    /// Whether time is left out from before `end` on, without an end of its own.
    fn is_held_before(&self, end: i32) -> bool {
        self.left.open_from.is_some_and(|open| open <= end)
    }

    /// Rolls the last day and lays promises over it.
    fn finish(&mut self, inner: &Inner, start: i32, end: i32) -> Result<(), Error> {
        let (reasons, caveats) = (self.outcome.reasons, self.outcome.caveats);
        let table = self.calendar.table();
        let mut outcome = plain::close(&self.row, table, self.calendar.certain_day(), start, end);
        if outcome.code == 201 {
            return Err(self.calendar.outside(naive(end)).at("start"));
        }
        if self.row.count == Count::Working && !self.is_plain() {
            let skipped = self.skips_rest_days(start, end);
            outcome.reasons = outcome.reasons.with_if(skipped, R::RestDaysSkipped);
        }
        outcome.reasons = outcome.reasons.union(reasons);
        outcome.caveats = outcome.caveats.and(caveats);
        if self.extended.is_empty() {
            self.lay_promises(inner, &mut outcome, start)?;
        }
        self.outcome = outcome;
        Ok(())
    }

    /// Lays the promises of the row over an outcome.
    fn lay_promises(&self, inner: &Inner, outcome: &mut Outcome, start: i32) -> Result<(), Error> {
        let (row, left, table) = (&self.row, &self.left, self.calendar.table());
        if row.promises.1 == 0 {
            return Ok(());
        }
        let counted = |one: &PromiseRow| raw_with(one.count, one.value, row.start_counts, table, start, left);
        let certain = self.calendar.certain_day();
        let laid = plain::lay_all(outcome, inner.promises_of(row), table, certain, start, counted);
        laid.map_err(|code| self.uncounted(code, start))
    }

    /// Where the law sets no limit, what an office promised stands alone.
    fn promise_alone(&mut self, inner: &Inner, start: i32) -> Result<(), Error> {
        let mut outcome = self.outcome;
        self.lay_promises(inner, &mut outcome, start)?;
        self.outcome = outcome;
        Ok(())
    }

    /// Nothing left out and nothing extended: the distance alone says whether rest days were skipped.
    fn is_plain(&self) -> bool {
        self.left.is_empty() && self.extended.is_empty()
    }

    /// Whether a rest day lies within the period that was not left out anyway.
    fn skips_rest_days(&self, start: i32, end: i32) -> bool {
        let table = self.calendar.table();
        let after = start.saturating_sub(i32::from(self.row.start_counts));
        (after.saturating_add(1)..=end).any(|day| table.works(day) == Some(false) && !self.left.holds(day))
    }

    /// The un-rolled end of the limit itself; `None` where there is no limit.
    fn count(&self, start: i32) -> Result<Option<Raw>, Error> {
        let row = &self.row;
        let table = self.calendar.table();
        match raw_with(row.count, row.value, row.start_counts, table, start, &self.left) {
            Ok(raw) => Ok(Some(raw)),
            Err(0) => Ok(None),
            Err(code) => Err(self.uncounted(code, start)),
        }
    }

    /// Why days could not be counted from the start.
    #[cold]
    fn uncounted(&self, code: u16, start: i32) -> Error {
        if code != 201 {
            return fail(code, &[("rule", self.period.id.clone())]).at("start");
        }
        // The day that was looked for lies at least as many days away as there are units.
        let covered = self.calendar.table().offset(start).is_some();
        let reach = if covered { start.saturating_add(self.row.value) } else { start };
        self.calendar.outside(naive(reach)).at("start")
    }

    /// The last day on which the period still runs: rolled where the law rolls, else as counted.
    fn last_day_of(&self, start: i32, end: &Raw) -> i32 {
        if !matches!(self.row.last, LastDay::Rolls | LastDay::RollsBorrowed) {
            return end.day;
        }
        let table = self.calendar.table();
        let outcome = plain::close(&self.row, table, self.calendar.certain_day(), start, end.day);
        if outcome.rolled == NO_DAY { end.day } else { outcome.rolled }
    }

    fn take_over(&mut self, inner: &'a Inner, other: u16, start: i32) {
        let (Some(row), Some(period)) = (inner.row(other), inner.period_of(other)) else { return };
        self.took_over_from = self.position;
        self.position = Some(other);
        self.row = Holding::Rule(row);
        self.period = Holding::Rule(period);
        self.id = inner.basis_of(other).map(|basis| basis.id.clone());
        self.outcome.reasons = row.reasons;
        self.outcome.reasons.add(R::Transition);
        self.outcome.caveats = plain::standing_caveats(row, start);
    }

    fn extend(&self, extension: &Extension, unit: jiceng_data::words::Unit, from: i32) -> Result<Raw, Error> {
        use jiceng_data::words::Unit;
        let size = i32::try_from(extension.value).unwrap_or(i32::MAX);
        let (count, size) = match unit {
            Unit::WorkingDays => (Count::Working, size),
            Unit::Months => (Count::Months, size),
            Unit::Years => (Count::Months, size.saturating_mul(12)),
            _ => (Count::Calendar, size),
        };
        raw_with(count, size, false, self.calendar.table(), from, &self.left).map_err(|code| match code {
            201 => self.calendar.outside(naive(from.saturating_add(size))).at("extensions"),
            code => fail(code, &[("rule", self.period.id.clone())]).at("extensions"),
        })
    }

    /// Counts hours from the moment.
    fn by_the_hour(&mut self, request: &DueRequest) -> Result<(), Error> {
        let Limit::Of { value, .. } = self.period.limit else { return Ok(()) };
        let id = || [("rule", self.period.id.clone())];
        let Some(started_at) = request.started_at else { return Err(fail(224, &id()).at("started_at")) };
        if !request.extensions.is_empty() {
            return Err(fail(217, &id()).at("extensions"));
        }
        let Some(start) = self.corrected.start else { return Ok(()) };
        if let Some(open) = self.left.open_from {
            self.held_since = Some(open);
            self.outcome.reasons.add(R::Held);
            return Ok(());
        }
        let left = &self.left;
        let due_at = if self.row.count == Count::WorkingHours {
            self.calendar.add_working_hours(started_at, value, &|date| left.holds(day_of_date(date)))?
        } else if self.row.value < 0 {
            started_at.checked_sub_signed(TimeDelta::hours(i64::from(value))).ok_or_else(|| fail(225, &[]))?
        } else {
            running_hours(started_at, value, left)?
        };
        let local = due_at.with_timezone(&zone());
        let day = day_of_date(local.date_naive());
        if !(FIRST_DATE..=LAST_DATE).contains(&local.date_naive()) {
            return Err(fail(225, &[]).at("started_at"));
        }
        self.base = day;
        self.due_at = Some(local);
        let outcome = &mut self.outcome;
        (outcome.raw, outcome.rolled, outcome.due) = (day, day, day);
        let by_office_hours = self.row.count == Count::WorkingHours;
        let provisional = by_office_hours && day.max(start) > self.calendar.certain_day();
        outcome.caveats = outcome.caveats.with_if(provisional, Caveat::CalendarProvisional);
        Ok(())
    }

    fn certain_enough(&self, request: &DueRequest) -> Result<(), Error> {
        if !request.certain || !self.outcome.caveats.has(Caveat::CalendarProvisional) {
            return Ok(());
        }
        let furthest = self.outcome.raw.max(self.outcome.rolled);
        let args =
            [("date", naive(furthest).to_string()), ("certain", self.calendar.certain_through().to_string())];
        Err(fail(202, &args).at("certain"))
    }
}

/// The instant after so many hours, nights and rest days included, left-out days not.
fn running_hours(
    started_at: DateTime<FixedOffset>,
    hours: u32,
    left: &LeftOut,
) -> Result<DateTime<FixedOffset>, Error> {
    let too_far = || fail(225, &[]).at("started_at");
    let midnight = |day: i32| {
        let date = naive(day).and_time(NaiveTime::MIN);
        date.and_local_timezone(zone()).single().ok_or_else(too_far)
    };
    let mut now = started_at.with_timezone(&zone());
    let mut remaining = TimeDelta::hours(i64::from(hours));
    // Whatever is left out is passed over at once, so the steps are as few as there are intervals.
    for (from, to) in left.closed.iter().copied() {
        let (begins, ends) = (midnight(from)?, midnight(to.saturating_add(1))?);
        if ends <= now {
            continue;
        }
        let until = begins.max(now) - now;
        if until >= remaining {
            break;
        }
        remaining -= until;
        now = ends;
    }
    now.checked_add_signed(remaining).ok_or_else(too_far)
}
