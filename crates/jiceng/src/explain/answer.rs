use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::caveat::Caveats;
use super::citation::Citation;
use super::reasons::{ReasonWord, Reasons};

/// A value that comes with reasons of one table. 附理由的取值。
pub trait Explained {
    /// The table of its reasons.
    type Reason: ReasonWord;
}

/// The result of every rule: the value, why, on what basis, with what reservations.
///
/// 每条规则的结果：取值、理由、依据、保留事项。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct Answer<T: Explained> {
    /// The value.
    pub value: T,
    /// The rules that held.
    pub reasons: Reasons<T::Reason>,
    /// The provisions on which it rests, the rule itself first.
    pub basis: Vec<Arc<Citation>>,
    /// The reservations.
    pub caveats: Caveats,
}
