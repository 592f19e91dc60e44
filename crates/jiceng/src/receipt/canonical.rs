use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{Error, fail};

/// JSON in the one form that RFC 8785 allows.
pub(crate) fn canonical_json(value: &impl Serialize) -> Result<String, Error> {
    serde_jcs::to_string(value).map_err(|_| {
        fail(9901, &[("place", "canonical JSON".to_string()), ("version", crate::VERSION.to_string())])
    })
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
