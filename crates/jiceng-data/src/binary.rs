//! The compiled form: a corpus as bytes that say what they are and whether they are whole.

use sha2::{Digest as _, Sha256};

use crate::model::Corpus;

const MAGIC: &[u8; 6] = b"JCDATA";
/// Raised whenever the model changes: bytes of another version are refused, never guessed at.
const VERSION: u16 = 7;
const HEADER: usize = 6 + 2 + 32;
/// The compiled form is smaller than the documents, which have the same bound.
const MAX_BYTES: usize = 64 << 20;

/// Why bytes are not a compiled corpus. 无法读取编译数据的原因。
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// The bytes do not start as a corpus does.
    #[error("not compiled documents: expected the mark JCDATA")]
    NotData,
    /// A version that this build does not read.
    #[error("compiled documents of format {got}, expected {expected}: compile them again")]
    Version {
        /// The version found.
        got: u16,
        /// The version that this build reads.
        expected: u16,
    },
    /// Larger than any corpus may be.
    #[error("compiled documents of {size} bytes, more than the limit of {limit}")]
    TooLarge {
        /// How many bytes were given.
        size: usize,
        /// How many may be.
        limit: usize,
    },
    /// The digest does not fit the bytes.
    #[error("compiled documents are damaged: the digest does not fit")]
    Damaged,
    /// The bytes are whole but do not hold a corpus.
    #[error("compiled documents cannot be read: they were not written by this library")]
    Unreadable,
}

/// Writes a corpus as bytes. 将规则数据写成字节。
#[must_use]
pub fn encode(corpus: &Corpus) -> Vec<u8> {
    // Writing plain data into memory cannot fail; empty bytes would be refused by `decode`.
    let payload = postcard::to_allocvec(corpus).unwrap_or_default();
    let mut bytes = Vec::with_capacity(payload.len().saturating_add(HEADER));
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&Sha256::digest(&payload));
    bytes.extend_from_slice(&payload);
    bytes
}

/// Reads a corpus from bytes. 从字节读取规则数据。
///
/// # Errors
///
/// [`DecodeError`], for whatever bytes; it never panics.
pub fn decode(bytes: &[u8]) -> Result<Corpus, DecodeError> {
    if bytes.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge { size: bytes.len(), limit: MAX_BYTES });
    }
    let (mark, rest) = bytes.split_first_chunk::<6>().ok_or(DecodeError::NotData)?;
    if mark != MAGIC {
        return Err(DecodeError::NotData);
    }
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(DecodeError::Damaged)?;
    let got = u16::from_le_bytes(*version);
    if got != VERSION {
        return Err(DecodeError::Version { got, expected: VERSION });
    }
    let (digest, payload) = rest.split_first_chunk::<32>().ok_or(DecodeError::Damaged)?;
    if Sha256::digest(payload).as_slice() != digest {
        return Err(DecodeError::Damaged);
    }
    let (corpus, left) = postcard::take_from_bytes(payload).map_err(|_| DecodeError::Unreadable)?;
    if left.is_empty() { Ok(corpus) } else { Err(DecodeError::Unreadable) }
}
