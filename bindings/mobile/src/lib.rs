//! The interface of jiceng for phones: Kotlin and Swift are generated from it.
//!
//! 面向手机端的接口：由此生成Kotlin与Swift代码。
//!
//! It translates and decides nothing: plain records in, one call, plain records out. A [`Ruleset`] is the only
//! handle: immutable, shared between threads. Every exported function can fail, and none panics through: what would
//! be a panic comes back as [`JicengError::Internal`].
//!
//! | topic | file |
//! | --- | --- |
//! | rules: built in, or from bytes | `ruleset.rs` |
//! | when is it due, and why | `request.rs`, `due.rs`, `explanation.rs` |
//! | many due dates at once, as packed bytes | `batch.rs` |
//! | working days | `calendar.rs` |
//! | versions | `versions.rs` |
//! | the one error | `error.rs` |
//! | days and instants | `time.rs` |
//! | closed lists | `words.rs`, `list.rs` |

#[macro_use]
mod list;

mod answer;
mod batch;
mod calendar;
mod citation;
mod due;
mod error;
mod explanation;
mod request;
mod ruleset;
mod time;
mod versions;
mod words;

pub use answer::{CivilDayAnswer, CountAnswer, DeadlineAnswer, WorkDayAnswer, YesNoAnswer};
pub use batch::DueColumns;
pub use calendar::{CalendarHorizon, WorkDay};
pub use citation::{ArticleText, Citation};
pub use due::Deadline;
pub use error::{ErrorDetails, Fault, JicengError, Severity};
pub use explanation::{DeadlineExplanation, PassedDay, Step};
pub use list::{LabelledList, LabelledWord};
pub use request::{Correction, DueRequest, Exclusion, Extension, GivenPeriod, TimeLimit};
pub use ruleset::Ruleset;
pub use time::{CivilDay, UtcInstant};
pub use versions::{Versions, versions};
pub use words::{
    Approver, CalendarReason, Caveat, Checked, DayKind, DeadlineReason, Direction, ErrorKind, ExclusionKind,
    LISTS, LastDay, LimitUnit, Rank, SourceKind, StartDay, StepKind, Whose,
};

uniffi::setup_scaffolding!("jiceng");
