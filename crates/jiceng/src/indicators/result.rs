use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::words::{CaseExit, CaseLevel, CountUnit, IndicatorBasis, IndicatorForm};
use serde::{Deserialize, Serialize};

use super::half_up;
use super::period::ReportPeriod;
use super::reason::IndicatorReason;
use super::speed_up::SpeedUp;
use crate::case::Key;
use crate::explain::Explained;

closed_list! {
    /// Whether there is a figure.
    pub enum IndicatorState {
        Computed = "computed", "已计算", "computed";
        NothingToCount = "nothing-to-count", "分母为零", "the denominator is zero";
        Missing = "missing", "缺少所需数据", "something that it needs was not given";
        Refused = "refused", "数据自相矛盾", "the figures contradict one another";
    }
}

/// A fraction in lowest terms. 最简分数。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fraction {
    /// Above the line.
    pub numerator: i64,
    /// Below it; positive.
    pub denominator: i64,
}

impl Fraction {
    /// The fraction in lowest terms; `None` where nothing stands below the line. 约分。
    #[must_use]
    pub fn of(numerator: i64, denominator: i64) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let (mut a, mut b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        while b > 0 {
            (a, b) = (b, a.checked_rem(b)?);
        }
        let divisor = i64::try_from(a).ok()?;
        Some(Self {
            numerator: numerator.checked_div(divisor)?,
            denominator: denominator.checked_div(divisor)?,
        })
    }

    /// In parts of ten thousand, half up. 万分比，四舍五入。
    #[must_use]
    pub fn share_bp(self) -> Option<i64> {
        i64::try_from(half_up(i128::from(self.numerator), i128::from(self.denominator))).ok()
    }
}

/// Days between two events of disputes. 天数分布。
///
/// The percentile is the nearest rank: the smallest number of days that so many per cent of the cases do not exceed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysBetween {
    /// Cases measured.
    pub measured: u64,
    /// Cases without one of the two days.
    pub unknown: u64,
    /// The 50th percentile.
    pub median_days: Option<i64>,
    /// The 90th percentile.
    pub ninetieth_days: Option<i64>,
}

/// A case that left the rate, or came back: how many. 另列的退出。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitCount {
    /// Which way.
    pub exit: CaseExit,
    /// How many.
    pub cases: u64,
}

/// The numbers of an indicator, for the whole or for a group. 指标的数值。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Whether there is a figure.
    pub state: IndicatorState,
    /// Above the line, or the count itself; with a sign for a difference or a change.
    pub numerator: Option<i64>,
    /// Below the line.
    pub denominator: Option<i64>,
    /// The exact fraction, in lowest terms.
    pub fraction: Option<Fraction>,
    /// The same in parts of ten thousand, half up.
    pub share_bp: Option<i64>,
    /// The speed-up, under each reading.
    pub speed_up: Option<SpeedUp>,
    /// The days.
    pub days: Option<DaysBetween>,
    /// Who left, and who came back.
    pub exits: Vec<ExitCount>,
}

/// One group. 一个分组。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorGroup {
    /// The level, where grouped by level.
    pub level: Option<CaseLevel>,
    /// The unit, where grouped by unit; neither for what belongs to no unit.
    pub unit: Option<Key>,
    /// Its figures.
    pub figures: Figures,
}

/// An indicator, computed. 一项指标的结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorResult {
    /// Its id, which names the base.
    pub id: String,
    /// Its Chinese name.
    pub zh: String,
    /// Its English name.
    pub en: String,
    /// How the figure is made.
    pub form: IndicatorForm,
    /// Of which cases it speaks.
    pub basis: IndicatorBasis,
    /// Of what the numerator is counted.
    pub unit: CountUnit,
    /// Id of the document that defines it.
    pub policy: String,
    /// The period.
    pub period: ReportPeriod,
    /// The last day of the data.
    pub data_through: NaiveDate,
    /// What it needs and was not given: ids of counted facts, `cases`, words of flags and amounts.
    pub missing: Vec<String>,
    /// The whole.
    pub figures: Figures,
    /// The groups, in order.
    pub groups: Vec<IndicatorGroup>,
}

impl Explained for IndicatorResult {
    type Reason = IndicatorReason;
}
