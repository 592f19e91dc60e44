//! The steps that lead to an answer.

use jiceng::explain as core;

use crate::answer::DeadlineAnswer;
use crate::citation::Citation;
use crate::time::CivilDay;
use crate::words::{DayKind, StepKind};

/// A day that was passed over, and why. 未计入的一天。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PassedDay {
    /// The day.
    pub date: CivilDay,
    /// What kind of day it is.
    pub kind: DayKind,
    /// The festival for which it was arranged.
    pub festival_zh: Option<String>,
    /// Number of the notice that made it so.
    pub notice: Option<String>,
}

impl From<core::PassedDay> for PassedDay {
    fn from(day: core::PassedDay) -> Self {
        let core::PassedDay { date, kind, festival_zh, notice } = day;
        Self {
            date: date.into(),
            kind: kind.into(),
            festival_zh: festival_zh.map(|text| text.to_string()),
            notice: notice.map(|text| text.to_string()),
        }
    }
}

/// One step: from one day to another, with the reason. 一个步骤。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Step {
    /// What it is about.
    pub kind: StepKind,
    /// The day before the step.
    pub from: Option<CivilDay>,
    /// The day after the step.
    pub to: Option<CivilDay>,
    /// Calendar days between both; negative where the step goes back.
    pub days: i64,
    /// Days that were passed over.
    pub passed: Vec<PassedDay>,
    /// The sentence in Chinese.
    pub text_zh: String,
    /// The sentence in English.
    pub text_en: String,
    /// What it rests on.
    pub citation: Option<Citation>,
}

impl From<core::Step> for Step {
    fn from(step: core::Step) -> Self {
        let core::Step { kind, from, to, days, passed, text_zh, text_en, citation } = step;
        Self {
            kind: kind.into(),
            from: from.map(CivilDay::from),
            to: to.map(CivilDay::from),
            days,
            passed: passed.into_iter().map(PassedDay::from).collect(),
            text_zh,
            text_en,
            citation: citation.map(|citation| Citation::from((*citation).clone())),
        }
    }
}

/// When it is due, with the steps that lead to it; the steps add up. 到期日及其推导步骤。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DeadlineExplanation {
    /// The answer.
    pub answer: DeadlineAnswer,
    /// The conclusion in one Chinese sentence.
    pub headline_zh: String,
    /// The conclusion in one English sentence.
    pub headline_en: String,
    /// The steps, each beginning on the day on which the one before ended.
    pub steps: Vec<Step>,
    /// The whole explanation in Chinese, one step a line.
    pub text_zh: String,
    /// The whole explanation in English, one step a line.
    pub text_en: String,
}

impl From<core::Explanation<jiceng::deadline::Deadline>> for DeadlineExplanation {
    fn from(explanation: core::Explanation<jiceng::deadline::Deadline>) -> Self {
        let (text_zh, text_en) = (explanation.zh(), explanation.en());
        let core::Explanation { answer, headline_zh, headline_en, steps } = explanation;
        Self {
            answer: DeadlineAnswer::of(answer),
            headline_zh,
            headline_en,
            steps: steps.into_iter().map(Step::from).collect(),
            text_zh,
            text_en,
        }
    }
}
