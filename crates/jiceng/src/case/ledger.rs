//! A list of events that only grows: ordered by (instant, sequence), idempotent by key.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::closed_list;

use crate::calendar::zone;
use crate::error::{Error, fail};

closed_list! {
    /// What became of an event that was handed in.
    pub enum Applied {
        New = "new", "已记入", "it was taken in";
        Known = "known", "此前已记入，内容相同", "it was there already, with the same content";
    }
}

/// The most events that one list takes.
pub(super) const MOST_EVENTS: usize = 10_000;

/// What every event carries.
pub(super) trait Stamped: PartialEq + Clone {
    /// The caller's key: it makes sending twice harmless.
    fn key(&self) -> &str;
    /// When it happened.
    fn at(&self) -> DateTime<FixedOffset>;
    /// The order of events of one instant.
    fn sequence(&self) -> u32;
}

/// The events so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ledger<E> {
    events: Vec<E>,
    keys: BTreeMap<String, usize>,
}

impl<E: Stamped> Ledger<E> {
    pub(super) const fn new() -> Self {
        Self { events: Vec::new(), keys: BTreeMap::new() }
    }

    pub(super) fn events(&self) -> &[E] {
        &self.events
    }

    /// Whether the event is new; an error where it cannot stand at the end of the list.
    pub(super) fn check(&self, event: &E) -> Result<Applied, Error> {
        let same = self.keys.get(event.key()).and_then(|at| self.events.get(*at));
        if let Some(same) = same {
            return if same == event { Ok(Applied::Known) } else { Err(fail(540, &[]).at("key")) };
        }
        if event.key().is_empty() {
            return Err(fail(545, &what("键", "key")).at("key"));
        }
        if self.events.len() >= MOST_EVENTS {
            let count = self.events.len().saturating_add(1);
            return Err(too_many("事件", "events", count, (1, MOST_EVENTS)));
        }
        match self.events.last() {
            Some(last) if (last.at(), last.sequence()) >= (event.at(), event.sequence()) => {
                let sequence = last.sequence().to_string();
                Err(fail(541, &[("before", local(last.at())), ("sequence", sequence)]).at("at"))
            }
            _ => Ok(Applied::New),
        }
    }

    /// Takes in an event that was checked.
    pub(super) fn push(&mut self, event: E) {
        self.keys.insert(event.key().to_string(), self.events.len());
        self.events.push(event);
    }

    /// An error where `now` lies before what has happened.
    pub(super) fn not_before(&self, now: DateTime<FixedOffset>) -> Result<(), Error> {
        match self.events.last() {
            Some(last) if now < last.at() => Err(fail(560, &[("last", local(last.at()))]).at("now")),
            _ => Ok(()),
        }
    }
}

/// Events in any order, each with its position, in the order in which they happened.
pub(super) fn in_order<E: Stamped>(events: &[E]) -> Vec<(usize, &E)> {
    let mut order: Vec<(usize, &E)> = events.iter().enumerate().collect();
    order.sort_by_key(|(position, event)| (event.at(), event.sequence(), *position));
    order
}

/// The error of an event, with its position in the list that was handed in.
#[cold]
pub(super) fn at_event(error: Error, position: usize) -> Error {
    let field = match error.field() {
        Some(field) => format!("events[{position}].{field}"),
        None => format!("events[{position}]"),
    };
    error.at(field).at_row(position as u64)
}

/// The arguments that name a thing in both languages.
pub(super) fn what(zh: &str, en: &str) -> [(&'static str, String); 2] {
    [("what_zh", zh.to_string()), ("what_en", en.to_string())]
}

#[cold]
pub(super) fn too_many(zh: &str, en: &str, count: usize, range: (usize, usize)) -> Error {
    let [zh, en] = what(zh, en);
    let (min, max) = (range.0.to_string(), range.1.to_string());
    fail(542, &[zh, en, ("count", count.to_string()), ("min", min), ("max", max)])
}

/// The civil date of an instant in China.
pub(super) fn day_of(at: DateTime<FixedOffset>) -> NaiveDate {
    at.with_timezone(&zone()).date_naive()
}

fn local(at: DateTime<FixedOffset>) -> String {
    at.with_timezone(&zone()).format("%Y-%m-%d %H:%M:%S").to_string()
}
