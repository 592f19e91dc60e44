use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// What has become of the matter so far.
///
/// 事项办理到什么程度。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// When what the rule asks for was done.
    #[serde(default)]
    pub finished_at: Option<DateTime<FixedOffset>>,
    /// When the matter ended without it: withdrawn, terminated, transferred out.
    #[serde(default)]
    pub ended_at: Option<DateTime<FixedOffset>>,
    /// The day on which it was posted, where the law does not count the time in transit.
    #[serde(default)]
    pub posted_on: Option<NaiveDate>,
}

impl Progress {
    /// Nothing yet. 尚未办结。
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Finished at an instant. 于某时办结。
    #[must_use]
    pub fn finished(at: DateTime<FixedOffset>) -> Self {
        Self { finished_at: Some(at), ..Self::default() }
    }

    /// Ended without it. 因故终结。
    #[must_use]
    pub fn ended(at: DateTime<FixedOffset>) -> Self {
        Self { ended_at: Some(at), ..Self::default() }
    }

    /// Posted on a day. 于某日交邮。
    #[must_use]
    pub fn posted(on: NaiveDate) -> Self {
        Self { posted_on: Some(on), ..Self::default() }
    }
}
