//! What an event changes, once it is known to fit.

use jiceng_data::words::{ClockAfter, HoldKind, ReturnGround};

use super::super::event::{Act, Event};
use super::super::phase::{Outcome, Phase};
use super::super::rules::Book;
use super::super::state::{Carried, Cycle, Held, Instant, Order, State, Turn, date_of};
use super::hand_over;
use crate::deadline::Extension;

/// Takes an event that fits.
pub(super) fn take(state: &mut State, book: &Book, event: &Event) {
    let at = event.at;
    match &event.act {
        Act::Receive { by, item, .. } => {
            state.item.clone_from(item);
            (state.received_at, state.earliest_receipt) = (Some(at), Some(at));
            state.cycle.began_at = Some(at);
            state.cycle.highest = Some(by.level);
            state.holder = Some(by.clone());
        }
        Act::Register { parties, recused, .. } => {
            state.parties.clone_from(parties);
            state.recused.clone_from(recused);
            state.cycle.registered = Some(at);
            state.phase = Phase::Registered;
        }
        Act::Classify { class } => {
            state.cycle.class = Some(class.clone());
            if state.phase == Phase::Registered {
                state.phase = Phase::Classified;
            }
        }
        Act::Link { other } => add(&mut state.links, other),
        Act::Merge { into } => {
            state.merged = Some((into.clone(), state.phase, state.cycle.outcome));
            state.leave(Phase::Merged, Outcome::Merged, at);
        }
        Act::Unmerge {} => {
            if let Some((_, before, outcome)) = state.merged.take() {
                state.phase = before;
                // Its clocks run on as if nothing had happened, and the time between has passed.
                (state.cycle.left, state.cycle.outcome) = (None, outcome);
            }
        }
        Act::Absorb { child, received_at } => {
            add(&mut state.children, child);
            state.earliest_receipt = state.earliest_receipt.map(|own| own.min(*received_at));
        }
        Act::Release { child } => state.children.retain(|one| one != child),
        Act::Assign { to, assist: true, .. } => {
            if !state.assisting.contains(to) {
                state.assisting.push(to.clone());
            }
        }
        Act::Assign { to, .. } | Act::SendDown { to } => hand_over::offer(state, to, at, false),
        Act::ResolveJurisdiction { to } => {
            state.contested = None;
            hand_over::offer(state, to, at, true);
        }
        Act::Accept {} => hand_over::accept(state, &event.actor.key, at),
        Act::Return { ground } => hand_over::give_back(state, *ground, at),
        Act::Escalate { to, .. } => state.hand_to(to.clone(), at),
        Act::Refuse { .. } => {
            state.cycle.accept_stopped = state.cycle.accept_stopped.or(Some(at));
            state.leave(Phase::NotAccepted, Outcome::NotAccepted, at);
        }
        Act::TransferOut { .. } => {
            state.cycle.accept_stopped = state.cycle.accept_stopped.or(Some(at));
            state.leave(Phase::TransferredOut, Outcome::TransferredOut, at);
        }
        Act::NoticeMaterials { .. } => {
            state.cycle.notice = Some((at, None));
            hold(&mut state.cycle, HoldKind::Correction, at);
        }
        Act::SupplyMaterials {} => {
            if let Some((_, supplied)) = &mut state.cycle.notice {
                *supplied = Some(at);
            }
            state.cycle.close_hold(HoldKind::Correction, at);
        }
        Act::DeemAccepted {} => {
            // As of receipt, whenever somebody notices.
            state.cycle.accepted = state.received_at;
            state.cycle.accept_stopped = Some(at);
            match &mut state.offer {
                Some(offer) => offer.before = Phase::Accepted,
                None => state.phase = Phase::Accepted,
            }
            if state.offer.is_none()
                && let Some(holder) = state.holder.clone()
            {
                state.hand_to(holder, at);
            }
        }
        Act::Suspend { kind, planned_to, .. } => {
            let held = Held { kind: *kind, from: at, to: None, planned_to: *planned_to };
            state.cycle.holds.push(held);
        }
        Act::Resume { kind } => state.cycle.close_hold(*kind, at),
        Act::RequestExtension { value } => state.cycle.asked = Some(*value),
        Act::DecideExtension { granted, approver, .. } => {
            if let Some(value) = state.cycle.asked.take().filter(|_| *granted) {
                let approved_on = date_of(at);
                let extension = Extension { value, approved_on, approver: *approver, by_handler: false };
                state.cycle.extensions.push(extension);
            }
        }
        Act::Progress { to_citizen } => {
            state.phase = Phase::InProgress;
            state.remember_handler(&event.actor.key);
            if *to_citizen {
                state.cycle.responded = state.cycle.responded.or(Some(at));
            }
        }
        Act::Urge {} => state.cycle.urges.push(at),
        Act::Supervise { level } => {
            if let Some((turn, _)) = state.cycle.orders.last_mut() {
                turn.end(at, false);
            }
            let by = event.actor.level.unwrap_or(jiceng_data::words::CaseLevel::County);
            state.order = Some(Order { level: *level, by, replied: false });
            state.cycle.orders.push((Turn::begun(by, at), *level));
        }
        Act::Reply {} => {
            if let Some(order) = &mut state.order {
                order.replied = true;
            }
            if let Some((turn, _)) = state.cycle.orders.last_mut() {
                turn.end(at, true);
            }
        }
        Act::CancelSupervision {} => {
            state.order = None;
            if let Some((turn, _)) = state.cycle.orders.last_mut() {
                turn.end(at, false);
            }
        }
        Act::Resolve { outcome, .. } => resolve(state, book, *outcome, &event.actor.key, at),
        Act::Review {} => state.cycle.reviewed = true,
        Act::RejectResult {} => {
            state.phase = Phase::InProgress;
            state.cycle.rejected.push(at);
            state.cycle.outcome = None;
            state.cycle.concluded = None;
            if let Some(holder) = state.holder.clone() {
                state.hand_to(holder, at);
            }
        }
        Act::Deliver { .. } => {
            state.cycle.delivered = Some(at);
            state.phase = Phase::Delivered;
        }
        Act::Feedback { party, .. } => {
            add(&mut state.cycle.heard, party);
            state.cycle.fed_back = state.cycle.fed_back.or(Some(at));
            let class = book.class(state.cycle.class.as_deref()).class.as_ref();
            let awaits_delivery =
                class.is_some_and(|class| class.deliverable) && state.cycle.delivered.is_none();
            if !awaits_delivery {
                state.phase = Phase::Evaluated;
            }
        }
        Act::Close { .. } => {
            state.cycle.closed = Some(at);
            state.phase = Phase::Closed;
            // Supervision that was answered ends with the cycle.
            state.order = None;
        }
        Act::Reopen { .. } => reopen(state, book, at),
        Act::Archive { .. } => state.phase = Phase::Archived,
        Act::Withdraw {} => state.leave(Phase::Withdrawn, Outcome::Withdrawn, at),
        Act::Terminate {} => state.leave(Phase::Terminated, Outcome::Terminated, at),
        // Taken apart before: see `Case`.
        Act::Correct { .. } => {}
    }
}

fn add(keys: &mut Vec<super::super::actor::Key>, key: &super::super::actor::Key) {
    if !keys.contains(key) {
        keys.push(key.clone());
    }
}

fn hold(cycle: &mut Cycle, kind: HoldKind, at: Instant) {
    cycle.holds.push(Held { kind, from: at, to: None, planned_to: None });
}

fn resolve(state: &mut State, book: &Book, outcome: Outcome, by: &super::super::actor::Key, at: Instant) {
    for kind in book.holding.iter().flat_map(|holding| &holding.closed_by_resolving) {
        state.cycle.close_hold(*kind, at);
    }
    state.remember_handler(by);
    if let Some(tenure) = state.cycle.tenures.last_mut() {
        tenure.end(at, true);
    }
    let cycle = &mut state.cycle;
    cycle.responded = cycle.responded.or(Some(at));
    cycle.resolved.push(at);
    cycle.outcome = Some(outcome);
    cycle.concluded = state.holder.as_ref().map(|holder| holder.level);
    cycle.reviewed = false;
    cycle.asked = None;
    state.phase = Phase::Resolved;
}

/// A new cycle with its own clocks; the one before never changes again.
fn reopen(state: &mut State, book: &Book, at: Instant) {
    let after = book.reopening.map_or(ClockAfter::NewLimit, |reopening| reopening.clock);
    let level = state.holder.as_ref().map(|holder| holder.level);
    let carried = carried(&state.cycle, after, at);
    let next = Cycle {
        number: state.cycle.number.saturating_add(1),
        began_at: Some(at),
        registered: Some(at),
        accepted: Some(at),
        accept_stopped: Some(at),
        class: state.cycle.class.clone(),
        highest: level,
        tenures: level.map(|level| Turn::begun(level, at)).into_iter().collect(),
        carried,
        ..Cycle::default()
    };
    let past = std::mem::replace(&mut state.cycle, next);
    state.past.push(past);
    state.offer = None;
    state.contested = None;
    state.phase = Phase::InProgress;
}

/// What is left of a cycle, where the policy lets only that run on.
fn carried(cycle: &Cycle, after: ClockAfter, at: Instant) -> Option<Carried> {
    if after != ClockAfter::RemainingOnly {
        return None;
    }
    let (start, mut gaps) = match &cycle.carried {
        Some(before) => (before.start, before.gaps.clone()),
        None => (cycle.accepted?, Vec::new()),
    };
    gaps.push((cycle.standing_result()?, at));
    Some(Carried { start, gaps })
}

pub(super) fn contests(ground: ReturnGround) -> bool {
    matches!(ground, ReturnGround::NotOurs | ReturnGround::OutsidePlace)
}
