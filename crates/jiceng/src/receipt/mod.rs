//! A receipt proves what was answered: canonical JSON and its SHA-256, the same bytes on every platform.
//!
//! 答复凭据：规范化JSON及其SHA-256摘要，各平台字节一致。

mod canonical;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

pub(crate) use canonical::{canonical_json, hex, sha256};

use crate::deadline::{DueRequest, due};
use crate::error::Error;
use crate::explain::{Answer, Caveats, Explained, Reasons};
use crate::ruleset::Ruleset;

/// What was asked of which rules and what was answered, without timings and without personal data.
///
/// 依何规则、问了什么、答了什么；不含耗时，不含个人信息。
///
/// The input enters as a digest only, and the caller's own key (`reference`) not at all. To check a receipt, ask
/// again and compare the bytes.
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// use jiceng::deadline::DueRequest;
/// use jiceng::receipt::Receipt;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let mut request = DueRequest::new("LIC-13", NaiveDate::from_ymd_opt(2016, 3, 1).unwrap());
/// let receipt = Receipt::of_due(&ruleset, &request)?;
/// request.reference = Some("case 17 of Zhang San".into());
/// assert_eq!(Receipt::of_due(&ruleset, &request)?.canonical()?, receipt.canonical()?);
/// assert_eq!(receipt.digest()?.len(), 64);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(bound(serialize = "T: Serialize"))]
pub struct Receipt<T: Explained> {
    /// Version of the engine.
    pub engine: &'static str,
    /// Version of the built-in data.
    pub data: &'static str,
    /// Digest of the ruleset.
    pub ruleset: String,
    /// Division whose rules they are.
    pub division: String,
    /// What was called, e.g. `deadline.due`.
    pub call: &'static str,
    /// The times of the answer.
    pub times: Times,
    /// SHA-256 of the canonical input.
    pub input: String,
    /// The value.
    pub value: T,
    /// The reasons.
    pub reasons: Reasons<T::Reason>,
    /// Ids of what it rests on.
    pub basis: Vec<String>,
    /// The caveats.
    pub caveats: Caveats,
}

/// The three times of an answer, never mixed. 三种时间，互不混用。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Times {
    /// The day whose law applies.
    pub law_on: Option<NaiveDate>,
    /// The day up to which notices are known; `None` is all that the ruleset holds.
    pub known_on: Option<NaiveDate>,
    /// The instant at which a status was asked.
    pub now: Option<DateTime<FixedOffset>>,
}

impl Receipt<crate::deadline::Deadline> {
    /// The receipt of [`due`]. 到期日答复的凭据。
    ///
    /// # Errors
    /// Those of [`due`].
    pub fn of_due(ruleset: &Ruleset, request: &DueRequest) -> Result<Self, Error> {
        let times = Times { law_on: Some(request.law_on.unwrap_or(request.start)), ..Times::default() };
        Self::of(ruleset, "deadline.due", request, times, due(ruleset, request)?)
    }
}

impl<T: Explained + Serialize> Receipt<T> {
    /// The receipt of any answer; `input` must hold no personal data, or must leave it out when serialised.
    ///
    /// 任意答复的凭据；`input` 序列化后不得含个人信息。
    ///
    /// # Errors
    /// `JC-9901` if the input cannot be written as JSON.
    pub fn of(
        ruleset: &Ruleset,
        call: &'static str,
        input: &impl Serialize,
        times: Times,
        answer: Answer<T>,
    ) -> Result<Self, Error> {
        Ok(Self {
            engine: crate::VERSION,
            data: crate::DATA_VERSION,
            ruleset: ruleset.digest(),
            division: ruleset.division().to_string(),
            call,
            times: Times { known_on: ruleset.known_through(), ..times },
            input: sha256(&canonical_json(input)?),
            value: answer.value,
            reasons: answer.reasons,
            basis: answer.basis.iter().map(|basis| basis.id.clone()).collect(),
            caveats: answer.caveats,
        })
    }

    /// The canonical JSON (RFC 8785). 规范化JSON。
    ///
    /// # Errors
    /// `JC-9901` if the value cannot be written as JSON.
    pub fn canonical(&self) -> Result<String, Error> {
        canonical_json(self)
    }

    /// SHA-256 of the canonical JSON, in hexadecimal. 摘要。
    ///
    /// # Errors
    /// `JC-9901` if the value cannot be written as JSON.
    pub fn digest(&self) -> Result<String, Error> {
        Ok(sha256(&self.canonical()?))
    }
}
