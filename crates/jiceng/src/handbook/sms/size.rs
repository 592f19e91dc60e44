use jiceng_data::closed_list;
use serde::Serialize;

closed_list! {
    /// How the network carries a text.
    pub enum Alphabet {
        Gsm7 = "gsm-7", "GSM 7位编码", "GSM 7-bit";
        Ucs2 = "ucs-2", "UCS-2编码", "UCS-2";
    }
}

impl Alphabet {
    /// Units of a message that stands alone: 160 septets, 70 UTF-16 units. 单条容量。
    #[must_use]
    pub const fn single(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// Units of each part where the network joins several: 153 or 67 with a reference of 8 bits, 152 or 66 with one of
    /// 16. 长短信每段容量。
    #[must_use]
    pub const fn part(self, long_reference: bool) -> usize {
        match (self, long_reference) {
            (Self::Gsm7, false) => 153,
            (Self::Gsm7, true) => 152,
            (Self::Ucs2, false) => 67,
            (Self::Ucs2, true) => 66,
        }
    }

    /// Units of one character.
    pub(super) fn units(self, character: char) -> usize {
        match self {
            Self::Gsm7 => 1 + usize::from(EXTENSION.contains(character)),
            Self::Ucs2 => character.len_utf16(),
        }
    }
}

/// How much a text takes as a short message. 短信长度。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Size {
    /// How the network carries it: one character outside GSM-7 turns the whole text to UCS-2.
    pub alphabet: Alphabet,
    /// Septets or UTF-16 units; an extension character of GSM-7 takes two, a character above U+FFFF takes two.
    pub units: usize,
    /// Messages that are billed.
    pub messages: usize,
    /// The characters that turn it to UCS-2, each once, in order.
    pub beyond_gsm7: Vec<char>,
}

/// The basic characters of GSM 03.38.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Those that need an escape before them.
const EXTENSION: &str = "^{}\\[~]|€\u{c}";

fn is_gsm7(character: char) -> bool {
    character.is_ascii_alphanumeric() || BASIC.contains(character) || EXTENSION.contains(character)
}

/// The alphabet of a text.
pub(super) fn alphabet_of(text: &str) -> Alphabet {
    if text.chars().all(is_gsm7) { Alphabet::Gsm7 } else { Alphabet::Ucs2 }
}

/// How many messages a text is, and why.
///
/// 一段文本要发几条短信，为什么。
///
/// Whether it stands alone is decided by the whole; a part never ends inside an extension character or inside a
/// character of two UTF-16 units.
///
/// # Source
/// GSM 03.38 (alphabets), GSM 03.40 (140 octets, 6 or 7 of them a header where messages are joined).
///
/// # Examples
/// ```
/// use jiceng::handbook::sms::{Alphabet, size};
/// assert_eq!(size(&"a".repeat(160), false).messages, 1);
/// assert_eq!(size(&"a".repeat(161), false).messages, 2);
/// let one_chinese = size(&format!("{}好", "a".repeat(70)), false);
/// assert_eq!((one_chinese.alphabet, one_chinese.messages), (Alphabet::Ucs2, 2));
/// assert_eq!(one_chinese.beyond_gsm7, ['好']);
/// ```
#[must_use]
pub fn size(text: &str, long_reference: bool) -> Size {
    let alphabet = alphabet_of(text);
    let units = text.chars().map(|character| alphabet.units(character)).sum();
    let messages = match alphabet.single() {
        single if units <= single => usize::from(units > 0),
        _ => parts(text, alphabet, alphabet.part(long_reference)).len(),
    };
    let mut beyond_gsm7 = Vec::new();
    for character in text.chars().filter(|character| !is_gsm7(*character)) {
        if !beyond_gsm7.contains(&character) {
            beyond_gsm7.push(character);
        }
    }
    Size { alphabet, units, messages, beyond_gsm7 }
}

/// A text in pieces of at most `room` units, none of which ends inside a character.
pub(super) fn parts(text: &str, alphabet: Alphabet, room: usize) -> Vec<&str> {
    let (mut parts, mut from, mut units) = (Vec::new(), 0, 0_usize);
    for (at, character) in text.char_indices() {
        let own = alphabet.units(character);
        if units.saturating_add(own) > room {
            parts.extend(text.get(from..at));
            (from, units) = (at, 0);
        }
        units = units.saturating_add(own);
    }
    parts.extend(text.get(from..).filter(|last| !last.is_empty()));
    parts
}
