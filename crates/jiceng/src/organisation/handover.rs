use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::model::{HandOver as Record, HandOverStep, Limit};
use jiceng_data::words::HandOverSide;
use serde::{Deserialize, Serialize};

use super::basis;
use super::reason::OrganisationReason as R;
use super::tree::organisation_on;
use crate::calendar::zone;
use crate::deadline::{DueRequest, GivenPeriod, TimeLimit, due};
use crate::error::{Error, echo, fail};
use crate::explain::{Answer, Explained, Reasons};
use crate::ruleset::{Ruleset, meant, nearest};

/// A hand-over and what has happened to it. 一次移交及其经过。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverRequest {
    /// Id of the hand-over in the organisation's document.
    pub handover: String,
    /// When the giver handed over: the first step runs from here.
    pub offered_at: DateTime<FixedOffset>,
    /// Steps that were done.
    #[serde(default)]
    pub events: Vec<HandOverEvent>,
    /// The instant that is asked about.
    pub now: DateTime<FixedOffset>,
    /// Overlay whose days and hours hold; `None` is the national calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
}

/// A step that was done. 已完成的一步。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverEvent {
    /// Id of the step.
    pub step: String,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// One step as it stands. 一步的状态。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepState {
    /// Id of the step.
    pub step: String,
    /// What is done.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// Who does it.
    pub by: HandOverSide,
    /// The last day; `None` where no limit is set, where it is counted in hours, or where the step before is not done.
    pub due: Option<NaiveDate>,
    /// The last instant, where the limit is counted in hours.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// When it was done.
    pub done_at: Option<DateTime<FixedOffset>>,
    /// Whether it was done after the limit, or the limit has passed and it is not done.
    pub late: bool,
}

/// How far a hand-over has come. 移交进度。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HandOver {
    /// Its id.
    pub handover: String,
    /// Who answers for the matter now.
    pub holder: HandOverSide,
    /// Id of the body that answers for it now.
    pub holder_unit: String,
    /// Whether every step is done.
    pub complete: bool,
    /// Id of the step that is next; `None` when complete.
    pub next: Option<String>,
    /// The steps, in order.
    pub steps: Vec<StepState>,
}

impl Explained for HandOver {
    type Reason = R;
}

/// How far a hand-over has come, when its next step is due, and who answers for the matter meanwhile.
///
/// 移交进度、下一步的期限，以及现由谁负责。
///
/// A matter passes with the receipt and not before: until it is signed for, the giver answers. No matter lies between
/// two bodies. Each limit runs from the step before.
///
/// # Errors
/// Those of the organisation on the day of the offer; `JC-0418` for an unknown hand-over or step, `JC-0419` for a step
/// given twice, `JC-0420` for one in the future or before the offer; those of [`due`].
///
/// # Source
/// The steps and their limits: the organisation's document. The county's account says that station and centre connect
/// without a gap (无缝对接) and gives no steps, so Jiaoling has none built in.
///
/// # Examples
/// `examples/data/organisation/` holds an invented township with such steps.
pub fn handover(ruleset: &Ruleset, request: &HandOverRequest) -> Result<Answer<HandOver>, Error> {
    let offered_on = request.offered_at.with_timezone(&zone()).date_naive();
    let (organisation, citation) = organisation_on(ruleset, offered_on)?;
    let names = || organisation.handovers.iter().map(|one| one.id.as_str());
    let record = organisation.handovers.iter().find(|one| one.id == request.handover);
    let record = record.ok_or_else(|| unknown(&request.handover, names()).at("handover"))?;
    check(record, request)?;
    let mut reasons = Reasons::none();
    let mut steps = Vec::with_capacity(record.steps.len());
    let mut caveats = basis::caveats([&citation], offered_on);
    let mut before = Some(request.offered_at);
    for step in &record.steps {
        let done_at = request.events.iter().find(|event| event.step == step.id).map(|event| event.at);
        let limit = limit_of(ruleset, step, before, request)?;
        reasons.add_if(step.limit.is_none(), R::StepWithoutLimit);
        let (due, due_at) = limit.map_or((None, None), |(due, due_at, more)| {
            caveats = caveats.and(more);
            (due, due_at)
        });
        let ended = done_at.unwrap_or(request.now);
        let late = due_at.is_some_and(|due| due < ended)
            || (due_at.is_none() && due.is_some_and(|due| due < ended.with_timezone(&zone()).date_naive()));
        let in_order = done_at.is_none_or(|at| before.is_some_and(|before| before <= at));
        reasons.add_if(!in_order, R::OutOfOrder);
        reasons.add_if(late, R::StepLate);
        before = done_at;
        steps.push(StepState {
            step: step.id.clone(),
            zh: step.title.zh.clone(),
            en: step.title.en.clone(),
            by: step.by,
            due,
            due_at,
            done_at,
            late,
        });
    }
    let received =
        record.steps.iter().zip(&steps).any(|(step, state)| step.receipt && state.done_at.is_some());
    let next = steps.iter().find(|step| step.done_at.is_none()).map(|step| step.step.clone());
    reasons.add(if received { R::Received } else { R::Offered });
    reasons.add_if(next.is_some(), R::StepOpen);
    let holder = if received { HandOverSide::Receiver } else { HandOverSide::Giver };
    let value = HandOver {
        handover: record.id.clone(),
        holder,
        holder_unit: if received { record.receiver.clone() } else { record.giver.clone() },
        complete: next.is_none(),
        next,
        steps,
    };
    Ok(Answer { value, reasons, basis: vec![citation], caveats })
}

type StepLimit = (Option<NaiveDate>, Option<DateTime<FixedOffset>>, crate::explain::Caveats);

/// When a step is due, if it has a limit and the step before is done.
fn limit_of(
    ruleset: &Ruleset,
    step: &HandOverStep,
    before: Option<DateTime<FixedOffset>>,
    request: &HandOverRequest,
) -> Result<Option<StepLimit>, Error> {
    let Some(((value, unit), start)) = step.limit.zip(before) else { return Ok(None) };
    let given = GivenPeriod::of(TimeLimit::of(Limit::Of { value, unit }));
    let mut asked = DueRequest::given(given, start.with_timezone(&zone()).date_naive());
    asked.started_at = Some(start);
    asked.office.clone_from(&request.office);
    let answer = due(ruleset, &asked)?;
    Ok(Some((answer.value.due, answer.value.due_at, answer.caveats)))
}

fn unknown<'a>(got: &str, names: impl Iterator<Item = &'a str>) -> Error {
    let near = nearest(got, names);
    let (zh, en) = meant(near);
    fail(418, &[("got", echo(got, near)), ("meant_zh", zh), ("meant_en", en)])
}

fn check(record: &Record, request: &HandOverRequest) -> Result<(), Error> {
    for (at, event) in request.events.iter().enumerate() {
        let names = record.steps.iter().map(|step| step.id.as_str());
        if !record.steps.iter().any(|step| step.id == event.step) {
            return Err(unknown(&event.step, names).at(format!("events[{at}].step")));
        }
        if request.events.iter().take(at).any(|other| other.step == event.step) {
            return Err(fail(419, &[("step", event.step.clone())]).at(format!("events[{at}].step")));
        }
        if event.at > request.now || event.at < request.offered_at {
            return Err(fail(420, &[("step", event.step.clone())]).at(format!("events[{at}].at")));
        }
    }
    Ok(())
}
