use std::collections::BTreeSet;

use jiceng_data::words::{CaseLevel, CaseTrait};
use serde::{Deserialize, Serialize};

use super::case_row::CaseRow;
use crate::case::Key;

/// The largest count: what a JSON number holds exactly.
pub(super) const MOST_COUNTED: i64 = 9_007_199_254_740_991;

/// One figure that the host counted, because no case tells it. 由使用方统计的一个数。
///
/// # Units
/// Those of its definition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedFact {
    /// Id of what was counted, as the documents define it.
    pub id: String,
    /// How much.
    pub value: i64,
    /// Whether it speaks of the period before.
    #[serde(default)]
    pub previous: bool,
    /// The level for which it counts, where it was counted by level.
    #[serde(default)]
    pub level: Option<CaseLevel>,
    /// The unit for which it counts, where it was counted by unit.
    #[serde(default)]
    pub unit: Option<Key>,
}

impl CountedFact {
    /// A figure of the whole, in the period itself. 本期总数。
    #[must_use]
    pub fn new(id: &str, value: i64) -> Self {
        Self { id: id.to_owned(), value, previous: false, level: None, unit: None }
    }
}

/// What indicators are computed from. What is not given is missing, and never taken as zero.
///
/// 计算指标所据的材料；未提供的视为缺失，不以零代替。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorFacts {
    /// The cases; `None` where they are not given at all. Rows of test data and imports do not belong here.
    #[serde(default)]
    pub cases: Option<Vec<CaseRow>>,
    /// Which flags the rows state: one that is not listed is unknown of every case, not absent.
    #[serde(default)]
    pub flags_known: BTreeSet<CaseTrait>,
    /// What the host counted.
    #[serde(default)]
    pub counted: Vec<CountedFact>,
    /// For how many days after it was closed a case loses the credit of a lower level when it is reopened above.
    /// No source states it, so the caller does.
    pub look_back_days: u32,
}

impl IndicatorFacts {
    /// Nothing at all, with a look-back. 空材料，仅写明回溯期。
    #[must_use]
    pub fn none(look_back_days: u32) -> Self {
        Self { cases: None, flags_known: BTreeSet::new(), counted: Vec::new(), look_back_days }
    }
}

/// By what figures are shown beside the whole. 分组方式。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupBy {
    /// Not at all.
    Whole,
    /// By the level that has the case.
    Level,
    /// By unit or township.
    Unit,
}
