use chrono::NaiveDate;
use jiceng_data::words::{CaseLevel, HoldKind, SupervisionLevel};
use serde::{Deserialize, Serialize};

use super::actor::{Holder, Key};
use super::clock::ClockView;
use super::phase::{Outcome, Phase};
use super::reason::CaseReason;
use super::state::{Cycle, Instant, State};
use crate::explain::Explained;

/// A case as it stands at an instant: phase, holds, holder, supervision and outcome kept apart.
///
/// 某一时刻的事项情形：阶段、暂停、承办、督办、结果各自分开。
///
/// # Units
/// Times in seconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseView {
    /// Where it stands.
    pub phase: Phase,
    /// Which handling this is, from 1.
    pub cycle: u32,
    /// The class.
    pub class: Option<Key>,
    /// The service item.
    pub item: Option<Key>,
    /// Who has it.
    pub holder: Option<Holder>,
    /// To whom it is offered.
    pub offered_to: Option<Holder>,
    /// Who assists.
    pub assisting: Vec<Holder>,
    /// What holds it.
    pub holds: Vec<HoldView>,
    /// The supervision in force.
    pub supervision: Option<SupervisionLevel>,
    /// What came of the cycle, once it is finished.
    pub outcome: Option<Outcome>,
    /// Every clock of every cycle.
    pub clocks: Vec<ClockView>,
    /// The nearest end of those that run: position in `clocks`.
    pub next_due: Option<u32>,
    /// How often it was urged in this cycle.
    pub urged: u32,
    /// How often it was returned in this cycle.
    pub returned: u32,
    /// How often a result was sent back in this cycle.
    pub reworked: u32,
    /// Every cycle.
    pub cycles: Vec<CycleView>,
    /// When the earliest of its reports was received.
    pub earliest_receipt: Option<Instant>,
    /// Into which case it was merged.
    pub merged_into: Option<Key>,
    /// The cases merged into it.
    pub children: Vec<Key>,
    /// The cases that it has to do with.
    pub links: Vec<Key>,
}

impl Explained for CaseView {
    type Reason = CaseReason;
}

/// A hold that has not ended. 尚未恢复的暂停。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldView {
    /// Why.
    pub kind: HoldKind,
    /// Since when.
    pub since: Instant,
    /// When it should end: a forecast.
    pub planned_to: Option<NaiveDate>,
}

/// One handling of the case. 一轮办理。
///
/// `working_s + held_s + resting_s` is the time from beginning to end, or to the instant of the question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CycleView {
    /// Its number, from 1.
    pub number: u32,
    /// When it began.
    pub began_at: Option<Instant>,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// At which level it was concluded.
    pub concluded_at_level: Option<CaseLevel>,
    /// The highest level that had it.
    pub highest_level: Option<CaseLevel>,
    /// Seconds during which somebody had it and nothing held it.
    pub working_s: i64,
    /// Seconds during which it was held; overlapping holds count once.
    pub held_s: i64,
    /// Seconds between a result and its rejection, or the end: neither working nor held.
    pub resting_s: i64,
}

/// A cycle with its times up to `now`.
pub(super) fn cycle_view(cycle: &Cycle, now: Instant) -> CycleView {
    let ended = cycle.ended();
    let (from, until) = (cycle.began_at.unwrap_or(now), ended.unwrap_or(now));
    let whole = (until - from).num_seconds().max(0);
    let resting: i64 = cycle
        .resolved
        .iter()
        .enumerate()
        .map(|(at, resolved)| {
            (cycle.rejected.get(at).copied().unwrap_or(until) - *resolved).num_seconds().max(0)
        })
        .fold(0, i64::saturating_add);
    let held = held_seconds(cycle, from, until);
    CycleView {
        number: cycle.number,
        began_at: cycle.began_at,
        ended_at: ended,
        outcome: cycle.outcome,
        concluded_at_level: cycle.concluded,
        highest_level: cycle.highest,
        working_s: whole.saturating_sub(held).saturating_sub(resting),
        held_s: held,
        resting_s: resting,
    }
}

/// Seconds of the union of the holds, outside the times in which a result stood.
fn held_seconds(cycle: &Cycle, from: Instant, until: Instant) -> i64 {
    // Holds begin in order, for events do.
    let mut held = 0_i64;
    let mut reached = from;
    for hold in &cycle.holds {
        let (start, end) = (hold.from.max(reached), hold.to.unwrap_or(until).min(until));
        if end > start {
            let rested = cycle.resolved.iter().enumerate().map(|(at, resolved)| {
                let back = cycle.rejected.get(at).copied().unwrap_or(until);
                (back.min(end) - (*resolved).max(start)).num_seconds().max(0)
            });
            let rested = rested.fold(0, i64::saturating_add);
            held = held.saturating_add((end - start).num_seconds().saturating_sub(rested));
            reached = end;
        }
    }
    held
}

/// The view of a state with its clocks.
pub(super) fn case_view(state: &State, clocks: Vec<ClockView>, now: Instant) -> CaseView {
    let cycle = &state.cycle;
    let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
    let next = clocks
        .iter()
        .enumerate()
        .filter(|(_, clock)| clock.is_running())
        .filter_map(|(at, clock)| Some((clock.expires_at?, at)))
        .min();
    let open = cycle.holds.iter().filter(|hold| hold.to.is_none() && cycle.ended().is_none());
    CaseView {
        phase: state.phase,
        cycle: cycle.number,
        class: cycle.class.clone(),
        item: state.item.clone(),
        holder: state.holder.clone(),
        offered_to: state.offer.as_ref().filter(|_| state.phase.is_open()).map(|offer| offer.to.clone()),
        assisting: state.assisting.clone(),
        holds: open
            .map(|hold| HoldView { kind: hold.kind, since: hold.from, planned_to: hold.planned_to })
            .collect(),
        supervision: state.order.filter(|_| state.phase.is_open()).map(|order| order.level),
        outcome: cycle.outcome,
        next_due: next.map(|(_, at)| count(at)),
        clocks,
        urged: count(cycle.urges.len()),
        returned: cycle.returns,
        reworked: count(cycle.rejected.len()),
        cycles: state.past.iter().chain([cycle]).map(|cycle| cycle_view(cycle, now)).collect(),
        earliest_receipt: state.earliest_receipt,
        merged_into: state.merged.as_ref().map(|(into, ..)| into.clone()),
        children: state.children.clone(),
        links: state.links.clone(),
    }
}
