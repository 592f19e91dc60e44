use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::closed_list;
use serde::{Deserialize, Serialize};

use super::answer::{Answer, Explained};
use super::citation::Citation;
use crate::calendar::DayKind;

closed_list! {
    /// What one step of an explanation is about.
    pub enum StepKind {
        Rule = "rule", "适用规定", "the rule";
        Fact = "fact", "决定性事实", "the deciding fact";
        Transition = "transition", "新旧衔接", "transition";
        Start = "start", "起算", "start";
        Correction = "correction", "补正", "correction of papers";
        Count = "count", "计数", "count";
        Exclusion = "exclusion", "扣除", "time left out";
        Extension = "extension", "延长", "extension";
        Held = "held", "暂停", "held";
        LastDay = "last-day", "最后一日", "last day";
        Promise = "promise", "承诺", "promise";
        Note = "note", "说明", "note";
        Caveat = "caveat", "保留", "reservation";
    }
}

/// A day that was passed over, and why. 未计入的一天。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedDay {
    /// The day.
    pub date: NaiveDate,
    /// What kind of day it is.
    pub kind: DayKind,
    /// The festival for which it was arranged.
    pub festival_zh: Option<Arc<str>>,
    /// Number of the notice that made it so.
    pub notice: Option<Arc<str>>,
}

/// One step: from one day to another, with the reason. 一个步骤。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What it is about.
    pub kind: StepKind,
    /// The day before the step.
    pub from: Option<NaiveDate>,
    /// The day after the step.
    pub to: Option<NaiveDate>,
    /// Calendar days between both; negative where the step goes back.
    pub days: i64,
    /// Days that were passed over.
    pub passed: Vec<PassedDay>,
    /// The sentence in Chinese.
    pub text_zh: String,
    /// The sentence in English.
    pub text_en: String,
    /// What it rests on.
    pub citation: Option<Arc<Citation>>,
}

impl Step {
    /// A step that moves nothing.
    pub(crate) fn still(kind: StepKind, on: Option<NaiveDate>, text_zh: String, text_en: String) -> Self {
        Self { kind, from: on, to: on, days: 0, passed: Vec::new(), text_zh, text_en, citation: None }
    }

    /// A step from one day to another.
    pub(crate) fn moving(
        kind: StepKind,
        from: NaiveDate,
        to: NaiveDate,
        text_zh: String,
        text_en: String,
    ) -> Self {
        let days = (to - from).num_days();
        Self { days, to: Some(to), ..Self::still(kind, Some(from), text_zh, text_en) }
    }

    pub(crate) fn citing(mut self, citation: Option<Arc<Citation>>) -> Self {
        self.citation = citation;
        self
    }

    pub(crate) fn passing(mut self, passed: Vec<PassedDay>) -> Self {
        self.passed = passed;
        self
    }
}

/// An answer with the steps that lead to it; the steps add up.
///
/// 答案及其推导步骤；各步骤首尾相接，合计即为答案。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct Explanation<T: Explained> {
    /// The answer.
    pub answer: Answer<T>,
    /// The conclusion in one Chinese sentence.
    pub headline_zh: String,
    /// The conclusion in one English sentence.
    pub headline_en: String,
    /// The steps, each beginning on the day on which the one before ended.
    pub steps: Vec<Step>,
}

impl<T: Explained> Explanation<T> {
    /// The whole explanation in Chinese, one step a line. 中文全文。
    #[must_use]
    pub fn zh(&self) -> String {
        self.text(&self.headline_zh, "结论：", "。", |step| &step.text_zh)
    }

    /// The whole explanation in English, one step a line. 英文全文。
    #[must_use]
    pub fn en(&self) -> String {
        self.text(&self.headline_en, "", ".", |step| &step.text_en)
    }

    fn text<'a>(
        &'a self,
        headline: &str,
        before: &str,
        stop: &str,
        of: impl Fn(&'a Step) -> &'a String,
    ) -> String {
        let mut text = format!("{before}{headline}{stop}\n");
        for (number, step) in (1_usize..).zip(&self.steps) {
            text.push_str(&number.to_string());
            text.push_str(". ");
            text.push_str(of(step));
            text.push_str(stop);
            text.push('\n');
        }
        text
    }
}
