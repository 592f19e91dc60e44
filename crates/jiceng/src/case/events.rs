//! The list of events: ordered, each key once, corrections laid over what they correct.

use std::collections::BTreeMap;

use super::actor::Key;
use super::event::{Act, Event, EventKind};
use super::refusal::{Refusal as R, Refused};
use super::state::Instant;
use crate::error::{Error, fail};

/// The most events of one case.
pub(crate) const MOST_EVENTS: usize = 100_000;

/// The longest key.
const MOST_KEY: usize = 200;

/// Beyond so many events keys are looked up in a map.
const FEW: usize = 24;

/// Events in order, with their keys.
#[derive(Debug, Clone, Default)]
pub(super) struct Events {
    list: Vec<Event>,
    /// Keys of a long list, with their instants; empty while the list is short.
    keys: BTreeMap<Key, (Instant, u32)>,
}

/// Where a new event belongs.
pub(super) enum Place {
    /// It stands already, with the same content.
    Known,
    /// Before the event at that position; behind all where that is the length.
    At(usize),
}

impl Events {
    pub(super) fn list(&self) -> &[Event] {
        &self.list
    }

    pub(super) fn has_corrections(&self) -> bool {
        self.list.iter().any(|event| event.act.kind() == EventKind::Correct)
    }

    /// Where an event belongs, or why it cannot be taken.
    pub(super) fn place(&self, event: &Event) -> Result<Place, Error> {
        let length = event.key.chars().count();
        if length == 0 || length > MOST_KEY {
            let args = [("length", length.to_string()), ("max", MOST_KEY.to_string())];
            return Err(fail(501, &args).at("key"));
        }
        if let Some(at) = self.position_of(&event.key) {
            let same = self.list.get(at).is_some_and(|known| known == event);
            return if same {
                Ok(Place::Known)
            } else {
                Err(fail(502, &[("first", at.to_string())]).at("key"))
            };
        }
        if self.list.len() >= MOST_EVENTS {
            let count = self.list.len().saturating_add(1).to_string();
            return Err(fail(504, &[("count", count), ("max", MOST_EVENTS.to_string())]));
        }
        let order = (event.at, event.sequence);
        if self.list.last().is_none_or(|last| (last.at, last.sequence) < order) {
            return Ok(Place::At(self.list.len()));
        }
        let at = self.list.partition_point(|one| (one.at, one.sequence) < order);
        match self.list.get(at) {
            Some(other) if (other.at, other.sequence) == order => {
                Err(fail(503, &[("first", at.to_string())]).at("sequence"))
            }
            _ => Ok(Place::At(at)),
        }
    }

    fn position_of(&self, key: &Key) -> Option<usize> {
        if self.keys.is_empty() {
            return self.list.iter().position(|one| one.key == *key);
        }
        let order = self.keys.get(key)?;
        let at = self.list.partition_point(|one| (one.at, one.sequence) < *order);
        Some(at)
    }

    /// Makes room for events that are on their way.
    pub(super) fn reserve(&mut self, count: usize) {
        self.list.reserve(count.min(MOST_EVENTS));
    }

    pub(super) fn insert(&mut self, at: usize, event: Event) {
        if !self.keys.is_empty() {
            self.keys.insert(event.key.clone(), (event.at, event.sequence));
        } else if self.list.len() >= FEW {
            let all = self.list.iter().chain([&event]);
            self.keys = all.map(|one| (one.key.clone(), (one.at, one.sequence))).collect();
        }
        self.list.insert(at.min(self.list.len()), event);
    }

    pub(super) fn remove(&mut self, at: usize) {
        if at < self.list.len() {
            let event = self.list.remove(at);
            self.keys.remove(&event.key);
        }
    }

    /// The events as corrected: what really happened, in the order in which it did.
    pub(super) fn effective(&self) -> Result<Vec<Event>, Error> {
        let mut changed: BTreeMap<&str, (Option<Instant>, Option<&Act>)> = BTreeMap::new();
        let mut archived: Option<Instant> = None;
        for event in &self.list {
            if event.act.kind() == EventKind::Archive {
                archived = archived.or(Some(event.at));
            }
            let Act::Correct { of, at, act } = &event.act else { continue };
            let refuse = |why: R| Err(Refused::from(why).error(EventKind::Correct));
            if archived.is_some() {
                return refuse(R::Sealed);
            }
            match self.position_of(of).and_then(|at| self.list.get(at)) {
                Some(one) if one.act.kind() == EventKind::Correct => {
                    return refuse(R::CorrectionOfCorrection);
                }
                Some(one) if (one.at, one.sequence) < (event.at, event.sequence) => {
                    changed.insert(of, (*at, act.as_deref()));
                }
                _ => return refuse(R::NoSuchEvent),
            }
        }
        let mut events = Vec::with_capacity(self.list.len());
        for event in &self.list {
            if event.act.kind() == EventKind::Correct {
                continue;
            }
            match changed.get(&*event.key) {
                None => events.push(event.clone()),
                Some((at, Some(act))) => {
                    events.push(Event { at: at.unwrap_or(event.at), act: (*act).clone(), ..event.clone() });
                }
                // An instant alone moves the event; nothing at all takes it out.
                Some((Some(at), None)) => events.push(Event { at: *at, ..event.clone() }),
                Some((None, None)) => {}
            }
        }
        events.sort_by_key(|event| (event.at, event.sequence));
        Ok(events)
    }
}
