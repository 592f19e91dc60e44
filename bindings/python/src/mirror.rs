//! A value of the core as a frozen class: its fields, equality, hash, text, JSON and pickling, stated once.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use jiceng::Error;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyType;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::failure::{Failure, Fallible};

/// Declares the class of a value of the core, with the fields that it shows and further methods.
macro_rules! mirror {
    (
        $(#[$meta:meta])*
        $name:ident = $core:ty, $module:tt;
        $( $(#[$doc:meta])* $field:ident $(of $core_field:ident)?; )*
        $( => { $($methods:tt)* } )?
    ) => {
        $(#[$meta])*
        #[pyo3::pyclass(frozen, module = $module)]
        #[derive(Clone)]
        pub(crate) struct $name(pub(crate) $core);

        impl $crate::convert::ToPython for $core {
            fn to_python(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Py<pyo3::PyAny>> {
                Ok(pyo3::Py::new(py, $name(self.clone()))?.into_any())
            }
        }

        #[pyo3::pymethods]
        impl $name {
            $(
                $(#[$doc])*
                #[getter]
                fn $field(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Py<pyo3::PyAny>> {
                    $crate::convert::ToPython::to_python(&$crate::mirror::field!(self.0, $field $($core_field)?), py)
                }
            )*
            $( $($methods)* )?

            /// The value as JSON. JSON 文本。
            fn to_json(&self) -> $crate::failure::Fallible<String> {
                $crate::mirror::json(&self.0)
            }

            /// The value as `dict`, `list`, `str`, numbers and `None`, as JSON has them. 字典。
            fn to_dict<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> $crate::failure::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
                $crate::mirror::dict(py, &self.0)
            }

            fn __eq__(&self, other: &pyo3::Bound<'_, pyo3::PyAny>) -> bool {
                other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
            }

            fn __hash__(&self) -> $crate::failure::Fallible<u64> {
                $crate::mirror::hash(&self.0)
            }

            fn __repr__(this: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                $crate::mirror::repr(this.as_any(), stringify!($name), &[$(stringify!($field)),*])
            }

            fn __reduce__<'py>(
                this: &pyo3::Bound<'py, Self>,
            ) -> $crate::failure::Fallible<$crate::mirror::Reduced<'py, (String,)>> {
                $crate::mirror::reduce(this.as_any(), ($crate::mirror::json(&this.get().0)?,))
            }

            #[staticmethod]
            fn _restored(text: &str) -> $crate::failure::Fallible<Self> {
                Ok(Self($crate::mirror::from_json(text)?))
            }
        }
    };
}
pub(crate) use mirror;

/// The field of the core: of the same name, or of the one that Python cannot write (`from`).
macro_rules! field {
    ($value:expr, $field:ident) => {
        $value.$field
    };
    ($value:expr, $field:ident $core_field:ident) => {
        $value.$core_field
    };
}
pub(crate) use field;

/// What pickling writes: the function that restores, and the class and state that it is called with.
pub(crate) type Reduced<'py, S> = (Bound<'py, PyAny>, (Bound<'py, PyType>, S));

/// Makes the pickled form of a value from its state, which `_restored` of its class takes.
pub(crate) fn reduce<'py, S>(value: &Bound<'py, PyAny>, state: S) -> Fallible<Reduced<'py, S>> {
    let module = value.py().import(intern!(value.py(), "jiceng._jiceng"))?;
    Ok((module.getattr(intern!(value.py(), "_restore"))?, (value.get_type(), state)))
}

/// Restores a pickled value.
#[pyfunction]
fn _restore<'py>(
    class: &Bound<'py, PyType>,
    state: &Bound<'py, pyo3::types::PyTuple>,
) -> PyResult<Bound<'py, PyAny>> {
    class.call_method1(intern!(class.py(), "_restored"), state)
}

pub(crate) fn json(value: &impl Serialize) -> Fallible<String> {
    serde_json::to_string(value).map_err(|_| broken("json"))
}

pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Fallible<T> {
    serde_json::from_str(text).map_err(|_| broken("pickle"))
}

pub(crate) fn dict<'py>(py: Python<'py>, value: &impl Serialize) -> Fallible<Bound<'py, PyAny>> {
    let module = py.import(intern!(py, "json"))?;
    Ok(module.call_method1(intern!(py, "loads"), (json(value)?,))?)
}

pub(crate) fn hash(value: &impl Serialize) -> Fallible<u64> {
    let mut hasher = DefaultHasher::new();
    json(value)?.hash(&mut hasher);
    Ok(hasher.finish())
}

/// `Deadline(rule='LIC-13', due=datetime.date(2016, 3, 29))`: what is empty is left out.
pub(crate) fn repr(value: &Bound<'_, PyAny>, name: &str, fields: &[&str]) -> PyResult<String> {
    let mut parts = Vec::with_capacity(fields.len());
    for field in fields {
        let held = value.getattr(*field)?;
        if held.is_none() || (held.len().is_ok_and(|length| length == 0)) {
            continue;
        }
        parts.push(format!("{field}={}", held.repr()?));
    }
    Ok(format!("{name}({})", parts.join(", ")))
}

/// `JC-9901`: what the library wrote itself cannot be read or written.
#[cold]
fn broken(place: &str) -> Failure {
    Error::of_code(9901, &[("place", place), ("version", jiceng::VERSION)]).into()
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(_restore, module)?)
}
