//! What an event does to the state, once it is known to fit.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use jiceng_data::words::WorkMeanwhile;

use super::act::MediationAct as A;
use super::dispute::DisputeKind;
use super::fits::{MOST_PARTIES, counted, distinct};
use super::law::Law;
use super::may::level as wrong_level;
use super::result::{AgreementForm, CourtAnswer, MediationResult, MediatorStanding};
use super::state::{Agreement, Confirmation, Danger, Party, Seat, State};
use super::view::LevelRecord;
use crate::case::ledger::day_of;
use crate::deadline::{Exclusion, Extension};
use crate::error::{Error, fail};
use crate::organisation::{RecusalRequest, Requester, recusal_request};
use jiceng_data::words::CaseLevel;

/// Only the first event opens, and only by asking or offering.
#[cold]
pub(super) fn opening() -> Error {
    let [zh, en] = [("first_zh", "申请调解或者主动调解"), ("first_en", "a request or an offer")];
    fail(543, &[(zh.0, zh.1.to_string()), (en.0, en.1.to_string())]).at("act")
}

/// What the first event makes.
pub(super) fn open(law: &Law<'_>, at: DateTime<FixedOffset>, act: &A) -> Result<State, Error> {
    let (dispute, level, keys, by) = match act {
        A::Request { dispute, level, parties, by } => (*dispute, *level, parties, Some(by)),
        A::Offer { dispute, level, parties } => (*dispute, *level, parties, None),
        _ => return Err(opening()),
    };
    counted(keys.len(), (2, MOST_PARTIES), "act.parties")?;
    let parties: BTreeMap<String, Party> =
        distinct(keys, "act.parties")?.into_iter().map(|key| (key.to_string(), Party::default())).collect();
    let (levels, provisions) = dispute.levels();
    if !levels.contains(&level) {
        return Err(law.resting(wrong_level(levels, level).at("act.level"), provisions));
    }
    let mut state = fresh(dispute, level, at, parties);
    if let Some(by) = by {
        state.requested = true;
        for key in state.some_parties(by, "act.by")? {
            if let Some(party) = state.parties.get_mut(key) {
                // Who asks for mediation consents to it.
                party.consented = true;
            }
        }
    }
    Ok(state)
}

fn fresh(
    dispute: DisputeKind,
    level: CaseLevel,
    at: DateTime<FixedOffset>,
    parties: BTreeMap<String, Party>,
) -> State {
    State {
        dispute,
        level,
        opened_at: at,
        requested: false,
        parties,
        came_at: at,
        accepted_at: None,
        answer_ended_on: None,
        mediators: BTreeMap::new(),
        sessions: 0,
        agreement: None,
        result: MediationResult::Pending,
        ended_at: None,
        routes_told: false,
        danger: Danger::None,
        extensions: Vec::new(),
        exclusions: Vec::new(),
        confirmation: None,
        below: Vec::new(),
    }
}

impl State {
    /// Takes the event in. It was checked; nothing changes where this fails.
    pub(super) fn take(&mut self, law: &Law<'_>, at: DateTime<FixedOffset>, act: &A) -> Result<(), Error> {
        let on = day_of(at);
        match act {
            A::Request { .. } | A::Offer { .. } => return Err(opening()),
            A::Accept {} => self.accepted_at = Some(at),
            A::EndAnswer { .. } => self.answer_ended_on = Some(on),
            A::Consent { party } => self.with_party(party, |party| party.consented = true),
            A::Refuse { party } => {
                self.with_party(party, |party| (party.consented, party.refused) = (false, true));
                self.end(MediationResult::Refused, at);
            }
            A::NameMediators { mediators } => {
                for one in mediators {
                    let standing = MediatorStanding::Sitting;
                    let seat = Seat { standing, blocks: false, silent: false, signed: false };
                    self.mediators.insert(one.mediator.clone(), seat);
                }
            }
            A::AskRecusal { mediator, .. } => self.challenge(law, mediator)?,
            A::DecideRecusal { mediator, steps_aside } => {
                if let Some(seat) = self.mediators.get_mut(mediator) {
                    seat.standing = match steps_aside {
                        true => MediatorStanding::SteppedAside,
                        false => MediatorStanding::Sitting,
                    };
                    (seat.blocks, seat.silent) = (false, false);
                }
            }
            A::Session { .. } => self.sessions = self.sessions.saturating_add(1),
            A::AgreeOrally { .. } => {
                let form = AgreementForm::Oral;
                self.agreement = Some(Agreement { form, on, sealed: false, in_effect_on: Some(on) });
                self.end(MediationResult::AgreedOral, at);
            }
            A::AgreeInWriting {} => {
                let form = AgreementForm::Written;
                self.agreement = Some(Agreement { form, on, sealed: false, in_effect_on: None });
            }
            A::Sign { party } => {
                self.with_party(party, |party| party.signed = true);
                self.settle(law, at);
            }
            A::Countersign { mediator } => {
                if let Some(seat) = self.mediators.get_mut(mediator) {
                    seat.signed = true;
                }
                self.settle(law, at);
            }
            A::Seal {} => {
                if let Some(agreement) = &mut self.agreement {
                    agreement.sealed = true;
                }
                self.settle(law, at);
            }
            A::Perform { party, performed } => {
                self.with_party(party, |party| party.performed = Some(*performed));
            }
            A::Fail {} => self.end(MediationResult::Failed, at),
            A::TellRoutes {} => self.routes_told = true,
            A::Withdraw { .. } => self.end(MediationResult::Withdrawn, at),
            A::Refer { to } => self.go_up(*to, at),
            A::Transfer { .. } => self.end(MediationResult::Transferred, at),
            A::NoteDanger {} => self.danger = Danger::Noted(on),
            A::TellPolice {} => self.danger = Danger::Told,
            A::Extend { value, approver } => {
                let one =
                    Extension { value: *value, approved_on: on, approver: *approver, by_handler: false };
                self.extensions.push(one);
            }
            A::Suspend { ground } => self.exclusions.push(Exclusion { kind: *ground, from: on, to: None }),
            A::Resume {} => {
                if let Some(last) = self.exclusions.last_mut() {
                    last.to = Some(on.max(last.from));
                }
            }
            A::AskConfirmation { .. } => {
                let asked = Confirmation { asked_at: at, accepted_at: None, answer: None, answered_at: None };
                self.confirmation = Some(asked);
            }
            A::CourtAnswers { answer } => self.court(*answer, at),
        }
        Ok(())
    }

    fn with_party(&mut self, key: &str, change: impl Fn(&mut Party)) {
        if let Some(party) = self.parties.get_mut(key) {
            change(party);
        }
    }

    fn end(&mut self, result: MediationResult, at: DateTime<FixedOffset>) {
        self.result = result;
        self.ended_at = Some(at);
    }

    /// What the request does is answered by the rules of recusal of the procedure.
    fn challenge(&mut self, law: &Law<'_>, mediator: &str) -> Result<(), Error> {
        let request = RecusalRequest {
            procedure: self.dispute.procedure(),
            date: law.day,
            requested_by: Requester::Party,
            decided: false,
        };
        let work = match recusal_request(law.ruleset, &request) {
            Ok(answer) => answer.value.work,
            Err(error) if error.code().0 == 428 => WorkMeanwhile::NotStated,
            Err(error) => return Err(error),
        };
        if let Some(seat) = self.mediators.get_mut(mediator) {
            seat.standing = match work {
                WorkMeanwhile::MediatorStepsDown => MediatorStanding::SteppedAside,
                _ => MediatorStanding::Challenged,
            };
            seat.blocks = work == WorkMeanwhile::Suspended;
            seat.silent = work == WorkMeanwhile::NotStated;
        }
        Ok(())
    }

    /// The last signature or the seal, whichever comes last, lets a written agreement take effect.
    fn settle(&mut self, law: &Law<'_>, at: DateTime<FixedOffset>) {
        if !self.is_signed() {
            return;
        }
        let in_effect = self.dispute.written_rule().and_then(|rule| law.cite(rule)).map(|_| law.day);
        if let Some(agreement) = &mut self.agreement {
            agreement.in_effect_on = in_effect;
        }
        self.end(MediationResult::AgreedWritten, at);
    }

    /// The next level begins anew: with consents, mediators and clocks of its own.
    fn go_up(&mut self, to: CaseLevel, at: DateTime<FixedOffset>) {
        let ended = self.ended_at.unwrap_or(at);
        let record = LevelRecord {
            level: self.level,
            from: day_of(self.came_at),
            to: Some(day_of(ended)),
            result: self.result,
        };
        let parties = self.parties.keys().map(|key| (key.clone(), Party::default())).collect();
        let mut next = fresh(self.dispute, to, self.opened_at, parties);
        next.came_at = at;
        next.requested = self.requested;
        next.danger = self.danger;
        next.below = std::mem::take(&mut self.below);
        next.below.push(record);
        *self = next;
    }

    fn court(&mut self, answer: CourtAnswer, at: DateTime<FixedOffset>) {
        let Some(asked) = &mut self.confirmation else { return };
        if answer == CourtAnswer::Accepted {
            asked.accepted_at = Some(at);
            return;
        }
        asked.answer = Some(answer);
        asked.answered_at = Some(at);
    }
}
