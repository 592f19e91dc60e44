use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::Serialize;

use super::acknowledgement::Acknowledgement;
use super::encoder::Encoded;

/// An entry that the centre has not acknowledged. 尚未收到回执的记事。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// Its messages.
    pub messages: Vec<String>,
    /// When they are sent next.
    pub next_at: DateTime<FixedOffset>,
    /// How often they were sent.
    pub sent: u32,
}

/// What a device has still to send: each entry again and again, with growing pauses, until it is acknowledged.
///
/// 待发箱：逐条重发，间隔递增，直至收到回执。
///
/// # Units
/// The first pause is five minutes; each is twice the one before, at most a day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Outbox {
    waiting: BTreeMap<u32, Waiting>,
}

impl Outbox {
    /// Empty. 空。
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes an entry, to be sent from `now` on. 放入一条记事。
    pub fn put(&mut self, encoded: &Encoded, now: DateTime<FixedOffset>) {
        let waiting = Waiting { messages: encoded.messages.clone(), next_at: now, sent: 0 };
        self.waiting.insert(encoded.sequence, waiting);
    }

    /// The messages to be sent now, in order of their numbers; they count as sent. 此刻应发的短信。
    pub fn take_due(&mut self, now: DateTime<FixedOffset>) -> Vec<String> {
        let mut due = Vec::new();
        for waiting in self.waiting.values_mut().filter(|waiting| waiting.next_at <= now) {
            due.extend(waiting.messages.iter().cloned());
            waiting.next_at = now.checked_add_signed(pause(waiting.sent)).unwrap_or(now);
            waiting.sent = waiting.sent.saturating_add(1);
        }
        due
    }

    /// Drops what the centre holds. 按回执移除。
    pub fn acknowledged(&mut self, held: &Acknowledgement) {
        self.waiting.retain(|sequence, _| !held.holds(*sequence));
    }

    /// What is still waiting, by number. 仍在等待的记事。
    #[must_use]
    pub const fn waiting(&self) -> &BTreeMap<u32, Waiting> {
        &self.waiting
    }
}

/// The pause after so many times.
fn pause(sent: u32) -> TimeDelta {
    TimeDelta::minutes(5_i64.saturating_mul(1 << sent.min(9)).min(24 * 60))
}
