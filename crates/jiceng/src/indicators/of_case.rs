//! The row of a case, from the case itself.

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::{CaseTrait, ClockKind};

use super::case_row::{CaseRow, ClockRow};
use crate::calendar::zone;
use crate::case::{Act, Case, Event, EventKind, Satisfaction};
use crate::deadline::Status;
use crate::error::{Error, fail};

impl CaseRow {
    /// The flags that [`CaseRow::of_case`] knows of every case: for [`IndicatorFacts::flags_known`].
    ///
    /// 由事项本身可以得出的标记。
    ///
    /// [`IndicatorFacts::flags_known`]: super::IndicatorFacts::flags_known
    pub const FLAGS_OF_CASE: &'static [CaseTrait] = &[
        CaseTrait::CorrectionNotice,
        CaseTrait::CallBackDue,
        CaseTrait::Reached,
        CaseTrait::SaysSolved,
        CaseTrait::Satisfied,
        CaseTrait::BasicallySatisfied,
        CaseTrait::Urged,
        CaseTrait::Supervised,
        CaseTrait::Extended,
        CaseTrait::Certified,
    ];

    /// The row of a case as it stands at `now`.
    ///
    /// 由事项本身得出某一时刻的一行。
    ///
    /// Kind, levels, days, outcome, clocks and counts come from the case, those of its first handling. What no event tells
    /// stays as `given` says it: unit, the days of a dispute, flags beyond [`FLAGS_OF_CASE`](Self::FLAGS_OF_CASE), and the
    /// time of a finished matter, which [`finished_matter`](super::finished_matter) counts. Of several answers to a
    /// call-back the last one counts; none given is none, never a default rating.
    ///
    /// # Errors
    /// `JC-0505` if an event lies after `now`; `JC-0589` if the case has no class.
    ///
    /// # Examples
    /// ```
    /// use jiceng::calendar::{parse_date, parse_instant};
    /// use jiceng::case::{Case, CaseRules, Event};
    /// use jiceng::indicators::CaseRow;
    /// use jiceng::words::{CaseKind, CaseLevel, CaseTrait};
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
    ///     event("6", "04T09:00", r#"{"event": "urge"}"#),
    /// ];
    /// let events = Event::list_from_json(&format!("[{}]", events.join(",")))?;
    /// let case = Case::fold(&CaseRules::of(&jiceng::Ruleset::jiaoling()?)?, events)?;
    /// let day = parse_date("2016-03-01")?;
    /// let given = CaseRow::new(CaseKind::Livelihood, CaseLevel::Township, day);
    /// let row = CaseRow::of_case(&case, parse_instant("2016-03-14T09:00:00+08:00")?, given)?;
    /// assert_eq!((row.accepted_on, row.ended_on, row.assignments), (Some(day), None, Some(1)));
    /// assert_eq!(row.flags, [CaseTrait::Urged]);
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn of_case(case: &Case, now: DateTime<FixedOffset>, given: Self) -> Result<Self, Error> {
        let view = case.view(now)?.value;
        let (first, mut later) = case.handlings();
        let (Some(kind), Some(began)) = (case.kind(now), first.began_at) else {
            return Err(fail(589, &[]).at("case"));
        };
        let events = case.effective_events()?;
        let next = later.next();
        let reopened = next.and_then(|cycle| cycle.began_at);
        let reopened_at = next.into_iter().chain(later).filter_map(|cycle| cycle.highest).max();
        let received = events.iter().find_map(|event| match &event.act {
            Act::Receive { channel, by, .. } => Some((*channel, by.level)),
            _ => None,
        });
        let ended = first.standing_result().or(first.left);
        let clocks = view.clocks.iter().filter(|clock| clock.cycle == 1);
        let replied =
            clocks.clone().filter(|clock| clock.kind == ClockKind::Reply && clock.status == Status::Met);
        let cycle = view.cycles.first();
        let seconds =
            |pick: fn(&crate::case::CycleView) -> i64| cycle.and_then(|one| u64::try_from(pick(one)).ok());
        let held = seconds(|one| one.held_s);
        let wall = seconds(|one| one.working_s.saturating_add(one.held_s).saturating_add(one.resting_s));
        let checks = events
            .iter()
            .filter(|event| before(event, reopened))
            .filter(|event| matches!(event.act.kind(), EventKind::Review | EventKind::RejectResult));
        let mut flags = given.flags.clone();
        flags.retain(|flag| !Self::FLAGS_OF_CASE.contains(flag));
        let call_back =
            |clock: &&crate::case::ClockView| clock.kind == ClockKind::Feedback && clock.started_at.is_some();
        let so = [
            (CaseTrait::CorrectionNotice, first.notice.is_some()),
            (CaseTrait::CallBackDue, clocks.clone().any(|clock| call_back(&clock))),
            (CaseTrait::Urged, !first.urges.is_empty()),
            (CaseTrait::Supervised, reopened.is_none() && view.supervision.is_some()),
            (CaseTrait::Extended, !first.extensions.is_empty()),
            (CaseTrait::Certified, first.delivered.is_some()),
        ];
        flags.extend(so.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag));
        flags.extend(answers(&events, reopened));
        Ok(Self {
            kind,
            level: view.holder.as_ref().map(|holder| holder.level).or(first.highest).unwrap_or(given.level),
            channel: received.map(|one| one.0),
            reported_at: received.map(|one| one.1),
            received_on: date(began),
            accepted_on: first.accepted.map(date),
            ended_on: ended.map(date),
            outcome: first.outcome.filter(|_| ended.is_some()),
            concluded_at: first.concluded.filter(|_| ended.is_some()),
            reopened_on: reopened.map(date),
            reopened_at,
            clocks: clocks
                .clone()
                .filter(|clock| clock.error == 0)
                .map(|clock| ClockRow {
                    kind: clock.kind,
                    due: clock.due.or(clock.expires_at.map(date)),
                    status: clock.status,
                })
                .collect(),
            flags,
            assignments: u32::try_from(first.offers.len()).ok(),
            returns: Some(first.returns),
            checks: u32::try_from(checks.count()).ok(),
            reworks: u32::try_from(first.rejected.len()).ok(),
            orders: u32::try_from(first.orders.len()).ok(),
            replies_in_time: u32::try_from(replied.count()).ok(),
            wall_s: wall,
            held_s: held,
            ..given
        })
    }
}

fn before(event: &Event, reopened: Option<DateTime<FixedOffset>>) -> bool {
    reopened.is_none_or(|reopened| event.at < reopened)
}

/// What the last answer to a call-back of the first handling says.
fn answers(events: &[Event], reopened: Option<DateTime<FixedOffset>>) -> Vec<CaseTrait> {
    let last =
        events.iter().rev().filter(|event| before(event, reopened)).find_map(|event| match event.act {
            Act::Feedback { reached: true, solved, satisfaction, .. } => Some((solved, satisfaction)),
            _ => None,
        });
    let Some((solved, satisfaction)) = last else { return Vec::new() };
    let mut flags = vec![CaseTrait::Reached];
    if solved == Some(true) {
        flags.push(CaseTrait::SaysSolved);
    }
    flags.extend(match satisfaction {
        Some(Satisfaction::Satisfied) => Some(CaseTrait::Satisfied),
        Some(Satisfaction::Basically) => Some(CaseTrait::BasicallySatisfied),
        Some(Satisfaction::Dissatisfied) | None => None,
    });
    flags
}

fn date(at: DateTime<FixedOffset>) -> NaiveDate {
    at.with_timezone(&zone()).date_naive()
}
