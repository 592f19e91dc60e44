use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::acknowledgement::Acknowledgement;
use super::check::Key;
use super::head::{Head, Profile};
use super::message::{Part, read};
use super::number;
use super::plain::comparable;
use crate::error::{Error, fail};
use crate::handbook::{Body, Entry, Fields, time_of_minutes};

/// How much the receiving end keeps. 接收端的限度。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// Devices, 1 on.
    pub devices: usize,
    /// Entries of one device of which parts are missing.
    pub incomplete: usize,
    /// How far a number may lie before or behind the lowest one that is missing, 40 on.
    pub window: u32,
    /// Minutes by which a device's clock may be off before it is flagged.
    pub skew_minutes: i64,
}

impl Default for Limits {
    /// 65,536 devices, 64 incomplete entries of each, a window of 1,024 numbers, a week.
    fn default() -> Self {
        Self { devices: 65_536, incomplete: 64, window: 1_024, skew_minutes: 7 * 24 * 60 }
    }
}

/// An entry that arrived whole. 完整收到的记事。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceivedEntry {
    /// The device.
    pub device: u32,
    /// Its number; with the device it names the entry once and for all.
    pub sequence: u32,
    /// The entry.
    pub entry: Entry,
    /// When its last part arrived: this time rules every clock.
    pub received_at: DateTime<FixedOffset>,
    /// Whether the two times lie further apart than the limit.
    pub clock_is_off: bool,
    /// Whether a tag proves the sender.
    pub authentic: bool,
}

/// What became of a message. 一条短信的处理结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Received {
    /// It completed an entry; the entry is held from now on.
    Entry(Box<ReceivedEntry>),
    /// Parts are missing.
    Incomplete {
        /// Parts that are here.
        have: u8,
        /// Parts in all.
        parts: u8,
    },
    /// The entry, or this part of it, is held already: only the acknowledgement goes out again.
    Repeated,
    /// Another content came under a number that is taken. Neither replaces the other; somebody must look.
    Conflict,
}

/// An entry whose parts did not all come in time. 逾时未收齐的记事。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Incomplete {
    /// The device.
    pub device: u32,
    /// Its number.
    pub sequence: u32,
    /// The parts that came, by number from 1.
    pub parts: BTreeMap<u8, String>,
    /// Parts in all.
    pub of: u8,
    /// When the first of them came.
    pub since: DateTime<FixedOffset>,
}

/// The receiving end at the centre: any order, repetitions, conflicts, parts; nothing is acknowledged that is not held.
///
/// 接收端：容忍乱序、重复、冲突和分段；未持有的，绝不回执。
///
/// A state machine: the host gives the time of receipt and keeps the value with its data.
#[derive(Debug, Clone)]
pub struct Reassembler {
    limits: Limits,
    devices: BTreeMap<u32, Device>,
}

#[derive(Debug, Clone, Default)]
struct Device {
    /// The lowest number that is not held.
    first_missing: u32,
    /// What is held, within the window: number and digest.
    held: BTreeMap<u32, [u8; 8]>,
    open: BTreeMap<u32, Open>,
}

#[derive(Debug, Clone)]
struct Open {
    head: Head,
    authentic: bool,
    since: DateTime<FixedOffset>,
    parts: BTreeMap<u8, String>,
}

impl Reassembler {
    /// With limits. 按限度新建。
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        let limits = Limits { window: limits.window.max(40), ..limits };
        Self { limits, devices: BTreeMap::new() }
    }

    /// Takes a message that arrived at `received_at`.
    ///
    /// 接收一条短信。
    ///
    /// # Errors
    /// Those of [`read`]; `JC-0606` a payload that cannot be read; `JC-0615` no room: nothing was taken, the device will
    /// send again; `JC-0616` a number too far ahead. After an error nothing has changed.
    pub fn receive(
        &mut self,
        message: &str,
        keys: &BTreeMap<u32, Key>,
        received_at: DateTime<FixedOffset>,
    ) -> Result<Received, Error> {
        let part = read(message, keys)?;
        let Part { head, .. } = part;
        if !self.devices.contains_key(&head.device) && self.devices.len() >= self.limits.devices {
            return Err(fail(615, &[]));
        }
        let limits = self.limits;
        // Looked at first: an unreadable message of a new device must not leave a trace.
        if let Some(device) = self.devices.get_mut(&head.device) {
            return device.receive(part, received_at, limits);
        }
        let mut device = Device::default();
        let received = device.receive(part, received_at, limits)?;
        self.devices.insert(head.device, device);
        Ok(received)
    }

    /// What of a device's entries is held; `None` if nothing of it ever came. 回执内容。
    #[must_use]
    pub fn acknowledgement(&self, device: u32) -> Option<Acknowledgement> {
        self.devices.get(&device).map(Device::acknowledgement)
    }

    /// Entries of which parts are still missing so long after the first: they are given out once and forgotten, so that
    /// the device's next try starts afresh. What was acknowledged is never among them.
    ///
    /// 逾时未收齐的记事，取出后即清除。
    pub fn take_incomplete(&mut self, now: DateTime<FixedOffset>, after: TimeDelta) -> Vec<Incomplete> {
        let mut taken = Vec::new();
        for (number, device) in &mut self.devices {
            let late = |open: &Open| now.signed_duration_since(open.since) > after;
            let sequences: Vec<u32> =
                device.open.iter().filter(|(_, open)| late(open)).map(|(sequence, _)| *sequence).collect();
            for sequence in sequences {
                taken.extend(device.open.remove(&sequence).map(|open| Incomplete {
                    device: *number,
                    sequence,
                    of: open.head.parts,
                    since: open.since,
                    parts: open.parts,
                }));
            }
        }
        taken
    }
}

impl Device {
    fn receive(
        &mut self,
        part: Part,
        received_at: DateTime<FixedOffset>,
        limits: Limits,
    ) -> Result<Received, Error> {
        let sequence = part.head.sequence;
        if let Some(digest) = self.held.get(&sequence) {
            return Ok(self.again(*digest, &part));
        }
        if sequence < self.first_missing {
            // Held so long ago that its digest is gone.
            return Ok(Received::Repeated);
        }
        if sequence.saturating_sub(self.first_missing) > limits.window {
            return Err(fail(
                616,
                &[("got", sequence.to_string()), ("first", self.first_missing.to_string())],
            ));
        }
        if !self.open.contains_key(&sequence) && self.open.len() >= limits.incomplete && part.head.parts > 1 {
            return Err(fail(615, &[]));
        }
        let head = part.head;
        let mut open = match self.open.get(&sequence) {
            Some(open) if !same_entry(&open.head, &head) => return Ok(Received::Conflict),
            Some(open) => match open.parts.get(&head.part) {
                Some(there) if comparable(there) == comparable(&part.payload) => {
                    return Ok(Received::Repeated);
                }
                Some(_) => return Ok(Received::Conflict),
                None => open.clone(),
            },
            None => Open { head, authentic: part.authentic, since: received_at, parts: BTreeMap::new() },
        };
        open.parts.insert(head.part, part.payload);
        if open.parts.len() < usize::from(head.parts) {
            let have = u8::try_from(open.parts.len()).unwrap_or(u8::MAX);
            self.open.insert(sequence, open);
            return Ok(Received::Incomplete { have, parts: head.parts });
        }
        let entry = entry_of(&open)?;
        let claimed = received_at.signed_duration_since(entry.claimed_at).num_minutes();
        self.open.remove(&sequence);
        self.hold(sequence, digest(&open), limits.window);
        Ok(Received::Entry(Box::new(ReceivedEntry {
            device: head.device,
            sequence,
            entry,
            received_at,
            clock_is_off: claimed.saturating_abs() > limits.skew_minutes,
            authentic: open.authentic,
        })))
    }

    /// A part of an entry that is held. Parts of a longer one are not kept, so only a whole can be compared.
    fn again(&self, held: [u8; 8], part: &Part) -> Received {
        if part.head.parts > 1 {
            return Received::Repeated;
        }
        let parts = BTreeMap::from([(1, part.payload.clone())]);
        let whole = Open { head: part.head, authentic: part.authentic, since: DateTime::default(), parts };
        if digest(&whole) == held { Received::Repeated } else { Received::Conflict }
    }

    fn hold(&mut self, sequence: u32, digest: [u8; 8], window: u32) {
        self.held.insert(sequence, digest);
        while self.held.contains_key(&self.first_missing) && self.first_missing <= number::MOST_SEQUENCE {
            self.first_missing = self.first_missing.saturating_add(1);
        }
        self.held = self.held.split_off(&self.first_missing.saturating_sub(window));
    }

    fn acknowledgement(&self) -> Acknowledgement {
        let first = self.first_missing;
        let bit =
            |ahead: u32| u64::from(self.held.contains_key(&first.saturating_add(ahead).saturating_add(1)));
        let beyond = (0..40).fold(0, |bits, ahead| bits | (bit(ahead) << ahead));
        Acknowledgement { first_missing: first, beyond }
    }
}

/// Whether two parts are of one entry.
fn same_entry(one: &Head, other: &Head) -> bool {
    Head { part: 1, ..*one } == Head { part: 1, ..*other }
}

fn payload(open: &Open) -> String {
    open.parts.values().map(String::as_str).collect()
}

fn digest(open: &Open) -> [u8; 8] {
    let mut hasher = Sha256::new();
    let mut head = String::new();
    Head { part: 1, ..open.head }.push(&mut head);
    hasher.update(head.as_bytes());
    // The same entry may come once in full width and once not.
    hasher.update(comparable(&payload(open)).as_bytes());
    let full = hasher.finalize();
    full.first_chunk().copied().unwrap_or_default()
}

fn entry_of(open: &Open) -> Result<Entry, Error> {
    let payload = payload(open);
    let body = match open.head.profile {
        Profile::Coded => Body::Coded(Fields::read(&payload)?),
        Profile::Text => Body::Text(payload),
    };
    Ok(Entry { kind: open.head.kind, claimed_at: time_of_minutes(open.head.minutes)?, body })
}
