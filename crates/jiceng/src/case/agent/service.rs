use chrono::{DateTime, FixedOffset};

use super::act::AgentEvent;
use super::guard::open;
use super::state::State;
use crate::case::ledger::{Applied, Ledger, at_event, day_of, in_order};
use crate::error::Error;
use crate::ruleset::Ruleset;

/// The service of an agent under one mandate: the list of its events, and where it stands after them.
///
/// 一次代办：事件列表及其状态。
///
/// # Range
/// At most 10,000 events, 100 items and 1,000 lines of papers.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_instant;
/// use jiceng::case::agent::{AgentEvent, AgentPolicy, AgentService, PaperPlace};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let events = AgentEvent::list_from_json(r#"[
///   {"key": "1", "at": "2016-03-01T19:30:00+08:00", "act": {"kind": "mandate", "principal": "p", "agent": "a",
///    "items": ["water-abstraction-licence"], "valid_to": "2016-06-30", "data_use": true}},
///   {"key": "2", "at": "2016-03-01T19:40:00+08:00", "act": {"kind": "take-papers",
///    "papers": [{"line": 1, "item": "water-abstraction-licence", "original": true}]}},
///   {"key": "3", "at": "2016-03-03T09:00:00+08:00", "act": {"kind": "file", "item": "water-abstraction-licence",
///    "lines": [1], "receipt": "r1"}}
/// ]"#)?;
/// let service = AgentService::fold(&ruleset, &events)?;
/// let view = service.view(&ruleset, &AgentPolicy::example()?, parse_instant("2016-03-04T09:00:00+08:00")?)?.value;
/// let item = &view.items[0];
/// // Two times: at the kitchen table, and in the hall.
/// assert!(item.taken_at < item.received_at);
/// assert_eq!(view.papers[0].place, PaperPlace::Hall);
/// // For an identity card the person must appear.
/// let card = r#"{"key": "1", "at": "2016-03-01T19:30:00+08:00", "act": {"kind": "mandate", "principal": "p",
///   "agent": "a", "items": ["identity-card-agent"], "valid_to": "2016-06-30", "data_use": true}}"#;
/// let error = AgentService::fold(&ruleset, &[AgentEvent::from_json(card)?]).unwrap_err();
/// assert_eq!(error.code().to_string(), "JC-0562");
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentService {
    ledger: Ledger<AgentEvent>,
    state: Option<State>,
}

impl Default for AgentService {
    fn default() -> Self {
        Self::new()
    }
}

impl AgentService {
    /// A service of which nothing has happened yet. 尚无事件。
    #[must_use]
    pub const fn new() -> Self {
        Self { ledger: Ledger::new(), state: None }
    }

    /// The service after these events, in whatever order they are given: they count by (instant, sequence).
    ///
    /// 由事件列表得到状态；次序以（时刻，序号）为准。
    ///
    /// # Errors
    /// As [`apply`](Self::apply), with the position of the event in the list as its row.
    pub fn fold(ruleset: &Ruleset, events: &[AgentEvent]) -> Result<Self, Error> {
        let mut service = Self::new();
        for (position, event) in in_order(events) {
            service.apply(ruleset, event).map_err(|error| at_event(error, position))?;
        }
        Ok(service)
    }

    /// Takes in one event more. The same event once more has no effect. Where it is refused nothing changes.
    ///
    /// 记入一个事件；同一事件重复记入没有效果；被拒绝的，状态不变。
    ///
    /// # Errors
    /// `JC-0540` to `JC-0545` for the list and the keys; `JC-0553`, `JC-0554`, `JC-0562` to `JC-0569` where a rule
    /// refuses the event; `JC-0208`, `JC-0301`, `JC-0302` and `JC-0304` for an item.
    pub fn apply(&mut self, ruleset: &Ruleset, event: &AgentEvent) -> Result<Applied, Error> {
        if self.ledger.check(event)? == Applied::Known {
            return Ok(Applied::Known);
        }
        match &mut self.state {
            None => self.state = Some(open(ruleset, event.at, &event.act)?),
            Some(state) => {
                state.may(day_of(event.at), event.act.kind())?;
                state.fits(&event.act)?;
                state.take(event.at, &event.act);
            }
        }
        self.ledger.push(event.clone());
        Ok(Applied::New)
    }

    /// The events, in order. 事件。
    #[must_use]
    pub fn events(&self) -> &[AgentEvent] {
        self.ledger.events()
    }

    pub(super) const fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }

    pub(super) fn not_before(&self, now: DateTime<FixedOffset>) -> Result<(), Error> {
        self.ledger.not_before(now)
    }
}
