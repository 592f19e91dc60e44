use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::closed_list;
use jiceng_data::words::{ClockKind, Measure};
use serde::{Deserialize, Serialize};

use crate::calendar::{day_of_date, zone};
use crate::case::{Case, CaseRules, ClockView, Event, Key};
use crate::deadline::Status;
use crate::error::Error;
use crate::escalation::{CaseFacts, HeldRule, Ladder, due_actions};
use crate::explain::{Answer, Caveats, Citation, Explained, Reasons, reason_table};
use crate::ruleset::Ruleset;

closed_list! {
    /// What differs between two sets of rules: one bit each.
    pub enum WhatIfReason {
        NothingDiffers = "nothing-differs", "两套规则结果相同", "both sets of rules give the same";
        DueDiffers = "due-differs", "到期日不同", "a due day differs";
        StatusDiffers = "status-differs", "时限情况不同", "the standing of a clock differs";
        ClockOnlyInOne = "clock-only-in-one", "有时限只见于一套规则", "a clock stands in one set only";
        NewlyLate = "newly-late", "在第二套规则下逾期", "late under the second set only";
        NoLongerLate = "no-longer-late", "在第二套规则下不再逾期", "no longer late under the second set";
        NewlyHeld = "newly-held", "升级规则在第二套规则下成立", "a rule of escalation holds under the second set only";
        NoLongerHeld = "no-longer-held", "升级规则在第二套规则下不再成立", "a rule of escalation no longer holds under the second set";
        NotTaken = "not-taken", "事件在一套规则下不能采用", "the events are refused under one set";
        NoLadder = "no-ladder", "一套规则没有升级规则", "one set has no rules of escalation";
        NotJudged = "not-judged", "事项尚未分类或者无人承办，未判断升级", "a case without a class or holder was not judged for escalation";
    }
}
reason_table!(WhatIfReason);

/// A case for both sets of rules. 供两套规则比较的事项。
#[derive(Debug, Clone)]
pub struct WhatIfCase {
    /// The host's key.
    pub case: Key,
    /// Its events.
    pub events: Vec<Event>,
    /// What no event tells, for the ladder; kind, level and clocks are taken from the case.
    pub given: CaseFacts,
}

/// A clock under one set of rules. 一套规则下的时限。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockSide {
    /// Where it stands.
    pub status: Status,
    /// The day on which it ends.
    pub due: Option<NaiveDate>,
    /// The rule of the law on which it rests; none where the policy itself sets the limit.
    pub basis: Option<Arc<Citation>>,
}

/// A clock that differs. 有差别的时限。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockDifference {
    /// Its id in its policy.
    pub clock: String,
    /// What it measures.
    pub kind: ClockKind,
    /// The cycle.
    pub cycle: u32,
    /// The turn.
    pub turn: u32,
    /// Under the first set.
    pub first: Option<ClockSide>,
    /// Under the second.
    pub second: Option<ClockSide>,
}

/// A case that the two sets of rules see differently. 两套规则结果不同的事项。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseDifference {
    /// The host's key.
    pub case: Key,
    /// Whether it is late, under the first set and the second.
    pub late: (bool, bool),
    /// Whether it goes up, under the first set and the second.
    pub escalates: (bool, bool),
    /// Number of the error where its events are refused, else 0.
    pub refused: (u16, u16),
    /// The clocks that differ.
    pub clocks: Vec<ClockDifference>,
    /// Rules of escalation that hold under the second set only.
    pub newly_held: Vec<HeldRule>,
    /// Rules of escalation that hold under the first set only.
    pub no_longer_held: Vec<HeldRule>,
    /// What differs.
    pub reasons: Reasons<WhatIfReason>,
}

/// The same cases under two sets of rules. 同一批事项在两套规则下的比较。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    /// Cases asked about.
    pub cases: u64,
    /// Late under the first set.
    pub late_first: u64,
    /// Late under the second.
    pub late_second: u64,
    /// Late under the second only.
    pub newly_late: u64,
    /// Late under the first only.
    pub no_longer_late: u64,
    /// Going up under the second only.
    pub newly_escalate: u64,
    /// Going up under the first only.
    pub no_longer_escalate: u64,
    /// Those that differ, in the order given.
    pub differences: Vec<CaseDifference>,
}

impl Explained for WhatIf {
    type Reason = WhatIfReason;
}

/// The same cases under two sets of rules, side by side: who is late, who escalates, and by which rule.
///
/// 同一批事项分别适用两套规则：谁会逾期、谁要上报、依据哪一条。
///
/// A case is late where a clock was missed or is overdue, whichever clock it is. Which unit ranks where follows from the
/// indicators of each side.
///
/// # Errors
/// `JC-0535` if the policies of a set change on too many days. A case whose events one set refuses is a difference.
///
/// # Source
/// Each clock's own rule, and in [`Answer::basis`] what the cases of both sets rest on.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_instant;
/// use jiceng::case::Event;
/// use jiceng::escalation::CaseFacts;
/// use jiceng::indicators::{WhatIfCase, what_if};
/// use jiceng::words::{CaseKind, CaseLevel};
/// let jiaoling = jiceng::Ruleset::jiaoling()?;
/// let hall = r#"{"key": "p1", "role": "official", "unit": "hall", "level": "township"}"#;
/// let events = Event::list_from_json(&format!(
///     r#"[{{"key": "1", "at": "2016-03-01T09:00:00+08:00", "actor": {hall},
///     "act": {{"event": "receive", "channel": "hall", "by": {{"unit": "hall", "level": "township"}}}}}}]"#
/// ))?;
/// let case = WhatIfCase {
///     case: "case-1".into(),
///     events,
///     given: CaseFacts::new(CaseKind::Livelihood, CaseLevel::Township),
/// };
/// let now = parse_instant("2016-03-14T09:00:00+08:00")?;
/// // The county's example policies set a limit to register, the nation's law does not.
/// let found = what_if(&jiaoling, &jiceng::Ruleset::nation()?, &[case.clone()], now)?.value;
/// assert_eq!((found.late_first, found.late_second, found.no_longer_late), (1, 0, 1));
/// // The same rules twice: nothing differs.
/// assert!(what_if(&jiaoling, &jiaoling, &[case], now)?.value.differences.is_empty());
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn what_if(
    first: &Ruleset,
    second: &Ruleset,
    cases: &[WhatIfCase],
    now: DateTime<FixedOffset>,
) -> Result<Answer<WhatIf>, Error> {
    let [mut first, mut second] = [Side::of(first, now)?, Side::of(second, now)?];
    let mut value = WhatIf {
        cases: u64::try_from(cases.len()).unwrap_or(u64::MAX),
        late_first: 0,
        late_second: 0,
        newly_late: 0,
        no_longer_late: 0,
        newly_escalate: 0,
        no_longer_escalate: 0,
        differences: Vec::new(),
    };
    let mut reasons = Reasons::none();
    reasons.add_if(first.ladder.is_some() != second.ladder.is_some(), WhatIfReason::NoLadder);
    for case in cases {
        let (one, other) = (first.see(case, now), second.see(case, now));
        let late = (one.is_late(), other.is_late());
        let up = (one.goes_up(), other.goes_up());
        let count = |so: bool, counter: &mut u64| *counter = counter.saturating_add(u64::from(so));
        count(late.0, &mut value.late_first);
        count(late.1, &mut value.late_second);
        count(!late.0 && late.1, &mut value.newly_late);
        count(late.0 && !late.1, &mut value.no_longer_late);
        count(!up.0 && up.1, &mut value.newly_escalate);
        count(up.0 && !up.1, &mut value.no_longer_escalate);
        reasons.add_if(!one.judged || !other.judged, WhatIfReason::NotJudged);
        let difference = difference(case, &one, &other);
        reasons = reasons.union(difference.reasons);
        if difference.reasons != Reasons::none() {
            value.differences.push(difference);
        }
    }
    reasons.add_if(value.differences.is_empty(), WhatIfReason::NothingDiffers);
    let mut basis = first.basis;
    for citation in second.basis {
        put(&mut basis, citation);
    }
    Ok(Answer { value, reasons, basis, caveats: first.caveats.and(second.caveats) })
}

/// One set of rules, and what its cases rest on.
struct Side {
    rules: CaseRules,
    ladder: Option<Ladder>,
    basis: Vec<Arc<Citation>>,
    caveats: Caveats,
}

/// A case as one set of rules sees it.
struct Seen {
    clocks: Vec<(ClockView, Option<Arc<Citation>>)>,
    held: Vec<HeldRule>,
    refused: u16,
    /// Whether there was enough to ask the ladder.
    judged: bool,
}

impl Side {
    fn of(ruleset: &Ruleset, now: DateTime<FixedOffset>) -> Result<Self, Error> {
        // A set without rules of escalation has none that hold; the answer says so.
        let ladder = Ladder::on(ruleset, now.with_timezone(&zone()).date_naive()).ok();
        let rules = CaseRules::of(ruleset)?;
        Ok(Self { rules, ladder, basis: Vec::new(), caveats: Caveats::NONE })
    }

    fn see(&mut self, of: &WhatIfCase, now: DateTime<FixedOffset>) -> Seen {
        let view = Case::fold(&self.rules, of.events.iter().cloned())
            .map(|case| case.known_as(of.case.clone()))
            .and_then(|case| Ok((case.view(now)?, case)));
        let (view, case) = match view {
            Ok(found) => found,
            Err(error) => {
                let refused = error.code().0;
                return Seen { clocks: Vec::new(), held: Vec::new(), refused, judged: false };
            }
        };
        for citation in view.basis {
            put(&mut self.basis, citation);
        }
        self.caveats = self.caveats.and(view.caveats);
        let inner = self.rules.ruleset().inner();
        let cited = |clock: ClockView| {
            let began = clock.started_at.map(|at| day_of_date(at.with_timezone(&zone()).date_naive()));
            let found = clock.rule.as_deref().zip(began).and_then(|(rule, day)| inner.rule_on(rule, day));
            (clock, found.map(|(citation, _)| citation))
        };
        let clocks = view.value.clocks.into_iter().map(cited).collect();
        let due = CaseFacts::of_case(&case, now, of.given.clone())
            .and_then(|facts| self.ladder.as_ref().map(|ladder| due_actions(ladder, &facts)).transpose());
        let judged = due.is_ok();
        let held = match due {
            Ok(Some(answer)) => {
                for citation in answer.basis {
                    put(&mut self.basis, citation);
                }
                self.caveats = self.caveats.and(answer.caveats);
                answer.value.held
            }
            _ => Vec::new(),
        };
        Seen { clocks, held, refused: 0, judged }
    }
}

impl Seen {
    fn is_late(&self) -> bool {
        self.clocks.iter().any(|(clock, _)| matches!(clock.status, Status::Missed | Status::Overdue))
    }

    fn goes_up(&self) -> bool {
        self.held.iter().any(|rule| rule.measure == Measure::Escalate)
    }
}

fn difference(of: &WhatIfCase, one: &Seen, other: &Seen) -> CaseDifference {
    use WhatIfReason as R;
    let mut reasons = Reasons::none();
    let clocks = clocks(one, other, &mut reasons);
    let only = |own: &Seen, than: &Seen| -> Vec<HeldRule> {
        let fresh = own.held.iter().filter(|rule| !than.held.iter().any(|known| known.id == rule.id));
        fresh.cloned().collect()
    };
    let (newly_held, no_longer_held) = (only(other, one), only(one, other));
    let (late, escalates) = ((one.is_late(), other.is_late()), (one.goes_up(), other.goes_up()));
    reasons.add_if(!late.0 && late.1, R::NewlyLate);
    reasons.add_if(late.0 && !late.1, R::NoLongerLate);
    reasons.add_if(!newly_held.is_empty(), R::NewlyHeld);
    reasons.add_if(!no_longer_held.is_empty(), R::NoLongerHeld);
    reasons.add_if(one.refused != other.refused, R::NotTaken);
    CaseDifference {
        case: of.case.clone(),
        late,
        escalates,
        refused: (one.refused, other.refused),
        clocks,
        newly_held,
        no_longer_held,
        reasons,
    }
}

/// The clocks that differ in status or due day, or stand in one set only.
fn clocks(one: &Seen, other: &Seen, reasons: &mut Reasons<WhatIfReason>) -> Vec<ClockDifference> {
    let same = |a: &ClockView, b: &ClockView| (&a.clock, a.cycle, a.turn) == (&b.clock, b.cycle, b.turn);
    let side = |(clock, basis): &(ClockView, Option<Arc<Citation>>)| ClockSide {
        status: clock.status,
        due: clock.due,
        basis: basis.clone(),
    };
    let named = |clock: &ClockView, first: Option<ClockSide>, second: Option<ClockSide>| ClockDifference {
        clock: clock.clock.to_string(),
        kind: clock.kind,
        cycle: clock.cycle,
        turn: clock.turn,
        first,
        second,
    };
    let mut found = Vec::new();
    for clock in &one.clocks {
        match other.clocks.iter().find(|known| same(&clock.0, &known.0)) {
            None => {
                reasons.add(WhatIfReason::ClockOnlyInOne);
                found.push(named(&clock.0, Some(side(clock)), None));
            }
            Some(known) => {
                let (status, due) = (clock.0.status != known.0.status, clock.0.due != known.0.due);
                reasons.add_if(status, WhatIfReason::StatusDiffers);
                reasons.add_if(due, WhatIfReason::DueDiffers);
                if status || due {
                    found.push(named(&clock.0, Some(side(clock)), Some(side(known))));
                }
            }
        }
    }
    for clock in &other.clocks {
        if !one.clocks.iter().any(|known| same(&clock.0, &known.0)) {
            reasons.add(WhatIfReason::ClockOnlyInOne);
            found.push(named(&clock.0, None, Some(side(clock))));
        }
    }
    found
}

/// Adds what is cited, once.
fn put(basis: &mut Vec<Arc<Citation>>, citation: Arc<Citation>) {
    if !basis.iter().any(|one| one.id == citation.id) {
        basis.push(citation);
    }
}
