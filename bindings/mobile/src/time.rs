//! Days and instants as they cross the boundary: numbers that any value fits, checked inside the function.

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng::calendar::{FIRST_DATE, LAST_DATE, date_of_day, day_of_date};

use crate::error::{JicengError, refusal};

/// A civil date in China, as days since 1970-01-01: `java.time.LocalDate` in Kotlin, `CivilDay` in Swift.
///
/// 公历日期，以自1970-01-01起的天数传递。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CivilDay(pub i32);

/// An instant, as seconds since 1970-01-01 in UTC: `java.time.Instant` in Kotlin, `Date` in Swift.
///
/// 时刻，以自1970-01-01起的秒数（世界协调时）传递。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UtcInstant(pub i64);

uniffi::custom_newtype!(CivilDay, i32);
uniffi::custom_newtype!(UtcInstant, i64);

impl CivilDay {
    /// The date, `JC-0225` at `field` where it lies outside 0001-01-01 to 9999-12-31.
    pub(crate) fn date(self, field: &str) -> Result<NaiveDate, JicengError> {
        Ok(date_of_day(self.0).map_err(|error| error.at(field))?)
    }
}

impl From<NaiveDate> for CivilDay {
    fn from(date: NaiveDate) -> Self {
        Self(day_of_date(date))
    }
}

impl UtcInstant {
    /// The instant, `JC-0225` at `field` where its day lies outside 0001-01-01 to 9999-12-31.
    pub(crate) fn instant(self, field: &str) -> Result<DateTime<FixedOffset>, JicengError> {
        let instant = DateTime::from_timestamp(self.0, 0);
        let inside = instant.filter(|instant| (FIRST_DATE..=LAST_DATE).contains(&instant.date_naive()));
        inside.map(|instant| instant.fixed_offset()).ok_or_else(|| refusal(225, &[], field))
    }
}

impl From<DateTime<FixedOffset>> for UtcInstant {
    fn from(instant: DateTime<FixedOffset>) -> Self {
        Self(instant.timestamp())
    }
}

/// A date that may be absent.
pub(crate) fn date_at(day: Option<CivilDay>, field: &str) -> Result<Option<NaiveDate>, JicengError> {
    day.map(|day| day.date(field)).transpose()
}
