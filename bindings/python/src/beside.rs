//! What stands beside a case: the mediation of a dispute and the service of an agent, each a handle of its events.

use jiceng::case::Applied;
use jiceng::case::agent::{self, AgentEvent, AgentPolicy, AgentService, count_filings};
use jiceng::case::mediation::{self, Mediation, MediationEvent, contained};
use pyo3::prelude::*;

use crate::answer::{Answer, recorded};
use crate::convert::instant_in;
use crate::failure::Fallible;
use crate::mirror::json;
use crate::ruleset::Ruleset;

recorded! {
    mediation::MediationView = "jiceng.mediation", "MediationView";
    mediation::Containment = "jiceng.mediation", "Containment";
    agent::AgentView = "jiceng.agent", "AgentView";
    agent::Filings = "jiceng.agent", "Filings";
}

/// A mediation, which nothing changes: one more event makes another one.
#[pyclass(frozen)]
pub(crate) struct MediationHeld(Mediation);

#[pymethods]
impl MediationHeld {
    #[new]
    fn new() -> Self {
        Self(Mediation::new())
    }

    #[staticmethod]
    fn fold(py: Python<'_>, ruleset: &Ruleset, events: &str) -> Fallible<Self> {
        Ok(Self(py.detach(|| {
            let events = MediationEvent::list_from_json(events)?;
            Mediation::fold(&ruleset.core, &events)
        })?))
    }

    /// The mediation with one more event; `None` where it holds that event already.
    fn apply(&self, ruleset: &Ruleset, event: &str) -> Fallible<Option<Self>> {
        let mut next = self.0.clone();
        let applied = next.apply(&ruleset.core, &MediationEvent::from_json(event)?)?;
        Ok((applied == Applied::New).then_some(Self(next)))
    }

    fn events(&self) -> Fallible<String> {
        json(&self.0.events())
    }

    fn result(&self) -> &'static str {
        self.0.result().word()
    }

    fn level(&self) -> Option<&'static str> {
        self.0.level().map(|level| level.word())
    }

    fn view(&self, ruleset: &Ruleset, now: &Bound<'_, PyAny>) -> Fallible<Answer> {
        Answer::recorded(&self.0.view(&ruleset.core, instant_in(now, "now")?)?)
    }
}

#[pyfunction]
fn _contained(mediations: Vec<PyRef<'_, MediationHeld>>) -> Fallible<Answer> {
    let mediations: Vec<&Mediation> = mediations.iter().map(|one| &one.0).collect();
    Answer::recorded(&contained(&mediations))
}

/// A service, which nothing changes: one more event makes another one.
#[pyclass(frozen)]
pub(crate) struct AgentHeld(AgentService);

#[pymethods]
impl AgentHeld {
    #[new]
    fn new() -> Self {
        Self(AgentService::new())
    }

    #[staticmethod]
    fn fold(py: Python<'_>, ruleset: &Ruleset, events: &str) -> Fallible<Self> {
        Ok(Self(py.detach(|| {
            let events = AgentEvent::list_from_json(events)?;
            AgentService::fold(&ruleset.core, &events)
        })?))
    }

    /// The service with one more event; `None` where it holds that event already.
    fn apply(&self, ruleset: &Ruleset, event: &str) -> Fallible<Option<Self>> {
        let mut next = self.0.clone();
        let applied = next.apply(&ruleset.core, &AgentEvent::from_json(event)?)?;
        Ok((applied == Applied::New).then_some(Self(next)))
    }

    fn events(&self) -> Fallible<String> {
        json(&self.0.events())
    }

    fn view(&self, ruleset: &Ruleset, policy: &str, now: &Bound<'_, PyAny>) -> Fallible<Answer> {
        let policy = AgentPolicy::from_json(policy)?;
        Answer::recorded(&self.0.view(&ruleset.core, &policy, instant_in(now, "now")?)?)
    }
}

#[pyfunction]
fn _count_filings(services: Vec<PyRef<'_, AgentHeld>>) -> Fallible<Answer> {
    let services: Vec<&AgentService> = services.iter().map(|one| &one.0).collect();
    Answer::recorded(&count_filings(&services))
}

/// An event of a mediation as the core writes it: read strictly.
#[pyfunction]
fn _mediation_event(text: &str) -> Fallible<String> {
    json(&MediationEvent::from_json(text)?)
}

/// An event of an agent as the core writes it: read strictly.
#[pyfunction]
fn _agent_event(text: &str) -> Fallible<String> {
    json(&AgentEvent::from_json(text)?)
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<MediationHeld>()?;
    module.add_class::<AgentHeld>()?;
    module.add_function(wrap_pyfunction!(_contained, module)?)?;
    module.add_function(wrap_pyfunction!(_count_filings, module)?)?;
    module.add_function(wrap_pyfunction!(_mediation_event, module)?)?;
    module.add_function(wrap_pyfunction!(_agent_event, module)?)
}
