use chrono::NaiveDate;
use jiceng_data::words::Post;
use serde::Serialize;

use super::half_day::HalfDay;
use super::keys::{HouseholdKey, OfficialKey, PlaceKey};
use super::rule::{DutyRule, Remedy};
use crate::explain::{date_en, date_zh};

/// One rule that does not hold: of whom, where, when, and the way out. A proposal to whoever keeps the register.
///
/// 一处不符：何人、何处、何时、如何补救。是否处理由登记单位决定。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breach {
    /// The rule.
    pub rule: DutyRule,
    /// The official; no text repeats the key.
    pub official: Option<OfficialKey>,
    /// The household; no text repeats the key.
    pub household: Option<HouseholdKey>,
    /// The group, grid or area.
    pub place: Option<PlaceKey>,
    /// The service post.
    pub post: Option<Post>,
    /// The half of the day, where the rule is about one.
    pub half: Option<HalfDay>,
    /// First day: since when, which may lie before the days that were asked for.
    pub from: NaiveDate,
    /// Last day, within the days that were asked for.
    pub to: NaiveDate,
    /// The row of the host's table, or the event, that breaks it.
    pub row: Option<u64>,
    /// The way out.
    pub remedy: Remedy,
    /// Who could stand in, in order.
    pub stand_ins: Vec<OfficialKey>,
}

impl Breach {
    pub(super) fn of(rule: DutyRule, (from, to): (NaiveDate, NaiveDate), remedy: Remedy) -> Self {
        Self {
            rule,
            official: None,
            household: None,
            place: None,
            post: None,
            half: None,
            from,
            to,
            row: None,
            remedy,
            stand_ins: Vec::new(),
        }
    }

    /// The breach in one Chinese sentence, without keys. 中文说明，不含任何人、户的键。
    #[must_use]
    pub fn zh(&self) -> String {
        let days = if self.from == self.to {
            date_zh(self.from)
        } else {
            format!("{}至{}", date_zh(self.from), date_zh(self.to))
        };
        let half = self.half.map(HalfDay::zh).unwrap_or_default();
        let post = self.post.map(|post| format!("“{}”岗，", post.zh())).unwrap_or_default();
        format!("{days}{half}：{post}{}；{}。", self.rule.zh(), self.remedy.zh())
    }

    /// The breach in one English sentence, without keys. 英文说明。
    #[must_use]
    pub fn en(&self) -> String {
        let days = if self.from == self.to {
            date_en(self.from)
        } else {
            format!("{} to {}", date_en(self.from), date_en(self.to))
        };
        let half = self.half.map(|half| format!(", {}", half.en())).unwrap_or_default();
        let post = self.post.map(|post| format!("post of {}, ", post.en())).unwrap_or_default();
        format!("{days}{half}: {post}{}; {}", self.rule.en(), self.remedy.en())
    }
}
