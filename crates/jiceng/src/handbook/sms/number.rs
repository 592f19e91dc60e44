//! Numbers in Crockford base-32.
//!
//! The crate knows bytes; five of them are eight characters exactly, so a number of up to 40 bits is its last ones.

use base32::Alphabet;

/// The largest number of a field: 40 bits.
pub(in crate::handbook) const MOST: u64 = (1 << 40) - 1;
/// The largest sequence number and the largest number of a device: 20 bits.
pub(in crate::handbook) const MOST_SEQUENCE: u32 = (1 << 20) - 1;
/// The largest minute: 25 bits.
pub(in crate::handbook) const MOST_MINUTES: u32 = (1 << 25) - 1;

/// Eight characters of a number up to [`MOST`].
fn eight(value: u64) -> String {
    let bytes = value.to_be_bytes();
    base32::encode(Alphabet::Crockford, bytes.get(3..).unwrap_or_default())
}

/// A number without leading zeros.
pub(in crate::handbook) fn written(value: u64) -> String {
    let text = eight(value);
    match text.trim_start_matches('0') {
        "" => "0".to_owned(),
        short => short.to_owned(),
    }
}

/// A number in so many characters, with leading zeros.
pub(super) fn push_fixed(text: &mut String, value: u32, width: usize) {
    let eight = eight(u64::from(value));
    text.push_str(eight.get(8_usize.saturating_sub(width)..).unwrap_or_default());
}

/// Reads a number of 1 to 8 characters; `O` is read as 0, `I` and `L` as 1, small letters as large ones.
pub(in crate::handbook) fn read(text: &str) -> Option<u64> {
    if !(1..=8).contains(&text.len()) || !fits(text) {
        return None;
    }
    let bytes = base32::decode(Alphabet::Crockford, &format!("{text:0>8}"))?;
    Some(bytes.iter().fold(0, |value, byte| (value << 8) | u64::from(*byte)))
}

/// Whether every character is one of the alphabet, or is read as one.
pub(in crate::handbook) fn fits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'U' | b'u'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back() {
        for value in (0..2_000).chain((0..40).map(|bit| 1 << bit)).chain([MOST]) {
            assert_eq!(read(&written(value)), Some(value), "{value}");
            assert_eq!(read(&written(value).to_lowercase()), Some(value), "{value}");
        }
        assert_eq!(
            (written(0), written(31), written(32), written(MOST)),
            ("0".into(), "Z".into(), "10".into(), "ZZZZZZZZ".into())
        );
    }

    #[test]
    fn fixed_width_is_the_same_number() {
        for value in [0, 1, 31, 32, 1_023, MOST_SEQUENCE] {
            let mut text = String::new();
            push_fixed(&mut text, value, 4);
            assert_eq!((text.len(), read(&text)), (4, Some(u64::from(value))));
        }
    }

    #[test]
    fn letters_heard_over_the_telephone() {
        assert_eq!((read("O"), read("I"), read("l"), read("1O")), (Some(0), Some(1), Some(1), Some(32)));
        for bad in ["", "U", "u", "000000000", "-1", "é", "１", " 1"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
