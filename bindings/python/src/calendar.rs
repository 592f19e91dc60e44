//! The working-day calendar, day by day.

use std::sync::Arc;

use chrono::NaiveDate;
use jiceng::calendar::{self as core, OfficeMoment};
use pyo3::prelude::*;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::columns;
use crate::convert::{ToPython, date_in, instant_in, number_in};
use crate::exchange::Table;
use crate::failure::Fallible;
use crate::mirror::{self, Reduced, mirror};
use crate::ruleset::Ruleset;

/// What was made of the calendar of a ruleset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Made {
    ProvisionalThrough(NaiveDate),
    CertainOnly,
}

impl Made {
    fn apply(self, held: &core::WorkCalendar) -> Fallible<core::WorkCalendar> {
        Ok(match self {
            Self::ProvisionalThrough(day) => held.provisional_through(day)?,
            Self::CertainOnly => held.certain_only(),
        })
    }
}

/// The working-day calendar: which days are worked, which notice said so, and how far that is certain.
/// 工作日历：哪些日子上班、由哪份通知安排、确定到哪一天。
///
/// A cheap handle that threads may share; it never changes, a new notice makes a new one.
#[pyclass(frozen, module = "jiceng.calendar")]
#[derive(Clone)]
pub(crate) struct WorkCalendar {
    pub(crate) core: core::WorkCalendar,
    of: Arc<(Ruleset, Option<String>)>,
    made: Vec<Made>,
}

impl WorkCalendar {
    pub(crate) fn of(core: core::WorkCalendar, ruleset: Ruleset, office: Option<String>) -> Self {
        Self { core, of: Arc::new((ruleset, office)), made: Vec::new() }
    }

    fn then(&self, made: Made) -> Fallible<Self> {
        let steps = self.made.iter().copied().chain([made]).collect();
        Ok(Self { core: made.apply(&self.core)?, of: self.of.clone(), made: steps })
    }
}

#[pymethods]
impl WorkCalendar {
    /// First and last day that it answers for; `None` where it holds no notice. 覆盖范围。
    #[getter]
    fn covers(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.core.covers().to_python(py)
    }

    /// The last day that no later notice has ever changed. 确定到哪一天。
    #[getter]
    fn certain_through(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.core.certain_through().to_python(py)
    }

    /// The last day that a notice arranges. 通知安排到哪一天。
    #[getter]
    fn official_through(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.core.official_through().to_python(py)
    }

    /// The notices it is made of, as citations, in order. 所据通知。
    #[getter]
    fn notices(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.core.notices().to_vec().to_python(py)
    }

    /// The office hours, where an overlay states them. 办公时间。
    #[getter]
    fn hours(&self) -> Option<DayHours> {
        self.core.hours().cloned().map(DayHours)
    }

    /// What kind of day `date` is, why, and by which notice; `JC-0201` outside the calendar.
    /// 某日是什么日子、为什么、依哪份通知。
    fn day(&self, date: &Bound<'_, PyAny>) -> Fallible<Answer> {
        Ok(Answer::of(self.core.day(date_in(date, "date")?)?))
    }

    /// Whether `date` is a working day; `JC-0201` outside the calendar. 是否为工作日。
    fn is_working_day(&self, date: &Bound<'_, PyAny>) -> Fallible<Answer> {
        Ok(Answer::of(self.core.is_working_day(date_in(date, "date")?)?))
    }

    /// The first working day after `date`. 下一个工作日。
    fn next_working_day(&self, date: &Bound<'_, PyAny>) -> Fallible<Answer> {
        Ok(Answer::of(self.core.next_working_day(date_in(date, "date")?)?))
    }

    /// The last working day before `date`. 上一个工作日。
    fn previous_working_day(&self, date: &Bound<'_, PyAny>) -> Fallible<Answer> {
        Ok(Answer::of(self.core.previous_working_day(date_in(date, "date")?)?))
    }

    /// The n-th working day after `date` (before it where n is negative); `date` itself does not count.
    /// 其后（n为负则其前）第n个工作日，当日不计。
    fn add_working_days(&self, date: &Bound<'_, PyAny>, n: &Bound<'_, PyAny>) -> Fallible<Answer> {
        let n = number_in(n, "n", i64::from(i32::MIN), i64::from(i32::MAX))?;
        let n = i32::try_from(n).unwrap_or(i32::MAX);
        Ok(Answer::of(self.core.add_working_days(date_in(date, "date")?, n)?))
    }

    /// Working days after `after` up to and including `through`; negative where `through` lies before.
    /// 起日不计、止日计入的工作日数。
    fn count_working_days(&self, after: &Bound<'_, PyAny>, through: &Bound<'_, PyAny>) -> Fallible<Answer> {
        let (after, through) = (date_in(after, "after")?, date_in(through, "through")?);
        Ok(Answer::of(self.core.count_working_days(after, through)?))
    }

    /// The n-th working day after each day, as columns `day` and `code`; `n` is a column of whole numbers or one number
    /// for all. A null gives a null; a row outside the calendar gets 201 for `JC-0201` and stops nothing.
    /// 逐行求其后（n为负则其前）第n个工作日。
    fn add_working_days_column(&self, days: &Bound<'_, PyAny>, n: &Bound<'_, PyAny>) -> Fallible<Table> {
        columns::add_working_days(&self.core, days, n)
    }

    /// Whether each day is a working day, as columns `works` and `code`. 逐行判断是否为工作日。
    fn is_working_day_column(&self, days: &Bound<'_, PyAny>) -> Fallible<Table> {
        columns::is_working_day(&self.core, days)
    }

    /// Working days after the first day up to and including the second, as columns `count` and `code`.
    /// 逐行计算起日不计、止日计入的工作日数。
    fn count_working_days_column(
        &self,
        after: &Bound<'_, PyAny>,
        through: &Bound<'_, PyAny>,
    ) -> Fallible<Table> {
        columns::count_working_days(&self.core, after, through)
    }

    /// What `instant` is to the office, in China's time: `open`, `outside-hours` or `closed`; `JC-0228` where no hours
    /// are known.
    /// 某一时刻是否在办公时间内（北京时间）。
    fn office_moment<'py>(&self, instant: &Bound<'py, PyAny>) -> Fallible<Bound<'py, PyAny>> {
        let word = match self.core.office_moment(instant_in(instant, "instant")?)? {
            OfficeMoment::Open => "open",
            OfficeMoment::OutsideHours => "outside-hours",
            OfficeMoment::Closed => "closed",
        };
        Ok(instant.py().import("jiceng.calendar")?.getattr("OfficeMoment")?.call1((word,))?)
    }

    /// The same calendar, carried on beyond the last notice by weekends and statutory holidays only.
    /// 在最后一份通知之后，仅按周末与法定节假日推算的日历。
    fn provisional_through(&self, through: &Bound<'_, PyAny>) -> Fallible<Self> {
        self.then(Made::ProvisionalThrough(date_in(through, "through")?))
    }

    /// The same calendar, cut off after its last certain day: beyond it every function fails.
    /// 只保留确定部分的日历；超出即报错，不作推测。
    fn certain_only(&self) -> Fallible<Self> {
        self.then(Made::CertainOnly)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.key() == other.get().key())
    }

    fn __hash__(&self) -> Fallible<u64> {
        mirror::hash(&self.key())
    }

    fn __repr__(&self) -> String {
        let through = self.core.certain_through();
        match self.core.covers() {
            Some((first, last)) => {
                format!("WorkCalendar(covers={first}..{last}, certain_through={through})")
            }
            None => "WorkCalendar(covers=None)".to_string(),
        }
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> Fallible<Reduced<'py, (Ruleset, Option<String>, String)>> {
        let held = this.get();
        let (ruleset, office) = held.of.as_ref().clone();
        mirror::reduce(this.as_any(), (ruleset, office, mirror::json(&held.made)?))
    }

    #[staticmethod]
    fn _restored(ruleset: &Bound<'_, Ruleset>, office: Option<String>, made: &str) -> Fallible<Self> {
        let ruleset = ruleset.get();
        let first = match office {
            None => Self::of(ruleset.core.calendar().clone(), ruleset.clone(), None),
            Some(office) => {
                Self::of(ruleset.core.calendar_of(&office)?.clone(), ruleset.clone(), Some(office))
            }
        };
        let made: Vec<Made> = mirror::from_json(made)?;
        made.into_iter().try_fold(first, |held, step| held.then(step))
    }
}

impl WorkCalendar {
    /// What two equal calendars have in common: the covered days, as they were made.
    fn key(&self) -> (String, &Option<String>, &Vec<Made>, Option<NaiveDate>) {
        let (ruleset, office) = self.of.as_ref();
        (ruleset.core.digest(), office, &self.made, ruleset.core.known_through())
    }
}

/// When an office is open: several intervals a day, up to 24:00, with dates of their own.
/// 办公时间：一日可有多段，可至24:00，个别日期可另定。
#[pyclass(frozen, module = "jiceng.calendar")]
#[derive(Clone)]
pub(crate) struct DayHours(core::DayHours);

#[pymethods]
impl DayHours {
    /// The intervals of a date in minutes since midnight; none on a rest day unless the date has hours of its own.
    /// 某日的办公时段。
    fn of_date(&self, date: &Bound<'_, PyAny>, works: bool) -> Fallible<Vec<(u16, u16)>> {
        let open = self.0.of_date(date_in(date, "date")?, works);
        Ok(open.iter().map(|part| (part.from, part.until)).collect())
    }
}

mirror! {
    /// One day of the calendar. Statutory holiday, day off and working day are three sets.
    /// 日历中的一天。
    WorkDay = core::WorkDay, "jiceng.calendar";
    /// The date.
    date;
    /// What kind of day it is.
    kind;
    /// The festival for which it was arranged, in Chinese.
    festival_zh;
    /// The festival for which it was arranged, in English.
    festival_en;
    /// The statutory holiday that falls on it, in Chinese, whatever the kind of day.
    statutory_zh;
    /// The statutory holiday that falls on it, in English.
    statutory_en;
    /// Number of the notice that arranged it.
    notice;
}

/// Reads a date strictly: `2016-03-01`; `JC-0203` if it does not exist. 严格读取日期。
#[pyfunction]
fn parse_date(py: Python<'_>, text: &str) -> Fallible<Py<PyAny>> {
    Ok(core::parse_date(text)?.to_python(py)?)
}

/// Reads an instant strictly: `2016-03-01T09:00:00+08:00`; `JC-0204` without an offset. 严格读取时刻，须带时区。
#[pyfunction]
fn parse_instant(py: Python<'_>, text: &str) -> Fallible<Py<PyAny>> {
    Ok(core::parse_instant(text)?.to_python(py)?)
}

/// The English name of a festival as the notices write it. 节日的英文名称。
#[pyfunction]
fn festival_en(zh: &str) -> String {
    core::festival_en(zh)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<WorkCalendar>()?;
    module.add_class::<DayHours>()?;
    module.add_class::<WorkDay>()?;
    module.add_function(wrap_pyfunction!(parse_date, module)?)?;
    module.add_function(wrap_pyfunction!(parse_instant, module)?)?;
    module.add_function(wrap_pyfunction!(festival_en, module)?)
}
