//! From when to when each clock runs: read off the marks of a cycle, once for each turn.

use jiceng_data::words::{CaseLevel, ClockKind, ClockStart};

use super::super::rules::ClockRule;
use super::super::state::{Cycle, Instant, State, Turn};

/// One turn of a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) turn: u32,
    pub(super) level: Option<CaseLevel>,
    pub(super) start: Option<Instant>,
    /// When what it asks for was done.
    pub(super) done: Option<Instant>,
    /// When it ended without that.
    pub(super) ended: Option<Instant>,
    /// Times that are left out because nobody had the case then.
    pub(super) gaps: Vec<(Instant, Instant)>,
}

/// Each turn of a clock in a cycle.
pub(super) fn spans(
    rule: &ClockRule,
    state: &State,
    cycle: &Cycle,
    deliverable: bool,
    each: &mut dyn FnMut(Span),
) {
    // A terminal event ends every clock that still ran.
    let mut each = |mut span: Span| {
        if span.done.is_none() && span.ended.is_none() {
            span.ended = cycle.ended();
        }
        each(span);
    };
    match rule.kind {
        // What comes before acceptance belongs to the first cycle.
        ClockKind::Register | ClockKind::Accept if cycle.number > 1 => {}
        ClockKind::Register => each(whole(cycle.began_at, cycle.registered)),
        ClockKind::Accept => each(whole(start(rule, state, cycle, cycle.registered), cycle.accept_stopped)),
        ClockKind::FirstResponse => each(whole(start(rule, state, cycle, cycle.accepted), cycle.responded)),
        ClockKind::ResolveStatutory => {
            resolving(start(rule, state, cycle, cycle.accepted), cycle, &[], false, &mut each);
        }
        ClockKind::ResolvePromised => match &cycle.carried {
            Some(carried) => resolving(Some(carried.start), cycle, &carried.gaps, true, &mut each),
            None => resolving(start(rule, state, cycle, cycle.accepted), cycle, &[], true, &mut each),
        },
        ClockKind::UnitAccept => of_turns(&cycle.offers, rule.level, &mut each),
        ClockKind::UnitResolve => of_turns(&cycle.tenures, rule.level, &mut each),
        ClockKind::Deliver if deliverable => each(whole(cycle.standing_result(), cycle.delivered)),
        ClockKind::Feedback => {
            let from = if deliverable { cycle.delivered } else { cycle.standing_result() };
            each(whole(from, cycle.fed_back));
        }
        ClockKind::Correction => {
            if let Some((told, supplied)) = cycle.notice {
                each(whole(Some(told), supplied));
            }
        }
        ClockKind::Deliver | ClockKind::Reply => {}
    }
}

/// The turns of orders of supervision.
pub(super) fn of_order(turn: &Turn, number: u32) -> Span {
    let (done, ended) = if turn.done { (turn.to, None) } else { (None, turn.to) };
    Span { turn: number, level: Some(turn.level), start: Some(turn.from), done, ended, gaps: Vec::new() }
}

fn whole(start: Option<Instant>, done: Option<Instant>) -> Span {
    Span { turn: 1, level: None, start, done, ended: None, gaps: Vec::new() }
}

fn start(rule: &ClockRule, state: &State, cycle: &Cycle, own: Option<Instant>) -> Option<Instant> {
    // A later cycle has one beginning: that of its reopening.
    if cycle.number > 1 {
        return own;
    }
    match rule.starts {
        None => own,
        Some(ClockStart::Received) => state.received_at,
        Some(ClockStart::Registered) => cycle.registered,
        Some(ClockStart::Accepted) => cycle.accepted,
        Some(ClockStart::Papers) => match cycle.notice {
            Some((_, supplied)) => supplied,
            None => cycle.registered,
        },
    }
}

/// One turn for the first result, and one for each that was sent back. A turn that was met stays met.
fn resolving(
    start: Option<Instant>,
    cycle: &Cycle,
    gaps: &[(Instant, Instant)],
    may_pause: bool,
    each: &mut dyn FnMut(Span),
) {
    let mut gaps = gaps.to_vec();
    let mut turn = 1_u32;
    for at in 0..=cycle.rejected.len() {
        let done = cycle.resolved.get(at).copied();
        each(Span { turn, level: None, start, done, ended: None, gaps: gaps.clone() });
        if let (Some(resolved), Some(rejected), true) = (done, cycle.rejected.get(at), may_pause) {
            gaps.push((resolved, *rejected));
        }
        turn = turn.saturating_add(1);
    }
}

fn of_turns(turns: &[Turn], level: Option<CaseLevel>, each: &mut dyn FnMut(Span)) {
    let mut number = 0_u32;
    for turn in turns {
        number = number.saturating_add(1);
        if level.is_none_or(|level| level == turn.level) {
            each(of_order(turn, number));
        }
    }
}
