//! Mediation: small matters do not leave the grid, big matters do not leave the village or the township.
//!
//! 矛盾纠纷调解：小事不出网格，大事不出村镇。
//!
//! A [`Mediation`] is its list of [`MediationEvent`]s; [`Mediation::fold`] takes a whole list, [`Mediation::apply`] one
//! event more, and both agree. [`Mediation::view`] says who has consented, at which level it stands, with what result,
//! what is due, which other routes there are, and what may be done next and why not the rest. [`contained`] says at which
//! level a dispute was settled.
//!
//! Whether a mediator must step aside is answered by [`organisation::recusal`](crate::organisation::recusal) and
//! [`recusal_request`](crate::organisation::recusal_request); the answer is carried by the event that names the mediator.
//!
//! Parties and mediators are keys of the host's own; no error repeats them.
//!
//! # Source
//! People's Mediation Law (from 2011-01-01), articles 4, 17, 25, 26, 28 to 31, 33; for rural land contracts the law of
//! 2010, articles 8 and 10; for land and forest titles Guangdong's regulations. What they leave open stays open: the
//! answer says that the law is silent.

mod act;
mod actions;
mod contained;
mod dispute;
mod effect;
mod fits;
mod fold;
mod law;
mod may;
mod read;
mod reason;
mod remedy;
mod result;
mod state;
mod view;

pub use act::{ActKind, MediationAct, MediationEvent, NamedMediator};
pub use actions::{ActionKind, DueAction};
pub use contained::{Containment, contained};
pub use dispute::DisputeKind;
pub use fold::Mediation;
pub use reason::MediationReason;
pub use remedy::{Remedy, RemedyKind};
pub use result::{AgreementForm, CourtAnswer, MediationResult, MediatorStanding, OtherBody};
pub use view::{AgreementView, ConfirmationView, LevelRecord, MediationView, MediatorView, NextStep};
