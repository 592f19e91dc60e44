//! A slow, plain second opinion on every date: day by day, with loops only.
//!
//! It shares no code with the engine. It reads the calendar through its public face, one day at a time, and counts
//! on its fingers; what it says is what a careful official would say with a calendar on the wall.

mod calendar;
pub mod coverage;
mod months;
mod period;

pub use calendar::PlainCalendar;
pub use months::corresponding_day;
pub use period::{PlainExtension, PlainPeriod, Verdict};
