use std::fmt;

use base32::Alphabet;
use crc::{CRC_32_ISO_HDLC, Crc};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::error::{Error, fail};

/// Characters of a CRC-32.
pub(super) const CRC_LENGTH: usize = 7;
/// Characters of a tag: 40 bits.
pub(super) const TAG_LENGTH: usize = 8;
const TAG_BYTES: usize = 5;

static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// The secret that a device shares with the centre. It is never shown and never enters an error.
///
/// 设备与中心共享的密钥。
///
/// # Range
/// 16 to 64 bytes.
///
/// # Errors
/// `JC-0608` outside the range.
///
/// # Examples
/// ```
/// use jiceng::handbook::sms::Key;
/// let key = Key::new(b"sixteen bytes...")?;
/// assert_eq!(format!("{key:?}"), "Key(..)");
/// assert!(Key::new(b"short").is_err());
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Clone)]
pub struct Key(Hmac<Sha256>);

impl Key {
    /// A key of these bytes. 由字节生成密钥。
    ///
    /// # Errors
    /// `JC-0608`.
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        let fits = (16..=64).contains(&bytes.len());
        let mac = Hmac::new_from_slice(bytes).ok().filter(|_| fits);
        mac.map(Self).ok_or_else(|| fail(608, &[("got", bytes.len().to_string())]))
    }

    fn over(&self, text: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(text);
        mac
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Characters that the check of a device takes.
pub(super) const fn length(key: Option<&Key>) -> usize {
    if key.is_some() { TAG_LENGTH } else { CRC_LENGTH }
}

/// The check over what stands before it.
pub(super) fn over(key: Option<&Key>, text: &str) -> String {
    match key {
        Some(key) => {
            let tag = key.over(text.as_bytes()).finalize().into_bytes();
            base32::encode(Alphabet::Crockford, tag.get(..TAG_BYTES).unwrap_or_default())
        }
        None => base32::encode(Alphabet::Crockford, &CRC.checksum(text.as_bytes()).to_be_bytes()),
    }
}

/// Whether a check is that of what stands before it; a tag is compared in constant time.
pub(super) fn holds(key: Option<&Key>, text: &str, check: &str) -> bool {
    let Some(bytes) = base32::decode(Alphabet::Crockford, check) else { return false };
    match key {
        Some(key) => {
            bytes.len() == TAG_BYTES && key.over(text.as_bytes()).verify_truncated_left(&bytes).is_ok()
        }
        None => bytes.get(..4).is_some_and(|crc| crc == CRC.checksum(text.as_bytes()).to_be_bytes()),
    }
}
