//! Receipts: what was asked of which rules and what was answered.

use jiceng::receipt::Receipt as Core;
use pyo3::prelude::*;
use serde_json::Value;

use crate::deadline::DueRequest;
use crate::failure::Fallible;
use crate::mirror::{self, Reduced};
use crate::ruleset::Ruleset;

/// What was asked of which rules and what was answered, without timings and without personal data: canonical JSON
/// (RFC 8785) and its SHA-256, the same bytes on every platform. To check one, ask again and compare the bytes.
/// 答复凭据：依何规则、问了什么、答了什么；规范化JSON及其摘要，各平台字节一致。
#[pyclass(frozen, module = "jiceng.receipt")]
#[derive(Clone)]
pub(crate) struct Receipt {
    canonical: String,
    digest: String,
}

#[pymethods]
impl Receipt {
    /// The receipt of `deadline.due`. 到期日答复的凭据。
    #[staticmethod]
    fn of_due(ruleset: &Bound<'_, Ruleset>, request: &Bound<'_, DueRequest>) -> Fallible<Self> {
        let receipt = Core::of_due(&ruleset.get().core, &request.get().0)?;
        Ok(Self { canonical: receipt.canonical()?, digest: receipt.digest()? })
    }

    /// The canonical JSON. 规范化JSON。
    #[getter]
    fn canonical(&self) -> &str {
        &self.canonical
    }

    /// SHA-256 of the canonical JSON, in hexadecimal. 摘要。
    #[getter]
    fn digest(&self) -> &str {
        &self.digest
    }

    /// The receipt as JSON: the canonical form. JSON 文本。
    fn to_json(&self) -> &str {
        &self.canonical
    }

    /// The receipt as `dict`, `list`, `str`, numbers and `None`. 字典。
    fn to_dict<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        mirror::dict(py, &mirror::from_json::<Value>(&self.canonical)?)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().canonical == self.canonical)
    }

    fn __hash__(&self) -> Fallible<u64> {
        mirror::hash(&self.canonical)
    }

    fn __repr__(&self) -> String {
        format!("Receipt(digest='{}')", self.digest)
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> Fallible<Reduced<'py, (String, String)>> {
        let held = this.get();
        mirror::reduce(this.as_any(), (held.canonical.clone(), held.digest.clone()))
    }

    #[staticmethod]
    fn _restored(canonical: String, digest: String) -> Self {
        Self { canonical, digest }
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Receipt>()
}
