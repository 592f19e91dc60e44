//! Random mediations.

use chrono::{DateTime, FixedOffset};
use jiceng::case::mediation::{
    ActKind, CourtAnswer, DisputeKind, Mediation, MediationAct as A, MediationEvent, MediationResult,
    MediationView, MediatorStanding, NamedMediator, OtherBody,
};
use jiceng::organisation::RecusalOutcome;
use jiceng::words::CaseLevel;
use jiceng::words::{Approver, ExclusionKind};
use jiceng::{Error, Ruleset};

use super::Dice;

/// A history: the events that were taken in, and each that was refused with where it stood and why.
#[derive(Debug)]
pub struct Walk {
    /// Where it ended.
    pub mediation: Mediation,
    /// How many events had been taken in, the event that was refused, the error.
    pub refused: Vec<(usize, MediationEvent, Error)>,
}

const PARTIES: [&str; 3] = ["p0", "p1", "p2"];
const MEDIATORS: [&str; 4] = ["m0", "m1", "m2", "m3"];

/// Walks as the dice fall, from `start` on.
#[must_use]
pub fn walk(ruleset: &Ruleset, start: DateTime<FixedOffset>, numbers: &[u16]) -> Walk {
    let mut dice = Dice::new(numbers);
    let mut walk = Walk { mediation: Mediation::new(), refused: Vec::new() };
    let (mut at, mut sequence) = (start, 0_u32);
    while !dice.is_empty() {
        let view = walk.mediation.view(ruleset, at).ok().map(|answer| answer.value);
        let kind = kind(view.as_ref(), &mut dice);
        let mut act = act(kind, &mut dice);
        if let Some(view) = view.filter(|_| !dice.once_in(8)) {
            fit(&mut act, &view, &mut dice);
        }
        let event = MediationEvent { key: format!("k{sequence}"), at, sequence, act };
        let event = spoilt(event, &walk.mediation, &mut dice);
        let taken = walk.mediation.events().len();
        if let Err(error) = walk.mediation.apply(ruleset, &event) {
            walk.refused.push((taken, event, error));
        }
        sequence += 1;
        at = dice.after(at);
        // Little more can happen, so most walks stop there.
        let result = walk.mediation.result();
        let over = matches!(
            result,
            MediationResult::Refused | MediationResult::Withdrawn | MediationResult::Transferred
        );
        if over && dice.once_in(3) {
            break;
        }
    }
    walk
}

/// Mostly what may follow; an end only now and then, so that histories are long.
fn kind(view: Option<&MediationView>, dice: &mut Dice<'_>) -> ActKind {
    let any = |dice: &mut Dice<'_>| dice.one(ActKind::ALL).unwrap_or(ActKind::Offer);
    let Some(view) = view else {
        return match dice.below(20) {
            0 => any(dice),
            n if n % 2 == 0 => ActKind::Request,
            _ => ActKind::Offer,
        };
    };
    if dice.once_in(6) {
        return any(dice);
    }
    let allowed: Vec<ActKind> = view.next.iter().filter(|step| step.allowed).map(|step| step.act).collect();
    let rare = [
        ActKind::Refuse,
        ActKind::Withdraw,
        ActKind::Transfer,
        ActKind::Fail,
        ActKind::Refer,
        ActKind::NoteDanger,
        ActKind::TellPolice,
    ];
    let mut drawn = ActKind::NoteDanger;
    for _ in 0..4 {
        drawn = dice.one(&allowed).unwrap_or(drawn);
        if !rare.contains(&drawn) || dice.once_in(12) {
            break;
        }
    }
    drawn
}

/// Makes what the event says fit where the mediation stands.
fn fit(act: &mut A, view: &MediationView, dice: &mut Dice<'_>) {
    let of = |dice: &mut Dice<'_>, keys: &[&String], key: &mut String| {
        if let Some(one) = dice.one(keys) {
            key.clone_from(one);
        }
    };
    let unconsented: Vec<&String> = view.unconsented.iter().collect();
    let everybody: Vec<String> = view.consented.iter().chain(&view.unconsented).cloned().collect();
    let seats = |standing: &[MediatorStanding]| -> Vec<&String> {
        view.mediators
            .iter()
            .filter(|one| standing.contains(&one.standing))
            .map(|one| &one.mediator)
            .collect()
    };
    let acting = seats(&[MediatorStanding::Sitting, MediatorStanding::Challenged]);
    match act {
        A::Consent { party } => of(dice, &unconsented, party),
        A::AskRecusal { mediator, .. } => of(dice, &seats(&[MediatorStanding::Sitting]), mediator),
        A::DecideRecusal { mediator, .. } => of(dice, &seats(&[MediatorStanding::Challenged]), mediator),
        A::Session { present } => *present = everybody,
        // One party asks the court alone now and then.
        A::AskConfirmation { by } => {
            *by = everybody.into_iter().skip(usize::from(dice.once_in(4))).collect();
        }
        A::AgreeOrally { recorded_by: mediator } | A::Countersign { mediator } => of(dice, &acting, mediator),
        A::Sign { party } => {
            let agreement = view.agreement.as_ref();
            of(
                dice,
                &agreement.map(|one| one.unsigned.iter().collect::<Vec<_>>()).unwrap_or_default(),
                party,
            );
        }
        A::Refer { to } => *to = view.level.above().unwrap_or(*to),
        A::CourtAnswers { answer } if view.confirmation.is_some_and(|asked| asked.accepted_on.is_none()) => {
            *answer = if *answer == CourtAnswer::NotAccepted { *answer } else { CourtAnswer::Accepted };
        }
        _ => {}
    }
}

/// The event, or a fault that a sender may make: an old time, an old key.
fn spoilt(mut event: MediationEvent, mediation: &Mediation, dice: &mut Dice<'_>) -> MediationEvent {
    if let Some(first) = mediation.events().first() {
        match dice.below(40) {
            0 => event.at = first.at,
            1 => event.key.clone_from(&first.key),
            2 => event = first.clone(),
            3 => event.key.clear(),
            _ => {}
        }
    }
    event
}

fn party(dice: &mut Dice<'_>) -> String {
    if dice.once_in(25) { "stranger".into() } else { dice.one(&PARTIES[..2]).unwrap_or("p0").into() }
}

fn mediator(dice: &mut Dice<'_>) -> String {
    if dice.once_in(25) { "p0".into() } else { dice.one(&MEDIATORS).unwrap_or("m0").into() }
}

fn parties(dice: &mut Dice<'_>) -> Vec<String> {
    let count = if dice.once_in(20) { 1 } else { 2 };
    let mut all: Vec<String> = PARTIES.iter().take(count).map(|key| (*key).to_string()).collect();
    if dice.once_in(25) {
        all.push("p0".into());
    }
    all
}

fn named(dice: &mut Dice<'_>) -> NamedMediator {
    let recusal = match dice.below(10) {
        0 => RecusalOutcome::StepAside,
        1 | 2 => RecusalOutcome::AskDecider,
        _ => RecusalOutcome::None,
    };
    NamedMediator { mediator: mediator(dice), recusal, cleared: dice.once_in(2) }
}

fn act(kind: ActKind, dice: &mut Dice<'_>) -> A {
    use ActKind as K;
    let dispute = |dice: &mut Dice<'_>| match dice.below(8) {
        0 => DisputeKind::LandContract,
        1 => DisputeKind::LandTitle,
        2 | 3 => DisputeKind::ForestTitle,
        _ => DisputeKind::Civil,
    };
    let level = |dice: &mut Dice<'_>| dice.one(CaseLevel::ALL).unwrap_or(CaseLevel::Village);
    match kind {
        K::Request => A::Request {
            dispute: dispute(dice),
            level: level(dice),
            parties: parties(dice),
            by: if dice.once_in(2) { parties(dice) } else { vec![party(dice)] },
        },
        K::Offer => A::Offer { dispute: dispute(dice), level: level(dice), parties: parties(dice) },
        K::Accept => A::Accept {},
        K::EndAnswer => A::EndAnswer { submitted: dice.once_in(2) },
        K::Consent => A::Consent { party: party(dice) },
        K::Refuse => A::Refuse { party: party(dice) },
        K::NameMediators => {
            A::NameMediators { mediators: (0..=dice.below(2)).map(|_| named(dice)).collect() }
        }
        K::AskRecusal => A::AskRecusal { party: party(dice), mediator: mediator(dice) },
        K::DecideRecusal => A::DecideRecusal { mediator: mediator(dice), steps_aside: dice.once_in(2) },
        K::Session => A::Session { present: parties(dice) },
        K::AgreeOrally => A::AgreeOrally { recorded_by: mediator(dice) },
        K::AgreeInWriting => A::AgreeInWriting {},
        K::Sign => A::Sign { party: party(dice) },
        K::Countersign => A::Countersign { mediator: mediator(dice) },
        K::Seal => A::Seal {},
        K::Perform => A::Perform { party: party(dice), performed: dice.once_in(3) },
        K::Fail => A::Fail {},
        K::TellRoutes => A::TellRoutes {},
        K::Withdraw => A::Withdraw { party: party(dice) },
        K::Refer => A::Refer { to: level(dice) },
        K::Transfer => A::Transfer { to: dice.one(OtherBody::ALL).unwrap_or(OtherBody::Court) },
        K::NoteDanger => A::NoteDanger {},
        K::TellPolice => A::TellPolice {},
        K::Extend => A::Extend {
            value: u32::try_from(dice.below(4)).unwrap_or(1),
            approver: dice
                .one(&[Approver::HeadOfGovernment, Approver::NextHigherGovernment])
                .unwrap_or(Approver::HeadOfGovernment),
        },
        K::Suspend => A::Suspend {
            ground: dice
                .one(&[ExclusionKind::Appraisal, ExclusionKind::Suspension, ExclusionKind::Hearing])
                .unwrap_or(ExclusionKind::Appraisal),
        },
        K::Resume => A::Resume {},
        K::AskConfirmation => A::AskConfirmation { by: parties(dice) },
        K::CourtAnswers => {
            A::CourtAnswers { answer: dice.one(CourtAnswer::ALL).unwrap_or(CourtAnswer::Accepted) }
        }
    }
}
