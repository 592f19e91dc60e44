//! What is asked: a rule or a limit of one's own, a start, and what happened to the period since.

use jiceng::deadline::{self as core, DueRequest as Core};
use pyo3::prelude::*;

use crate::convert::ToPython;
use crate::convert::{date_in, date_or_none, each, facts_in, instant_or_none, number_in};
use crate::failure::{Fallible, wrong_type};
use crate::mirror::{self, Reduced, mirror};
use crate::words::word_in;

use super::limit::GivenPeriod;

mirror! {
    /// Time that is left out: an actual interval, both days included; without `to` it goes on and holds the period.
    /// 扣除的时段，起止日均计入。
    Exclusion = core::Exclusion, "jiceng.deadline";
    /// Of what kind; the rule's law must list it.
    kind;
    /// First day.
    from_ of from;
    /// Last day; `None` while it goes on.
    to;
    => {
        #[new]
        #[pyo3(signature = (kind, from_, to=None))]
        fn new(
            kind: &Bound<'_, PyAny>,
            from_: &Bound<'_, PyAny>,
            to: Option<&Bound<'_, PyAny>>,
        ) -> Fallible<Self> {
            let (kind, from) = (word_in(kind, "kind")?, date_in(from_, "from")?);
            Ok(Self(core::Exclusion { kind, from, to: date_or_none(to, "to")? }))
        }
    }
}

mirror! {
    /// An approved extension.
    /// 已批准的延长。
    Extension = core::Extension, "jiceng.deadline";
    /// How much, in the unit of the rule's cap.
    value;
    /// The day of approval; it must lie within the period.
    approved_on;
    /// Who approved.
    approver;
    /// Whether the approver handles the matter: refused.
    by_handler;
    => {
        #[new]
        #[pyo3(signature = (value, approved_on, approver, *, by_handler=false))]
        fn new(
            value: &Bound<'_, PyAny>,
            approved_on: &Bound<'_, PyAny>,
            approver: &Bound<'_, PyAny>,
            by_handler: bool,
        ) -> Fallible<Self> {
            let value = u32::try_from(number_in(value, "value", 0, 36_500)?).unwrap_or(0);
            let (approved_on, approver) = (date_in(approved_on, "approved_on")?, word_in(approver, "approver")?);
            Ok(Self(core::Extension { value, approved_on, approver, by_handler }))
        }
    }
}

mirror! {
    /// A correction of papers: asked for on one day, received on another; without `corrected_on` still awaited.
    /// 补正：何日通知、何日收到。
    Correction = core::Correction, "jiceng.deadline";
    /// The day of the notice.
    noticed_on;
    /// The day on which the corrected papers were received; `None` while they are awaited.
    corrected_on;
    => {
        #[new]
        #[pyo3(signature = (noticed_on, corrected_on=None))]
        fn new(noticed_on: &Bound<'_, PyAny>, corrected_on: Option<&Bound<'_, PyAny>>) -> Fallible<Self> {
            let noticed_on = date_in(noticed_on, "noticed_on")?;
            Ok(Self(core::Correction { noticed_on, corrected_on: date_or_none(corrected_on, "corrected_on")? }))
        }
    }
}

mirror! {
    /// What has become of the matter so far.
    /// 事项办理到什么程度。
    Progress = core::Progress, "jiceng.deadline";
    /// When what the rule asks for was done.
    finished_at;
    /// When the matter ended without it: withdrawn, terminated, transferred out.
    ended_at;
    /// The day on which it was posted, where the law does not count the time in transit.
    posted_on;
    => {
        #[new]
        #[pyo3(signature = (*, finished_at=None, ended_at=None, posted_on=None))]
        fn new(
            finished_at: Option<&Bound<'_, PyAny>>,
            ended_at: Option<&Bound<'_, PyAny>>,
            posted_on: Option<&Bound<'_, PyAny>>,
        ) -> Fallible<Self> {
            Ok(Self(core::Progress {
                finished_at: instant_or_none(finished_at, "finished_at")?,
                ended_at: instant_or_none(ended_at, "ended_at")?,
                posted_on: date_or_none(posted_on, "posted_on")?,
            }))
        }
    }
}

mirror! {
    /// How and when something reached the office.
    /// 材料以何种渠道、何时到达。
    Arrival = core::Arrival, "jiceng.deadline";
    /// The channel.
    channel;
    /// When it was handed in or arrived.
    arrived_at;
    /// The day it was signed for.
    signed_on;
    /// The day both sides confirmed it.
    confirmed_on;
    => {
        #[new]
        #[pyo3(signature = (channel, *, arrived_at=None, signed_on=None, confirmed_on=None))]
        fn new(
            channel: &Bound<'_, PyAny>,
            arrived_at: Option<&Bound<'_, PyAny>>,
            signed_on: Option<&Bound<'_, PyAny>>,
            confirmed_on: Option<&Bound<'_, PyAny>>,
        ) -> Fallible<Self> {
            Ok(Self(core::Arrival {
                channel: word_in(channel, "channel")?,
                arrived_at: instant_or_none(arrived_at, "arrived_at")?,
                signed_on: date_or_none(signed_on, "signed_on")?,
                confirmed_on: date_or_none(confirmed_on, "confirmed_on")?,
            }))
        }
    }
}

/// What is asked: a rule or service item (or a limit of one's own), a start, and what happened to the period since.
/// 请求：规则或事项（或者自拟期限）、起算日，以及期间发生的事。
///
/// A rule that counts hours needs `started_at`, which gives the start day too. `reference` is the caller's own key: it
/// never enters an answer, a text, JSON or a receipt.
#[pyclass(frozen, module = "jiceng.deadline")]
#[derive(Clone)]
pub(crate) struct DueRequest(pub(crate) Core);

#[pymethods]
impl DueRequest {
    #[new]
    #[pyo3(signature = (
        rule=None, start=None, *, given=None, started_at=None, law_on=None, facts=None, exclusions=None,
        extensions=None, corrections=None, office=None, certain=false, reference=None
    ))]
    #[expect(clippy::too_many_arguments, reason = "named arguments in Python, each with a default")]
    fn new(
        rule: Option<String>,
        start: Option<&Bound<'_, PyAny>>,
        given: Option<&Bound<'_, GivenPeriod>>,
        started_at: Option<&Bound<'_, PyAny>>,
        law_on: Option<&Bound<'_, PyAny>>,
        facts: Option<&Bound<'_, PyAny>>,
        exclusions: Option<&Bound<'_, PyAny>>,
        extensions: Option<&Bound<'_, PyAny>>,
        corrections: Option<&Bound<'_, PyAny>>,
        office: Option<String>,
        certain: bool,
        reference: Option<String>,
    ) -> Fallible<Self> {
        let started_at = instant_or_none(started_at, "started_at")?;
        let mut request = match (date_or_none(start, "start")?, started_at) {
            (Some(start), _) => Core::new("", start),
            (None, Some(at)) => Core::at("", at),
            (None, None) => {
                return Err(jiceng::Error::of_code(234, &[("field", "start")]).at("start").into());
            }
        };
        request.rule = rule;
        request.given = given.map(|given| given.get().0.clone());
        request.started_at = started_at;
        request.law_on = date_or_none(law_on, "law_on")?;
        request.facts = facts_in(facts)?;
        request.exclusions = each(exclusions, |one| match one.cast::<Exclusion>() {
            Ok(one) => Ok(one.get().0),
            Err(_) => Err(wrong_type("exclusions", "Exclusion")),
        })?;
        request.extensions = each(extensions, |one| match one.cast::<Extension>() {
            Ok(one) => Ok(one.get().0),
            Err(_) => Err(wrong_type("extensions", "Extension")),
        })?;
        request.corrections = each(corrections, |one| match one.cast::<Correction>() {
            Ok(one) => Ok(one.get().0),
            Err(_) => Err(wrong_type("corrections", "Correction")),
        })?;
        request.office = office;
        request.certain = certain;
        request.reference = reference;
        Ok(Self(request))
    }

    /// Reads a request from JSON, strictly: every fault has its code and its field. 由JSON读取请求。
    #[staticmethod]
    fn from_json(text: &str) -> Fallible<Self> {
        Ok(Self(Core::from_json(text)?))
    }

    /// Id, series or step of the rule, or id or full name of a service item.
    #[getter]
    fn rule(&self) -> Option<&str> {
        self.0.rule.as_deref()
    }

    /// A limit of one's own instead of a rule.
    #[getter]
    fn given(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.given.to_python(py)
    }

    /// The day of the start event (day 0).
    #[getter]
    fn start(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.start.to_python(py)
    }

    /// The instant of the start event.
    #[getter]
    fn started_at(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.started_at.to_python(py)
    }

    /// The day whose law applies; `None` is `start`.
    #[getter]
    fn law_on(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.law_on.to_python(py)
    }

    /// Facts on which the limit depends.
    #[getter]
    fn facts(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.facts.to_python(py)
    }

    /// Time that is left out.
    #[getter]
    fn exclusions(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.exclusions.to_python(py)
    }

    /// Extensions that were approved.
    #[getter]
    fn extensions(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.extensions.to_python(py)
    }

    /// Corrections of papers.
    #[getter]
    fn corrections(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.0.corrections.to_python(py)
    }

    /// Overlay whose days and hours hold; `None` is the national calendar.
    #[getter]
    fn office(&self) -> Option<&str> {
        self.0.office.as_deref()
    }

    /// Whether an answer beyond the last certain day of the calendar is refused.
    #[getter]
    fn certain(&self) -> bool {
        self.0.certain
    }

    /// The caller's own key.
    #[getter]
    fn reference(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }

    /// The request as JSON, without `reference`. JSON 文本，不含请求方的编号。
    fn to_json(&self) -> Fallible<String> {
        mirror::json(&self.0)
    }

    /// The request as `dict`, `list`, `str`, numbers and `None`, without `reference`. 字典。
    fn to_dict<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        mirror::dict(py, &self.0)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
    }

    fn __hash__(&self) -> Fallible<u64> {
        mirror::hash(&self.0)
    }

    fn __repr__(this: &Bound<'_, Self>) -> PyResult<String> {
        // The caller's own key may name a person.
        let shown = [
            "rule",
            "start",
            "given",
            "started_at",
            "law_on",
            "facts",
            "exclusions",
            "extensions",
            "corrections",
            "office",
        ];
        mirror::repr(this.as_any(), "DueRequest", &shown)
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> Fallible<Reduced<'py, (String, Option<String>)>> {
        let held = &this.get().0;
        mirror::reduce(this.as_any(), (mirror::json(held)?, held.reference.clone()))
    }

    #[staticmethod]
    fn _restored(text: &str, reference: Option<String>) -> Fallible<Self> {
        let request = mirror::from_json::<Core>(text)?;
        Ok(Self(Core { reference, ..request }))
    }
}

pub(super) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Exclusion>()?;
    module.add_class::<Extension>()?;
    module.add_class::<Correction>()?;
    module.add_class::<Progress>()?;
    module.add_class::<Arrival>()?;
    module.add_class::<DueRequest>()
}
