use serde::Serialize;

use super::check::{self, Key};
use super::head::{self, Head, MOST_PARTS, Profile};
use super::number;
use super::plain;
use super::size::{Alphabet, alphabet_of, parts};
use crate::error::{Error, fail};
use crate::handbook::{Body, ClearText, Entry, clear_text, minutes_of};

/// The sending end: numbers the entries of one device and writes them as messages.
///
/// 发送端：为一台设备的记事编号并写成短信。
///
/// The host keeps [`next_sequence`](Self::next_sequence) with its data, so that no number is used twice; a phone that is
/// set up anew gets a new device number.
///
/// # Range
/// Devices and sequence numbers 0 to 1,048,575.
///
/// # Errors
/// `JC-0613` beyond it.
#[derive(Debug, Clone)]
pub struct Encoder {
    device: u32,
    key: Option<Key>,
    next: u32,
}

/// One entry as messages. 编码后的短信。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Encoded {
    /// Its number.
    pub sequence: u32,
    /// The messages, each a short message by itself: none needs the network to join it to another.
    pub messages: Vec<String>,
    /// What of a free text looks as if it should not be sent in clear; the sender decides.
    pub clear: Vec<ClearText>,
}

/// The most characters of a free text.
const MOST_TEXT: usize = 1_000;

impl Encoder {
    /// Of a device, from this number on. 设备的发送端。
    ///
    /// # Errors
    /// `JC-0613`.
    pub fn new(device: u32, key: Option<Key>, next_sequence: u32) -> Result<Self, Error> {
        for got in [device, next_sequence] {
            if got > number::MOST_SEQUENCE {
                return Err(fail(
                    613,
                    &[("got", got.to_string()), ("max", number::MOST_SEQUENCE.to_string())],
                ));
            }
        }
        Ok(Self { device, key, next: next_sequence })
    }

    /// The number of the next entry. 下一序号。
    #[must_use]
    pub const fn next_sequence(&self) -> u32 {
        self.next
    }

    /// Writes an entry and moves on to the next number.
    ///
    /// 编码一条记事。
    ///
    /// # Errors
    /// `JC-0607` the time is outside, `JC-0613` no number is left, `JC-0614` a text that is empty, too long or of
    /// characters that no message carries. Then no number is used.
    pub fn encode(&mut self, entry: &Entry) -> Result<Encoded, Error> {
        if self.next > number::MOST_SEQUENCE {
            let args = [("got", self.next.to_string()), ("max", number::MOST_SEQUENCE.to_string())];
            return Err(fail(613, &args));
        }
        let (profile, payload, clear) = match &entry.body {
            Body::Coded(fields) => (Profile::Coded, fields.written(), Vec::new()),
            Body::Text(text) => (Profile::Text, checked_text(text)?.to_owned(), clear_text(text, &[])),
        };
        let pieces = pieces(profile, &payload, check::length(self.key.as_ref()))?;
        let count = u8::try_from(pieces.len()).unwrap_or(u8::MAX);
        let minutes = minutes_of(entry.claimed_at)?;
        let messages = (1..).zip(pieces).map(|(part, piece)| {
            let (kind, device, sequence) = (entry.kind, self.device, self.next);
            self.message(Head { profile, kind, device, sequence, minutes, part, parts: count }, piece)
        });
        let encoded = Encoded { sequence: self.next, messages: messages.collect(), clear };
        self.next = self.next.saturating_add(1);
        Ok(encoded)
    }

    fn message(&self, head: Head, piece: &str) -> String {
        let mut text = String::with_capacity(piece.len().saturating_add(32));
        head.push(&mut text);
        text.push_str(piece);
        let check = check::over(self.key.as_ref(), &plain::comparable(&text));
        text.push_str(&check);
        text
    }
}

/// A text that can be sent.
fn checked_text(text: &str) -> Result<&str, Error> {
    let text = text.trim();
    let count = text.chars().take(MOST_TEXT.saturating_add(1)).count();
    let carried = text.chars().all(|character| character == '\n' || !character.is_control());
    if count == 0 || count > MOST_TEXT || !carried {
        return Err(fail(614, &[("got", count.to_string()), ("max", MOST_TEXT.to_string())]));
    }
    Ok(text)
}

/// A payload in pieces that fit into a message beside head and check.
fn pieces(profile: Profile, payload: &str, check: usize) -> Result<Vec<&str>, Error> {
    let alphabet = match profile {
        Profile::Coded => Alphabet::Gsm7,
        Profile::Text => alphabet_of(payload),
    };
    let room = alphabet.single().saturating_sub(head::LENGTH).saturating_sub(check);
    let mut pieces = parts(payload, alphabet, room);
    if pieces.is_empty() {
        pieces.push("");
    }
    if pieces.len() > MOST_PARTS {
        return Err(fail(
            614,
            &[("got", payload.chars().count().to_string()), ("max", MOST_TEXT.to_string())],
        ));
    }
    Ok(pieces)
}
