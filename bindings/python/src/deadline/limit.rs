//! Limits, and a limit of the caller's own.

use jiceng::deadline::{self as core, TimeLimit as Core};
use jiceng::words::Unit;
use pyo3::prelude::*;

use crate::convert::{ToPython, number_in};
use crate::failure::{Fallible, wrong_type};
use crate::mirror::mirror;
use crate::words::word_or_none;

mirror! {
    /// A time limit. No limit, zero and a missing figure are three different things.
    /// 时限。不设期限、当场办结、数额缺失是三回事。
    TimeLimit = Core, "jiceng.deadline";
    => {
        /// Hours, running through nights and rest days; 1 to 36,500, as for the other units, else `JC-0230`. 小时。
        #[staticmethod]
        fn hours(value: &Bound<'_, PyAny>) -> Fallible<Self> {
            Ok(Self(Core::hours(size(value)?)?))
        }

        /// Hours during which the office is open. 工作小时。
        #[staticmethod]
        fn working_hours(value: &Bound<'_, PyAny>) -> Fallible<Self> {
            Ok(Self(Core::working_hours(size(value)?)?))
        }

        /// Calendar days. 自然日。
        #[staticmethod]
        fn calendar_days(value: &Bound<'_, PyAny>) -> Fallible<Self> {
            Ok(Self(Core::calendar_days(size(value)?)?))
        }

        /// Working days. 工作日。
        #[staticmethod]
        fn working_days(value: &Bound<'_, PyAny>) -> Fallible<Self> {
            Ok(Self(Core::working_days(size(value)?)?))
        }

        /// Months. 月。
        #[staticmethod]
        fn months(value: &Bound<'_, PyAny>) -> Fallible<Self> {
            Ok(Self(Core::months(size(value)?)?))
        }

        /// Years. 年。
        #[staticmethod]
        fn years(value: &Bound<'_, PyAny>) -> Fallible<Self> {
            Ok(Self(Core::years(size(value)?)?))
        }

        /// At once: 当场、即时.
        #[classattr]
        const AT_ONCE: Self = Self(Core::Zero);

        /// By the day of the event itself. 不迟于事件当日。
        #[classattr]
        const BY_EVENT: Self = Self(Core::ByEvent);

        /// The law sets none. 未设期限。
        #[classattr]
        const NO_LIMIT: Self = Self(Core::NoLimit);

        /// There is one, but no source seen gives the figure. 期限数额缺失。
        #[classattr]
        const MISSING: Self = Self(Core::Missing);

        /// How many units; `None` where it is no number. 数额。
        #[getter]
        fn value(&self) -> Option<u32> {
            if let Core::Of { value, .. } = self.0 { Some(value) } else { None }
        }

        /// Of what; `None` where it is no number. 单位。
        #[getter]
        fn unit(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
            let unit: Option<Unit> = if let Core::Of { unit, .. } = self.0 { Some(unit) } else { None };
            unit.to_python(py)
        }

        /// `20个工作日`. 中文写法。
        fn zh(&self) -> String {
            self.0.zh()
        }

        /// `20 working days`. 英文写法。
        fn en(&self) -> String {
            self.0.en()
        }

        fn __str__(&self) -> String {
            self.0.en()
        }
    }
}

fn size(value: &Bound<'_, PyAny>) -> Fallible<u32> {
    let number = number_in(value, "value", 0, i64::from(u32::MAX))?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

mirror! {
    /// A limit of the caller's own, with the counting rules that shall hold for it.
    /// 请求方自拟的期限及其计算方式。
    GivenPeriod = core::GivenPeriod, "jiceng.deadline";
    /// The limit.
    limit;
    /// Forwards or backwards.
    direction;
    /// Whether the start day counts; by common practice it does not.
    start_day;
    /// What happens on a rest day.
    last_day;
    /// Whose time it is.
    whose;
    /// Provision on the last day, e.g. `PER-13`.
    last_basis;
    => {
        #[new]
        #[pyo3(signature = (limit, *, direction=None, start_day=None, last_day=None, whose=None, last_basis=None))]
        fn new(
            limit: &Bound<'_, PyAny>,
            direction: Option<&Bound<'_, PyAny>>,
            start_day: Option<&Bound<'_, PyAny>>,
            last_day: Option<&Bound<'_, PyAny>>,
            whose: Option<&Bound<'_, PyAny>>,
            last_basis: Option<String>,
        ) -> Fallible<Self> {
            let limit = limit.cast::<TimeLimit>().map_err(|_| wrong_type("limit", "TimeLimit"))?;
            let mut given = core::GivenPeriod::of(limit.get().0);
            given.direction = word_or_none(direction, "direction")?.unwrap_or(given.direction);
            given.start_day = word_or_none(start_day, "start_day")?.unwrap_or(given.start_day);
            given.last_day = word_or_none(last_day, "last_day")?.unwrap_or(given.last_day);
            given.whose = word_or_none(whose, "whose")?.unwrap_or(given.whose);
            given.last_basis = last_basis;
            Ok(Self(given))
        }
    }
}

pub(super) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<TimeLimit>()?;
    module.add_class::<GivenPeriod>()
}
