//! The clocks of a case: what runs, from when to when, and where it stands.

mod judge;
mod question;
mod span;
mod threshold;
mod view;

pub use threshold::Crossing;
pub use view::ClockView;

pub(crate) use question::{can_be_extended, check_extension, ends_at, feedback_until};
pub(crate) use threshold::crossed;
pub(crate) use view::clocks_of;
