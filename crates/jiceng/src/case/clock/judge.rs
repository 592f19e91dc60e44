//! One turn of a clock, judged by the deadline room: one kind of status for every limit.

use std::sync::Arc;

use chrono::{NaiveTime, TimeDelta};
use jiceng_data::model::Period;
use jiceng_data::words::{ClockAfter, ClockKind, ExclusionKind, HoldKind};

use super::super::rules::{Book, CaseRules, ClockRule, Limited, OwnLimit};
use super::super::state::{Cycle, Instant, State, date_of, day_of};
use super::span::Span;
use crate::calendar::{naive, zone};
use crate::deadline::plain::compute;
use crate::deadline::{
    Computed, Correction, DueRequest, Exclusion, Progress, Standing, Status, StatusView, compute_own,
    compute_row, row_on, view,
};
use crate::error::Error;
use crate::ruleset::{Count, Facts, NO_DAY, Row};

/// What every clock of a case is judged with.
#[derive(Clone, Copy)]
pub(super) struct Court<'a> {
    pub(super) rules: &'a CaseRules,
    pub(super) book: &'a Book,
    pub(super) state: &'a State,
    pub(super) cycle: &'a Cycle,
}

/// Where a turn stands, and under which rule of the law.
pub(super) struct Verdict {
    pub(super) view: StatusView,
    pub(super) rule: Option<Arc<str>>,
}

impl<'a> Court<'a> {
    /// Where a turn stands at `now`; none where the clock has no limit in this case.
    pub(super) fn judge(
        &self,
        rule: &ClockRule,
        span: &Span,
        now: Instant,
    ) -> Option<Result<Verdict, Error>> {
        if self.has_no_clock(rule, span) {
            return None;
        }
        let Some(start) = span.start.filter(|start| *start <= now) else {
            let limited = !matches!(rule.limit, Limited::Item) || self.state.item.is_some();
            return limited.then(|| Ok(Verdict { view: not_started(), rule: None }));
        };
        match &rule.limit {
            Limited::Own(own) => Some(self.by_policy(own, span, start, now)),
            Limited::Rule(name, facts) => Some(self.by_law(rule.kind, name, facts, span, start, now)),
            Limited::Item => {
                let item = self.state.item.as_ref()?;
                let judged = self.by_law(rule.kind, item, &Facts::none(), span, start, now);
                // An item without a promise has no promised clock.
                let promised = rule.kind == ClockKind::ResolvePromised;
                let none = promised && judged.as_ref().is_ok_and(|one| one.view.status == Status::NoLimit);
                (!none).then_some(judged)
            }
        }
    }

    /// The instant at which a turn expires, if it does.
    pub(super) fn expiry(&self, rule: &ClockRule, span: &Span) -> Option<Instant> {
        let now = span.start?;
        self.judge(rule, span, now)?.ok()?.view.expires_at
    }

    /// A policy may let no promised clock run after a result was sent back or a case reopened.
    fn has_no_clock(&self, rule: &ClockRule, span: &Span) -> bool {
        let own = matches!(rule.kind, ClockKind::ResolvePromised | ClockKind::UnitResolve);
        let reopened = self.cycle.number > 1
            && self.book.reopening.is_some_and(|reopening| reopening.clock == ClockAfter::NoClock);
        let reworked = span.turn > 1
            && rule.kind == ClockKind::ResolvePromised
            && self.book.reviewing.is_some_and(|(_, clock)| clock == ClockAfter::NoClock);
        own && (reopened || reworked)
    }

    /// A limit of the policy's own: it names what stops it.
    fn by_policy(&self, own: &OwnLimit, span: &Span, start: Instant, now: Instant) -> Result<Verdict, Error> {
        if self.cycle.holds.is_empty() && span.gaps.is_empty() && is_plain(&own.row) {
            return Ok(Verdict { view: self.plain(&own.row, span, start, now)?, rule: None });
        }
        let pauses = self.pauses(span, |kind| own.held_by.contains(&kind));
        let (start, pauses) = self.after_rework(span, start, pauses);
        let view = self.run_own(&own.row, &own.period, start, &pauses, span, now)?;
        // Nothing is born overdue: where nothing was left, one unit is.
        let born = span.gaps.last().map(|(_, back)| *back);
        if let Some(back) = born.filter(|back| view.expires_at.is_some_and(|end| end <= *back)) {
            let one = Row { value: own.row.value.signum(), ..own.row };
            return Ok(Verdict { view: self.run_own(&one, &own.period, back, &[], span, now)?, rule: None });
        }
        Ok(Verdict { view, rule: None })
    }

    /// A limit in days from which nothing is left out and that nothing extends: by far the most.
    fn plain(&self, row: &Row, span: &Span, start: Instant, now: Instant) -> Result<StatusView, Error> {
        let calendar = self.rules.ruleset().calendar();
        let outcome = compute(row, calendar.table(), calendar.certain_day(), day_of(start));
        if outcome.code != 0 {
            // A clock carries the number of its error and no words.
            return Err(crate::error::fail(outcome.code, &[]));
        }
        let standing = Standing { row, calendar, outcome, due_at: None, is_held: false, by_post: false };
        let progress = Progress { finished_at: span.done, ended_at: span.ended, posted_on: None };
        view(&standing, start, &progress, now)
    }

    fn run_own(
        &self,
        row: &Row,
        period: &Period,
        start: Instant,
        pauses: &[(Instant, Option<Instant>)],
        span: &Span,
        now: Instant,
    ) -> Result<StatusView, Error> {
        let ruleset = self.rules.ruleset();
        let mut request = DueRequest::bare(date_of(start));
        request.started_at = Some(start);
        if row.count != Count::Hours {
            request.exclusions = whole_days(pauses, ExclusionKind::Suspension);
        }
        let mut computed = compute_own(ruleset.inner(), ruleset.calendar(), (row, period), &request)?;
        if row.count == Count::Hours {
            to_the_second(&mut computed, pauses);
        }
        finish(&computed, &request, span, now)
    }

    /// A limit of the law: only what the law lists stops it.
    fn by_law(
        &self,
        kind: ClockKind,
        name: &str,
        facts: &Facts,
        span: &Span,
        start: Instant,
        now: Instant,
    ) -> Result<Verdict, Error> {
        let ruleset = self.rules.ruleset();
        let inner = ruleset.inner();
        let mut request = DueRequest::bare(date_of(start));
        request.started_at = Some(start);
        let position = row_on(inner, name, day_of(start), facts)?;
        let undisturbed = kind != ClockKind::ResolvePromised
            && self.cycle.holds.is_empty()
            && self.cycle.notice.is_none()
            && self.cycle.extensions.is_empty();
        if let Some(row) = inner.row(position).filter(|row| undisturbed && is_plain(row) && !row.is_special())
        {
            let rule = inner.basis_of(position).map(|basis| basis.id.clone());
            return Ok(Verdict { view: self.plain(row, span, start, now)?, rule });
        }
        let extendable = inner.period_of(position).is_some_and(|period| period.extension.is_some());
        if let Some(period) = inner.period_of(position).filter(|_| !self.cycle.holds.is_empty()) {
            let listed = |kind: HoldKind| {
                kind != HoldKind::Correction
                    && kind.exclusion().is_some_and(|kind| period.exclusions.contains(&kind))
            };
            for hold in self.cycle.holds.iter().filter(|hold| listed(hold.kind)) {
                let pause = clipped(hold.from, hold.to, span);
                let kind = hold.kind.exclusion().unwrap_or(ExclusionKind::Suspension);
                request.exclusions.extend(pause.iter().flat_map(|pause| whole_days(&[*pause], kind)));
            }
        }
        // Papers asked for after the start move it, or stop it, as the law says.
        let corrects =
            matches!(kind, ClockKind::Accept | ClockKind::ResolveStatutory | ClockKind::ResolvePromised);
        if let Some((told, supplied)) = self.cycle.notice.filter(|(told, _)| corrects && *told >= start) {
            let stopped = span.done.or(span.ended);
            if stopped.is_none_or(|stop| told < stop) {
                let corrected_on = supplied.or(stopped).map(date_of);
                request.corrections.push(Correction { noticed_on: date_of(told), corrected_on });
            }
        }
        if kind == ClockKind::ResolveStatutory && extendable {
            request.extensions.clone_from(&self.cycle.extensions);
        }
        let computed = compute_row(inner, ruleset.calendar(), position, &request)?;
        let rule = computed.id.clone();
        if kind == ClockKind::ResolvePromised {
            return Ok(Verdict { view: self.promised(&computed, span, now), rule });
        }
        Ok(Verdict { view: finish(&computed, &request, span, now)?, rule })
    }

    /// What an office promised beside the law: the promised day, or the day of the law where that is earlier.
    fn promised(&self, computed: &Computed<'_>, span: &Span, now: Instant) -> StatusView {
        let outcome = computed.outcome;
        if computed.held_since.is_some() && span.done.is_none() && span.ended.is_none_or(|ended| ended > now)
        {
            return StatusView { status: Status::Held, ..not_started() };
        }
        if outcome.promised == NO_DAY {
            return StatusView { status: Status::NoLimit, ..not_started() };
        }
        let last = if outcome.due == NO_DAY { outcome.promised } else { outcome.promised.min(outcome.due) };
        let end = self.rules.ruleset().calendar().end_of_day(naive(last));
        let done = span.done.filter(|done| *done <= now);
        let status = match (done, span.ended.filter(|ended| *ended <= now)) {
            (Some(done), _) if done < end => Status::Met,
            (Some(_), _) => Status::Missed,
            (None, Some(_)) => Status::Ended,
            (None, None) if now < end => Status::Running,
            (None, None) => Status::Overdue,
        };
        StatusView { status, due: Some(naive(last)), expires_at: Some(end), ..not_started() }
    }

    /// The holds that stop a clock, until it stopped itself.
    fn pauses(&self, span: &Span, stops: impl Fn(HoldKind) -> bool) -> Vec<(Instant, Option<Instant>)> {
        let holds = self.cycle.holds.iter().filter(|hold| stops(hold.kind));
        let mut pauses: Vec<_> = holds.filter_map(|hold| clipped(hold.from, hold.to, span)).collect();
        pauses.extend(span.gaps.iter().map(|(from, to)| (*from, Some(*to))));
        union(pauses)
    }

    /// A new limit after a result was sent back runs from then on, and nothing before it stops it.
    fn after_rework(
        &self,
        span: &Span,
        start: Instant,
        pauses: Vec<(Instant, Option<Instant>)>,
    ) -> (Instant, Vec<(Instant, Option<Instant>)>) {
        let anew = self.book.reviewing.is_some_and(|(_, clock)| clock == ClockAfter::NewLimit);
        match span.gaps.last().filter(|_| anew && span.turn > 1) {
            Some((_, back)) => (*back, pauses.into_iter().filter(|(from, _)| from > back).collect()),
            None => (start, pauses),
        }
    }
}

fn not_started() -> StatusView {
    StatusView { status: Status::NotStarted, due: None, expires_at: None, margin: None, promise_kept: None }
}

fn finish(
    computed: &Computed<'_>,
    request: &DueRequest,
    span: &Span,
    now: Instant,
) -> Result<StatusView, Error> {
    let progress = Progress { finished_at: span.done, ended_at: span.ended, posted_on: None };
    let started = request.started_at.or_else(|| midnight(request.start)).unwrap_or(now);
    view(&computed.standing(), started, &progress, now)
}

/// Whether a limit counts days, months or none: what the column counts too.
fn is_plain(row: &Row) -> bool {
    matches!(row.count, Count::Working | Count::Calendar | Count::Months | Count::SameDay | Count::Nothing)
        && row.value >= 0
}

/// A hold as far as it lies before the clock stopped; none that begins after.
fn clipped(from: Instant, to: Option<Instant>, span: &Span) -> Option<(Instant, Option<Instant>)> {
    let stop = span.done.or(span.ended);
    if stop.is_some_and(|stop| from >= stop) {
        return None;
    }
    let to = match (to, stop) {
        (Some(to), Some(stop)) => Some(to.min(stop)),
        (one, other) => one.or(other),
    };
    Some((from, to))
}

/// Overlapping pauses count once.
fn union(mut pauses: Vec<(Instant, Option<Instant>)>) -> Vec<(Instant, Option<Instant>)> {
    pauses.sort_unstable();
    let mut joined: Vec<(Instant, Option<Instant>)> = Vec::with_capacity(pauses.len());
    for (from, to) in pauses {
        match joined.last_mut() {
            Some((_, None)) => break,
            Some((_, Some(end))) if from <= *end => match to {
                Some(to) => *end = (*end).max(to),
                None => {
                    if let Some(last) = joined.last_mut() {
                        last.1 = None;
                    }
                }
            },
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// As whole days: the day on which a pause begins does not count as left out, the day on which it ends does.
fn whole_days(pauses: &[(Instant, Option<Instant>)], kind: ExclusionKind) -> Vec<Exclusion> {
    let day = |pause: &(Instant, Option<Instant>)| {
        let from = date_of(pause.0).succ_opt()?;
        let to = pause.1.map(date_of);
        to.is_none_or(|to| from <= to).then_some(Exclusion { kind, from, to })
    };
    pauses.iter().filter_map(day).collect()
}

/// A limit in hours is put off by what was paused, to the second; an open pause holds it.
fn to_the_second(computed: &mut Computed<'_>, pauses: &[(Instant, Option<Instant>)]) {
    let Some(mut due) = computed.due_at else { return };
    for (from, to) in pauses {
        if *from >= due {
            break;
        }
        let Some(to) = to else {
            computed.due_at = None;
            computed.held_since = Some(day_of(*from));
            let outcome = &mut computed.outcome;
            (outcome.raw, outcome.rolled, outcome.due) = (NO_DAY, NO_DAY, NO_DAY);
            return;
        };
        let paused = (*to - *from).max(TimeDelta::zero());
        due = due.checked_add_signed(paused).unwrap_or(due);
    }
    computed.due_at = Some(due);
    let day = day_of(due);
    let outcome = &mut computed.outcome;
    (outcome.raw, outcome.rolled, outcome.due) = (day, day, day);
}

/// Midnight at which a day begins, in China.
pub(super) fn midnight(date: chrono::NaiveDate) -> Option<Instant> {
    date.and_time(NaiveTime::MIN).and_local_timezone(zone()).single()
}
