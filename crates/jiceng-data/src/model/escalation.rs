//! Escalation as compiled.

use serde::{Deserialize, Serialize};

use super::{InForce, Origin, Source, Title};
use crate::words::{
    CaseFlag, CaseKind, CaseLevel, Measure, Quantity, Risk, SkipGround, SupervisionLevel, Unit,
};

/// The ladder of one jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
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
    /// What rows rest on that name no provision.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// How often may be urged: on one day, and in all.
    pub urging: Option<(u8, u8)>,
    /// How long the unit has to reply to an order: value and unit by level.
    pub replies: Vec<(SupervisionLevel, u32, Unit)>,
    /// Ids of rules of a higher level that do not hold here.
    pub drops: Vec<String>,
    /// The rules.
    pub rules: Vec<EscalationRule>,
}

/// A rule: what is due when everything that it asks is so. Empty lists ask nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscalationRule {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// What it is.
    pub title: Title,
    /// What is due.
    pub measure: Measure,
    /// Where the case goes; none for one level up.
    pub goes_to: Option<CaseLevel>,
    /// The ground on which a level is skipped.
    pub skip: Option<SkipGround>,
    /// Kinds of case.
    pub kinds: Vec<CaseKind>,
    /// Levels at which the case is.
    pub at: Vec<CaseLevel>,
    /// Thresholds, each quantity once, in the order of the list.
    pub when: Vec<Threshold>,
    /// What must all be so.
    pub all_of: Vec<CaseFlag>,
    /// Of what nothing may be so.
    pub none_of: Vec<CaseFlag>,
    /// The least risk.
    pub risk: Risk,
    /// The least supervision that must be in force.
    pub supervised: Option<SupervisionLevel>,
    /// Ids of provisions or periods; empty where the document itself sets it.
    pub provisions: Vec<String>,
    /// When it holds.
    pub in_force: InForce,
    /// The words that show it; may be empty.
    pub phrase: String,
}

/// A quantity between two numbers, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// What is measured.
    pub of: Quantity,
    /// The least; the quantity's own where nothing is asked.
    pub least: i64,
    /// The most; the quantity's own where nothing is asked.
    pub most: i64,
}

impl EscalationRule {
    /// Whether it rests on a law, so that no lower document drops or loosens it. 是否有法定依据。
    #[must_use]
    pub fn is_statutory(&self) -> bool {
        !self.provisions.is_empty()
    }

    /// Whether it holds wherever `other` does, makes at least as much due, and rests on the same provisions.
    ///
    /// 是否不松于另一规则：条件不更严，措施不更轻，依据相同。
    #[must_use]
    pub fn is_as_strict_as(&self, other: &Self) -> bool {
        fn asks_no_more<T: PartialEq>(own: &[T], other: &[T]) -> bool {
            own.is_empty() || (!other.is_empty() && other.iter().all(|one| own.contains(one)))
        }
        let measure = match (self.measure.supervision(), other.measure.supervision()) {
            (Some(own), Some(other)) => own >= other,
            _ => self.measure == other.measure,
        };
        let wider = |own: &Threshold| {
            let of = other.when.iter().find(|one| one.of == own.of);
            of.is_some_and(|one| own.least <= one.least && one.most <= own.most)
        };
        measure
            && (self.goes_to, self.skip) == (other.goes_to, other.skip)
            && asks_no_more(&self.kinds, &other.kinds)
            && asks_no_more(&self.at, &other.at)
            && self.when.iter().all(wider)
            && self.all_of.iter().all(|flag| other.all_of.contains(flag))
            && self.none_of.iter().all(|flag| other.none_of.contains(flag))
            && self.risk <= other.risk
            && self.supervised <= other.supervised
            && other.provisions.iter().all(|one| self.provisions.contains(one))
    }
}
