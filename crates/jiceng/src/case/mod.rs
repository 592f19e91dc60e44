//! What stands beside a case: the mediation of a dispute, and the service of an agent.
//!
//! 与办件并行的两项：矛盾纠纷的调解、代办。
//!
//! Each is a list of events that only grows; everything else is computed from it.

pub mod agent;
mod ledger;
pub mod mediation;

pub use ledger::Applied;
