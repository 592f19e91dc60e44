//! The compiled form: back and forth, and nothing but whole bytes.

#[expect(dead_code, reason = "each test uses a part of the samples")]
mod common;

use common::with;
use jiceng_data::{BUILT_IN, DecodeError, built_in, decode, encode};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

#[test]
fn back_and_forth() {
    let corpus = with("", "").corpus;
    assert_eq!(decode(&encode(&corpus)), Ok(corpus));
    assert_eq!(encode(&built_in().unwrap()), BUILT_IN);
}

#[test]
fn every_flipped_bit_is_refused() {
    let bytes = encode(&with("", "").corpus);
    for at in 0..bytes.len() {
        let mut broken = bytes.clone();
        broken[at] ^= 1 << (at % 8);
        assert!(decode(&broken).is_err(), "byte {at}");
    }
}

#[test]
fn cut_or_longer_bytes_are_refused() {
    let bytes = encode(&with("", "").corpus);
    for length in 0..bytes.len() {
        assert!(decode(&bytes[..length]).is_err(), "{length} bytes");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(decode(&longer), Err(DecodeError::Damaged));
}

#[test]
fn errors_say_what_is_wrong() {
    let bytes = encode(&with("", "").corpus);
    assert_eq!(decode(b"JCDAT"), Err(DecodeError::NotData));
    assert_eq!(decode(b"something else"), Err(DecodeError::NotData));
    let mut newer = bytes;
    newer[6] = 9;
    assert_eq!(decode(&newer), Err(DecodeError::Version { got: 9, expected: 7 }));
    let large = vec![0; (64 << 20) + 1];
    assert!(matches!(decode(&large), Err(DecodeError::TooLarge { .. })));
}

/// Packed bytes with a fitting digest, so that they are unpacked.
fn marked(packed: &[u8]) -> Vec<u8> {
    use sha2::{Digest as _, Sha256};
    [&b"JCDATA\x07\x00"[..], &Sha256::digest(packed), packed].concat()
}

/// Bytes packed as a corpus is, so that they reach what reads one.
fn sealed(payload: &[u8]) -> Vec<u8> {
    marked(&compress_to_vec(payload, 6))
}

#[test]
fn lengths_that_lie_are_refused() {
    // Ten bytes that claim to be a list of 2^63 documents.
    let lie = sealed(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x00]);
    assert_eq!(decode(&lie), Err(DecodeError::Unreadable));
    // A whole, empty corpus and a byte more.
    assert!(decode(&sealed(&[0; 19])).is_ok());
    assert_eq!(decode(&sealed(&[0; 20])), Err(DecodeError::Unreadable));
}

#[test]
fn what_unfolds_too_far_is_refused() {
    // 64 MiB and a byte more, of zeros: some 64 kB when packed.
    let bomb = compress_to_vec(&vec![0; (64 << 20) + 1], 6);
    assert!(bomb.len() < 200_000);
    assert_eq!(decode(&marked(&bomb)), Err(DecodeError::Unreadable));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(payload in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode(&payload);
        let _ = decode(&marked(&payload));
        let _ = decode(&sealed(&payload));
    }
}
