use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::end::FiledBy;
use super::reason::AgentReason as R;
use super::service::AgentService;
use crate::explain::{Answer, Caveats, Explained, Reasons};

/// How many items were filed, by whom. 办理与代理件数。
///
/// # Units
/// Receipts of the hall, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Filings {
    /// By agents.
    pub by_agents: u64,
    /// By the persons themselves.
    pub by_persons: u64,
    /// Items of mandates that nobody has filed.
    pub unfiled: u64,
}

impl Explained for Filings {
    type Reason = R;
}

/// Counts what was filed under these mandates, each receipt of the hall once, by agents and by the persons apart.
///
/// 统计代办与自办件数；同一收件只计一次，代办、自办分别计。
///
/// A receipt that two mandates report counts as the earlier of them says.
///
/// # Examples
/// ```
/// use jiceng::case::agent::{AgentEvent, AgentService, count_filings};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let service = |agent: &str| {
///     let text = format!(r#"[
///       {{"key": "1", "at": "2016-03-01T19:30:00+08:00", "act": {{"kind": "mandate", "principal": "p", "agent": "{agent}",
///        "items": ["water-abstraction-licence"], "valid_to": "2016-06-30", "data_use": true}}}},
///       {{"key": "2", "at": "2016-03-03T09:00:00+08:00", "act": {{"kind": "file", "item": "water-abstraction-licence",
///        "lines": [], "receipt": "r1"}}}}
///     ]"#);
///     AgentService::fold(&ruleset, &AgentEvent::list_from_json(&text)?)
/// };
/// let (one, other) = (service("a")?, service("b")?);
/// assert_eq!(count_filings(&[&one, &other]).value.by_agents, 1);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[must_use]
pub fn count_filings(services: &[&AgentService]) -> Answer<Filings> {
    let mut receipts: BTreeMap<&str, (DateTime<FixedOffset>, FiledBy)> = BTreeMap::new();
    let (mut unfiled, mut twice) = (0_u64, false);
    for item in services.iter().filter_map(|one| one.state()).flat_map(|state| state.items.values()) {
        let Some(filed) = &item.filed else {
            unfiled = unfiled.saturating_add(1);
            continue;
        };
        let found = (filed.at, filed.by);
        twice |= receipts.contains_key(filed.receipt.as_str());
        let held = receipts.entry(&filed.receipt).or_insert(found);
        // The earlier report holds, and of one instant the agent's: the order of the mandates does not count.
        *held = (*held).min(found);
    }
    let count = |by: FiledBy| receipts.values().filter(|(_, one)| *one == by).count() as u64;
    let value = Filings { by_agents: count(FiledBy::Agent), by_persons: count(FiledBy::Principal), unfiled };
    let mut reasons = Reasons::none();
    reasons.add(R::CountedOnce);
    reasons.add_if(twice, R::TwiceReported);
    reasons.add_if(value.by_agents > 0, R::FiledByAgent);
    reasons.add_if(value.by_persons > 0, R::FiledOneself);
    Answer { value, reasons, basis: Vec::new(), caveats: Caveats::NONE }
}
