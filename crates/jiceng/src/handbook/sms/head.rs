use serde::Serialize;

use super::number;
use crate::error::{Error, fail};
use crate::handbook::EntryKind;

/// How a record's payload is written. 编码方式。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// Fields of letters and digits.
    Coded,
    /// Free text.
    Text,
}

impl Profile {
    /// The three characters with which a message begins; the last is the version.
    const fn mark(self) -> &'static str {
        match self {
            Self::Coded => "SG1",
            Self::Text => "ST1",
        }
    }
}

/// What stands before the payload: 19 characters. 短信头。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Head {
    /// How the payload is written.
    pub profile: Profile,
    /// What the entry is.
    pub kind: EntryKind,
    /// The device, 0 to 1,048,575; a phone that is set up anew gets a new number.
    pub device: u32,
    /// The device's own running number of the entry, from 0.
    pub sequence: u32,
    /// Minute since 2010-01-01, by the device.
    pub minutes: u32,
    /// Which part, from 1.
    pub part: u8,
    /// Of how many, up to 31.
    pub parts: u8,
}

/// Characters of a head.
pub(super) const LENGTH: usize = 19;
/// The most parts of one entry.
pub(super) const MOST_PARTS: usize = 31;

impl Head {
    pub(super) fn push(&self, text: &mut String) {
        text.push_str(self.profile.mark());
        text.push(self.kind.letter());
        number::push_fixed(text, self.device, 4);
        number::push_fixed(text, self.sequence, 4);
        number::push_fixed(text, self.minutes, 5);
        number::push_fixed(text, u32::from(self.part), 1);
        number::push_fixed(text, u32::from(self.parts), 1);
    }

    /// Reads the 19 characters, half-width already.
    ///
    /// An unknown version or kind is refused and never guessed.
    pub(super) fn read(head: &str) -> Result<Self, Error> {
        let head = head.to_ascii_uppercase();
        let profile =
            [Profile::Coded, Profile::Text].into_iter().find(|profile| head.starts_with(profile.mark()));
        let profile = profile.ok_or_else(|| fail(601, &[]))?;
        let unreadable = || fail(610, &[]);
        let letter = head.chars().nth(3).ok_or_else(unreadable)?;
        let kind = EntryKind::from_letter(letter).ok_or_else(|| fail(602, &[]))?;
        let number = |from: usize, to: usize| {
            let value = head.get(from..to).and_then(number::read);
            value.and_then(|value| u32::try_from(value).ok()).ok_or_else(unreadable)
        };
        let (part, parts) = (number(17, 18)?, number(18, 19)?);
        if part == 0 || part > parts {
            return Err(fail(612, &[("part", part.to_string()), ("parts", parts.to_string())]));
        }
        let small = |value: u32| u8::try_from(value).map_err(|_| unreadable());
        Ok(Self {
            profile,
            kind,
            device: number(4, 8)?,
            sequence: number(8, 12)?,
            minutes: number(12, 17)?,
            part: small(part)?,
            parts: small(parts)?,
        })
    }
}
