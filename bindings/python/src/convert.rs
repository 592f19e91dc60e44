//! Plain values across the border: dates, instants, numbers, words, lists.
//!
//! A `datetime` is no date and a `bool` is no number: both are refused.

use std::sync::Arc;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Timelike};
use jiceng::Error;
use jiceng::ruleset::Facts;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyInt, PyString, PyTuple, PyType};

use crate::failure::{Failure, Fallible, wrong_type};

/// What the core gives, as Python has it.
pub(crate) trait ToPython {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>>;
}

/// Types for which PyO3 does what is wanted.
macro_rules! as_it_is {
    ($($type:ty),+) => {
        $(impl ToPython for $type {
            fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
                Ok(self.into_pyobject(py)?.to_owned().into_any().unbind())
            }
        })+
    };
}
as_it_is!(bool, i32, i64, u32, u64, String);

impl ToPython for Arc<str> {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(self.as_ref().into_pyobject(py)?.into_any().unbind())
    }
}

impl<T: ToPython> ToPython for Option<T> {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None()), |value| value.to_python(py))
    }
}

/// A list that does not change.
impl<T: ToPython> ToPython for Vec<T> {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let values = self.iter().map(|value| value.to_python(py)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyTuple::new(py, values)?.into_any().unbind())
    }
}

impl<A: ToPython, B: ToPython> ToPython for (A, B) {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let pair = [self.0.to_python(py)?, self.1.to_python(py)?];
        Ok(PyTuple::new(py, pair)?.into_any().unbind())
    }
}

impl ToPython for Facts {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let facts = PyDict::new(py);
        for (fact, value) in &self.0 {
            facts.set_item(fact, value)?;
        }
        Ok(facts.into_any().unbind())
    }
}

static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static DATETIME: PyOnceLock<Py<PyType>> = PyOnceLock::new();

fn date_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    DATE.import(py, "datetime", "date")
}

fn datetime_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    DATETIME.import(py, "datetime", "datetime")
}

impl ToPython for NaiveDate {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let date = date_class(py)?.call_method1(intern!(py, "fromordinal"), (self.num_days_from_ce(),))?;
        Ok(date.unbind())
    }
}

/// Instants are shown in the zone that they carry.
impl ToPython for DateTime<FixedOffset> {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        static DELTA: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        static ZONE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        let offset =
            DELTA.import(py, "datetime", "timedelta")?.call1((0, self.offset().local_minus_utc()))?;
        let zone = ZONE.import(py, "datetime", "timezone")?.call1((offset,))?;
        let (date, time) = (self.date_naive(), self.time());
        // A leap second has a second of its own in neither language: it is the last one of its minute.
        let micros = (time.nanosecond() / 1_000).min(999_999);
        let parts =
            (date.year(), date.month(), date.day(), time.hour(), time.minute(), time.second(), micros, zone);
        Ok(datetime_class(py)?.call1(parts)?.unbind())
    }
}

/// A `datetime.date` that is no `datetime.datetime`.
pub(crate) fn date_in(value: &Bound<'_, PyAny>, field: &str) -> Fallible<NaiveDate> {
    let py = value.py();
    let class = date_class(py)?;
    let exactly = value.get_type().is(class);
    if !exactly && (!value.is_instance(class)? || value.is_instance(datetime_class(py)?)?) {
        return Err(wrong_type(field, "date"));
    }
    let ordinal: i32 = value.call_method0(intern!(py, "toordinal"))?.extract()?;
    NaiveDate::from_num_days_from_ce_opt(ordinal)
        .ok_or_else(|| Failure::from(Error::of_code(225, &[]).at(field)))
}

/// A date where one is given.
pub(crate) fn date_or_none(value: Option<&Bound<'_, PyAny>>, field: &str) -> Fallible<Option<NaiveDate>> {
    value.map(|value| date_in(value, field)).transpose()
}

/// A `datetime.datetime` with an offset: `JC-0204` without one.
pub(crate) fn instant_in(value: &Bound<'_, PyAny>, field: &str) -> Fallible<DateTime<FixedOffset>> {
    let py = value.py();
    if !value.is_instance(datetime_class(py)?)? {
        return Err(wrong_type(field, "datetime"));
    }
    let offset = value.call_method0(intern!(py, "utcoffset"))?;
    if offset.is_none() {
        let text: String = value.call_method0(intern!(py, "isoformat"))?.extract()?;
        return Err(Error::of_code(204, &[("got", &text)]).at(field).into());
    }
    let part =
        |of: &Bound<'_, PyAny>, name: &Bound<'_, PyString>| -> PyResult<i64> { of.getattr(name)?.extract() };
    let seconds = part(&offset, intern!(py, "days"))?
        .saturating_mul(86_400)
        .saturating_add(part(&offset, intern!(py, "seconds"))?);
    let number = |name: &Bound<'_, PyString>| -> Option<u32> { value.getattr(name).ok()?.extract().ok() };
    let made = (|| {
        let (month, day) = (number(intern!(py, "month"))?, number(intern!(py, "day"))?);
        let date = NaiveDate::from_ymd_opt(i32::try_from(number(intern!(py, "year"))?).ok()?, month, day)?;
        let (hour, minute) = (number(intern!(py, "hour"))?, number(intern!(py, "minute"))?);
        let (second, micro) = (number(intern!(py, "second"))?, number(intern!(py, "microsecond"))?);
        let local = date.and_hms_micro_opt(hour, minute, second, micro)?;
        let zone = FixedOffset::east_opt(i32::try_from(seconds).ok()?)?;
        // An hour before the first or after the last date there is no instant.
        local.checked_sub_signed(TimeDelta::seconds(seconds))?;
        local.and_local_timezone(zone).single()
    })();
    made.ok_or_else(|| Error::of_code(225, &[]).at(field).into())
}

/// An instant where one is given.
pub(crate) fn instant_or_none(
    value: Option<&Bound<'_, PyAny>>,
    field: &str,
) -> Fallible<Option<DateTime<FixedOffset>>> {
    value.map(|value| instant_in(value, field)).transpose()
}

/// A whole number of any kind that Python has, within bounds; a `bool` is none.
pub(crate) fn number_in(value: &Bound<'_, PyAny>, field: &str, min: i64, max: i64) -> Fallible<i64> {
    let py = value.py();
    let is_bool = value.is_instance_of::<PyBool>();
    if is_bool || !(value.is_instance_of::<PyInt>() || value.hasattr(intern!(py, "__index__"))?) {
        return Err(wrong_type(field, "int"));
    }
    let number = value.extract::<i64>().ok().filter(|number| (min..=max).contains(number));
    number.ok_or_else(|| {
        let got = value.str().map(|text| text.to_string()).unwrap_or_default();
        // A number of a thousand digits says no more than its beginning.
        let got: String = got.chars().take(24).collect();
        let values = [("got", got.as_str()), ("min", &min.to_string()), ("max", &max.to_string())];
        Error::of_code(206, &values).at(field).into()
    })
}

/// Facts from a `dict` of words.
pub(crate) fn facts_in(value: Option<&Bound<'_, PyAny>>) -> Fallible<Facts> {
    let mut facts = Facts::none();
    let Some(value) = value else { return Ok(facts) };
    let dict = value.cast::<PyDict>().map_err(|_| wrong_type("facts", "dict"))?;
    for (fact, value) in dict {
        let text = |value: &Bound<'_, PyAny>| value.extract::<PyBackedStr>();
        let (fact, value) = match (text(&fact), text(&value)) {
            (Ok(fact), Ok(value)) => (fact, value),
            _ => return Err(wrong_type("facts", "dict[str, str]")),
        };
        facts = facts.with(&*fact, &*value);
    }
    Ok(facts)
}

/// Every element of an iterable, converted.
pub(crate) fn each<'py, T>(
    values: Option<&Bound<'py, PyAny>>,
    convert: impl Fn(&Bound<'py, PyAny>) -> Fallible<T>,
) -> Fallible<Vec<T>> {
    let Some(values) = values else { return Ok(Vec::new()) };
    let mut list = Vec::new();
    for value in values.try_iter()? {
        list.push(convert(&value?)?);
    }
    Ok(list)
}
