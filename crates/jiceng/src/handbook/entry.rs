use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::Serialize;

use super::field::Fields;
use super::kind::EntryKind;
use super::sms::number;
use crate::error::{Error, fail};

/// What an entry says: coded fields, or free text. The two are never mixed. 内容：编码或者自由文本。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// Numbers only: short, checkable, and without anybody's name.
    Coded(Fields),
    /// Free text, 1 to 1,000 characters.
    Text(String),
}

/// One entry of the handbook. 手册中的一条记事。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// When the device says that it was made; the centre's own time of receipt rules every clock.
    pub claimed_at: DateTime<FixedOffset>,
    /// What it says.
    pub body: Body,
}

/// Seconds from 1970-01-01 UTC to 2010-01-01 at +08:00, from which a message counts.
const EPOCH: i64 = 1_262_275_200;

/// The minute of a time, as a message carries it. 短信所载的分钟数。
///
/// # Units
/// Whole minutes since 2010-01-01 00:00 at +08:00; seconds are cut off.
///
/// # Range
/// 2010-01-01 to 2073-10-18.
///
/// # Errors
/// `JC-0607` outside.
///
/// # Examples
/// ```
/// use jiceng::handbook::{minutes_of, time_of_minutes};
/// let time = "2026-03-02T09:30:59+08:00".parse().unwrap();
/// assert_eq!(minutes_of(time)?, 8_502_330);
/// assert_eq!(time_of_minutes(8_502_330)?.to_rfc3339(), "2026-03-02T09:30:00+08:00");
/// assert!(minutes_of("2009-12-31T23:59:59+08:00".parse().unwrap()).is_err());
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn minutes_of(time: DateTime<FixedOffset>) -> Result<u32, Error> {
    let minutes = time.timestamp().saturating_sub(EPOCH).div_euclid(60);
    u32::try_from(minutes)
        .ok()
        .filter(|minutes| *minutes <= number::MOST_MINUTES)
        .ok_or_else(|| fail(607, &[]))
}

/// The time of a minute, at +08:00. 分钟数所表示的时刻。
///
/// # Errors
/// `JC-0607` beyond the range of [`minutes_of`].
pub fn time_of_minutes(minutes: u32) -> Result<DateTime<FixedOffset>, Error> {
    let zone = FixedOffset::east_opt(8 * 3_600);
    let epoch = DateTime::from_timestamp(EPOCH, 0).zip(zone).map(|(epoch, zone)| epoch.with_timezone(&zone));
    let within = Some(minutes).filter(|minutes| *minutes <= number::MOST_MINUTES);
    let time = epoch
        .zip(within)
        .and_then(|(epoch, minutes)| epoch.checked_add_signed(TimeDelta::minutes(i64::from(minutes))));
    time.ok_or_else(|| fail(607, &[]))
}
