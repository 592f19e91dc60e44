//! The corresponding day of another month.

use chrono::{Datelike, NaiveDate};

/// The corresponding day so many months later (earlier where negative), else the last day of that month.
#[must_use]
pub fn corresponding_day(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let number = i64::from(date.year()) * 12 + i64::from(date.month0()) + months;
    let year = i32::try_from(number.div_euclid(12)).ok()?;
    let month = u32::try_from(number.rem_euclid(12)).ok()? + 1;
    let mut day = date.day();
    loop {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(found) => return Some(found).filter(|found| (1..=9999).contains(&found.year())),
            None if day > 28 => day -= 1,
            None => return None,
        }
    }
}
