use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use jiceng_data::model::{InForce, Interval, Overlay};
use jiceng_data::order;

use super::WorkCalendar;
use super::civil::{FIRST_DATE, LAST_DATE, add_days, day_of_date, start_of_day, zone};
use crate::error::{Error, fail};

/// When an office is open: several intervals a day, up to 24:00, with dates of their own.
///
/// 办公时间：一日可有多段，可至24:00，个别日期可另定。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayHours {
    on_working_days: Vec<(InForce, Vec<Interval>)>,
    on_dates: Vec<(i32, Vec<Interval>)>,
}

/// What an instant is to an office. 某一时刻与办公时间的关系。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeMoment {
    /// The office is open.
    Open,
    /// A working day, before, between or after the hours.
    OutsideHours,
    /// A rest day.
    Closed,
}

const MINUTES_A_DAY: u16 = 1440;

impl DayHours {
    pub(crate) fn of(overlay: &Overlay) -> Option<Self> {
        if overlay.hours.is_empty() && overlay.hours_on.is_empty() {
            return None;
        }
        let mut on_dates: Vec<(i32, Vec<Interval>)> =
            overlay.hours_on.iter().map(|(day, open)| (day.0, open.clone())).collect();
        order::by_key(&mut on_dates, |(day, _)| *day);
        Some(Self { on_working_days: overlay.hours.clone(), on_dates })
    }

    /// The intervals of a date; none on a rest day unless the date has hours of its own.
    ///
    /// 某日的办公时段。
    #[must_use]
    pub fn of_date(&self, date: NaiveDate, works: bool) -> &[Interval] {
        let day = day_of_date(date);
        if let Ok(at) = self.on_dates.binary_search_by_key(&day, |(day, _)| *day) {
            return self.on_dates.get(at).map_or(&[], |(_, open)| open);
        }
        if !works {
            return &[];
        }
        let holds = |span: &InForce| {
            span.from.is_none_or(|from| from.0 <= day) && span.to.is_none_or(|to| day <= to.0)
        };
        self.on_working_days.iter().rfind(|(span, _)| holds(span)).map_or(&[], |(_, open)| open)
    }
}

impl WorkCalendar {
    /// What `instant` is to the office, in China's time.
    ///
    /// 某一时刻是否在办公时间内（北京时间）。
    ///
    /// # Errors
    /// `JC-0201` outside the calendar, `JC-0228` where no hours are known.
    pub fn office_moment(&self, instant: DateTime<FixedOffset>) -> Result<OfficeMoment, Error> {
        let hours = self.hours().ok_or_else(|| fail(228, &[]))?;
        let local = instant.with_timezone(&zone()).naive_local();
        let works = self.is_working_day(local.date())?.value;
        let minute = minute_of(local);
        let open = hours.of_date(local.date(), works);
        Ok(if open.iter().any(|part| part.from <= minute && minute < part.until) {
            OfficeMoment::Open
        } else if open.is_empty() {
            OfficeMoment::Closed
        } else {
            OfficeMoment::OutsideHours
        })
    }

    /// The instant at which `hours` working hours have passed since `instant`; days for which `skip` holds are
    /// left out whole.
    pub(crate) fn add_working_hours(
        &self,
        instant: DateTime<FixedOffset>,
        hours: u32,
        skip: &dyn Fn(NaiveDate) -> bool,
    ) -> Result<DateTime<FixedOffset>, Error> {
        let plan = self.hours().ok_or_else(|| fail(228, &[]))?;
        let start = instant.with_timezone(&zone()).naive_local();
        let mut left = i64::from(hours).saturating_mul(3600);
        let mut date = start.date();
        // Bounded: the calendar ends, and with it the loop.
        while (FIRST_DATE..=LAST_DATE).contains(&date) {
            let works = self.is_working_day(date)?.value;
            let open = if skip(date) { &[] } else { plan.of_date(date, works) };
            for part in open {
                let from = moment(date, part.from).max(start);
                let until = moment(date, part.until);
                let seconds = (until - from).num_seconds().max(0);
                if seconds >= left {
                    let end = from + TimeDelta::seconds(left);
                    return end.and_local_timezone(zone()).single().ok_or_else(|| fail(225, &[]));
                }
                left -= seconds;
            }
            date = add_days(date, 1).ok_or_else(|| fail(225, &[]))?;
        }
        Err(fail(225, &[]))
    }

    /// When the day ends for somebody who must act at the office: closing time, else 24:00.
    pub(crate) fn end_of_day(&self, date: NaiveDate) -> DateTime<FixedOffset> {
        let Some(hours) = self.hours() else {
            return start_of_day(day_of_date(date).saturating_add(1));
        };
        let works = self.is_working_day(date).is_ok_and(|answer| answer.value);
        let closing = hours.of_date(date, works).last().map(|part| part.until);
        let end = moment(date, closing.unwrap_or(MINUTES_A_DAY));
        end.and_local_timezone(zone()).single().unwrap_or_default()
    }
}

fn minute_of(local: NaiveDateTime) -> u16 {
    use chrono::Timelike;
    u16::try_from(local.time().num_seconds_from_midnight() / 60).unwrap_or(MINUTES_A_DAY)
}

/// A minute of a date; minute 1440 is midnight of the next day.
fn moment(date: NaiveDate, minute: u16) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute))
}
