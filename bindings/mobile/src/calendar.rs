//! Working days.

use jiceng::calendar as core;

use crate::answer::{CivilDayAnswer, CountAnswer, WorkDayAnswer, YesNoAnswer};
use crate::error::{JicengError, guarded};
use crate::ruleset::Ruleset;
use crate::time::CivilDay;
use crate::words::DayKind;

/// One day of the calendar. 日历中的一天。
///
/// Statutory holiday, day off and working day are three sets.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WorkDay {
    /// The date.
    pub date: CivilDay,
    /// What kind of day it is.
    pub kind: DayKind,
    /// The festival for which it was arranged, in Chinese.
    pub festival_zh: Option<String>,
    /// The same in English.
    pub festival_en: Option<String>,
    /// The statutory holiday that falls on it, in Chinese, whatever the kind of day.
    pub statutory_zh: Option<String>,
    /// The same in English.
    pub statutory_en: Option<String>,
    /// Number of the notice that arranged it.
    pub notice: Option<String>,
}

impl From<core::WorkDay> for WorkDay {
    fn from(day: core::WorkDay) -> Self {
        let core::WorkDay { date, kind, festival_zh, festival_en, statutory_zh, statutory_en, notice } = day;
        Self {
            date: date.into(),
            kind: kind.into(),
            festival_zh: festival_zh.map(|text| text.to_string()),
            festival_en,
            statutory_zh: statutory_zh.map(|text| text.to_string()),
            statutory_en,
            notice: notice.map(|text| text.to_string()),
        }
    }
}

/// How far the calendar reaches, and how far it is certain. 日历的范围与可靠范围。
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct CalendarHorizon {
    /// First day; absent where there is no calendar.
    pub first: Option<CivilDay>,
    /// Last day; absent where there is no calendar.
    pub last: Option<CivilDay>,
    /// The last day that no later notice changes.
    pub certain_through: CivilDay,
    /// The last day that a notice arranged.
    pub official_through: CivilDay,
}

impl Ruleset {
    /// The calendar of an office, or the national one.
    fn calendar(&self, office: Option<&str>) -> Result<&core::WorkCalendar, JicengError> {
        Ok(match office {
            None => self.rules.calendar(),
            Some(office) => self.rules.calendar_of(office)?,
        })
    }
}

#[uniffi::export]
impl Ruleset {
    /// What kind of day it is, and by which notice. `office` names an overlay; absent is the national calendar.
    ///
    /// 某日是什么日子，依何通知。
    #[uniffi::method(default(office = None))]
    pub fn calendar_day(&self, date: CivilDay, office: Option<String>) -> Result<WorkDayAnswer, JicengError> {
        guarded("calendar.day", || {
            Ok(WorkDayAnswer::of(self.calendar(office.as_deref())?.day(date.date("date")?)?))
        })
    }

    /// Whether it is a working day. 是否为工作日。
    #[uniffi::method(default(office = None))]
    pub fn is_working_day(&self, date: CivilDay, office: Option<String>) -> Result<YesNoAnswer, JicengError> {
        guarded("calendar.is_working_day", || {
            Ok(YesNoAnswer::of(self.calendar(office.as_deref())?.is_working_day(date.date("date")?)?))
        })
    }

    /// The first working day after a date. 之后的第一个工作日。
    #[uniffi::method(default(office = None))]
    pub fn next_working_day(
        &self,
        date: CivilDay,
        office: Option<String>,
    ) -> Result<CivilDayAnswer, JicengError> {
        guarded("calendar.next_working_day", || {
            Ok(CivilDayAnswer::of(self.calendar(office.as_deref())?.next_working_day(date.date("date")?)?))
        })
    }

    /// The last working day before a date. 之前的最后一个工作日。
    #[uniffi::method(default(office = None))]
    pub fn previous_working_day(
        &self,
        date: CivilDay,
        office: Option<String>,
    ) -> Result<CivilDayAnswer, JicengError> {
        guarded("calendar.previous_working_day", || {
            let calendar = self.calendar(office.as_deref())?;
            Ok(CivilDayAnswer::of(calendar.previous_working_day(date.date("date")?)?))
        })
    }

    /// The `n`th working day after a date, before it where `n` is negative. 之后（之前）第n个工作日。
    #[uniffi::method(default(office = None))]
    pub fn add_working_days(
        &self,
        date: CivilDay,
        n: i32,
        office: Option<String>,
    ) -> Result<CivilDayAnswer, JicengError> {
        guarded("calendar.add_working_days", || {
            let calendar = self.calendar(office.as_deref())?;
            Ok(CivilDayAnswer::of(calendar.add_working_days(date.date("date")?, n)?))
        })
    }

    /// How many working days lie after one date and through another. 两日之间的工作日数（不含首日）。
    #[uniffi::method(default(office = None))]
    pub fn count_working_days(
        &self,
        after: CivilDay,
        through: CivilDay,
        office: Option<String>,
    ) -> Result<CountAnswer, JicengError> {
        guarded("calendar.count_working_days", || {
            let calendar = self.calendar(office.as_deref())?;
            let (after, through) = (after.date("after")?, through.date("through")?);
            Ok(CountAnswer::of(calendar.count_working_days(after, through)?))
        })
    }

    /// How far the calendar reaches, and how far it is certain. 日历的范围与可靠范围。
    #[uniffi::method(default(office = None))]
    pub fn calendar_horizon(&self, office: Option<String>) -> Result<CalendarHorizon, JicengError> {
        guarded("calendar.horizon", || {
            let calendar = self.calendar(office.as_deref())?;
            let covers = calendar.covers();
            Ok(CalendarHorizon {
                first: covers.map(|(first, _)| first.into()),
                last: covers.map(|(_, last)| last.into()),
                certain_through: calendar.certain_through().into(),
                official_through: calendar.official_through().into(),
            })
        })
    }
}
