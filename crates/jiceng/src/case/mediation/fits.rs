//! Whether what an event says fits: the parties, mediators, levels and dates that it names.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::act::{ActKind as K, MediationAct as A, NamedMediator};
use super::law::{Law, clock};
use super::may::{done, level};
use super::result::{CourtAnswer, MediatorStanding};
use super::state::{Party, Seat, State};
use crate::case::ledger::{day_of, too_many, what};
use crate::deadline::{DueRequest, Exclusion, Extension, due};
use crate::error::{Error, fail};
use crate::organisation::RecusalOutcome;

/// The most parties, and the most mediators, of one dispute.
pub(super) const MOST_PARTIES: usize = 1_000;
const MOST_MEDIATORS: usize = 64;

/// Keys that are given once each.
pub(super) fn distinct<'a>(keys: &'a [String], field: &str) -> Result<BTreeSet<&'a str>, Error> {
    let mut seen = BTreeSet::new();
    for (at, key) in keys.iter().enumerate() {
        if key.is_empty() || !seen.insert(key.as_str()) {
            return Err(fail(545, &what("当事人", "party")).at(format!("{field}[{at}]")));
        }
    }
    Ok(seen)
}

#[cold]
fn unlisted(zh: &str, en: &str, field: impl Into<String>) -> Error {
    fail(544, &what(zh, en)).at(field)
}

/// How many were given, where the number is out of range.
pub(super) fn counted(count: usize, range: (usize, usize), field: &str) -> Result<(), Error> {
    if (range.0..=range.1).contains(&count) {
        return Ok(());
    }
    Err(too_many("当事人", "parties", count, range).at(field))
}

impl State {
    /// Whether the event fits; its kind may follow already.
    pub(super) fn fits(&self, law: &Law<'_>, at: DateTime<FixedOffset>, act: &A) -> Result<(), Error> {
        match act {
            A::Consent { party } => once(self.party(party)?.consented, act.kind()),
            A::Refuse { party } | A::Withdraw { party } => self.party(party).map(|_| ()),
            A::NameMediators { mediators } => self.fits_mediators(mediators),
            A::AskRecusal { party, mediator } => {
                self.party(party)?;
                self.seat(mediator, &[MediatorStanding::Sitting]).map(|_| ())
            }
            A::DecideRecusal { mediator, .. } => {
                self.seat(mediator, &[MediatorStanding::Challenged]).map(|_| ())
            }
            A::Session { present } => self.some_parties(present, "act.present").map(|_| ()),
            A::AgreeOrally { recorded_by } => self.acting(recorded_by, "act.recorded_by").map(|_| ()),
            A::Sign { party } => once(self.party(party)?.signed, act.kind()),
            A::Countersign { mediator } => once(self.acting(mediator, "act.mediator")?.signed, act.kind()),
            A::Perform { party, .. } => once(self.party(party)?.performed == Some(true), act.kind()),
            A::Refer { to } => match self.next_level() {
                Some(next) if next != *to => Err(level(&[next], *to).at("act.to")),
                _ => Ok(()),
            },
            A::Extend { value, approver } => {
                let on = day_of(at);
                let one =
                    Extension { value: *value, approved_on: on, approver: *approver, by_handler: false };
                self.fits_clock(law, |request| request.extensions.push(one))
            }
            A::Suspend { ground } => {
                if self.exclusions.last().is_some_and(|one| one.to.is_none()) {
                    return Err(done(act.kind()));
                }
                let one = Exclusion { kind: *ground, from: day_of(at), to: None };
                self.fits_clock(law, |request| request.exclusions.push(one))
            }
            A::Resume {} => self.fits_clock(law, |request| {
                if let Some(last) = request.exclusions.last_mut() {
                    last.to = Some(day_of(at).max(last.from));
                }
            }),
            A::AskConfirmation { by } => self.fits_confirmation(law, at, by),
            A::CourtAnswers { answer } => self.fits_answer(*answer),
            _ => Ok(()),
        }
    }

    fn party(&self, key: &str) -> Result<&Party, Error> {
        self.parties.get(key).ok_or_else(|| unlisted("当事人", "party", "act.party"))
    }

    fn seat(&self, key: &str, standings: &[MediatorStanding]) -> Result<&Seat, Error> {
        let found = self.mediators.get(key).filter(|seat| standings.contains(&seat.standing));
        found.ok_or_else(|| unlisted("调解员", "mediator in that position", "act.mediator"))
    }

    /// A mediator who has not stepped aside.
    fn acting(&self, key: &str, field: &str) -> Result<&Seat, Error> {
        let both = [MediatorStanding::Sitting, MediatorStanding::Challenged];
        self.seat(key, &both).map_err(|error| error.at(field))
    }

    /// Some of the parties, each once.
    pub(super) fn some_parties<'a>(
        &self,
        keys: &'a [String],
        field: &str,
    ) -> Result<BTreeSet<&'a str>, Error> {
        counted(keys.len(), (1, self.parties.len()), field)?;
        let distinct = distinct(keys, field)?;
        for (at, key) in keys.iter().enumerate() {
            if !self.parties.contains_key(key) {
                return Err(unlisted("当事人", "party", format!("{field}[{at}]")));
            }
        }
        Ok(distinct)
    }

    fn fits_mediators(&self, named: &[NamedMediator]) -> Result<(), Error> {
        let count = named.len().saturating_add(self.mediators.len());
        if named.is_empty() || count > MOST_MEDIATORS {
            let count = if named.is_empty() { 0 } else { count };
            return Err(too_many("调解员", "mediators", count, (1, MOST_MEDIATORS)).at("act.mediators"));
        }
        let mut seen = BTreeSet::new();
        for (at, one) in named.iter().enumerate() {
            let field = |part: &str| format!("act.mediators[{at}].{part}");
            let before = self.mediators.get(&one.mediator);
            let sits = before.is_some_and(|seat| seat.standing != MediatorStanding::SteppedAside);
            if one.mediator.is_empty() || !seen.insert(one.mediator.as_str()) || sits {
                return Err(fail(545, &what("调解员", "mediator")).at(field("mediator")));
            }
            if self.parties.contains_key(&one.mediator) {
                return Err(fail(548, &[]).at(field("mediator")));
            }
            if one.recusal == RecusalOutcome::StepAside || before.is_some() {
                return Err(fail(549, &[]).at(field("recusal")));
            }
            if one.recusal == RecusalOutcome::AskDecider && !one.cleared {
                return Err(fail(550, &[]).at(field("cleared")));
            }
        }
        Ok(())
    }

    /// Whether the limit bears what is done to it.
    fn fits_clock(&self, law: &Law<'_>, change: impl Fn(&mut DueRequest)) -> Result<(), Error> {
        let Some(mut request) = self.main_clock() else { return Ok(()) };
        change(&mut request);
        due(law.ruleset, &request).map(|_| ()).map_err(|error| error.at("act"))
    }

    fn fits_confirmation(
        &self,
        law: &Law<'_>,
        at: DateTime<FixedOffset>,
        by: &[String],
    ) -> Result<(), Error> {
        let asking = self.some_parties(by, "act.by")?;
        let missing = self.parties.len().saturating_sub(asking.len());
        if missing > 0 {
            let error = fail(557, &[("count", missing.to_string())]).at("act.by");
            return Err(law.resting(error, &["MED-11"]));
        }
        let in_effect = self.agreement.and_then(|agreement| agreement.in_effect_on);
        let request = in_effect.map(|on| DueRequest::new("mediation.confirm", on));
        let limit = match &request {
            Some(request) => clock(law.ruleset, request)?,
            None => None,
        };
        let Some(limit) = limit else { return Err(law.unknown(K::AskConfirmation, self.dispute)) };
        match limit.value.rolled.filter(|last| day_of(at) > *last) {
            Some(last) => {
                let error = fail(558, &[("due", last.to_string())]).at("at");
                Err(law.resting(error, &["MED-11"]))
            }
            None => Ok(()),
        }
    }

    fn fits_answer(&self, answer: CourtAnswer) -> Result<(), Error> {
        let accepted = self.confirmation.is_some_and(|asked| asked.accepted_at.is_some());
        match answer {
            CourtAnswer::Accepted | CourtAnswer::NotAccepted => once(accepted, K::CourtAnswers),
            _ if !accepted => Err(not_accepted_yet()),
            _ => Ok(()),
        }
    }
}

/// The court decides on a request that it has accepted.
#[cold]
fn not_accepted_yet() -> Error {
    let args = [
        ("act_zh", K::CourtAnswers.zh().to_string()),
        ("act_en", K::CourtAnswers.en().to_string()),
        ("before_zh", "由人民法院受理".to_string()),
        ("before_en", "have the court accept the request".to_string()),
    ];
    fail(553, &args).at("act.answer")
}

fn once(is_done: bool, act: K) -> Result<(), Error> {
    if is_done { Err(done(act)) } else { Ok(()) }
}
