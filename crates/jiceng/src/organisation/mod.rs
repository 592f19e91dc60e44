//! Who is who and who answers: bodies as a dated tree, where old duties went, one door, upper and lower levels, the
//! hand-over between them.
//!
//! 机构与职责：有时效的机构树、原机构职责的归属、一门受理、上下级关系与移交。
//!
//! - [`tree`]: the bodies that stand on a day, what they are part of, who leads and who guides ([`Tree`]);
//! - [`mapping`], [`home_of`]: the one home of each duty of the old bodies;
//! - [`chart`], [`mapping_chart`]: both as text, Mermaid or Graphviz;
//! - [`door`]: an item is taken in at any compatible post and reaches the right one;
//! - [`vertical`]: upper and lower levels;
//! - [`handover`]: how far a hand-over has come, and who answers for the matter meanwhile.

mod basis;
mod bodies;
mod chart;
mod door;
mod handover;
mod mapping;
mod place;
mod reason;
mod tree;
mod vertical;

pub use bodies::{Body, Duty, bodies};
pub use chart::{Chart, ChartForm, chart, mapping_chart};
pub use door::{Door, DoorRequest, Entry, door};
pub use handover::{HandOver, HandOverEvent, HandOverRequest, StepState, handover};
pub use mapping::{DutyHome, Mapping, home_of, mapping};
pub use place::{Place, Seat};
pub use reason::OrganisationReason;
pub use tree::{Tree, tree};
pub use vertical::{Vertical, vertical};
