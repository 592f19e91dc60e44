//! When is it due, and why.

mod answers;
mod calls;
mod limit;
mod request;

use pyo3::prelude::*;

pub(crate) use request::DueRequest;

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    limit::register(module)?;
    request::register(module)?;
    answers::register(module)?;
    calls::register(module)
}
