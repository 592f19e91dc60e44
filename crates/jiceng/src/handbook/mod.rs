//! The service handbook: what an official notes in the grid, and the short message that brings it to the centre.
//!
//! 社会治理服务手册：网格内的每一条记事，以及把它送到中心的短信。
//!
//! An [`Entry`] becomes one or more short messages by an [`Encoder`](sms::Encoder); a
//! [`Reassembler`](sms::Reassembler) at the centre puts them together again, whatever the network lost, repeated,
//! delayed or mixed up. Both are pure state machines: the host gives the times and keeps the state.
//!
//! # Source
//! The county's account: the handbook on the phone sends each entry by SMS to the centre. The record is this library's
//! own; sizes are those of GSM 03.38 and 03.40.

mod clear;
mod entry;
mod field;
mod kind;
pub mod sms;

pub use clear::{ClearKind, ClearText, clear_text};
pub use entry::{Body, Entry, minutes_of, time_of_minutes};
pub use field::{Field, FieldKey, Fields};
pub use kind::EntryKind;
