//! Which kinds of events may follow, and why not the others: guards that ask the state alone.

use super::act::ActKind as K;
use super::dispute::DisputeKind;
use super::law::Law;
use super::result::{AgreementForm, MediationResult as Outcome};
use super::state::{Danger, State};
use crate::error::{Error, fail};

/// Refused until something else was done.
#[cold]
pub(super) fn too_early(act: K, before: K) -> Error {
    let args = [
        ("act_zh", act.zh().to_string()),
        ("act_en", act.en().to_string()),
        ("before_zh", before.zh().to_string()),
        ("before_en", before.en().to_string()),
    ];
    fail(553, &args).at("act")
}

/// Refused because it was done.
#[cold]
pub(super) fn done(act: K) -> Error {
    fail(554, &[("act_zh", act.zh().to_string()), ("act_en", act.en().to_string())]).at("act")
}

/// The level is another one than the law or the order of levels asks for.
#[cold]
pub(super) fn level(expected: &[jiceng_data::words::CaseLevel], got: jiceng_data::words::CaseLevel) -> Error {
    use crate::explain::{join_en, join_zh};
    let (zh, en) = if expected.is_empty() {
        (
            "本级（没有更高一级，请移送）".to_string(),
            "this one (there is none above it, transfer the matter)".to_string(),
        )
    } else {
        (join_zh(expected.iter().map(|one| one.zh())), join_en(expected.iter().map(|one| one.en())))
    };
    let args = [
        ("expected_zh", zh),
        ("expected_en", en),
        ("got_zh", got.zh().to_string()),
        ("got_en", got.en().to_string()),
    ];
    fail(555, &args).at("act")
}

impl State {
    /// Whether an event of this kind may follow.
    pub(super) fn may(&self, law: &Law<'_>, act: K) -> Result<(), Error> {
        match act {
            K::Request | K::Offer => Err(super::effect::opening()),
            K::NoteDanger if matches!(self.danger, Danger::Noted(_)) => Err(done(act)),
            K::NoteDanger => Ok(()),
            K::TellPolice if !matches!(self.danger, Danger::Noted(_)) => Err(too_early(act, K::NoteDanger)),
            K::TellPolice => Ok(()),
            K::TellRoutes => self.may_tell(act),
            K::Perform => self.may_perform(act),
            K::AskConfirmation => self.may_ask(law, act),
            K::CourtAnswers => self.may_answer(act),
            K::Refer => self.may_refer(law, act),
            _ => {
                self.still_pending(law, act)?;
                self.may_while_pending(law, act)
            }
        }
    }

    fn still_pending(&self, law: &Law<'_>, act: K) -> Result<(), Error> {
        if self.result == Outcome::Pending {
            return Ok(());
        }
        let (zh, en) = (act.zh().to_string(), act.en().to_string());
        if let Some(date) = self.agreement.and_then(|agreement| agreement.in_effect_on) {
            let error = fail(561, &[("date", date.to_string()), ("act_zh", zh), ("act_en", en)]).at("act");
            let oral = self.agreement.is_some_and(|agreement| agreement.form == AgreementForm::Oral);
            let rule = if oral { Some("MED-09") } else { self.dispute.written_rule() };
            return Err(law.resting(error, rule.as_slice()));
        }
        let args = [
            ("result_zh", self.result.zh().to_string()),
            ("result_en", self.result.en().to_string()),
            ("act_zh", zh),
            ("act_en", en),
        ];
        let basis = if self.result == Outcome::Refused { "MED-04" } else { "MED-06" };
        Err(law.resting(fail(546, &args).at("act"), &[basis]))
    }

    fn may_while_pending(&self, law: &Law<'_>, act: K) -> Result<(), Error> {
        match act {
            K::Accept if self.accepted_at.is_some() => Err(done(act)),
            K::EndAnswer if self.dispute != DisputeKind::ForestTitle => Err(law.unknown(act, self.dispute)),
            K::EndAnswer if self.answer_ended_on.is_some() => Err(done(act)),
            K::Consent if self.unconsented() == 0 => Err(done(act)),
            K::AskRecusal if self.sitting() == 0 => Err(self.too_few(law)),
            K::DecideRecusal if !self.has_challenge() => Err(too_early(act, K::AskRecusal)),
            K::Session => self.may_meet(law),
            K::AgreeOrally | K::AgreeInWriting => {
                self.may_meet(law)?;
                if self.agreement.is_some() {
                    return Err(done(act));
                }
                if self.sessions == 0 {
                    return Err(too_early(act, K::Session));
                }
                // Only people's mediation is known to let an oral agreement stand.
                let oral = self.dispute == DisputeKind::Civil
                    && ["MED-07", "MED-09"].iter().all(|id| law.cite(id).is_some());
                if act == K::AgreeOrally && !oral { Err(law.unknown(act, self.dispute)) } else { Ok(()) }
            }
            K::Sign | K::Countersign | K::Seal => self.may_sign(law, act),
            K::Fail if self.unconsented() > 0 => {
                let error = fail(559, &[("count", self.unconsented().to_string())]).at("act");
                Err(law.resting(error, &["MED-04"]))
            }
            K::Extend | K::Suspend => {
                if self.dispute.main_rule().is_none() {
                    return Err(law.unknown(act, self.dispute));
                }
                let before = match self.dispute {
                    DisputeKind::ForestTitle => K::EndAnswer,
                    _ => K::Accept,
                };
                if self.started_on().is_none() { Err(too_early(act, before)) } else { Ok(()) }
            }
            K::Resume if self.exclusions.last().is_none_or(|one| one.to.is_some()) => {
                Err(too_early(act, K::Suspend))
            }
            _ => Ok(()),
        }
    }

    fn has_challenge(&self) -> bool {
        use super::result::MediatorStanding::Challenged;
        self.mediators.values().any(|seat| seat.standing == Challenged)
    }

    /// A forest title needs two officers where that rule is in force, everything else one mediator.
    pub(super) fn least_mediators(&self, law: &Law<'_>) -> usize {
        match self.dispute {
            DisputeKind::ForestTitle if law.cite("GDF-07").is_some() => 2,
            _ => 1,
        }
    }

    #[cold]
    fn too_few(&self, law: &Law<'_>) -> Error {
        let min = self.least_mediators(law);
        let error = fail(551, &[("got", self.sitting().to_string()), ("min", min.to_string())]).at("act");
        if min > 1 { law.resting(error, &["GDF-07"]) } else { error }
    }

    fn may_meet(&self, law: &Law<'_>) -> Result<(), Error> {
        if self.unconsented() > 0 {
            let error = fail(547, &[("count", self.unconsented().to_string())]).at("act");
            return Err(law.resting(error, &["MED-04"]));
        }
        if self.sitting() < self.least_mediators(law) {
            return Err(self.too_few(law));
        }
        if self.is_blocked() { Err(fail(552, &[]).at("act")) } else { Ok(()) }
    }

    fn may_sign(&self, law: &Law<'_>, act: K) -> Result<(), Error> {
        let Some(agreement) = self.agreement.filter(|one| one.form == AgreementForm::Written) else {
            return Err(too_early(act, K::AgreeInWriting));
        };
        if self.is_blocked() {
            return Err(fail(552, &[]).at("act"));
        }
        let finished = match act {
            K::Sign => self.parties.values().all(|party| party.signed),
            K::Seal => agreement.sealed,
            _ => false,
        };
        if act == K::Countersign && self.sitting() == 0 {
            return Err(self.too_few(law));
        }
        if finished { Err(done(act)) } else { Ok(()) }
    }

    fn may_tell(&self, act: K) -> Result<(), Error> {
        match self.result {
            _ if self.routes_told => Err(done(act)),
            Outcome::Failed | Outcome::Refused => Ok(()),
            _ => Err(too_early(act, K::Fail)),
        }
    }

    /// What is missing to an agreement that stands.
    fn needs_agreement(&self, act: K) -> Result<(), Error> {
        match self.agreement {
            _ if self.result.is_agreed() => Ok(()),
            None => Err(too_early(act, K::AgreeInWriting)),
            Some(_) if self.parties.values().any(|party| !party.signed) => Err(too_early(act, K::Sign)),
            Some(agreement) if agreement.sealed => Err(too_early(act, K::Countersign)),
            Some(_) => Err(too_early(act, K::Seal)),
        }
    }

    fn may_perform(&self, act: K) -> Result<(), Error> {
        self.needs_agreement(act)?;
        let all = self.parties.values().all(|party| party.performed == Some(true));
        if all { Err(done(act)) } else { Ok(()) }
    }

    fn may_ask(&self, law: &Law<'_>, act: K) -> Result<(), Error> {
        if self.dispute != DisputeKind::Civil {
            return Err(law.unknown(act, self.dispute));
        }
        self.needs_agreement(act)?;
        if self.agreement.is_some_and(|agreement| agreement.in_effect_on.is_none()) {
            return Err(law.unknown(act, self.dispute));
        }
        if self.confirmation.is_some() { Err(done(act)) } else { Ok(()) }
    }

    fn may_answer(&self, act: K) -> Result<(), Error> {
        match self.confirmation {
            None => Err(too_early(act, K::AskConfirmation)),
            Some(asked) if asked.answer.is_some() => Err(done(act)),
            Some(_) => Ok(()),
        }
    }

    fn may_refer(&self, law: &Law<'_>, act: K) -> Result<(), Error> {
        if self.result != Outcome::Failed {
            self.still_pending(law, act)?;
        }
        self.next_level().map(|_| ()).ok_or_else(|| level(&[], self.level))
    }

    /// The next level at which the law lets this dispute be mediated.
    pub(super) fn next_level(&self) -> Option<jiceng_data::words::CaseLevel> {
        self.level.above().filter(|up| self.dispute.levels().0.contains(up))
    }
}
