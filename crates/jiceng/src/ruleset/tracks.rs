//! Limits by number, for columns: what a name and its facts select, found once and written side by side.

use jiceng_data::order;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiceng_data::model::Period;

use super::index::Found;
use super::inner::Inner;
use super::row::Row;
use super::rule::Facts;

/// What a name and some facts stand for: the rows that they select, the newest first, and the rows that they do not
/// select, each with the code that says why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Track {
    pub(super) rows: Vec<u16>,
    others: Vec<(u16, u16)>,
}

/// Code of a row that depends on a fact that was not given.
const FACT_MISSING: u16 = 212;
/// Code of a row that holds for another value of the fact.
const OTHER_FACT: u16 = 235;

/// The most ways to combine facts that are numbered for one name.
const MOST_COMBINATIONS: usize = 4_096;

/// Every track, in order: its position is its number.
#[derive(Debug, Default)]
pub(crate) struct Tracks {
    list: Vec<Track>,
    /// A name and facts that select each track: the first of those that do.
    asked: Vec<(String, Facts)>,
    /// The selected rows of each track copied side by side, and where each track begins and ends.
    rows: Vec<Row>,
    spans: Vec<(u32, u32)>,
}

impl Tracks {
    /// The number of a track.
    pub(super) fn number_of(&self, track: &Track) -> Option<u16> {
        self.list.binary_search(track).ok().and_then(|number| u16::try_from(number).ok())
    }

    /// A name and facts that select the track with this number.
    pub(super) fn asked(&self, number: u16) -> Option<&(String, Facts)> {
        self.asked.get(usize::from(number))
    }

    /// The selected rows of all tracks, side by side.
    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Where each track begins and ends in [`rows`](Self::rows).
    pub(crate) fn spans(&self) -> &[(u32, u32)] {
        &self.spans
    }
}

impl Inner {
    /// Numbers every track that some name and some facts select.
    pub(super) fn lay_tracks(&mut self) {
        let mut tracks = BTreeMap::new();
        let rules = self.periods.iter().take(self.rules());
        let rules = rules.flat_map(|period| [&period.id, &period.series, &period.step]);
        for name in rules.chain(self.items().map(|item| &item.id)) {
            let Some(found) = self.index.get(name) else { continue };
            for facts in self.combinations(found) {
                let value_of = |fact: &str| facts.get(fact).copied().flatten();
                if self.fact_to_ask(found, |fact| value_of(fact).is_some()).is_none() {
                    if let Entry::Vacant(place) = tracks.entry(self.track_of(found, &value_of)) {
                        let given = facts.iter().filter_map(|(fact, value)| Some((fact, (*value)?)));
                        let facts =
                            given.fold(Facts::none(), |facts, (fact, value)| facts.with(*fact, value));
                        place.insert((name.clone(), facts));
                    }
                }
            }
        }
        let (list, asked) = tracks.into_iter().unzip();
        let mut laid = Tracks { list, asked, ..Tracks::default() };
        for track in &laid.list {
            let from = u32::try_from(laid.rows.len()).unwrap_or(u32::MAX);
            laid.rows.extend(track.rows.iter().filter_map(|row| self.row(*row)));
            laid.spans.push((from, u32::try_from(laid.rows.len()).unwrap_or(u32::MAX)));
        }
        self.tracks = laid;
    }

    /// What a name stands for where each fact has this value.
    pub(super) fn track_of<'a>(&self, found: &Found, value_of: &dyn Fn(&str) -> Option<&'a str>) -> Track {
        let mut track = Track::default();
        for row in &found.rows {
            match condition(self.period_of(*row)) {
                None => track.rows.push(*row),
                Some((fact, is)) => match value_of(fact) {
                    None => track.others.push((*row, FACT_MISSING)),
                    Some(value) if is.iter().any(|word| word == value) => track.rows.push(*row),
                    Some(_) => track.others.push((*row, OTHER_FACT)),
                },
            }
        }
        order::by_key(&mut track.rows, |row| std::cmp::Reverse(self.row(*row).map(|row| row.from)));
        track
    }

    /// Why no row of a track holds on a day: a fact, or the dates.
    #[cold]
    pub(crate) fn uncovered(&self, number: u16, day: i32) -> u16 {
        let Some(track) = self.tracks.list.get(usize::from(number)) else { return 239 };
        let row = |row: u16| self.row(row);
        let asks = track.others.iter().find(|(other, _)| row(*other).is_some_and(|row| row.holds_on(day)));
        if let Some((_, code)) = asks {
            return *code;
        }
        let all =
            || track.rows.iter().chain(track.others.iter().map(|(row, _)| row)).filter_map(|at| row(*at));
        match (all().any(|row| row.to < day), all().any(|row| row.from > day)) {
            (true, true) => 211,
            (true, false) => 209,
            (false, true) => 210,
            (false, false) => 207,
        }
    }

    /// Every way to give or not to give the facts on which the rows of a name depend.
    fn combinations(&self, found: &Found) -> Vec<BTreeMap<&str, Option<&str>>> {
        let facts: Vec<&str> = found
            .rows
            .iter()
            .filter_map(|row| condition(self.period_of(*row)))
            .map(|(fact, _)| fact)
            .collect();
        let mut combinations: Vec<BTreeMap<&str, Option<&str>>> = vec![BTreeMap::new()];
        for known in self.corpus.facts.iter().filter(|known| facts.contains(&known.id.as_str())) {
            let values = known.values.iter().map(|(word, _)| Some(word.as_str()));
            let values: Vec<Option<&str>> = std::iter::once(None).chain(values).collect();
            if combinations.len().saturating_mul(values.len()) > MOST_COMBINATIONS {
                break;
            }
            let mut longer = Vec::with_capacity(combinations.len().saturating_mul(values.len()));
            for value in values {
                for facts in &combinations {
                    let mut facts = facts.clone();
                    facts.insert(known.id.as_str(), value);
                    longer.push(facts);
                }
            }
            combinations = longer;
        }
        combinations
    }
}

fn condition(period: Option<&Period>) -> Option<(&str, &[String])> {
    period?.when.as_ref().map(|(fact, is)| (fact.as_str(), is.as_slice()))
}
