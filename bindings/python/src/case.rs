//! Cases: handles of the rules and of a case. What they answer crosses as JSON text once; `jiceng.case` makes records
//! of it.

use jiceng::Error;
use jiceng::case::{self as core, Allowed, Event, Folded};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyString, PyTuple};

use crate::answer::{Answer, recorded};
use crate::convert::{date_in, instant_in};
use crate::failure::{Fallible, exception, wrong_type};
use crate::mirror::json;
use crate::ruleset::Ruleset;
use crate::words::{Word, word_in};

recorded!(core::CaseView = "jiceng.case", "CaseView");

/// The policies of a ruleset, composed.
#[pyclass(frozen)]
pub(crate) struct CaseRulesHeld(pub(crate) core::CaseRules);

#[pymethods]
impl CaseRulesHeld {
    #[new]
    fn of(py: Python<'_>, ruleset: &Ruleset) -> Fallible<Self> {
        Ok(Self(py.detach(|| core::CaseRules::of(&ruleset.core))?))
    }

    /// The classes of a day: JSON.
    fn classes(&self, on: &Bound<'_, PyAny>) -> Fallible<String> {
        json(&self.0.classes(date_in(on, "on")?).collect::<Vec<_>>())
    }
}

/// A case, which nothing changes: one more event makes another one.
#[pyclass(frozen)]
pub(crate) struct CaseHeld(pub(crate) core::Case);

/// A text that could not be taken, by its row, with the exception.
type Refused<'py> = (u64, Bound<'py, PyAny>);

#[pymethods]
impl CaseHeld {
    #[new]
    fn new(rules: &CaseRulesHeld) -> Self {
        Self(core::Case::new(&rules.0))
    }

    /// The case of events, each the JSON text of one.
    #[staticmethod]
    fn fold(py: Python<'_>, rules: &CaseRulesHeld, texts: Vec<PyBackedStr>) -> Fallible<Self> {
        let folded = py.detach(|| {
            let read =
                |(row, text): (u64, &PyBackedStr)| Event::from_json(text).map_err(|error| error.at_row(row));
            let events = (0_u64..).zip(&texts).map(read).collect::<Result<Vec<_>, _>>()?;
            core::Case::fold(&rules.0, events)
        });
        Ok(Self(folded?))
    }

    /// The same case, known under a key.
    fn known_as(&self, key: &str) -> Self {
        Self(self.0.clone().known_as(key))
    }

    /// The case of the texts that can be taken, and the others by row.
    #[staticmethod]
    fn fold_marking<'py>(
        py: Python<'py>,
        rules: &CaseRulesHeld,
        texts: Vec<PyBackedStr>,
    ) -> Fallible<(Self, Vec<Refused<'py>>)> {
        let (case, refused) = py.detach(|| {
            let (mut rows, mut events, mut refused) = (Vec::new(), Vec::new(), Vec::new());
            for (row, text) in (0_u64..).zip(&texts) {
                match Event::from_json(text) {
                    Ok(event) => {
                        rows.push(row);
                        events.push(event);
                    }
                    Err(error) => refused.push((row, error.at_row(row))),
                }
            }
            let Folded { case, refused: not_taken } = core::Case::fold_marking(&rules.0, events);
            for (_, error) in not_taken {
                // The core counts the events that could be read; a caller counts every text.
                let at = error.row().and_then(|row| usize::try_from(row).ok());
                let row = at.and_then(|at| rows.get(at)).copied().unwrap_or_default();
                refused.push((row, error.at_row(row)));
            }
            refused.sort_by_key(|(row, _)| *row);
            (case, refused)
        });
        let refused = refused.iter().map(|(row, error)| Ok((*row, exception(py, error)?)));
        Ok((Self(case), refused.collect::<PyResult<_>>()?))
    }

    /// The case with one more event; `None` where it holds that event already.
    fn apply(&self, py: Python<'_>, text: &str) -> Fallible<Option<Self>> {
        let applied = py.detach(|| {
            let mut case = self.0.clone();
            let applied = case.apply(Event::from_json(text)?)?;
            Ok::<_, Error>((applied == core::Applied::New).then_some(case))
        });
        Ok(applied?.map(Self))
    }

    /// The events in order: JSON.
    fn events(&self) -> Fallible<String> {
        json(&self.0.events())
    }

    fn count(&self) -> usize {
        self.0.events().len()
    }

    fn phase(&self) -> &'static str {
        self.0.phase().word()
    }

    fn kind(&self, now: &Bound<'_, PyAny>) -> Fallible<Option<&'static str>> {
        Ok(self.0.kind(instant_in(now, "now")?).map(|kind| kind.word()))
    }

    fn as_of(&self, now: &Bound<'_, PyAny>) -> Fallible<Self> {
        Ok(Self(self.0.as_of(instant_in(now, "now")?)?))
    }

    fn view(&self, now: &Bound<'_, PyAny>) -> Fallible<Answer> {
        Answer::recorded(&self.0.view(instant_in(now, "now")?)?)
    }

    /// Every clock: JSON.
    fn clocks(&self, now: &Bound<'_, PyAny>) -> Fallible<String> {
        json(&self.0.clocks(instant_in(now, "now")?)?)
    }

    /// Every threshold crossed: JSON.
    fn crossed(&self, since: &Bound<'_, PyAny>, now: &Bound<'_, PyAny>) -> Fallible<String> {
        json(&self.0.crossed(instant_in(since, "since")?, instant_in(now, "now")?)?)
    }

    fn allowed_events(&self, actor: &Bound<'_, PyAny>, now: &Bound<'_, PyAny>) -> Fallible<AllowedHeld> {
        Ok(AllowedHeld(self.0.allowed_events(&actor_in(actor)?, instant_in(now, "now")?)))
    }
}

/// What may be done, kept as the core has it: words and refusals are made when they are asked for.
#[pyclass(frozen)]
pub(crate) struct AllowedHeld(Vec<Allowed>);

#[pymethods]
impl AllowedHeld {
    /// The kinds that are possible, in order.
    fn events<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let members = core::EventKind::members(py)?;
        let possible = self.0.iter().filter(|one| one.is_allowed());
        PyTuple::new(py, possible.filter_map(|one| members.get(one.event as usize)).collect::<Vec<_>>())
    }

    /// Every kind with its refusal: JSON.
    fn all(&self) -> Fallible<String> {
        json(&self.0)
    }

    fn is_allowed(&self, event: &Bound<'_, PyAny>) -> Fallible<bool> {
        Ok(self.of(word_in(event, "event")?).is_some_and(Allowed::is_allowed))
    }

    /// The exception that an event of that kind would bring.
    fn error<'py>(&self, event: &Bound<'py, PyAny>) -> Fallible<Option<Bound<'py, PyAny>>> {
        let error = self.of(word_in(event, "event")?).and_then(Allowed::error);
        Ok(error.map(|error| exception(event.py(), &error)).transpose()?)
    }
}

impl AllowedHeld {
    fn of(&self, event: core::EventKind) -> Option<&Allowed> {
        self.0.iter().find(|one| one.event == event)
    }
}

/// An event as the core writes it: read strictly.
#[pyfunction]
fn _event(text: &str) -> Fallible<String> {
    json(&Event::from_json(text)?)
}

/// The actor of a record, by its attributes: allowed_events has no time for a detour over JSON.
fn actor_in<'py>(actor: &Bound<'py, PyAny>) -> Fallible<core::Actor> {
    let py = actor.py();
    let part = |name: &Bound<'py, PyString>| actor.getattr(name).map_err(|_| wrong_type("actor", "Actor"));
    let key = part(intern!(py, "key"))?.extract::<PyBackedStr>()?;
    let unit = part(intern!(py, "unit"))?.extract::<Option<PyBackedStr>>()?;
    let level = part(intern!(py, "level"))?;
    Ok(core::Actor {
        key: (*key).into(),
        role: word_in(&part(intern!(py, "role"))?, "actor.role")?,
        unit: unit.map(|unit| (*unit).into()),
        level: if level.is_none() { None } else { Some(word_in(&level, "actor.level")?) },
    })
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<CaseRulesHeld>()?;
    module.add_class::<CaseHeld>()?;
    module.add_class::<AllowedHeld>()?;
    module.add_function(wrap_pyfunction!(_event, module)?)
}
