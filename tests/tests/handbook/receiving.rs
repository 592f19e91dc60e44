//! The receiving end: conflicts, room, replay, and messages that nobody should send.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, TimeDelta};
use jiceng::handbook::sms::{Acknowledgement, Encoder, Limits, Reassembler, Received};
use jiceng::handbook::{Body, Entry, EntryKind, FieldKey, Fields};

fn now() -> DateTime<FixedOffset> {
    "2026-03-02T09:30:00+08:00".parse().unwrap()
}

fn visit(household: u64) -> Entry {
    let fields = Fields::new().number(FieldKey::Household, household).unwrap();
    Entry { kind: EntryKind::Visit, claimed_at: now(), body: Body::Coded(fields) }
}

fn messages(device: u32, sequence: u32, entry: &Entry) -> Vec<String> {
    Encoder::new(device, None, sequence).unwrap().encode(entry).unwrap().messages
}

fn take(centre: &mut Reassembler, message: &str) -> Received {
    centre.receive(message, &BTreeMap::new(), now()).unwrap()
}

#[test]
fn the_same_again_is_no_new_entry_and_another_content_is_a_conflict() {
    let mut centre = Reassembler::new(Limits::default());
    let first = &messages(1, 0, &visit(57))[0];
    assert!(matches!(take(&mut centre, first), Received::Entry(_)));
    assert_eq!(take(&mut centre, first), Received::Repeated);
    assert_eq!(take(&mut centre, &messages(1, 0, &visit(58))[0]), Received::Conflict);
    assert_eq!(take(&mut centre, first), Received::Repeated, "the conflict did not take its place");
}

#[test]
fn parts_of_two_entries_under_one_number_are_not_mixed() {
    let text = |letter: &str| Entry { body: Body::Text(letter.repeat(100)), ..visit(1) };
    let (one, other) = (messages(1, 0, &text("水")), messages(1, 0, &text("火")));
    assert_eq!(one.len(), 3);
    let mut centre = Reassembler::new(Limits::default());
    assert_eq!(take(&mut centre, &one[2]), Received::Incomplete { have: 1, parts: 3 });
    assert_eq!(take(&mut centre, &other[2]), Received::Conflict);
    assert_eq!(take(&mut centre, &one[0]), Received::Incomplete { have: 2, parts: 3 });
    assert_eq!(take(&mut centre, &one[0]), Received::Repeated);
    assert!(!centre.acknowledgement(1).unwrap().holds(0), "not whole, so not acknowledged");
    assert!(matches!(take(&mut centre, &one[1]), Received::Entry(_)));
    assert!(centre.acknowledgement(1).unwrap().holds(0));
}

#[test]
fn late_parts_are_given_out_and_the_entry_can_come_again() {
    let text = Entry { body: Body::Text("水".repeat(100)), ..visit(1) };
    let parts = messages(1, 0, &text);
    let mut centre = Reassembler::new(Limits::default());
    take(&mut centre, &parts[1]);
    assert!(centre.take_incomplete(now() + TimeDelta::days(1), TimeDelta::days(1)).is_empty());
    let late = centre.take_incomplete(now() + TimeDelta::days(2), TimeDelta::days(1));
    assert_eq!((late.len(), late[0].of, late[0].parts.keys().copied().collect::<Vec<_>>()), (1, 3, vec![2]));
    assert!(centre.take_incomplete(now() + TimeDelta::days(9), TimeDelta::days(1)).is_empty());
    for part in &parts[..2] {
        take(&mut centre, part);
    }
    assert!(matches!(take(&mut centre, &parts[2]), Received::Entry(_)));
}

#[test]
fn nothing_is_taken_without_room_and_held_entries_stay() {
    let limits = Limits { devices: 2, incomplete: 1, window: 40, ..Limits::default() };
    let mut centre = Reassembler::new(limits);
    let keys = BTreeMap::new();
    take(&mut centre, &messages(1, 0, &visit(1))[0]);
    take(&mut centre, &messages(2, 0, &visit(1))[0]);
    let code = |result: Result<Received, jiceng::Error>| result.unwrap_err().code().0;
    assert_eq!(code(centre.receive(&messages(3, 0, &visit(1))[0], &keys, now())), 615);
    assert_eq!(centre.acknowledgement(3), None);
    let text = Entry { body: Body::Text("水".repeat(100)), ..visit(1) };
    take(&mut centre, &messages(1, 1, &text)[0]);
    assert_eq!(code(centre.receive(&messages(1, 2, &text)[0], &keys, now())), 615);
    // An entry of one message needs no room.
    assert!(matches!(take(&mut centre, &messages(1, 3, &visit(1))[0]), Received::Entry(_)));
    assert_eq!(code(centre.receive(&messages(1, 42, &visit(1))[0], &keys, now())), 616);
    assert_eq!(centre.acknowledgement(1), Some(Acknowledgement { first_missing: 1, beyond: 0b10 }));
}

#[test]
fn the_last_number_can_be_acknowledged() {
    let mut centre = Reassembler::new(Limits { window: 1 << 20, ..Limits::default() });
    let last = (1 << 20) - 1;
    for sequence in 0..=last {
        // Building a million messages is the slow part, so only the ends are whole.
        if sequence % 65_536 == 0 || sequence == last {
            take(&mut centre, &messages(1, sequence, &visit(1))[0]);
        }
    }
    let held = centre.acknowledgement(1).unwrap();
    assert_eq!(held.first_missing, 1);
    assert!(Acknowledgement { first_missing: 1 << 20, beyond: 0 }.fields().is_ok());
    assert_eq!(Encoder::new(1, None, last).unwrap().encode(&visit(1)).unwrap().sequence, last);
}

#[test]
fn a_wrong_clock_is_flagged_and_the_receipt_rules() {
    let mut centre = Reassembler::new(Limits::default());
    let old = Entry { claimed_at: "2010-01-01T00:00:00+08:00".parse().unwrap(), ..visit(1) };
    let Received::Entry(whole) = take(&mut centre, &messages(1, 0, &old)[0]) else { panic!() };
    assert!(whole.clock_is_off);
    assert_eq!(whole.received_at, now());
}
