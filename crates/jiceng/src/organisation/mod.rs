//! Who is who and who answers: bodies as a dated tree, where old duties went, one door, upper and lower levels, the
//! hand-over between them.
//!
//! 机构与职责：有时效的机构树、原机构职责的归属、一门受理、上下级关系与移交。
//!
//! - [`tree`]: the bodies that stand on a day, what they are part of, who leads and who guides ([`Tree`]);
//! - [`mapping`], [`home_of`]: the one home of each duty of the old bodies;
//! - [`chart`], [`mapping_chart`]: both as text, Mermaid or Graphviz;
//! - [`door`]: an item is taken in at any compatible post and reaches the right one;
//! - [`vertical`], [`common_superior`], [`skip`]: upper and lower levels;
//! - [`Register`]: officials, posts, roles and declared relations, as a host gives them, checked once;
//! - [`recusal`], [`recusal_request`], [`accusation_route`], [`disclosure`]: who must step aside, and who never learns;
//! - [`candidates`]: who can take a task, in order, and why the others cannot;
//! - [`may`], [`may_slices`], [`suppress`]: who may do what, how much is seen, and which counts are too small;
//! - [`handover`]: how far a hand-over has come, and who answers for the matter meanwhile.

mod basis;
mod bodies;
mod candidates;
mod chart;
mod door;
mod handover;
mod mapping;
mod permission;
mod place;
mod reason;
mod recusal;
mod register;
mod tree;
mod upward;
mod vertical;

pub use bodies::{Body, Duty, bodies};
pub use candidates::{Candidate, CandidateReason, Candidates, Load, Rejected, Task, Unassigned, candidates};
pub use chart::{Chart, ChartForm, chart, mapping_chart};
pub use door::{Door, DoorRequest, Entry, door};
pub use handover::{HandOver, HandOverEvent, HandOverRequest, StepState, handover};
pub use mapping::{DutyHome, Mapping, home_of, mapping};
pub use permission::{
    Grantee, MayColumns, MayOut, NOBODY, Object, PermissionReason, PermissionRequest, Permissions, Permit,
    Suppressed, derived_confidentiality, may, may_slices, suppress,
};
pub use place::{Place, Seat};
pub use reason::OrganisationReason;
pub use recusal::{
    AccusationRequest, AccusationRoute, Acted, Destination, Disclosure, DisclosureRequest, FoundGround,
    Matter, Recusal, RecusalEffect, RecusalOutcome, RecusalReason, RecusalRequest, Requester,
    accusation_route, disclosure, recusal, recusal_request,
};
pub use register::{
    AbsenceRow, AppointmentRow, OfficialRow, Register, RegisterInput, Registered, RelationRow, RoleRow,
};
pub use tree::{Tree, tree};
pub use upward::{CommonSuperior, Skip, SkipRequest, common_superior, skip};
pub use vertical::{Vertical, vertical};

pub(crate) use basis::caveats;
