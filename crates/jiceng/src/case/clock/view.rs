use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::words::{CaseLevel, ClockKind};
use serde::{Deserialize, Serialize};

use super::super::rules::{Book, CaseRules, ClockRule};
use super::super::state::{Cycle, Instant, State};
use super::judge::Court;
use super::span::{Span, of_order, spans};
use crate::deadline::{Remaining, Status};

/// One turn of one clock: every one is returned, and none hides another.
///
/// 一项时限的一次计时：全部列出，互不遮盖。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockView {
    /// Id of the clock in its policy.
    pub clock: Arc<str>,
    /// What it measures.
    pub kind: ClockKind,
    /// The cycle, from 1.
    pub cycle: u32,
    /// The turn within the cycle, from 1: an offer, a tenure, an order, a result sent back.
    pub turn: u32,
    /// The level whose time it is, where it is a unit's.
    pub level: Option<CaseLevel>,
    /// From when it runs; `None` as long as it has not begun.
    pub started_at: Option<Instant>,
    /// When it stopped.
    pub stopped_at: Option<Instant>,
    /// Where it stands: the one kind of status that every limit has.
    pub status: Status,
    /// The day to work to.
    pub due: Option<NaiveDate>,
    /// The instant at which it expires.
    pub expires_at: Option<Instant>,
    /// What is left, or by how much it came early or late.
    pub margin: Option<Remaining>,
    /// The rule of the law, where it is one.
    pub rule: Option<Arc<str>>,
    /// Number of the error where it could not be computed, else 0: never silence.
    pub error: u16,
}

impl ClockView {
    /// Whether it still runs towards its end. 是否仍在计时。
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.status, Status::Running | Status::Held | Status::Overdue | Status::Disputed)
            && self.stopped_at.is_none()
    }
}

/// Every clock of a cycle at `now`.
pub(crate) fn clocks_of(
    rules: &CaseRules,
    book: &Book,
    state: &State,
    cycle: &Cycle,
    now: Instant,
    out: &mut Vec<ClockView>,
) {
    let court = Court { rules, book, state, cycle };
    let class = book.class(cycle.class.as_deref());
    let deliverable = class.class.as_ref().is_some_and(|class| class.deliverable);
    for rule in &class.clocks {
        spans(rule, state, cycle, deliverable, &mut |span| out.extend(one(&court, rule, &span, now)));
    }
    let mut number = 0_u32;
    for (turn, level) in &cycle.orders {
        number = number.saturating_add(1);
        let Some((_, rule)) = book.replies.iter().find(|(one, _)| one == level) else { continue };
        let mut span = of_order(turn, number);
        if span.done.is_none() && span.ended.is_none() {
            span.ended = cycle.ended();
        }
        out.extend(one(&court, rule, &span, now));
    }
}

fn one(court: &Court<'_>, rule: &ClockRule, span: &Span, now: Instant) -> Option<ClockView> {
    let judged = court.judge(rule, span, now)?;
    let mut clock = ClockView {
        clock: rule.id.clone(),
        kind: rule.kind,
        cycle: court.cycle.number,
        turn: span.turn,
        level: span.level,
        started_at: span.start.filter(|start| *start <= now),
        stopped_at: span.done.or(span.ended).filter(|stop| *stop <= now),
        status: Status::NotStarted,
        due: None,
        expires_at: None,
        margin: None,
        rule: None,
        error: 0,
    };
    match judged {
        Ok(verdict) => {
            let view = verdict.view;
            clock.status = view.status;
            (clock.due, clock.expires_at, clock.margin) = (view.due, view.expires_at, view.margin);
            clock.rule = verdict.rule;
        }
        Err(error) => clock.error = error.code().0,
    }
    Some(clock)
}
