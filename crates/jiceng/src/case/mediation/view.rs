use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::ExclusionKind;
use serde::Serialize;

use super::act::ActKind;
use super::actions::{DueAction, Gather, actions};
use super::dispute::DisputeKind;
use super::effect::opening;
use super::fold::Mediation;
use super::law::Law;
use super::reason::MediationReason as R;
use super::remedy::{Remedy, remedies};
use super::result::{AgreementForm, CourtAnswer, MediationResult, MediatorStanding};
use super::state::State;
use crate::case::ledger::day_of;
use crate::error::Error;
use crate::explain::{Answer, Explained};
use crate::ruleset::Ruleset;
use jiceng_data::words::CaseLevel;

/// How far it came at one level. 一级的经过。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LevelRecord {
    /// The level.
    pub level: CaseLevel,
    /// The day on which the matter came there.
    pub from: NaiveDate,
    /// The day on which it ended there; `None` while it goes on.
    pub to: Option<NaiveDate>,
    /// What came of it; pending where it was referred on before an end.
    pub result: MediationResult,
}

/// A mediator as the mediation sees it. 调解员。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MediatorView {
    /// Key of the mediator.
    pub mediator: String,
    /// How the mediator stands.
    pub standing: MediatorStanding,
}

/// An agreement and who has signed it. 协议。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgreementView {
    /// Its form.
    pub form: AgreementForm,
    /// The day on which it was reached.
    pub on: NaiveDate,
    /// The day on which it took effect; `None` where it has not, or where no rule known says when it does.
    pub in_effect_on: Option<NaiveDate>,
    /// Parties whose signature is missing; none of an oral one.
    pub unsigned: Vec<String>,
    /// Whether a mediator has still to sign.
    pub mediator_missing: bool,
    /// Whether the seal is missing.
    pub seal_missing: bool,
    /// Parties who have done what they owe.
    pub performed: Vec<String>,
    /// Parties who have not, as was noted.
    pub not_performed: Vec<String>,
}

/// What became of the request to the court. 司法确认。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ConfirmationView {
    /// The day of the request.
    pub asked_on: NaiveDate,
    /// The day on which the court accepted it.
    pub accepted_on: Option<NaiveDate>,
    /// The court's last word.
    pub answer: Option<CourtAnswer>,
}

/// A kind of event: whether it may follow, and why not. 下一步。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextStep {
    /// The kind.
    pub act: ActKind,
    /// Whether it may follow.
    pub allowed: bool,
    /// Why not, with the rule.
    pub why_not: Option<Error>,
}

/// Where a mediation stands. 调解现状。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MediationView {
    /// Under which law.
    pub dispute: DisputeKind,
    /// Where it stands now.
    pub level: CaseLevel,
    /// What came of it so far.
    pub result: MediationResult,
    /// The day of the first event.
    pub opened_on: NaiveDate,
    /// The day on which it ended.
    pub ended_on: Option<NaiveDate>,
    /// Parties who have consented at this level.
    pub consented: Vec<String>,
    /// Parties who have not said so yet.
    pub unconsented: Vec<String>,
    /// The party who refused.
    pub refused_by: Option<String>,
    /// The mediators.
    pub mediators: Vec<MediatorView>,
    /// How many sessions were held at this level.
    pub sessions: u32,
    /// The agreement.
    pub agreement: Option<AgreementView>,
    /// The request to the court.
    pub confirmation: Option<ConfirmationView>,
    /// Why the time limit stands still.
    pub suspended_for: Option<ExclusionKind>,
    /// The levels, from the first to the present one.
    pub levels: Vec<LevelRecord>,
    /// What is due.
    pub due: Vec<DueAction>,
    /// Which other routes are open.
    pub remedies: Vec<Remedy>,
    /// What may follow, and why not the rest.
    pub next: Vec<NextStep>,
}

impl Explained for MediationView {
    type Reason = R;
}

impl Mediation {
    /// Where the mediation stands at `now`: consents, level, result, what is due, other routes, what may follow.
    ///
    /// 某一时刻的调解现状：各方意愿、层级、结果、应办事项、其他途径、可以采取的下一步及不能的理由。
    ///
    /// Each rule is that of the day of its fact: consent and effect of the day of the event, limits of their start. What
    /// may follow is asked of the law of `now`.
    ///
    /// # Errors
    /// `JC-0543` before the first event; `JC-0560` if `now` lies before the last one; those of
    /// [`due`](crate::deadline::due) for the calendar.
    ///
    /// # Source
    /// In [`Answer::basis`].
    ///
    /// # Examples
    /// ```
    /// use jiceng::calendar::{parse_date, parse_instant};
    /// use jiceng::case::mediation::{ActionKind, Mediation, MediationEvent};
    /// let ruleset = jiceng::Ruleset::jiaoling()?;
    /// let events = MediationEvent::list_from_json(r#"[
    ///   {"key": "1", "at": "2014-08-30T09:00:00+08:00",
    ///    "act": {"kind": "request", "dispute": "civil", "level": "grid", "parties": ["a", "b"], "by": ["a", "b"]}},
    ///   {"key": "2", "at": "2014-08-30T10:00:00+08:00",
    ///    "act": {"kind": "name-mediators", "mediators": [{"mediator": "m", "recusal": "none"}]}},
    ///   {"key": "3", "at": "2014-09-01T09:00:00+08:00", "act": {"kind": "session", "present": ["a", "b"]}},
    ///   {"key": "4", "at": "2014-09-02T09:00:00+08:00", "act": {"kind": "agree-orally", "recorded_by": "m"}}
    /// ]"#)?;
    /// let view = Mediation::fold(&ruleset, &events)?.view(&ruleset, parse_instant("2014-09-03T09:00:00+08:00")?)?;
    /// let confirm = view.value.due.iter().find(|one| one.what == ActionKind::AskConfirmation).unwrap();
    /// // 30 days end on Thursday 2 October, a holiday: the last day rolls to the 8th.
    /// assert_eq!(confirm.rolled, Some(parse_date("2014-10-08")?));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn view(
        &self,
        ruleset: &Ruleset,
        now: DateTime<FixedOffset>,
    ) -> Result<Answer<MediationView>, Error> {
        let state = self.state().ok_or_else(opening)?;
        self.not_before(now)?;
        let mut gather = Gather::new(ruleset);
        reasons(state, &mut gather);
        let due = actions(state, now, &mut gather)?;
        let ended = day_of(state.ended_at.unwrap_or(now));
        let remedies = remedies(state, ended, &mut gather);
        let value = MediationView { due, remedies, next: next(state, ruleset, now), ..bare(state) };
        Ok(Answer { value, reasons: gather.reasons, basis: gather.basis, caveats: gather.caveats })
    }
}

fn bare(state: &State) -> MediationView {
    let parties = |which: fn(&super::state::Party) -> bool| -> Vec<String> {
        let found = state.parties.iter().filter(|(_, party)| which(party));
        found.map(|(key, _)| key.clone()).collect()
    };
    let now_here = LevelRecord {
        level: state.level,
        from: day_of(state.came_at),
        to: state.ended_at.map(day_of),
        result: state.result,
    };
    let agreement = state.agreement.map(|one| {
        let written = one.form == AgreementForm::Written;
        let signs =
            |seat: &super::state::Seat| seat.signed && seat.standing != MediatorStanding::SteppedAside;
        AgreementView {
            form: one.form,
            on: one.on,
            in_effect_on: one.in_effect_on,
            unsigned: if written { parties(|party| !party.signed) } else { Vec::new() },
            mediator_missing: written && !state.mediators.values().any(signs),
            seal_missing: written && !one.sealed,
            performed: parties(|party| party.performed == Some(true)),
            not_performed: parties(|party| party.performed == Some(false)),
        }
    });
    MediationView {
        dispute: state.dispute,
        level: state.level,
        result: state.result,
        opened_on: day_of(state.opened_at),
        ended_on: state.ended_at.map(day_of),
        consented: parties(|party| party.consented),
        unconsented: parties(|party| !party.consented && !party.refused),
        refused_by: parties(|party| party.refused).into_iter().next(),
        mediators: state
            .mediators
            .iter()
            .map(|(key, seat)| MediatorView { mediator: key.clone(), standing: seat.standing })
            .collect(),
        sessions: state.sessions,
        agreement,
        confirmation: state.confirmation.map(|asked| ConfirmationView {
            asked_on: day_of(asked.asked_at),
            accepted_on: asked.accepted_at.map(day_of),
            answer: asked.answer.or(asked.accepted_at.map(|_| CourtAnswer::Accepted)),
        }),
        suspended_for: state.exclusions.last().filter(|one| one.to.is_none()).map(|one| one.kind),
        levels: state.below.iter().copied().chain([now_here]).collect(),
        due: Vec::new(),
        remedies: Vec::new(),
        next: Vec::new(),
    }
}

fn next(state: &State, ruleset: &Ruleset, now: DateTime<FixedOffset>) -> Vec<NextStep> {
    let law = Law::new(ruleset, day_of(now));
    let step = |act: &ActKind| {
        let why_not = state.may(&law, *act).err();
        NextStep { act: *act, allowed: why_not.is_none(), why_not }
    };
    ActKind::ALL.iter().map(step).collect()
}

/// What holds, and the provisions on which it rests on the days of the facts.
fn reasons(state: &State, gather: &mut Gather<'_>) {
    let opened = day_of(state.opened_at);
    gather.reasons.add(if state.requested { R::Requested } else { R::Offered });
    gather.reasons.add_if(!state.below.is_empty(), R::Referred);
    let (_, provisions) = state.dispute.levels();
    for id in provisions {
        gather.cite(id, opened);
    }
    if state.dispute == DisputeKind::Civil && gather.cite("MED-01", opened).is_some() {
        gather.reasons.add(R::FreeOfCharge);
    }
    if state.dispute == DisputeKind::LandTitle && gather.cite("GDL-05", opened).is_some() {
        gather.reasons.add(R::StatusQuo);
    }
    if state.dispute == DisputeKind::ForestTitle && gather.cite("GDF-09", opened).is_some() {
        gather.reasons.add(R::ConcessionsProtected);
    }
    let refused = state.result == MediationResult::Refused;
    let consented = state.unconsented() == 0;
    gather.reasons.add_if(consented, R::AllConsented);
    gather.reasons.add_if(!consented && !refused, R::ConsentMissing);
    gather.reasons.add_if(refused, R::PartyRefused);
    if state.dispute == DisputeKind::Civil {
        gather.cite("MED-04", day_of(state.came_at));
    }
    let law = Law::new(gather.ruleset, day_of(state.came_at));
    let too_few = state.result == MediationResult::Pending && state.sitting() < state.least_mediators(&law);
    gather.reasons.add_if(too_few, R::MediatorMissing);
    let seats = || state.mediators.values();
    gather
        .reasons
        .add_if(seats().any(|seat| seat.standing == MediatorStanding::SteppedAside), R::SteppedAside);
    gather.reasons.add_if(seats().any(|seat| seat.standing == MediatorStanding::Challenged), R::RecusalOpen);
    if seats().any(|seat| seat.standing == MediatorStanding::Challenged && seat.silent) {
        gather.silent(R::RecusalSilent);
    }
    outcome(state, gather);
}

fn outcome(state: &State, gather: &mut Gather<'_>) {
    gather.reasons.add_if(state.result == MediationResult::Failed, R::Failed);
    gather.reasons.add_if(state.result == MediationResult::Withdrawn, R::Withdrawn);
    gather.reasons.add_if(state.result == MediationResult::Transferred, R::Transferred);
    if let Some(agreement) = state.agreement {
        let oral = agreement.form == AgreementForm::Oral;
        gather.reasons.add_if(oral, R::AgreedOrally);
        match agreement.in_effect_on {
            Some(on) => {
                gather.reasons.add(R::InEffect);
                let written = state.dispute.written_rule();
                let rules: &[&str] = if oral { &["MED-07", "MED-09"] } else { written.as_slice() };
                for id in rules {
                    gather.cite(id, on);
                }
            }
            None if state.result.is_agreed() => gather.silent(R::EffectNotStated),
            None => {}
        }
        let performed = |what| state.parties.values().any(|party| party.performed == Some(what));
        gather.reasons.add_if(performed(false), R::NotPerformed);
        let all = state.parties.values().all(|party| party.performed == Some(true));
        gather.reasons.add_if(all, R::Performed);
    }
    if let Some(asked) = state.confirmation {
        gather.reasons.add(R::ConfirmationAsked);
        gather.reasons.add_if(asked.answer == Some(CourtAnswer::Confirmed), R::Confirmed);
        let no = matches!(asked.answer, Some(CourtAnswer::NotAccepted | CourtAnswer::NotConfirmed));
        gather.reasons.add_if(no, R::NotConfirmed);
        if asked.answer == Some(CourtAnswer::NotAccepted) {
            gather.cite("MED-18", day_of(asked.asked_at));
        }
    }
}
