use std::collections::BTreeMap;

use super::check::{self, Key};
use super::head::{self, Head, Profile};
use super::plain;
use crate::error::{Error, fail};

/// One message that was read and whose check holds. 一条校验通过的短信。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its head.
    pub head: Head,
    /// Its piece of the payload.
    pub payload: String,
    /// Whether a tag proves who sent it; a CRC proves only that nothing was garbled.
    pub authentic: bool,
}

/// The longest message that is looked at, in bytes.
const MOST_BYTES: usize = 2_000;

/// Reads one message.
///
/// 读取一条短信。
///
/// A gateway's signature before it, its advice behind it, full-width characters and blanks at the ends do no harm. A
/// device that has a key must use it: its messages with a mere CRC are refused.
///
/// # Errors
/// `JC-0601` not a message of this format or of a later version, `JC-0602` unknown kind, `JC-0609` too long, `JC-0610`
/// the head cannot be read, `JC-0611` the check does not hold, `JC-0612` an impossible part.
///
/// # Examples
/// ```
/// use std::collections::BTreeMap;
/// use jiceng::handbook::{Body, Entry, EntryKind, Fields, FieldKey, sms};
/// let entry = Entry {
///     kind: EntryKind::Visit,
///     claimed_at: "2026-03-02T09:30:00+08:00".parse().unwrap(),
///     body: Body::Coded(Fields::new().number(FieldKey::Household, 57)?),
/// };
/// let sent = sms::Encoder::new(7, None, 0)?.encode(&entry)?;
/// assert_eq!(sent.messages, ["SG1V0007000083F1T11H1SSDGHC4G"]);
/// let part = sms::read(&format!("【政务】{}", sent.messages[0]), &BTreeMap::new())?;
/// assert_eq!((part.head.device, part.payload.as_str()), (7, "H1S"));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn read(message: &str, keys: &BTreeMap<u32, Key>) -> Result<Part, Error> {
    if message.len() > MOST_BYTES {
        return Err(fail(609, &[("got", message.len().to_string()), ("max", MOST_BYTES.to_string())]));
    }
    let message = plain::without_signature(message);
    let after_head = message.char_indices().nth(head::LENGTH).map_or(message.len(), |(byte, _)| byte);
    let head = Head::read(&plain::comparable(message.get(..after_head).unwrap_or_default()))?;
    let key = keys.get(&head.device);
    let found = plain::ends(message).find_map(|message| checked(message, after_head, head.profile, key));
    let payload = found.ok_or_else(|| fail(611, &[]))?;
    Ok(Part { head, payload, authentic: key.is_some() })
}

/// The payload of a message, if the check at its end holds.
fn checked(message: &str, after_head: usize, profile: Profile, key: Option<&Key>) -> Option<String> {
    let checks = message.chars().count().checked_sub(check::length(key))?;
    let at = message.char_indices().nth(checks).map(|(byte, _)| byte)?;
    let payload = message.get(after_head..at)?;
    let (covered, check) = (message.get(..at)?, message.get(at..)?);
    let covered = plain::comparable(covered);
    let check = plain::comparable(check);
    match profile {
        Profile::Coded => {
            let covered = covered.to_ascii_uppercase();
            check::holds(key, &covered, &check).then(|| plain::comparable(payload).to_ascii_uppercase())
        }
        Profile::Text => {
            // The head is written in capitals whatever the way did to it.
            let (head, rest) = covered.split_at_checked(head::LENGTH)?;
            let covered = format!("{}{rest}", head.to_ascii_uppercase());
            check::holds(key, covered.trim_end(), &check).then(|| payload.to_owned())
        }
    }
}
