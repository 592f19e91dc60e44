//! Escalation: a handle of the ladder; facts come in and answers go out as text, once.

use chrono::{DateTime, FixedOffset};
use jiceng::escalation::{self as core, CaseFacts, SupervisionEvent};
use pyo3::prelude::*;
use serde_json::json;

use crate::answer::{Answer, recorded};
use crate::case::CaseHeld;
use crate::convert::{date_in, each, instant_in};
use crate::failure::Fallible;
use crate::mirror::json;
use crate::ruleset::Ruleset;

recorded! {
    core::DueActions = "jiceng.escalation", "DueActions";
    core::Urging = "jiceng.escalation", "Urging";
    core::Supervision = "jiceng.escalation", "Supervision";
    core::Containment = "jiceng.escalation", "Containment";
}

/// The rules of a day.
#[pyclass(frozen)]
pub(crate) struct LadderHeld(pub(crate) core::Ladder);

#[pymethods]
impl LadderHeld {
    #[new]
    fn on(ruleset: &Ruleset, on: &Bound<'_, PyAny>) -> Fallible<Self> {
        Ok(Self(core::Ladder::on(&ruleset.core, date_in(on, "on")?)?))
    }

    /// The rules in the order of their bits: JSON.
    fn rules(&self) -> Fallible<String> {
        let rules = self.0.rules().iter().map(|rule| {
            json!({"id": rule.id(), "zh": rule.zh(), "en": rule.en(), "measure": rule.measure(), "basis": rule.basis()})
        });
        json(&rules.collect::<Vec<_>>())
    }

    fn due_actions(&self, facts: &str) -> Fallible<Answer> {
        Answer::recorded(&core::due_actions(&self.0, &CaseFacts::from_json(facts)?)?)
    }

    fn urging(&self, past: &Bound<'_, PyAny>, now: &Bound<'_, PyAny>) -> Fallible<Answer> {
        let past: Vec<DateTime<FixedOffset>> = each(Some(past), |one| instant_in(one, "past"))?;
        Answer::recorded(&core::urging(&self.0, &past, instant_in(now, "now")?)?)
    }

    fn supervision(&self, events: &str, now: &Bound<'_, PyAny>) -> Fallible<Answer> {
        let events = SupervisionEvent::list_from_json(events)?;
        Answer::recorded(&core::supervision(&self.0, &events, instant_in(now, "now")?)?)
    }
}

/// The facts of a case at an instant, with what no event tells: JSON to JSON.
#[pyfunction]
fn _facts_of_case(case: &CaseHeld, now: &Bound<'_, PyAny>, given: &str) -> Fallible<String> {
    json(&CaseFacts::of_case(&case.0, instant_in(now, "now")?, CaseFacts::from_json(given)?)?)
}

/// At which level cases were concluded: positions of levels, `NO_LEVEL` for none.
#[pyfunction]
fn _containment(concluded: Vec<u8>, reopened: Vec<u8>) -> Fallible<Answer> {
    let mut codes = vec![0; concluded.len()];
    Answer::recorded(&core::containment(&concluded, &reopened, &mut codes)?)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<LadderHeld>()?;
    module.add_function(wrap_pyfunction!(_facts_of_case, module)?)?;
    module.add_function(wrap_pyfunction!(_containment, module)?)
}
