//! One class for every answer: the value, why, on what basis, with what reservations.

use std::any::Any;

use chrono::NaiveDate;
use jiceng::calendar::WorkDay;
use jiceng::catalogue::{Item, ItemLimit};
use jiceng::deadline::{Deadline, ReceiptOn, SilenceEffect, StatusView};
use jiceng::explain::{Answer as Core, Caveat, Caveats, Citation, Explained};
use jiceng::indicators::SpeedUp;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::convert::ToPython;
use crate::failure::Fallible;
use crate::mirror::{self, Reduced};
use crate::words::Word;

/// Under what name an answer about a record is pickled.
const TOLD: &str = "record";

/// What an answer can be about; the name goes into the pickled form.
pub(crate) trait Value:
    Explained<Reason: ToPython + Send + Sync>
    + ToPython
    + Serialize
    + DeserializeOwned
    + PartialEq
    + Send
    + Sync
    + 'static
{
    const NAME: &'static str;
}

macro_rules! values {
    ($($type:ty = $name:literal),+ $(,)?) => {
        $(impl Value for $type {
            const NAME: &'static str = $name;
        })+

        fn restored(name: &str, text: &str) -> Fallible<Answer> {
            match name {
                TOLD => Ok(Answer::held(Box::new(mirror::from_json::<Told>(text)?))),
                $($name => Ok(Answer::of(mirror::from_json::<Core<$type>>(text)?)),)+
                _ => mirror::from_json::<Core<bool>>("").map(Answer::of),
            }
        }
    };
}
values! {
    bool = "bool",
    i32 = "int",
    NaiveDate = "date",
    WorkDay = "WorkDay",
    Deadline = "Deadline",
    StatusView = "StatusView",
    SilenceEffect = "SilenceEffect",
    ReceiptOn = "ReceiptOn",
    Item = "Item",
    ItemLimit = "ItemLimit",
    SpeedUp = "SpeedUp",
}

/// An answer about anything.
trait Held: Send + Sync {
    fn name(&self) -> &'static str;
    fn value(&self, py: Python<'_>) -> PyResult<Py<PyAny>>;
    fn reasons(&self, py: Python<'_>) -> PyResult<Py<PyAny>>;
    fn reason_bits(&self) -> u64;
    fn basis(&self) -> &Vec<Arc<Citation>>;
    fn caveats(&self) -> Vec<Caveat>;
    fn caveat_bits(&self) -> u8;
    fn json(&self) -> Fallible<String>;
    /// What is pickled.
    fn state(&self) -> Fallible<String> {
        self.json()
    }
    fn is(&self, other: &dyn Held) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: Value> Held for Core<T> {
    fn name(&self) -> &'static str {
        T::NAME
    }
    fn value(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.value.to_python(py)
    }
    fn reasons(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.reasons.iter().collect::<Vec<_>>().to_python(py)
    }
    fn reason_bits(&self) -> u64 {
        self.reasons.bits()
    }
    fn basis(&self) -> &Vec<Arc<Citation>> {
        &self.basis
    }
    fn caveats(&self) -> Vec<Caveat> {
        self.caveats.iter().collect()
    }
    fn caveat_bits(&self) -> u8 {
        self.caveats.bits()
    }
    fn json(&self) -> Fallible<String> {
        mirror::json(self)
    }
    fn is(&self, other: &dyn Held) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| {
            self.value == other.value
                && self.reasons == other.reasons
                && self.basis == other.basis
                && self.caveats == other.caveats
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A value that crosses as JSON text and becomes a record of Python: its class, by module and name.
pub(crate) trait Recorded: Explained<Reason: Word> + Serialize {
    const MODULE: &'static str;
    const CLASS: &'static str;
}

/// Says which class of Python the records of a type are.
macro_rules! recorded {
    ($($type:ty = $module:literal, $class:literal);+ $(;)?) => {
        $(impl $crate::answer::Recorded for $type {
            const MODULE: &'static str = $module;
            const CLASS: &'static str = $class;
        })+
    };
}
pub(crate) use recorded;

/// An answer about a record: one type for all of them, so that a further one costs next to nothing.
#[derive(PartialEq, Serialize, Deserialize)]
struct Told {
    module: String,
    class: String,
    /// The value, as the core writes it.
    value: String,
    /// The enumeration of its reasons.
    table: String,
    reason_words: Vec<String>,
    reason_bits: u64,
    basis: Vec<Arc<Citation>>,
    caveats: Caveats,
}

impl Held for Told {
    fn name(&self) -> &'static str {
        TOLD
    }
    fn value(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let class = py.import(self.module.as_str())?.getattr(self.class.as_str())?;
        Ok(class.call_method1("_from_core", (&self.value,))?.unbind())
    }
    fn reasons(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let table = py.import("jiceng.words")?.getattr(self.table.as_str())?;
        Ok(table.call_method1("from_bits", (self.reason_bits,))?.unbind())
    }
    fn reason_bits(&self) -> u64 {
        self.reason_bits
    }
    fn basis(&self) -> &Vec<Arc<Citation>> {
        &self.basis
    }
    fn caveats(&self) -> Vec<Caveat> {
        self.caveats.iter().collect()
    }
    fn caveat_bits(&self) -> u8 {
        self.caveats.bits()
    }
    fn json(&self) -> Fallible<String> {
        let [words, basis, caveats] =
            [mirror::json(&self.reason_words)?, mirror::json(&self.basis)?, mirror::json(&self.caveats)?];
        let value = &self.value;
        Ok(format!(r#"{{"value":{value},"reasons":{words},"basis":{basis},"caveats":{caveats}}}"#))
    }
    fn state(&self) -> Fallible<String> {
        mirror::json(self)
    }
    fn is(&self, other: &dyn Held) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| self == other)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The result of every rule: the value, why, on what basis, with what reservations.
/// 每条规则的结果：取值、理由、依据、保留事项。
#[pyclass(frozen, generic, module = "jiceng.explain")]
pub(crate) struct Answer {
    held: Box<dyn Held>,
    value: PyOnceLock<Py<PyAny>>,
}

impl Answer {
    pub(crate) fn of<T: Value>(answer: Core<T>) -> Self {
        Self::held(Box::new(answer))
    }

    /// An answer whose value is a record of Python.
    pub(crate) fn recorded<T: Recorded>(answer: &Core<T>) -> Fallible<Self> {
        Ok(Self::held(Box::new(Told {
            module: T::MODULE.to_string(),
            class: T::CLASS.to_string(),
            value: mirror::json(&answer.value)?,
            table: T::Reason::NAME.to_string(),
            reason_words: answer.reasons.iter().map(|reason| reason.written().to_string()).collect(),
            reason_bits: answer.reasons.bits(),
            basis: answer.basis.clone(),
            caveats: answer.caveats,
        })))
    }

    fn held(held: Box<dyn Held>) -> Self {
        Self { held, value: PyOnceLock::new() }
    }
}

#[pymethods]
impl Answer {
    /// The value. 取值。
    #[getter]
    fn value(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(self.value.get_or_try_init(py, || self.held.value(py))?.clone_ref(py))
    }

    /// The rules that held, in order. 成立的理由。
    #[getter]
    fn reasons(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.held.reasons(py)
    }

    /// The reasons as bits, as a column carries them. 理由的位表示。
    #[getter]
    fn reason_bits(&self) -> u64 {
        self.held.reason_bits()
    }

    /// The provisions on which it rests, the rule itself first. 依据。
    #[getter]
    fn basis(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.held.basis().to_python(py)
    }

    /// The reservations. 保留事项。
    #[getter]
    fn caveats(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.held.caveats().to_python(py)
    }

    /// The reservations as bits, as a column carries them. 保留事项的位表示。
    #[getter]
    fn caveat_bits(&self) -> u8 {
        self.held.caveat_bits()
    }

    /// The answer as JSON. JSON 文本。
    fn to_json(&self) -> Fallible<String> {
        self.held.json()
    }

    /// The answer as `dict`, `list`, `str`, numbers and `None`, as JSON has them. 字典。
    fn to_dict<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        let module = py.import("json")?;
        Ok(module.call_method1("loads", (self.held.json()?,))?)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.held.is(other.get().held.as_ref()))
    }

    fn __hash__(&self) -> Fallible<u64> {
        mirror::hash(&self.held.json()?)
    }

    fn __repr__(this: &Bound<'_, Self>) -> PyResult<String> {
        mirror::repr(this.as_any(), "Answer", &["value", "reasons", "basis", "caveats"])
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> Fallible<Reduced<'py, (&'static str, String)>> {
        let held = &this.get().held;
        mirror::reduce(this.as_any(), (held.name(), held.state()?))
    }

    #[staticmethod]
    fn _restored(name: &str, text: &str) -> Fallible<Self> {
        restored(name, text)
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Answer>()
}
