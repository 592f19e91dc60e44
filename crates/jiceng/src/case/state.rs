//! What the events so far add up to. Nothing here is stored by anybody: it is folded from the events.

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::{CaseLevel, HoldKind, SupervisionLevel};

use super::actor::{Holder, Key};
use super::phase::{Outcome, Phase};
use crate::calendar::{day_of_instant, naive};
use crate::deadline::Extension;

/// An instant with its offset.
pub(crate) type Instant = DateTime<FixedOffset>;

/// The civil date of an instant in China.
pub(crate) fn date_of(at: Instant) -> NaiveDate {
    naive(day_of(at))
}

/// The day number of an instant in China.
pub(crate) fn day_of(at: Instant) -> i32 {
    day_of_instant(at)
}

/// The whole case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) phase: Phase,
    pub(crate) item: Option<Key>,
    pub(crate) holder: Option<Holder>,
    pub(crate) offer: Option<Offer>,
    pub(crate) assisting: Vec<Holder>,
    /// The levels of those who contest who has it.
    pub(crate) contested: Option<(CaseLevel, CaseLevel)>,
    pub(crate) order: Option<Order>,
    pub(crate) parties: Vec<Key>,
    pub(crate) recused: Vec<Key>,
    /// Into which case it was merged, where it stood then, and with what result.
    pub(crate) merged: Option<(Key, Phase, Option<Outcome>)>,
    pub(crate) children: Vec<Key>,
    pub(crate) links: Vec<Key>,
    pub(crate) received_at: Option<Instant>,
    pub(crate) earliest_receipt: Option<Instant>,
    pub(crate) past: Vec<Cycle>,
    pub(crate) cycle: Cycle,
}

/// One handling of the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cycle {
    pub(crate) number: u32,
    /// The class that it had last: a later cycle may have another.
    pub(crate) class: Option<Key>,
    pub(crate) began_at: Option<Instant>,
    pub(crate) registered: Option<Instant>,
    /// From when on it counts as accepted.
    pub(crate) accepted: Option<Instant>,
    /// When the clock of acceptance stopped, which is later where acceptance was deemed.
    pub(crate) accept_stopped: Option<Instant>,
    pub(crate) responded: Option<Instant>,
    /// Each time a result was given.
    pub(crate) resolved: Vec<Instant>,
    /// Each time a result was sent back.
    pub(crate) rejected: Vec<Instant>,
    pub(crate) reviewed: bool,
    pub(crate) delivered: Option<Instant>,
    pub(crate) fed_back: Option<Instant>,
    pub(crate) closed: Option<Instant>,
    /// When it left the procedure without a result.
    pub(crate) left: Option<Instant>,
    /// The one notice of missing papers, and when they came.
    pub(crate) notice: Option<(Instant, Option<Instant>)>,
    pub(crate) holds: Vec<Held>,
    pub(crate) offers: Vec<Turn>,
    pub(crate) tenures: Vec<Turn>,
    pub(crate) orders: Vec<(Turn, SupervisionLevel)>,
    pub(crate) asked: Option<u32>,
    pub(crate) extensions: Vec<Extension>,
    pub(crate) urges: Vec<Instant>,
    pub(crate) returns: u32,
    pub(crate) handlers: Vec<Key>,
    pub(crate) heard: Vec<Key>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) concluded: Option<CaseLevel>,
    pub(crate) highest: Option<CaseLevel>,
    /// Where only what was left of the cycle before runs on.
    pub(crate) carried: Option<Carried>,
}

/// A start that lies in an earlier cycle, and the times between result and reopening, which are nobody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Carried {
    pub(crate) start: Instant,
    pub(crate) gaps: Vec<(Instant, Instant)>,
}

/// A stretch of time at a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn {
    pub(crate) level: CaseLevel,
    pub(crate) from: Instant,
    pub(crate) to: Option<Instant>,
    /// Whether what its clock asks for was done at `to`.
    pub(crate) done: bool,
}

impl Turn {
    pub(crate) fn begun(level: CaseLevel, from: Instant) -> Self {
        Self { level, from, to: None, done: false }
    }

    pub(crate) fn end(&mut self, at: Instant, done: bool) {
        if self.to.is_none() {
            (self.to, self.done) = (Some(at), done);
        }
    }
}

/// A hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) kind: HoldKind,
    pub(crate) from: Instant,
    pub(crate) to: Option<Instant>,
    pub(crate) planned_to: Option<NaiveDate>,
}

/// An offer that nobody has taken yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) to: Holder,
    pub(crate) at: Instant,
    /// Where the case stood before.
    pub(crate) before: Phase,
    /// Whether the common superior decided it.
    pub(crate) fixed: bool,
}

/// The supervision in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) level: SupervisionLevel,
    pub(crate) by: CaseLevel,
    pub(crate) replied: bool,
}

impl State {
    /// A case of which nothing is known.
    pub(crate) fn new() -> Self {
        Self {
            phase: Phase::Received,
            item: None,
            holder: None,
            offer: None,
            assisting: Vec::new(),
            contested: None,
            order: None,
            parties: Vec::new(),
            recused: Vec::new(),
            merged: None,
            children: Vec::new(),
            links: Vec::new(),
            received_at: None,
            earliest_receipt: None,
            past: Vec::new(),
            cycle: Cycle { number: 1, ..Cycle::default() },
        }
    }

    pub(crate) fn begun(&self) -> bool {
        self.received_at.is_some()
    }

    pub(crate) fn is_recused(&self, key: &Key) -> bool {
        self.recused.contains(key)
    }

    /// Gives the case to a holder: the tenure of the one before ends, its own begins.
    pub(crate) fn hand_to(&mut self, holder: Holder, at: Instant) {
        if let Some(tenure) = self.cycle.tenures.last_mut() {
            tenure.end(at, false);
        }
        self.cycle.tenures.push(Turn::begun(holder.level, at));
        self.cycle.highest = self.cycle.highest.max(Some(holder.level));
        self.holder = Some(holder);
    }

    /// The cycle ends without a result.
    pub(crate) fn leave(&mut self, phase: Phase, outcome: Outcome, at: Instant) {
        self.phase = phase;
        self.cycle.left = Some(at);
        self.cycle.outcome = Some(outcome);
    }

    pub(crate) fn remember_handler(&mut self, key: &Key) {
        if !self.cycle.handlers.contains(key) {
            self.cycle.handlers.push(key.clone());
        }
    }
}

impl Cycle {
    pub(crate) fn open_hold(&self, kind: HoldKind) -> bool {
        self.holds.iter().any(|one| one.kind == kind && one.to.is_none())
    }

    pub(crate) fn close_hold(&mut self, kind: HoldKind, at: Instant) {
        for hold in self.holds.iter_mut().filter(|one| one.kind == kind && one.to.is_none()) {
            hold.to = Some(at);
        }
    }

    /// The last result, while it stands.
    pub(crate) fn standing_result(&self) -> Option<Instant> {
        (self.resolved.len() > self.rejected.len()).then(|| self.resolved.last().copied()).flatten()
    }

    /// When the cycle ended for good: closed, or left.
    pub(crate) fn ended(&self) -> Option<Instant> {
        self.closed.or(self.left)
    }
}
