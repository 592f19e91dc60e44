//! The record on the wire: what is written is read again, and one changed character is noticed.

use std::collections::BTreeMap;

use jiceng::handbook::sms::{Encoder, Key, read, size};
use jiceng::handbook::{Body, Entry, EntryKind, FieldKey, Fields};
use proptest::prelude::*;

fn key() -> Key {
    Key::new(b"a key of the tests.").unwrap()
}

fn entry(body: Body) -> Entry {
    Entry { kind: EntryKind::Report, claimed_at: "2026-03-02T09:30:00+08:00".parse().unwrap(), body }
}

fn coded() -> Body {
    Body::Coded(Fields::new().grid("441427104003001").unwrap().number(FieldKey::Household, 57).unwrap())
}

#[test]
fn the_record_as_it_is_documented() {
    let sent = Encoder::new(1_048_575, Some(key()), 31).unwrap().encode(&entry(coded())).unwrap();
    let message = &sent.messages[0];
    // Profile, kind, device, sequence, minute, part and parts; payload; eight characters of a tag.
    assert!(message.starts_with("SG1RZZZZ000Z83F1T11G441427104003001.H1S"), "{message}");
    assert_eq!(message.len(), 19 + 20 + 8);
}

#[test]
fn every_message_is_one_short_message() {
    let texts = ["水".repeat(1_000), "𬭼".repeat(500), "water €[] ".repeat(90)];
    for key in [None, Some(key())] {
        for text in &texts {
            let sent =
                Encoder::new(7, key.clone(), 0).unwrap().encode(&entry(Body::Text(text.clone()))).unwrap();
            assert!(sent.messages.len() > 5);
            assert!(sent.messages.iter().all(|message| size(message, false).messages == 1));
        }
    }
}

#[test]
fn one_changed_character_is_noticed() {
    for (key, keys) in [(None, BTreeMap::new()), (Some(key()), BTreeMap::from([(7, key())]))] {
        let sent = Encoder::new(7, key, 0).unwrap().encode(&entry(coded())).unwrap();
        let message = &sent.messages[0];
        assert!(read(message, &keys).is_ok());
        for at in 0..message.len() {
            for other in ['0', '7', 'Z'] {
                let mut changed: Vec<char> = message.chars().collect();
                if std::mem::replace(&mut changed[at], other) == other {
                    continue;
                }
                let changed: String = changed.into_iter().collect();
                // The last character of a CRC has three bits to spare.
                let spare = keys.is_empty() && at + 1 == message.len();
                assert!(read(&changed, &keys).is_err() || spare, "{changed}");
            }
        }
    }
}

#[test]
fn a_device_with_a_key_must_use_it() {
    let keys = BTreeMap::from([(7, key())]);
    let bare = Encoder::new(7, None, 0).unwrap().encode(&entry(coded())).unwrap();
    assert_eq!(read(&bare.messages[0], &keys).unwrap_err().code().0, 611);
    let other =
        Encoder::new(7, Some(Key::new(&[9; 32]).unwrap()), 0).unwrap().encode(&entry(coded())).unwrap();
    assert_eq!(read(&other.messages[0], &keys).unwrap_err().code().0, 611);
}

#[test]
fn a_later_field_is_kept_and_passed_on() {
    let fields: Fields = {
        let text = "H1S.W12ABC";
        let body = Body::Coded(Fields::new());
        let sent = Encoder::new(7, None, 0).unwrap().encode(&entry(body)).unwrap();
        // The same head with another payload, and the check that belongs to it.
        let (head, _) = sent.messages[0].split_at(19);
        let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(format!("{head}{text}").as_bytes());
        let check = base32::encode(base32::Alphabet::Crockford, &crc.to_be_bytes());
        let mut centre = jiceng::handbook::sms::Reassembler::new(Default::default());
        let now = "2026-03-02T09:31:00+08:00".parse().unwrap();
        let received = centre.receive(&format!("{head}{text}{check}"), &BTreeMap::new(), now).unwrap();
        let jiceng::handbook::sms::Received::Entry(whole) = received else { panic!("{received:?}") };
        let Body::Coded(fields) = whole.entry.body else { panic!() };
        fields
    };
    assert_eq!(fields.get(FieldKey::Household), Some(57));
    let unknown = format!("{:?}", fields.list()[1]);
    assert!(unknown.contains("W") && unknown.contains("12ABC"), "{unknown}");
}

proptest! {
    #[test]
    fn no_text_makes_reading_fail_badly(text in "\\PC{0,200}", head in "(SG1|ST1|sg1|【x】SG1|)[RVAPDQUMKNG]?[0-9A-Z]{0,15}") {
        let keys = BTreeMap::from([(0, key())]);
        let _ = read(&text, &keys);
        let _ = read(&format!("{head}{text}"), &keys);
    }

    #[test]
    fn every_text_comes_back(text in "[a-z€\\[水𬭼，　 ]{1,300}") {
        let text = text.trim().to_owned();
        prop_assume!(!text.is_empty());
        let sent = Encoder::new(7, None, 5).unwrap().encode(&entry(Body::Text(text.clone()))).unwrap();
        let mut centre = jiceng::handbook::sms::Reassembler::new(Default::default());
        let now = "2026-03-02T09:31:00+08:00".parse().unwrap();
        let mut whole = None;
        for message in sent.messages.iter().rev() {
            if let jiceng::handbook::sms::Received::Entry(entry) = centre.receive(message, &BTreeMap::new(), now).unwrap() {
                whole = Some(entry.entry.body);
            }
        }
        prop_assert_eq!(whole, Some(Body::Text(text)));
    }
}
