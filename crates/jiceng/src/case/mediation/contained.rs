use serde::Serialize;

use super::fold::Mediation;
use super::reason::MediationReason as R;
use super::state::State;
use crate::explain::{Answer, Caveats, Explained, Reasons};
use jiceng_data::words::CaseLevel;

/// At which level a dispute was settled. 在哪一级化解。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Containment {
    /// The level; `None` while no agreement settles it.
    pub level: Option<CaseLevel>,
}

impl Containment {
    /// Whether it did not leave this level. 是否在该级以内化解。
    #[must_use]
    pub fn within(self, level: CaseLevel) -> bool {
        self.level.is_some_and(|settled| settled <= level)
    }
}

impl Explained for Containment {
    type Reason = R;
}

/// At which level a dispute was settled, from all its mediations: the fact that the indicators of containment count.
///
/// 一起纠纷在哪一级化解：供“小事不出网格、大事不出村镇”指标使用。
///
/// This library's own rule: the mediation that was opened last decides whether it is settled, that is agreed; the level is
/// the highest that any of them came to. So an agreement in the village loses its credit when the dispute is taken up in
/// the township later, and has none while that goes on. A refusal, a withdrawal or a transfer settles nothing.
///
/// # Examples
/// ```
/// use jiceng::case::mediation::{Mediation, MediationEvent, contained};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let events = MediationEvent::list_from_json(r#"[
///   {"key": "1", "at": "2016-03-01T09:00:00+08:00",
///    "act": {"kind": "request", "dispute": "civil", "level": "village", "parties": ["a", "b"], "by": ["a", "b"]}},
///   {"key": "2", "at": "2016-03-01T10:00:00+08:00",
///    "act": {"kind": "name-mediators", "mediators": [{"mediator": "m", "recusal": "none"}]}},
///   {"key": "3", "at": "2016-03-02T09:00:00+08:00", "act": {"kind": "session", "present": ["a", "b"]}},
///   {"key": "4", "at": "2016-03-02T11:00:00+08:00", "act": {"kind": "agree-orally", "recorded_by": "m"}}
/// ]"#)?;
/// let first = Mediation::fold(&ruleset, &events)?;
/// let settled = contained(&[&first]).value;
/// use jiceng::words::CaseLevel;
/// assert!(settled.within(CaseLevel::Village) && !settled.within(CaseLevel::Grid));
/// // Asked for again, a year later, in the township: the village has no credit any more.
/// let again = MediationEvent::from_json(
///     r#"{"key": "9", "at": "2017-03-01T09:00:00+08:00",
///     "act": {"kind": "request", "dispute": "civil", "level": "township", "parties": ["a", "b"], "by": ["a"]}}"#,
/// )?;
/// let second = Mediation::fold(&ruleset, &[again])?;
/// assert_eq!(contained(&[&first, &second]).value.level, None);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[must_use]
pub fn contained(mediations: &[&Mediation]) -> Answer<Containment> {
    let states = || mediations.iter().filter_map(|one| one.state());
    let last = states().max_by_key(|state| state.opened_at);
    let highest = states().map(|state| state.level).max();
    let level = highest.filter(|_| last.is_some_and(|state| state.result.is_agreed()));
    let below = |state: &State| state.result.is_agreed() && Some(state.level) < highest;
    let mut reasons = Reasons::none();
    reasons.add_if(level.is_some(), R::SettledHere);
    reasons.add_if(level.is_none(), R::NotSettled);
    reasons.add_if(states().any(below), R::CreditLost);
    Answer { value: Containment { level }, reasons, basis: Vec::new(), caveats: Caveats::NONE }
}
