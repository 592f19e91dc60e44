use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Day, Period};
use jiceng_data::words::{Direction, Nature, Silence, StartEvent, Whose};
use serde::{Deserialize, Serialize};

use super::load::Ruleset;
use crate::calendar::naive;
use crate::deadline::TimeLimit;
use crate::explain::Citation;

/// The facts on which limits depend, by name: `petition-route` → `route-6`. 决定适用哪条规定的事实。
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Facts(pub BTreeMap<String, String>);

impl Facts {
    /// No facts. 无。
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The same facts and one more. 再加一项。
    ///
    /// # Examples
    /// ```
    /// let facts = jiceng::ruleset::Facts::none().with("petition-route", "route-6");
    /// assert_eq!(facts.get("petition-route"), Some("route-6"));
    /// ```
    #[must_use]
    pub fn with(mut self, fact: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.insert(fact.into(), value.into());
        self
    }

    /// The value of a fact. 取值。
    #[must_use]
    pub fn get(&self, fact: &str) -> Option<&str> {
        self.0.get(fact).map(String::as_str)
    }
}

/// One rule that sets a period, as data. 一条设定期限的规则。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id, e.g. `LIC-13`.
    pub id: String,
    /// The procedural step that it times, across laws; empty where alone.
    pub step: String,
    /// What must be done, in Chinese.
    pub title_zh: String,
    /// What must be done, in English.
    pub title_en: String,
    /// The limit.
    pub limit: TimeLimit,
    /// Forwards or backwards.
    pub direction: Direction,
    /// The event from which it runs.
    pub start_event: StartEvent,
    /// Whose time it is.
    pub whose: Whose,
    /// What kind of period it is.
    pub nature: Nature,
    /// What follows from silence.
    pub silence: Option<Silence>,
    /// First day in force; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// Last day in force; `None` is not ended.
    pub to: Option<NaiveDate>,
    /// The fact on which it depends and the values for which it holds.
    pub when: Option<(String, Vec<String>)>,
    /// Law, article, source.
    pub citation: Option<Arc<Citation>>,
    /// What the engine does not act on, in Chinese; may be empty.
    pub note_zh: String,
    /// The same in English.
    pub note_en: String,
}

impl Rule {
    pub(super) fn of(ruleset: &Ruleset, row: u16, period: &Period) -> Self {
        Self {
            id: period.id.clone(),
            step: period.step.clone(),
            title_zh: period.title.zh.clone(),
            title_en: period.title.en.clone(),
            limit: TimeLimit::of(period.limit),
            direction: period.direction,
            start_event: period.start_event,
            whose: period.whose,
            nature: period.nature,
            silence: period.silence,
            from: period.in_force.from.map(|Day(day)| naive(day)),
            to: period.in_force.to.map(|Day(day)| naive(day)),
            when: period.when.clone(),
            citation: ruleset.inner().basis_of(row).and_then(|basis| basis.rule.clone()),
            note_zh: period.note.zh.clone(),
            note_en: period.note.en.clone(),
        }
    }
}
