//! The one way from an error of the core to an exception of Python.

use jiceng::Error;
use jiceng::error::{Fault, Kind, Severity, entries};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};

use crate::convert::ToPython;

/// What every function in here gives.
pub(crate) type Fallible<T> = Result<T, Failure>;

/// An error of the core or of a whole column, or an exception that Python raised itself.
pub(crate) enum Failure {
    Rule(Error),
    Column(jiceng_arrow::Error),
    Python(PyErr),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Rule(error)
    }
}

impl From<jiceng_arrow::Error> for Failure {
    fn from(error: jiceng_arrow::Error) -> Self {
        Self::Column(error)
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Python(error) => error,
            Failure::Rule(error) => raised(|py| exception(py, &error)),
            Failure::Column(error) => raised(|py| {
                let (code, kind) = (error.code().to_string(), error.kind());
                let texts = (error.text_zh(), error.text_en());
                class(py, kind)?.call1((code, kind.to_python(py)?, texts.0, texts.1, error.field()))
            }),
        }
    }
}

/// The exception, or the one that was raised when it was made.
fn raised(make: impl for<'py> FnOnce(Python<'py>) -> PyResult<Bound<'py, PyAny>>) -> PyErr {
    Python::attach(|py| make(py).map_or_else(|error| error, PyErr::from_value))
}

/// The exception of an error, not raised.
pub(crate) fn exception<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let faults =
        PyTuple::new(py, error.faults().iter().map(|one| fault(py, one)).collect::<PyResult<Vec<_>>>()?)?;
    let record = (
        error.code().to_string(),
        error.kind().to_python(py)?,
        error.text_zh(),
        error.text_en(),
        error.field(),
        error.row(),
        error.basis(),
        faults,
    );
    class(py, error.kind())?.call1(record)
}

/// A fault of a document, as the package has it.
pub(crate) fn fault<'py>(py: Python<'py>, fault: &Fault) -> PyResult<Bound<'py, PyAny>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static SEVERITY: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let severity = match fault.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    CLASS.import(py, "jiceng.error", "Fault")?.call1((
        fault.code.to_string(),
        SEVERITY.import(py, "jiceng.error", "Severity")?.call1((severity,))?,
        fault.document.as_str(),
        fault.line,
        fault.column,
        fault.key.as_str(),
        fault.text_zh.as_str(),
        fault.text_en.as_str(),
        fault.suggestion.as_deref(),
    ))
}

fn class(py: Python<'_>, kind: Kind) -> PyResult<&Bound<'_, PyType>> {
    static INVALID: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static RANGE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static UNCOVERED: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static REFUSED: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static INTERNAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static ANY: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let (held, name) = match kind {
        Kind::InvalidInput => (&INVALID, "InvalidInputError"),
        Kind::OutOfRange => (&RANGE, "OutOfRangeError"),
        Kind::NotCovered => (&UNCOVERED, "NotCoveredError"),
        Kind::Refused => (&REFUSED, "RefusedError"),
        Kind::Internal => (&INTERNAL, "InternalError"),
        Kind::Warning => (&ANY, "JicengError"),
    };
    held.import(py, "jiceng.error", name)
}

/// `JC-0243`: an argument of a type that the function does not take.
#[cold]
pub(crate) fn wrong_type(field: &str, expected: &str) -> Failure {
    Error::of_code(243, &[("field", field), ("expected", expected)]).at(field).into()
}

/// A code, its kind, its templates.
type Row = (u16, Py<PyAny>, &'static str, &'static str);

/// Every code with its kind and templates.
#[pyfunction]
fn _entries(py: Python<'_>) -> PyResult<Vec<Row>> {
    entries().map(|entry| Ok((entry.code, entry.kind.to_python(py)?, entry.zh, entry.en))).collect()
}

/// The exception of a code, for what is written in Python; it is not raised.
#[pyfunction]
fn _error<'py>(
    py: Python<'py>,
    code: u16,
    values: Vec<(String, String)>,
    field: Option<String>,
    row: Option<u64>,
) -> PyResult<Bound<'py, PyAny>> {
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut error = Error::of_code(code, &values);
    if let Some(field) = field {
        error = error.at(field);
    }
    if let Some(row) = row {
        error = error.at_row(row);
    }
    exception(py, &error)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(_error, module)?)?;
    module.add_function(wrap_pyfunction!(_entries, module)?)
}
