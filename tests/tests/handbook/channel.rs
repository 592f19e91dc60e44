//! A network that loses every fifth message, repeats, mixes up, delays by days, signs and widens.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, TimeDelta};
use jiceng::handbook::sms::{Acknowledgement, Encoder, Key, Limits, Outbox, Reassembler, Received, read};
use jiceng::handbook::{Body, Entry, EntryKind, FieldKey, Fields};

/// splitmix64.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound
    }
}

/// Messages under way: when each arrives.
#[derive(Default)]
struct Network {
    under_way: BTreeMap<(DateTime<FixedOffset>, u64), String>,
    count: u64,
}

impl Network {
    fn send(&mut self, draws: &mut Draws, now: DateTime<FixedOffset>, message: &str) {
        // Lost.
        if draws.below(5) == 0 {
            return;
        }
        let copies = 1 + u64::from(draws.below(10) == 0);
        for _ in 0..copies {
            let delay = match draws.below(20) {
                0 => draws.below(3 * 24 * 60),
                _ => draws.below(10),
            };
            let text = match draws.below(6) {
                0 => format!("【某某政务】{message}"),
                1 => format!("  {message}回TD退订"),
                2 => message.chars().map(wide).collect(),
                3 if message.starts_with("SG1") => message.to_lowercase(),
                _ => message.to_owned(),
            };
            self.count += 1;
            let at = now + TimeDelta::minutes(i64::try_from(delay).unwrap());
            self.under_way.insert((at, self.count), text);
        }
    }

    fn arrived(&mut self, now: DateTime<FixedOffset>) -> Vec<String> {
        let later = self.under_way.split_off(&(now, u64::MAX));
        std::mem::replace(&mut self.under_way, later).into_values().collect()
    }
}

fn wide(character: char) -> char {
    match character {
        '!'..='~' => char::from_u32(character as u32 + 0xfee0).unwrap(),
        _ => character,
    }
}

fn entry(draws: &mut Draws, claimed_at: DateTime<FixedOffset>) -> Entry {
    let kinds = [EntryKind::Report, EntryKind::Visit, EntryKind::Progress, EntryKind::Done, EntryKind::Meal];
    let kind = kinds[usize::try_from(draws.below(5)).unwrap()];
    let body = if draws.below(10) == 0 {
        // Long enough for several messages now and then, with characters of two units.
        let length = usize::try_from(1 + draws.below(150)).unwrap();
        Body::Text(
            "三组水渠 堵塞，𬭼厂一带 [上游]"
                .chars()
                .cycle()
                .skip(length)
                .take(length)
                .collect::<String>()
                .trim()
                .to_owned(),
        )
    } else {
        let mut fields = Fields::new().grid("441427104003001").unwrap();
        for _ in 0..=draws.below(30) {
            fields = fields.number(FieldKey::Case, draws.below(1 << 40)).unwrap();
        }
        Body::Coded(fields)
    };
    let body = if body == Body::Text(String::new()) { Body::Text("水".into()) } else { body };
    Entry { kind, claimed_at, body }
}

/// Ten thousand entries of ten devices, half of them with keys: each comes in once, whole, and nothing else does.
#[test]
fn ten_thousand_entries_come_through_once_each() {
    const DEVICES: u32 = 10;
    const CENTRE: u32 = 99;
    let draws = &mut Draws(7);
    let keys: BTreeMap<u32, Key> = (0..DEVICES / 2)
        .map(|device| (device, Key::new(format!("key of device {device:04}").as_bytes()).unwrap()))
        .collect();
    let mut phones: Vec<(Encoder, Outbox)> = (0..DEVICES)
        .map(|device| (Encoder::new(device, keys.get(&device).cloned(), 0).unwrap(), Outbox::new()))
        .collect();
    let mut centre = Reassembler::new(Limits { window: 2_000, ..Limits::default() });
    let mut answers = Encoder::new(CENTRE, None, 0).unwrap();
    let (mut up, mut down) = (Network::default(), BTreeMap::<u32, Network>::new());
    let mut sent = BTreeMap::new();
    let mut got: BTreeMap<(u32, u32), Entry> = BTreeMap::new();
    let mut acknowledged: BTreeSet<(u32, u32)> = BTreeSet::new();

    let mut now: DateTime<FixedOffset> = "2026-03-02T08:00:00+08:00".parse().unwrap();
    let mut steps = 0;
    while steps < 1_000 || phones.iter().any(|(_, outbox)| !outbox.waiting().is_empty()) {
        for (device, (encoder, outbox)) in (0..).zip(&mut phones) {
            if steps < 1_000 {
                let entry = entry(draws, now);
                let encoded = encoder.encode(&entry).unwrap();
                sent.insert((device, encoded.sequence), entry);
                outbox.put(&encoded, now);
            }
            for message in outbox.take_due(now) {
                up.send(draws, now, &message);
            }
            for message in down.entry(device).or_default().arrived(now) {
                let part = read(&message, &BTreeMap::new()).unwrap();
                let fields = part.payload.split('.').fold(Fields::new(), |fields, field| {
                    let (key, value) = field.split_at(1);
                    let key = if key == "F" { FieldKey::First } else { FieldKey::Held };
                    fields.number(key, crockford(value)).unwrap()
                });
                outbox.acknowledged(&Acknowledgement::of_fields(&fields).unwrap());
            }
        }
        for message in up.arrived(now) {
            let received =
                centre.receive(&message, &keys, now).unwrap_or_else(|error| panic!("{error}: {message}"));
            let device = read(&message, &keys).unwrap().head.device;
            if let Received::Entry(whole) = received {
                assert_eq!(whole.authentic, device < DEVICES / 2);
                let twice = got.insert((whole.device, whole.sequence), whole.entry);
                assert_eq!(twice, None, "an entry came in twice");
            } else {
                assert_ne!(received, Received::Conflict, "{message}");
            }
            let held = centre.acknowledgement(device).unwrap();
            for number in (0..1_000).filter(|number| held.holds(*number)) {
                // Acknowledged is only what is held.
                assert!(!acknowledged.insert((device, number)) || got.contains_key(&(device, number)));
            }
            let reply = Entry {
                kind: EntryKind::Acknowledgement,
                claimed_at: now,
                body: Body::Coded(held.fields().unwrap()),
            };
            for message in answers.encode(&reply).unwrap().messages {
                down.entry(device).or_default().send(draws, now, &message);
            }
        }
        if steps % 500 == 0 {
            let late = centre.take_incomplete(now, TimeDelta::days(2));
            assert!(late.iter().all(|one| !acknowledged.contains(&(one.device, one.sequence))));
        }
        now += TimeDelta::minutes(5);
        steps += 1;
        assert!(steps < 20_000, "the outboxes never empty");
    }
    assert_eq!(sent.len(), 10_000);
    assert_eq!(got.len(), sent.len());
    for (key, entry) in &sent {
        assert_eq!(narrow(&got[key]), narrow(entry), "what came in is what was sent");
    }
    assert_eq!(acknowledged.len(), 10_000);
}

/// A gateway may have widened a text: the entry is the same.
fn narrow(entry: &Entry) -> Entry {
    let half = |character: char| match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap(),
        other => other,
    };
    match &entry.body {
        Body::Text(text) => Entry { body: Body::Text(text.chars().map(half).collect()), ..entry.clone() },
        Body::Coded(_) => entry.clone(),
    }
}

fn crockford(text: &str) -> u64 {
    const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    text.to_uppercase().chars().fold(0, |value, digit| value * 32 + DIGITS.find(digit).unwrap() as u64)
}
