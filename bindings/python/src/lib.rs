//! The private module `jiceng._jiceng`: it converts, calls, and converts back. What Python sees is the package in
//! `python/jiceng`.
//!
//! Python 绑定的内部模块：转换、调用、再转换；对外的包见 `python/jiceng`。

mod answer;
mod beside;
mod calendar;
mod case;
mod catalogue;
mod columns;
mod convert;
mod deadline;
mod due_actions;
mod escalation;
mod evaluation;
mod exchange;
mod explain;
mod failure;
mod indicators;
mod log;
mod mirror;
mod organisation;
mod receipt;
mod ruleset;
mod words;

use pyo3::prelude::*;

/// Builds the module.
#[pymodule]
fn _jiceng(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("VERSION", jiceng::VERSION)?;
    module.add("DATA_VERSION", jiceng::DATA_VERSION)?;
    mirror::register(module)?;
    words::register(module)?;
    failure::register(module)?;
    explain::register(module)?;
    answer::register(module)?;
    ruleset::register(module)?;
    calendar::register(module)?;
    deadline::register(module)?;
    catalogue::register(module)?;
    organisation::register(module)?;
    case::register(module)?;
    beside::register(module)?;
    escalation::register(module)?;
    due_actions::register(module)?;
    log::register(module)?;
    evaluation::register(module)?;
    indicators::register(module)?;
    receipt::register(module)?;
    exchange::register(module)
}
