//! What can happen to an input on its way.

use super::random::Random;

/// The largest input.
pub(super) const MOST_BYTES: usize = 4_096;

/// Pieces that parsers trip over.
const TOKENS: &[&str] = &[
    "[",
    "]",
    "{",
    "}",
    "[[",
    "]]",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\\",
    "\\u0000",
    "\\ud800",
    "\\x",
    ",",
    ":",
    "=",
    ".",
    "-",
    "#",
    "\n",
    "\r\n",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "张",
    "𠮷",
    "null",
    "true",
    "1e999",
    "-0",
    "0x1",
    "1979-05-27",
    "9999-12-31",
    "0001-01-01",
    "2016-02-29",
    "2015-02-29",
    "24:00",
    "23:60:60",
    "+08:00",
    "Z",
    "-2147483648",
    "4294967296",
    "340282366920938463463374607431768211456",
    "0.1",
    "nan",
    "42(1)(6)",
    "42(last)",
    "5-7",
    "31(item 6)",
    "999999999999",
    "[source]",
    "[[period]]",
    "[[notice]]",
    "limit",
    "value",
    "unit",
    "working-days",
    "id",
    "series",
    "from",
    "to",
];

/// Openings that nest.
const NESTS: &[&str] = &["[", "{", "[[", "{\"a\":", "{a = ", "a.", "[a.", "\"", "\\"];

/// Applies some changes and cuts to size.
pub(super) fn mutate(random: &mut Random, input: &mut Vec<u8>, other: &[u8]) {
    let rounds = 1 + random.below(4);
    for _ in 0..rounds {
        once(random, input, other);
    }
    input.truncate(MOST_BYTES);
}

fn once(random: &mut Random, input: &mut Vec<u8>, other: &[u8]) {
    let at = random.below(input.len() + 1);
    match random.below(8) {
        0 => flip(random, input, at),
        1 => input.truncate(at),
        2 => {
            let piece = part(random, other);
            splice(random, input, at, &piece);
        }
        3 => {
            let again = part(random, input);
            splice(random, input, at, &again);
        }
        4 => {
            let nest = random.pick(NESTS).unwrap_or("[").repeat(1 + random.below(200));
            insert(input, at, nest.as_bytes());
        }
        5 => {
            let end = (at + random.below(32)).min(input.len());
            input.drain(at..end);
        }
        6 => {
            let bytes: Vec<u8> = (0..random.below(8)).map(|_| random.byte()).collect();
            insert(input, at, &bytes);
        }
        _ => insert(input, at, random.pick(TOKENS).unwrap_or_default().as_bytes()),
    }
}

fn flip(random: &mut Random, input: &mut [u8], at: usize) {
    let bit = random.below(8);
    if let Some(byte) = input.get_mut(at) {
        *byte ^= 1_u8.rotate_left(u32::try_from(bit).unwrap_or(0));
    }
}

/// A part of up to 64 bytes.
fn part(random: &mut Random, of: &[u8]) -> Vec<u8> {
    let from = random.below(of.len() + 1);
    of.iter().skip(from).take(random.below(64)).copied().collect()
}

fn splice(random: &mut Random, input: &mut Vec<u8>, at: usize, with: &[u8]) {
    if random.one_in(2) {
        let end = (at + with.len()).min(input.len());
        input.drain(at..end);
    }
    insert(input, at, with);
}

fn insert(input: &mut Vec<u8>, at: usize, with: &[u8]) {
    let at = at.min(input.len());
    input.splice(at..at, with.iter().copied());
}
