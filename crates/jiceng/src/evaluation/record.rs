use chrono::NaiveDate;
use jiceng_data::words::{GradeLevel, StaffKind, TieBreak};
use serde::{Deserialize, Serialize};

use super::decimal::Decimal;
use super::quota::QuotaView;
use super::reason::EvaluationReason;
use super::status::Status;
use super::steps::ScoreStep;
use crate::error::Error;
use crate::explain::Explained;
use crate::receipt::{canonical_json, sha256};

/// One official's result with everything that it was computed from: the archive view.
///
/// 一名对象的考评结果及全部依据数据：档案件。
///
/// Every number printed is the number used; the total can be recomputed from the steps with a pocket calculator. It is a
/// proposal until its status says that an organ confirmed it, and one basis of the annual assessment among others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Version of the engine.
    pub engine: String,
    /// Id of the scheme.
    pub scheme: String,
    /// SHA-256 of the scheme's document.
    pub scheme_digest: String,
    /// The year that is evaluated.
    pub year: i16,
    /// The host's key of the official.
    pub official: String,
    /// The kind of staff.
    pub staff: StaffKind,
    /// What came in, by group.
    pub inputs: Vec<GroupInput>,
    /// Every step, in order.
    pub steps: Vec<ScoreStep>,
    /// Bonuses, deductions and vetoes that were applied.
    pub entries: Vec<AppliedEntry>,
    /// Conditions that were met.
    pub conditions: Vec<MetCondition>,
    /// The final total; none where the official does not take part.
    pub total: Option<Decimal>,
    /// The total without rounding between the stages, where it would be another (`JC-0762`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unrounded: Option<Decimal>,
    /// The rank in the scope.
    pub rank: Option<u32>,
    /// How many others have that rank.
    pub tied: u32,
    /// The rule that parted equal totals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tie_break: Option<TieBreak>,
    /// The grade that is proposed.
    pub grade: Option<GradeLevel>,
    /// What it is called for this kind of staff.
    pub grade_zh: String,
    /// The same in English.
    pub grade_en: String,
    /// The quota of the scope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota: Option<QuotaView>,
    /// What may follow, each for its organ to decide.
    pub proposals: Vec<Proposal>,
    /// Numbers of the warnings.
    pub warnings: Vec<u16>,
    /// How far it has come.
    pub status: Status,
    /// Digest of the record that this one corrects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_digest: Option<String>,
}

/// What came in from one group. 一个评价组的票据情况。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupInput {
    /// Id of the group.
    pub group: String,
    /// Its weight.
    pub weight: Decimal,
    /// Ballots issued, where the roster says.
    pub issued: Option<u64>,
    /// Ballots returned, where the roster says.
    pub returned: Option<u64>,
    /// Ballots set aside as void, where the roster says.
    pub void: Option<u64>,
    /// Rows that do not count, each with its code in the report of the count.
    pub not_counted: u32,
    /// Ballots that were counted.
    pub counted: u64,
    /// Ballots with a mark by which their rater takes part.
    pub valid: u64,
    /// The counts, by stratum.
    pub cells: Vec<CellInput>,
    /// The scores of the valid ballots of a trimmed group in millionths of a point, from the lowest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballot_scores: Vec<u32>,
}

/// The counts of a stratum, or of the whole group. 一层（或全组）的计票。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellInput {
    /// Number of the stratum.
    pub stratum: u16,
    /// How many are entitled, where the roster says.
    pub electors: Option<u32>,
    /// Ballots.
    pub ballots: u32,
    /// Valid ones.
    pub valid: u32,
    /// By dimension: the options in the order of the scheme, then blanks, then items with several marks.
    pub marks: Vec<Vec<u32>>,
}

/// A bonus, deduction or veto that was applied. 已适用的加扣分或者否决。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppliedEntry {
    /// Its id in the scheme.
    pub code: String,
    /// Its label.
    pub label_zh: String,
    /// The same in English.
    pub label_en: String,
    /// Points.
    pub amount: Option<Decimal>,
    /// Number of the evidence.
    pub evidence_ref: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Option<NaiveDate>,
    /// On what it rests.
    pub basis_zh: String,
}

/// A condition that was met. 已触及的条件。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetCondition {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label_zh: String,
    /// The same in English.
    pub label_en: String,
    /// Marks that it counts.
    pub marks: u64,
    /// Of how many.
    pub of: u64,
}

/// Something that may follow, for an organ to decide. 建议事项，由有权机关决定。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// What.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// Who decides.
    pub organ_zh: String,
    /// The same in English.
    pub organ_en: String,
    /// On what it rests.
    pub basis_zh: String,
}

impl Explained for Record {
    type Reason = EvaluationReason;
}

impl Record {
    /// The canonical JSON (RFC 8785). 规范化JSON。
    ///
    /// # Errors
    /// `JC-9901` if it cannot be written as JSON.
    pub fn canonical(&self) -> Result<String, Error> {
        canonical_json(self)
    }

    /// SHA-256 of the canonical JSON, in hexadecimal. 摘要。
    ///
    /// # Errors
    /// As [`canonical`](Self::canonical).
    pub fn digest(&self) -> Result<String, Error> {
        Ok(sha256(&self.canonical()?))
    }

    /// Whether every step gives its result, and which is the first that does not. 逐步复核；返回第一处不符。
    #[must_use]
    pub fn first_wrong_step(&self) -> Option<usize> {
        self.steps.iter().position(|step| step.recomputed() != Some(step.result))
    }
}
