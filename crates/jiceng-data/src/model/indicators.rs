//! Indicators as compiled.

use serde::{Deserialize, Serialize};

use super::{InForce, Origin, Source, Title};
use crate::words::{
    CaseAmount, CaseExit, CaseKind, CaseLevel, CaseTrait, Claim, ClockKind, Cohort, CountUnit,
    DisputeInterval, IndicatorBasis, IndicatorForm, IndicatorPeriod, PublishedPart,
};

/// Indicators of one jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicators {
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
    /// What it rests on.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// What the host counts: id, what it is, of what it is counted.
    pub facts: Vec<(String, Title, CountUnit)>,
    /// The indicators.
    pub indicators: Vec<Indicator>,
    /// Figures that were published.
    pub published: Vec<Published>,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// What it is.
    pub title: Title,
    /// How the figure is made.
    pub form: IndicatorForm,
    /// Which cases it speaks of.
    pub basis: IndicatorBasis,
    /// For what stretch of time it is meant.
    pub period: IndicatorPeriod,
    /// Of what the numerator is counted.
    pub unit: CountUnit,
    /// What is counted.
    pub numerator: Option<Term>,
    /// Of what it is a share, or what is taken off.
    pub denominator: Option<Term>,
    /// The days that are measured.
    pub interval: Option<DisputeInterval>,
    /// The exits printed beside it.
    pub exits: Vec<CaseExit>,
    /// What is left out; may be empty.
    pub leaves_out: Title,
    /// What is not settled about it; may be empty.
    pub note: Title,
}

/// A count. Empty lists ask nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// What is counted.
    pub count: Counted,
    /// Whether the period before is meant.
    pub previous: bool,
}

/// What is counted: a fact of the host, or cases that fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// A counted fact, by id.
    Fact(String),
    /// Cases.
    Cases(CaseTerm),
}

/// Cases that fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTerm {
    /// Which.
    pub of: Cohort,
    /// What is added up.
    pub sum: CaseAmount,
    /// Kinds of case.
    pub kinds: Vec<CaseKind>,
    /// Levels that have the case.
    pub at: Vec<CaseLevel>,
    /// The clock.
    pub clock: Option<ClockKind>,
    /// What must all be so.
    pub all_of: Vec<CaseTrait>,
    /// Of what one must be so.
    pub any_of: Vec<CaseTrait>,
    /// Of what nothing may be so.
    pub none_of: Vec<CaseTrait>,
}

/// A figure that was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Where it is written.
    pub origin: Origin,
    /// The indicator; several where the base was not stated.
    pub of: Vec<String>,
    /// Which number of it.
    pub part: PublishedPart,
    /// What it claims.
    pub claim: Claim,
    /// The number.
    pub value: i64,
    /// The days of which it speaks, where stated.
    pub days: InForce,
    /// Whether numerator and denominator were stated with it.
    pub base_stated: bool,
    /// The words of the source.
    pub phrase: String,
}
