//! How cases are handled, compiled.

use serde::{Deserialize, Serialize};

use super::{InForce, Interval, Limit, Origin, Source, Title};
use crate::words::{
    CaseKind, CaseLevel, ClockAfter, ClockKind, ClockStart, HoldKind, ReturnGround, RunningCases, Tell, Whose,
};

/// One document of policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePolicy {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Division code.
    pub jurisdiction: String,
    /// When it holds.
    pub in_force: InForce,
    /// What happens to cases that run when it begins.
    pub running: RunningCases,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// What it rests on.
    pub source: Source,
    /// Levels, from the bottom; may be empty.
    pub ladder: Vec<CaseLevel>,
    /// Classes.
    pub classes: Vec<CaseClass>,
    /// Clocks.
    pub clocks: Vec<CaseClock>,
    /// Thresholds.
    pub thresholds: Vec<ClockThreshold>,
    /// How an assignment is sent back.
    pub returning: Option<Returning>,
    /// How a case is held.
    pub holding: Option<Holding>,
    /// Whether a result is reviewed, and which clock runs after it was sent back.
    pub reviewing: Option<(bool, ClockAfter)>,
    /// How a case is opened again.
    pub reopening: Option<Reopening>,
    /// From when to when people are told on a working day.
    pub telling: Option<Interval>,
}

/// A class of cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseClass {
    /// Its id.
    pub id: String,
    /// Of what kind.
    pub kind: CaseKind,
    /// What it is called.
    pub label: Title,
    /// Whether silence on missing papers makes it accepted.
    pub deemed_accepted: bool,
    /// Id of the period within which missing papers are told; may be empty.
    pub notice_within: String,
    /// Whether there is something to deliver.
    pub deliverable: bool,
    /// Whether the same facts open nothing again.
    pub nothing_twice: bool,
    /// Id of the provision; may be empty.
    pub provision: String,
}

/// What a clock's limit comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClockLimit {
    /// A period of the law, by id.
    Rule(String),
    /// The item of the case.
    Item,
    /// The policy's own, and what stops it.
    Own {
        /// The limit.
        limit: Limit,
        /// Whose time it is.
        whose: Whose,
        /// What stops it.
        held_by: Vec<HoldKind>,
    },
}

/// A clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseClock {
    /// Its id.
    pub id: String,
    /// What it measures.
    pub kind: ClockKind,
    /// The class; empty for every one.
    pub class: String,
    /// The level; none for every one.
    pub level: Option<CaseLevel>,
    /// From what it runs; none as its kind says.
    pub starts: Option<ClockStart>,
    /// Its limit.
    pub limit: ClockLimit,
    /// What it rests on.
    pub source: Source,
}

/// Where a threshold lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThresholdAt {
    /// Part of the time between start and expiry, in parts of ten thousand.
    Used(u16),
    /// Hours before expiry.
    HoursBefore(u32),
    /// Hours after expiry.
    HoursAfter(u32),
}

/// A threshold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockThreshold {
    /// Its id.
    pub id: String,
    /// The clocks.
    pub clock: ClockKind,
    /// Where it lies.
    pub at: ThresholdAt,
    /// Who is told.
    pub tell: Tell,
}

/// How an assignment is sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returning {
    /// How often in one cycle.
    pub most: u32,
    /// The grounds.
    pub grounds: Vec<ReturnGround>,
    /// Within how many hours of the assignment.
    pub within_hours: Option<u32>,
}

/// How a case is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// From how many planned days on somebody approves.
    pub approval_above_days: u32,
    /// What may hold a case.
    pub kinds: Vec<HoldKind>,
    /// Holds that resolving closes by itself.
    pub closed_by_resolving: Vec<HoldKind>,
}

/// How a case is opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopening {
    /// Within how many days of closing.
    pub within_days: u32,
    /// Which clock runs then.
    pub clock: ClockAfter,
    /// How many cycles there may be.
    pub most_cycles: u32,
}
