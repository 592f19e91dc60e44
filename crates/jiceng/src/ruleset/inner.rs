//! What a ruleset holds once it is built, and how a name and its facts find their rows in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Corpus, Period};

use super::index::{Found, Index, nearest};
use super::items::OfItem;
use super::layering::Provisions;
use super::row::{PromiseRow, Row, RowBasis, version_on};
use super::rule::Facts;
use super::tracks::{Track, Tracks};
use crate::calendar::WorkCalendar;
use crate::catalogue::suggestions;
use crate::error::{Error, Fault, echo, fail};
use crate::explain::Citation;

/// How far the calendar is seen: by which notices, and how far beyond the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Horizon {
    /// The day up to which notices are known; all where `None`.
    pub(super) known_on: Option<NaiveDate>,
    /// The day up to which weekends and statutory holidays carry the calendar on; not at all where `None`.
    pub(super) provisional_through: Option<NaiveDate>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(super) corpus: Arc<Corpus>,
    pub(super) division: String,
    pub(super) horizon: Horizon,
    pub(super) calendar: WorkCalendar,
    pub(super) offices: BTreeMap<String, WorkCalendar>,
    pub(super) index: Index,
    pub(super) elsewhere: BTreeMap<String, String>,
    pub(super) periods: Vec<Period>,
    pub(super) rows: Vec<Row>,
    /// How many of the rows are those of rules; the rows of items follow.
    pub(super) rules: usize,
    /// The item behind each row that follows the rules.
    pub(super) of_items: Vec<OfItem>,
    pub(super) basis: Vec<RowBasis>,
    pub(super) promises: Vec<PromiseRow>,
    pub(super) provisions: Provisions,
    pub(super) tracks: Tracks,
    pub(super) digest: [u8; 32],
    pub(super) warnings: Vec<Fault>,
}

impl Inner {
    /// The rows of a name for these facts, the newest first; asks for a fact that is missing.
    pub(crate) fn rows_for(&self, name: &str, facts: &Facts) -> Result<Vec<u16>, Error> {
        self.track_for(name, facts).map(|track| track.rows)
    }

    /// What a name and these facts stand for; asks for a fact that is missing.
    pub(super) fn track_for(&self, name: &str, facts: &Facts) -> Result<Track, Error> {
        let found = self.found(name)?;
        self.check_facts(found, name, facts)?;
        Ok(self.track_of(found, &|fact| facts.get(fact)))
    }

    /// Every given fact exists and has a known value.
    fn check_facts(&self, found: &Found, name: &str, facts: &Facts) -> Result<(), Error> {
        for (fact, value) in &facts.0 {
            let known = self.corpus.facts.iter().find(|known| &known.id == fact).ok_or_else(|| {
                let list: Vec<&str> = self.corpus.facts.iter().map(|fact| fact.id.as_str()).collect();
                let got = echo(fact, nearest(fact, list.iter().copied()));
                fail(214, &[("got", got), ("values", list.join(", "))]).at("facts")
            })?;
            if !known.values.iter().any(|(word, _)| word == value) {
                let near = nearest(value, known.values.iter().map(|(word, _)| word.as_str()));
                let (got, values) = (echo(value, near), words(&known.values));
                return Err(fail(213, &[("fact", fact.clone()), ("got", got), ("values", values)])
                    .at(format!("facts.{fact}")));
            }
        }
        match self.fact_to_ask(found, |fact| facts.get(fact).is_some()) {
            Some(fact) => Err(self.ask_for(name, fact)),
            None => Ok(()),
        }
    }

    /// The fact without which there is nothing to answer: every row depends on one, and it is not given.
    pub(super) fn fact_to_ask(&self, found: &Found, is_given: impl Fn(&str) -> bool) -> Option<&str> {
        let needed = |row: &u16| {
            self.period_of(*row).and_then(|period| period.when.as_ref()).map(|(fact, _)| fact.as_str())
        };
        let first = found.rows.first().and_then(needed)?;
        let all_conditional = found.rows.iter().all(|row| needed(row).is_some());
        (all_conditional && !is_given(first)).then_some(first)
    }

    /// `JC-0212`: the fact that a limit depends on, and its values.
    #[cold]
    pub(crate) fn ask_for(&self, name: &str, fact: &str) -> Error {
        let known = self.corpus.facts.iter().find(|known| known.id == fact);
        let title = |pick: fn(&jiceng_data::model::Title) -> &String| {
            known.map(|fact| pick(&fact.title).clone()).unwrap_or_default()
        };
        fail(
            212,
            &[
                ("rule", name.to_string()),
                ("fact", fact.to_string()),
                ("title_zh", title(|title| &title.zh)),
                ("title_en", title(|title| &title.en)),
                ("values", known.map(|fact| words(&fact.values)).unwrap_or_default()),
            ],
        )
        .at(format!("facts.{fact}"))
    }

    /// What a name stands for, or why it stands for nothing here.
    pub(crate) fn found(&self, name: &str) -> Result<&Found, Error> {
        self.index.get(name).or_else(|| self.index.get(self.item_with_name(name)?)).ok_or_else(|| {
            if let Some(division) = self.elsewhere.get(name) {
                let args = [
                    ("rule", name.to_string()),
                    ("division", division.clone()),
                    ("here", self.division.clone()),
                ];
                return fail(208, &args).at("rule");
            }
            let item = || suggestions(self, name).first().map(|item| item.id.as_str());
            let near = self.index.nearest(name).or_else(item);
            let (zh, en) = meant(near);
            fail(207, &[("got", echo(name, near)), ("meant_zh", zh), ("meant_en", en)]).at("rule")
        })
    }

    pub(crate) fn row(&self, row: u16) -> Option<&Row> {
        self.rows.get(usize::from(row))
    }

    pub(crate) fn period_of(&self, row: u16) -> Option<&Period> {
        self.periods.get(usize::from(row))
    }

    pub(crate) fn basis_of(&self, row: u16) -> Option<&RowBasis> {
        self.basis.get(usize::from(row))
    }

    pub(crate) fn promises_of(&self, row: &Row) -> &[PromiseRow] {
        let (first, count) = (usize::from(row.promises.0), usize::from(row.promises.1));
        self.promises.get(first..first.saturating_add(count)).unwrap_or_default()
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(crate) fn tracks(&self) -> &Tracks {
        &self.tracks
    }

    pub(crate) fn provision_on(&self, id: &str, day: i32) -> Option<&Arc<Citation>> {
        version_on(self.provisions.get(id)?, day)
    }

    /// The titles of a fact and of one of its values: fact zh, fact en, value zh, value en.
    pub(crate) fn fact_titles(&self, fact: &str, value: &str) -> (String, String, String, String) {
        let Some(known) = self.corpus.facts.iter().find(|known| known.id == fact) else {
            return Default::default();
        };
        let title = known.values.iter().find(|(word, _)| word == value).map(|(_, title)| title);
        let (zh, en) = title.map(|title| (title.zh.clone(), title.en.clone())).unwrap_or_default();
        (known.title.zh.clone(), known.title.en.clone(), zh, en)
    }
}

fn words(values: &[(String, jiceng_data::model::Title)]) -> String {
    values.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(", ")
}

/// The end of a sentence that says what was probably meant.
pub(crate) fn meant(near: Option<&str>) -> (String, String) {
    near.map_or_else(Default::default, |near| {
        (format!("；是否为“{near}”？"), format!(", did you mean `{near}`?"))
    })
}
