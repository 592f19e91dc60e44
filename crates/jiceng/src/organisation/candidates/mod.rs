//! Who can take a task, in order, and why the others cannot.

mod rank;
mod reason;
mod task;

pub use rank::{Candidate, Candidates, Rejected, Unassigned, candidates};
pub use reason::CandidateReason;
pub use task::{Load, Task};
