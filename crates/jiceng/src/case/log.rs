use std::collections::BTreeMap;

use super::actor::Key;
use super::event::{Act, Event, EventKind};
use super::fold::Case;
use super::ledger::Applied;
use super::phase::Phase;
use super::refusal::{Refusal as R, Refused};
use super::rules::CaseRules;
use crate::error::Error;

/// Many cases from one log: each event goes to its case, and what has closed can be handed out.
///
/// 由一份日志得出许多事项：事件各归其事项，已结案的可以先行取出。
///
/// Memory grows with the cases that are open, not with the length of the log. Mergers are a forest: a case is never
/// merged into one that goes on under it.
///
/// # Examples
/// ```
/// use jiceng::case::{CaseLog, CaseRules, Event};
/// let rules = CaseRules::of(&jiceng::Ruleset::jiaoling()?)?;
/// let mut log = CaseLog::new(&rules);
/// let event = Event::list_from_json(
///     r#"[{"key": "e1", "at": "2016-03-01T09:00:00+08:00",
///         "actor": {"key": "p1", "role": "official", "unit": "hall", "level": "township"},
///         "act": {"event": "receive", "channel": "hall", "by": {"unit": "hall", "level": "township"}}}]"#,
/// )?.remove(0);
/// log.push("case-1", event)?;
/// assert_eq!(log.open().count(), 1);
/// assert!(log.take_finished().is_empty());
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct CaseLog {
    rules: CaseRules,
    open: BTreeMap<Key, Case>,
    finished: Vec<Key>,
    /// Into which case each merged one went.
    merged: BTreeMap<Key, Key>,
}

impl CaseLog {
    /// An empty log. 空日志。
    #[must_use]
    pub fn new(rules: &CaseRules) -> Self {
        Self { rules: rules.clone(), open: BTreeMap::new(), finished: Vec::new(), merged: BTreeMap::new() }
    }

    /// Takes one event of a case; a refused event changes nothing.
    ///
    /// 归入某事项的一个事件；被拒的事件不改变任何内容。
    ///
    /// # Errors
    /// As [`Case::apply`](super::Case::apply), and `JC-0533` for a merger that would go round in a circle.
    pub fn push(&mut self, case: impl Into<Key>, event: Event) -> Result<Applied, Error> {
        let key = case.into();
        let kind = event.act.kind();
        let into = match &event.act {
            Act::Merge { into } => {
                if self.goes_on_under(into, &key) {
                    return Err(Refused::from(R::MergedIntoItself).error(kind));
                }
                Some(into.clone())
            }
            _ => None,
        };
        let rules = &self.rules;
        let case = self.open.entry(key.clone()).or_insert_with(|| Case::new(rules).known_as(key.clone()));
        let applied = match case.apply(event) {
            Ok(applied) => applied,
            Err(error) => {
                // What never began leaves nothing behind.
                if case.events().is_empty() {
                    self.open.remove(&key);
                }
                return Err(error);
            }
        };
        let phase = case.phase();
        if applied == Applied::New {
            match (kind, into) {
                (EventKind::Merge, Some(into)) => {
                    self.merged.insert(key.clone(), into);
                }
                (EventKind::Unmerge, _) => {
                    self.merged.remove(&key);
                }
                _ => {}
            }
            if is_finished(phase) {
                self.finished.push(key);
            }
        }
        Ok(applied)
    }

    /// Whether a case goes on under `top`, by way of however many others.
    fn goes_on_under(&self, case: &Key, top: &Key) -> bool {
        let mut at = case;
        // Bounded: mergers are a forest, so every step leads nearer to its root.
        for _ in 0..=self.merged.len() {
            if at == top {
                return true;
            }
            match self.merged.get(at) {
                Some(next) => at = next,
                None => return false,
            }
        }
        true
    }

    /// A case of the log. 取某一事项。
    #[must_use]
    pub fn case(&self, key: &str) -> Option<&Case> {
        self.open.get(key)
    }

    /// The cases that the log holds, by key. 日志中的全部事项。
    pub fn open(&self) -> impl Iterator<Item = (&Key, &Case)> {
        self.open.iter()
    }

    /// Hands out the cases that have closed, or left their procedure, since the last time; the log forgets them.
    ///
    /// 取出自上次以来结案或者退出的事项，日志不再保留。
    #[must_use]
    pub fn take_finished(&mut self) -> Vec<(Key, Case)> {
        let keys = std::mem::take(&mut self.finished);
        let mut taken = Vec::with_capacity(keys.len());
        for key in keys {
            // It may have been reopened, or finished twice, since it was noted.
            if self.open.get(&key).is_some_and(|case| is_finished(case.phase()))
                && let Some(case) = self.open.remove(&key)
            {
                taken.push((key, case));
            }
        }
        taken
    }

    /// Takes a case back, for an event that reopens it. 交还已取出的事项，以便重新办理。
    pub fn give_back(&mut self, key: impl Into<Key>, case: Case) {
        self.open.insert(key.into(), case);
    }
}

fn is_finished(phase: Phase) -> bool {
    !phase.is_open()
}
