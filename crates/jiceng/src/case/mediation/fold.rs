use chrono::{DateTime, FixedOffset};

use super::act::MediationEvent;
use super::effect::open;
use super::law::Law;
use super::result::MediationResult;
use super::state::State;
use crate::case::ledger::{Applied, Ledger, at_event, day_of, in_order};
use crate::error::Error;
use crate::ruleset::Ruleset;
use jiceng_data::words::CaseLevel;

/// A mediation: the list of its events, and where it stands after them.
///
/// 一件调解：事件列表及其状态。
///
/// # Range
/// At most 10,000 events, 1,000 parties and 64 mediators.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_instant;
/// use jiceng::case::mediation::{Mediation, MediationEvent, MediationResult};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let events = MediationEvent::list_from_json(r#"[
///   {"key": "1", "at": "2016-03-01T09:00:00+08:00",
///    "act": {"kind": "request", "dispute": "civil", "level": "village", "parties": ["a", "b"], "by": ["a"]}},
///   {"key": "2", "at": "2016-03-01T10:00:00+08:00", "act": {"kind": "accept"}},
///   {"key": "3", "at": "2016-03-02T09:00:00+08:00", "act": {"kind": "refuse", "party": "b"}}
/// ]"#)?;
/// let mediation = Mediation::fold(&ruleset, &events)?;
/// let view = mediation.view(&ruleset, parse_instant("2016-03-03T09:00:00+08:00")?)?.value;
/// // A refusal is not a failure.
/// assert_eq!(view.result, MediationResult::Refused);
/// // One party refused: nobody mediates on.
/// let more = MediationEvent::from_json(
///     r#"{"key": "4", "at": "2016-03-04T09:00:00+08:00", "act": {"kind": "consent", "party": "b"}}"#,
/// )?;
/// let error = mediation.clone().apply(&ruleset, &more).unwrap_err();
/// assert_eq!(error.code().to_string(), "JC-0546");
/// assert_eq!(error.basis(), Some("《人民调解法》第十七条"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mediation {
    ledger: Ledger<MediationEvent>,
    state: Option<State>,
}

impl Default for Mediation {
    fn default() -> Self {
        Self::new()
    }
}

impl Mediation {
    /// A mediation of which nothing has happened yet. 尚无事件。
    #[must_use]
    pub const fn new() -> Self {
        Self { ledger: Ledger::new(), state: None }
    }

    /// The mediation after these events, in whatever order they are given: they count by (instant, sequence).
    ///
    /// 由事件列表得到状态；次序以（时刻，序号）为准。
    ///
    /// # Errors
    /// As [`apply`](Self::apply), with the position of the event in the list as its row.
    pub fn fold(ruleset: &Ruleset, events: &[MediationEvent]) -> Result<Self, Error> {
        let mut mediation = Self::new();
        for (position, event) in in_order(events) {
            mediation.apply(ruleset, event).map_err(|error| at_event(error, position))?;
        }
        Ok(mediation)
    }

    /// Takes in one event more. The same event once more has no effect. Where it is refused nothing changes.
    ///
    /// 记入一个事件；同一事件重复记入没有效果；被拒绝的，状态不变。
    ///
    /// # Errors
    /// `JC-0540` to `JC-0545` for the list and the keys; `JC-0546` to `JC-0559` and `JC-0561` where a rule refuses the
    /// event; `JC-0215` to `JC-0220` where the limit does not bear an extension or a suspension.
    ///
    /// # Source
    /// The rule that refuses is the [`Error::basis`].
    pub fn apply(&mut self, ruleset: &Ruleset, event: &MediationEvent) -> Result<Applied, Error> {
        if self.ledger.check(event)? == Applied::Known {
            return Ok(Applied::Known);
        }
        let law = Law::new(ruleset, day_of(event.at));
        match &mut self.state {
            None => self.state = Some(open(&law, event.at, &event.act)?),
            Some(state) => {
                state.may(&law, event.act.kind())?;
                state.fits(&law, event.at, &event.act)?;
                state.take(&law, event.at, &event.act)?;
            }
        }
        self.ledger.push(event.clone());
        Ok(Applied::New)
    }

    /// The events, in order. 事件。
    #[must_use]
    pub fn events(&self) -> &[MediationEvent] {
        self.ledger.events()
    }

    /// What came of it; pending before the first event. 结果。
    #[must_use]
    pub fn result(&self) -> MediationResult {
        self.state.as_ref().map_or(MediationResult::Pending, |state| state.result)
    }

    /// The level at which it stands; `None` before the first event. 所在层级。
    #[must_use]
    pub fn level(&self) -> Option<CaseLevel> {
        self.state.as_ref().map(|state| state.level)
    }

    pub(super) const fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }

    pub(super) fn not_before(&self, now: DateTime<FixedOffset>) -> Result<(), Error> {
        self.ledger.not_before(now)
    }
}
