//! Citations, steps, explanations.

use std::sync::Arc;

use jiceng::deadline::Deadline;
use jiceng::explain as core;
use pyo3::prelude::*;

use crate::answer::Answer;
use crate::convert::ToPython;
use crate::mirror::mirror;

mirror! {
    /// An article in its own form: 第四十二条第一款 and `art. 42(1)`.
    /// 条文序号。
    ArticleText = core::ArticleText, "jiceng.explain";
    /// Chinese form.
    zh;
    /// English form.
    en;
}

mirror! {
    /// What an answer rests on: law, article, dates, and how it was checked.
    /// 引用的依据。
    Citation = Arc<core::Citation>, "jiceng.explain";
    /// Id of the rule, provision or notice.
    id;
    /// The law.
    law_zh;
    /// The law, in English.
    law_en;
    /// The law's number or day of adoption.
    number;
    /// Rank of the law.
    rank;
    /// Article.
    article;
    /// What it says, in short.
    title_zh;
    /// What it says, in English.
    title_en;
    /// First day in force; `None` is unknown.
    from_ of from;
    /// Last day in force; `None` is not ended as far as the source shows.
    to;
    /// Whether it was read in a legal text or official notice.
    verified;
    /// What it rests on.
    source;
    /// How it was checked.
    checked;
    /// Day up to which amendments were looked for.
    checked_through;
    /// Where it was seen.
    place;
    /// The words that show it.
    phrase;
    => {
        /// `《行政许可法》第四十二条第一款`. 中文引用。
        fn zh(&self) -> String {
            self.0.zh()
        }

        /// `Administrative Licensing Law, art. 42(1)`. 英文引用。
        fn en(&self) -> String {
            self.0.en()
        }
    }
}

mirror! {
    /// A day that was passed over, and why.
    /// 未计入的一天。
    PassedDay = core::PassedDay, "jiceng.explain";
    /// The day.
    date;
    /// What kind of day it is.
    kind;
    /// The festival for which it was arranged.
    festival_zh;
    /// Number of the notice that made it so.
    notice;
}

mirror! {
    /// One step: from one day to another, with the reason.
    /// 一个步骤。
    Step = core::Step, "jiceng.explain";
    /// What it is about.
    kind;
    /// The day before the step.
    from_ of from;
    /// The day after the step.
    to;
    /// Calendar days between both; negative where the step goes back.
    days;
    /// Days that were passed over.
    passed;
    /// The sentence in Chinese.
    text_zh;
    /// The sentence in English.
    text_en;
    /// What it rests on.
    citation;
}

mirror! {
    /// An answer with the steps that lead to it; the steps add up.
    /// 答案及其推导步骤；各步骤首尾相接，合计即为答案。
    Explanation = core::Explanation<Deadline>, "jiceng.explain";
    /// The answer.
    answer;
    /// The conclusion in one Chinese sentence.
    headline_zh;
    /// The conclusion in one English sentence.
    headline_en;
    /// The steps, each beginning on the day on which the one before ended.
    steps;
    => {
        /// The whole explanation in Chinese, one step a line. 中文全文。
        fn zh(&self) -> String {
            self.0.zh()
        }

        /// The whole explanation in English, one step a line. 英文全文。
        fn en(&self) -> String {
            self.0.en()
        }
    }
}

impl ToPython for core::Answer<Deadline> {
    fn to_python(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(Py::new(py, Answer::of(self.clone()))?.into_any())
    }
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<ArticleText>()?;
    module.add_class::<Citation>()?;
    module.add_class::<PassedDay>()?;
    module.add_class::<Step>()?;
    module.add_class::<Explanation>()
}
