//! Civil dates: bounds, day numbers, months, strict reading.

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate};

use crate::error::{Error, echo_date, fail};

/// The first date that any function takes: 0001-01-01. 最早日期。
pub const FIRST_DATE: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// The last date that any function takes or gives: 9999-12-31. 最晚日期。
pub const LAST_DATE: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(date) => date,
    None => NaiveDate::MAX,
};

/// China's zone, +08:00 all year round. 东八区。
pub(crate) const fn zone() -> FixedOffset {
    match FixedOffset::east_opt(8 * 3600) {
        Some(zone) => zone,
        // Not reached: eight hours is a valid offset. The zone has no default, so the compiler wants a value.
        None => zone_never(),
    }
}

const fn zone_never() -> FixedOffset {
    match FixedOffset::east_opt(0) {
        Some(zone) => zone,
        None => zone_never(),
    }
}

/// Days since 1970-01-01, as columns and phones carry a date. 自1970-01-01起的天数。
///
/// # Range
/// Any [`NaiveDate`].
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// assert_eq!(jiceng::calendar::day_of_date(NaiveDate::from_ymd_opt(2016, 3, 1).unwrap()), 16_861);
/// ```
#[must_use]
pub const fn day_of_date(date: NaiveDate) -> i32 {
    date.to_epoch_days()
}

/// The date of a day number.
///
/// 由天数得到日期。
///
/// # Range
/// 0001-01-01 (-719,162) to 9999-12-31 (2,932,896).
///
/// # Errors
/// `JC-0225` outside the range.
///
/// # Examples
/// ```
/// assert_eq!(jiceng::calendar::date_of_day(16_861)?.to_string(), "2016-03-01");
/// assert_eq!(jiceng::calendar::date_of_day(i32::MAX).unwrap_err().code().to_string(), "JC-0225");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn date_of_day(day: i32) -> Result<NaiveDate, Error> {
    NaiveDate::from_epoch_days(day)
        .filter(|date| (FIRST_DATE..=LAST_DATE).contains(date))
        .ok_or_else(|| fail(225, &[]))
}

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// The day number of an instant in China: by its seconds, for it is asked for each event and each clock.
pub(crate) fn day_of_instant(at: DateTime<FixedOffset>) -> i32 {
    let seconds = at.timestamp().saturating_add(i64::from(zone().local_minus_utc()));
    i32::try_from(seconds.div_euclid(DAY_SECONDS)).unwrap_or(i32::MAX)
}

/// The instant at which a day begins in China.
pub(crate) fn start_of_day(day: i32) -> DateTime<FixedOffset> {
    let seconds = i64::from(day).saturating_mul(DAY_SECONDS);
    let utc = DateTime::from_timestamp(seconds.saturating_sub(i64::from(zone().local_minus_utc())), 0);
    utc.unwrap_or_default().with_timezone(&zone())
}

/// A day number that a checked document holds, as a date; out of range is clamped, not reached in practice.
pub(crate) fn naive(day: i32) -> NaiveDate {
    NaiveDate::from_epoch_days(day).unwrap_or(LAST_DATE)
}

/// Reads a date strictly: `2016-03-01`.
///
/// 严格读取日期。
///
/// # Errors
/// `JC-0203` if it is not written like that or does not exist (31 February).
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// assert!(parse_date("2016-02-29").is_ok());
/// assert_eq!(parse_date("2015-02-29").unwrap_err().code().to_string(), "JC-0203");
/// ```
pub fn parse_date(text: &str) -> Result<NaiveDate, Error> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let date = if shape { text.parse::<NaiveDate>().ok() } else { None };
    date.filter(|date| date.year() >= 1).ok_or_else(|| fail(203, &[("got", echo_date(text))]))
}

/// Reads an instant strictly: `2016-03-01T09:00:00+08:00`.
///
/// 严格读取时刻，须带时区。
///
/// # Errors
/// `JC-0204` if it has no offset, `JC-0203` if it does not exist.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_instant;
/// assert!(parse_instant("2016-03-01T09:00:00+08:00").is_ok());
/// assert_eq!(parse_instant("2016-03-01T09:00:00").unwrap_err().code().to_string(), "JC-0204");
/// ```
pub fn parse_instant(text: &str) -> Result<DateTime<FixedOffset>, Error> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        let year = instant.year();
        if (1..=9999).contains(&year) {
            return Ok(instant);
        }
    }
    let naive = text.parse::<chrono::NaiveDateTime>().is_ok();
    Err(fail(if naive { 204 } else { 203 }, &[("got", echo_date(text))]))
}

/// The corresponding day `months` later or earlier, else the last day of that month.
pub(crate) fn add_months(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let size = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    let moved = if months >= 0 { date.checked_add_months(size) } else { date.checked_sub_months(size) };
    moved.filter(|date| (FIRST_DATE..=LAST_DATE).contains(date))
}

/// `days` later or earlier.
pub(crate) fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let size = Days::new(days.unsigned_abs());
    let moved = if days >= 0 { date.checked_add_days(size) } else { date.checked_sub_days(size) };
    moved.filter(|date| (FIRST_DATE..=LAST_DATE).contains(date))
}
