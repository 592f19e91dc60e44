//! Working days, notices, day hours, and an honest horizon.
//!
//! 工作日、放假通知、办公时间与日历的可靠范围。
//!
//! The calendar is made of the State Council's notices and nothing else. It knows through which day it is
//! certain ([`WorkCalendar::certain_through`]), and says so in every answer beyond it.

mod civil;
mod day;
mod festival;
mod hours;
mod kernel;
mod table;
mod work_calendar;

pub use civil::{FIRST_DATE, LAST_DATE, date_of_day, day_of_date, parse_date, parse_instant};
pub use day::{CalendarReason, DayKind, WorkDay};
pub use festival::festival_en;
pub use hours::{DayHours, OfficeMoment};
pub use kernel::{ADDED_OUTSIDE, add_working_days, count_working_days, is_working_day};
pub use work_calendar::WorkCalendar;

pub(crate) use civil::{add_months, day_of_instant, naive, start_of_day, zone};
pub(crate) use table::{DayTable, Near};
