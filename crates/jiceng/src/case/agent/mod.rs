//! The agent service: the masses speak, the officials run the errands.
//!
//! 代办：群众动口，干部跑腿。
//!
//! An [`AgentService`] is the list of [`AgentEvent`]s of one mandate. Two times are kept for each item: when the papers
//! were handed over at the kitchen table, and when the hall received them. The agent has a clock of his own from the
//! first ([`AgentPolicy`]); the clocks of the hall start at the second. An agent decides nothing, signs for nobody in a
//! dispute, takes no fee, and gives originals back against a signature; an item for which the person must appear is
//! refused. [`count_filings`] counts what was filed once each, by agents and by the people themselves apart.
//!
//! Principal and agent are keys of the host's own; no error repeats them.
//!
//! # Source
//! Whether an agent may file: the item's own rule in the catalogue, the Administrative Licensing Law, article 29, among
//! them. The rest is the county's own practice and this library's safe default: no law known sets it.

mod act;
mod end;
mod filings;
mod guard;
mod policy;
mod read;
mod reason;
mod service;
mod state;
mod view;

pub use act::{AgentAct, AgentActKind, AgentDeed, AgentEvent, Paper};
pub use end::{FiledBy, MandateEnd, PaperPlace};
pub use filings::{Filings, count_filings};
pub use policy::AgentPolicy;
pub use reason::AgentReason;
pub use service::AgentService;
pub use view::{AgentClock, AgentItem, AgentView, PaperView};
