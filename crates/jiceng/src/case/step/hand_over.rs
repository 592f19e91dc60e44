//! From hand to hand: an offer changes no holder, only its acceptance does.

use jiceng_data::words::ReturnGround;

use super::super::actor::{Holder, Key};
use super::super::phase::Phase;
use super::super::state::{Instant, Offer, State, Turn};
use super::effect::contests;

/// Offers the case; an offer that nobody took gives way to what the common superior decides.
pub(super) fn offer(state: &mut State, to: &Holder, at: Instant, fixed: bool) {
    let before = state.offer.take().map_or(state.phase, |offer| offer.before);
    if let Some(turn) = state.cycle.offers.last_mut() {
        turn.end(at, false);
    }
    state.cycle.offers.push(Turn::begun(to.level, at));
    state.offer = Some(Offer { to: to.clone(), at, before, fixed });
    state.phase = Phase::Offered;
}

/// The unit takes it over; the first to do so accepts it for the citizen.
pub(super) fn accept(state: &mut State, by: &Key, at: Instant) {
    let Some(offer) = state.offer.take() else { return };
    if let Some(turn) = state.cycle.offers.last_mut() {
        turn.end(at, true);
    }
    state.contested = None;
    let official = offer.to.official.clone().unwrap_or_else(|| by.clone());
    state.remember_handler(by);
    let taken = Holder { official: Some(official), ..offer.to };
    state.assisting.retain(|one| one.unit != taken.unit);
    state.hand_to(taken, at);
    state.phase = if offer.before == Phase::InProgress { Phase::InProgress } else { Phase::Accepted };
    state.cycle.accepted = state.cycle.accepted.or(Some(at));
    state.cycle.accept_stopped = state.cycle.accept_stopped.or(Some(at));
}

/// The unit sends it back: the holder before has it still.
pub(super) fn give_back(state: &mut State, ground: ReturnGround, at: Instant) {
    let Some(offer) = state.offer.take() else { return };
    if let Some(turn) = state.cycle.offers.last_mut() {
        turn.end(at, true);
    }
    state.phase = offer.before;
    state.cycle.returns = state.cycle.returns.saturating_add(1);
    if contests(ground) {
        let source = state.holder.as_ref().map_or(offer.to.level, |holder| holder.level);
        state.contested = Some((offer.to.level, source));
    }
}
