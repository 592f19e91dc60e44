//! Where a mediation stands after its events.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::dispute::DisputeKind;
use super::result::{AgreementForm, CourtAnswer, MediationResult, MediatorStanding};
use super::view::LevelRecord;
use crate::deadline::{DueRequest, Exclusion, Extension};
use jiceng_data::words::CaseLevel;

/// One party: whether it consented at this level, signed, performed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Party {
    pub(super) consented: bool,
    pub(super) refused: bool,
    pub(super) signed: bool,
    pub(super) performed: Option<bool>,
}

/// One mediator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seat {
    pub(super) standing: MediatorStanding,
    /// Whether the work is suspended until the request for recusal is decided.
    pub(super) blocks: bool,
    /// Whether no rule known says what the request does.
    pub(super) silent: bool,
    pub(super) signed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreement {
    pub(super) form: AgreementForm,
    pub(super) on: NaiveDate,
    pub(super) sealed: bool,
    pub(super) in_effect_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Confirmation {
    pub(super) asked_at: DateTime<FixedOffset>,
    pub(super) accepted_at: Option<DateTime<FixedOffset>>,
    pub(super) answer: Option<CourtAnswer>,
    pub(super) answered_at: Option<DateTime<FixedOffset>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Danger {
    None,
    Noted(NaiveDate),
    Told,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    pub(super) dispute: DisputeKind,
    pub(super) level: CaseLevel,
    pub(super) opened_at: DateTime<FixedOffset>,
    pub(super) requested: bool,
    pub(super) parties: BTreeMap<String, Party>,
    /// When the matter came to this level.
    pub(super) came_at: DateTime<FixedOffset>,
    pub(super) accepted_at: Option<DateTime<FixedOffset>>,
    pub(super) answer_ended_on: Option<NaiveDate>,
    pub(super) mediators: BTreeMap<String, Seat>,
    pub(super) sessions: u32,
    pub(super) agreement: Option<Agreement>,
    pub(super) result: MediationResult,
    pub(super) ended_at: Option<DateTime<FixedOffset>>,
    pub(super) routes_told: bool,
    pub(super) danger: Danger,
    pub(super) extensions: Vec<Extension>,
    pub(super) exclusions: Vec<Exclusion>,
    pub(super) confirmation: Option<Confirmation>,
    /// The levels below, in order.
    pub(super) below: Vec<LevelRecord>,
}

impl State {
    /// How many parties have not consented at this level.
    pub(super) fn unconsented(&self) -> usize {
        self.parties.values().filter(|party| !party.consented).count()
    }

    /// How many mediators may act.
    pub(super) fn sitting(&self) -> usize {
        self.mediators.values().filter(|seat| seat.standing != MediatorStanding::SteppedAside).count()
    }

    /// Whether the work is suspended by a request for recusal.
    pub(super) fn is_blocked(&self) -> bool {
        self.mediators.values().any(|seat| seat.standing == MediatorStanding::Challenged && seat.blocks)
    }

    /// Whether everybody who has to has signed and the seal is there.
    pub(super) fn is_signed(&self) -> bool {
        let parties = self.parties.values().all(|party| party.signed);
        let signs = |seat: &Seat| seat.signed && seat.standing != MediatorStanding::SteppedAside;
        let sealed = self.agreement.is_some_and(|agreement| agreement.sealed);
        parties && self.mediators.values().any(signs) && sealed
    }

    /// The day on which the limit began to run at this level.
    pub(super) fn started_on(&self) -> Option<NaiveDate> {
        match self.dispute {
            DisputeKind::ForestTitle => self.answer_ended_on,
            _ => self.accepted_at.map(crate::case::ledger::day_of),
        }
    }

    /// The request for the limit of the mediation, with what happened to it.
    pub(super) fn main_clock(&self) -> Option<DueRequest> {
        let mut request = DueRequest::new(self.dispute.main_rule()?, self.started_on()?);
        request.exclusions.clone_from(&self.exclusions);
        request.extensions.clone_from(&self.extensions);
        Some(request)
    }
}
