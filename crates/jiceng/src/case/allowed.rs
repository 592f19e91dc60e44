use serde::Serialize;

use super::actor::Actor;
use super::event::EventKind;
use super::guard::guard;
use super::refusal::{Refusal, Refused};
use super::rules::CaseRules;
use super::state::{Instant, State, day_of};
use crate::error::Error;

/// Whether one kind of event is possible, and why not. 某类事件能否发生，及不能的理由。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Allowed {
    /// The kind of event.
    pub event: EventKind,
    /// Why it is not possible; `None` where it is.
    pub refusal: Option<Refusal>,
    /// From when on it would be possible, where only time stands in the way.
    pub from: Option<Instant>,
}

impl Allowed {
    /// Whether it is possible. 是否可以。
    #[must_use]
    pub const fn is_allowed(&self) -> bool {
        self.refusal.is_none()
    }

    /// The error that such an event would bring. 相应的错误。
    #[must_use]
    pub fn error(&self) -> Option<Error> {
        self.refusal.map(|why| Refused { why, from: self.from }.error(self.event))
    }
}

/// Every kind of event, in the order of the procedure.
pub(crate) fn allowed(state: &State, rules: &CaseRules, actor: &Actor, now: Instant) -> Vec<Allowed> {
    let asked = day_of(now);
    let book = rules.book(state.cycle.began_at.map_or(asked, day_of), asked);
    EventKind::ALL
        .iter()
        .map(|event| {
            let refused = guard(state, rules, book, *event, actor, now).err();
            Allowed {
                event: *event,
                refusal: refused.map(|refused| refused.why),
                from: refused.and_then(|refused| refused.from),
            }
        })
        .collect()
}
