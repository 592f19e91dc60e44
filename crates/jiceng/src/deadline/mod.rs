//! When is it due, and why: start, limit, exclusions, extension, roll, status.
//!
//! 何时到期、为什么：起算、期限、扣除、延长、顺延、状态。
//!
//! [`due`] answers for one request, [`due_slices`] for columns; both run on the same compact rule and give the
//! same answer. Eighty rules are silent on a last day that is a rest day, so three dates are the normal case:
//! [`Deadline::raw`], [`Deadline::rolled`] and [`Deadline::due`].

mod arrival;
mod basis;
mod correction;
mod due;
mod exclusion;
mod explained;
mod extension;
mod find;
mod given;
mod kernel;
mod limit;
pub(crate) mod plain;
mod progress;
pub(crate) mod read;
mod reason;
mod request;
mod silence;
mod status;

pub use arrival::{Arrival, ArrivalReason, ReceiptOn, receipt_day};
pub use due::{Deadline, due};
pub use explained::explain_due;
pub use given::GivenPeriod;
pub use kernel::{DueColumns, due_slices};
pub use limit::TimeLimit;
pub use progress::Progress;
pub use reason::DeadlineReason;
pub use request::{Correction, DueRequest, Exclusion, Extension};
pub use silence::{SilenceEffect, silence};
pub use status::{Remaining, Status, StatusView, status};

pub(crate) use due::{Computed, compute_full, compute_own, compute_row};
pub(crate) use find::row_on;
pub(crate) use status::{Standing, view};
