//! One event: does its content fit, and what does it change. A refused event changes nothing.

mod effect;
mod fit;
mod hand_over;

use super::actor::Key;
use super::event::Event;
use super::guard::guard;
use super::rules::CaseRules;
use super::state::{State, day_of};
use crate::error::Error;

/// Takes one event, in order. A correction is taken apart before: it changes an earlier one.
pub(crate) fn step(
    state: &mut State,
    rules: &CaseRules,
    own: Option<&Key>,
    event: &Event,
) -> Result<(), Error> {
    let kind = event.act.kind();
    let asked = day_of(event.at);
    let began = state.cycle.began_at.map_or(asked, day_of);
    let book = rules.book(began, asked);
    guard(state, rules, book, kind, &event.actor, event.at).map_err(|refused| refused.error(kind))?;
    fit::fit(state, rules, book, own, event)?;
    effect::take(state, book, event);
    Ok(())
}
