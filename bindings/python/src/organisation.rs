//! The bodies of a place.

use jiceng::organisation as core;
use pyo3::prelude::*;

use crate::convert::ToPython;
use crate::mirror::mirror;
use crate::ruleset::Ruleset;

mirror! {
    /// One duty of a body.
    /// 一项职责。
    Duty = core::Duty, "jiceng.organisation";
    /// Chinese.
    zh;
    /// English.
    en;
}

mirror! {
    /// One body of a place.
    /// 一个机构。
    Body = core::Body, "jiceng.organisation";
    /// Its id.
    id;
    /// What kind of body it is.
    kind;
    /// The level at which it stands.
    level;
    /// Its name; empty where the source gives none.
    name_zh;
    /// Its name in English.
    name_en;
    /// The post that it is.
    post;
    /// Id of the body of which it is a part.
    part_of;
    /// Ids of bodies whose daily work it leads.
    leads;
    /// Ids of bodies that it guides.
    guides;
    /// Its duties.
    duties;
    /// What a reader should know; may be empty.
    note_zh;
    /// What a reader should know, in English.
    note_en;
    /// Where it was seen.
    source;
}

/// The bodies of the ruleset's place, in the order of the documents; what the source does not name has no name.
/// 规则集所属地方的机构。
#[pyfunction]
fn bodies(ruleset: &Bound<'_, Ruleset>) -> PyResult<Py<PyAny>> {
    core::bodies(&ruleset.get().core).to_python(ruleset.py())
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Duty>()?;
    module.add_class::<Body>()?;
    module.add_function(wrap_pyfunction!(bodies, module)?)
}
