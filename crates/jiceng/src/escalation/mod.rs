//! What must happen now: the ladder of escalation as data, urging, supervision, and how much stays below.
//!
//! 现在应当做什么：升级规则表、催办、督办，以及就地化解的情况。
//!
//! - [`Ladder`]: the rules of a place on a day, layered, dated and cited;
//! - [`due_actions`], [`explain_due_actions`]: which rules hold for one case, what they make due, where the case goes;
//! - [`due_actions_slices`]: the same for columns, from lanes made of the loaded table;
//! - [`urging`]: may it be urged once more, and from when on;
//! - [`supervision`]: how it is supervised, and by when the unit replies;
//! - [`containment`]: at which level cases were concluded.
//!
//! The room stands on plain facts: whoever keeps cases fills [`CaseFacts`] in, or [`CaseFacts::of_case`] does.

mod column;
mod containment;
mod due_actions;
mod explained;
mod facts;
mod holds;
mod ladder;
mod lanes;
mod of_case;
mod read;
mod reason;
mod supervision;
mod urging;

pub use column::{
    CaseColumns, ClockColumns, DueOut, NO_AMOUNT, NO_SHARE, NO_TIME, due_actions_slices, due_of_code,
};
pub use containment::{Containment, ContainmentBase, NO_LEVEL, containment};
pub use due_actions::{ClockEffect, ClockEffects, DueActions, HeldRule, due_actions};
pub use explained::explain_due_actions;
pub use facts::{CaseFacts, ClockFacts};
pub use ladder::{Ladder, LadderRule};
pub use reason::EscalationReason;
pub use supervision::{Supervision, SupervisionEvent, supervision};
pub use urging::{Urging, urging};
