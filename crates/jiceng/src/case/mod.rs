//! A case is its events: phase, holder, holds, supervision, outcome and every clock are computed, never stored.
//!
//! 事项即事件：阶段、承办、暂停、督办、结果和各项时限都由事件计算，不另存储。
//!
//! [`Case::fold`] takes a list of events and [`Case::apply`] one more, wherever in time it belongs; both agree. An event
//! that does not fit is refused with its reason and changes nothing. [`Case::view`] answers for an instant,
//! [`Case::crossed`] says what is new since the last time, [`Case::allowed_events`] what an actor may do next.
//! What is small and what is big, how long and how often is policy, in documents: [`CaseRules`].
//!
//! Beside a case stand the mediation of a dispute ([`mediation`]) and the service of an agent ([`agent`]), each a list of
//! events of its own.

mod actor;
pub mod agent;
mod allowed;
mod clock;
mod event;
mod events;
mod fold;
mod guard;
mod ledger;
mod log;
pub mod mediation;
mod phase;
mod read;
mod reason;
mod refusal;
mod rules;
mod state;
mod step;
mod strict;
mod view;

pub use actor::{Actor, ActorRole, Holder, Key};
pub use allowed::Allowed;
pub use clock::{ClockView, Crossing};
pub use event::{Act, ContactChannel, DeliveryMethod, Event, EventKind, Satisfaction};
pub use fold::{Case, Folded};
pub use ledger::Applied;
pub use log::CaseLog;
pub use phase::{Outcome, Phase};
pub use reason::CaseReason;
pub use refusal::Refusal;
pub use rules::CaseRules;
pub use view::{CaseView, CycleView, HoldView};
