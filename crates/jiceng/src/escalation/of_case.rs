//! The facts of a case, from the case itself.

use chrono::{DateTime, FixedOffset};
use jiceng_data::words::ClockKind;

use super::facts::{CaseFacts, ClockFacts};
use crate::calendar::{WorkCalendar, zone};
use crate::case::{Case, ClockView, EventKind};
use crate::error::{Error, fail};

impl CaseFacts {
    /// The facts of a case as it stands at `now`, for [`due_actions`](super::due_actions).
    ///
    /// 由事项本身得出某一时刻的情况，供判断应当采取的措施。
    ///
    /// Kind, level, supervision, returns, reopenings, urges without an answer, the number of parties and the three clocks
    /// come from the case. What no event tells stays as `given` says it: flags, risk, failures, amount, and more parties
    /// than were registered. Of several limits to finish, the one that ends first counts.
    ///
    /// # Errors
    /// `JC-0505` if an event lies after `now`; `JC-0589` if the case has no class, or nobody has it.
    ///
    /// # Examples
    /// ```
    /// use jiceng::calendar::{parse_date, parse_instant};
    /// use jiceng::case::{Case, CaseRules, Event};
    /// use jiceng::escalation::{CaseFacts, Ladder, due_actions};
    /// use jiceng::words::{CaseKind, CaseLevel};
    /// let ruleset = jiceng::Ruleset::jiaoling()?;
    /// let hall = r#"{"key": "p1", "role": "official", "unit": "hall", "level": "township"}"#;
    /// let event = |key: &str, at: &str, act: &str| {
    ///     format!(r#"{{"key": "{key}", "at": "2016-03-{at}:00+08:00", "actor": {hall}, "act": {act}}}"#)
    /// };
    /// let unit = r#"{"unit": "hall", "level": "township"}"#;
    /// let events = [
    ///     event("1", "01T09:00", &format!(r#"{{"event": "receive", "channel": "hall", "by": {unit}}}"#)),
    ///     event("2", "01T09:01", r#"{"event": "register", "receipt": "r", "parties": ["c"]}"#),
    ///     event("3", "01T09:02", r#"{"event": "classify", "class": "livelihood"}"#),
    ///     event("4", "01T09:03", &format!(r#"{{"event": "assign", "to": {unit}}}"#)),
    ///     event("5", "01T09:04", r#"{"event": "accept"}"#),
    /// ];
    /// let events = Event::list_from_json(&format!("[{}]", events.join(",")))?;
    /// let case = Case::fold(&CaseRules::of(&ruleset)?, events)?;
    /// let now = parse_instant("2016-03-14T09:00:00+08:00")?;
    /// let facts = CaseFacts::of_case(&case, now, CaseFacts::new(CaseKind::Livelihood, CaseLevel::Township))?;
    /// // Nine of the township's ten working days are used.
    /// assert_eq!((facts.unit.used_bp, facts.unit.working_days_left), (Some(9_000), Some(1)));
    /// let ladder = Ladder::on(&ruleset, parse_date("2016-03-14")?)?;
    /// let due = due_actions(&ladder, &facts)?;
    /// assert!(due.value.held.iter().any(|rule| rule.id == "remind-at-four-fifths"));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn of_case(case: &Case, now: DateTime<FixedOffset>, given: Self) -> Result<Self, Error> {
        let view = case.view(now)?.value;
        let (Some(kind), Some(holder)) = (case.kind(now), &view.holder) else {
            return Err(fail(589, &[]).at("case"));
        };
        let calendar = case.rules().ruleset().calendar();
        let running = |kinds: &[ClockKind]| {
            let clocks = view.clocks.iter().filter(|clock| clock.is_running() && kinds.contains(&clock.kind));
            let first = clocks.filter_map(|clock| Some((clock.expires_at?, clock))).min_by_key(|one| one.0);
            first.map_or(ClockFacts::NONE, |(_, clock)| facts_of(clock, calendar, now))
        };
        let count = |all: usize| u8::try_from(all).unwrap_or(u8::MAX);
        let parties = u16::try_from(case.parties()).unwrap_or(u16::MAX);
        Ok(Self {
            kind,
            level: holder.level,
            supervision: view.supervision,
            parties: given.parties.max(parties),
            returns: u8::try_from(view.returned).unwrap_or(u8::MAX),
            unanswered_urges: count(unanswered(case, now)),
            reopenings: u8::try_from(view.cycle.saturating_sub(1)).unwrap_or(u8::MAX),
            citizen: running(&[ClockKind::ResolveStatutory, ClockKind::ResolvePromised]),
            unit: running(&[ClockKind::UnitResolve, ClockKind::UnitAccept]),
            reply: running(&[ClockKind::Reply]),
            ..given
        })
    }
}

/// Urges since somebody last did something.
fn unanswered(case: &Case, now: DateTime<FixedOffset>) -> usize {
    let events = case.events().iter().rev().filter(|event| event.at <= now);
    let quiet = events.take_while(|event| {
        !matches!(
            event.act.kind(),
            EventKind::Accept | EventKind::Progress | EventKind::Resolve | EventKind::Reopen
        )
    });
    quiet.filter(|event| event.act.kind() == EventKind::Urge).count()
}

/// A clock in both measures: working days where the calendar knows them, hours always.
fn facts_of(clock: &ClockView, calendar: &WorkCalendar, now: DateTime<FixedOffset>) -> ClockFacts {
    let (Some(start), Some(end)) = (clock.started_at, clock.expires_at) else { return ClockFacts::NONE };
    let hours = ClockFacts::of_instants(start, end, now);
    let date = |at: DateTime<FixedOffset>| at.with_timezone(&zone()).date_naive();
    match clock.due.map(|due| ClockFacts::of_days(calendar, date(start), due, date(now))) {
        Some(Ok(days)) => days.with_hours_of(hours),
        _ => hours,
    }
}
