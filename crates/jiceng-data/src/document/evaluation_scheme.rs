//! `document = "evaluation-scheme"`: how one year's evaluation is scored.

use serde::{Deserialize, Serialize};

use super::common::SourceDoc;
use crate::read::{Date, Division, FromNode, Id, List, Node, Number, Reader, Text, Value, Year, table};
use crate::words::{
    Aggregator, Comparison, DocumentKind, DuplicateRule, GradeEffect, GradeLevel, GroupKind, OptionKind,
    PolicyWord, QuotaScope, RateBase, ShareBase, TieBreak,
};

/// Parts of ten thousand.
pub(crate) type BasisPoints = Number<0, 10_000>;
/// Thousandths of a point, to 100 points.
type MilliPoints = Number<0, 100_000>;
/// Hundredths of a point, to 1,000 points.
type CentiPoints = Number<0, 100_000>;

table! {
    /// A scheme.
    pub(crate) struct SchemeDocument {
        /// `evaluation-scheme`.
        document: DocumentKind,
        /// Its id, unique over all schemes.
        id: Id,
        /// Its version.
        version: Number<1, 9_999>,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code.
        jurisdiction: Division,
        /// The year that is evaluated.
        year: Year,
        /// The day on which it was adopted.
        adopted: Option<Date>,
        /// Provisions on which it rests.
        basis: Option<List<Id>>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// What it rests on.
        source: SourceDoc,
        /// What is done with "don't know": required, there is no default.
        unknown_policy: Option<PolicyDoc>,
        /// What is done with abstentions: required, there is no default.
        abstain_policy: Option<PolicyDoc>,
        /// What is done with defaults: required where an option stands for a rating that nobody gave.
        defaulted_policy: Option<PolicyDoc>,
        /// What is done where one rater rated the same official twice: required, there is no default.
        duplicates: DuplicateRule,
        /// The options of a ballot.
        option: List<OptionDoc>,
        /// What is rated.
        dimension: List<DimensionDoc>,
        /// Who rates.
        group: List<GroupDoc>,
        /// To how many digits each stage is rounded; half up.
        rounding: RoundingDoc,
        /// Bonuses and deductions.
        adjustments: Option<AdjustmentsDoc>,
        /// Vetoes.
        veto: Option<List<VetoDoc>>,
        /// Shares of marks that touch a grade.
        condition: Option<List<ConditionDoc>>,
        /// The least total of each grade.
        grade: List<GradeDoc>,
        /// How many may have the highest grade.
        quota: Option<QuotaDoc>,
        /// What goes before what between equal totals, in order.
        tie_break: List<TieBreak>,
        /// How long objections may be raised after publication.
        objection: ObjectionDoc,
        /// What is published.
        publication: PublicationDoc,
        /// What follows a grade.
        consequence: Option<List<ConsequenceDoc>>,
    }
}

table! {
    /// A policy that gives points.
    pub(crate) struct PolicyPoints {
        /// Thousandths of a point.
        points_milli: MilliPoints,
    }
}

/// What is done with a mark that is no rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) enum PolicyDoc {
    /// It is left out.
    Word(PolicyWord),
    /// It counts with these points.
    Points(PolicyPoints),
}

impl FromNode for PolicyDoc {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Table(_) => PolicyPoints::from_node(node, reader).map(Self::Points),
            Value::Text(_) => PolicyWord::from_node(node, reader).map(Self::Word),
            _ => {
                reader.wrong_type(node, "table or string");
                None
            }
        }
    }
}

table! {
    /// An option.
    pub(crate) struct OptionDoc {
        /// The number that stands for it in columns.
        code: Number<0, 253>,
        /// Its id.
        id: Id,
        /// Chinese.
        label_zh: Text,
        /// English.
        label_en: Text,
        /// What it is.
        kind: OptionKind,
        /// Thousandths of a point: scored options.
        points_milli: Option<MilliPoints>,
        /// Whether it says that the rater is dissatisfied; default false.
        dissatisfied: Option<bool>,
    }
}

table! {
    /// A dimension.
    pub(crate) struct DimensionDoc {
        /// Its id.
        id: Id,
        /// Chinese.
        label_zh: Text,
        /// English.
        label_en: Text,
        /// Its weight in parts of ten thousand.
        weight_bp: Number<1, 10_000>,
    }
}

table! {
    /// How many ballots are left out at each end.
    pub(crate) struct TrimDoc {
        /// At the low end.
        low: Number<0, 1_000>,
        /// At the high end.
        high: Number<0, 1_000>,
    }
}

table! {
    /// A group of raters.
    pub(crate) struct GroupDoc {
        /// Its id.
        id: Id,
        /// Who rates.
        kind: GroupKind,
        /// Chinese; default that of the kind.
        label_zh: Option<Text>,
        /// English; default that of the kind.
        label_en: Option<Text>,
        /// Its weight in parts of ten thousand.
        weight_bp: BasisPoints,
        /// How its ballots become its score.
        aggregator: Aggregator,
        /// What is left out: trimmed groups.
        trim: Option<TrimDoc>,
        /// Whether its strata are weighted by electors; default false.
        strata: Option<bool>,
        /// The least number of valid ballots.
        min_ballots: Number<1, 10_000_000>,
        /// The least rate of participation, in parts of ten thousand.
        min_rate_bp: BasisPoints,
        /// Of what that rate is taken.
        rate_base: RateBase,
    }
}

table! {
    /// Digits after the point.
    pub(crate) struct RoundingDoc {
        /// Of a dimension and of a stratum.
        dimension: Number<2, 6>,
        /// Of a group.
        group: Number<2, 6>,
        /// Of the published total.
        total: Number<0, 4>,
    }
}

table! {
    /// Bonuses and deductions.
    pub(crate) struct AdjustmentsDoc {
        /// The most that bonuses may add, in hundredths of a point.
        max_bonus_centi: CentiPoints,
        /// The most that deductions may take, in hundredths of a point.
        max_deduction_centi: CentiPoints,
        /// The highest total, in hundredths of a point.
        cap_centi: CentiPoints,
        /// What there is.
        code: List<AdjustmentDoc>,
    }
}

table! {
    /// A bonus or deduction.
    pub(crate) struct AdjustmentDoc {
        /// Its id.
        id: Id,
        /// Chinese.
        label_zh: Text,
        /// English.
        label_en: Text,
        /// Provision on which it rests.
        basis: Option<Id>,
        /// The basis in words, where no provision holds it.
        basis_zh: Option<Text>,
    }
}

table! {
    /// A veto.
    pub(crate) struct VetoDoc {
        /// Its id.
        id: Id,
        /// Chinese.
        label_zh: Text,
        /// English.
        label_en: Text,
        /// What it does.
        effect: GradeEffect,
        /// The grade: cap and force.
        grade: Option<GradeLevel>,
        /// Provision on which it rests.
        basis: Option<Id>,
        /// The basis in words, where no provision holds it.
        basis_zh: Option<Text>,
    }
}

table! {
    /// A share of marks that touches a grade.
    pub(crate) struct ConditionDoc {
        /// Its id.
        id: Id,
        /// Chinese.
        label_zh: Text,
        /// English.
        label_en: Text,
        /// Group whose marks are taken.
        group: Id,
        /// Options whose share is taken.
        options: List<Id>,
        /// Of what.
        share_of: ShareBase,
        /// How it is compared.
        comparison: Comparison,
        /// Numerator of the threshold.
        numerator: Number<0, 10_000>,
        /// Denominator of the threshold.
        denominator: Number<1, 10_000>,
        /// What it does.
        effect: GradeEffect,
        /// The grade: cap and force.
        grade: Option<GradeLevel>,
        /// Provision on which it rests.
        basis: Option<Id>,
        /// The basis in words, where no provision holds it.
        basis_zh: Option<Text>,
    }
}

table! {
    /// The least total of a grade.
    pub(crate) struct GradeDoc {
        /// Which grade.
        level: GradeLevel,
        /// Hundredths of a point; 0 for the lowest.
        min_total_centi: CentiPoints,
    }
}

table! {
    /// How many may have the highest grade.
    pub(crate) struct QuotaDoc {
        /// Parts of ten thousand of those who take part; seats are rounded down.
        bp: BasisPoints,
        /// Among whom.
        scope: QuotaScope,
        /// Provision on which it rests.
        basis: Option<Id>,
        /// The basis in words, where no provision holds it.
        basis_zh: Option<Text>,
    }
}

table! {
    /// Objections.
    pub(crate) struct ObjectionDoc {
        /// Working days after the day of publication.
        working_days: Number<1, 250>,
        /// Overlay whose days hold; default the national calendar.
        office: Option<Id>,
    }
}

table! {
    /// Publication.
    pub(crate) struct PublicationDoc {
        /// Cells smaller than this are suppressed.
        min_cell: Number<2, 1_000>,
    }
}

table! {
    /// An organ that decides.
    pub(crate) struct OrganDoc {
        /// Chinese.
        zh: Text,
        /// English.
        en: Text,
    }
}

table! {
    /// What may follow a grade.
    pub(crate) struct ConsequenceDoc {
        /// The grade.
        grade: GradeLevel,
        /// Chinese.
        zh: Text,
        /// English.
        en: Text,
        /// Who decides.
        organ: OrganDoc,
        /// Provision on which it rests.
        basis: Option<Id>,
        /// The basis in words, where no provision holds it.
        basis_zh: Option<Text>,
    }
}
