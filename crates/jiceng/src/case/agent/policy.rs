use jiceng_data::words::SourceKind;
use serde::{Deserialize, Serialize};

use crate::deadline::{GivenPeriod, TimeLimit};
use crate::error::Error;

/// What a place lays down for its agents. No law known does, so nothing has a default.
///
/// 当地对代办的规定。没有已知法律规定，故均须给出。
///
/// # Examples
/// ```
/// use jiceng::case::agent::AgentPolicy;
/// let policy: AgentPolicy = serde_json::from_str(
///     r#"{"id": "own", "source": "notice", "submit": {"limit": {"value": 2, "unit": "working-days"}}}"#,
/// )
/// .unwrap();
/// assert_eq!(policy.id, "own");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgentPolicy {
    /// Its id.
    pub id: String,
    /// What it rests on; an example is marked as one in every answer.
    pub source: SourceKind,
    /// Within what time the agent takes papers to the hall, from the day on which they were handed over.
    pub submit: GivenPeriod,
}

impl AgentPolicy {
    /// An example policy: to the hall within three working days. Not a real one.
    ///
    /// 示例规定：三个工作日内送交大厅。并非真实规定。
    ///
    /// # Errors
    /// None: three working days are in range.
    pub fn example() -> Result<Self, Error> {
        let submit = GivenPeriod::of(TimeLimit::working_days(3)?);
        Ok(Self { id: "example".to_string(), source: SourceKind::Example, submit })
    }
}
