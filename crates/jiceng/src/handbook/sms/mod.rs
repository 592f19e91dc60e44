//! The short message: its sizes, its record, and the two ends of the line.
//!
//! 短信：长度、记录格式，以及收发两端。
//!
//! ```text
//! SG1 T DDDD SSSS MMMMM P N  payload  CCCCCCC | KKKKKKKK
//! ```
//! Profile, kind, device, sequence, minute, part, parts; then the payload; then a CRC-32, or eight characters of an
//! HMAC where the device has a key. Numbers are Crockford base-32: safe in GSM-7, without case, readable over the
//! telephone.

mod acknowledgement;
mod check;
mod encoder;
mod head;
mod message;
pub(super) mod number;
mod outbox;
mod plain;
mod reassembler;
mod size;

pub use acknowledgement::Acknowledgement;
pub use check::Key;
pub use encoder::{Encoded, Encoder};
pub use head::{Head, Profile};
pub use message::{Part, read};
pub use outbox::{Outbox, Waiting};
pub use reassembler::{Incomplete, Limits, Reassembler, Received, ReceivedEntry};
pub use size::{Alphabet, Size, size};
