//! Frames and schemes of evaluations as compiled.

use serde::{Deserialize, Serialize};

use super::{Day, InForce, Origin, Source, Title};
use crate::words::{
    Aggregator, Comparison, DuplicateRule, GradeEffect, GradeLevel, GroupKind, OptionKind, QuotaScope,
    RateBase, RepeatBy, ShareBase, StaffKind, TieBreak,
};

/// What a law or a higher level fixes of every evaluation in its area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationFrame {
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
    /// The kind of staff for which it holds; all where `None`.
    pub staff: Option<StaffKind>,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// What it rests on.
    pub source: Source,
    /// Weights that no scheme may set otherwise, in parts of ten thousand.
    pub locks: Vec<(GroupKind, u16)>,
    /// What the grades are called.
    pub grades: Vec<(GradeLevel, Title)>,
    /// Provision of the grades; empty where none.
    pub grade_basis: String,
    /// What follows a bad grade that comes again.
    pub repeats: Vec<Repeat>,
    /// Grade and the periods of the legal ways against it.
    pub remedies: Vec<(GradeLevel, Vec<String>)>,
    /// What the result is one basis of.
    pub used_for: Vec<Title>,
}

/// A bad grade that comes again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// The grade.
    pub grade: GradeLevel,
    /// How many in a row.
    pub count: u8,
    /// Years or times.
    pub by: RepeatBy,
    /// Provision that says so.
    pub basis: String,
    /// What may follow.
    pub effect: Title,
    /// Who decides.
    pub organ: Title,
}

/// How one year's evaluation is scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationScheme {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u16,
    /// Its name.
    pub name: Title,
    /// Division code.
    pub jurisdiction: String,
    /// The year that is evaluated.
    pub year: i16,
    /// The day on which it was adopted.
    pub adopted: Option<Day>,
    /// Provisions on which it rests.
    pub basis: Vec<String>,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// What it rests on.
    pub source: Source,
    /// What is done with "don't know".
    pub unknown: MarkPolicy,
    /// What is done with abstentions.
    pub abstain: MarkPolicy,
    /// What is done with defaults.
    pub defaulted: MarkPolicy,
    /// What is done where one rater rated the same official twice.
    pub duplicates: DuplicateRule,
    /// The options of a ballot.
    pub options: Vec<BallotOption>,
    /// What is rated.
    pub dimensions: Vec<Dimension>,
    /// Who rates.
    pub groups: Vec<RaterGroup>,
    /// To how many digits each stage is rounded.
    pub rounding: Rounding,
    /// Bonuses and deductions.
    pub adjustments: Option<Adjustments>,
    /// Vetoes.
    pub vetoes: Vec<Veto>,
    /// Shares of marks that touch a grade.
    pub conditions: Vec<Condition>,
    /// The least total of each grade in hundredths of a point, from the highest grade.
    pub grades: Vec<(GradeLevel, u32)>,
    /// How many may have the highest grade.
    pub quota: Option<Quota>,
    /// What goes before what between equal totals.
    pub tie_break: Vec<TieBreak>,
    /// Working days for objections after the day of publication.
    pub objection_days: u16,
    /// Overlay whose days hold for them; empty is the national calendar.
    pub objection_office: String,
    /// Cells smaller than this are suppressed.
    pub min_cell: u32,
    /// What may follow a grade.
    pub consequences: Vec<Consequence>,
}

/// What is done with a mark that is no rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkPolicy {
    /// It is left out of the denominator.
    Exclude,
    /// It counts with so many thousandths of a point.
    Points(u32),
}

/// An option of a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotOption {
    /// The number that stands for it in columns.
    pub code: u8,
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Title,
    /// What it is.
    pub kind: OptionKind,
    /// Thousandths of a point; 0 where it is not scored.
    pub points_milli: u32,
    /// Whether it says that the rater is dissatisfied.
    pub dissatisfied: bool,
}

/// What is rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Title,
    /// Its weight in parts of ten thousand.
    pub weight_bp: u16,
}

/// Who rates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaterGroup {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: GroupKind,
    /// Its label.
    pub label: Title,
    /// Its weight in parts of ten thousand.
    pub weight_bp: u16,
    /// How its ballots become its score.
    pub aggregator: Aggregator,
    /// Ballots left out at the low and the high end.
    pub trim: (u16, u16),
    /// Whether its strata are weighted by electors.
    pub strata: bool,
    /// The least number of valid ballots.
    pub min_ballots: u32,
    /// The least rate of participation, in parts of ten thousand.
    pub min_rate_bp: u16,
    /// Of what that rate is taken.
    pub rate_base: RateBase,
}

/// Digits after the point, half up at each stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// Of a dimension and of a stratum.
    pub dimension: u8,
    /// Of a group.
    pub group: u8,
    /// Of the published total.
    pub total: u8,
}

/// A basis: a provision, or words where no provision holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalBasis {
    /// Id or series of the provision; empty where none.
    pub provision: String,
    /// The basis in words; empty where a provision stands.
    pub words: String,
}

/// Bonuses and deductions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustments {
    /// The most that bonuses may add, in hundredths of a point.
    pub max_bonus_centi: u32,
    /// The most that deductions may take, in hundredths of a point.
    pub max_deduction_centi: u32,
    /// The highest total, in hundredths of a point.
    pub cap_centi: u32,
    /// Id, label and basis of each.
    pub codes: Vec<(String, Title, LegalBasis)>,
}

/// A veto.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Veto {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Title,
    /// What it does.
    pub effect: GradeEffect,
    /// The grade that it caps at or forces.
    pub grade: Option<GradeLevel>,
    /// On what it rests.
    pub basis: LegalBasis,
}

/// A share of marks that touches a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Title,
    /// Position of the group whose marks are taken.
    pub group: u8,
    /// Positions of the options whose share is taken.
    pub options: Vec<u8>,
    /// Of what.
    pub share_of: ShareBase,
    /// How it is compared.
    pub comparison: Comparison,
    /// Numerator and denominator of the threshold.
    pub threshold: (u16, u16),
    /// What it does.
    pub effect: GradeEffect,
    /// The grade that it caps at or forces.
    pub grade: Option<GradeLevel>,
    /// On what it rests.
    pub basis: LegalBasis,
}

/// How many may have the highest grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// Parts of ten thousand of those who take part.
    pub bp: u16,
    /// Among whom.
    pub scope: QuotaScope,
    /// On what it rests.
    pub basis: LegalBasis,
}

/// What may follow a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequence {
    /// The grade.
    pub grade: GradeLevel,
    /// What it is.
    pub effect: Title,
    /// Who decides.
    pub organ: Title,
    /// On what it rests.
    pub basis: LegalBasis,
}
