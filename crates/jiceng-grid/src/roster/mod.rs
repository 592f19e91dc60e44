//! The week at the windows: who stands where on which day, so that enough days remain for the field.
//!
//! 窗口轮值：一周内谁在哪个岗，同时保证下沉天数。

mod request;
mod run;
mod solve;

pub use request::{RosterOfficial, RosterRequest, WindowPost};
pub use run::{Roster, RosterShortage, Shift, roster};
