//! What is due: clocks that a rule sets, and duties without a day.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::closed_list;
use serde::Serialize;

use super::dispute::DisputeKind;
use super::law::{Law, clock, is_target};
use super::reason::MediationReason as R;
use super::result::MediationResult;
use super::state::{Danger, State};
use crate::case::ledger::day_of;
use crate::deadline::{DueRequest, Progress, Status, status};
use crate::error::Error;
use crate::explain::{Caveat, Caveats, Citation, Reasons};
use crate::organisation::caveats;
use crate::ruleset::Ruleset;

closed_list! {
    /// What is due.
    pub enum ActionKind {
        Accept = "accept", "决定是否受理", "decide on acceptance";
        Conclude = "conclude", "调结", "conclude the mediation";
        Rule = "rule", "作出行政裁决（含调解）", "rule on the dispute, mediation included";
        Sign = "sign", "补齐签名和印章", "complete signatures and seal";
        AskConfirmation = "ask-confirmation", "共同申请司法确认", "ask the court together for confirmation";
        CourtAccepts = "court-accepts", "人民法院决定是否受理", "the court decides on acceptance";
        CourtDecides = "court-decides", "人民法院作出决定", "the court decides";
        SupervisePerformance = "supervise-performance", "监督协议的履行", "supervise the performance";
        TellRoutes = "tell-routes", "告知当事人其他途径", "tell the parties of other routes";
        TellPolice = "tell-police", "及时报告公安机关", "tell the police promptly";
    }
}

/// One thing that is due. 应办的一件事。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueAction {
    /// What.
    pub what: ActionKind,
    /// Id of the rule that asks for it; `None` where none known does.
    pub rule: Option<Arc<str>>,
    /// The last day as counted; `None` where the rule sets no day.
    pub raw: Option<NaiveDate>,
    /// The last day after rolling.
    pub rolled: Option<NaiveDate>,
    /// The day to work to.
    pub due: Option<NaiveDate>,
    /// Where the limit stands; `None` where the rule sets no day.
    pub status: Option<Status>,
    /// Whether the limit is a normal target and not a hard one.
    pub target: bool,
}

/// What an answer gathers while it is made.
pub(super) struct Gather<'a> {
    pub(super) ruleset: &'a Ruleset,
    pub(super) basis: Vec<Arc<Citation>>,
    pub(super) caveats: Caveats,
    pub(super) reasons: Reasons<R>,
}

impl<'a> Gather<'a> {
    pub(super) const fn new(ruleset: &'a Ruleset) -> Self {
        Self { ruleset, basis: Vec::new(), caveats: Caveats::NONE, reasons: Reasons::none() }
    }

    pub(super) fn rest_on(&mut self, citation: &Arc<Citation>, on: NaiveDate) {
        self.caveats = self.caveats.and(caveats([citation], on));
        if !self.basis.iter().any(|one| one.id == citation.id) {
            self.basis.push(citation.clone());
        }
    }

    /// Rests on the provision, where it is in force on that day.
    pub(super) fn cite(&mut self, id: &str, on: NaiveDate) -> Option<Arc<str>> {
        let citation = Law::new(self.ruleset, on).cite(id)?;
        self.rest_on(&citation, on);
        Some(Arc::from(citation.id.as_str()))
    }

    /// Says that the law known is silent.
    pub(super) fn silent(&mut self, reason: R) {
        self.reasons.add(reason);
        self.caveats = self.caveats.with_if(true, Caveat::LawSilent);
    }
}

/// What is due now, in the order in which the matter goes.
pub(super) fn actions(
    state: &State,
    now: DateTime<FixedOffset>,
    gather: &mut Gather<'_>,
) -> Result<Vec<DueAction>, Error> {
    let mut all = Vec::new();
    police(state, gather, &mut all);
    acceptance(state, now, gather, &mut all)?;
    main_limit(state, now, gather, &mut all)?;
    agreement(state, now, gather, &mut all)?;
    court(state, now, gather, &mut all)?;
    Ok(all)
}

/// A duty for which the rule sets no day.
fn duty(gather: &mut Gather<'_>, what: ActionKind, rule: &str, on: NaiveDate) -> DueAction {
    let rule = gather.cite(rule, on);
    DueAction { what, rule, raw: None, rolled: None, due: None, status: None, target: false }
}

/// A clock; `None` where no rule is known for its start.
fn timed(
    gather: &mut Gather<'_>,
    what: ActionKind,
    request: &DueRequest,
    progress: Progress,
    now: DateTime<FixedOffset>,
) -> Result<Option<DueAction>, Error> {
    let Some(limit) = clock(gather.ruleset, request)? else { return Ok(None) };
    let standing = status(gather.ruleset, request, &progress, now)?;
    for citation in &limit.basis {
        gather.rest_on(citation, request.start);
    }
    gather.caveats = gather.caveats.and(limit.caveats);
    Ok(Some(DueAction {
        what,
        rule: limit.value.rule,
        raw: limit.value.raw,
        rolled: limit.value.rolled,
        due: limit.value.due,
        status: Some(standing.value.status),
        target: is_target(gather.ruleset, request),
    }))
}

fn police(state: &State, gather: &mut Gather<'_>, all: &mut Vec<DueAction>) {
    if let Danger::Noted(on) = state.danger {
        gather.reasons.add(R::MayTurnViolent);
        all.push(duty(gather, ActionKind::TellPolice, "MED-05", on));
    }
}

/// How a clock of the mediation itself ended.
fn ended(state: &State) -> Progress {
    match (state.result, state.ended_at) {
        (_, None) => Progress::none(),
        // A mediation that failed was brought to its end, one that was refused or withdrawn never came to one.
        (MediationResult::Failed, Some(at)) => Progress::finished(at),
        (result, Some(at)) if result.is_agreed() => Progress::finished(at),
        (_, Some(at)) => Progress::ended(at),
    }
}

fn acceptance(
    state: &State,
    now: DateTime<FixedOffset>,
    gather: &mut Gather<'_>,
    all: &mut Vec<DueAction>,
) -> Result<(), Error> {
    let Some(rule) = state.dispute.accept_rule().filter(|_| state.requested) else { return Ok(()) };
    let request = DueRequest::new(rule, day_of(state.came_at));
    let progress = state.accepted_at.map_or_else(|| ended(state), Progress::finished);
    all.extend(timed(gather, ActionKind::Accept, &request, progress, now)?);
    Ok(())
}

fn main_limit(
    state: &State,
    now: DateTime<FixedOffset>,
    gather: &mut Gather<'_>,
    all: &mut Vec<DueAction>,
) -> Result<(), Error> {
    let what = match state.dispute {
        DisputeKind::LandTitle => ActionKind::Rule,
        _ => ActionKind::Conclude,
    };
    if state.dispute.main_rule().is_none() {
        gather.silent(R::NoLimitKnown);
        return Ok(());
    }
    let Some(request) = state.main_clock() else { return Ok(()) };
    // Where mediation fails the ruling is still due: only an agreement or another end stops that limit.
    let progress = match (what, state.result) {
        (ActionKind::Rule, MediationResult::Failed) => Progress::none(),
        _ => ended(state),
    };
    match timed(gather, what, &request, progress, now)? {
        Some(action) => {
            gather.reasons.add_if(action.target, R::TargetOnly);
            all.push(action);
        }
        None => gather.silent(R::NoLimitKnown),
    }
    Ok(())
}

fn agreement(
    state: &State,
    now: DateTime<FixedOffset>,
    gather: &mut Gather<'_>,
    all: &mut Vec<DueAction>,
) -> Result<(), Error> {
    if matches!(state.result, MediationResult::Failed | MediationResult::Refused) && !state.routes_told {
        gather.reasons.add(R::RoutesToTell);
        all.push(duty(gather, ActionKind::TellRoutes, "MED-06", day_of(state.ended_at.unwrap_or(now))));
    }
    let Some(agreement) = state.agreement else { return Ok(()) };
    if state.result == MediationResult::Pending {
        gather.reasons.add(R::SignatureMissing);
        let rule = state.dispute.written_rule().unwrap_or_default();
        all.push(duty(gather, ActionKind::Sign, rule, agreement.on));
    }
    let Some(on) = agreement.in_effect_on else { return Ok(()) };
    let open = state.parties.values().any(|party| party.performed != Some(true));
    if open && state.dispute == DisputeKind::Civil {
        all.push(duty(gather, ActionKind::SupervisePerformance, "MED-10", on));
    }
    if state.dispute == DisputeKind::Civil && state.confirmation.is_none() {
        let request = DueRequest::new("mediation.confirm", on);
        let action = timed(gather, ActionKind::AskConfirmation, &request, Progress::none(), now)?;
        let late = action.as_ref().is_some_and(|one| one.status == Some(Status::Overdue));
        gather.reasons.add_if(action.is_some() && !late, R::ConfirmationOpen);
        gather.reasons.add_if(late, R::ConfirmationLate);
        all.extend(action);
    }
    Ok(())
}

fn court(
    state: &State,
    now: DateTime<FixedOffset>,
    gather: &mut Gather<'_>,
    all: &mut Vec<DueAction>,
) -> Result<(), Error> {
    let Some(asked) = state.confirmation else { return Ok(()) };
    let accepted = asked.accepted_at.or(asked.answered_at);
    let request = DueRequest::new("mediation.court-accept", day_of(asked.asked_at));
    let progress = accepted.map_or_else(Progress::none, Progress::finished);
    all.extend(timed(gather, ActionKind::CourtAccepts, &request, progress, now)?);
    if let Some(at) = asked.accepted_at {
        let request = DueRequest::new("mediation.court-decide", day_of(at));
        let progress = asked.answered_at.map_or_else(Progress::none, Progress::finished);
        all.extend(timed(gather, ActionKind::CourtDecides, &request, progress, now)?);
    }
    Ok(())
}
