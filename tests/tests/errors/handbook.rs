//! The codes of the handbook and its short messages.

use std::collections::BTreeMap;

use jiceng::handbook::sms::{Acknowledgement, Encoder, Key, Limits, Reassembler, read};
use jiceng::handbook::{Body, Entry, EntryKind, FieldKey, Fields, minutes_of};

use super::requests::{Case, case};

fn entry(body: Body) -> Entry {
    let claimed_at = "2026-03-02T09:30:00+08:00".parse().unwrap();
    Entry { kind: EntryKind::Visit, claimed_at, body }
}

fn household(number: u64) -> Entry {
    entry(Body::Coded(Fields::new().number(FieldKey::Household, number).unwrap()))
}

fn encoded(sequence: u32) -> String {
    Encoder::new(7, None, sequence).unwrap().encode(&household(57)).unwrap().messages.remove(0)
}

/// A message whose check belongs to it, whatever stands in it.
fn sealed(text: &str) -> String {
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(text.as_bytes());
    format!("{text}{}", base32::encode(base32::Alphabet::Crockford, &crc.to_be_bytes()))
}

pub(crate) fn all() -> Vec<Case> {
    let none = BTreeMap::new();
    let refused = |message: &str| read(message, &BTreeMap::new()).unwrap_err();
    let message = encoded(0);
    let (head, _) = message.split_at(19);
    let (before_parts, _) = message.split_at(17);
    let now = "2026-03-02T09:31:00+08:00".parse().unwrap();
    let receive = |message: &str, limits: Limits| {
        Reassembler::new(limits).receive(message, &BTreeMap::new(), now).unwrap_err()
    };
    let many = (0..64).fold(Fields::new(), |fields, _| fields.number(FieldKey::People, 1).unwrap());
    let text =
        |text: &str| Encoder::new(7, None, 0).unwrap().encode(&entry(Body::Text(text.into()))).unwrap_err();
    let no_room = Limits { devices: 0, ..Limits::default() };
    vec![
        case(601, None, refused("SG2V0007000083F1T11H1S0X4GYPR")),
        case(601, None, refused("")),
        case(602, None, refused(&message.replacen("SG1V", "SG1X", 1))),
        case(603, None, Fields::new().number(FieldKey::Household, 13_800_138_000).unwrap_err()),
        case(603, None, receive(&sealed(&format!("{head}HZZZZZ")), Limits::default())),
        case(604, None, Fields::new().grid("4414271040030").unwrap_err()),
        case(605, None, many.number(FieldKey::People, 1).unwrap_err()),
        case(606, None, receive(&sealed(&format!("{head}H1S.H")), Limits::default())),
        case(606, None, receive(&sealed(&format!("{head}G123")), Limits::default())),
        case(607, None, minutes_of("2009-12-31T23:59:00+08:00".parse().unwrap()).unwrap_err()),
        case(608, None, Key::new(&[7; 15]).unwrap_err()),
        case(608, None, Key::new(&[7; 65]).unwrap_err()),
        case(609, None, refused(&"水".repeat(700))),
        case(610, None, refused("SG1V00U7000083F1T11H1S0X4GYPR")),
        case(610, None, refused("SG1")),
        case(611, None, refused(&message.replacen("H1S", "H1T", 1))),
        case(612, None, refused(&format!("{}21H1S0000000", before_parts))),
        case(612, None, refused(&format!("{}01H1S0000000", before_parts))),
        case(613, None, Encoder::new(1 << 20, None, 0).unwrap_err()),
        case(614, None, text(" ")),
        case(614, None, text(&"水".repeat(1_001))),
        case(614, None, text("a\u{7}b")),
        case(615, None, receive(&message, no_room)),
        case(616, None, receive(&encoded(2_000), Limits::default())),
        case(617, None, Acknowledgement::of_fields(&Fields::new()).unwrap_err()),
        case(
            611,
            None,
            Reassembler::new(Limits::default()).receive(&format!("{message}0"), &none, now).unwrap_err(),
        ),
    ]
}
